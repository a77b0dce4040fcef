"""Every command says with --json what docs/json.md promises."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup

from cli import documented
from groupdesk.cli import program
from terminal import Terminal


def commands() -> set[str]:
    """Every command of the program, as it is typed."""
    found: set[str] = set()
    for name in program.NOUNS:
        found |= set(_said(name, program.loaded(name)))
    return found


def _said(name: str, command: object) -> Iterator[str]:
    """A noun's commands, and the noun alone where it says something by itself."""
    if not isinstance(command, TyperGroup):
        yield name
        return
    if command.invoke_without_command:
        yield name
    for part, below in command.commands.items():
        yield from _said(f"{name} {part}", below)


def test_every_command_is_documented() -> None:
    assert commands() - documented.plain_deeds() - documented.shapes().keys() == set()


def test_every_documented_command_is_there() -> None:
    typed = {name.split(" --")[0] for name in documented.shapes() if name[0].islower()}
    assert (typed | documented.plain_deeds()) - commands() == set()


def test_the_page_is_no_empty_promise() -> None:
    assert len(documented.shapes()) > 40
    with pytest.raises(AssertionError):
        documented.check("log", {"deeds": [{"seq": 1}]})
    with pytest.raises(AssertionError):
        documented.check("recovery-key", {"recovery_key": 5})
    with pytest.raises(AssertionError):
        documented.check("undo", {"deed": "x", "id": "y"})


def test_reading_commands_say_what_the_page_says(terminal: Terminal, cohort: str) -> None:
    terminal.do("closures", "add", "2027-01-04", "--reason", "painters")
    terminal.do("people", "change", 1, "--phone", "+1 555 010 0101", "--allow", "call", "--born", "1990-02-20")
    terminal.do("enrol", 1, 2, 3, "--cohort", cohort, "--wait")
    terminal.do("roll", "mark", "--session", f"{cohort}/1", "1=late@18:10-19:00")
    for words in (
        ("info",),
        ("check",),
        ("log",),
        ("practice", "show"),
        ("staff", "list"),
        ("closures", "list"),
        ("people", "list"),
        ("people", "show", 1),
        ("groups", "list"),
        ("cohorts", "list"),
        ("cohorts", "show", cohort),
        ("leaders", "list", cohort),
        ("closures", "public"),
        ("closures", "sessions"),
        ("sessions", "clashes"),
        ("sessions", "history", f"{cohort}/1"),
        ("sessions", "list", "--cohort", cohort),
        ("waitlist", "list", "--cohort", cohort),
        ("roster", "--cohort", cohort),
        ("attendance", "--cohort", cohort),
        ("attendance", "--person", 1),
        ("roll", "show", "--session", f"{cohort}/1"),
        ("roll", "history", "--session", f"{cohort}/1", 1),
        ("roll", "absences", "--cohort", cohort),
        ("statuses", "list"),
        ("statuses", "show", "usual"),
        ("statuses", "credit", "--group", "Anxiety skills"),
        ("completion", "--cohort", cohort),
        ("completion", "rule", "show", "--cohort", cohort),
        ("completion", "rule", "presets"),
        ("completion", "decisions", "--cohort", cohort),
        ("completion", "dosage", 1, "--cohort", cohort),
        ("makeups", "list", "--cohort", cohort),
        ("makeups", "offers", "--cohort", cohort),
        ("alerts",),
    ):
        documented.check(known_as(words), terminal.ask(*words))


