"""A terminal in front of a practice of its own, set up and empty."""

from pathlib import Path

import pytest

import terminal as terminals
from vaults import PASSPHRASE


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return terminals.template(tmp_path_factory.mktemp("practice"))


@pytest.fixture
def terminal(
    practice_template: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> terminals.Terminal:
    made = terminals.terminal_at(practice_template, tmp_path, capsys)
    monkeypatch.setenv("GROUPDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("GROUPDESK_FILE", str(made.practice))
    monkeypatch.chdir(tmp_path)
    return made


@pytest.fixture
def cohort(terminal: terminals.Terminal) -> str:
    """The code of an evening group of two seats, with people 1, 2 and 3 on file."""
    terminal.do("groups", "add", "Anxiety skills")
    for name in ("Amara Okafor", "Sam Reed", "שרה כהן"):
        terminal.do("people", "add", name)
    weekly = ("--weekly", "tue", "--at", "18:00", "--minutes", 90, "--start", "2026-10-06", "--count", 8)
    added = terminal.ask("cohorts", "add", "--group", "anxiety skills", *weekly, "--seats", 2)
    return str(added["code"])
