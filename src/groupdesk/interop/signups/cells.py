"""Cells that say nothing, cells that were made harmless by an export, and formulas."""

import re
import unicodedata

from groupdesk.base.folding import fold
from groupdesk.interop.formulas import undo_neutralising
from groupdesk.interop.signups.wordlists import words

_ERROR = re.compile(r"#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|ERROR!|SPILL!|CALC!)", re.I)
_FORMULA = re.compile(r"\s*[=＝@＠]|\s*[+\-＋－][^\W\d_]+\s*\(")
_LONGEST_NOTHING = 30
_INVISIBLE = frozenset("\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\ufeff") | {
    chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def plain(text: str) -> str:
    """The words of a cell on one line: composed letters, no control or direction marks, single spaces.

    The apostrophe that an export put before what looks like a formula is taken off again.
    """
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", text)
        text = "".join(" " if _is_control(char) else char for char in text if char not in _INVISIBLE)
    return " ".join(undo_neutralising(text).split())


def lines(text: str) -> str:
    """The same for notes, which may have several lines."""
    return "\n".join(line for line in (plain(line) for line in re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", text)) if line)


def is_nothing(text: str) -> bool:
    """Whether the words mean that there is no answer: 'n/a', 'no phone', '-', 'aucun'."""
    return not text or (len(text) <= _LONGEST_NOTHING and fold(text) in words("nothing"))


def is_error(text: str) -> bool:
    """Whether a formula of the sheet failed: '#REF!'."""
    return bool(_ERROR.fullmatch(text))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would compute this text: '=SUM(1,1)', '@x', '+cmd()'."""
    return bool(_FORMULA.match(text))


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp", "Zs", "Cn", "Co", "Cs")
