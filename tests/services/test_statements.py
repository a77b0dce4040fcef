"""The attendance statement: everything about one person, nothing about anybody else."""

import csv
from datetime import date, time
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from builders import Bench
from documents.names_of_the_world import NAMES
from documents.pdf_reading import assert_accessible
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.name_check import names_found
from groupdesk.domain.papers import PaperSize
from groupdesk.domain.states import SessionState
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish

CSV = PaperWish(format=Format.CSV)


def text(file: PaperFile) -> str:
    if file.format is Format.CSV:
        return file.content.decode("utf-8-sig")
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(file.content)).pages)


def three_weeks(bench: Bench) -> tuple[CohortId, list[PersonId]]:
    cohort = bench.cohort()
    people = [bench.person(name) for name in ("Amara Okafor", "Grace Lindqvist", "שרה כהן")]
    for person in people:
        bench.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
    attendance = bench.services.attendance
    attendance.mark(bench.session(cohort), [MarkDraft(person_id=people[0], status="late", time_in=time(18, 20))])
    attendance.fill(bench.session(cohort), "present")
    bench.turn_to(2026, 10, 13, 21)
    attendance.mark(bench.session(cohort, 2), [MarkDraft(person_id=people[0], status="absent")])
    bench.turn_to(2026, 10, 20, 21)
    bench.services.sessions.call_off(bench.session(cohort, 3), SessionState.CANCELLED_BY_US, "storm")
    return cohort, people


def test_a_statement_tells_every_session_with_status_minutes_and_who_recorded_it(bench: Bench) -> None:
    _cohort, people = three_weeks(bench)
    made = bench.services.papers.statement(StatementAsk(person_id=people[0]))
    told = " ".join(text(made).split())
    for words in (
        "Amara Okafor",
        "Came to 1 of 2 sessions",
        "1 unexcused absence",
        "1 called off",
        "Credited: 70 of 180 minutes",
        "1.16 contact hours of 60 minutes",
        "70 of 90",
        "Late, in 18:20",
        "Absent",
        "Nadia Brandt",
        "Harbour Street",
        "nothing of progress",
    ):
        assert words in told, words
    assert "Amara" not in made.name


def test_a_statement_names_nobody_else_in_any_format(bench: Bench) -> None:
    """Invariant 14: no legal, preferred or nick-name of another member."""
    _cohort, people = three_weeks(bench)
    for person in people:
        for wish in (PaperWish(), CSV):
            told = text(bench.services.papers.statement(StatementAsk(person_id=person), wish))
            others = [bench.services.people.card(other).person.full_name for other in people if other != person]
            assert names_found(told, others) == ()


def test_a_typed_word_that_names_somebody_else_stops_the_statement(bench: Bench) -> None:
    cohort, people = three_weeks(bench)
    draft = MarkDraft(person_id=people[0], status="present", minutes=80, minutes_reason="left with grace early")
    bench.services.attendance.mark(bench.session(cohort), [draft])
    with pytest.raises(Refused, match="statement-names-others") as refused:
        bench.services.papers.statement(StatementAsk(person_id=people[0]))
    assert refused.value.facts == {"days": ("October 6, 2026",)}
    assert "statement-print" not in {row.verb for row in bench.services.deeds.log()}


def test_the_file_holds_the_same_sessions_as_the_paper(bench: Bench) -> None:
    _cohort, people = three_weeks(bench)
    lines = text(bench.services.papers.statement(StatementAsk(person_id=people[0]), CSV)).splitlines()
    assert [line.split(",")[0].strip('"') for line in lines[1:]] == ["2026-10-06", "2026-10-13", "2026-10-20"]


def test_contact_hours_follow_the_rule_of_the_group(bench: Bench) -> None:
    cohort, people = three_weeks(bench)
    group = bench.services.groups.cohort(cohort).group_id
    bench.services.statuses.set_credit_rule(group, CreditRule(hour_minutes=50))
    told = text(bench.services.papers.statement(StatementAsk(person_id=people[0], cohort_id=cohort)))
    assert "1.4 contact hours of 50 minutes" in " ".join(told.split())


