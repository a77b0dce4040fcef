"""A make-up credit points to one absence, an absence is made up at most once, and never beyond the missed minutes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Refused
from groupdesk.domain.makeups import Absence, Attended, MakeUp, check_make_up, minutes_left
from groupdesk.domain.statuses import Meaning

MISSED = Absence("s6", Meaning.UNEXCUSED, 90)
SATURDAY = Attended("m1", 90)
CREDIT = MakeUp(missed="s6", minutes=90, made_up_on=date(2026, 4, 18), session="m1", approved_by="staff1")
TASK = MakeUp(missed="s6", minutes=60, made_up_on=date(2026, 4, 18), task="Essay on anger")


def test_a_session_or_a_task_makes_up_for_an_absence() -> None:
    assert check_make_up(CREDIT, MISSED, [], SATURDAY) is CREDIT
    short = replace(TASK, minutes=1)
    assert check_make_up(short, MISSED, []) is short
    assert check_make_up(TASK, replace(MISSED, meaning=Meaning.EXCUSED), []) is TASK


@pytest.mark.parametrize("meaning", [m for m in Meaning if not m.is_absence])
def test_only_absences_can_be_made_up(meaning: Meaning) -> None:
    with pytest.raises(Refused, match="make-up-not-an-absence"):
        check_make_up(CREDIT, replace(MISSED, meaning=meaning), [], SATURDAY)
    with pytest.raises(Refused, match="make-up-not-an-absence"):
        check_make_up(CREDIT, replace(MISSED, session="s7"), [], SATURDAY)


@pytest.mark.parametrize(
    ("wrong", "existing", "attended", "code"),
    [
        (CREDIT, [TASK], SATURDAY, "make-up-twice"),
        (replace(CREDIT, minutes=91), [], replace(SATURDAY, minutes=120), "make-up-minutes-impossible"),
        (replace(CREDIT, minutes=0), [], SATURDAY, "make-up-minutes-impossible"),
        (replace(CREDIT, minutes=-5), [], SATURDAY, "make-up-minutes-impossible"),
        (replace(CREDIT, session=""), [], None, "make-up-without-source"),
        (replace(CREDIT, session="", task="  "), [], None, "make-up-without-source"),
        (replace(CREDIT, task="Essay"), [], SATURDAY, "make-up-two-sources"),
        (replace(CREDIT, session="s6"), [], Attended("s6", 90), "make-up-same-session"),
        (CREDIT, [], None, "make-up-not-attended"),
        (CREDIT, [], Attended("m1", 0), "make-up-not-attended"),
        (CREDIT, [], Attended("m2", 90), "make-up-not-attended"),
        (CREDIT, [replace(CREDIT, missed="s2", minutes=30)], SATURDAY, "make-up-source-used"),
    ],
)
def test_a_credit_that_breaks_a_rule_is_refused(
    wrong: MakeUp, existing: list[MakeUp], attended: Attended | None, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        check_make_up(wrong, MISSED, existing, attended)
    assert refusal.value.code == code


@given(
    st.lists(
        st.tuples(st.sampled_from("abcde"), st.integers(-10, 130), st.sampled_from(["m1", "m2", ""])), max_size=12
    ),
    st.dictionaries(st.sampled_from("abcde"), st.sampled_from(Meaning)),
)
def test_whatever_is_asked_for_the_stored_credits_keep_invariant_seven(
    asked: list[tuple[str, int, str]], meanings: dict[str, Meaning]
) -> None:
    stored: list[MakeUp] = []
    attended = {"m1": Attended("m1", 100), "m2": Attended("m2", 60)}
    for missed, minutes, session in asked:
        absence = Absence(missed, meanings.get(missed, Meaning.UNMARKED), 90)
        task = "" if session else "worksheet"
        make_up = MakeUp(missed=missed, minutes=minutes, made_up_on=date(2026, 4, 18), session=session, task=task)
        try:
            stored.append(check_make_up(make_up, absence, stored, attended.get(session)))
        except Refused:
            continue
    assert len({m.missed for m in stored}) == len(stored)
    assert all(meanings[m.missed].is_absence and 1 <= m.minutes <= 90 for m in stored)
    for key, source in attended.items():
        assert sum(m.minutes for m in stored if m.session == key) <= source.minutes
        assert minutes_left(source, stored) == source.minutes - sum(m.minutes for m in stored if m.session == key)
