"""Text in the pieces that a reader sees as one letter, so that no cut ever parts a letter from its marks."""

import unicodedata

_JOINER = "\u200d"
_VIRAMA = 9  # canonical combining class of signs that bind the next consonant
# Signs of that class that stand at the end of a syllable and bind nothing: Tamil, Thai, Lao, Myanmar asat.
_UNBINDING = {"\u0bcd", "\u0e3a", "\u0eba", "\u103a"}
_TRAILING_VOWELS = {"\u0e33", "\u0eb3"}  # Thai and Lao am
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_REGIONS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
_JAMO_LEADS = range(0x1100, 0x1160)
_JAMO_FOLLOWERS = range(0x1160, 0x1200)
_HANGUL = range(0xAC00, 0xD7A4)


def graphemes(text: str) -> list[str]:
    """The user-perceived letters in order; joined they give the text again; empty for empty text.

    After Unicode's annex 29 (extended clusters with Indic conjuncts), without its rare prepended signs.
    """
    pieces: list[str] = []
    for char in text:
        if pieces and _belongs(pieces[-1], char):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _belongs(piece: str, char: str) -> bool:
    if char < "\u0300":
        return False
    code = ord(char)
    if unicodedata.category(char)[0] == "M" or char in "\u200c\u200d" or char in _TRAILING_VOWELS:
        return True
    return code in _SKIN_TONES or code in _TAGS or _binds(piece, char, code)


def _binds(piece: str, char: str, code: int) -> bool:
    last = piece[-1]
    if last == _JOINER:
        return unicodedata.category(char) == "So" or _ends_in_virama(piece.rstrip(_JOINER))
    if _ends_in_virama(piece):
        return unicodedata.category(char) == "Lo"
    if code in _REGIONS:
        return len(piece) == 1 and ord(piece) in _REGIONS
    if code in _JAMO_FOLLOWERS:
        return ord(last) in _JAMO_LEADS or ord(last) in _JAMO_FOLLOWERS or ord(last) in _HANGUL
    return code in _JAMO_LEADS and ord(last) in _JAMO_LEADS


def _ends_in_virama(piece: str) -> bool:
    return bool(piece) and piece[-1] not in _UNBINDING and unicodedata.combining(piece[-1]) == _VIRAMA
