"""Completion at the command line: a rule, absences, make-ups, alerts, a decision and its way back."""

import json
from pathlib import Path

import pytest

from cli import documented
from terminal import Terminal


@pytest.fixture
def course(terminal: Terminal, cohort: str) -> str:
    """Two people; the first came to the first two sessions, the second to neither."""
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    for number, day in ((1, "2026-10-06"), (2, "2026-10-13")):
        terminal.today = day
        terminal.do("roll", "mark", "--session", f"{cohort}/{number}", "1=present", "2=absent")
    terminal.today = "2026-10-14"
    return cohort


def people(terminal: Terminal, cohort: str) -> list[dict[str, object]]:
    told = terminal.ask("completion", "--cohort", cohort)
    documented.check("completion", told)
    return list(told["people"])


def test_a_preset_is_set_only_once_it_is_confirmed(terminal: Terminal, course: str) -> None:
    refused = terminal.refused("completion", "rule", "set", "--cohort", course, "--preset", "two-thirds")
    assert "no legal advice" in refused
    terminal.do("completion", "rule", "set", "--cohort", course, "--preset", "two-thirds", "--confirm")
    assert [person["standing"] for person in people(terminal, course)] == ["on-track", "at-risk"]
    assert "no legal advice" in terminal.do("completion", "rule", "presets")
    assert "nope" in terminal.refused("completion", "rule", "set", "--cohort", course, "--preset", "nope", "--confirm")


def test_every_field_of_a_rule_can_be_said_and_a_file_brings_it_back(
    terminal: Terminal, course: str, tmp_path: Path
) -> None:
    done = terminal.ask(
        *("completion", "rule", "set", "--group", "Anxiety skills", "--name", "Ours", "--share", "75%"),
        *("--unit", "minutes", "--of", "offered", "--kind", "regular", "--strand", "education"),
        *("--must-session", 1, "--must-module", "Sleep", "--most-absences", 3, "--most-unexcused", 2),
        *("--most-in-a-row", 2, "--most-unexcused-in-a-row", 1, "--most-days-between", 30, "--make-ups", "all"),
        *("--made-up-counts-as-absence", "--due-days", 90, "--due-on", "2027-01-31", "--needs-sign-off"),
        *("--late-tolerance", 5, "--minimum-minutes", 30, "--rounding", "down", "--rounding-minutes", 15, "--hour", 50),
    )
    documented.check("completion rule set", done)
    told = terminal.ask("completion", "rule", "show", "--group", "Anxiety skills")
    documented.check("completion rule show", told)
    rule = told["rules"][0]["rule"]
    assert (rule["requirements"][0]["share"], rule["credit"]["hour_minutes"], rule["due_on"]) == (
        "3/4",
        50,
        "2027-01-31",
    )
    file = tmp_path / "rule.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    terminal.do("completion", "rule", "set", "--cohort", course, "--from", file)
    assert terminal.ask("completion", "rule", "show", "--cohort", course)["rules"][0]["rule"] == rule
    terminal.do("completion", "rule", "off", "--cohort", course)
    terminal.do("completion", "rule", "off", "--group", "Anxiety skills")
    assert len(terminal.ask("completion", "rule", "show", "--group", "Anxiety skills", "--all")["rules"]) == 2
    assert "No rule" in terminal.do("completion", "--cohort", course)


def test_a_rule_counts_as_the_group_credits_until_it_has_terms_of_its_own(terminal: Terminal, course: str) -> None:
    terminal.do("statuses", "credit", "--group", "Anxiety skills", "--late-tolerance", 5)
    terminal.do("completion", "rule", "set", "--cohort", course, "--preset", "two-thirds", "--confirm")
    show = ("completion", "rule", "show", "--cohort", course)
    assert terminal.ask(*show)["rules"][0]["rule"]["credit"] is None
    assert "own terms" not in terminal.do("completion", "--cohort", course)
    terminal.do("completion", "rule", "set", "--cohort", course, "--hour", 50)
    own = terminal.ask(*show)["rules"][0]["rule"]["credit"]
    assert (own["hour_minutes"], own["late_tolerance_minutes"]) == (50, 5)
    assert "by the rule's own terms: Up to 5 minutes late" in terminal.do("completion", "--cohort", course)
    terminal.do("completion", "rule", "set", "--cohort", course, "--as-group")
    assert terminal.ask(*show)["rules"][0]["rule"]["credit"] is None
    wrong = ("completion", "rule", "set", "--cohort", course, "--as-group", "--hour", 50)
    assert "--as-group" in terminal.type(*wrong).err


@pytest.mark.parametrize("content", ["", "[", "[]", "{}", '{"rules": []}', '{"name": 5}', "[" * 5000, '{"name": "x"}'])
def test_a_file_that_is_no_rule_sets_none(terminal: Terminal, course: str, tmp_path: Path, content: str) -> None:
    file = tmp_path / "rule.json"
    file.write_text(content, encoding="utf-8")
    terminal.refused("completion", "rule", "set", "--cohort", course, "--from", file)
    assert terminal.ask("completion", "rule", "show", "--cohort", course) == {"rules": []}


