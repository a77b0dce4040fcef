"""What an accepted import of marks leaves for the next one: names, the zone, and how the columns were settled."""

from collections.abc import Iterator
from datetime import date

from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.columns import DateOrder
from groupdesk.domain.imports.requests import ColumnMapping
from groupdesk.domain.meetings.fields import MarkField
from groupdesk.domain.meetings.matches import FoundBy
from groupdesk.domain.meetings.participants import Participant
from groupdesk.domain.meetings.preview import MeetingPreview
from groupdesk.domain.meetings.remembered import MeetingName, ReportZone
from groupdesk.interop.meetings.matching import keys_of
from groupdesk.services.desk import Desk
from groupdesk.store import imports, meetings
from groupdesk.store.imports import MAPPINGS
from groupdesk.store.meetings import MEETING_NAMES, REPORT_ZONES
from groupdesk.store.unit import Unit


def fields_of(mapping: ColumnMapping | None) -> tuple[MarkField, ...]:
    """The fields of a remembered mapping; words that this version does not know are left out of the sheet."""
    known = {field.value: field for field in MarkField}
    return tuple(known.get(word, MarkField.IGNORE) for word in mapping.fields) if mapping else ()


def order_of(mapping: ColumnMapping | None) -> DateOrder | None:
    """The order of days that somebody chose for sheets of this shape."""
    return DateOrder(mapping.date_order) if mapping and mapping.date_order else None


def remember_names(unit: Unit, desk: Desk, preview: MeetingPreview, meant: dict[int, PersonId | None]) -> int:
    """Keeps who each participant was, by key of the participant (None: left out), and gives how many were new.

    What matches by itself the next time needs no memory. A name that meant somebody else means the new person now.
    """
    known = meetings.names_of(unit, preview.session.cohort_id)
    today = desk.today(preview.session.zone)
    new = []
    for participant, key, person_id in _settled(preview, meant):
        before = known.get(key)
        if before is None:
            new.append(_name(desk, preview, participant, key, person_id, today))
        elif before.person_id != person_id:
            unit.change(MEETING_NAMES, before, person_id=person_id, shown=participant.name, settled_on=today)
    unit.add(MEETING_NAMES, *new)
    return len(new)


def remember_reading(unit: Unit, desk: Desk, preview: MeetingPreview) -> None:
    """Keeps the zone of this kind of report, and the mapping of a table of marks."""
    today = desk.today(preview.session.zone)
    if preview.zone.is_needed:
        kind, zone = preview.report.kind.value, preview.zone.zone
        before = meetings.zone_of(unit, kind)
        if before is None:
            unit.add(REPORT_ZONES, ReportZone(id=desk.new_id(), kind=kind, zone=zone, settled_on=today))
        elif before.zone != zone:
            unit.change(REPORT_ZONES, before, zone=zone, settled_on=today)
    if preview.report.shape:
        _remember_mapping(unit, desk, preview, today)


def _settled(
    preview: MeetingPreview, meant: dict[int, PersonId | None]
) -> Iterator[tuple[Participant, str, PersonId | None]]:
    """Participants a person answered about, or who were remembered, with each key of theirs, each key once."""
    seen: set[str] = set()
    for participant, match in zip(preview.participants, preview.matches, strict=True):
        is_plain = match.is_sure and match.person_id == meant.get(participant.key, match.person_id)
        if participant.key not in meant or (is_plain and match.found_by is not FoundBy.REMEMBERED):
            continue
        # A row set apart shares its name with somebody else, so the name alone says nothing.
        if participant.key in preview.options.apart:
            continue
        for key in keys_of(participant):
            if key not in seen:
                seen.add(key)
                yield participant, key, meant[participant.key]


def _name(
    desk: Desk, preview: MeetingPreview, participant: Participant, key: str, person_id: PersonId | None, today: date
) -> MeetingName:
    return MeetingName(
        id=desk.new_id(),
        cohort_id=preview.session.cohort_id,
        key=key,
        shown=participant.name or participant.email,
        person_id=person_id,
        settled_on=today,
    )


def _remember_mapping(unit: Unit, desk: Desk, preview: MeetingPreview, today: date) -> None:
    fields = tuple(column.field.value for column in preview.report.columns)
    order = preview.options.date_order.value if preview.options.date_order else ""
    before = imports.mapping_of(unit, preview.report.shape)
    if before is None:
        mapping = ColumnMapping(
            id=desk.new_id(), shape=preview.report.shape, fields=fields, date_order=order, settled_on=today
        )
        unit.add(MAPPINGS, mapping)
    elif (before.fields, before.date_order) != (fields, order):
        unit.change(MAPPINGS, before, fields=fields, date_order=order, settled_on=today)
