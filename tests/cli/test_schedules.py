"""Schedules on the command line: moving, cancelling with one at the end, closures, copies, leaders, clashes."""

import json
from pathlib import Path

from terminal import Terminal


def days(terminal: Terminal, cohort: str) -> list[str]:
    found = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"]
    return [row["starts_at"][5:] for row in found if not row["state"].startswith(("cancelled", "did-not"))]


def test_a_snow_day_is_made_good_at_the_end_and_the_old_number_is_told(terminal: Terminal, cohort: str) -> None:
    terminal.do("closures", "add", "2026-12-08", "--reason", "Painters")
    session = f"{cohort}/5"
    said = terminal.refused("sessions", "cancel", session, "--reason", "Snow", "--add-at-end")
    assert said.endswith("(Painters), so nothing was changed; the next free day is 2026-12-15.")
    assert len(days(terminal, cohort)) == 8
    sixth = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][5]["id"]
    terminal.do("sessions", "cancel", session, "--reason", "Snow", "--add-at-end", "--take-next")
    assert days(terminal, cohort)[-1] == "12-15T18:00"
    steps = terminal.ask("sessions", "history", f"{cohort}/5")["steps"]
    assert [(step["verb"], step["number"]) for step in steps] == [("cohort-add", 6), ("session-cancelled-by-us", 5)]
    assert terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][5]["id"] == sixth


def test_people_who_would_begin_later_are_told_and_let_in(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    words = ("sessions", "move", f"{cohort}/1", "--to", "2026-10-05", "--reason", "Room")
    answer = terminal.type(*words, "--json")
    assert answer.err.startswith("Not expected, as their first day is later: 2 (#1, #2).")
    said = json.loads(answer.out)
    told = said["latecomers"]
    assert [(one["number"], one["joined_on"], one["from_on"]) for one in told] == [
        (number, "2026-10-06", "2026-10-05") for number in (1, 2)
    ]
    first = terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][0]
    assert first["expected"] == 0
    terminal.do("undo", said["deed"])
    terminal.do(*words, "--let-join")
    assert terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][0]["expected"] == 2


def test_ending_a_cohort_asks_what_becomes_of_its_sessions(terminal: Terminal, cohort: str) -> None:
    terminal.do("cohorts", "state", cohort, "running")
    assert terminal.refused("cohorts", "state", cohort, "ended").startswith("8 sessions are still to come")
    told = terminal.ask("cohorts", "state", cohort, "ended", "--sessions", "call-off", "--reason", "Funding ended")
    assert told["sessions_called_off"] == 8
    assert days(terminal, cohort) == []


def test_this_and_the_following_are_moved_around_a_closed_day(terminal: Terminal, cohort: str) -> None:
    terminal.do("closures", "add", "2026-11-12", "--reason", "Painters")
    words = ("sessions", "move", f"{cohort}/5", "--to", "2026-11-05", "--at", "17:00", "--reason", "Room")
    told = terminal.ask(*words, "--following")
    assert [(day["day"], day["held_on"]) for day in told["closed_days"]] == [("2026-11-12", "2026-12-10")]
    assert days(terminal, cohort)[4:] == ["11-05T17:00", "11-19T17:00", "12-03T17:00", "12-10T17:00"]
    assert terminal.refused("sessions", "move", f"{cohort}/5", "--to", "2026-11-12", "--reason", "x").startswith(
        "The practice is closed on 2026-11-12 (Painters)"
    )


def test_a_time_that_comes_twice_is_asked_about(terminal: Terminal, cohort: str) -> None:
    words = ("sessions", "move", f"{cohort}/2", "--to", "2026-11-01", "--at", "01:30", "--reason", "Night")
    assert "twice" in terminal.refused(*words)
    terminal.do(*words, "--clock", "later")
    skipped = ("sessions", "add", "--cohort", cohort, "--on", "2027-03-14", "--at", "02:30", "--minutes", 30)
    assert "03:30" in terminal.refused(*skipped)
    terminal.do(*skipped, "--clock", "later")
    assert days(terminal, cohort)[-1] == "03-14T03:30"