def test_days_before_and_after_are_left_out_and_an_empty_time_is_said(bench: Bench) -> None:
    _cohort, people = three_weeks(bench)
    ask = StatementAsk(person_id=people[0], from_on=date(2026, 10, 7), to_on=date(2026, 10, 13))
    lines = text(bench.services.papers.statement(ask, CSV)).splitlines()
    assert len(lines) == 2
    for wrong, code in (
        (StatementAsk(person_id=people[0], to_on=date(2020, 1, 1)), "statement-empty"),
        (StatementAsk(person_id=people[0], from_on=date(2026, 10, 9), to_on=date(2026, 10, 8)), "dates-crossed"),
        (StatementAsk(person_id=PersonId("nobody")), "not-found"),
    ):
        with pytest.raises(Refused, match=code):
            bench.services.papers.statement(wrong)
    with pytest.raises(Refused, match="format-not-possible"):
        bench.services.papers.statement(StatementAsk(person_id=people[0]), PaperWish(format=Format.ICS))


def test_printing_is_noted_and_looking_is_not(bench: Bench) -> None:
    _cohort, people = three_weeks(bench)
    ask = StatementAsk(person_id=people[0])
    bench.services.papers.statement(ask, looking=True)
    assert bench.services.deeds.log()[0].verb != "statement-print"
    bench.services.papers.statement(ask, PaperWish(size=PaperSize.A4))
    noted = bench.services.deeds.log()[0]
    assert (noted.verb, noted.thing_id) == ("statement-print", people[0])


@pytest.mark.parametrize(
    ("said", "name", "is_named"),
    [
        ("with GRACE in the hall", "Grace Lindqvist", True),
        ("gracefully done", "Grace Lindqvist", False),
        ("Lindqvïst rang", "Grace Lindqvist", True),
        ("Jo and Al came", "Jo Al", True),
        ("Jo came", "Jo Al", False),
        ("谢谢陈雨桐", "陈雨桐", True),
        ("陈雨桐 rang", "陈雨桐", True),
        ("", "Grace", False),
    ],
)
def test_names_are_found_as_whole_words_whatever_the_case(said: str, name: str, is_named: bool) -> None:
    assert bool(names_found(said, [name])) is is_named


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=3, max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_a_name_that_stands_in_a_text_by_itself_is_always_found(name: str, before: str, after: str) -> None:
    telling = names_found(name, [name])
    assert names_found(f"{before} {name} {after}", [name]) == telling


def test_statements_of_every_script_are_accessible_on_both_papers(bench: Bench, tmp_path: Path) -> None:
    cohort = bench.cohort(seats=None)
    made: dict[str, bytes] = {}
    people = [bench.person(name) for name in NAMES]
    for person in people:
        bench.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
    bench.services.attendance.fill(bench.session(cohort), "present")
    for number, person in enumerate(people):
        size = PaperSize.A4 if number % 2 else PaperSize.LETTER
        file = bench.services.papers.statement(StatementAsk(person_id=person), PaperWish(size=size), looking=True)
        made[f"statement-{number}"] = file.content
    assert_accessible(made, tmp_path)


def test_a_workbook_has_the_same_rows_as_the_csv(bench: Bench) -> None:
    _cohort, people = three_weeks(bench)
    ask = StatementAsk(person_id=people[0])
    book = load_workbook(BytesIO(bench.services.papers.statement(ask, PaperWish(format=Format.XLSX)).content))
    cells = [["" if cell is None else str(cell) for cell in row] for row in book.active.iter_rows(values_only=True)]
    lines = list(csv.reader(text(bench.services.papers.statement(ask, CSV)).splitlines()))
    assert [row[:12] for row in cells if any(row)][-len(lines) + 1 :] == [row[:12] for row in lines[1:]]
    assert book.active.title == "Attendance statement"


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_line_to_sign_on_stands_on_the_last_page_only_where_wished(
    bench: Bench, size: PaperSize, tmp_path: Path
) -> None:
    _cohort, people = three_weeks(bench)
    ask = StatementAsk(person_id=people[0])
    signed = bench.services.papers.statement(ask, PaperWish(size=size, signature=True))
    assert_accessible({"signed": signed.content}, tmp_path)
    assert "Issued by: name and signature" in " ".join(text(signed).split())
    assert "Date" in text(signed)
    assert "Issued by" not in text(bench.services.papers.statement(ask, PaperWish(size=size)))
