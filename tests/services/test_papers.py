"""Papers: the same rows on paper and in files, codes on sheets, calendars that name nobody, each print in the log."""

import re
from datetime import date
from pathlib import Path

import icalendar
import pypdf
import pytest
from python_calamine import CalamineWorkbook

from builders import Bench
from documents.paper_builders import a_setting
from documents.pdf_reading import read
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperSize
from groupdesk.domain.recovery_sheets import RecoveryPaper
from groupdesk.domain.sheet_codes import sheet_serial
from groupdesk.domain.states import SessionState
from groupdesk.interop.formulas import undo_neutralising
from groupdesk.services.papers.service import save
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish, RosterField
from groupdesk.services.seats import Wish
from groupdesk.store.sign_in_sheets import of_serial

CODE = re.compile(r"[2-9A-Z]{3}-[2-9A-Z]{3}")
NAMES = ("Łucja Nowak", "ليلى حداد", "陈雨桐", "=SUM(1,1)", "Bob, Jr.")


def a_group(bench: Bench) -> str:
    cohort = bench.cohort(seats=5)
    people = [bench.person(name) for name in (*NAMES, "Waiting Person")]
    bench.services.enrolments.admit(cohort, [Wish(person_id=person) for person in people])
    return cohort


def text_of(file: PaperFile, tmp_path: Path) -> str:
    path = tmp_path / "paper.pdf"
    path.write_bytes(file.content)
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def test_a_roster_has_the_same_rows_as_pdf_csv_and_xlsx_and_nobody_who_waits(bench: Bench, tmp_path: Path) -> None:
    cohort = a_group(bench)
    wish = {"fields": (RosterField.NAME, RosterField.CAME)}
    csv = bench.services.papers.roster(cohort, PaperWish(format=Format.CSV, **wish)).content.decode("utf-8-sig")
    lines = [undo_neutralising(line.split('","')[0].strip('"')) for line in csv.splitlines()[1:]]
    assert sorted(lines) == sorted(NAMES)
    path = tmp_path / "roster.xlsx"
    save(bench.services.papers.roster(cohort, PaperWish(format=Format.XLSX, **wish)), path)
    assert [row[0] for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1:]] == lines
    pdf = bench.services.papers.roster(cohort, PaperWish(**wish))
    shown = text_of(pdf, tmp_path)
    assert all(name in shown for name in ("Łucja Nowak", "Bob, Jr."))
    assert "Waiting Person" not in shown + csv


def test_each_print_is_in_the_log_without_a_name(bench: Bench) -> None:
    cohort = a_group(bench)
    file = bench.services.papers.roster(cohort)
    entry = bench.services.deeds.log(limit=1)[0]
    assert (entry.verb, entry.facts) == ("roster-print", {"format": "pdf", "people": 5})
    assert file.name == "2026-10-06 Anxiety skills roster.pdf"


def test_a_sign_in_sheet_bears_a_code_that_finds_its_order_again(bench: Bench, tmp_path: Path) -> None:
    cohort = a_group(bench)
    session = bench.session(cohort)
    first = bench.services.papers.sign_in_sheet(session, PaperWish(names=NameStyle.FIRST_INITIAL))
    second = bench.services.papers.sign_in_sheet(session)
    codes = [code for file in (first, second) for code in CODE.findall(text_of(file, tmp_path))]
    serials = sorted({sheet_serial(code) for code in codes})
    assert len(serials) == 2
    with bench.services.desk.database.read() as reading:
        found = of_serial(reading, serials[0])
    assert found is not None
    assert found.person_ids == tuple(row.person_id for row in bench.services.attendance.sheet(session).rows)
    assert "Nowak" not in text_of(first, tmp_path)


def test_a_called_off_session_has_no_sheet(bench: Bench) -> None:
    cohort = a_group(bench)
    session = bench.session(cohort)
    bench.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "weather")
    with pytest.raises(Refused, match="session-cancelled"):
        bench.services.papers.sign_in_sheet(session)


