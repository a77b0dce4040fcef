"""The step to breaks with a time: a sum of minutes becomes one break of which nobody said when."""

import pytest
import sqlalchemy as sa

from groupdesk.domain.breaks import Break
from groupdesk.store.encoding import from_json
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.sessions import SESSIONS, SESSIONS_TABLE
from schema_steps import carried

_SESSION = (
    "INSERT INTO sessions (id, version, cohort_id, number, kind, starts_at, ends_at, zone, fold, starts_utc, "
    "break_minutes, place, link, topic, plan, state, change_reason, ics_uid, ics_sequence, changed_at) "
    "VALUES ('s{0}', 1, 'c1', {0}, 'regular', '2026-10-06 18:00:00', '2026-10-06 19:30:00', 'America/New_York', 0, "
    "'2026-10-06 22:00:00', {1}, '', '', '', '', 'planned', '', 's{0}@groupdesk', 0, '2026-10-01 12:00:00')"
)
_BEFORE = (
    "INSERT INTO groups (id, version, name, public_name, kind, openness, is_mandated, eligibility, length_minutes, "
    "break_minutes, status_set, credit_rule, calendar_title, sort_key) "
    "VALUES ('g1', 1, 'Anxiety', '', 'skills', 'closed', false, '', 90, 15, '', '', '', 'anxiety')",
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, place, link, state, state_reason, rrule, "
    "length_minutes, break_minutes, excluded, funding, language, search_key) "
    "VALUES ('c1', 1, 'g1', 'ANX-2026-01', 'Fall', 'America/New_York', '', '', 'running', '', '', 90, 10, '[]', '', "
    "'', 'anx')",
    _SESSION.format(1, 12),
    _SESSION.format(2, 0),
)


def test_a_sum_of_minutes_is_a_break_without_a_time(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0012", *_BEFORE)
    with database.read() as reading:
        group, cohort = reading.get(GROUPS, "g1"), reading.get(COHORTS, "c1")
        first, second = reading.get(SESSIONS, "s1"), reading.get(SESSIONS, "s2")
    assert (group.breaks, cohort.breaks) == ((Break(None, 15),), (Break(None, 10),))
    assert (first.breaks, first.offered_minutes) == ((Break(None, 12),), 78)
    assert (second.breaks, second.offered_minutes) == ((), 90)


@pytest.mark.parametrize(("minutes", "breaks"), [(12, (Break(None, 12),)), (0, ())])
def test_what_was_done_before_the_step_can_be_taken_back_after_it(minutes: int, breaks: tuple[Break, ...]) -> None:
    found = from_json(f'{{"break_minutes":{minutes},"topic":"Sleep"}}', SESSIONS_TABLE)
    assert found == {"topic": "Sleep", "breaks": breaks}
