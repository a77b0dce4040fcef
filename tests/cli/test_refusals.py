"""Whatever cannot be done ends with 1, one sentence that says what and what to do, and a practice left as it was."""

import logging
import os
import sys
from pathlib import Path

import pytest

from groupdesk.base.files import data_folder
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import open_vault
from terminal import Terminal
from vaults import PASSPHRASE


def deeds(terminal: Terminal) -> int:
    return len(terminal.ask("log")["deeds"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("people", "show", "Nobody At All"), "Nobody At All"),
        (("people", "add", "   "), "name is missing"),
        (("people", "add", "x" * 201), "200 letters"),
        (("people", "add", "Ada", "--born", "1815-12-10"), "1815-12-10"),
        (("people", "add", "Ada", "--born", "2026-02-30"), "2026-02-30"),
        (("groups", "add", "Short", "--minutes", "0"), "0 minutes"),
        (("groups", "add", "Odd", "--min-size", "9", "--max-size", "3"), "sizes"),
        (("cohorts", "add", "--group", "Nothing"), "no group"),
        (("roster", "--cohort", "NO-2026-01"), "NO-2026-01"),
        (("sessions", "move", "COHORT", "--to", "2026-10-07", "--reason", "x"), "names no session"),
        (("sessions", "move", "COHORT/99", "--to", "2026-10-07", "--reason", "x"), "no session"),
        (("sessions", "move", "COHORT/2", "--to", "2026-10-14", "--reason", " "), "needs a reason"),
        (("sessions", "add", "--cohort", "COHORT", "--on", "2027-03-14", "--at", "02:30", "--minutes", "60"), "clocks"),
        (("roll", "mark", "--session", "COHORT/8", "1=present"), "2026-12-01"),
        (("roll", "mark", "--session", "COHORT/1", "1=asleep"), "asleep"),
        (("roll", "mark", "--session", "COHORT/1", "3=present"), "does not stand on the sheet"),
        (("roll", "mark", "--session", "COHORT/1", "1=late@19:00-18:10"), "before the start"),
        (("roll", "heads", "--session", "COHORT/1", "1000000"), "head count"),
        (("withdraw", "3", "--cohort", "COHORT", "--reason", "x"), "no place"),
        (("withdraw", "1", "--cohort", "COHORT"), "needs a reason"),
        (("enrol", "3", "--cohort", "COHORT", "--over-capacity"), "needs a reason"),
        (("waitlist", "offer", "1", "--cohort", "COHORT", "--until", "2026-10-10"), "cannot become"),
        (("cohorts", "add", "--group", "Anxiety skills", "--code", "COHORT"), "another code"),
        (("cohorts", "state", "COHORT", "draft"), "cannot become"),
        (("practice", "set", "--zone", "Mars/Base"), "Mars/Base"),
        (("closures", "add", "2027-01-05", "2027-01-04"), "before it begins"),
        (("undo", "0" * 32), "nothing to undo"),
    ],
)
def test_a_refusal_is_one_sentence_and_changes_nothing(
    terminal: Terminal, cohort: str, words: tuple[str, ...], told: str
) -> None:
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    before = deeds(terminal)
    assert told in terminal.refused(*(word.replace("COHORT", cohort) for word in words))
    assert deeds(terminal) == before


def test_a_cohort_that_is_full_takes_nobody(terminal: Terminal, cohort: str) -> None:
    assert f"{cohort} has 2 seats" in terminal.refused("enrol", 1, 2, 3, "--cohort", cohort)
    assert terminal.ask("roster", "--cohort", cohort)["roster"] == []


def test_two_people_of_one_name_are_listed_by_number(terminal: Terminal) -> None:
    for _twice in range(2):
        terminal.do("people", "add", "Amara Okafor")
    sentence = terminal.refused("people", "show", "Amara Okafor")
    assert "1 Amara Okafor; 2 Amara Okafor" in sentence
    assert "number" in sentence


