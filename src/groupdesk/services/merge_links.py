"""Hands everything that belongs to one person on to another, row by row, each with its history."""

from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import ContactPoint
from groupdesk.interop.likeness import contact_key
from groupdesk.store import links
from groupdesk.store.people import CONTACTS, card
from groupdesk.store.unit import Unit


def move_links(unit: Unit, kept: PersonId, other: PersonId) -> None:
    """A row that the kept person already has a like of, as where both stand on one sheet, stays where it is."""
    _join_contacts(unit, kept, other)
    for record in links.linked_records():
        if record is CONTACTS:
            continue
        for row in links.links(unit, record, other):
            if not links.would_clash(unit, record, row, kept):
                unit.change(record, row, person_id=kept)


def _join_contacts(unit: Unit, kept: PersonId, other: PersonId) -> None:
    """New ways to be reached behind the known ones; of a known one only what both records allow is allowed."""
    ours = card(unit, kept).contacts
    for point in card(unit, other).contacts:
        twin = next((mine for mine in ours if _key(mine) == _key(point)), None)
        if twin is None:
            unit.change(CONTACTS, point, person_id=kept, position=point.position + len(ours))
        else:
            uses = tuple(use for use in twin.uses if use in point.uses)
            unit.change(CONTACTS, twin, uses=uses, safe_label=twin.safe_label or point.safe_label)


def _key(point: ContactPoint) -> tuple[str, str]:
    return point.kind.value, contact_key(point.kind, point.value)
