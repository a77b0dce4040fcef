"""Names as video services write them: renamed, with pronouns, with what the service itself adds."""

import re

from groupdesk.base.folding import fold
from groupdesk.interop.signups.cells import plain
from groupdesk.interop.signups.names import whole_name
from groupdesk.interop.signups.wordlists import wordlist

_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]*)[)\]）]\s*$")


def shown_name(text: str) -> tuple[str, str]:
    """The name in the meeting and the one before it was changed: 'Tom R (Thomas Reed)' gives both.

    Pronouns and words such as "(Guest)" in brackets are no name.
    """
    name, original = plain(text), ""
    while found := _BRACKETS.search(name):
        inside, name = found[1].strip(), name[: found.start()].strip()
        if inside and not _is_beside(inside):
            original = inside
    if not name:
        name, original = original, ""
    return _in_order(name), _in_order(original)


def _is_beside(words: str) -> bool:
    lists = wordlist("words", "meetings")
    parts = re.split(r"[/,\s]+", fold(words))
    return fold(words) in lists["beside"] or all(part in lists["pronouns"] for part in parts if part)


def _in_order(name: str) -> str:
    """'Reed, Thomas' is Thomas Reed."""
    return whole_name(name, tidy_capitals=False).full if name else ""
