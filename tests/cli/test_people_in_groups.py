"""People in groups on the command line: screening, waiting, offers, agreements, doubles; each as docs/json.md says."""

import pytest

from cli import documented
from terminal import Terminal


def test_from_a_referral_to_a_seat_step_by_step(terminal: Terminal, cohort: str) -> None:
    at = ("--cohort", cohort)
    documented.check("stay refer", terminal.ask("stay", "refer", 1, *at, "--referred-by", "Dr Aoki"))
    documented.check("stay intake", terminal.ask("stay", "intake", *at))
    documented.check("stay move", terminal.ask("stay", "move", 1, *at, "--to", "screening"))
    terminal.do("stay", "move", 1, *at, "--to", "eligible", "--reason", "motivated")
    terminal.do("stay", "move", 1, *at, "--to", "waitlisted")
    shown = terminal.ask("stay", "show", 1, *at)
    documented.check("stay show", shown)
    assert [step["state"] for step in shown["history"] if not step["changed"] or step["state_before"]]
    assert (shown["stay"]["screening"], shown["stay"]["screening_reason"]) == ("eligible", "motivated")
    assert shown["stay"]["referred_by"] == "Dr Aoki"


def test_a_step_that_the_paper_does_not_list_is_refused(terminal: Terminal, cohort: str) -> None:
    terminal.do("stay", "refer", 1, "--cohort", cohort)
    refused = terminal.type("stay", "move", 1, "--cohort", cohort, "--to", "active")
    assert refused.code == 1
    assert "cannot become" in refused.err


def test_free_seats_say_who_fits_and_an_offer_keeps_to_rank_and_permission(terminal: Terminal, cohort: str) -> None:
    at = ("--cohort", cohort)
    terminal.do("cohorts", "change", cohort, "--language", "es")
    terminal.do("waitlist", "add", 1, *at, "--days", "mon")
    terminal.do("waitlist", "add", 2, *at, "--days", "tue,thu", "--times", "evening", "--speaks", "es")
    free = terminal.ask("waitlist", "free", *at)
    documented.check("waitlist free", free)
    assert (free["free"], free["waiting"], free["fitting"]) == (2, 2, 1)
    assert [row["number"] for row in free["next"]] == [2]
    offer = ("waitlist", "offer", 2, *at, "--until", "2026-10-09")
    assert "further up" in terminal.type(*offer).err
    assert "must not be reached" in terminal.type(*offer, "--reason", "speaks Spanish", "--by", "call").err
    terminal.do("people", "change", 2, "--phone", "+1 555 010 0101", "--allow", "call")
    documented.check("waitlist reach", terminal.ask("waitlist", "reach", 2))
    documented.check("waitlist offer", terminal.ask(*offer, "--reason", "speaks Spanish", "--by", "call"))
    offers = terminal.ask("waitlist", "offers", *at)
    documented.check("waitlist offers", offers)
    assert [(o["way"], o["skipped"], o["answer"]) for o in offers["offers"]] == [("call", "speaks Spanish", "open")]


def test_an_offer_that_ran_out_is_told_as_such_the_next_day(terminal: Terminal, cohort: str) -> None:
    at = ("--cohort", cohort)
    terminal.do("waitlist", "add", 1, *at)
    terminal.do("waitlist", "offer", 1, *at, "--until", "2026-10-06")
    documented.check("waitlist expire", terminal.ask("waitlist", "expire"))
    terminal.today = "2026-10-07"
    assert terminal.ask("waitlist", "list", *at)["waiting"][0]["state"] == "waitlisted"
    assert terminal.ask("waitlist", "offers", *at)["offers"][0]["answer"] == "expired"


def test_what_was_agreed_is_said_at_enrolling_and_changed_later(terminal: Terminal, cohort: str) -> None:
    at = ("--cohort", cohort)
    order = ("--mandated-by", "County court", "--order-number", "26-118", "--required-hours", 24, "--due", "2027-03-01")
    terminal.do("enrol", 1, *at, *order)
    terminal.do("stay", "change", 1, *at, "--handout-language", "es", "--accommodation", "seat near the door")
    row = terminal.ask("roster", *at)["roster"][0]
    assert (row["mandated_by"], row["required_hours"], row["due_on"]) == ("County court", 24, "2027-03-01")
    assert (row["handout_language"], row["accommodation"]) == ("es", "seat near the door")


@pytest.mark.parametrize(
    "words",
    [("--days", "someday"), ("--times", "midnight"), ("--required-hours", "99999"), ("--accommodation", "x" * 3000)],
)
def test_hostile_facts_are_refused_in_one_sentence(terminal: Terminal, cohort: str, words: tuple[str, str]) -> None:
    answer = terminal.type("enrol", 1, "--cohort", cohort, *words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert terminal.ask("roster", "--cohort", cohort)["roster"] == []


def test_two_records_of_one_person_are_found_merged_and_parted(terminal: Terminal, cohort: str) -> None:
    terminal.do("people", "add", "Ines Duarte", "--born", "1990-02-20", "--phone", "+1 212 555 0101")
    terminal.do("people", "add", "Inês Duarte", "--phone", "(212) 555-0101", "--language", "pt")
    found = terminal.ask("duplicates", "list")
    documented.check("duplicates list", found)
    assert [(one["first_number"], one["second_number"]) for one in found["duplicates"]] == [(4, 5)]
    documented.check("duplicates compare", terminal.ask("duplicates", "compare", 4, 5))
    terminal.do("enrol", 5, "--cohort", cohort)
    documented.check("duplicates merge", terminal.ask("duplicates", "merge", 4, 5, "--take", "full-name"))
    assert terminal.ask("people", "show", 5)["person"]["full_name"] == "Inês Duarte"
    merges = terminal.ask("duplicates", "merges", 4)
    documented.check("duplicates merges", merges)
    documented.check("duplicates part", terminal.ask("duplicates", "part", merges["merges"][0]["merge"]))
    documented.check("duplicates apart", terminal.ask("duplicates", "apart", 4, 5))
    assert terminal.ask("duplicates", "list")["duplicates"] == []
    assert "There is no fact" in terminal.type("duplicates", "merge", 4, 5, "--take", "salary").err