def test_of_two_people_of_one_name_the_one_on_the_sheet_is_meant(terminal: Terminal, cohort: str) -> None:
    terminal.do("people", "add", "Amara Okafor")
    terminal.do("enrol", 1, 2, "--cohort", cohort)
    terminal.do("roll", "mark", "--session", f"{cohort}/1", "amara okafor=present")
    marks = terminal.ask("roll", "show", "--session", f"{cohort}/1")["marks"]
    assert {mark["number"]: mark["status"] for mark in marks} == {1: "present", 2: "unmarked"}


def test_two_groups_of_one_name_are_listed_by_id(terminal: Terminal) -> None:
    ids = [terminal.ask("groups", "add", "Grief circle")["id"] for _twice in range(2)]
    sentence = terminal.refused("cohorts", "add", "--group", "grief CIRCLE")
    assert all(one in sentence for one in ids)
    terminal.do("cohorts", "add", "--group", ids[0])


def test_a_wrong_passphrase_opens_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", "wrong horse")
    assert "does not open the practice" in terminal.refused("people", "list")


def test_an_empty_passphrase_opens_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", "")
    assert "does not open the practice" in terminal.refused("people", "list")


def test_what_is_no_practice_is_left_as_it_is(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/one.txt").write_text("Dear")
    assert "no practice" in terminal.refused("info", "--file", tmp_path / "letters")
    assert "no practice" in terminal.refused("info", "--file", tmp_path / "nowhere")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["one.txt"]


def test_a_damaged_practice_is_not_opened(terminal: Terminal) -> None:
    data = terminal.practice / "data.db"
    content = bytearray(data.read_bytes())
    content[5_000:5_100] = bytes(100)
    data.write_bytes(content)
    assert "damaged" in terminal.refused("people", "list")


def test_a_practice_that_is_open_elsewhere_is_not_touched(terminal: Terminal) -> None:
    held: OpenVault = open_vault(terminal.practice, passphrase=PASSPHRASE)
    try:
        sentence = terminal.refused("people", "add", "Amara Okafor")
    finally:
        held.close()
    assert "open already" in sentence
    assert terminal.ask("people", "list")["people"] == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_cannot_be_written_is_said(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert "cannot be written" in terminal.refused("backup", tmp_path / "closed/a.gdbackup")


def test_a_folder_that_is_not_there_is_said(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    for words in (("export", "roster", "--cohort", cohort, "--out"), ("backup",)):
        assert "no such folder" in terminal.refused(*words, tmp_path / "nowhere/file.pdf")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a device that is always full")
def test_a_full_disk_leaves_no_half_file(
    terminal: Terminal, cohort: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        with open("/dev/full", "wb", buffering=0) as device:
            device.write(b"x")

    monkeypatch.setattr("groupdesk.base.files.os.fsync", full)
    target = tmp_path / "schedule.csv"
    assert "disk is full" in terminal.refused("export", "attendance", "--cohort", cohort, "--out", target)
    assert not list(tmp_path.glob("*schedule*"))


def test_a_file_that_is_there_is_replaced_only_when_it_is_said(terminal: Terminal, cohort: str, tmp_path: Path) -> None:
    target = tmp_path / "roster.csv"
    target.write_text("kept")
    before = deeds(terminal)
    words = ("export", "roster", "--cohort", cohort, "--out", target)
    assert "there already" in terminal.refused(*words)
    assert (target.read_text(), deeds(terminal)) == ("kept", before)
    terminal.do(*words, "--force")
    assert target.read_text(encoding="utf-8-sig").startswith('"Name"')


def test_damage_that_a_check_finds_ends_with_1_after_the_report(terminal: Terminal) -> None:
    vault = open_vault(terminal.practice, passphrase=PASSPHRASE)
    connection = vault.connect()
    connection.execute("UPDATE deeds SET verb = 'nothing'")
    connection.close()
    vault.close()
    answer = terminal.type("check", "--json")
    assert (answer.code, answer.document["altered_entries"], answer.document["is_whole"]) == (1, 1, False)
    assert "Damage was found" in answer.err


def test_a_backup_that_is_none_restores_nothing(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.gdbackup").write_bytes(b"hello" * 100)
    assert "no backup" in terminal.refused("restore", tmp_path / "a.gdbackup", "--to", tmp_path / "new")
    assert "no such backup" in terminal.refused("restore", tmp_path / "b.gdbackup", "--to", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_backup_comes_back_beside_the_practice(terminal: Terminal, tmp_path: Path) -> None:
    terminal.do("people", "add", "Amara Okafor")
    terminal.do("backup", tmp_path / "a.gdbackup")
    terminal.do("people", "add", "Sam Reed")
    terminal.do("restore", tmp_path / "a.gdbackup", "--to", tmp_path / "again.groupdesk")
    people = terminal.ask("people", "list", "--file", tmp_path / "again.groupdesk")["people"]
    assert [row["name"] for row in people] == ["Amara Okafor"]
    assert len(terminal.ask("people", "list")["people"]) == 2


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("poeple", "list"),
        ("people",),
        ("people", "list", "--colour"),
        ("people", "list", "--limit", "many"),
        ("people", "list", "--order", "size"),
        ("enrol", "1"),
        ("enrol", "--cohort", "ANX-2026-01"),
        ("roll", "walk-in", "--session", "ANX-2026-01/1"),
        ("export", "calendar"),
        ("sessions", "cancel", "ANX-2026-01/1", "--reason", "x", "--as", "held"),
        ("cohorts", "add", "--group", "x", "--start", "2026-10-06"),
    ],
)
def test_wrong_use_ends_with_2_and_says_where_to_read(terminal: Terminal, cohort: str, words: tuple[str, ...]) -> None:
    group = ["Anxiety skills" if word == "x" and "--group" in words else word for word in words]
    answer = terminal.type(*group)
    assert (answer.code, answer.out) == (2, "")
    assert "--help" in answer.err
    assert "Traceback" not in answer.err


def test_letters_that_cannot_be_read_are_refused(terminal: Terminal) -> None:
    assert "UTF-8" in terminal.refused("people", "add", "Jos\udce9")


@pytest.mark.logs_warnings
def test_a_bug_is_told_by_a_place_in_the_log_and_no_word_of_it(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_words: object) -> None:
        raise ValueError("Amara Okafor, born 1990-02-20")

    monkeypatch.setattr("groupdesk.services.people.PeopleService.page", broken)
    handlers = list(logging.getLogger("groupdesk").handlers)
    sentence = terminal.refused("people", "list")
    log = (data_folder() / "log/groupdesk.log").read_text(encoding="utf-8")
    reference = sentence.split("log entry ")[1][:8]
    assert reference in log
    assert "ValueError" in log
    assert "Amara" not in sentence + log
    assert logging.getLogger("groupdesk").handlers == handlers


def test_stopping_by_hand_is_said(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_words: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("groupdesk.services.people.PeopleService.page", stopped)
    assert "Stopped" in terminal.refused("people", "list")


def test_signs_that_steer_a_terminal_are_shown_harmless(terminal: Terminal) -> None:
    terminal.do("people", "add", "Eve \x1b[31mred\x1b[0m \u202egnp.exe")
    said = terminal.do("people", "list")
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert terminal.ask("people", "list")["people"][0]["full_name"] == "Eve \x1b[31mred\x1b[0m \u202egnp.exe"


def test_a_name_that_looks_like_markup_is_said_as_it_is(terminal: Terminal) -> None:
    terminal.do("people", "add", "[bold]Ann[/bold] :smile:")
    assert "[bold]Ann[/bold] :smile:" in terminal.do("people", "list")
