"""The step to schedules: cohorts, sessions and the practice keep what they say, and the new columns are empty."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.schedule.stored import rule_of
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.groups import COHORTS, cohort_of_code
from groupdesk.store.migrate import config
from groupdesk.store.practice import practice
from groupdesk.store.schema_version import bring_up_to_date

_BEFORE = (
    "INSERT INTO practice (id, version, name, zone, paper, language, country, region, footer, is_sample) "
    "VALUES ('practice', 1, 'Harbour', 'America/New_York', 'letter', 'en', '', '', '', false)",
    "INSERT INTO groups (id, version, name, public_name, kind, openness, is_mandated, eligibility, length_minutes, "
    "break_minutes, status_set, completion_rule, calendar_title, sort_key) "
    "VALUES ('g1', 1, 'Anxiety', '', 'skills', 'closed', false, '', 90, 0, '', '', '', 'anxiety')",
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, starts_on, ends_on, place, link, state, rrule, "
    "start_time, length_minutes, break_minutes, excluded, funding, search_key) "
    "VALUES ('c1', 3, 'g1', 'ANX-2026-01', 'Fall', 'America/New_York', '2026-10-06', '2026-12-01', 'Room 2', '', "
    "'running', 'FREQ=WEEKLY;BYDAY=TU;COUNT=9', '18:00:00.000000', 90, 10, '[\"2026-11-24\"]', '', 'anx fall')",
)


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_a_cohort_of_the_step_before_keeps_its_rule(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0004")
        for statement in _BEFORE:
            connection.exec_driver_sql(statement)
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    with database.read() as reading:
        kept = reading.get(COHORTS, cohort_of_code(reading, "anx-2026-01"))
        facts = practice(reading)
    database.close()
    assert (kept.rule_starts_on, kept.state_reason, facts.zone_rules) == (None, "", "")
    rule = rule_of(kept)
    assert rule is not None
    assert (rule.starts_on.isoformat(), rule.count, rule.start.hour) == ("2026-10-06", 8, 18)
