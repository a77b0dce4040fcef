"""People whose first day lies after a session that was put before it: who they are, and joining from that day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.people import called
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.timetable import Rearrangement
from groupdesk.domain.states import CALLED_OFF, SEATED
from groupdesk.store import sessions
from groupdesk.store.enrolments import ENROLMENTS, ENROLMENTS_TABLE
from groupdesk.store.people import PEOPLE
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

Days = Iterable[tuple[date, date]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Latecomer:
    """Somebody with a seat who would not be expected: `joined_on` is their first day, `from_on` the new one."""

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    joined_on: date
    from_on: date


def days_of_move(done: Rearrangement) -> tuple[tuple[date, date], ...]:
    """The day before and after of every session that a rearrangement moves; nobody is expected at make-up sessions."""
    return tuple(
        (change.before.starts_at.date(), change.after.starts_at.date())
        for change in done.changes
        if change.after.is_live and change.after.kind is not SessionKind.MAKE_UP
    )


def days_of_first(reading: Reading, cohort_id: CohortId, on: date, kind: SessionKind) -> tuple[tuple[date, date], ...]:
    """The first day of the cohort so far, and the day of a new session before it; nothing where it is not before."""
    rows = sessions.of_cohort(reading, cohort_id)
    days = [row.on for row in rows if row.state not in CALLED_OFF and row.kind is not SessionKind.MAKE_UP]
    first = min(days, default=on)
    return ((first, on),) if on < first and kind is not SessionKind.MAKE_UP else ()


def latecomers(reading: Reading, cohort_id: CohortId, days: Days) -> tuple[Latecomer, ...]:
    """Who was expected on one of the former days and would not be on the new one, by joining later; by name."""
    earlier = [(was, now) for was, now in days if now < was]
    c = ENROLMENTS_TABLE.c
    where = (c.cohort_id == cohort_id, c.state.in_(tuple(sorted(SEATED))), c.joined_on.is_not(None))
    found = []
    for stay in reading.all(ENROLMENTS, *where) if earlier else ():
        joined = stay.joined_on or date.min
        missed = [now for was, now in earlier if now < joined <= was]
        if missed:
            person = reading.get(PEOPLE, stay.person_id)
            found.append(
                Latecomer(
                    enrolment_id=stay.id,
                    person_id=stay.person_id,
                    number=person.number,
                    name=called(person.full_name, person.goes_by),
                    joined_on=joined,
                    from_on=min(missed),
                )
            )
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.number)))


def let_join(unit: Unit, late: Iterable[Latecomer]) -> None:
    """They belong to the cohort from the new day on."""
    for one in late:
        unit.change(ENROLMENTS, unit.get(ENROLMENTS, one.enrolment_id), joined_on=one.from_on)
