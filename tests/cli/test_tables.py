"""Tables: the same cells folded for a terminal and aligned for a file."""

import io

import pytest
from rich.cells import cell_len

from groupdesk.cli import tables
from groupdesk.cli.columns import Column

NAMES = ("Amara Okafor", "高橋 花子", "שרה", "[red]x[/red]", "two\nlines", "")
COLUMNS: tuple[Column[str], ...] = (
    Column("id", lambda name: "hidden"),
    Column("name", lambda name: name, "Name"),
    Column("letters", lambda name: len(name), "Letters"),
)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, out: io.StringIO, rows: tuple[str, ...] = NAMES) -> list[str]:
    monkeypatch.setattr("sys.stdout", out)
    tables.show(COLUMNS, rows)
    return out.getvalue().splitlines()


def test_columns_stand_under_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(monkeypatch, io.StringIO())
    assert lines[0].split() == ["Name", "Letters"]
    assert {cell_len(line[: line.rindex(" ") + 1]) for line in lines if line.strip()} == {14}
    assert "two lines" in lines[5]


def test_a_terminal_shows_the_same_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")
    assert shown(monkeypatch, Screen())[1:] == shown(monkeypatch, io.StringIO())[1:]


def test_a_narrow_terminal_folds_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "18")
    monkeypatch.setenv("TERM", "xterm")
    lines = shown(monkeypatch, Screen(), ("Amara Okafor-Ndubuisi",))
    cells = lines[1:]
    assert max(len(line) for line in cells) <= 18
    assert "".join(line[:9].replace(" ", "") for line in cells) == "AmaraOkafor-Ndubuisi"


def test_a_long_list_is_not_folded_even_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "18")
    lines = shown(monkeypatch, Screen(), ("Amara Okafor-Ndubuisi",) * 1_001)
    assert len(lines) == 1_002
