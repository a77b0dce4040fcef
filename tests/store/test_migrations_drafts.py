"""The step to drafts: what lies in a practice stays as it was, and drafts can be kept in it afterwards."""

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.drafts import Draft
from groupdesk.store import drafts
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.migrate import config
from groupdesk.store.schema_version import bring_up_to_date, version

KEPT = Draft("person", {"name_edit": "Amara"}, practices.NOW)


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_a_practice_of_the_step_before_keeps_its_rows_and_takes_drafts(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0002")
        connection.execute(sa.text("INSERT INTO server_keys (name, value) VALUES ('audit', 'ab')"))
    assert bring_up_to_date(engine)
    assert version(engine) is not None
    database = Database(engine, practices.AUDIT_KEY)
    database.jot(lambda connection: drafts.keep(connection, "s1", KEPT))
    with database.read() as reading:
        assert reading.scalar(sa.text("SELECT value FROM server_keys")) == "ab"
        assert drafts.draft(reading, "s1", "person") == KEPT
    later = Draft("group", {}, practices.NOW + timedelta(days=15))
    database.jot(lambda connection: drafts.keep(connection, "s2", later))
    with database.read() as reading:
        assert drafts.draft(reading, "s1", "person") is None
    database.close()
