"""A terminal in front of a practice of its own, set up and empty or with an evening group."""

import functools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import terminal as terminals
from groupdesk.store.vault import envelope
from vaults import PASSPHRASE


@pytest.fixture(scope="session", autouse=True)
def _keys_reckoned_once() -> Iterator[None]:
    """The same passphrase and salt give the same key; hundreds of commands need not reckon it again."""
    slow = envelope.hash_secret_raw
    envelope.hash_secret_raw = functools.cache(slow)
    yield
    envelope.hash_secret_raw = slow


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return terminals.template(tmp_path_factory.mktemp("practice"))


@pytest.fixture(scope="session")
def cohort_template(practice_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return terminals.cohort_template(practice_template, tmp_path_factory.mktemp("cohort"))


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
def cohort(terminal: terminals.Terminal, cohort_template: Path) -> str:
    """The code of an evening group of two seats without anybody, with people 1, 2 and 3 on file."""
    shutil.rmtree(terminal.practice)
    shutil.copytree(cohort_template, terminal.practice)
    return "ANX-2026-01"
