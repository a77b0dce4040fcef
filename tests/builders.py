"""Small practices for tests: people, a group, a cohort with sessions, each with valid defaults."""

from datetime import date, datetime, time

import practices
from groupdesk.base.clock import Clock
from groupdesk.domain.deeds import Done
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId
from groupdesk.domain.people import PersonDraft
from groupdesk.domain.practice import Practice
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.services.bundle import Services
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.desk import Desk
from groupdesk.store.database import Database

TUESDAYS = ScheduleRule(
    frequency=Frequency.WEEKLY,
    starts_on=date(2026, 10, 6),
    start=time(18),
    length_minutes=90,
    zone=practices.ZONE,
    weekdays=(Weekday.TUESDAY,),
    count=8,
    excluded=frozenset({date(2026, 11, 24)}),
)


class Bench:
    """A set-up practice with a clock to turn; Tuesday 6 October 2026, 17:30 in New York, at the start."""

    def __init__(self, database: Database) -> None:
        self.ticking = practices.TickingClock()
        clock = Clock(self.ticking)
        desk = Desk(database, clock, practices.seeded_ids(clock))
        first = Services(desk)
        staff = first.practice.set_up(Practice(name="Harbour Street", zone=practices.ZONE), "Nadia Brandt")
        self.services = Services(desk.at(staff))
        self.staff = staff

    def turn_to(self, *parts: int) -> None:
        """Sets the clock to a New York wall time."""
        self.ticking.instant = datetime(*parts, tzinfo=practices.NEW_YORK)

    def person(self, name: str = "Amara Okafor", **fields: object) -> PersonId:
        return PersonId(self.services.people.add(PersonDraft(full_name=name, **fields)).id)

    def people(self, count: int) -> list[PersonId]:
        return [self.person(f"Person {n:03}") for n in range(1, count + 1)]

    def cohort(self, rule: ScheduleRule | None = TUESDAYS, *, seats: int | None = 12, **fields: object) -> CohortId:
        group = self.services.groups.add_group(GroupDraft(name="Anxiety skills", max_size=seats))
        draft = CohortDraft(group_id=group.id, zone=practices.ZONE, rule=rule, seats=seats, **fields)
        return CohortId(self.services.groups.add_cohort(draft).id)

    def enrolled(self, count: int = 3, **fields: object) -> tuple[CohortId, list[PersonId]]:
        cohort, people = self.cohort(**fields), self.people(count)
        for person in people:
            self.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
        return cohort, people

    def away(self, session: GroupSessionId, person: PersonId, reason: str = "") -> Done:
        """Somebody says beforehand that they will miss one session."""
        row = self.services.sessions.session(session)
        stay = next(one for one in self.services.enrolments.roster(row.cohort_id) if one.person_id == person)
        return self.services.absences.plan(stay.enrolment_id, row.on, row.on, reason)

    def session(self, cohort: CohortId, number: int = 1) -> GroupSessionId:
        return self.services.sessions.resolve(cohort, str(number))