def test_a_closure_added_later_lists_the_sessions_on_it_with_proposals(terminal: Terminal, cohort: str) -> None:
    said = terminal.ask("closures", "add", "2026-11-10", "--reason", "Storm")
    assert [(one["starts_at"], one["proposal"]) for one in said["shut_sessions"]] == [
        ("2026-11-10T18:00", "2026-12-08")
    ]
    assert "11-10T18:00" in days(terminal, cohort)
    assert terminal.ask("closures", "sessions", "--move")["deed"]
    assert days(terminal, cohort)[-1] == "12-08T18:00"
    assert terminal.ask("closures", "sessions") == {"deed": None, "shut_sessions": []}


def test_closures_come_from_tables_and_calendars_and_one_undo_takes_them_back(
    terminal: Terminal, tmp_path: Path
) -> None:
    table, calendar = tmp_path / "shut.csv", tmp_path / "shut.ics"
    table.write_text("first;last;why\n2027-02-01;2027-02-03;Painters\n31.02.2027;;Never\n", "utf-8")
    calendar.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270304\r\nSUMMARY:Break\r\n"
        "END:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270501\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:May\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n",
        "utf-8",
    )
    look = terminal.ask("closures", "import", table, "--dry-run")
    assert (look["deed"], [row["row"] for row in look["refused"]]) == (None, [3])
    terminal.do("closures", "import", table)
    done = terminal.ask("closures", "import", calendar)
    assert [(row["first_on"], row["last_on"]) for row in done["new"]] == [("2027-03-01", "2027-03-03")]
    assert done["refused"] == [{"row": 2, "code": "entry-repeats"}]
    assert len(terminal.ask("closures", "list")["closures"]) == 2
    assert terminal.ask("closures", "import", calendar)["known"] == 1
    terminal.do("undo", done["deed"])
    assert [row["reason"] for row in terminal.ask("closures", "list")["closures"]] == ["Painters"]


def test_files_that_hold_no_closures_are_refused(terminal: Terminal, tmp_path: Path) -> None:
    broken, picture = tmp_path / "broken.ics", tmp_path / "picture.csv"
    broken.write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\n")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    for file in (broken, picture, tmp_path / "missing.csv"):
        terminal.refused("closures", "import", file)
    assert terminal.ask("closures", "list")["closures"] == []


def test_the_next_cycle_is_a_copy_with_people_only_when_asked(terminal: Terminal, cohort: str) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("leaders", "add", cohort, "Nadia Brandt", "--role", "co-lead")
    bare = terminal.ask("cohorts", "copy", cohort)
    assert [row["starts_at"] for row in bare["sessions"]][::7] == ["2026-12-08T18:00", "2027-01-26T18:00"]
    assert terminal.ask("roster", "--cohort", bare["code"])["roster"] == []
    assert [row["role"] for row in terminal.ask("leaders", "list", bare["code"])["leaders"]] == ["co-lead"]
    full = terminal.ask("cohorts", "copy", cohort, "--with-people", "--start", "2027-02-02")
    assert len(terminal.ask("roster", "--cohort", full["code"])["roster"]) == 2
    small = terminal.refused("cohorts", "copy", cohort, "--with-people", "--seats", 1, "--start", "2027-04-06")
    assert small.startswith("2 people do not fit into 1 seats")


def test_a_cohort_starts_with_its_minimum_or_with_a_reason(terminal: Terminal, cohort: str) -> None:
    terminal.do("cohorts", "change", cohort, "--min-seats", 2)
    terminal.do("enrol", 1, "--cohort", cohort)
    assert "1 people have a seat and 2 are needed" in terminal.refused("cohorts", "state", cohort, "confirmed")
    terminal.do("cohorts", "state", cohort, "confirmed", "--reason", "Funder agreed")
    terminal.do("cohorts", "state", cohort, "running")


