"""The step to names in meeting reports: what lies in a practice stays, and names and zones can be kept afterwards."""

from datetime import date

import sqlalchemy as sa

import practices
from groupdesk.domain.deeds import DeedHead
from groupdesk.domain.ids import DeedId
from groupdesk.domain.meetings.remembered import ReportZone
from groupdesk.store import meetings
from groupdesk.store.meetings import REPORT_ZONES
from groupdesk.store.unit import Unit
from schema_steps import carried

_BEFORE = (
    "INSERT INTO column_mappings (id, version, shape, fields, date_order, settled_on) "
    "VALUES ('m', 1, 'abc', '[\"name\"]', '', '2026-10-06')"
)
ZONE = ReportZone(id="0" * 32, kind="zoom", zone="America/New_York", settled_on=date(2026, 10, 6))


def test_a_practice_of_the_step_before_keeps_its_rows_and_takes_zones(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0008", _BEFORE)

    def work(unit: Unit) -> str:
        unit.add(REPORT_ZONES, ZONE)
        return ZONE.id

    head = DeedHead(id=DeedId("d" * 32), verb="roll-import", at=practices.NOW, staff_id=None)
    database.write(head, work)
    with database.read() as reading:
        assert reading.scalar(sa.text("SELECT shape FROM column_mappings")) == "abc"
        assert meetings.zone_of(reading, "zoom") == ZONE
        assert meetings.zone_of(reading, "teams") is None
