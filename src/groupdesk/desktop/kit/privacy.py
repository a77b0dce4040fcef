"""Hiding names on screen while somebody stands by (F9): initials instead, everywhere at once.

    Column("name", _("Name"), lambda row: privacy.shown(row.name))

Painted lists repaint by themselves; a page with labels of its own connects privacy.changed() and fills them again.
"""

import unicodedata

from PySide6.QtCore import QObject, Signal


class _Privacy(QObject):
    changed = Signal(bool)
    names_hidden = False


_privacy = _Privacy()


def changed() -> _Privacy:
    """The object whose signal `changed(bool)` tells when names are hidden or shown again."""
    return _privacy


def names_hidden() -> bool:
    return _privacy.names_hidden


def hide_names(hidden: bool) -> None:
    if hidden != _privacy.names_hidden:
        _privacy.names_hidden = hidden
        _privacy.changed.emit(hidden)


def shown(name: str) -> str:
    """The name as it may be seen now: whole, or "A. O." while names are hidden."""
    return initials(name) if _privacy.names_hidden else name


def initials(name: str) -> str:
    """The first letters of the first and the last word, marks included: "Łucja van Dijk" gives "Ł. D."."""
    found = [_first_letter(word) for word in name.split()]
    letters = [letter for letter in found if letter]
    chosen = letters if len(letters) < 2 else [letters[0], letters[-1]]
    return " ".join(f"{letter}." for letter in chosen)


def _first_letter(word: str) -> str:
    start = next((at for at, sign in enumerate(word) if sign.isalnum()), None)
    if start is None:
        return ""
    end = start + 1
    while end < len(word) and unicodedata.category(word[end]).startswith("M"):
        end += 1
    return word[start:end].upper()
