"""Fills a new practice with the sample: the same seed and day give the same rows, ids included."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from groupdesk.base.clock import Clock
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId, GroupSessionId, IdMaker, PersonId, StaffId
from groupdesk.domain.people import ContactDraft, ContactKind, ContactUse, PersonDraft
from groupdesk.domain.schedule.plan import plan_sessions
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import SessionState
from groupdesk.domain.zones import to_utc
from groupdesk.services.bundle import Services
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.desk import Desk
from groupdesk.services.sample.groups import GROUPS, SampleGroup
from groupdesk.services.sample.people import ALIASES, ANXIETY, OTHERS, STAFF, STREETS, WAITING, SamplePerson
from groupdesk.services.seats import Wish

ZONE = "America/New_York"
_PEOPLE = (*ANXIETY, *WAITING, *OTHERS)
_BEFORE_IT_ALL = timedelta(weeks=12)
_STATUSES = ("present",) * 15 + ("late", "late", "excused", "absent", "left-early", "video")


class Story:
    """Tells the term week by week, with the clock where it stood then."""

    def __init__(self, desk: Desk, today: date, seed: int) -> None:
        self._today = today
        self._random = Random(seed)  # noqa: S311 (a repeatable sample, no secret)
        self._moment = self._at(today - _BEFORE_IT_ALL, 9)
        clock = Clock(lambda: self._moment)
        ids = IdMaker(clock.now, self._random.randbytes)
        self._services = Services(Desk(desk.database, clock, ids, desk.staff_id))

    def tell(self) -> None:
        """Everything, in the order in which it would have happened."""
        staff = self._staff()
        people = [self._person(one) for one in _PEOPLE]
        cohorts = [self._group(plan, staff, people) for plan in GROUPS]
        self._away(cohorts[0], people[3])
        past = [
            (row, plan)
            for cohort, plan in zip(cohorts, GROUPS, strict=True)
            for row in self._services.sessions.rows(cohort)
            if row.starts_at.date() < self._today
        ]
        for row, plan in sorted(past, key=lambda pair: (pair[0].starts_at, pair[0].id)):
            self._hold(row, plan)

    def _at(self, day: date, hour: int, minute: int = 0) -> datetime:
        return to_utc(datetime(day.year, day.month, day.day, hour, minute), ZONE).astimezone(UTC)

    def _staff(self) -> list[StaffId]:
        present = {row.display_name: row.id for row in self._services.practice.staff()}
        made = []
        for name, credentials in STAFF:
            if name in present:
                self._services.practice.change_staff(present[name], name, credentials)
                made.append(present[name])
            else:
                made.append(StaffId(self._services.practice.add_staff(name, credentials).id))
        return made

    def _person(self, one: SamplePerson) -> PersonId:
        number = self._random.randrange(100, 200)
        contacts = (
            ContactDraft(
                kind=ContactKind.PHONE,
                value=f"({self._random.randrange(201, 990)}) 555-0{number}",
                uses=(ContactUse.CALL, ContactUse.TEXT),
            ),
            ContactDraft(
                kind=ContactKind.EMAIL, value=f"person{number}{one.born}@example.org", uses=(ContactUse.EMAIL,)
            ),
        )
        address = f"{number} {STREETS[one.born % len(STREETS)]}\nHarbour Town"
        post = (ContactDraft(kind=ContactKind.POST, value=address, uses=(ContactUse.POST,)),) if number % 3 else ()
        draft = PersonDraft(
            full_name=one.full_name,
            goes_by=one.goes_by,
            language=one.language,
            needs=one.needs,
            note=one.note,
            referred_by=one.referred_by,
            birth_date=date(one.born, self._random.randrange(1, 13), self._random.randrange(1, 29)),
            contacts=(*(contacts if self._random.random() < 0.9 else contacts[:1]), *post),
        )
        return PersonId(self._services.people.add(draft).id)

    def _group(self, plan: SampleGroup, staff: Sequence[StaffId], people: Sequence[PersonId]) -> CohortId:
        group = GroupDraft(
            name=plan.name,
            kind=plan.kind,
            openness=plan.openness,
            is_mandated=plan.mandated,
            max_size=plan.seats,
            length_minutes=plan.length,
        )
        first = self._today + timedelta(days=plan.shift - 7 * plan.first)
        rule = _weekly(first, plan)
        self._moment = self._at(min(first, self._today) - timedelta(weeks=1), 11)
        draft = CohortDraft(
            group_id=GroupId(self._services.groups.add_group(group).id),
            zone=ZONE,
            name=plan.cohort,
            rule=rule,
            plan=plan_sessions(rule),  # public holidays and all, so that the story is the same on any day
            place=plan.place,
            leaders=tuple(staff[i] for i in plan.leaders),
            is_draft=plan.is_draft,
        )
        cohort = CohortId(self._services.groups.add_cohort(draft).id)
        wishes = [self._wish(people[i], _PEOPLE[i]) for i in plan.members]
        if wishes:
            self._services.enrolments.admit(cohort, wishes)
        return cohort

    def _wish(self, person: PersonId, one: SamplePerson) -> Wish:
        return Wish(person_id=person, referred_by=one.referred_by, constraints=one.note or one.needs)

    def _away(self, cohort: CohortId, person: PersonId) -> None:
        enrolment = next(r.enrolment_id for r in self._services.enrolments.roster(cohort) if r.person_id == person)
        self._services.enrolments.plan_absence(enrolment, self._today, self._today, "Family visit")

    def _hold(self, row: SessionRow, plan: SampleGroup) -> None:
        """A past session: now and then called off, once forgotten, else marked on the evening."""
        weeks_ago = (self._today - row.starts_at.date()).days // 7
        self._moment = self._at(row.starts_at.date(), row.starts_at.hour, row.starts_at.minute) + timedelta(minutes=6)
        if plan.name == "Anxiety skills" and weeks_ago == 1:
            self._services.sessions.call_off(row.id, SessionState.CANCELLED_BY_US, "Snow")
            return
        if plan.name == "Grief circle" and weeks_ago == 0:
            return
        if plan.walk_ins:
            for alias in ALIASES[: plan.walk_ins] if weeks_ago == 5 else ():
                self._services.attendance.walk_in(row.id, alias=alias)
            self._services.attendance.count_heads(row.id, 8 + self._random.randrange(8))
        self._mark(row.id)

    def _mark(self, session_id: GroupSessionId) -> None:
        drafts = []
        for line in self._services.attendance.sheet(session_id).rows:
            status = self._random.choice(_STATUSES)
            late = self._random.randrange(3, 25) if status == "late" else None
            drafts.append(MarkDraft(person_id=line.person_id, status=status, minutes_late=late))
        if drafts:
            self._services.attendance.mark(session_id, drafts)


def _weekly(first: date, plan: SampleGroup) -> ScheduleRule:
    return ScheduleRule(
        frequency=Frequency.WEEKLY,
        starts_on=first,
        start=plan.start,
        length_minutes=plan.length,
        zone=ZONE,
        weekdays=(Weekday(first.weekday()),),
        count=plan.count,
    )
