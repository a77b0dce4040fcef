"""Locking by a new process: the former one had names and keys in its memory, the new one has never seen any.

No secret stands in arguments or environment. The old process ends at once when the new window is up, or after a few
seconds in any case.
"""

import os
import subprocess
import sys
import threading
from pathlib import Path

READY = "--say-when-ready"
LOCKED = "--locked"
VAULT = "--vault"
WELCOME = "--welcome"
_PATIENCE_SECONDS = 5.0


def locked_at(folder: Path) -> list[str]:
    """Words for the unlock page of a practice that was just locked."""
    return [LOCKED, VAULT, str(folder)]


def own_practice_at(folder: Path | None) -> list[str]:
    """Words for the unlock page of that practice, or for the first start."""
    return [VAULT, str(folder)] if folder is not None else [WELCOME]


def replace_process(words: list[str]) -> None:
    """Starts the program anew and ends this process without looking back; call after everything was closed."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "groupdesk"]
    child = subprocess.Popen(  # noqa: S603 (our own program, no shell)
        [*program, *words, READY], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, close_fds=True
    )
    waiting = threading.Thread(target=_wait_for_word, args=(child,), daemon=True)
    waiting.start()
    waiting.join(_PATIENCE_SECONDS)
    os._exit(0)


def say_ready() -> None:
    """What the new process says after its first paint; nothing is written to that pipe again."""
    os.write(1, b"ready\n")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.close(silence)


def _wait_for_word(child: subprocess.Popen[bytes]) -> None:
    if child.stdout is not None:
        child.stdout.readline()
