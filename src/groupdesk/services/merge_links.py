"""Who rows belong to: all of one person's go to another in a merge, and none comes to one who was merged away."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import ContactPoint
from groupdesk.interop.contact_keys import contact_key
from groupdesk.services.people import who_now
from groupdesk.store import links
from groupdesk.store.deeds import Revision
from groupdesk.store.people import CONTACTS, PEOPLE, PEOPLE_TABLE, card
from groupdesk.store.records import RECORDS, Record
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


def keep_owners(unit: Unit, revisions: Sequence[Revision]) -> None:
    """After a deed was taken back: nothing that could be handed on belongs to somebody merged into another person.

    A merge that is done again does not know what came to that person meanwhile. Refused: changed-since.
    """
    merged = {person.id for person in unit.all(PEOPLE, PEOPLE_TABLE.c.merged_into.is_not(None))}
    for record, row in _touched_rows(unit, revisions, merged) if merged else ():
        if row.person_id in merged and not _stays_behind(unit, record, row, who_now(unit, row.person_id)):
            raise Refused("changed-since")


def _touched_rows(
    unit: Unit, revisions: Sequence[Revision], merged: AbstractSet[str]
) -> Iterator[tuple[Record[Any], Any]]:
    """Every row of somebody's that came back, and all rows of those who are merged again."""
    for revision in revisions:
        record = RECORDS[revision.record]
        if revision.before is None:
            continue
        if record is PEOPLE and revision.thing_id in merged:
            for linked in links.linked_records():
                yield from ((linked, row) for row in links.links(unit, linked, PersonId(revision.thing_id)))
        elif record in links.linked_records():
            yield record, unit.get(record, revision.thing_id)


def _stays_behind(unit: Unit, record: Record[Any], row: Any, kept: PersonId) -> bool:  # noqa: ANN401 (any entity)
    """Whether a merge leaves a row where it is, because the other person has its like."""
    if record is CONTACTS:
        return any(_key(mine) == _key(row) for mine in card(unit, kept).contacts)
    return links.would_clash(unit, record, row, kept)


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