def test_leaders_have_roles_and_days_and_clash_where_they_are_wanted_twice(terminal: Terminal, cohort: str) -> None:
    terminal.do("groups", "add", "Grief circle")
    terminal.do("leaders", "add", cohort, "Nadia Brandt", "--from", "2026-10-01", "--to", "2026-10-31")
    terminal.refused("leaders", "add", cohort, "Nadia Brandt")
    terminal.refused("leaders", "add", cohort, "Nadia Brandt", "--from", "2026-12-01", "--to", "2026-11-01")
    words = ("cohorts", "add", "--group", "Grief circle", "--lead", "Nadia Brandt", "--minutes", 60, "--weekly", "tue")
    answer = terminal.type(*words, "--start", "2026-10-06", "--at", "19:00", "--count", 8, "--json")
    assert answer.code == 0
    clashes = answer.document["clashes"]
    assert [(c["kind"], c["starts_at"][:10]) for c in clashes] == [
        ("facilitator", f"2026-10-{day:02}") for day in (6, 13, 20, 27)
    ]
    assert answer.err.splitlines()[0] == "Nadia Brandt leads Anxiety skills (ANX-2026-01) on 2026-10-06 18:00."
    assert len(terminal.ask("sessions", "clashes", "--from", "2026-10-06", "--to", "2026-10-13")["clashes"]) == 2


def test_impossible_days_zones_and_rules_are_refused_and_nothing_is_stored(terminal: Terminal, cohort: str) -> None:
    words = ("cohorts", "add", "--group", "Anxiety skills", "--at", "18:00")
    for bad in (
        ("--start", "2026-02-30", "--count", 3),
        ("--start", "2026-11-03"),
        ("--start", "2026-11-03", "--count", 3, "--until", "2026-12-01"),
        ("--start", "2026-11-03", "--until", "2026-11-01"),
        ("--start", "2026-11-03", "--count", 999999),
        ("--start", "2026-11-03", "--count", 3, "--minutes", -5),
        ("--start", "2026-11-03", "--count", 3, "--zone", "Mars/Olympus"),
        ("--start", "2026-11-03", "--count", 3, "--break", "80+20"),
        ("--start", "1066-10-14", "--count", 3),
    ):
        terminal.refused(*words, *bad)
    assert len(terminal.ask("cohorts", "list")["cohorts"]) == 1


def test_breaks_are_planned_on_the_clock_corrected_and_taken_away(terminal: Terminal, cohort: str) -> None:
    words = ("cohorts", "add", "--group", "Anxiety skills", "--at", "18:00", "--start", "2026-10-01", "--count", 1)
    planned = terminal.ask(*words, "--break", "19:00+10", "--break", "15+5", "--dry-run")["planned"]
    assert planned[0]["breaks"] == ["15+5", "60+10"]
    terminal.do("groups", "change", "Anxiety skills", "--break", "10")
    assert terminal.ask("groups", "list")["groups"][0]["breaks"] == ["+10"]
    assert terminal.ask(*words, "--dry-run")["planned"][0]["breaks"] == ["+10"]
    assert terminal.ask(*words, "--break", "none", "--dry-run")["planned"][0]["breaks"] == []
    terminal.do("groups", "change", "Anxiety skills", "--break", "none")

    terminal.do("sessions", "describe", f"{cohort}/1", "--break", "19:05+15")
    assert terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][0]["breaks"] == ["65+15"]
    terminal.do("sessions", "describe", f"{cohort}/1", "--topic", "Sleep")
    assert terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][0]["breaks"] == ["65+15"]
    said = terminal.refused("sessions", "describe", f"{cohort}/1", "--break", "80+20")
    assert said == "The break does not fit into the session, so nothing was stored; please change its times."
    said = terminal.refused("sessions", "describe", f"{cohort}/1", "--break", "after tea")
    assert said.startswith("“after tea” is no break")
    terminal.do("sessions", "describe", f"{cohort}/1", "--break", "none")
    assert terminal.ask("sessions", "list", "--cohort", cohort)["sessions"][0]["breaks"] == []
