"""What a report is compared with: the session, its sheet, who may be meant, and what is remembered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from groupdesk.base.folding import fold
from groupdesk.domain.attendance import UNMARKED, Sheet
from groupdesk.domain.credit import CreditRule, SessionTimes
from groupdesk.domain.credited import session_times
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId, PersonId
from groupdesk.domain.meetings.matches import Known
from groupdesk.domain.meetings.participants import Participant
from groupdesk.domain.meetings.preview import SessionHead, Standing
from groupdesk.domain.meetings.zones import Placing
from groupdesk.domain.people import Person, called
from groupdesk.domain.practice import Practice
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import StatusSet
from groupdesk.domain.zones import to_utc
from groupdesk.interop.likeness import names_of
from groupdesk.interop.meetings.matching import Register, keys_of
from groupdesk.services.desk import Desk
from groupdesk.services.statuses import read_rule
from groupdesk.store import meetings, practice, sheets, staff
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.status_sets import stored_of


@dataclass(frozen=True, slots=True)
class Gathered:
    """The session and its sheet as they stand."""

    session: GroupSession
    sheet: Sheet
    times: SessionTimes
    statuses: StatusSet
    rule: CreditRule
    placing: Placing
    practice: Practice


def gathered(reading: Reading, session_id: GroupSessionId, desk: Desk) -> Gathered:
    """Refused: not-found, session-locked, session-cancelled, session-not-yet (on)."""
    session = reading.get(SESSIONS, session_id)
    if session.state is SessionState.LOCKED:
        raise Refused("session-locked")
    if session.state in CALLED_OFF:
        raise Refused("session-cancelled")
    if session.on > desk.today(session.zone):
        raise Refused("session-not-yet", on=session.on)
    statuses, rule = stored_of(reading, session.cohort_id)
    own = practice.practice(reading)
    return Gathered(
        session=session,
        sheet=sheets.sheet(reading, session_id),
        times=session_times(session.starts_at, session.ends_at, session.breaks),
        statuses=read_set(statuses),
        rule=read_rule(rule),
        placing=_placing(reading, session, own),
        practice=own,
    )


def head_of(sheet: Sheet) -> SessionHead:
    """What a title says of the session."""
    return SessionHead(
        id=sheet.session_id,
        cohort_id=sheet.cohort_id,
        code=sheet.code,
        group_name=sheet.group_name,
        cohort_name=sheet.cohort_name,
        number=sheet.number,
        of=sheet.of,
        starts_at=sheet.starts_at,
        ends_at=sheet.ends_at,
        zone=sheet.zone,
    )


def standing_on(sheet: Sheet) -> Mapping[PersonId, Standing]:
    """Marks that are made, and absences that were said beforehand."""
    return {
        row.person_id: Standing(status=row.status, minutes=row.minutes, time_in=row.time_in, time_out=row.time_out)
        for row in sheet.rows
        if row.status != UNMARKED
    }


def register_for(reading: Reading, sheet: Sheet, participants: Sequence[Participant]) -> Register:
    """Everybody on the sheet, everybody remembered, and those on file whose address or exact name is in the report."""
    meant = meetings.meant_by(reading, sheet.cohort_id)
    keys = {key for participant in participants for key in keys_of(participant)}
    remembered = {key: person_id for key, person_id in meant.items() if key in keys}
    on_sheet = _on_sheet(reading, sheet)
    here = {known.person_id for known in on_sheet}
    others = meetings.others_meant(
        reading,
        emails=sorted({participant.email.casefold() for participant in participants if participant.email}),
        names=sorted({fold(name) for p in participants for name in (p.name, p.original) if name}),
        person_ids=sorted({person_id for person_id in remembered.values() if person_id}),
    )
    known = (*on_sheet, *(one for one in others if one.person_id not in here))
    leading = (name for row in staff.staff_rows(reading) for name in names_of(row.display_name, ""))
    return Register(known, remembered, frozenset(leading))


def known_as(person: Person) -> Known:
    """Somebody on file who is not on the sheet."""
    return Known(
        person_id=person.id,
        number=person.number,
        name=called(person.full_name, person.goes_by),
        full_name=person.full_name,
        is_on_sheet=False,
    )


def _on_sheet(reading: Reading, sheet: Sheet) -> list[Known]:
    addresses = meetings.emails_of(reading, [row.person_id for row in sheet.rows])
    return [
        Known(
            person_id=row.person_id,
            number=row.number,
            name=row.name,
            full_name=row.full_name,
            emails=addresses.get(row.person_id, frozenset()),
        )
        for row in sheet.rows
    ]


def _placing(reading: Reading, session: GroupSession, own: Practice) -> Placing:
    cohort = reading.get(COHORTS, session.cohort_id)
    ends = to_utc(session.ends_at, session.zone, session.fold)
    placing = Placing(starts_utc=session.starts_utc, ends_utc=ends, zone=session.zone, known=(cohort.zone, own.zone))
    # An end that the clock shows twice is the later one where the earlier would lie before the start.
    return placing if ends > session.starts_utc else replace(placing, ends_utc=to_utc(session.ends_at, session.zone, 1))