@pytest.mark.parametrize("share", ["0", "2", "-1/3", "1/0", "most", "150%"])
def test_an_impossible_share_is_refused(terminal: Terminal, course: str, share: str) -> None:
    terminal.refused("completion", "rule", "set", "--cohort", course, "--name", "X", f"--share={share}")


def test_who_qualifies_is_decided_and_an_undo_takes_it_back(terminal: Terminal, course: str) -> None:
    terminal.do("completion", "rule", "set", "--cohort", course, "--name", "Two", "--amount", 2)
    done = terminal.ask("completion", "decide", "--cohort", course, "--all")
    documented.check("completion decide", done)
    told = terminal.ask("completion", "decisions", "--cohort", course)
    documented.check("completion decisions", told)
    assert [(row["number"], row["is_completed"]) for row in told["decisions"]] == [(1, True)]
    terminal.do("undo", done["deed"])
    assert terminal.ask("completion", "decisions", "--cohort", course) == {"decisions": []}
    terminal.do("completion", "decide", "--cohort", course, 2, "--override", "Agreed with the court")
    assert "against the rule" in terminal.do("completion", "--cohort", course)


def test_a_positive_decision_completes_the_stay_where_that_is_wanted(terminal: Terminal, course: str) -> None:
    terminal.do("completion", "rule", "set", "--cohort", course, "--name", "Two", "--amount", 2)
    done = terminal.ask("completion", "decide", "--cohort", course, "--all", "--complete")
    rows = terminal.ask("roster", "--cohort", course)["roster"]
    assert [(row["number"], row["state"]) for row in rows] == [(1, "completed"), (2, "active")]
    terminal.do("undo", done["deed"])
    rows = terminal.ask("roster", "--cohort", course)["roster"]
    assert [row["state"] for row in rows] == ["active", "active"]


def test_an_absence_is_made_up_by_a_task_or_in_a_session(terminal: Terminal, course: str) -> None:
    add = ("makeups", "add", 2, "--missed")
    made = terminal.ask(*add, f"{course}/1", "--task", "Workbook", "--minutes", 60)
    documented.check("makeups add", made)
    assert "already" in terminal.refused(*add, f"{course}/1", "--task", "Workbook")
    terminal.do(
        *("sessions", "add", "--cohort", course, "--on", "2026-10-17", "--at", "10:00", "--minutes", 90),
        *("--kind", "make-up"),
    )
    offers = terminal.ask("makeups", "offers", "--cohort", course)
    documented.check("makeups offers", offers)
    saturday = f"{course}/2026-10-17"
    planned = terminal.ask(*add, f"{course}/2", "--session", saturday, "--planned")["id"]
    terminal.today = "2026-10-17"
    terminal.refused("makeups", "approve", planned)
    terminal.do("roll", "mark", "--session", saturday, "2=present")
    documented.check("makeups approve", terminal.ask("makeups", "approve", planned))
    told = terminal.ask("makeups", "list", "--cohort", course)
    documented.check("makeups list", told)
    assert [(row["minutes"], row["task"], row["is_credited"]) for row in told["make_ups"]] == [
        (60, "Workbook", True),
        (90, "", True),
    ]
    documented.check("makeups remove", terminal.ask("makeups", "remove", planned))
    assert len(terminal.ask("makeups", "list", "--person", 2)["make_ups"]) == 1


def test_alerts_say_who_missed_too_much(terminal: Terminal, course: str) -> None:
    told = terminal.ask("alerts")
    documented.check("alerts", told)
    assert [(row["number"], row["alerts"][0]["figure"]) for row in told["alerts"]] == [(2, 2)]
    assert "2 absences in a row" in terminal.do("alerts", "--cohort", course)
    documented.check("alerts rule", terminal.ask("alerts", "rule", "--group", "Anxiety skills", "--in-a-row", 0))
    assert terminal.ask("alerts") == {"alerts": []}
    terminal.refused("alerts", "rule", "--group", "Anxiety skills", "--total=-4")


def test_orders_sign_offs_and_contents_are_kept(terminal: Terminal, course: str) -> None:
    order = ("completion", "order", 2, "--cohort", course, "--by", "County court", "--number", "26-0417")
    documented.check("completion order", terminal.ask(*order, "--hours", 12, "--due", "2027-02-01"))
    rule = ("completion", "rule", "set", "--cohort", course, "--name", "One", "--amount", 1, "--needs-sign-off")
    terminal.do(*rule)
    documented.check("completion sign-off", terminal.ask("completion", "sign-off", 1, "--cohort", course))
    content = ("completion", "content", f"{course}/1", "--strand", "education", "--module", "Sleep")
    documented.check("completion content", terminal.ask(*content))
    dosage = terminal.ask("completion", "dosage", 1, "--cohort", course)
    documented.check("completion dosage", dosage)
    assert [(row["strand"], row["modules"]) for row in dosage["sessions"]] == [("education", ["Sleep"]), ("", [])]
    first, second = people(terminal, course)
    assert (first["standing"], first["is_signed_off"]) == ("complete", True)
    assert (second["order_number"], second["required_hours"], second["due_on"]) == ("26-0417", 12, "2027-02-01")
