"""Which practice, by which passphrase, at which desk, on which day."""

import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli import documented
from groupdesk.base.files import config_folder
from terminal import Terminal
from vaults import PASSPHRASE

OTHER = "saddle comet orchid thimble"


def test_the_practice_may_be_named_by_file(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GROUPDESK_FILE")
    assert terminal.ask("info", "--file", terminal.practice)["name"] == "Riverside"


def test_without_a_name_the_last_one_opened_is_taken(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal.do("info")
    monkeypatch.delenv("GROUPDESK_FILE")
    assert terminal.ask("info")["name"] == "Riverside"
    listed = json.loads((config_folder() / "practices.json").read_text(encoding="utf-8"))
    known = listed[0]
    assert (known["folder"], known["name"], known["sample"]) == (str(terminal.practice), "Riverside", False)
    assert isinstance(known["used"], int)  # seconds, as the window writes and reads them


def test_a_copy_of_yesterday_in_todays_place_is_told_once(terminal: Terminal, tmp_path: Path) -> None:
    shutil.copytree(terminal.practice, tmp_path / "yesterday")
    terminal.do("people", "add", "Amara Okafor")
    shutil.rmtree(terminal.practice)
    shutil.copytree(tmp_path / "yesterday", terminal.practice)
    answer = terminal.type("info", "--json")
    assert (answer.code, answer.document["name"]) == (0, "Riverside")
    assert answer.err.startswith("These files are older than this practice has already been")
    terminal.do("info")


def test_a_restored_practice_is_no_copy_of_yesterday(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.do("backup", tmp_path / "a.gdbackup")
    for _time in range(3):
        terminal.do("info")
    again = tmp_path / "Again.groupdesk"
    terminal.do("restore", tmp_path / "a.gdbackup", "--to", again)
    monkeypatch.setenv("GROUPDESK_FILE", str(again))
    assert terminal.ask("info")["name"] == "Riverside"


def test_restoring_by_the_recovery_key_says_how_to_set_a_new_passphrase(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(terminal.ask("recovery-key")["recovery_key"])
    terminal.do("backup", tmp_path / "a.gdbackup")
    words = ("restore", tmp_path / "a.gdbackup", "--recovery-key-file", tmp_path / "key", "--to")
    assert "passphrase --forgotten" in terminal.do(*words, tmp_path / "Again.groupdesk")
    assert set(terminal.ask(*words, tmp_path / "Third.groupdesk")) == {"file", "name", "made", "rows"}


def test_an_unclean_end_is_told_beside_the_answer(terminal: Terminal) -> None:
    (terminal.practice / "data.db-wal").write_bytes(b"half a page")
    answer = terminal.type("info", "--json")
    assert (answer.code, answer.document["is_whole"]) == (0, True)
    assert answer.err.startswith("GroupDesk was not closed properly last time")


def test_one_command_after_another_does_not_make_a_backup_each(terminal: Terminal) -> None:
    before = terminal.ask("info")["backups"]
    for name in ("Amara Okafor", "Sam Reed"):
        terminal.do("people", "add", name)
    assert terminal.ask("info")["backups"] == before


def test_without_any_practice_it_says_how_to_name_one(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GROUPDESK_FILE")
    assert "--file" in terminal.refused("info")


def test_a_list_of_practices_that_cannot_be_read_counts_as_empty(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    config_folder().mkdir(parents=True)
    monkeypatch.delenv("GROUPDESK_FILE")
    for content in ("{", '{"folder": 1}', '[1, {"folder": 2}, {"folder": "/no/such/place"}]'):
        (config_folder() / "practices.json").write_text(content)
        assert "--file" in terminal.refused("info")


@pytest.mark.parametrize(
    "content", [f"{PASSPHRASE}\n", f"{PASSPHRASE}\r\nand more\n", PASSPHRASE, f"\ufeff{PASSPHRASE}\n"]
)
def test_the_passphrase_may_come_from_a_file(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str
) -> None:
    monkeypatch.delenv("GROUPDESK_PASSPHRASE")
    (tmp_path / "secret").write_bytes(content.format(PASSPHRASE).encode())
    assert terminal.ask("info", "--passphrase-file", tmp_path / "secret")["name"] == "Riverside"


def test_the_passphrase_may_come_from_standard_input(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert terminal.ask("info", "--passphrase-file", "-")["name"] == "Riverside"


def test_a_file_wins_over_the_environment(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(OTHER)
    assert "does not open" in terminal.refused("info", "--passphrase-file", tmp_path / "secret")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_a_passphrase_file_that_cannot_be_read_is_said(
    terminal: Terminal, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "secret").write_bytes(content)
    assert "passphrase file" in terminal.refused("info", "--passphrase-file", tmp_path / "secret")


def test_without_a_terminal_nobody_is_asked(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GROUPDESK_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert "GROUPDESK_PASSPHRASE" in terminal.refused("info")


def test_at_a_terminal_it_is_asked_without_echo(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked: list[str] = []

    def hidden(question: str, stream: object) -> str:
        asked.append(question)
        return PASSPHRASE

    monkeypatch.delenv("GROUPDESK_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", Keyboard())
    monkeypatch.setattr("groupdesk.cli.passphrases.getpass", hidden)
    assert terminal.ask("info")["name"] == "Riverside"
    assert asked == ["Passphrase: "]


def test_somebody_else_may_sit_at_the_desk(terminal: Terminal) -> None:
    terminal.do("staff", "add", "Leo Park")
    terminal.do("people", "add", "Amara Okafor", "--staff", "Leo Park")
    assert [deed["staff"] for deed in terminal.ask("log")["deeds"]] == ["Leo Park", "Nadia Brandt", "Nadia Brandt"]


def test_a_name_that_is_not_on_the_staff_is_refused(terminal: Terminal) -> None:
    assert "Nobody on the staff" in terminal.refused("info", "--staff", "Nobody")


def test_the_day_of_a_deed_can_be_fixed(terminal: Terminal) -> None:
    terminal.do("people", "add", "Amara Okafor")
    assert terminal.ask("log")["deeds"][0]["at"] == "2026-10-06T16:00:00Z"  # noon in New York


def test_a_deed_on_an_earlier_day_leaves_the_first_on_the_staff_first(terminal: Terminal) -> None:
    terminal.today = "2001-01-01"
    terminal.do("staff", "add", "Leo Park")
    terminal.today = "2026-10-06"
    terminal.do("people", "add", "Amara Okafor")
    assert terminal.ask("log")["deeds"][0]["staff"] == "Nadia Brandt"


def test_a_passphrase_can_be_changed_and_the_old_one_opens_no_longer(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "new").write_text(OTHER)
    terminal.do("passphrase", "--new-passphrase-file", tmp_path / "new")
    assert "does not open" in terminal.refused("info")
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", OTHER)
    assert terminal.ask("info")["name"] == "Riverside"


def test_a_weak_passphrase_is_refused(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPDESK_NEW_PASSPHRASE", "1234")
    assert "easy to guess" in terminal.refused("passphrase")


def test_a_lost_passphrase_is_set_anew_by_the_recovery_key(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key = terminal.ask("recovery-key")["recovery_key"]
    (tmp_path / "key").write_text(key)
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", "long forgotten by everybody here")
    monkeypatch.setenv("GROUPDESK_NEW_PASSPHRASE", OTHER)
    terminal.do("passphrase", "--recovery-key-file", tmp_path / "key")
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", OTHER)
    assert terminal.ask("info")["name"] == "Riverside"


def test_two_passphrases_that_differ_are_refused(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    answers = iter((OTHER, f"{OTHER} again"))
    monkeypatch.setattr("sys.stdin", Keyboard())
    monkeypatch.setattr("groupdesk.cli.passphrases.getpass", lambda question, stream: next(answers))
    assert "differ" in terminal.refused("passphrase")


@pytest.fixture
def server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of an empty database on a team's server."""
    running = request.getfixturevalue("postgres_server")
    url = running.clone(request.getfixturevalue("server_template"))
    monkeypatch.delenv("GROUPDESK_FILE", raising=False)
    monkeypatch.delenv("GROUPDESK_PASSPHRASE", raising=False)
    yield url
    running.drop(url)


def test_addresses_that_are_not_right_or_not_safe_are_refused(terminal: Terminal, server: str) -> None:
    assert "no practice on this server" in terminal.refused("info", "--database", server)
    assert "cannot be read" in terminal.refused("info", "--database", "mysql://x/y")
    assert "sslmode" in terminal.refused("info", "--database", "postgresql://example.org/practice")


def test_a_practice_on_a_server_knows_the_same_deeds(terminal: Terminal, server: str) -> None:
    there = ("--database", server)
    made = terminal.ask("new", *there, "--name", "Riverside team", "--zone", "Europe/Paris", "--staff", "Nadia Brandt")
    documented.check("new", made)
    assert (made["name"], made["file"], made["recovery_key"]) == ("Riverside team", None, None)
    terminal.do("people", "add", "高橋 花子", *there)
    terminal.do("groups", "add", "Grief circle", *there)
    when = ("--start", "2026-10-06", "--at", "18:00", "--count", 2)
    terminal.do("cohorts", "add", "--group", "grief circle", *when, *there)
    terminal.do("enrol", 1, "--cohort", "GRI-2026-01", *there)
    terminal.do("roll", "mark", "--session", "GRI-2026-01/1", "1=present", *there)
    assert terminal.ask("roster", "--cohort", "GRI-2026-01", *there)["roster"][0]["came"] == 1
    found = terminal.ask("check", *there)
    assert (found["engine"], found["is_whole"]) == ("server", True)
    assert "server's keeper" in terminal.refused("backup", *there)


def test_a_practice_on_a_server_is_not_made_twice(terminal: Terminal, server: str) -> None:
    asked = ("--database", server, "--zone", "Europe/Paris", "--staff", "Nadia Brandt")
    terminal.do("new", *asked, "--name", "First")
    assert "already" in terminal.refused("new", *asked, "--name", "Second")
    assert terminal.ask("info", "--database", server)["name"] == "First"
