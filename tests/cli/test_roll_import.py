"""`roll import`: what would be marked, what was, who was asked about, and the memory of names."""

from pathlib import Path

import pytest

from cli import documented
from terminal import Terminal

HEAD = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
ROW = "{name},,2026-10-06 {came}:00,2026-10-06 {went}:00,90,Yes\n"
ZONE = ("--zone", "America/New_York")


@pytest.fixture
def session(terminal: Terminal, cohort: str) -> str:
    terminal.do("enrol", 1, 2, 3, "--cohort", cohort, "--wait")
    return f"{cohort}/1"


@pytest.fixture
def report(tmp_path: Path, terminal: Terminal) -> Path:
    known = terminal.ask("people", "show", 1)["person"]["full_name"]
    path = tmp_path / "participants.csv"
    rows = ROW.format(name=known, came="18:00", went="19:30") + ROW.format(name="tablet", came="18:20", went="19:30")
    path.write_text(HEAD + rows + "Odd,,soon,later,-4,Yes\n", encoding="utf-8")
    return path


def marks(terminal: Terminal, session: str) -> list[tuple[str, int | None]]:
    return [(row["status"], row["minutes"]) for row in terminal.ask("roll", "show", "--session", session)["marks"]]


def test_a_dry_run_says_what_would_be_marked_and_stores_nothing(terminal: Terminal, session: str, report: Path) -> None:
    found = terminal.ask("roll", "import", "--session", session, report, "--dry-run")
    documented.check("roll import", found)
    assert (found["deed"], found["is_zone_settled"], found["zone"]) == (None, False, "America/New_York")
    assert [person["found_by"] for person in found["people"]] == ["name", "nobody"]
    assert [(row["row"], len(row["reasons"])) for row in found["refused"]] == [(4, 3)]
    said = terminal.do("roll", "import", "--session", session, report, "--dry-run")
    assert "Nothing was stored" in said
    assert "--zone America/New_York" in said
    assert "Row 3, tablet: nobody like this" in said
    assert {status for status, _minutes in marks(terminal, session)} == {"unmarked"}


def test_the_zone_and_names_are_asked_before_anything_is_stored(terminal: Terminal, session: str, report: Path) -> None:
    assert "America/New_York" in terminal.refused("roll", "import", "--session", session, report)
    assert "1 in the report" in terminal.refused("roll", "import", "--session", session, report, *ZONE)


def test_one_undo_takes_marks_walk_ins_and_names_back(terminal: Terminal, session: str, report: Path) -> None:
    done = terminal.ask("roll", "import", "--session", session, report, *ZONE, "--match", "tablet=2")
    documented.check("roll import", done)
    assert (done["counts"]["marks"], done["remembered"]) == (2, 1)
    assert sorted(marks(terminal, session)) == [("late", 70), ("video", 90)]
    terminal.do("undo", done["deed"])
    assert {status for status, _minutes in marks(terminal, session)} == {"unmarked"}


def test_names_are_remembered_listed_and_forgotten(terminal: Terminal, session: str, report: Path) -> None:
    cohort = session.partition("/")[0]
    terminal.do("roll", "import", "--session", session, report, *ZONE, "--leave-out", "tablet")
    again = terminal.ask("roll", "import", "--session", session, report, "--dry-run")
    assert [person["found_by"] for person in again["people"]] == ["name", "remembered"]
    names = terminal.ask("roll", "names", "--cohort", cohort)
    documented.check("roll names", names)
    assert [(name["name"], name["person"]) for name in names["names"]] == [("tablet", "")]
    documented.check("roll forget", terminal.ask("roll", "forget", "--cohort", cohort, "tablet"))
    assert terminal.ask("roll", "names", "--cohort", cohort)["names"] == []
    assert "nothing was forgotten" in terminal.refused("roll", "forget", "--cohort", cohort, "tablet")


def test_marks_that_are_there_are_listed_and_stay_unless_told(terminal: Terminal, session: str, report: Path) -> None:
    terminal.do("roll", "mark", "--session", session, "1=absent")
    words = ("roll", "import", "--session", session, report, *ZONE, "--walk-in", "tablet")
    found = terminal.ask(*words, "--dry-run")
    assert [(c["before"], c["after"], c["is_overwritten"]) for c in found["conflicts"]] == [("absent", "video", False)]
    documented.check("roll import", found)
    done = terminal.ask(*words, "--overwrite", "1", "--rest", "absent")
    assert (done["counts"]["walk_ins"], done["counts"]["kept"]) == (1, 0)
    assert sorted(status for status, _minutes in marks(terminal, session)) == ["absent", "late", "video"]


def test_a_table_of_marks_with_columns_said_by_hand(terminal: Terminal, session: str, tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    known = terminal.ask("people", "show", 2)["person"]["full_name"]
    path.write_text(f"Name,Note,Until\n{known},ok,18:40\n", encoding="utf-8")
    words = ("roll", "import", "--session", session, path, "--mapping")
    assert "who came" in terminal.refused(*words[:-1])
    done = terminal.ask(*words, "C=time-out")
    assert [(person["status"], person["minutes"]) for person in done["people"]] == [("left-early", 40)]


def test_an_answer_that_fits_nobody_is_refused(terminal: Terminal, session: str, report: Path) -> None:
    said = terminal.refused("roll", "import", "--session", session, report, *ZONE, "--walk-in", "nobody here")
    assert "fits nobody in this report" in said


def test_a_report_of_another_day_is_refused_by_its_day(terminal: Terminal, session: str, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text(HEAD + "Tom,,2026-09-29 18:00:00,2026-09-29 19:30:00,90,Yes\n", encoding="utf-8")
    said = terminal.refused("roll", "import", "--session", session, path)
    assert "2026-09-29" in said
    assert "2026-10-06" in said


def test_a_row_may_be_somebody_on_file_who_is_not_on_the_sheet(terminal: Terminal, session: str, report: Path) -> None:
    terminal.do("people", "add", "Zoë Guest")
    words = ("roll", "import", "--session", session, report, *ZONE, "--match", "tablet=Zoë Guest")
    found = terminal.ask(*words)
    documented.check("roll import", found)
    assert "Zoë Guest" in terminal.do("roll", "show", "--session", session)
    sheet = terminal.ask("roll", "show", "--session", session)["marks"]
    assert [row["name"] for row in sheet if row["is_walk_in"]] == ["Zoë Guest"]
