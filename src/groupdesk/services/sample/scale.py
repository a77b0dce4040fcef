"""Big practices for trying speed: many people, groups, sessions and marks, loaded in bulk from a seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from groupdesk.domain.attendance import Mark
from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.groups import Cohort, GroupDefinition, GroupKind
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupId, GroupSessionId, MarkId, PersonId
from groupdesk.domain.people import ContactKind, ContactPoint, Person
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CohortState, EnrolmentState, SessionState
from groupdesk.domain.zones import to_utc
from groupdesk.services.desk import Desk
from groupdesk.services.sample.story import ZONE
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.people import CONTACTS, PEOPLE, next_number
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.unit import Unit

Watch = Callable[[int, int], None]
_PEOPLE, _GROUPS, _SESSIONS_EACH, _MEMBERS = 100_000, 2_000, 10, 50
_PEOPLE_AT_ONCE, _GROUPS_AT_ONCE = 20_000, 100
_SYLLABLES = "an ber cor del el far gor han is jo ka lor mi nor os per qui ros sa tor ul ves win yar zen".split()
_ENDINGS = ("son", "ez", "ski", "a", "er", "ova", "")
_FIRST = (
    "Zoë José Łukasz Anaïs Søren Thị Márta Chloé Jürgen Åsa Ömer Mary John Aisha Kwame Mei Ravi Olga Siobhán".split()
)


def unwatched(done: int, of: int) -> None:
    """Nobody looks."""


@dataclass(slots=True)
class _Load:
    desk: Desk
    random: Random
    today: date
    serial: int = 0

    def new_id(self) -> str:
        """Ids that rise, so that rows are appended, not scattered; outside the time-ordered ones of deeds."""
        self.serial += 1
        return f"f{self.serial:031x}"


def fill(desk: Desk, today: date, seed: int, scale: float, watch: Watch = unwatched) -> None:
    """Adds so many times 100,000 people with 2,000 groups, 20,000 sessions and 1,000,000 marks."""
    people, groups = round(_PEOPLE * scale), round(_GROUPS * scale)
    if not people:
        return
    load = _Load(desk, Random(seed), today)  # noqa: S311 (a repeatable sample, no secret)
    steps = -(-people // _PEOPLE_AT_ONCE) + -(-groups // _GROUPS_AT_ONCE)
    ids: list[PersonId] = []
    done = 0
    for first in range(0, people, _PEOPLE_AT_ONCE):
        ids += _load_people(load, min(_PEOPLE_AT_ONCE, people - first))
        watch(done := done + 1, steps)
    for first in range(0, groups, _GROUPS_AT_ONCE):
        _load_groups(load, ids, range(first, min(first + _GROUPS_AT_ONCE, groups)))
        watch(done := done + 1, steps)


def _load_people(load: _Load, count: int) -> list[PersonId]:
    ids: list[PersonId] = []

    def work(unit: Unit) -> str:
        number = next_number(unit)
        people = [_person(load, number + n) for n in range(count)]
        ids.extend(person.id for person in people)
        unit.load(PEOPLE, people)
        unit.load(CONTACTS, (_phone(load, person) for person in people))
        return ""

    load.desk.do("sample-people", work, facts={"people": count})
    return ids


def _person(load: _Load, number: int) -> Person:
    choose = load.random.choice
    last = (choose(_SYLLABLES) + choose(_SYLLABLES) + choose(_ENDINGS)).capitalize()
    return Person(
        id=PersonId(load.new_id()),
        number=number,
        full_name=f"{choose(_FIRST)} {last}",
        birth_date=date(1940 + number % 65, 1 + number % 12, 1 + number % 28),
        created_at=load.desk.now(),
    )


def _phone(load: _Load, person: Person) -> ContactPoint:
    value = f"(555) 555-{person.number % 10_000:04}"
    return ContactPoint(id=load.new_id(), person_id=person.id, kind=ContactKind.PHONE, value=value, uses=("call",))


def _load_groups(load: _Load, people: list[PersonId], numbers: range) -> None:
    def work(unit: Unit) -> str:
        for number in numbers:
            _load_group(unit, load, people, number)
        return ""

    load.desk.do("sample-groups", work, facts={"groups": len(numbers)})


def _load_group(unit: Unit, load: _Load, people: list[PersonId], number: int) -> None:
    first = load.today - timedelta(days=load.random.randrange(60, 700))
    group = GroupDefinition(id=GroupId(load.new_id()), name=f"Circle {number + 1:05}", kind=GroupKind.SUPPORT)
    cohort = Cohort(
        id=CohortId(load.new_id()),
        group_id=group.id,
        code=f"CIR-{first.year}-{number + 1:05}",
        name=f"{first.year}",
        zone=ZONE,
        starts_on=first,
        seats=_MEMBERS,
        state=CohortState.RUNNING if first + timedelta(weeks=_SESSIONS_EACH) > load.today else CohortState.ENDED,
    )
    members = load.random.sample(people, min(_MEMBERS, len(people)))
    stays = [_stay(load, person, cohort) for person in members]
    sessions = [_session(load, cohort, n) for n in range(_SESSIONS_EACH)]
    unit.load(GROUPS, [group])
    unit.load(COHORTS, [cohort])
    unit.load(ENROLMENTS, stays)
    unit.load(SESSIONS, sessions)
    unit.load(MARKS, _marks(load, stays, sessions))


def _stay(load: _Load, person: PersonId, cohort: Cohort) -> Enrolment:
    return Enrolment(
        id=EnrolmentId(load.new_id()),
        person_id=person,
        cohort_id=cohort.id,
        state=EnrolmentState.ACTIVE,
        joined_on=cohort.starts_on,
        created_at=load.desk.now(),
    )


def _session(load: _Load, cohort: Cohort, n: int) -> GroupSession:
    day = (cohort.starts_on or load.today) + timedelta(weeks=n)
    starts_at = datetime.combine(day, time(18))
    past = day < load.today
    thing_id = GroupSessionId(load.new_id())
    return GroupSession(
        id=thing_id,
        cohort_id=cohort.id,
        number=n + 1,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=90),
        zone=ZONE,
        starts_utc=to_utc(starts_at, ZONE),
        state=SessionState.HELD if past else SessionState.PLANNED,
        ics_uid=f"{thing_id}@groupdesk",
        changed_at=load.desk.now(),
        sheet_opened_at=load.desk.now() if past else None,
    )


def _marks(load: _Load, stays: list[Enrolment], sessions: list[GroupSession]) -> Iterator[Mark]:
    fields: dict[str, Any] = {"marked_at": load.desk.now(), "marked_by": load.desk.staff_id}
    for session in sessions:
        if session.sheet_opened_at is None:
            continue
        for stay in stays:
            came = load.random.random() < 0.78
            yield Mark(
                id=MarkId(load.new_id()),
                session_id=session.id,
                person_id=stay.person_id,
                enrolment_id=stay.id,
                status="present" if came else "absent",
                minutes=90 if came else None,
                **fields,
            )
