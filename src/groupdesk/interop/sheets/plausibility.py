"""How much a text reads as if it had been decoded rightly; higher is better, and only differences mean anything."""

import re
import unicodedata

_WORDS = re.compile(r"\S+")
_NORDIC = re.compile("[þÞÐ]")  # Icelandic, or much likelier Turkish under the wrong codec


def plausibility(text: str) -> int:
    """Points over all words that hold anything beyond ASCII."""
    return sum(_word(word) for word in _WORDS.findall(text) if not word.isascii())


def _word(word: str) -> int:
    return _symbols(word) + sum(_run(run) for run in re.findall(r"[^\W\d_]+", word) if not run.isascii())


def _symbols(word: str) -> int:
    """Signs between letters, control characters and unused places are what a wrong codec leaves behind."""
    points = 0
    for place, char in enumerate(word):
        if char.isascii() or char.isalpha() or char in "’‘":
            continue
        kind = unicodedata.category(char)
        if kind in ("Cc", "Cn", "Co", "Cs"):
            points -= 10
        elif not kind.startswith("M"):
            points -= 3 if word[place + 1 : place + 2].isalpha() or word[place - 1 : place].isalpha() else 1
    return points


def _run(letters: str) -> int:
    """A run of letters is of one script; in Latin, accents are few and capitals stand in front."""
    scripts = {_script(char) for char in letters}
    if len(scripts) > 1:
        return -3
    if scripts != {"LATIN"}:
        half = any(unicodedata.east_asian_width(char) == "H" for char in letters)
        return -2 if half else _case(letters) + (not letters[0].islower())
    accented = sum(not char.isascii() for char in letters)
    if len(letters) >= 3 and accented * 2 > len(letters):
        return -3
    return _case(letters) + (not _NORDIC.search(letters))


def _case(letters: str) -> int:
    return -2 if any(a.islower() and b.isupper() for a, b in zip(letters, letters[1:], strict=False)) else 0


def _script(char: str) -> str:
    """The first word of the character's name, with the three Japanese and Chinese ones as one."""
    name = unicodedata.name(char, "?").split(" ", 1)[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "FULLWIDTH") else name