def test_deeds_say_what_the_page_says(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    first, second = f"{cohort}/1", f"{cohort}/2"
    shut = tmp_path / "shut.csv"
    shut.write_text("First,Last,Why\n2027-02-01,2027-02-03,Painters\nsoon,,Nobody\n", "utf-8")
    staff = terminal.ask("staff", "add", "Leo Park")
    closure = terminal.ask("closures", "add", "2027-01-04", "--reason", "painters")
    for words in (
        ("practice", "set", "--footer", "Call 555 010 0100 before you come."),
        ("staff", "change", "Leo Park", "--credentials", "LCSW"),
        ("staff", "archive", "Leo Park"),
        ("staff", "restore", staff["id"]),
        ("closures", "remove", closure["id"]),
        ("people", "add", "Ines Duarte"),
        ("people", "change", 4, "--goes-by", "Nes"),
        ("people", "archive", 4),
        ("people", "restore", 4),
        ("groups", "add", "Grief circle"),
        ("groups", "change", "Grief circle", "--max-size", 8),
        ("groups", "archive", "Grief circle"),
        ("cohorts", "add", "--group", "Anxiety skills", "--dry-run"),
        ("cohorts", "add", "--group", "Anxiety skills", "--start", "2026-11-01", "--at", "01:30", "--count", 2),
        ("cohorts", "change", cohort, "--place", "Room 2"),
        ("cohorts", "archive", "ANX-2026-02"),
        ("cohorts", "restore", "ANX-2026-02"),
        ("cohorts", "state", "ANX-2026-02", "cancelled", "--reason", "nobody came"),
        ("sessions", "add", "--cohort", cohort, "--on", "2026-10-08", "--at", "18:00", "--minutes", 60),
        ("sessions", "move", second, "--to", "2026-10-14", "--reason", "storm"),
        ("sessions", "move", f"{cohort}/4", "--to", "2026-10-29", "--reason", "storm", "--following"),
        ("sessions", "extend", cohort),
        ("cohorts", "copy", cohort, "--dry-run"),
        ("cohorts", "copy", cohort),
        ("leaders", "add", cohort, "Leo Park", "--role", "trainee"),
        ("closures", "import", shut),
        ("sessions", "describe", first, "--topic", "Breathing"),
        ("sessions", "cancel", f"{cohort}/3", "--reason", "flu"),
        ("enrol", 1, 2, 3, "--cohort", cohort, "--wait"),
        ("withdraw", 2, "--cohort", cohort, "--reason", "moved away"),
        ("waitlist", "offer", 3, "--cohort", cohort, "--until", "2026-10-10"),
        ("waitlist", "decline", 3, "--cohort", cohort),
        ("waitlist", "order", 3, "--cohort", cohort, "--place", 1),
        ("waitlist", "accept", 3, "--cohort", cohort),
        ("waitlist", "add", 4, "--cohort", cohort),
        ("roll", "mark", "--session", first, "1=present"),
        ("roll", "fill", "--session", first, "--status", "absent"),
        ("roll", "walk-in", "--session", first, "--alias", "Blue"),
        ("roll", "heads", "--session", first, 3),
        ("roll", "absence", 1, "--cohort", cohort, "--from", "2026-10-20"),
        ("statuses", "add", "Court groups"),
        ("statuses", "put", "Court groups", "--label", "Sick note", "--key", "S", "--counts-as", "excused"),
        ("statuses", "put", "Court groups", "--code", "late", "--label", "Tardy"),
        ("statuses", "order", "Court groups", "sick-note", "present"),
        ("statuses", "archive", "Court groups", "phone"),
        ("statuses", "restore", "Court groups", "phone"),
        ("statuses", "choose", "Court groups", "--group", "Anxiety skills"),
        ("statuses", "rename", "Court groups", "Courts"),
        ("statuses", "credit", "--group", "Anxiety skills", "--late-tolerance", 5, "--hour", 50),
        ("export", "roster", "--cohort", cohort, "--out", tmp_path / "roster.pdf"),
        ("export", "attendance", "--cohort", cohort, "--out", tmp_path / "attendance.csv"),
        ("export", "sign-in-sheet", "--session", f"{cohort}/4", "--out", tmp_path / "sheet.pdf"),
        ("sheets", "list", "--session", f"{cohort}/4"),
        ("export", "call-list", "--session", f"{cohort}/4", "--out", tmp_path / "calls.csv"),
        ("export", "running-sheet", "--session", f"{cohort}/4", "--out", tmp_path / "running.pdf"),
        ("export", "badges", "--cohort", cohort, "--out", tmp_path / "badges.pdf"),
        ("export", "tent-cards", "--cohort", cohort, "--out", tmp_path / "tents.pdf"),
        ("export", "address-labels", "--cohort", cohort, "--out", tmp_path / "addresses.pdf"),
        ("export", "calendar", "--cohort", cohort, "--out", tmp_path / "schedule.ics"),
        ("backup", tmp_path / "all.gdbackup"),
        ("recovery-key",),
    ):
        documented.check(known_as(words), terminal.ask(*words))


def test_transferring_and_undoing_say_what_the_page_says(terminal: Terminal, cohort: str) -> None:
    other = terminal.ask("cohorts", "add", "--group", "Anxiety skills")["code"]
    terminal.do("enrol", 1, "--cohort", cohort)
    done = terminal.ask("transfer", 1, "--from", cohort, "--to", other, "--reason", "better evening")
    documented.check("transfer", done)
    documented.check("undo", terminal.ask("undo", done["deed"]))


def known_as(words: tuple[object, ...]) -> str:
    """The command of some words, as the page calls it."""
    known = documented.shapes().keys() | documented.plain_deeds()
    said = (" ".join(str(word) for word in words[:count]) for count in (3, 2, 1))
    name = next(name for name in said if name in known)
    return f"{name} --dry-run" if "--dry-run" in words else name