def test_a_schedule_keeps_identities_raises_sequences_and_names_nobody(bench: Bench) -> None:
    cohort = a_group(bench)
    before = icalendar.Calendar.from_ical(bench.services.papers.schedule([cohort]).content)
    session = bench.session(cohort, 3)
    bench.services.sessions.call_off(session, SessionState.CANCELLED_BY_US, "weather")
    after = icalendar.Calendar.from_ical(bench.services.papers.schedule([cohort]).content)
    assert [str(e["UID"]) for e in before.walk("VEVENT")] == [str(e["UID"]) for e in after.walk("VEVENT")]
    cancelled = [e for e in after.walk("VEVENT") if str(e["STATUS"]) == "CANCELLED"]
    assert [(e["SEQUENCE"], e["DTSTART"].dt.date()) for e in cancelled] == [(1, date(2026, 10, 20))]
    assert {e["DTSTART"].dt.hour for e in after.walk("VEVENT")} == {18}
    assert not any(name in after.to_ical().decode() for name in ("Nowak", "Nadia"))
    assert date(2026, 11, 24) not in {e["DTSTART"].dt.date() for e in after.walk("VEVENT")}


def test_a_calendar_bears_the_title_that_was_chosen_for_calendars_and_else_a_neutral_word(bench: Bench) -> None:
    cohort = a_group(bench)
    neutral = bench.services.papers.schedule([cohort])
    assert (neutral.name, _calendar_name(neutral)) == ("2026-10-06 Sessions schedule.ics", "Sessions")
    assert b"Anxiety" not in neutral.content
    group = bench.services.groups.group(bench.services.groups.cohort(cohort).group_id)
    fields = {name: getattr(group, name) for name in GroupDraft.__dataclass_fields__} | {"calendar_title": "Tuesdays"}
    bench.services.groups.change_group(group.id, GroupDraft(**fields), group.version)
    chosen = bench.services.papers.schedule([cohort])
    assert (chosen.name, _calendar_name(chosen)) == ("2026-10-06 Tuesdays schedule.ics", "Tuesdays")


def _calendar_name(file: PaperFile) -> str:
    return str(icalendar.Calendar.from_ical(file.content)["X-WR-CALNAME"])


def test_an_attendance_list_shows_every_mark(bench: Bench, tmp_path: Path) -> None:
    cohort, _people = bench.enrolled(2)
    bench.services.attendance.fill(bench.session(cohort), "late")
    csv = bench.services.papers.attendance(cohort, PaperWish(format=Format.CSV)).content.decode("utf-8-sig")
    assert [line.split('","')[1] for line in csv.splitlines()[1:]] == ["L", "L"]
    assert "1 of 1" in csv
    assert bench.services.papers.attendance(cohort).pages >= 1


def test_a_file_is_never_overwritten_unasked_and_an_impossible_format_is_said(bench: Bench, tmp_path: Path) -> None:
    cohort = a_group(bench)
    path = tmp_path / "there.csv"
    path.write_text("precious")
    file = bench.services.papers.roster(cohort, PaperWish(format=Format.CSV))
    with pytest.raises(Refused, match="file-exists"):
        save(file, path)
    assert path.read_text() == "precious"
    save(file, path, overwrite=True)
    assert path.read_bytes() == file.content
    with pytest.raises(Refused, match="format-not-possible"):
        bench.services.papers.roster(cohort, PaperWish(format=Format.ICS))


def test_the_recovery_sheet_is_one_page_with_the_whole_key_and_the_practice(bench: Bench) -> None:
    key = "K7QF-2M9D-XW4T-8HCR-5B3N-P6YJ-0ZVA-E1GS-Q9TK"
    for size in PaperSize:
        made = bench.services.papers.recovery_sheet(key, PaperWish(size=size))
        told = " ".join(read(made.content).texts("P"))
        assert made.pages == 1
        assert [group for group in told.split() if group in key.split("-")] == key.split("-")
        assert "Harbour Street" in told
        assert "Harbour" not in made.name
    with pytest.raises(Refused, match="format-not-possible"):
        bench.services.papers.recovery_sheet(key, PaperWish(format=Format.CSV))
    assert key not in repr(RecoveryPaper(setting=a_setting(), practice="Harbour Street", recovery_key=key))
