"""The deeds of a term on the command line: they do what they say, and undo takes them back."""

from pathlib import Path

import pytest
from PIL import Image

from terminal import Terminal


def states(terminal: Terminal, cohort: str) -> list[tuple[object, str]]:
    rows = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"]
    return [(row["number"], row["state"]) for row in rows]


def names(terminal: Terminal, *words: object) -> list[str]:
    document = terminal.ask(*words)
    return [row["name"] for rows in document.values() for row in rows]


def test_people_are_added_found_changed_and_archived(terminal: Terminal) -> None:
    terminal.do(
        "people", "add", "Łukasz Żak", "--phone", "+1 555 010 0101", "--email", "l@example.org", "--allow", "call"
    )
    terminal.do("people", "add", "राहुल शर्मा", "--birth-year", 1980, "--language", "hi")
    assert names(terminal, "people", "list", "--text", "lukasz zak") == ["Łukasz Żak"]
    terminal.do("people", "change", "lukasz", "--goes-by", "Luke", "--phone", "+1 555 010 0102", "--allow", "text")
    person = terminal.ask("people", "show", 1)["person"]
    assert person["goes_by"] == "Luke"
    assert {(c["kind"], c["value"], tuple(c["uses"])) for c in person["contacts"]} == {
        ("phone", "+1 555 010 0102", ("text",)),
        ("email", "l@example.org", ()),
    }
    done = terminal.ask("people", "archive", 1)
    assert names(terminal, "people", "list") == ["राहुल शर्मा"]
    assert names(terminal, "people", "list", "--archived") == ["Luke Żak"]
    terminal.do("undo", done["deed"])
    assert len(names(terminal, "people", "list")) == 2


def test_people_come_page_by_page(terminal: Terminal, cohort: str) -> None:
    assert cohort
    first = names(terminal, "people", "list", "--limit", 2)
    rest = names(terminal, "people", "list", "--limit", 2, "--offset", 2)
    assert first + rest == names(terminal, "people", "list")
    assert [row["number"] for row in terminal.ask("people", "list", "--order", "number", "--descending")["people"]] == [
        3,
        2,
        1,
    ]


def test_the_schedule_leaves_thanksgiving_week_out(terminal: Terminal, cohort: str) -> None:
    rows = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"]
    assert [row["starts_at"] for row in rows][-2:] == ["2026-11-17T18:00", "2026-12-01T18:00"]


def test_every_second_thursday_and_the_last_friday(terminal: Terminal, cohort: str) -> None:
    assert cohort
    words = ("cohorts", "add", "--group", "Anxiety skills", "--at", "9:30", "--start", "2026-10-01", "--dry-run")
    second = terminal.ask(*words, "--weekly", "thu", "--every", 2, "--count", 3)
    assert [row["starts_at"][:10] for row in second["planned"]] == ["2026-10-01", "2026-10-15", "2026-10-29"]
    last = terminal.ask(*words, "--monthly", "lastfri", "--until", "2026-12-31")
    assert [row["starts_at"][:10] for row in last["planned"]] == ["2026-10-30", "2026-11-27", "2026-12-25"]
    daily = terminal.ask(*words, "--daily", "--count", 2, "--break", "45+10")
    assert [row["starts_at"] for row in daily["planned"]] == ["2026-10-01T09:30", "2026-10-02T09:30"]
    assert len(terminal.ask("cohorts", "list", "--shown", "all")["cohorts"]) == 1


@pytest.mark.parametrize(
    ("handling", "days"),
    [
        ((), ["2026-10-06", "2026-10-20", "2026-10-27"]),
        (("--on-closed", "hold"), ["2026-10-06", "2026-10-13", "2026-10-20"]),
        (("--on-closed", "leave-out"), ["2026-10-06", "2026-10-20"]),
    ],
)
def test_a_closed_day_is_told_and_handled(
    terminal: Terminal, cohort: str, handling: tuple[str, ...], days: list[str]
) -> None:
    assert cohort
    terminal.do("closures", "add", "2026-10-13", "--reason", "storm")
    words = ("cohorts", "add", "--group", "Anxiety skills", "--start", "2026-10-06", "--at", "18:00", "--count", 3)
    made = terminal.ask(*words, *handling)
    assert [row["starts_at"][:10] for row in made["sessions"]] == days
    assert [(one["day"], one["name"]) for one in made["closed_days"]] == [("2026-10-13", "storm")]


