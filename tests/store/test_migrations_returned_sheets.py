"""The step to sheets that come back: those printed before were lists, and none of them has come back."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.papers import SheetLayout
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.migrate import config
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.sign_in_sheets import of_serial

_BEFORE = (
    "INSERT INTO groups (id, version, name, public_name, kind, openness, is_mandated, eligibility, length_minutes, "
    "break_minutes, status_set, completion_rule, calendar_title, sort_key) "
    "VALUES ('g1', 1, 'Anxiety', '', 'skills', 'closed', false, '', 90, 0, '', '', '', 'anxiety')",
    "INSERT INTO cohorts (id, version, group_id, code, name, zone, place, link, state, rrule, length_minutes, "
    "break_minutes, excluded, funding, search_key) "
    "VALUES ('c1', 1, 'g1', 'ANX-2026-01', 'Fall', 'America/New_York', '', '', 'running', '', 90, 0, '[]', '', 'anx')",
    "INSERT INTO sessions (id, version, cohort_id, number, kind, starts_at, ends_at, zone, fold, starts_utc, "
    "break_minutes, place, link, topic, state, change_reason, ics_uid, ics_sequence, changed_at) "
    "VALUES ('s1', 1, 'c1', 1, 'regular', '2026-10-06 18:00:00', '2026-10-06 19:30:00', 'America/New_York', 0, "
    "'2026-10-06 22:00:00', 0, '', '', '', 'planned', '', 's1@groupdesk', 0, '2026-10-01 12:00:00')",
    "INSERT INTO sign_in_sheets (id, version, session_id, serial, printed_at, names, person_ids, pages) "
    "VALUES ('p1', 1, 's1', 1000, '2026-10-06 20:00:00', 'full', '[\"x\", \"y\"]', 2)",
)


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_a_sheet_of_the_step_before_is_found_by_its_code(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0009")
        for statement in _BEFORE:
            connection.exec_driver_sql(statement)
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    with database.read() as reading:
        kept = of_serial(reading, 1000)
    database.close()
    assert kept is not None
    assert (kept.layout, kept.returned_at, kept.scan) == (SheetLayout.LIST, None, "")
    assert (kept.person_ids, kept.pages) == (("x", "y"), 2)
