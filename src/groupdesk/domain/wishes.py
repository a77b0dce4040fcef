"""What somebody who waits wants of a group, and what of it its meetings do not meet."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from groupdesk.base.folding import fold
from groupdesk.base.languages import language_code
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.rules import Weekday

_NOON, _EVENING = time(12), time(17)


_NAMES = {day.name[:3].lower(): day for day in Weekday}


class DayPart(StrEnum):
    """When a meeting begins: before noon, before five, or later."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Obstacle(StrEnum):
    """What of somebody's wishes the meetings do not meet."""

    DAY = "day"
    TIME = "time"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody who waits needs; empty where it does not matter. `days` are mon … sun."""

    days: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """When and in what language a cohort meets from now on; empty where it is not known."""

    days: tuple[str, ...] = ()
    part: DayPart | None = None
    language: str = ""


def day_part(start: time) -> DayPart:
    """Morning ends at noon, the afternoon at five."""
    if start < _NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if start < _EVENING else DayPart.EVENING


def weekday_word(day: date) -> str:
    """mon … sun."""
    return Weekday(day.weekday()).name[:3].lower()


def checked_wanted(wanted: Wanted) -> Wanted:
    """The wishes in the order of the week and of the day, each once. Refused: wish-unreadable (wish)."""
    strange = [word for word in (*wanted.days, *wanted.times) if word not in _NAMES and word not in set(DayPart)]
    if strange or not set(wanted.days) <= set(_NAMES) or not set(wanted.times) <= set(DayPart):
        raise Refused("wish-unreadable", wish=", ".join(strange or (*wanted.days, *wanted.times))[:60])
    return Wanted(
        days=tuple(day for day in _NAMES if day in wanted.days),
        times=tuple(part.value for part in DayPart if part in wanted.times),
        language=wanted.language.strip(),
    )


def obstacles(wanted: Wanted, spoken: str, meetings: Meetings) -> tuple[Obstacle, ...]:
    """What stands against somebody taking a seat there; nothing where a wish or a fact is not known.

    Somebody who asked for no language of their own is taken to want the one that they speak, `spoken`.
    """
    found = []
    if wanted.days and meetings.days and not set(wanted.days) & set(meetings.days):
        found.append(Obstacle.DAY)
    if wanted.times and meetings.part is not None and meetings.part not in wanted.times:
        found.append(Obstacle.TIME)
    language = wanted.language or spoken
    if language and meetings.language and language_key(language) != language_key(meetings.language):
        found.append(Obstacle.LANGUAGE)
    return tuple(found)


def language_key(text: str) -> str:
    """What two ways of writing one language share: 'es', 'es-MX', 'Spanish' and 'español' give 'es'."""
    code = language_code(text)
    if code:
        return code
    folded = fold(text)
    first = folded.replace("_", "-").split("-")[0]
    return first if 2 <= len(first) <= 3 else folded