@pytest.mark.parametrize(("choice", "starts"), [((), "03:30"), (("--clock", "earlier"), "01:30")])
def test_a_time_that_the_clocks_skip_is_told(
    terminal: Terminal, cohort: str, choice: tuple[str, ...], starts: str
) -> None:
    assert cohort
    words = ("cohorts", "add", "--group", "Anxiety skills", "--start", "2027-03-14", "--at", "02:30", "--count", 1)
    made = terminal.ask(*words, *choice, "--dry-run")
    assert made["planned"][0]["starts_at"] == f"2027-03-14T{starts}"
    assert [(one["check"], one["wall"]) for one in made["doubtful_times"]] == [("skipped", "2027-03-14T02:30")]
    assert "clocks change" in terminal.do(*words, *choice, "--dry-run")


def test_a_session_is_moved_called_off_and_added(terminal: Terminal, cohort: str) -> None:
    terminal.do("sessions", "move", f"{cohort}/2", "--to", "2026-10-15", "--at", "19:00", "--reason", "storm")
    terminal.do("sessions", "cancel", f"{cohort}/2026-10-20", "--reason", "flu")
    terminal.do(
        "sessions",
        "add",
        "--cohort",
        cohort,
        "--on",
        "2026-12-08",
        "--at",
        "18:00",
        "--minutes",
        90,
        "--kind",
        "regular",
    )
    rows = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"]
    assert (rows[1]["starts_at"], rows[1]["moved_from"]) == ("2026-10-15T19:00", "2026-10-13T18:00")
    assert rows[2]["state"] == "cancelled-by-us"
    assert states(terminal, cohort)[-1] == (8, "planned")


def test_the_line_is_served_in_order(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, 3, "--cohort", cohort, "--wait")
    terminal.do("people", "add", "Ines Duarte")
    terminal.do("waitlist", "add", 4, "--cohort", cohort, "--since", "2026-09-01", "--referred-by", "Dr. Osei")
    assert names(terminal, "waitlist", "list", "--cohort", cohort) == ["שרה כהן", "Ines Duarte"]
    terminal.do("waitlist", "order", "Ines", "--cohort", cohort, "--place", 1)
    assert names(terminal, "waitlist", "list", "--cohort", cohort) == ["Ines Duarte", "שרה כהן"]
    terminal.do("withdraw", 1, "--cohort", cohort, "--reason", "moved away")
    terminal.do("waitlist", "offer", 4, "--cohort", cohort, "--until", "2026-10-09")
    assert "seats" in terminal.refused("enrol", 3, "--cohort", cohort)
    terminal.do("waitlist", "accept", 4, "--cohort", cohort)
    assert names(terminal, "roster", "--cohort", cohort) == ["Ines Duarte", "Sam Reed"]
    assert names(terminal, "roster", "--cohort", cohort, "--former") == ["Amara Okafor", "Ines Duarte", "Sam Reed"]


def test_a_reason_lets_one_more_in(terminal: Terminal, cohort: str) -> None:
    reason = ("--over-capacity", "--reason", "a second facilitator is there")
    terminal.do("enrol", 1, 2, 3, "--cohort", cohort, *reason)
    assert len(names(terminal, "roster", "--cohort", cohort)) == 3


def test_the_roll_is_taken_and_corrected(terminal: Terminal, cohort: str) -> None:
    first = f"{cohort}/1"
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("roll", "mark", "--session", first, "1=late@18:10-19:00", "--remark", "left for the bus")
    filled = terminal.ask("roll", "fill", "--session", first, "--status", "A")
    terminal.do("roll", "walk-in", "--session", first, "--alias", "Blue")
    terminal.do("roll", "heads", "--session", first, 4)
    sheet = terminal.ask("roll", "show", "--session", first)
    marks = {mark["name"]: mark for mark in sheet["marks"]}
    assert filled["marks"] == 1
    assert (marks["Amara Okafor"]["minutes_late"], marks["Amara Okafor"]["minutes"]) == (10, 50)
    assert marks["Amara Okafor"]["remark"] == "left for the bus"
    assert (marks["Sam Reed"]["status"], marks["Blue"]["is_walk_in"]) == ("absent", True)
    assert sheet["session"]["head_count"] == 4
    terminal.do("undo", filled["deed"])
    terminal.do("roll", "mark", "--session", first, "1=unmarked")
    again = terminal.ask("roll", "show", "--session", first)["marks"]
    assert [mark["status"] for mark in again if mark["name"] != "Blue"] == ["unmarked", "unmarked"]


