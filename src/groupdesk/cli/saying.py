"""What the command line prints: one JSON document or sentences; never a control sign out of somebody's text."""

import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper

from groupdesk.domain.errors import Trouble

# Signs that turn the rest of a line around could make a name look like another.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def in_utf_8() -> None:
    """Names of every script come out whole, also where the system's language is C or the output a Windows pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")


def document(content: Mapping[str, object]) -> None:
    """The one document of a call with --json."""
    put(json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def line(sentence: str) -> None:
    """A line for people."""
    put(clean(sentence) + "\n")


def put(text: str) -> None:
    """Text as it is, on standard output. Trouble: output-failed. Raises BrokenPipeError when nobody reads any more."""
    with _spoken_plainly():
        sys.stdout.write(text)


def finish() -> None:
    """Everything said so far has been handed over. Trouble and BrokenPipeError as for put."""
    with _spoken_plainly():
        sys.stdout.flush()


@contextmanager
def _spoken_plainly() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        say_no_more()
        raise Trouble("output-failed") from error


def say_no_more() -> None:
    """Nothing reaches standard output any more: what is left would fail again when Python ends, and end it by 120."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def warn(sentence: str) -> None:
    """A line that is no part of the answer, on standard error."""
    sys.stderr.write(clean(sentence) + "\n")


def clean(text: str) -> str:
    """The text with signs that steer a terminal made visible; line breaks stay."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _steers(sign) else sign for sign in text)


def _steers(sign: str) -> bool:
    return sign in _TURNING or (unicodedata.category(sign) == "Cc" and sign != "\n")
