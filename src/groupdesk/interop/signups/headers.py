"""What the words above a column mean, in the languages of the sheets that reach a practice."""

import re
from functools import cache

from rapidfuzz import fuzz

from groupdesk.base.folding import fold
from groupdesk.domain.imports.columns import Field
from groupdesk.interop.signups.wordlists import wordlist

_OWN = frozenset(
    {Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.GOES_BY, Field.PHONE, Field.EMAIL, Field.BIRTH_DATE}
)
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_SURE, _ALIKE = 1.0, 0.55
_LIKE_ENOUGH = 86


@cache
def _phrases() -> dict[str, Field]:
    lists = wordlist("headers")
    return {folded(phrase): field for field in Field for phrase in lists[field.value]}


@cache
def _others() -> frozenset[str]:
    """Words for other people than the one who signs up."""
    return frozenset(wordlist("headers")["others"])


@cache
def _whole_only() -> frozenset[str]:
    """Short words that name a column only when they are the whole header."""
    return frozenset(wordlist("headers")["whole-only"])


def folded(header: str) -> str:
    """Lower case without accents and signs: 'Which group?' gives 'which group', 'E-mail' gives 'e mail'."""
    return " ".join(re.sub(r"[\W_]+", " ", fold(header)).split())


def meaning(header: str) -> tuple[Field, float]:
    """What a header stands for and how surely, from 0 to 1; IGNORE at 0 where nothing is known."""
    words = folded(header)
    if not words:
        return Field.IGNORE, 0.0
    exact = _phrases().get(words)
    found = (exact, _SURE) if exact else _alike(words) or _within(words)
    if found is None:
        return Field.IGNORE, 0.0
    if found[0] in _OWN and _others().intersection(words.split()) and exact is None:
        return Field.IGNORE, 0.8
    return found


def is_known(header: str) -> bool:
    """Whether the words above a column are ones we know, misspelt ones not counted."""
    words = folded(header)
    return bool(words) and (words in _phrases() or _within(words) is not None)


def _within(words: str) -> tuple[Field, float] | None:
    """The longest known phrase inside a longer header; surer, the more of it is known."""
    padded = f" {words} "
    inside = (p for p in _phrases() if f" {p} " in padded or (_WITHOUT_SPACES.search(p) and len(p) > 1 and p in words))
    best = max((phrase for phrase in inside if phrase not in _whole_only()), key=len, default="")
    if not best:
        return None
    return _phrases()[best], round(0.6 + 0.35 * len(best) / len(words), 2)


def _alike(words: str) -> tuple[Field, float] | None:
    """A known phrase with a slip of the finger: 'frist name', 'phnoe number'."""
    if len(words) < 5:
        return None
    close = max(_phrases(), key=lambda phrase: fuzz.ratio(words, phrase))
    return (_phrases()[close], _ALIKE) if fuzz.ratio(words, close) >= _LIKE_ENOUGH else None
