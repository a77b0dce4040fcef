"""A bar for long work: after a second, on a terminal only, wiped away in the end."""

import io

import pytest

from groupdesk.cli import bar, progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def looked(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, seconds: float) -> str:
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    now = iter((0.0, *[seconds] * 1_000))
    monkeypatch.setattr(bar, "monotonic", lambda: next(now))
    with progress.watched("Reading the sheet") as look:
        look(1, 10)
        look(10, 10)
    return screen.getvalue()


def test_long_work_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Reading the sheet" in looked(monkeypatch, Screen(), 2.0)


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Reading the sheet" not in looked(monkeypatch, Screen(), 0.5)


def test_without_a_terminal_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert looked(monkeypatch, io.StringIO(), 2.0) == ""
