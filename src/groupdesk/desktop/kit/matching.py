"""Which words fit what was typed: every typed word must begin a word of the title, in any order, accents aside."""

from collections.abc import Sequence

from groupdesk.base.folding import fold


def score(title: str, typed: str) -> float:
    """0.0 when it does not fit; higher when the title begins with it and when less is left over."""
    wanted, words = fold(typed).split(), fold(title).replace("-", " ").split()
    if not wanted or not all(any(word.startswith(part) for word in words) for part in wanted):
        return 0.0
    begins = 1.0 if words[0].startswith(wanted[0]) else 0.0
    typed_share = sum(map(len, wanted)) / max(sum(map(len, words)), 1)
    return 1.0 + begins + min(typed_share, 1.0)


def spans(title: str, typed: str) -> Sequence[tuple[int, int]]:
    """Where the typed words begin words of the title, as (start, end), for showing them in bold."""
    found: list[tuple[int, int]] = []
    for part in fold(typed).split():
        for start in _word_starts(title):
            end = _end_of(title, start, part)
            if end and not any(a < end and start < b for a, b in found):
                found.append((start, end))
                break
    return sorted(found)


def _word_starts(title: str) -> list[int]:
    return [at for at, sign in enumerate(title) if sign.isalnum() and (at == 0 or not title[at - 1].isalnum())]


def _end_of(title: str, start: int, part: str) -> int:
    """The shortest stretch from there that folds to something beginning with the part; 0 when there is none."""
    for end in range(start + 1, min(len(title), start + 2 * len(part) + 2) + 1):
        folded = fold(title[start:end])
        if folded.startswith(part):
            return end
        if not part.startswith(folded):
            return 0
    return 0
