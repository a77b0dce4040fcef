"""`groupdesk new`, empty and fictional."""

import io
from pathlib import Path

import pytest

from documents.pdf_reading import read
from terminal import EVENING, Terminal
from vaults import PASSPHRASE


@pytest.fixture
def outside(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Somebody who has no practice yet."""
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return Terminal(capsys, tmp_path)


ASKED = ("--name", "Riverside", "--zone", "Europe/Paris", "--staff", "Nadia Brandt")


def test_a_new_practice_is_there_and_is_the_last_one_opened(outside: Terminal) -> None:
    made = outside.ask("new", outside.practice, *ASKED, "--country", "fr", "--paper", "a4")
    assert made | {"recovery_key": ""} == {
        "file": str(outside.practice),
        "name": "Riverside",
        "zone": "Europe/Paris",
        "is_sample": False,
        "recovery_key": "",
    }
    assert made["recovery_key"].count("-") == 8
    facts = outside.ask("practice", "show")
    assert (facts["zone"], facts["country"], facts["paper"]) == ("Europe/Paris", "FR", "a4")
    assert [row["name"] for row in outside.ask("staff", "list")["staff"]] == ["Nadia Brandt"]


def test_the_recovery_sheet_is_written_beside_the_answer_and_never_over_a_file(
    outside: Terminal, tmp_path: Path
) -> None:
    words = ("new", tmp_path / "A.groupdesk", "--name", "A", "--zone", "UTC", "--staff", "Leo Park", "--sheet")
    assert "folder" in outside.refused(*words, tmp_path / "missing" / "sheet.pdf")
    assert not (tmp_path / "A.groupdesk").exists()
    key = outside.ask(*words, tmp_path / "sheet.pdf")["recovery_key"]
    told = " ".join(read((tmp_path / "sheet.pdf").read_bytes()).texts("P"))
    assert [group for group in told.split() if group in key.split("-")] == key.split("-")
    before = (tmp_path / "sheet.pdf").read_bytes()
    outside.refused("--file", tmp_path / "A.groupdesk", "recovery-key", "--sheet", tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == before


def test_the_recovery_key_is_said_in_words(outside: Terminal) -> None:
    said = outside.do("new", outside.practice, *ASKED)
    assert "Recovery key: " in said
    assert "not shown again" in said


def test_what_is_there_is_left_as_it_is(outside: Terminal) -> None:
    outside.practice.mkdir()
    (outside.practice / "letter.txt").write_text("kept")
    assert "something under this name" in outside.refused("new", outside.practice, *ASKED)
    assert [path.name for path in outside.practice.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("--zone", "Mars/Base"), "Mars/Base"),
        (("--name", " "), "name"),
        (("--today", "2026-02-30"), "2026-02-30"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(outside: Terminal, changed: tuple[str, str], told: str) -> None:
    if changed[0] == "--today":
        outside.today = changed[1]
    assert told in outside.refused("new", outside.practice, *ASKED, *changed)
    assert not outside.practice.exists()


def test_a_weak_passphrase_makes_nothing(outside: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", "hello")
    assert "easy to guess" in outside.refused("new", outside.practice, *ASKED)
    assert not outside.practice.exists()


def test_where_nobody_can_be_asked_what_is_missing_is_wrong_use(outside: Terminal) -> None:
    answer = outside.type("new", outside.practice)
    assert (answer.code, answer.out) == (2, "")
    assert "--name" in answer.err
    assert not outside.practice.exists()


def test_the_same_seed_and_day_give_the_same_sample(
    outside: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = []
    for name in ("a", "b"):
        made = outside.ask("new", tmp_path / name, "--sample", "--seed", 7)
        assert made["is_sample"]
        lists.append([outside.ask(*words) for words in (("people", "list"), ("cohorts", "list"), ("log",))])
    assert lists[0] == lists[1]
    assert len(lists[0][0]["people"]) >= 40
    assert any(str(cohort["next_at"]).startswith(EVENING) for cohort in lists[0][1]["cohorts"])
