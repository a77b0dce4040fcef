"""Yes and no in many languages."""

from groupdesk.base.folding import fold
from groupdesk.interop.signups.wordlists import words


def answer(text: str) -> bool | None:
    """True or False for a word of consent or refusal, also as the first word of a sentence; None if it is neither."""
    said = fold(text).replace(",", " ").replace(".", " ").replace("!", " ").split()
    if not said:
        return None
    first = said[0]
    if first in words("no") or said[:2] in (["do", "not"], ["not", "ok"], ["please", "don't"]) or first == "don't":
        return False
    return True if first in words("yes") else None
