"""The running sheet of a session: steps with their times, what to bring, who leads, and nobody who takes part."""

import csv
import io
from datetime import date

import pypdf
import pytest

from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId
from groupdesk.domain.staff import Assignment
from groupdesk.domain.states import SessionState
from groupdesk.services.papers.wishes import Format, PaperWish
from groupdesk.services.seats import Wish
from groupdesk.services.sessions import SessionDescription

AS_CSV = PaperWish(format=Format.CSV)
PLAN = "10 Welcome\n20 What keeps worry going\nOpen round"
MATERIALS = "- flip chart\n- 12 pens"


@pytest.fixture
def cohort(bench: Bench) -> CohortId:
    made = bench.cohort()
    people = [bench.person("Ada Young"), bench.person("Bo Xu")]
    bench.services.enrolments.admit(made, [Wish(person_id=person) for person in people])
    session = bench.session(made, 2)
    stay = bench.services.enrolments.roster(made)[0].enrolment_id
    bench.services.absences.plan(stay, date(2026, 10, 13), date(2026, 10, 13), "travel")
    facts = SessionDescription(topic="Worry", place="Room 4", link="", plan=PLAN, materials=MATERIALS)
    bench.services.sessions.describe(session, facts)
    return made


def words(bench: Bench, cohort: CohortId, place: int = 2) -> str:
    made = bench.services.papers.running_sheet(bench.session(cohort, place))
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.content)).pages)


def test_steps_have_their_times_and_things_to_bring_follow(bench: Bench, cohort: CohortId) -> None:
    made = bench.services.papers.running_sheet(bench.session(cohort, 2), AS_CSV)
    rows = list(csv.reader(io.StringIO(made.content.decode("utf-8-sig"))))
    assert rows == [
        ["Part", "Time", "Minutes", "What", "Who", "Done"],
        ["Steps", "6:00 PM", "10", "Welcome", "", ""],
        ["Steps", "6:10 PM", "20", "What keeps worry going", "", ""],
        ["Steps", "6:30 PM", "", "Open round", "", ""],
        ["To bring", "", "", "flip chart", "", ""],
        ["To bring", "", "", "12 pens", "", ""],
    ]


def test_the_paper_says_when_where_and_how_many_but_names_nobody(bench: Bench, cohort: CohortId) -> None:
    text = words(bench, cohort)
    for said in ("Worry", "Session 2 of 8", "October 13, 2026, 6:00 to 7:30 PM", "Room 4", "flip chart"):
        assert said in text
    assert "2 people expected, 1 of them said they cannot come" in text
    assert "Next: October 20, 2026, 6:00 PM" in text
    assert not {"Ada", "Young", "Bo Xu", "travel"} & set(text.split())


def test_the_whole_length_is_told_where_every_step_has_minutes(bench: Bench, cohort: CohortId) -> None:
    session = bench.session(cohort, 3)
    facts = SessionDescription(topic="", place="", link="", plan="30 Talk\n45 Practise")
    bench.services.sessions.describe(session, facts)
    assert "75 of 90 minutes planned" in words(bench, cohort, 3)


def test_whoever_leads_that_session_alone_is_named_with_those_who_lead_all(bench: Bench, cohort: CohortId) -> None:
    session = bench.session(cohort, 2)
    for name, only in (("Nadia Brandt", None), ("Guest Speaker", session), ("Other Guest", bench.session(cohort, 3))):
        staff = bench.services.practice.add_staff(name).id
        bench.services.leading.assign(Assignment(id="", staff_id=staff, cohort_id=cohort, session_id=only))
    assert "Led by Nadia Brandt, Guest Speaker" in words(bench, cohort)


def test_where_nothing_is_planned_there_are_lines_to_write_on(bench: Bench, cohort: CohortId) -> None:
    session = bench.session(cohort, 4)
    assert bench.services.papers.running_sheet(session).pages == 1
    assert bench.services.papers.running_sheet(session, AS_CSV).content.decode("utf-8-sig").splitlines()[1:] == []


def test_a_session_that_was_called_off_has_none(bench: Bench, cohort: CohortId) -> None:
    session = bench.session(cohort, 2)
    bench.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "Snow")
    with pytest.raises(Refused) as refusal:
        bench.services.papers.running_sheet(session)
    assert refusal.value.code == "session-cancelled"


def test_a_printing_is_noted_and_looking_is_not(bench: Bench, cohort: CohortId) -> None:
    before = len(bench.services.deeds.log())
    bench.services.papers.running_sheet(bench.session(cohort, 2), looking=True)
    assert len(bench.services.deeds.log()) == before
    bench.services.papers.running_sheet(bench.session(cohort, 2))
    assert len(bench.services.deeds.log()) == before + 1


def test_a_plan_of_a_thousand_lines_goes_on_over_pages(bench: Bench, cohort: CohortId) -> None:
    session = bench.session(cohort, 2)
    plan = "\n".join(f"1 Step {number} {'long ' * (number % 60)}" for number in range(1, 1001))
    bench.services.sessions.describe(session, SessionDescription(topic="", place="", link="", plan=plan))
    made = bench.services.papers.running_sheet(session)
    assert made.pages > 10
    assert "Step 1000" in pypdf.PdfReader(io.BytesIO(made.content)).pages[-1].extract_text()
