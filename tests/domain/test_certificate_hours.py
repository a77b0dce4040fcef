"""Hours that are typed: what is read, what is refused, and which papers may state them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.certificates.hours import check_hours, hours_text, takes_hours, typed_hours
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.errors import Refused


@pytest.mark.parametrize(("typed", "hours"), [("6.5", "6.5"), ("6,25", "6.25"), (" 12 ", "12"), ("0.250", "0.25")])
def test_hours_are_read_with_point_or_comma(typed: str, hours: str) -> None:
    assert typed_hours(typed) == Decimal(hours)


def test_nothing_typed_is_nothing() -> None:
    assert typed_hours("  ") is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("six", "hours-unreadable"),
        ("6:30", "hours-unreadable"),
        ("-2", "hours-unreadable"),
        ("1e3", "hours-unreadable"),
        ("٦", "hours-unreadable"),
        ("6.1", "hours-not-quarters"),
        ("6.3333", "hours-not-quarters"),
        ("0", "hours-out-of-range"),
        ("999.25", "hours-out-of-range"),
    ],
)
def test_what_is_no_number_of_quarters_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        typed_hours(typed)


@given(st.integers(1, 3996))
def test_every_quarter_is_taken_and_read_back_as_it_was(quarters: int) -> None:
    hours = Decimal(quarters) / 4
    check_hours(hours)
    assert typed_hours(hours_text(hours)) == hours


def test_only_papers_without_a_record_of_marks_take_hours() -> None:
    assert [kind for kind in CertificateKind if takes_hours(kind)] == [
        CertificateKind.PARTICIPATION,
        CertificateKind.EDUCATION,
    ]
