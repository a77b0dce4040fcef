"""One way to fold text for search, order and comparison, shared by every floor."""

import unicodedata

# Letters that NFKD leaves whole although people type them without the mark.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_MARKS_THAT_SPELL = {"Mc"}


def fold(text: str) -> str:
    """Lower-case, without accents, single-spaced: 'Łukasz  Ñandú' gives 'lukasz nandu'.

    Spacing vowel signs (Devanagari, Tamil …) are kept, because without them the word is another one.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    kept = (c for c in plain if not unicodedata.combining(c) or unicodedata.category(c) in _MARKS_THAT_SPELL)
    return " ".join("".join(kept).split())
