"""Instants of sessions derived again from wall clock and zone when the zone database has changed (invariant 9)."""

import sqlalchemy as sa

from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.zones import Derived, shifted, zone_names
from groupdesk.store.practice import PRACTICE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS, SESSIONS_TABLE
from groupdesk.store.unit import Unit

_S = SESSIONS_TABLE.c


def zones_in_use(reading: Reading) -> tuple[str, ...]:
    """The zones of all sessions, by name."""
    return tuple(row.zone for row in reading.rows(sa.select(_S.zone).distinct().order_by(_S.zone)))


def shifts(reading: Reading) -> tuple[Derived, ...]:
    """Sessions whose stored instant is not the one that the rules give now, with the new one; wall clocks stay."""
    query = sa.select(_S.id, _S.starts_at, _S.zone, _S.fold, _S.starts_utc).where(_S.zone.in_(sorted(zone_names())))
    rows = reading.rows(query)
    return tuple(shifted(Derived(row.id, row.starts_at, row.zone, row.fold, row.starts_utc) for row in rows))


def follow(unit: Unit, found: tuple[Derived, ...]) -> None:
    """Stores the new instants; calendars hear of it by a higher sequence."""
    for one in found:
        row = unit.get(SESSIONS, GroupSessionId(one.key))
        unit.change(SESSIONS, row, starts_utc=one.utc, ics_sequence=row.ics_sequence + 1)


def keep_edition(connection: sa.Connection, edition: str) -> None:
    """Notes with which edition of the rules the instants agree; no deed of anybody."""
    connection.execute(sa.update(PRACTICE_TABLE).values(zone_rules=edition))
