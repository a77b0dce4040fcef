"""Sheets that come back: found by their code, ticked in printed order, undone at once, their scans kept."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import Bench
from groupdesk.domain.attendance import MarkDraft, MarkSource
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.ids import GroupSessionId, PersonId
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import SheetLayout
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.sheet_codes import sheet_code
from groupdesk.domain.sheets import MOST_SCAN_BYTES, scan_type
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.enrolments import Wish
from groupdesk.services.papers.wishes import PaperWish
from groupdesk.store.attendance import marks_of

PNG = b"\x89PNG\r\n\x1a\n" + bytes.fromhex(
    "0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
NAMES = ("Ana Lind", "Bo Kim", "Chi Obi")


def a_printed_sheet(bench: Bench, number: int = 1, **wish: object) -> tuple[GroupSessionId, str]:
    cohort = bench.cohort(seats=5)
    bench.services.enrolments.admit(cohort, [Wish(person_id=bench.person(name)) for name in NAMES])
    session = bench.session(cohort, number)
    bench.services.papers.sign_in_sheet(session, PaperWish(**wish))
    return session, bench.services.returned_sheets.printed(session)[0].code


def draft(status: str, **more: object) -> MarkDraft:
    return MarkDraft(person_id=PersonId(""), status=status, **more)


def draft_of(status: str, bench: Bench, session: GroupSessionId) -> MarkDraft:
    """A mark of the first person on the roll."""
    return MarkDraft(person_id=bench.services.attendance.sheet(session).rows[0].person_id, status=status)


def statuses(bench: Bench, session: GroupSessionId) -> dict[str, str]:
    return {row.name: row.status for row in bench.services.attendance.sheet(session).rows}


def test_a_sheet_comes_up_in_its_printed_order_with_its_printed_names(bench: Bench) -> None:
    session, code = a_printed_sheet(bench, names=NameStyle.FIRST_INITIAL, layout=SheetLayout.SLIPS)
    found = bench.services.returned_sheets.find(f" {code.lower().replace('-', ' ')} ")
    assert (found.session_id, found.code, found.returned_at) == (session, code, None)
    assert [(line.line, line.status, line.is_on_sheet) for line in found.lines] == [
        (number, "unmarked", True) for number in (1, 2, 3)
    ]
    assert sorted(line.name for line in found.lines) == ["Ana L.", "Bo K.", "Chi O."]


def test_lines_are_ticked_in_one_deed_that_one_undo_takes_back(bench: Bench) -> None:
    session, code = a_printed_sheet(bench)
    lines = {line.name: line.line for line in bench.services.returned_sheets.find(code).lines}
    done = bench.services.returned_sheets.tick(
        code,
        {
            lines["Bo Kim"]: draft("late", time_in=time(18, 10)),
            lines["Ana Lind"]: draft("present"),
        },
    )
    assert statuses(bench, session) == {"Ana Lind": "present", "Bo Kim": "late", "Chi Obi": "unmarked"}
    back = bench.services.returned_sheets.find(code)
    assert back.returned_at == bench.services.desk.now()
    with bench.services.desk.database.read() as reading:
        sources = {mark.status: mark.source for mark in marks_of(reading, session)}
    assert sources["late"] is MarkSource.PAPER
    bench.services.deeds.undo(done.deed)
    assert set(statuses(bench, session).values()) == {"unmarked"}


def test_somebody_who_left_the_roll_after_printing_becomes_a_walk_in(bench: Bench) -> None:
    session, code = a_printed_sheet(bench, number=2)
    line = next(line for line in bench.services.returned_sheets.find(code).lines if line.name == "Chi Obi")
    cohort = bench.services.sessions.session(session).cohort_id
    stay = next(row for row in bench.services.enrolments.roster(cohort) if row.person_id == line.person_id)
    day_before = bench.services.sessions.session(session).on - timedelta(days=1)
    bench.services.enrolments.leave(stay.enrolment_id, EnrolmentState.WITHDRAWN, left_on=day_before, reason="moved")
    assert "Chi Obi" not in statuses(bench, session)
    bench.turn_to(2026, 10, 13, 20, 0)
    bench.services.returned_sheets.tick(code, {line.line: draft("present")})
    assert statuses(bench, session)["Chi Obi"] == "present"


@pytest.mark.parametrize("line", [0, -1, 4, 10_000])
def test_a_line_that_is_not_printed_changes_nothing(bench: Bench, line: int) -> None:
    session, code = a_printed_sheet(bench)
    with pytest.raises(Refused, match="sheet-line-unknown"):
        bench.services.returned_sheets.tick(code, {1: draft("present"), line: draft("present")})
    assert set(statuses(bench, session).values()) == {"unmarked"}
    with pytest.raises(Refused, match="status-unknown"):
        bench.services.returned_sheets.tick(code, {1: draft("present"), 2: draft("asleep")})
    assert set(statuses(bench, session).values()) == {"unmarked"}


def test_the_roll_stands_in_the_order_of_the_paper_with_who_came_and_went(bench: Bench) -> None:
    session, code = a_printed_sheet(bench, number=2)
    cohort = bench.services.sessions.session(session).cohort_id
    left = next(row for row in bench.services.enrolments.roster(cohort) if row.name == "Ana Lind")
    day_before = bench.services.sessions.session(session).on - timedelta(days=1)
    bench.services.enrolments.leave(left.enrolment_id, EnrolmentState.WITHDRAWN, left_on=day_before, reason="moved")
    bench.services.enrolments.enrol(cohort, bench.person("Aaron Early"), joined_on=day_before)
    bench.turn_to(2026, 10, 13, 20, 0)
    found = bench.services.returned_sheets.roll(code)
    assert [(row.name, row.is_gone) for row in found.sheet.rows] == [
        ("Ana Lind", True),
        ("Bo Kim", False),
        ("Chi Obi", False),
        ("Aaron Early", False),
    ]
    assert [line.is_on_sheet for line in found.printed.lines] == [False, True, True]
    bench.services.returned_sheets.fill(code, "present")
    assert statuses(bench, session) == {"Bo Kim": "present", "Chi Obi": "present", "Aaron Early": "present"}
    bench.services.returned_sheets.tick(code, {1: draft("unmarked")})
    assert "Ana Lind" not in statuses(bench, session)


def test_the_first_tick_is_taken_back_from_under_the_later_ones(bench: Bench) -> None:
    session, code = a_printed_sheet(bench)
    first = bench.services.returned_sheets.tick(code, {1: draft("present")})
    at = bench.services.returned_sheets.find(code).returned_at
    bench.turn_to(2026, 10, 6, 21, 0)
    bench.services.returned_sheets.tick(code, {2: draft("absent")})
    assert bench.services.returned_sheets.find(code).returned_at == at
    bench.services.deeds.undo(first.deed)
    assert list(statuses(bench, session).values()) == ["unmarked", "absent", "unmarked"]
    back = bench.services.returned_sheets.printed(session)[0]
    assert back.returned_at == at
    verbs = [entry.verb for entry in bench.services.deeds.log()]
    assert verbs[:6] == ["undo", "sheet-return", "sheet-come-back", "sheet-return", "sheet-open", "sheet-print"]


def test_that_a_sheet_came_back_is_taken_back_by_itself(bench: Bench) -> None:
    session, code = a_printed_sheet(bench)
    bench.services.returned_sheets.tick(code, {1: draft("present")})
    came = next(entry for entry in bench.services.deeds.log() if entry.verb == "sheet-come-back")
    bench.services.deeds.undo(came.id)
    assert bench.services.returned_sheets.find(code).returned_at is None
    assert list(statuses(bench, session).values()) == ["present", "unmarked", "unmarked"]
    bench.turn_to(2026, 10, 6, 21, 0)
    bench.services.returned_sheets.tick(code, {2: draft("present")})
    assert bench.services.returned_sheets.find(code).returned_at == bench.services.desk.now()


def test_a_name_written_by_hand_is_a_walk_in_from_paper(bench: Bench) -> None:
    session, code = a_printed_sheet(bench, walk_ins=2)
    assert bench.services.returned_sheets.find(code).walk_in_lines == 2
    done = bench.services.returned_sheets.walk_in(code.lower(), alias="Sunny")
    at = bench.services.desk.now()
    with bench.services.desk.database.read() as reading:
        sources = {mark.person_id: mark.source for mark in marks_of(reading, session)}
    assert sources[PersonId(done.id)] is MarkSource.PAPER
    with pytest.raises(Refused, match="already-on-sheet"):
        bench.services.returned_sheets.walk_in(code, person_id=PersonId(done.id))
    bench.services.deeds.undo(done.deed)
    assert "Sunny" not in statuses(bench, session)
    assert bench.services.returned_sheets.find(code).returned_at == at


def test_a_mark_that_is_refused_brings_no_sheet_back(bench: Bench) -> None:
    session, code = a_printed_sheet(bench)
    bench.services.attendance.mark(session, [draft_of("present", bench, session)])
    with pytest.raises(Refused, match="status-unknown"):
        bench.services.returned_sheets.tick(code, {1: draft("asleep")})
    with pytest.raises(Refused, match="name-missing"):
        bench.services.returned_sheets.walk_in(code, alias=" ")
    assert bench.services.returned_sheets.find(code).returned_at is None


def test_a_printing_tells_who_printed_it_and_for_when(bench: Bench) -> None:
    session, code = a_printed_sheet(bench)
    bench.turn_to(2026, 10, 6, 17, 40)
    bench.services.sessions.move(session, datetime(2026, 10, 7, 18), Terms(reason="room"))
    bench.turn_to(2026, 10, 6, 17, 50)
    bench.services.papers.sign_in_sheet(session)
    again, first = bench.services.returned_sheets.printed(session)
    assert (first.code, first.printed_by, first.printed_for) == (code, "Nadia Brandt", datetime(2026, 10, 6, 18))
    assert (again.printed_for, again.starts_at) == (datetime(2026, 10, 7, 18), datetime(2026, 10, 7, 18))


def test_a_person_merged_since_has_the_line_of_who_they_were(bench: Bench) -> None:
    session, code = a_printed_sheet(bench)
    gone = next(row.person_id for row in bench.services.attendance.sheet(session).rows if row.name == "Bo Kim")
    kept = bench.person("Bo Kim-Reyes")
    bench.services.merges.merge(kept, gone)
    assert [(line.person_id == kept, line.is_on_sheet) for line in bench.services.returned_sheets.find(code).lines] == [
        (False, True),
        (True, True),
        (False, True),
    ]
    bench.services.returned_sheets.tick(code, {2: draft("present")})
    assert statuses(bench, session)["Bo Kim-Reyes"] == "present"


def test_a_code_that_was_never_printed_is_told_from_a_mistyped_one(bench: Bench) -> None:
    a_printed_sheet(bench)
    with pytest.raises(Refused, match="sheet-unknown"):
        bench.services.returned_sheets.find(sheet_code(999_999))
    with pytest.raises(Refused, match="sheet-code-wrong"):
        bench.services.returned_sheets.find("ABC-DE2")


@pytest.mark.parametrize("content", [PNG[:40], b"\xff\xd8\xff" + bytes(99), b"%PDF-1.7 signed", b"%PDF-"])
def test_a_scan_that_cannot_be_looked_at_is_not_kept(bench: Bench, content: bytes) -> None:
    _session, code = a_printed_sheet(bench)
    with pytest.raises(Trouble, match="scan-damaged"):
        bench.services.returned_sheets.keep_scan(code, content)
    assert not bench.services.returned_sheets.find(code).is_scanned


def test_a_scan_is_kept_byte_for_byte_and_replaced_by_the_next(bench: Bench) -> None:
    _session, code = a_printed_sheet(bench)
    with pytest.raises(Refused, match="scan-missing"):
        bench.services.returned_sheets.scan(code)
    first = bench.services.returned_sheets.keep_scan(code, PNG)
    second = bench.services.returned_sheets.keep_scan(code, PNG + b"more")
    assert bench.services.returned_sheets.scan(code) == PNG + b"more"
    assert bench.services.returned_sheets.find(code).is_scanned
    bench.services.deeds.undo(second.deed)
    assert bench.services.returned_sheets.scan(code) == PNG
    bench.services.deeds.undo(first.deed)
    assert not bench.services.returned_sheets.find(code).is_scanned


@given(st.binary(max_size=40))
@settings(max_examples=60)
def test_only_pictures_and_pdf_files_are_kept(content: bytes) -> None:
    known = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
    for begins, kind in known.items():
        assert scan_type(begins + content) == kind
    if not content.startswith(tuple(known)):
        with pytest.raises(Refused, match="scan-unreadable"):
            scan_type(content)


def test_a_scan_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused, match="scan-too-large"):
        scan_type(b"%PDF-" + bytes(MOST_SCAN_BYTES))
