"""The verdict on two records."""

import pytest

from groupdesk.domain.imports.matches import Likeness, Reason, Verdict, likeness


def test_the_reasons_name_what_was_found_in_one_order() -> None:
    found = likeness(100, True, frozenset({Reason.SAME_PHONE, Reason.SAME_BIRTH_DATE}))
    assert found == Likeness(
        verdict=Verdict.SAME, score=100, reasons=(Reason.SAME_NAME, Reason.SAME_BIRTH_DATE, Reason.SAME_PHONE)
    )


@pytest.mark.parametrize(
    ("name_score", "is_same", "found", "verdict"),
    [
        (100, True, {Reason.SAME_EMAIL}, Verdict.SAME),
        (100, True, set(), Verdict.LIKELY),
        (100, True, {Reason.SAME_BIRTH_YEAR, Reason.SAME_SHORT_PHONE}, Verdict.LIKELY),
        (100, True, {Reason.SAME_BIRTH_YEAR, Reason.SAME_SHORT_PHONE, Reason.SAME_SIGN_UP_DAY}, Verdict.SAME),
        (100, True, {Reason.OTHER_BIRTH_DATE}, Verdict.NAMESAKE),
        (100, True, {Reason.OTHER_BIRTH_DATE, Reason.SAME_PHONE}, Verdict.LIKELY),
        (95, False, {Reason.SAME_BIRTH_DATE, Reason.SAME_EMAIL}, Verdict.LIKELY),
        (95, False, {Reason.SAME_SHORT_PHONE}, None),
        (95, False, {Reason.SAME_EMAIL, Reason.OTHER_BIRTH_DATE}, None),
        (80, False, {Reason.SAME_BIRTH_DATE}, None),
        (80, False, {Reason.SAME_BIRTH_DATE, Reason.SAME_PHONE}, Verdict.LIKELY),
        (70, False, {Reason.SAME_BIRTH_DATE, Reason.SAME_PHONE, Reason.SAME_EMAIL}, None),
    ],
)
def test_names_and_signs_give_the_verdict(
    name_score: int, is_same: bool, found: set[Reason], verdict: Verdict | None
) -> None:
    answer = likeness(name_score, is_same, frozenset(found))
    assert (answer.verdict if answer else None) is verdict


def test_the_score_orders_questions() -> None:
    weak = likeness(100, True, frozenset())
    strong = likeness(100, True, frozenset({Reason.SAME_BIRTH_YEAR}))
    against = likeness(100, True, frozenset({Reason.SAME_EMAIL, Reason.OTHER_BIRTH_DATE}))
    assert weak is not None
    assert strong is not None
    assert against is not None
    assert against.score < strong.score > weak.score
