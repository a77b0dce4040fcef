"""Where passphrases come from: a file, the environment, or a person at the terminal; never from an argument."""

import os
import sys
from getpass import getpass
from pathlib import Path

from groupdesk.base.i18n import _
from groupdesk.domain.errors import Refused, Trouble

VARIABLE = "GROUPDESK_PASSPHRASE"
NEW_VARIABLE = "GROUPDESK_NEW_PASSPHRASE"
SIGNING_VARIABLE = "GROUPDESK_SIGNING_PASSPHRASE"
_STANDARD_INPUT = "-"


def passphrase(path: str) -> str:
    """The passphrase of an existing practice. Refused: passphrase-needed. Trouble: passphrase-file-unreadable."""
    given = given_passphrase(path)
    return _asked(_("Passphrase: ")) if given is None else given


def given_passphrase(path: str) -> str | None:
    """What the file or the environment says; None where somebody would have to be asked.

    Trouble: passphrase-file-unreadable.
    """
    return _given(path, VARIABLE)


def new_passphrase(path: str, variable: str = VARIABLE) -> str:
    """A passphrase to be set; a person types it twice.

    Refused: passphrase-needed, passphrases-differ. Trouble: passphrase-file-unreadable.
    """
    given = _given(path, variable)
    if given is not None:
        return given
    first = _asked(_("New passphrase (four or more unrelated words): "))
    if first != _asked(_("The same once more: ")):
        raise Refused("passphrases-differ")
    return first


def signing_passphrase(path: str) -> str:
    """That of a signing file. Refused: passphrase-needed. Trouble: passphrase-file-unreadable."""
    given = _given(path, SIGNING_VARIABLE)
    return _asked(_("Passphrase of the signing file: ")) if given is None else given


def recovery_key(path: str) -> str:
    """The printed recovery key. Refused: passphrase-needed. Trouble: passphrase-file-unreadable."""
    given = _given(path, "")
    return _asked(_("Recovery key: ")) if given is None else given


def _given(path: str, variable: str) -> str | None:
    if path:
        return _first_line(path)
    return os.environ.get(variable)


def _first_line(path: str) -> str:
    """The first line without its end, so that an editor's final line break is no part of the passphrase."""
    if path == _STANDARD_INPUT:
        return _readable(sys.stdin.readline())
    try:
        with open(Path(path), encoding="utf-8-sig", newline=None) as source:
            return _readable(source.readline())
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("passphrase-file-unreadable") from error


def _readable(line: str) -> str:
    if any("\ud800" <= sign <= "\udfff" for sign in line):
        raise Trouble("passphrase-file-unreadable")
    return line.rstrip("\r\n")


def _asked(question: str) -> str:
    if not sys.stdin.isatty():
        raise Refused("passphrase-needed")
    return getpass(question, stream=sys.stderr)
