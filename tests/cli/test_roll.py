"""Roll call typed: absences beforehand, modes, minutes by hand, histories, status sets and the rule of minutes."""

from pathlib import Path

from cli import documented
from terminal import Terminal


def test_a_planned_absence_is_entered_listed_prefilled_and_taken_back(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    done = terminal.ask("roll", "absence", 1, "--cohort", cohort, "--from", "2026-10-06", "--reason", "dentist")
    documented.check("roll absence", done)
    listed = terminal.ask("roll", "absences", "--cohort", cohort)
    documented.check("roll absences", listed)
    assert [(row["number"], row["from_on"], row["to_on"]) for row in listed["absences"]] == [
        (1, "2026-10-06", "2026-10-06")
    ]
    terminal.do("roll", "mark", "--session", f"{cohort}/1", "2=present")
    sheet = terminal.ask("roll", "show", "--session", f"{cohort}/1")
    documented.check("roll show", sheet)
    assert [(row["status"], row["is_planned"]) for row in sheet["marks"]] == [("excused", True), ("present", False)]
    documented.check("roll absence-remove", terminal.ask("roll", "absence-remove", done["id"]))
    assert terminal.ask("roll", "absences", "--cohort", cohort) == {"absences": []}


def test_modes_and_minutes_by_hand_stand_in_the_history_of_a_mark(terminal: Terminal, cohort: str) -> None:
    first = f"{cohort}/1"
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("roll", "mark", "--session", first, "1=late@18:20", "--mode", "phone")
    assert "reason" in terminal.refused("roll", "mark", "--session", first, "1=present", "--minutes", "45")
    terminal.do("roll", "mark", "--session", first, "1=present", "--minutes", "45", "--reason", "helped to tidy up")
    told = terminal.ask("roll", "history", "--session", first, 1)
    documented.check("roll history", told)
    assert [step["after"].get("status") for step in told["steps"]] == ["unmarked", "late", "present"]
    assert told["steps"][2]["before"]["minutes"] == 70
    assert told["steps"][2]["after"]["minutes_reason"] == "helped to tidy up"
    person = terminal.ask("attendance", "--person", 1)
    documented.check("attendance --person", person)
    assert (person["sessions"][0]["minutes"], person["sessions"][0]["mode"]) == (45, "in-person")


def test_a_status_set_of_ones_own_works_at_roll_call(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, "--cohort", cohort)
    made = terminal.ask("statuses", "add", "Court groups")
    documented.check("statuses add", made)
    terminal.do("statuses", "put", "Court groups", "--label", "Sick note", "--key", "S", "--counts-as", "excused")
    terminal.do("statuses", "order", "Court groups", "sick-note")
    terminal.do("statuses", "archive", "Court groups", "phone")
    terminal.do("statuses", "choose", "Court groups", "--group", "Anxiety skills")
    shown = terminal.ask("statuses", "show", "Court groups")
    documented.check("statuses show", shown)
    assert shown["statuses"][0] == {
        "code": "sick-note",
        "label": "Sick note",
        "letter": "S",
        "sign": "S",
        "counts_as": "excused",
        "mode": None,
        "time": "none",
        "is_archived": False,
        "is_for_planned": False,
    }
    listed = terminal.ask("statuses", "list")
    documented.check("statuses list", listed)
    assert listed["sets"][1]["groups"] == ["Anxiety skills"]
    terminal.do("roll", "mark", "--session", f"{cohort}/1", "1=S")
    assert "no status" in terminal.refused("roll", "mark", "--session", f"{cohort}/1", "1=phone")
    assert "sick-note" in terminal.refused("statuses", "choose", "usual", "--group", "Anxiety skills")
    assert "use it" in terminal.refused("statuses", "archive", "Court groups")


def test_a_rule_of_minutes_is_shown_and_changed(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    asked = terminal.ask("statuses", "credit", "--group", "Anxiety skills")
    documented.check("statuses credit", asked)
    assert (asked["deed"], asked["hour_minutes"]) == (None, 60)
    changed = terminal.ask(
        "statuses", "credit", "--group", "Anxiety skills", "--late-tolerance", 10, "--rounding", "down", "--hour", 50
    )
    documented.check("statuses credit", changed)
    terminal.do("roll", "mark", "--session", f"{cohort}/1", "1=late@18:10", "2=late@18:12")
    marks = terminal.ask("roll", "show", "--session", f"{cohort}/1")["marks"]
    assert [mark["minutes"] for mark in marks] == [90, 75]
    assert "cannot be applied" in terminal.refused("statuses", "credit", "--group", "Anxiety skills", "--hour", 45)
    assert terminal.ask("undo", changed["deed"])
    assert terminal.ask("statuses", "credit", "--group", "Anxiety skills")["late_tolerance_minutes"] == 0


def test_a_word_too_much_is_refused(terminal: Terminal, cohort: str) -> None:
    assert terminal.type("attendance", "--cohort", cohort, "--person", "1").code == 2
    assert "no status set" in terminal.refused("statuses", "show", "Nothing")
    assert "never change" in terminal.refused("statuses", "put", "usual", "--code", "late", "--label", "Tardy")


def test_a_statement_is_written_in_both_formats_and_never_over_a_file(
    terminal: Terminal, cohort: str, tmp_path: Path
) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("roll", "fill", "--session", f"{cohort}/1")
    out = tmp_path / "out"
    out.mkdir()
    words = ("export", "statement", "--person", 1, "--cohort", cohort, "--format", "pdf,csv", "--out", out)
    told = terminal.ask(*words)
    documented.check("export statement", told)
    assert sorted(path.suffix for path in out.iterdir()) == [".csv", ".pdf"]
    assert not any("Amara" in path.name for path in out.iterdir())
    assert "already" in terminal.refused(*words)
    assert "no session" in terminal.refused("export", "statement", "--person", 3, "--out", tmp_path / "none.pdf")
    assert terminal.type("export", "statement", "--person", 1, "--format", "odt", "--out", out).code == 2
    assert terminal.type("export", "statement", "--person", 1, "--format", "pdf,csv", "--out", out / "x.pdf").code == 2


def test_somebody_who_comes_back_is_told_and_nobody_is_taken_for_another(terminal: Terminal, cohort: str) -> None:
    words = ("roll", "walk-in", "--session", f"{cohort}/1")
    first = terminal.ask(*words, "--alias", "J., Tuesday regular")
    documented.check("roll walk-in", first)
    assert first["returning"] == []
    found = terminal.ask("roll", "returning", "tues", "--cohort", cohort)
    documented.check("roll returning", found)
    assert [(one["person_id"], one["times"], one["last_on"]) for one in found["returning"]] == [
        (first["id"], 1, "2026-10-06")
    ]
    terminal.today = "2026-10-13"
    answer = terminal.type("roll", "walk-in", "--session", f"{cohort}/2", "--alias", "J.", "--json")
    assert answer.err.startswith("J., Tuesday regular (#4) was seen before 1 time, last on 2026-10-06.")
    assert answer.document["id"] != first["id"]
    assert [one["person_id"] for one in answer.document["returning"]] == [first["id"]]
    assert terminal.do("roll", "returning", "Nobody else", "--cohort", cohort).startswith("Nobody like this")


def test_an_alias_gets_a_seat_in_a_drop_in_group_only(terminal: Terminal, cohort: str) -> None:
    said = terminal.refused("enrol", "--alias", "Sunny", "--cohort", cohort)
    assert said.startswith(f"{cohort} is no drop-in group")
    terminal.do("groups", "change", "Anxiety skills", "--openness", "drop-in")
    told = terminal.ask("enrol", "--alias", "Sunny", "--cohort", cohort)
    documented.check("enrol", told)
    assert [row["person_id"] for row in terminal.ask("roster", "--cohort", cohort)["roster"]] == told["enrolled"]
