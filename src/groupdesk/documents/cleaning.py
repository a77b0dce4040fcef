"""Text as it may stand on paper: one line, without controls that could reorder, hide or break it."""

import re
import unicodedata

# Tabs, line ends and separators become spaces; the no-break spaces keep their place as plain ones.
_SPACES = re.compile(r"[\s\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# Controls, soft hyphen, invisible formatting, directional marks, embeddings, overrides and isolates, tags, byte order
# mark. The joiners U+200C and U+200D stay: Persian and Indic spelling needs them.
_UNPRINTED = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_JOINERS_AT_EDGES = re.compile(r"^[\u200c\u200d]+|[\u200c\u200d]+$|(?<= )[\u200c\u200d]+|[\u200c\u200d]+(?= )")
MARKS_KEPT = 4


def clean(text: str) -> str:
    """Composed (NFC), single-spaced and trimmed; empty when nothing printable is left."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    plain = _SPACES.sub(" ", text)
    plain = _JOINERS_AT_EDGES.sub("", _UNPRINTED.sub("", plain))
    return " ".join(unicodedata.normalize("NFC", plain).split())


def without_towers(text: str) -> str:
    """At most four marks on each letter, more than any living script stacks; the rest of a tower is left out."""
    kept: list[str] = []
    height = 0
    for char in text:
        height = height + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if height <= MARKS_KEPT:
            kept.append(char)
    return "".join(kept)
