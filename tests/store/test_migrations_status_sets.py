"""The step to status sets: what a group kept for itself becomes a set of its own, and the group finds it."""

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.status_sets import read_set, write_set
from groupdesk.domain.statuses import default_statuses
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.groups import GROUPS
from groupdesk.store.migrate import config
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.status_sets import STATUS_SETS

_OWN = default_statuses().with_status(replace(default_statuses().status("late"), label="Tardy"))
_GROUP = sa.text(
    "INSERT INTO groups (id, version, name, public_name, kind, openness, is_mandated, eligibility, length_minutes, "
    "break_minutes, status_set, completion_rule, calendar_title, sort_key) "
    "VALUES (:id, 1, :name, '', 'skills', 'closed', false, '', 90, 0, :statuses, '', '', :name)"
)


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_a_set_that_a_group_kept_for_itself_is_found_under_its_name(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0003")
        connection.execute(_GROUP, {"id": "g1", "name": "anger", "statuses": write_set(_OWN)})
        connection.execute(_GROUP, {"id": "g2", "name": "sleep", "statuses": ""})
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    with database.read() as reading:
        own, usual = reading.get(GROUPS, "g1"), reading.get(GROUPS, "g2")
        kept = reading.get(STATUS_SETS, own.status_set)
        sets = reading.all(STATUS_SETS)
    database.close()
    assert (kept.name, read_set(kept.statuses)) == ("anger", _OWN)
    assert (usual.status_set, own.credit_rule, len(sets)) == ("", "", 1)
