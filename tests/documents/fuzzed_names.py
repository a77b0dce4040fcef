"""Names by chance in every script that is shipped, 1 to 200 letters, and names that nobody should have to print."""

import random
import unicodedata
from functools import cache

from groupdesk.base.files import resource
from groupdesk.documents.faces import Face
from groupdesk.documents.fonts import REGULAR, SHIPPED

_FEWEST = 5
_FILLERS = "\u115f\u1160\u3164\uffa0"  # letters by their category, and nothing to see
# What a file, a form or a prankster may hold; `visible` of each has to be there in the end.
HOSTILE = (
    "\x00A\x07na\x1b[31m",
    "\u202eevil\u202c Ana",
    "\u2067Ana\u2066 Bo\u2069\u2069",
    "Ana\u200b\u2060\ufeff Bo",
    "line\r\nbreak\u2028and\u2029more\tand\x85more",
    "Ana\U000e0041\U000e007f",
    "Z" + "\u0302\u0323" * 40,
    "\u0301" * 60,
    "\x00\x01\u202e\u2069",
    "   ",
    "()<>[]{}/%\\ BT ET",
    "<b>&amp;\"'=HYPERLINK(1)",
    "\U0001f338 \ue000 \U0010fffd",
    "Ana כהן \u202eלוי\u202c 12 (Bo) محمد",
    "W" * 5_000,
    "Ana Maria " * 500,
    "محمد علي " * 600,
    "王小明" * 1_700,
    "กำนันที่" * 700,
    "क्षि" * 1_300,
)


def visible(text: str) -> str:
    """The letters and figures that a reader must find, composed, in order."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if unicodedata.category(char)[0] in "LN" and char not in _FILLERS)


@cache
def by_chance(seed: int, lengths: tuple[int, ...]) -> tuple[str, ...]:
    """For every shipped face a name of each length, of its letters with a mark here and there, in words."""
    chance = random.Random(seed)
    return tuple(_name(chance, face, length) for face in _faces() for length in lengths)


def _name(chance: random.Random, face: tuple[str, str], length: int) -> str:
    letters, marks = face
    name = ""
    while len(name) < length:
        name += chance.choice(letters)
        if marks and chance.random() < 0.25 and len(name) < length:
            name += chance.choice(marks)
        if chance.random() < 0.12 and len(name) < length - 1:
            name += " "
    return name


@cache
def _faces() -> tuple[tuple[str, str], ...]:
    found = []
    for stem in (REGULAR, *SHIPPED):
        known = sorted(Face(resource(f"fonts/{stem}.ttf")).letters - set(_FILLERS))
        letters = "".join(char for char in known if unicodedata.category(char) in ("Lu", "Ll", "Lo", "Lt"))
        marks = "".join(char for char in known if unicodedata.category(char) in ("Mn", "Mc"))
        if len(letters) >= _FEWEST:
            found.append((letters, marks))
    return tuple(found)
