"""The program as a process of its own: what it imports, how it ends, what it writes in which system."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import terminal as terminals
from vaults import PASSPHRASE

HEAVY = (
    "sqlalchemy",
    "alembic",
    "reportlab",
    "icalendar",
    "cryptography",
    "PySide6",
    "pydantic",
    "rich",
    "groupdesk.store",
)


def run(*words: str, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[bytes]":
    line = [sys.executable, "-m", "groupdesk", *words]
    return subprocess.run(line, capture_output=True, env={**os.environ, **(env or {})}, timeout=120)


@pytest.fixture
def practice(practice_template: Path) -> dict[str, str]:
    return {"GROUPDESK_FILE": str(practice_template), "GROUPDESK_PASSPHRASE": PASSPHRASE}


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["people", "--help"], ["roll", "mark", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    asks = (
        "import sys; from groupdesk.cli.main import main; code = main(sys.argv[1:]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    ran = subprocess.run([sys.executable, "-c", asks, *words], capture_output=True, text=True, timeout=120)
    assert (ran.returncode, ran.stderr.strip()) == (0, "[]")


def test_the_overview_names_every_noun() -> None:
    said = run("--help").stdout.decode()
    assert [noun for noun in ("new", "people", "cohorts", "roll", "export", "undo") if f"\n  {noun} " not in said] == []


NAME = "高橋 Łukasz שרה"
POOR_SYSTEMS = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "cp1252"},
]


@pytest.mark.parametrize("system", POOR_SYSTEMS, ids=["C", "cp1252"])
def test_names_come_out_in_utf_8_in_any_system(
    practice: dict[str, str], system: dict[str, str], tmp_path: Path
) -> None:
    here = practice | system | {"GROUPDESK_FILE": str(terminals.template(tmp_path))}
    adds = f"from groupdesk.cli.main import main; main(['people', 'add', {NAME!a}])"
    subprocess.run([sys.executable, "-c", adds], env={**os.environ, **here}, check=True, stdout=subprocess.DEVNULL)
    assert NAME in run("people", "list", env=here).stdout.decode("utf-8")
    document = json.loads(run("people", "list", "--json", env=here).stdout.decode("utf-8"))
    assert document["people"][0]["full_name"] == NAME


def test_no_display_is_needed(practice: dict[str, str]) -> None:
    gone = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    ran = run("info", "--json", env=practice | gone)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["name"] == "Riverside"


def test_a_refusal_ends_the_process_with_1_and_wrong_use_with_2(practice: dict[str, str]) -> None:
    refused = run("people", "show", "Nobody", env=practice)
    assert (refused.returncode, refused.stdout, refused.stderr.count(b"\n")) == (1, b"", 1)
    assert run("people", "shout", env=practice).returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_goes_away_is_no_bug(practice: dict[str, str]) -> None:
    line = [sys.executable, "-m", "groupdesk", "log", "--json"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **practice}) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        assert ran.stderr.read() == b""
    assert ran.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_cannot_be_written_is_said(practice: dict[str, str]) -> None:
    with open("/dev/full", "wb") as full:
        line = [sys.executable, "-m", "groupdesk", "info"]
        ran = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, env={**os.environ, **practice}, timeout=120)
    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("The answer could not be written")
    assert ran.stderr.count(b"\n") == 1
