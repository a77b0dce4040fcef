"""The step to names in meeting reports: what lies in a practice stays, and names and zones can be kept afterwards."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.deeds import DeedHead
from groupdesk.domain.ids import DeedId
from groupdesk.domain.meetings.remembered import ReportZone
from groupdesk.store import meetings
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.meetings import REPORT_ZONES
from groupdesk.store.migrate import config
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.unit import Unit

ZONE = ReportZone(id="0" * 32, kind="zoom", zone="America/New_York", settled_on=date(2026, 10, 6))


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_a_practice_of_the_step_before_keeps_its_rows_and_takes_zones(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0008")
        connection.execute(
            sa.text(
                "INSERT INTO column_mappings (id, version, shape, fields, date_order, settled_on) "
                "VALUES ('m', 1, 'abc', '[\"name\"]', '', '2026-10-06')"
            )
        )
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)

    def work(unit: Unit) -> str:
        unit.add(REPORT_ZONES, ZONE)
        return ZONE.id

    head = DeedHead(id=DeedId("d" * 32), verb="roll-import", at=practices.NOW, staff_id=None)
    database.write(head, work)
    with database.read() as reading:
        assert reading.scalar(sa.text("SELECT shape FROM column_mappings")) == "abc"
        assert meetings.zone_of(reading, "zoom") == ZONE
        assert meetings.zone_of(reading, "teams") is None
    database.close()
