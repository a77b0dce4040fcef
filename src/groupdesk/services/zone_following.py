"""At opening: sessions keep their wall clock when the zone database of this computer is another one than before."""

from groupdesk.domain.practice import PRACTICE_ID
from groupdesk.domain.zone_rules import is_news, rules_edition
from groupdesk.services.desk import Desk
from groupdesk.store import practice, zone_shifts
from groupdesk.store.unit import Unit


def follow_zone_rules(desk: Desk) -> int:
    """Derives instants again where the rules of a zone have changed; says of how many sessions (invariant 9)."""
    stored = desk.read(practice.practice).zone_rules
    here = rules_edition(desk.read(zone_shifts.zones_in_use))
    if not is_news(stored, here):
        return 0
    found = desk.read(zone_shifts.shifts)
    if found:

        def work(unit: Unit) -> str:
            zone_shifts.follow(unit, zone_shifts.shifts(unit))
            return PRACTICE_ID

        desk.do("zones-follow", work, facts={"count": len(found)})
    desk.database.jot(lambda connection: zone_shifts.keep_edition(connection, here))
    return len(found)
