"""The first evening on the command line: from a sign-up sheet to a taken roll, papers and a calendar."""

from datetime import date
from pathlib import Path

import icalendar
import openpyxl
import pypdf
import pytest

from terminal import ZONE, Terminal
from vaults import PASSPHRASE

HERE = Path(__file__).resolve().parent
FIXTURE = HERE / "files/signups.csv"
SHARED = HERE.parents[2] / "shared/data/signups-fall-2026.csv"
BEFORE, EVENING, NEXT_DAY = "2026-09-28", "2026-10-06", "2026-10-07"
TUESDAYS = [date(2026, 10, day) for day in (6, 13, 20, 27)] + [date(2026, 11, day) for day in (3, 10, 17)]
SEATS = 12


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.chdir(tmp_path)
    return Terminal(capsys, tmp_path, today=BEFORE)


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(FIXTURE, id="own"),
        pytest.param(SHARED, id="shared", marks=pytest.mark.skipif(not SHARED.exists(), reason="no shared data here")),
    ],
)
def test_the_first_evening(terminal: Terminal, sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_practice_is_made(terminal)
    a_sheet_is_looked_at_and_imported(terminal, sheet)
    code = a_group_is_planned(terminal)
    enrolled = those_who_asked_are_enrolled(terminal, code)
    terminal.today = EVENING
    the_roll_is_taken(terminal, code)
    papers_are_printed(terminal, code, enrolled)
    the_calendar_is_written(terminal, code, enrolled)
    terminal.today = NEXT_DAY
    everything_is_there(terminal, code, enrolled)
    nobody_reads_it_without_the_passphrase(terminal, enrolled, monkeypatch)


def a_practice_is_made(terminal: Terminal) -> None:
    asked = ("--name", "Harbour Street", "--zone", ZONE, "--staff", "Nadia Brandt", "--country", "US")
    assert terminal.ask("new", terminal.practice, *asked)["recovery_key"]


def a_sheet_is_looked_at_and_imported(terminal: Terminal, sheet: Path) -> None:
    look = terminal.ask("people", "import", sheet, "--dry-run", "--errors", "refused.csv")
    assert look["header_row"] == 3
    fields = [column["field"] for column in look["columns"]]
    assert {"name", "goes-by", "birth-date", "phone", "email", "group", "may-text", "signed-up"} <= set(fields)
    assert look["counts"]["doubles"] > 0
    assert {row["reason"] for row in look["skipped"]} == {"title", "total"}
    assert [reason["code"] for row in look["refused"] for reason in row["reasons"]] == ["name-is-formula"]
    assert "SUM(1,1)" in (terminal.folder / "refused.csv").read_text(encoding="utf-8-sig")
    assert terminal.ask("people", "list")["people"] == []
    done = terminal.ask("people", "import", sheet)
    assert done["done"]["added"] == look["counts"]["ready"] == len(terminal.ask("people", "list")["people"])


def a_group_is_planned(terminal: Terminal) -> str:
    terminal.do("groups", "add", "Anxiety skills", "--kind", "skills")
    when = ("--weekly", "tue", "--at", "18:00", "--minutes", 90, "--zone", ZONE, "--start", "2026-10-06")
    made = terminal.ask(
        *("cohorts", "add", "--group", "Anxiety skills", *when),
        *("--count", 8, "--without", "2026-11-24", "--seats", SEATS),
    )
    days = [session["starts_at"][:10] for session in made["sessions"]]
    assert days == [day.isoformat() for day in [*TUESDAYS, date(2026, 12, 1)]]
    assert {session["ends_at"][11:] for session in made["sessions"]} == {"19:30"}
    return str(made["code"])


def those_who_asked_are_enrolled(terminal: Terminal, code: str) -> list[str]:
    asked = [row["person_id"] for row in terminal.ask("people", "wishes", "anxiety skills")["people"]]
    placed = terminal.ask("enrol", "--cohort", code, "--wishes", "anxiety skills")
    assert (placed["enrolled"], placed["waiting"]) == (asked[:SEATS], asked[SEATS:])
    assert placed["waiting"]
    line = terminal.ask("waitlist", "list", "--cohort", code)["waiting"]
    assert [(row["rank"], row["person_id"]) for row in line] == [*enumerate(asked[SEATS:], start=1)]
    roster = terminal.ask("roster", "--cohort", code)["roster"]
    assert {row["person_id"] for row in roster} == set(asked[:SEATS])
    return [row["name"] for row in roster]


def the_roll_is_taken(terminal: Terminal, code: str) -> None:
    session = f"{code}/1"
    first, second, *_others = terminal.ask("roll", "show", "--session", session)["marks"]
    terminal.do("roll", "mark", "--session", session, f"{first['number']}=late@18:10", f"{second['number']}=excused")
    terminal.do("roll", "fill", "--session", session, "--status", "present")
    sheet = terminal.ask("roll", "show", "--session", session)
    assert [mark["status"] for mark in sheet["marks"]] == ["late", "excused", *["present"] * (SEATS - 2)]
    assert [mark["minutes"] for mark in sheet["marks"]] == [80, None, *[90] * (SEATS - 2)]
    assert sheet["session"]["state"] == "held"


def papers_are_printed(terminal: Terminal, code: str, enrolled: list[str]) -> None:
    for name in ("roster.pdf", "roster.csv", "roster.xlsx"):
        terminal.do("export", "roster", "--cohort", code, "--out", name)
    terminal.do("export", "sign-in-sheet", "--session", f"{code}/2", "--out", "sheet.pdf")
    latin = [name for name in enrolled if name.isascii()]
    assert latin
    for name in ("roster.pdf", "sheet.pdf"):
        text = " ".join(page.extract_text() for page in pypdf.PdfReader(terminal.folder / name).pages)
        assert [person for person in latin if person not in " ".join(text.split())] == []
    table = (terminal.folder / "roster.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split('","')[0].strip('"') for line in table[1:]] == enrolled
    book = openpyxl.load_workbook(terminal.folder / "roster.xlsx", read_only=True)
    cells = {str(cell) for row in book.active.iter_rows(values_only=True) for cell in row}
    assert set(enrolled) <= cells
    book.close()


def the_calendar_is_written(terminal: Terminal, code: str, enrolled: list[str]) -> None:
    terminal.do("export", "calendar", "--cohort", code, "--out", "schedule.ics")
    content = (terminal.folder / "schedule.ics").read_text(encoding="utf-8")
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    starts = [event["DTSTART"].dt for event in events]
    assert [start.date() for start in starts] == [*TUESDAYS, date(2026, 12, 1)]
    assert {(start.hour, start.minute, str(start.tzinfo)) for start in starts} == {(18, 0, ZONE)}
    assert [name for name in enrolled if name in content] == []


def everything_is_there(terminal: Terminal, code: str, enrolled: list[str]) -> None:
    roster = terminal.ask("roster", "--cohort", code)["roster"]
    assert [row["name"] for row in roster] == enrolled
    assert [row["came"] for row in roster] == [1, 0, *[1] * (SEATS - 2)]
    sessions = terminal.ask("sessions", "list", "--cohort", code)["sessions"]
    assert [session["state"] for session in sessions] == ["held", *["planned"] * 7]
    found = terminal.ask("check")
    assert (found["is_whole"], found["altered_entries"]) == (True, 0)
    verbs = {deed["verb"] for deed in terminal.ask("log", "--limit", 100)["deeds"]}
    assert {"import", "group-add", "cohort-add", "admit", "roll-mark", "roll-fill", "roster-print"} <= verbs


def nobody_reads_it_without_the_passphrase(
    terminal: Terminal, enrolled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", "some other words entirely")
    assert "does not open" in terminal.refused("people", "list")
    written = b"".join(path.read_bytes() for path in terminal.practice.rglob("*") if path.is_file())
    assert [name for name in [*enrolled, "Anxiety skills"] if name.encode() in written] == []
