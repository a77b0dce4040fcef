"""How hard a passphrase is to guess: a quick estimate a form can show while it is typed."""

import math
import re
import unicodedata
from dataclasses import dataclass

_ENOUGH_BITS = 50
_ENOUGH_WORDS = 4
_SHORTEST_WORD = 3
_BITS_PER_WORD = 12.9  # log2 of the 7,776 words of a dice list
_BITS_PER_KNOWN = 6
_KNOWN = frozenset(
    "password passwort passphrase secret letmein welcome admin login master dragon monkey sunshine princess iloveyou "
    "football baseball qwerty qwertz asdf azerty zxcv abc test hello love god group groupdesk therapy support clinic "
    "one two three four five six seven eight nine ten the and you are correct horse battery staple".split()
)


@dataclass(frozen=True, slots=True)
class Strength:
    """Estimated bits of guessing, a score from 0 (none) to 4 (very good), and whether it may guard a vault."""

    bits: float
    score: int
    is_enough: bool


def passphrase_strength(passphrase: str) -> Strength:
    """Enough are four different, less known words of three letters or more, or about 50 bits by letters and signs.

    Source: our own rule, after the security design; runs, repeats, years and well-known words count for little.
    """
    text = unicodedata.normalize("NFKC", passphrase)
    words = {word for word in re.findall(r"[^\W\d_]{3,}", text.casefold()) if word not in _KNOWN and len(set(word)) > 1}
    bits = sum(_bits(piece) for piece in re.findall(r"[^\W\d_]+|\d+|[^\w\s]+|_+", text))
    signs = "".join(text.split())
    bits *= min(1.0, 3 * len(set(signs)) / max(1, len(signs)))
    if len(words) >= _ENOUGH_WORDS:
        bits = max(bits, _BITS_PER_WORD * len(words))
    return Strength(bits=bits, score=min(4, int(bits / (_ENOUGH_BITS / 3))), is_enough=bits >= _ENOUGH_BITS)


def _bits(piece: str) -> float:
    """What a run of letters, of digits or of signs adds."""
    folded = piece.casefold()
    if folded in _KNOWN or re.fullmatch(r"(19|20)\d\d", piece):
        return _BITS_PER_KNOWN
    surprising = sum(1 for before, sign in zip(" " + folded, folded, strict=False) if abs(ord(before) - ord(sign)) > 1)
    if not piece[0].isalpha():
        return surprising * math.log2(10 if piece[0].isdigit() else 20)
    if _looks_like_a_word(piece):
        return surprising * _BITS_PER_WORD / 5
    return surprising * math.log2(26 if piece in (piece.lower(), piece.upper()) else 52)


def _looks_like_a_word(letters: str) -> bool:
    """Written as words are, with a vowel and no heap of consonants; scripts we cannot judge count as words."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", letters) if sign.isascii()).lower()
    as_written = letters in (letters.lower(), letters.capitalize(), letters.upper())
    random = plain and (not re.search("[aeiouy]", plain) or re.search("[^aeiouy]{5}", plain))
    return as_written and len(letters) >= _SHORTEST_WORD and not random
