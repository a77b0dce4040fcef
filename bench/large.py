"""Deeds that look through a large practice in a vault: people on file twice, who completes, and absence alerts."""

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from measure import Row, prepared, work

HERE = Path(__file__)
PASSPHRASE = "quiet harbour lantern seven"
ZONE = "America/New_York"
TODAY = date(2026, 9, 1)
PEOPLE, TWICE = 100_000, 200
STAYS, WEEKS, HELD = 5_000, 52, 40
COHORTS, MEMBERS, SESSIONS = 400, 50, 10
FIRST = "Zoë José Łukasz Anaïs Søren Márta Chloé Jürgen Åsa Ömer Mary John Aisha Kwame Mei Ravi Olga Siobhán".split()
SYLLABLES = "an ber cor del el far gor han is jo ka lor mi nor os per qui ros sa tor ul ves win yar zen".split()


def rows() -> list[Row]:
    twice, completes = f"people on file twice among {PEOPLE:,}", f"completion of a vault, {STAYS:,} × {WEEKS}"
    alerts = f"alerts over {COHORTS * MEMBERS * SESSIONS:,} marks"
    return [
        Row(f"{twice}: seconds", (HERE, "twice"), None, goal=10, figure="work_cpu", rounds=3),
        Row(f"{completes}: seconds", (HERE, "outlook"), None, goal=2, figure="work_cpu", rounds=3),
        Row(f"{completes}: marks read bare", (HERE, "outlook"), (HERE, "outlook_bare"), 3, "work_cpu", 3),
        Row(f"{alerts}: seconds", (HERE, "alerts"), None, goal=3, figure="work_cpu", rounds=3),
        Row(f"{alerts}: marks read bare", (HERE, "alerts"), (HERE, "alerts_bare"), 4, "work_cpu", 3),
    ]


# the practices


def make_people(folder: Path) -> None:
    from groupdesk.domain.ids import PersonId
    from groupdesk.domain.people import ContactKind, ContactPoint, Person
    from groupdesk.store.people import CONTACTS
    from groupdesk.store.people import PEOPLE as RECORD

    random = Random(7)

    def person(number: int) -> Person:
        name = f"{random.choice(FIRST)} {''.join(random.choices(SYLLABLES, k=3)).capitalize()}"
        born = date(1940 + number % 65, 1 + number % 12, 1 + random.randrange(28))
        return Person(id=PersonId(f"p{number:031x}"), number=number, full_name=name, birth_date=born, created_at=_now())

    def phone(one: Person) -> ContactPoint:
        value = f"555 {one.number % PEOPLE:07}"
        return ContactPoint(id=f"c{one.number:031x}", person_id=one.id, kind=ContactKind.PHONE, value=value, uses=())

    def load(unit) -> str:
        people = [person(number) for number in range(1, PEOPLE + 1)]
        unit.load(RECORD, people)
        unit.load(CONTACTS, map(phone, people))
        twins = [
            Person(
                id=PersonId(f"t{one.number:031x}"),
                number=PEOPLE + one.number,
                full_name=one.full_name,
                birth_date=one.birth_date,
                created_at=_now(),
            )
            for one in people[:TWICE]
        ]
        unit.load(RECORD, twins)
        return ""

    _made(folder, load)


def make_course(folder: Path) -> None:
    _made(folder, lambda unit: _load(unit, [("LNG-1", STAYS, WEEKS, HELD)]))


def make_groups(folder: Path) -> None:
    _made(folder, lambda unit: _load(unit, [(f"G-{n}", MEMBERS, SESSIONS, SESSIONS) for n in range(COHORTS)]))


