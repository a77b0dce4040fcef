"""Absence alerts name the figure, the limit and since when, and stay quiet about what is no absence."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.alerts import Alert, AlertKind, AlertRule, SeenSession, absence_alerts, checked
from groupdesk.domain.errors import Refused
from groupdesk.domain.statuses import Meaning

FIRST = date(2026, 3, 10)
TODAY = date(2026, 5, 1)
LETTERS = {
    "P": Meaning.PRESENT,
    "E": Meaning.EXCUSED,
    "A": Meaning.UNEXCUSED,
    "U": Meaning.UNMARKED,
    "N": Meaning.NOT_EXPECTED,
    "C": Meaning.CANCELLED,
}
QUIET = AlertRule(in_a_row=None)


def day(number: int) -> date:
    return FIRST + timedelta(weeks=number - 1)


def alerts(letters: str, rule: AlertRule, today: date = TODAY, made_up: dict[str, date] | None = None) -> list[Alert]:
    sessions = [SeenSession(f"s{n}", day(n), LETTERS[x]) for n, x in enumerate(letters, start=1)]
    return list(absence_alerts(rule, sessions, today, FIRST, made_up or {}))


@pytest.mark.parametrize("letters", ["PAA", "PAUA", "PAEA", "PACA", "PANA", "AAPAA"])
def test_two_in_a_row_raise_an_alert_since_the_first_of_them(letters: str) -> None:
    (alert,) = alerts(letters, AlertRule(in_a_row=2))
    row_starts = letters.rindex("P") + 2
    assert alert == Alert(AlertKind.IN_A_ROW, 2, 2, day(row_starts))


@pytest.mark.parametrize("letters", ["", "PAPA", "AAP", "PA", "PAE", "PAU", "PEE"])
def test_no_row_no_alert(letters: str) -> None:
    assert alerts(letters, AlertRule(in_a_row=2)) == []


def test_excused_absences_count_where_the_rule_says_so() -> None:
    assert [a.figure for a in alerts("PEA", AlertRule(in_a_row=2, counts_excused=True))] == [2]
    assert [a.figure for a in alerts("EEPE", replace(QUIET, total=3, counts_excused=True))] == [3]


def test_a_total_is_reached_since_its_latest_absence() -> None:
    assert alerts("APAPA", replace(QUIET, total=3)) == [Alert(AlertKind.TOTAL, 3, 3, day(5))]
    assert alerts("APAPA", replace(QUIET, total=4)) == []


def test_who_was_not_seen_for_long_is_told_of_since_the_last_time() -> None:
    rule = replace(QUIET, days_unseen=21)
    assert alerts("PPAEA", rule) == [Alert(AlertKind.DAYS_UNSEEN, (TODAY - day(2)).days, 21, day(2))]
    assert alerts("AA", rule) == [Alert(AlertKind.DAYS_UNSEEN, (TODAY - FIRST).days, 21, FIRST)]
    assert alerts("A", rule) == [Alert(AlertKind.DAYS_UNSEEN, (TODAY - FIRST).days, 21, FIRST)]
    assert alerts("PPA", rule, today=day(2) + timedelta(days=20)) == []


def test_a_pause_without_sessions_is_no_absence() -> None:
    assert alerts("PP", replace(QUIET, days_unseen=21)) == []
    assert alerts("PPCC", replace(QUIET, days_unseen=21)) == []
    assert alerts("", replace(QUIET, days_unseen=21)) == []


def test_a_roll_that_nobody_took_alarms_nobody() -> None:
    assert alerts("PPUUUU", replace(QUIET, days_unseen=21)) == []


def test_made_up_absences_raise_nothing_and_count_as_seen() -> None:
    rule = AlertRule(in_a_row=2, total=2, days_unseen=21)
    assert alerts("PAA", rule, made_up={"s2": date(2026, 4, 25), "s3": date(2026, 4, 26)}) == []


def test_who_made_up_today_was_seen_today() -> None:
    rule = replace(QUIET, days_unseen=21)
    assert alerts("PAA", rule, made_up={"s3": TODAY}) == []
    assert alerts("PAA", rule, made_up={"s3": TODAY + timedelta(days=1)})[0].since == day(1)


def test_sessions_to_come_are_not_looked_at() -> None:
    assert alerts("PAA", AlertRule(in_a_row=2), today=day(2)) == []


@given(st.text(alphabet="PEAUNC", max_size=12), st.integers(1, 4), st.integers(1, 6), st.integers(1, 60))
def test_an_alert_is_raised_exactly_from_its_limit_on(letters: str, row: int, total: int, days: int) -> None:
    raised = {a.kind: a for a in alerts(letters, AlertRule(in_a_row=row, total=total, days_unseen=days))}
    assert all(alert.figure >= alert.limit for alert in raised.values())
    marked = [x for x in letters if x in "PA"]
    latest = "".join(marked).rsplit("P", 1)[-1]
    seen = [n for n, x in enumerate(letters, start=1) if x == "P" and day(n) <= TODAY]
    past = letters[:8]
    if len(letters) <= 8:
        assert (AlertKind.IN_A_ROW in raised) == (len(latest) >= row)
        assert (AlertKind.TOTAL in raised) == (past.count("A") >= total)
    unseen = (TODAY - (day(seen[-1]) if seen else FIRST)).days
    assert AlertKind.DAYS_UNSEEN not in raised or raised[AlertKind.DAYS_UNSEEN].figure == unseen >= days


@pytest.mark.parametrize("rule", [AlertRule(in_a_row=0), AlertRule(total=-1), AlertRule(days_unseen=1001)])
def test_an_alert_that_can_never_or_always_be_raised_is_refused(rule: AlertRule) -> None:
    with pytest.raises(Refused, match="alert-rule-impossible"):
        checked(rule)


def test_a_rule_may_raise_no_alert_at_all() -> None:
    assert checked(QUIET) is QUIET
    assert alerts("AAAAAA", QUIET) == []
