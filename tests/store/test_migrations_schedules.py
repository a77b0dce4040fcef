"""The step to schedules: cohorts, sessions and the practice keep what they say, and the new columns are empty."""

import sqlalchemy as sa

from groupdesk.domain.schedule.stored import rule_of
from groupdesk.store.groups import COHORTS, cohort_of_code
from groupdesk.store.practice import practice
from schema_steps import carried, group_row

_BEFORE = (
    "INSERT INTO practice (id, version, name, zone, paper, language, country, region, footer, is_sample) "
    "VALUES ('practice', 1, 'Harbour', 'America/New_York', 'letter', 'en', '', '', '', false)",
    group_row("g1", "Anxiety"),
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, starts_on, ends_on, place, link, state, rrule, "
    "start_time, length_minutes, break_minutes, excluded, funding, search_key) "
    "VALUES ('c1', 3, 'g1', 'ANX-2026-01', 'Fall', 'America/New_York', '2026-10-06', '2026-12-01', 'Room 2', '', "
    "'running', 'FREQ=WEEKLY;BYDAY=TU;COUNT=9', '18:00:00.000000', 90, 10, '[\"2026-11-24\"]', '', 'anx fall')",
)


def test_a_cohort_of_the_step_before_keeps_its_rule(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0004", *_BEFORE)
    with database.read() as reading:
        kept = reading.get(COHORTS, cohort_of_code(reading, "anx-2026-01"))
        facts = practice(reading)
    assert (kept.rule_starts_on, kept.state_reason, facts.zone_rules) == (None, "", "")
    rule = rule_of(kept)
    assert rule is not None
    assert (rule.starts_on.isoformat(), rule.count, rule.start.hour) == ("2026-10-06", 8, 18)