def _load(unit, courses: list[tuple[str, int, int, int]]) -> str:
    """Cohorts as (code, people, sessions, how many of them were held), all running; people are in two or three."""
    from groupdesk.domain.groups import Cohort, GroupDefinition
    from groupdesk.domain.people import Person
    from groupdesk.domain.states import CohortState
    from groupdesk.store.attendance import MARKS
    from groupdesk.store.enrolments import ENROLMENTS
    from groupdesk.store.groups import COHORTS as RUNS
    from groupdesk.store.groups import GROUPS
    from groupdesk.store.people import PEOPLE as RECORD
    from groupdesk.store.sessions import SESSIONS as MEETINGS

    count = max(courses[0][1], sum(people for _code, people, _sessions, _held in courses) * 2 // 5)
    names = [f"{FIRST[n % len(FIRST)]} {SYLLABLES[n % 25].capitalize()}{n}" for n in range(count)]
    people = [Person(id=f"p{n:031x}", number=n + 1, full_name=names[n], created_at=_now()) for n in range(count)]
    unit.load(RECORD, people)
    for at, (code, members, sessions, held) in enumerate(courses):
        first = TODAY - timedelta(weeks=held)
        group = GroupDefinition(id=f"g{at:031x}", name=f"Circle {at:04}")
        cohort = Cohort(
            id=f"k{at:031x}",
            group_id=group.id,
            code=code,
            name="2026",
            zone=ZONE,
            starts_on=first,
            state=CohortState.RUNNING,
        )
        stays = [_stay(at, n, people[(at * members + n) % count].id, cohort) for n in range(members)]
        meetings = [_meeting(at, n, cohort, n < held) for n in range(sessions)]
        unit.load(GROUPS, [group])
        unit.load(RUNS, [cohort])
        unit.load(ENROLMENTS, stays)
        unit.load(MEETINGS, meetings)
        unit.load(MARKS, list(_marks(at, stays, meetings[:held])))
    return ""


def _stay(at: int, n: int, person: str, cohort):
    from groupdesk.domain.enrolments import Enrolment
    from groupdesk.domain.states import EnrolmentState

    return Enrolment(
        id=f"e{at:015x}{n:016x}",
        person_id=person,
        cohort_id=cohort.id,
        state=EnrolmentState.ACTIVE,
        joined_on=cohort.starts_on,
        created_at=_now(),
    )


def _meeting(at: int, n: int, cohort, is_held: bool):
    from groupdesk.domain.sessions import GroupSession
    from groupdesk.domain.states import SessionState
    from groupdesk.domain.zones import to_utc

    starts = datetime.combine(cohort.starts_on + timedelta(weeks=n), datetime.min.time()).replace(hour=18)
    return GroupSession(
        id=f"s{at:015x}{n:016x}",
        cohort_id=cohort.id,
        number=n + 1,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=90),
        zone=ZONE,
        starts_utc=to_utc(starts, ZONE),
        state=SessionState.HELD if is_held else SessionState.PLANNED,
        ics_uid=f"{at}-{n}@groupdesk",
        changed_at=_now(),
        sheet_opened_at=_now() if is_held else None,
    )


def _marks(at: int, stays, meetings) -> Iterator[object]:
    from groupdesk.domain.attendance import Mark

    random = Random(at)
    for place, meeting in enumerate(meetings):
        for n, stay in enumerate(stays):
            came = random.random() < 0.78
            yield Mark(
                id=f"m{at:011x}{place:010x}{n:010x}",
                session_id=meeting.id,
                person_id=stay.person_id,
                enrolment_id=stay.id,
                status="present" if came else "absent",
                minutes=90 if came else None,
                marked_at=_now(),
            )


def _now() -> datetime:
    return datetime(2026, 8, 31, 12, tzinfo=UTC)


def _made(folder: Path, load) -> None:
    from groupdesk.services.opening import Making, NewPractice, create_practice
    from groupdesk.store.vault.header import KdfCost

    cheap = Making(cost=KdfCost(memory_kib=65536, passes=2, lanes=1))
    new = NewPractice(name="Harbour Street", zone=ZONE, staff_name="Nadia Brandt")
    opened = create_practice(folder / "large.groupdesk", PASSPHRASE, new, cheap).practice
    opened.services.desk.do("sample-groups", load)
    opened.close()


def practice(name: str, make):
    """A copy of its own for each process: opening writes into it."""
    from groupdesk.services.opening import open_practice
    from groupdesk.store.vault.secret import Secret

    source = prepared(name, make) / "large.groupdesk"
    copy = source.with_name(f"copy-{sys.argv[1]}.groupdesk")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(source, copy)
    return open_practice(copy, Secret(passphrase=PASSPHRASE))


# what is measured


def twice() -> None:
    opened = practice("people", make_people)
    with work():
        found = opened.services.duplicates.find()
    assert len(found) >= TWICE
    opened.close()


def outlook() -> None:
    from groupdesk.domain.completion.presets import preset

    opened = practice("course", make_course)
    cohort = opened.services.groups.resolve("LNG-1")
    opened.services.completion_rules.set_for_cohort(cohort, preset("two-thirds").rule)
    with work():
        found = opened.services.completion.outlook(cohort)
    assert len(found.rows) == STAYS
    opened.close()


def alerts() -> None:
    opened = practice("groups", make_groups)
    with work():
        found = opened.services.alerts.everywhere()
    assert found
    opened.close()


def outlook_bare() -> None:
    _read_bare("course", make_course, STAYS * HELD)


def alerts_bare() -> None:
    _read_bare("groups", make_groups, COHORTS * MEMBERS * SESSIONS)


def _read_bare(name: str, make, count: int) -> None:
    """The same marks by one plain SELECT, grouped by stay, as any program has to read them."""
    from sqlalchemy import text

    opened = practice(name, make)
    sql = text("SELECT enrolment_id, session_id, status, minutes FROM marks ORDER BY enrolment_id")

    def read(reading) -> int:
        found: dict[str, list[object]] = {}
        for row in reading.rows(sql):
            found.setdefault(row[0], []).append(row)
        return sum(map(len, found.values()))

    with work():
        got = opened.services.desk.read(read)
    assert got == count
    opened.close()


if __name__ == "__main__":
    {
        "twice": twice,
        "outlook": outlook,
        "outlook_bare": outlook_bare,
        "alerts": alerts,
        "alerts_bare": alerts_bare,
    }[sys.argv[1]]()
