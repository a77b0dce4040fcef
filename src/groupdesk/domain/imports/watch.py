"""How long work tells how far it is, and asks whether to stop."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from groupdesk.domain.errors import Refused

T = TypeVar("T")
_EVERY = 200


class Stage(StrEnum):
    READING = "reading"
    CHECKING = "checking"
    COMPARING = "comparing"
    STORING = "storing"


def _quiet(stage: Stage, done: int, total: int) -> None:
    """Nobody is watching."""


def _on() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """`report` gets the stage and two counts; `is_cancelled` is asked as often, every few milliseconds of work."""

    report: Callable[[Stage, int, int], None] = _quiet
    is_cancelled: Callable[[], bool] = _on

    def at(self, stage: Stage, done: int, total: int) -> None:
        """Raises Refused("cancelled") as soon as the person wants to stop."""
        if self.is_cancelled():
            raise Refused("cancelled")
        self.report(stage, done, total)

    def over(self, stage: Stage, things: Iterable[T], total: int) -> Iterator[T]:
        """The same things, with a report every two hundred and one at the end. Raises Refused("cancelled")."""
        for place, thing in enumerate(things):
            if place % _EVERY == 0:
                self.at(stage, place, total)
            yield thing
        self.at(stage, total, total)


UNWATCHED = Watch()
