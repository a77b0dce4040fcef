"""Plans around the days on which a practice is shut: own closures, and public holidays of its country."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from builders import TUESDAYS, Bench
from groupdesk.domain.closures.calendar import ClosureReason
from groupdesk.domain.errors import Refused
from groupdesk.domain.practice import PRACTICE_ID
from groupdesk.domain.schedule.plan import Plan
from groupdesk.domain.schedule.rules import ScheduleRule, Weekday
from groupdesk.store.practice import PRACTICE
from groupdesk.store.unit import Unit

THURSDAYS = replace(TUESDAYS, starts_on=date(2026, 11, 5), weekdays=(Weekday.THURSDAY,), count=4, excluded=frozenset())
THANKSGIVING = date(2026, 11, 26)


def in_country(bench: Bench, country: str, region: str = "", language: str = "en") -> None:
    practice = bench.services.practice
    practice.change(replace(practice.practice(), country=country, region=region, language=language))


def days(plan: Plan) -> list[date]:
    return [session.starts_at.date() for session in plan.sessions]


def planned(bench: Bench, rule: ScheduleRule) -> Plan:
    return bench.services.groups.plan(rule)


def test_a_public_holiday_is_proposed_elsewhere_and_named(bench: Bench) -> None:
    in_country(bench, "US", "NY")
    plan = planned(bench, THURSDAYS)
    assert days(plan) == [date(2026, 11, 5), date(2026, 11, 12), date(2026, 11, 19), date(2026, 12, 3)]
    (conflict,) = plan.conflicts
    assert (conflict.day, conflict.closure.name) == (THANKSGIVING, "Thanksgiving Day")
    assert (conflict.closure.reason, conflict.closure.calendar) == (ClosureReason.HOLIDAY, "US-NY")


def test_without_a_country_no_day_is_a_holiday(bench: Bench) -> None:
    assert THANKSGIVING in days(planned(bench, THURSDAYS))


def test_a_day_left_out_by_hand_needs_no_place_elsewhere(bench: Bench) -> None:
    in_country(bench, "US")
    plan = planned(bench, replace(THURSDAYS, excluded=frozenset({THANKSGIVING})))
    assert (plan.conflicts, len(plan.sessions), THANKSGIVING in days(plan)) == ((), 4, False)


def test_own_closures_are_still_taken_in_and_the_longer_one_is_named(bench: Bench) -> None:
    in_country(bench, "US")
    bench.services.practice.add_closure(date(2026, 11, 23), date(2026, 12, 4), "Winter break")
    plan = planned(bench, THURSDAYS)
    assert [conflict.closure.name for conflict in plan.conflicts] == ["Winter break"]
    assert days(plan)[-1] == date(2026, 12, 10)


def test_regions_and_the_language_of_the_practice_count(bench: Bench) -> None:
    epiphany = replace(THURSDAYS, starts_on=date(2027, 1, 6), weekdays=(Weekday.WEDNESDAY,), count=1)
    in_country(bench, "DE", "BE", "de")
    assert planned(bench, epiphany).conflicts == ()
    in_country(bench, "DE", "BY", "de")
    assert [c.closure.name for c in planned(bench, epiphany).conflicts] == ["Heilige Drei Könige"]


def test_sessions_of_a_new_cohort_keep_clear_of_holidays(bench: Bench) -> None:
    in_country(bench, "US")
    cohort = bench.cohort(THURSDAYS)
    assert [row.starts_at.date() for row in bench.services.sessions.rows(cohort)] == days(planned(bench, THURSDAYS))


def test_a_country_nobody_knows_is_named_and_nothing_planned(bench: Bench) -> None:
    """As in a practice of a former program, or when the library has dropped a country."""

    def work(unit: Unit) -> str:
        unit.change(PRACTICE, unit.get(PRACTICE, PRACTICE_ID), country="XX")
        return PRACTICE_ID

    bench.services.desk.do("practice-change", work)
    with pytest.raises(Refused, match="country-unknown"):
        planned(bench, THURSDAYS)


def test_plans_reach_the_last_year_of_holidays_and_beyond_it_the_rule_says_no(bench: Bench) -> None:
    in_country(bench, "US")
    last = replace(THURSDAYS, starts_on=date(2200, 11, 6), count=2)
    assert len(days(planned(bench, last))) == 2
    with pytest.raises(Refused, match="date-impossible"):
        planned(bench, replace(THURSDAYS, starts_on=date.max))


def test_the_library_of_holidays_is_not_loaded_before_a_plan_needs_it() -> None:
    asked = "import sys, groupdesk.services.bundle, groupdesk.services.opening; print('holidays' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.strip() == "False"
