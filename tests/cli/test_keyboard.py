"""Somebody at a real terminal: questions, a passphrase that is not shown, a bar for long work."""

import os
import select
import signal
import sys
import time
from pathlib import Path

import pytest

import terminal as terminals
from vaults import PASSPHRASE

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
_PATIENCE_SECONDS = 60


class Keyboard:
    """A process of the program at a pseudo-terminal."""

    def __init__(self, words: list[str], env: dict[str, str]) -> None:
        self.process, self.handle = pty.fork()
        if self.process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # whatever runs the tests may ignore it
            os.execve(sys.executable, [sys.executable, "-m", "groupdesk", *words], {**os.environ, **env})
        self.seen = ""

    def see(self, text: str) -> None:
        """Reads until the text stands on the screen."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while text not in self.seen:
            assert time.monotonic() < until, self.seen
            self._read()

    def type(self, text: str) -> None:
        os.write(self.handle, text.encode() + b"\n")

    def stop(self) -> int:
        """Strikes Ctrl+C, and again when nothing follows: a signal just before Python waits is seen at the next."""
        os.write(self.handle, b"\x03")
        seen = len(self.seen)
        while self._read(5) and "Stopped" not in self.seen:
            pass
        if "Stopped" not in self.seen[seen:]:
            os.write(self.handle, b"\x03")
        return self.end()

    def end(self) -> int:
        """The exit code, with everything read."""
        while self._read():
            pass
        until = time.monotonic() + _PATIENCE_SECONDS
        while (ended := os.waitpid(self.process, os.WNOHANG))[0] == 0:
            if time.monotonic() > until:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
                pytest.fail(f"it did not end: {self.seen}")
            select.select([], [], [], 0.01)
        _pid, status = ended
        os.close(self.handle)
        return os.waitstatus_to_exitcode(status)

    def _read(self, patience: float = _PATIENCE_SECONDS) -> bool:
        ready, _writable, _broken = select.select([self.handle], [], [], patience)
        try:
            got = os.read(self.handle, 65_536) if ready else b""
        except OSError:  # Linux says so when the other side has gone
            got = b""
        self.seen += got.decode("utf-8", "replace")
        return bool(got)


def test_a_practice_is_made_by_answering(tmp_path: Path) -> None:
    keyboard = Keyboard(["new", str(tmp_path / "a.groupdesk")], {})
    for question, answer in (
        ("Name of the practice", "Riverside"),
        ("Time zone", terminals.ZONE),
        ("Your name", "Nadia Brandt"),
        ("New passphrase", PASSPHRASE),
        ("once more", PASSPHRASE),
    ):
        keyboard.see(question)
        keyboard.type(answer)
    assert keyboard.end() == 0
    assert "Recovery key: " in keyboard.seen
    assert PASSPHRASE not in keyboard.seen
    assert (tmp_path / "a.groupdesk/vault.json").exists()


def test_the_passphrase_is_asked_and_not_shown(practice_template: Path) -> None:
    keyboard = Keyboard(["practice", "show", "--file", str(practice_template)], {"COLUMNS": "100"})
    keyboard.see("Passphrase: ")
    keyboard.type(PASSPHRASE)
    assert keyboard.end() == 0
    assert "Riverside" in keyboard.seen
    assert PASSPHRASE not in keyboard.seen


def test_stopping_at_the_question_ends_in_one_sentence(practice_template: Path) -> None:
    keyboard = Keyboard(["info", "--file", str(practice_template)], {})
    keyboard.see("Passphrase: ")
    assert keyboard.stop() == 1
    assert "Stopped" in keyboard.seen
    assert "Traceback" not in keyboard.seen
