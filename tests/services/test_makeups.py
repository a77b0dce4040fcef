"""Make-ups: assigned, credited, taken back; invariant 7 whatever happens to marks in between."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

import practices
from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule, Weekday
from groupdesk.services.groups import CohortDraft
from groupdesk.services.makeups import Approval, MakeUpDraft
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import Format, PaperWish
from groupdesk.services.session_making import SessionDraft

SATURDAY = datetime(2026, 10, 24, 10)


def stay(bench: Bench, cohort: CohortId, person: PersonId) -> EnrolmentId:
    return next(row.enrolment_id for row in bench.services.people.enrolments(person) if row.cohort_id == cohort)


def mark(bench: Bench, session: GroupSessionId, person: PersonId, status: str, **fields: object) -> None:
    on = bench.services.sessions.session(session).on
    bench.turn_to(on.year, on.month, on.day, 22)
    draft = MarkDraft(person_id=person, status=status, **fields)  # type: ignore[arg-type]
    bench.services.attendance.mark(session, [draft])


def make_up_session(bench: Bench, cohort: CohortId, at: datetime = SATURDAY, minutes: int = 90) -> GroupSessionId:
    ends = at.replace(hour=at.hour + minutes // 60, minute=minutes % 60)
    draft = SessionDraft(starts_at=at, ends_at=ends, kind=SessionKind.MAKE_UP)
    return GroupSessionId(bench.services.sessions.add(cohort, draft).id)


@dataclass
class Missed:
    """Two people, of whom the first missed sessions 1 and 2; a make-up session on Saturday 24 October."""

    bench: Bench
    cohort: CohortId = field(init=False)
    person: PersonId = field(init=False)
    other: PersonId = field(init=False)
    enrolment: EnrolmentId = field(init=False)
    first: GroupSessionId = field(init=False)
    second: GroupSessionId = field(init=False)
    saturday: GroupSessionId = field(init=False)

    def __post_init__(self) -> None:
        self.bench.turn_to(2026, 10, 6, 17)
        self.cohort, (self.person, self.other) = self.bench.enrolled(2)
        self.enrolment = stay(self.bench, self.cohort, self.person)
        self.first, self.second = self.bench.session(self.cohort, 1), self.bench.session(self.cohort, 2)
        self.saturday = make_up_session(self.bench, self.cohort)
        mark(self.bench, self.first, self.person, "A")
        mark(self.bench, self.second, self.person, "E")

    def draft(self, **fields: object) -> MakeUpDraft:
        kept: dict[str, object] = {"enrolment_id": self.enrolment, "missed": self.first}
        return MakeUpDraft(**(kept | fields))  # type: ignore[arg-type]


@pytest.fixture
def missed(bench: Bench) -> Missed:
    return Missed(bench)


def test_a_make_up_is_assigned_attended_and_credited(missed: Missed) -> None:
    bench, makeups = missed.bench, missed.bench.services.makeups
    assert [(a.number, a.status, a.minutes) for a in makeups.absences(missed.enrolment)] == [
        (1, "absent", 90),
        (2, "excused", 90),
    ]
    made = makeups.assign(missed.draft(session_id=missed.saturday)).id
    assert [a.number for a in makeups.absences(missed.enrolment)] == [2]
    assert [row.person_id for row in bench.services.attendance.sheet(missed.saturday).rows] == [missed.person]
    mark(bench, missed.saturday, missed.person, "P")
    makeups.approve(made)
    (row,) = makeups.of_cohort(missed.cohort)
    assert (row.missed_number, row.minutes, row.made_up_on, row.approved_by, row.is_credited) == (
        1,
        90,
        date(2026, 10, 24),
        "Nadia Brandt",
        True,
    )
    assert makeups.of_person(missed.person) == (row,)
    assert makeups.made_up_marks(missed.cohort) == {(missed.enrolment, missed.first): 90}
    with pytest.raises(Refused, match="make-up-approved"):
        makeups.approve(made)


def test_only_who_makes_something_up_is_expected_at_a_make_up_session(missed: Missed) -> None:
    bench = missed.bench
    assert bench.services.attendance.sheet(missed.saturday).rows == ()
    bench.services.makeups.assign(missed.draft(session_id=missed.saturday))
    rows = {row.id: row for row in bench.services.sessions.rows(missed.cohort)}
    assert rows[missed.saturday].expected == 1
    mark(bench, missed.saturday, missed.person, "P")
    roster = {row.person_id: (row.came, row.expected) for row in bench.services.enrolments.roster(missed.cohort)}
    assert roster[missed.person] == (0, 2)
    matrix = bench.services.attendance.matrix(missed.cohort)
    place = [session.id for session in matrix.sessions].index(missed.saturday)
    assert [person.marks[place] for person in matrix.people] == [("present", 90), None]


def test_a_session_of_another_cohort_takes_a_guest_on_its_sheet(missed: Missed) -> None:
    bench = missed.bench
    other = another_cohort(bench, bench.services.groups.cohort(missed.cohort).group_id)
    thursday = bench.session(other, 3)
    bench.services.makeups.assign(missed.draft(session_id=thursday))
    assert [(r.person_id, r.is_walk_in) for r in bench.services.attendance.sheet(thursday).rows] == [
        (missed.person, True)
    ]
    mark(bench, thursday, missed.person, "P")
    bench.services.makeups.approve(bench.services.makeups.of_cohort(missed.cohort)[0].id)
    assert bench.services.makeups.of_cohort(missed.cohort)[0].session_code != ""


def another_cohort(bench: Bench, group: str) -> CohortId:
    thursdays = ScheduleRule(
        frequency=Frequency.WEEKLY,
        starts_on=date(2026, 10, 8),
        start=time(12),
        length_minutes=90,
        zone=practices.ZONE,
        weekdays=(Weekday.THURSDAY,),
        count=8,
    )
    draft = CohortDraft(group_id=group, zone=practices.ZONE, rule=thursdays, seats=12)  # type: ignore[arg-type]
    return CohortId(bench.services.groups.add_cohort(draft).id)


def test_offers_are_sessions_to_come_of_the_same_group_by_time(missed: Missed) -> None:
    bench = missed.bench
    group = bench.services.groups.cohort(missed.cohort).group_id
    other = another_cohort(bench, group)
    offers = bench.services.makeups.offers(missed.cohort)
    assert [(o.starts_at, o.is_make_up_session, o.is_same_cohort) for o in offers][:3] == [
        (datetime(2026, 10, 15, 12), False, False),
        (datetime(2026, 10, 22, 12), False, False),
        (SATURDAY, True, True),
    ]
    assert {o.cohort_id for o in offers} == {other, missed.cohort}


def test_completion_knows_what_was_made_up_and_what_is_offered(missed: Missed) -> None:
    bench = missed.bench
    rule = CompletionRule(name="All", requirements=(Requirement(amount=7),), make_ups=MakeUps.ALL)
    bench.services.completion_rules.set_for_cohort(missed.cohort, rule)
    before = bench.services.completion.outlook(missed.cohort)
    assert before.rows[0].outlook.make_ups_offered == (missed.saturday,)
    assert [offer.session_id for offer in before.offers] == [missed.saturday]
    bench.services.makeups.add(missed.draft(task="Workbook, chapter 1"))
    after = bench.services.completion.outlook(missed.cohort).rows[0].outlook
    assert (after.figures.made_up, after.figures.minutes) == (1, 90)
    assert after.make_ups_needed == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "make-up-without-source"),
        ({"task": "   "}, "make-up-without-source"),
        ({"task": "x" * 501}, "words-too-long"),
    ],
)
def test_a_make_up_needs_one_session_or_one_task(missed: Missed, fields: dict[str, object], code: str) -> None:
    with pytest.raises(Refused, match=code):
        missed.bench.services.makeups.assign(missed.draft(**fields))


def test_a_make_up_does_not_come_from_just_any_session(missed: Missed) -> None:
    bench, makeups = missed.bench, missed.bench.services.makeups
    group = bench.services.groups.add_group(GroupDraft(name="Another")).id
    elsewhere = bench.session(another_cohort(bench, group), 3)
    for session, code in (
        (elsewhere, "make-up-other-group"),
        (bench.session(missed.cohort, 4), "make-up-own-session"),
        (missed.first, "make-up-same-session"),
    ):
        with pytest.raises(Refused, match=code):
            makeups.assign(missed.draft(session_id=session))
    with pytest.raises(Refused, match="make-up-two-sources"):
        makeups.assign(missed.draft(session_id=missed.saturday, task="Both"))
    with pytest.raises(Refused, match="make-up-not-an-absence"):
        makeups.assign(missed.draft(missed=bench.session(missed.cohort, 5), task="Too early"))


def test_nobody_is_credited_for_a_session_they_did_not_attend(missed: Missed) -> None:
    makeups = missed.bench.services.makeups
    made = makeups.assign(missed.draft(session_id=missed.saturday)).id
    with pytest.raises(Refused, match="make-up-not-attended"):
        makeups.approve(made)
    mark(missed.bench, missed.saturday, missed.person, "A")
    with pytest.raises(Refused, match="make-up-not-attended"):
        makeups.approve(made)
    with pytest.raises(Refused, match="make-up-not-yet"):
        makeups.add(missed.draft(missed=missed.second, task="Workbook"), Approval(on=date(2030, 1, 1)))


def test_a_make_up_is_undone_with_the_line_on_the_sheet_that_it_made(missed: Missed) -> None:
    bench, makeups = missed.bench, missed.bench.services.makeups
    done = makeups.assign(missed.draft(session_id=missed.saturday))
    bench.services.deeds.undo(done.deed)
    assert makeups.of_cohort(missed.cohort) == ()
    made = makeups.assign(missed.draft(session_id=missed.saturday)).id
    bench.turn_to(2026, 10, 24, 9)
    bench.services.attendance.fill(missed.saturday, "present")
    also = makeups.assign(missed.draft(missed=missed.second, session_id=missed.saturday)).id
    makeups.remove(also)
    makeups.remove(made)
    assert makeups.of_cohort(missed.cohort) == ()
    assert len(bench.services.attendance.sheet(missed.saturday).rows) == 1  # marked present, which stays


def test_a_mark_that_a_make_up_rests_on_is_not_changed_under_it(missed: Missed) -> None:
    bench, makeups = missed.bench, missed.bench.services.makeups
    made = makeups.assign(missed.draft(session_id=missed.saturday)).id
    bench.turn_to(2026, 10, 24, 12)
    present = bench.services.attendance.mark(missed.saturday, [MarkDraft(person_id=missed.person, status="P")])
    makeups.approve(made)
    for session, status in ((missed.first, "P"), (missed.saturday, "A"), (missed.saturday, "unmarked")):
        with pytest.raises(Refused, match="mark-made-up"):
            bench.services.attendance.mark(session, [MarkDraft(person_id=missed.person, status=status)])
    with pytest.raises(Refused, match="mark-made-up"):
        bench.services.deeds.undo(present.deed)
    bench.services.attendance.mark(missed.first, [MarkDraft(person_id=missed.person, status="E")])
    makeups.remove(made)
    bench.services.attendance.mark(missed.first, [MarkDraft(person_id=missed.person, status="P")])


_STEP = st.tuples(
    st.sampled_from(["assign", "task", "approve", "remove", "mark", "saturday", "undo"]),
    st.integers(0, 1),
    st.sampled_from([None, 1, 45, 60, 90, 91, 0, -5]),
    st.sampled_from(["P", "A", "E", "unmarked"]),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(_STEP, min_size=1, max_size=9))
def test_invariant_7_an_absence_is_made_up_at_most_once_and_never_for_more_than_was_missed(
    bench: Bench, steps: list[tuple[str, int, int | None, str]]
) -> None:
    """Over any deeds in any order, each of them done whole or refused."""
    missed = Missed(bench)
    makeups, deeds = bench.services.makeups, []
    bench.turn_to(2026, 10, 24, 12)
    for verb, which, minutes, status in steps:
        session = (missed.first, missed.second)[which]
        present = makeups.of_cohort(missed.cohort)
        try:
            if verb == "assign":
                deeds.append(makeups.assign(missed.draft(missed=session, session_id=missed.saturday)).deed)
            elif verb == "task":
                draft = missed.draft(missed=session, task="Workbook")
                deeds.append(makeups.add(draft, Approval(minutes=minutes)).deed)
            elif verb in ("approve", "remove") and present:
                chosen = present[which % len(present)].id
                done = (
                    makeups.remove(chosen) if verb == "remove" else makeups.approve(chosen, Approval(minutes=minutes))
                )
                deeds.append(done.deed)
            elif verb in ("mark", "saturday"):
                on = session if verb == "mark" else missed.saturday
                marked = MarkDraft(person_id=missed.person, status=status)
                deeds.append(bench.services.attendance.mark(on, [marked]).deed)
            elif deeds:
                deeds.append(bench.services.deeds.undo(deeds.pop()).deed)
        except Refused:
            pass
        _holds(missed)


def _holds(missed: Missed) -> None:
    rows = missed.bench.services.makeups.of_cohort(missed.cohort)
    assert len({row.missed_session_id for row in rows}) == len(rows)
    assert all(row.missed_status in ("absent", "excused") for row in rows)
    credited = [row for row in rows if row.is_credited]
    assert all(1 <= (row.minutes or 0) <= row.minutes_missed for row in credited)
    assert all(bool(row.task) != (row.session_id is not None) for row in rows)
    from_saturday = [row for row in credited if row.session_id == missed.saturday]
    assert sum(row.minutes or 0 for row in from_saturday) <= max((row.source_minutes or 0 for row in rows), default=0)


def test_the_sheet_of_the_missed_session_says_what_made_up_for_it(missed: Missed) -> None:
    bench, makeups = missed.bench, missed.bench.services.makeups
    made = makeups.assign(missed.draft(session_id=missed.saturday)).id
    sheet = bench.services.attendance.sheet
    assert [row.made_up for row in sheet(missed.first).rows] == [None, None]
    mark(bench, missed.saturday, missed.person, "P")
    approved = makeups.approve(made).deed
    (line,) = (row.made_up for row in sheet(missed.first).rows if row.made_up is not None)
    assert (line.minutes, line.on, line.code, line.approved_by) == (
        90,
        date(2026, 10, 24),
        bench.services.groups.cohort(missed.cohort).code,
        "Nadia Brandt",
    )
    bench.services.deeds.undo(approved)
    assert [row.made_up for row in sheet(missed.first).rows] == [None, None]


def test_the_statement_says_what_was_made_up_where_and_for_how_long(missed: Missed) -> None:
    bench, makeups = missed.bench, missed.bench.services.makeups
    made = makeups.assign(missed.draft(session_id=missed.saturday)).id
    mark(bench, missed.saturday, missed.person, "P")
    makeups.approve(made)
    makeups.add(
        missed.draft(missed=missed.second, task="Workbook, chapter 2"), Approval(minutes=45, on=date(2026, 10, 24))
    )
    ask = StatementAsk(person_id=missed.person)
    told = bench.services.papers.statement(ask, PaperWish(format=Format.CSV)).content.decode("utf-8-sig")
    assert told.count("2026-10-24") >= 2
    assert "Workbook, chapter 2" in told
    pdf = bench.services.papers.statement(ask).content
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    assert "2 made up" in words
    assert "90 min on October 24, 2026" in words
    assert "45 min on October 24, 2026: Workbook, chapter 2" in words
    assert "Came to 0 of 3 sessions" in words
    assert "Credited: 135 of 270 minutes" in words
    assert "2.25 contact hours of 60 minutes" in words
