"""Starts on the zone's clock: sure ones get their instant, doubtful ones a question with two answers."""

from dataclasses import dataclass
from datetime import datetime

from groupdesk.domain.zones import ClockChoice, WallCheck, check_wall, clock_choices, utc_if_sure


@dataclass(frozen=True, slots=True)
class ClockQuestion:
    """A start that the zone's clock skips or shows twice. `chosen` is used: a proposal, unless `is_decided`."""

    wall: datetime
    zone: str
    check: WallCheck
    choices: tuple[ClockChoice, ...]
    chosen: ClockChoice
    is_decided: bool = False


def placed(wall: datetime, zone: str, answer: int | None = None) -> ClockChoice | ClockQuestion:
    """The sure reading of a wall-clock start, or the question it raises.

    `answer` is the place of the choice (0 earlier, 1 later). Without one the first of two equal times is proposed, and
    the time after a gap, as phones and calendar programs do. Refused: zone-unknown, date-impossible.
    """
    utc = utc_if_sure(wall, zone)
    if utc is not None:
        return ClockChoice(wall, 0, utc)
    check = check_wall(wall, zone)
    choices = clock_choices(wall, zone)
    proposal = 0 if check is WallCheck.TWICE else 1
    chosen = choices[proposal if answer is None else min(max(answer, 0), 1)]
    return ClockQuestion(wall, zone, check, choices, chosen, answer is not None)
