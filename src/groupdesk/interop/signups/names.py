"""Names as sheets hold them: whole, in two columns, with the family name first, in capitals."""

import re
import unicodedata
from dataclasses import dataclass

_COMMAS = re.compile(r"\s*[,،，、]\s*")
# Not given names, although they stand after a comma.
_SUFFIXES = frozenset(
    """jr sr ii iii iv v esq md phd psyd edd dds dmd do rn np pa lpn lcsw lmsw msw lpc lpcc lmft lmhc mft ma ms mba mph
    bsn msn cpa jd mr mrs miss dr prof ret""".split()
)
# Words that are small in some names and not in others, or hide a capital inside: left as typed.
_UNSAFE_WORDS = frozenset(
    """da das de del della delle der des di do dos du el la las le les lo los van von vom zu zum zur den ter ten te tot
    op af av y e i ibn bin binti bint al ap abu st ste mac""".split()
)
_UNSAFE = re.compile(r"^(MC|MAC|FITZ|O['’]|D['’]|L['’]|M['’]|N['’]|AL-|EL-)|['’]|\.|\d")
_TURKISH = re.compile("[İĞŞÇÜÖ]")
_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Name:
    """`full` as people say it, `sort` as lists order it (empty: as `full`), `was` if capitals were changed."""

    full: str
    sort: str = ""
    was: str = ""


def whole_name(text: str, *, tidy_capitals: bool) -> Name:
    """'Masse, Alexandre' is Alexandre Masse; 'Rogers, MD' stays as it is, as do names of several commas."""
    typed, text = text, tidied(text) if tidy_capitals else text
    was = typed if text != typed else ""
    parts = [part for part in _COMMAS.split(text) if part]
    endings = [part for part in parts[1:] if _is_suffix(part)]
    main = [parts[0], *(part for part in parts[1:] if not _is_suffix(part))] if parts else []
    if len(main) != 2:
        return Name(text, "", was)
    family, given = main
    if _is_family_first(family, given):
        return Name(family + given)
    family, ending = _split_suffix(family)
    full = " ".join(part for part in (given, family, ending, *endings) if part)
    return Name(full, f"{main[0]}, {given}", was)


def joined_name(given: str, family: str, *, tidy_capitals: bool) -> Name:
    """From two columns. Chinese, Japanese and Korean names are written family name first, without a space."""
    typed = " ".join(part for part in (given, family) if part)
    if not given or not family:
        return whole_name(typed, tidy_capitals=tidy_capitals)
    if _is_family_first(family, given):
        return Name(family + given)
    if tidy_capitals:
        given, family = tidied(given), tidied(family)
    full = f"{given} {family}"
    return Name(full, f"{family}, {given}", typed if full != typed else "")


def tidied(name: str) -> str:
    """'MARÍA-JOSÉ PÉREZ' as 'María-José Pérez'; unchanged wherever that could be wrong: 'MCNEIL', 'DA MATA', 'JJ'."""
    if not _is_capital(name):
        return name
    words = re.findall(r"[^\s,-]+", name)
    unsafe = any(len(word) < _FEWEST_LETTERS or word.lower() in _UNSAFE_WORDS or _UNSAFE.search(word) for word in words)
    if unsafe or (_TURKISH.search(name) and "I" in name) or "İ" in name:
        return name
    return re.sub(r"[^\s,-]+", lambda word: word[0][0] + word[0][1:].lower(), name)


def name_words(text: str) -> bool:
    """Whether there is a letter at all."""
    return any(unicodedata.category(char).startswith("L") for char in text)


def _is_family_first(family: str, given: str) -> bool:
    return bool(_FAMILY_FIRST.fullmatch(family) and _FAMILY_FIRST.fullmatch(given))


def _is_capital(name: str) -> bool:
    return name.isupper() and name.upper() != name.lower()


def _is_suffix(part: str) -> bool:
    words = [word for word in re.split(r"[\s./]+", part.lower()) if word]
    return bool(words) and ("".join(words) in _SUFFIXES or all(word in _SUFFIXES for word in words))


def _split_suffix(family: str) -> tuple[str, str]:
    """'Smith Jr.' as ('Smith', 'Jr.')."""
    head, _, tail = family.rpartition(" ")
    return (head, tail) if head and _is_suffix(tail) else (family, "")