def test_attendance_shows_a_sign_for_each_mark(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("roll", "mark", "--session", f"{cohort}/1", "1=present", "2=excused")
    lines = terminal.do("attendance", "--cohort", cohort).splitlines()
    assert lines[0].split()[:3] == ["Name", "10-06", "10-13"]
    assert [line.split()[2] for line in lines[1:]] == ["P", "E"]


def test_transfer_ends_one_stay_and_begins_another(terminal: Terminal, cohort: str) -> None:
    other = terminal.ask(
        "cohorts", "add", "--group", "Anxiety skills", "--start", "2026-10-01", "--at", "9:00", "--count", 9
    )
    terminal.do("enrol", 1, "--cohort", cohort)
    terminal.do("transfer", 1, "--from", cohort, "--to", other["code"], "--on", "2026-10-20", "--reason", "mornings")
    stays = terminal.ask("people", "show", 1)["enrolments"]
    assert {(stay["cohort"], stay["state"], stay["left_on"]) for stay in stays} == {
        (cohort, "transferred", "2026-10-19"),
        (other["code"], "enrolled", None),
    }


def test_the_log_turns_its_pages_and_names_nobody(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, "--cohort", cohort)
    page = terminal.ask("log", "--limit", 2)["deeds"]
    older = terminal.ask("log", "--limit", 50, "--before", page[-1]["seq"])["deeds"]
    assert [deed["seq"] for deed in page + older] == list(range(page[0]["seq"], 0, -1))
    assert "Amara" not in terminal.do("log", "--json")


def test_the_practice_says_and_changes_its_own_facts(terminal: Terminal) -> None:
    changed = terminal.ask("practice", "set", "--name", "Harbour Street", "--paper", "a4", "--country", "CA")
    assert changed["practice"] == terminal.ask("practice", "show")
    assert (changed["practice"]["name"], changed["practice"]["paper"]) == ("Harbour Street", "a4")
    assert "Harbour Street" in terminal.do("info")


def test_the_brand_of_the_practice_is_set_and_taken_away(terminal: Terminal, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (60, 20), "teal").save(logo)
    words = ("--logo", logo, "--colour", "#aa3377", "--address", "12 Quay Street", "--contact", "555 010 0100")
    shown = terminal.ask("practice", "set", *words)["practice"]
    assert (shown["has_logo"], shown["colour"], shown["address"]) == (True, "#AA3377", "12 Quay Street")
    gone = terminal.ask("practice", "set", "--logo", "-", "--colour", "-")["practice"]
    assert (gone["has_logo"], gone["colour"], gone["contact"]) == (False, "", "555 010 0100")


def test_a_broken_logo_leaves_the_practice_as_it_was(terminal: Terminal, tmp_path: Path) -> None:
    before = terminal.ask("practice", "show")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG broken")
    refused = terminal.refused("practice", "set", "--name", "Other", "--logo", tmp_path / "logo.png")
    assert "cannot be read" in refused
    with open(tmp_path / "huge.png", "wb") as huge:
        huge.truncate(2_000_000_000)
    assert "huge.png" in terminal.refused("practice", "set", "--logo", tmp_path / "huge.png")
    assert terminal.ask("practice", "show") == before


def test_staff_lead_groups_and_their_calendar_holds_them(terminal: Terminal, cohort: str) -> None:
    assert cohort
    terminal.do("staff", "add", "Leo Park", "--credentials", "LCSW")
    words = ("cohorts", "add", "--group", "Anxiety skills", "--start", "2026-10-08", "--at", "9:00", "--count", 2)
    assert terminal.ask(*words, "--lead", "leo park")["code"] == "ANX-2026-02"
    assert terminal.ask("cohorts", "show", "ANX-2026-02")["cohort"]["leaders"] == ["Leo Park"]
    terminal.do("export", "calendar", "--facilitator", "Leo Park", "--out", "leo.ics")
    calendar = (terminal.folder / "leo.ics").read_text(encoding="utf-8")
    assert calendar.count("BEGIN:VEVENT") == 2
    terminal.do("export", "calendar", "--all", "--out", "all.ics")
    assert (terminal.folder / "all.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 10


def test_an_ending_that_a_paper_cannot_have_is_refused_before_anything_is_printed(
    terminal: Terminal, cohort: str
) -> None:
    session = f"{cohort}/1"
    for words, name in (
        (("roster", "--cohort", cohort), "roster.ics"),
        (("sign-in-sheet", "--session", session), "sheet.csv"),
        (("badges", "--cohort", cohort), "badges.XLSX"),
        (("calendar", "--cohort", cohort), "calendar.pdf"),
        (("register",), "register.ics"),
    ):
        told = terminal.refused("export", *words, "--out", name)
        assert "cannot be written as " + name.rpartition(".")[2].lower() in told
        assert not (terminal.folder / name).exists()
    assert terminal.ask("sheets", "list", "--session", session)["sheets"] == []


def test_papers_take_their_format_from_the_ending(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    begins = {"roster.pdf": b"%PDF-", "roster.xlsx": b"PK", "roster.csv": b"\xef\xbb\xbf"}
    for name, begin in begins.items():
        terminal.do("export", "roster", "--cohort", cohort, "--out", name)
        assert (terminal.folder / name).read_bytes().startswith(begin)
    said = terminal.ask(
        "export", "roster", "--cohort", cohort, "--format", "csv", "--column", "name", "--column", "came"
    )
    content = (terminal.folder / said["file"]).read_text(encoding="utf-8-sig")
    assert content.splitlines() == ['"Name","Came"', '"Amara Okafor","0 of 0"', '"Sam Reed","0 of 0"']
    assert "Amara" not in said["file"]


def test_names_on_paper_may_be_shortened(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("export", "roster", "--cohort", cohort, "--names", "first-initial", "--out", "short.csv")
    content = (terminal.folder / "short.csv").read_text(encoding="utf-8-sig")
    assert "Okafor" not in content
    assert "Amara" in content


def test_labels_and_slips_are_made_for_the_sheets_that_were_bought(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    made = terminal.ask(
        "export", "badges", "--cohort", cohort, "--stock", "badge-l4786", "--first", 10, "--out", "b.pdf"
    )
    assert (made["pages"], made["left_out"]) == (2, 0)
    assert terminal.ask("export", "tent-cards", "--cohort", cohort, "--out", "t.pdf")["pages"] == 1
    assert terminal.ask("export", "address-labels", "--cohort", cohort, "--out", "a.pdf")["left_out"] == 2
    words = ("export", "sign-in-sheet", "--session", f"{cohort}/1", "--layout", "slips", "--cover-strip")
    assert terminal.ask(*words, "--walk-ins", 3, "--out", "s.pdf")["pages"] == 3
    assert "badge-5395" in terminal.refused("export", "badges", "--cohort", cohort, "--stock", "x", "--out", "c.pdf")
    assert not (terminal.folder / "c.pdf").exists()


def test_a_sheet_that_comes_back_is_ticked_by_the_numbers_of_its_lines(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("export", "sign-in-sheet", "--session", f"{cohort}/1", "--out", "sheet.pdf")
    sheet = terminal.ask("sheets", "list", "--session", f"{cohort}/1")["sheets"][0]
    assert (sheet["lines"], sheet["returned_at"], sheet["is_scanned"]) == (2, None, False)
    assert (sheet["walk_in_lines"], terminal.ask("sheets", "show", sheet["code"])["walk_in_lines"]) == (4, 4)
    code = sheet["code"].replace("-", "").lower()
    assert "Amara Okafor" in terminal.do("sheets", "show", code)
    assert terminal.ask("sheets", "tick", code, "2=late@18:10", "--rest", "absent")["marks"] == 2
    assert [line["status"] for line in terminal.ask("sheets", "show", code)["lines"]] == ["absent", "late"]
    added = terminal.ask("sheets", "walk-in", code, "--alias", "Sunny")
    roll = terminal.ask("roll", "show", "--session", f"{cohort}/1")["marks"]
    assert [row["person_id"] for row in roll if row["is_walk_in"]] == [added["id"]]
    assert terminal.type("sheets", "walk-in", code).code == 2
    (terminal.folder / "scan.pdf").write_bytes((terminal.folder / "sheet.pdf").read_bytes())
    terminal.do("sheets", "scan", code, "scan.pdf")
    terminal.do("sheets", "scan-out", code, "--out", "again.pdf")
    assert (terminal.folder / "again.pdf").read_bytes() == (terminal.folder / "sheet.pdf").read_bytes()
    assert "no line 3" in terminal.refused("sheets", "tick", code, "3=present")
    assert "12 for" not in terminal.refused("sheets", "tick", code, "Amara=present")
    assert terminal.refused("sheets", "show", "ABC-DEF")
    (terminal.folder / "scan.txt").write_text("nothing")
    assert terminal.refused("sheets", "scan", code, "scan.txt")
    assert terminal.refused("sheets", "scan", code, "gone.pdf")
