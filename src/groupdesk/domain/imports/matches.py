"""Whether two records are the same human being: what speaks for it, what against, and the verdict."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """SAME is taken for granted and shown, LIKELY is asked, NAMESAKE is two people of one name."""

    SAME = "same"
    LIKELY = "likely"
    NAMESAKE = "namesake"


class Reason(StrEnum):
    """What was compared, in the order in which it is shown."""

    SAME_NAME = "same-name"
    SIMILAR_NAME = "similar-name"
    SAME_BIRTH_DATE = "same-birth-date"
    SAME_BIRTH_YEAR = "same-birth-year"
    SWAPPED_BIRTH_DATE = "swapped-birth-date"
    OTHER_BIRTH_DATE = "other-birth-date"
    SAME_EMAIL = "same-email"
    SAME_PHONE = "same-phone"
    SAME_SHORT_PHONE = "same-short-phone"
    SAME_SIGN_UP_DAY = "same-sign-up-day"
    SAME_REQUEST = "same-request"
    SAME_ROW = "same-row"


# How much each counts for one and the same person. A short number lacks the area: many share it.
_POINTS = {
    Reason.SAME_BIRTH_DATE: 3,
    Reason.SAME_EMAIL: 3,
    Reason.SAME_PHONE: 3,
    Reason.SAME_REQUEST: 3,
    Reason.SAME_ROW: 3,
    Reason.SAME_BIRTH_YEAR: 1,
    Reason.SWAPPED_BIRTH_DATE: 1,
    Reason.SAME_SHORT_PHONE: 1,
    Reason.SAME_SIGN_UP_DAY: 1,
}
_STRONG = 3
# Suggest from 90, ask from 75: the libraries paper, after trying rapidfuzz on names.
CLOSE_NAME, ALIKE_NAME = 90, 75


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`score` runs from 0 to 100 and orders questions; `reasons` say what was found, for and against."""

    verdict: Verdict
    score: int
    reasons: tuple[Reason, ...]


def likeness(name_score: int, is_same_name: bool, found: frozenset[Reason]) -> Likeness | None:
    """The verdict on two records, or None where nothing needs saying.

    One name and one strong sign make one person. One name alone, or a similar name with a strong sign, is asked:
    twins and relatives share birthdays and phones. Birth dates that differ speak against it.
    """
    points = sum(_POINTS.get(reason, 0) for reason in found)
    verdict = _verdict(name_score, is_same_name, points, Reason.OTHER_BIRTH_DATE in found)
    if verdict is None:
        return None
    named = Reason.SAME_NAME if is_same_name else Reason.SIMILAR_NAME
    reasons = tuple(reason for reason in Reason if reason in found or reason is named)
    against = 20 if Reason.OTHER_BIRTH_DATE in found else 0
    return Likeness(verdict=verdict, score=max(0, min(100, name_score - 15 + 5 * points - against)), reasons=reasons)


def _verdict(name_score: int, is_same_name: bool, points: int, is_contradicted: bool) -> Verdict | None:
    if is_same_name:
        if is_contradicted:
            return Verdict.LIKELY if points >= _STRONG else Verdict.NAMESAKE
        return Verdict.SAME if points >= _STRONG else Verdict.LIKELY
    if is_contradicted:
        return None
    if name_score >= CLOSE_NAME:
        return Verdict.LIKELY if points >= 2 else None
    return Verdict.LIKELY if name_score >= ALIKE_NAME and points > _STRONG else None
