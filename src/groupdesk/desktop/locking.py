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
_PATIENCE_SECONDS = 5.0


def locked_command(folder: Path) -> list[str]:
    """How the program starts itself at the unlock page of a practice."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "groupdesk"]
    return [*program, LOCKED, VAULT, str(folder), READY]


def replace_process(folder: Path) -> None:
    """Starts the locked window and ends this process without looking back; call after everything was closed."""
    child = subprocess.Popen(  # noqa: S603 (our own program, no shell)
        locked_command(folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, close_fds=True
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
