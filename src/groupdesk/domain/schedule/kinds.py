"""The kinds of session, and which of them carry a running number."""

from enum import StrEnum


class SessionKind(StrEnum):
    """Orientation is "session zero" and never counts; the three core and maintenance kinds are field names of the
    national diabetes-prevention programme."""

    REGULAR = "regular"
    ORIENTATION = "orientation"
    MAKE_UP = "make-up"
    BOOSTER = "booster"
    EXTRA = "extra"
    CORE = "core"
    CORE_MAINTENANCE = "core-maintenance"
    ONGOING_MAINTENANCE = "ongoing-maintenance"


NUMBERED: frozenset[SessionKind] = frozenset(
    (SessionKind.REGULAR, SessionKind.CORE, SessionKind.CORE_MAINTENANCE, SessionKind.ONGOING_MAINTENANCE)
)
"""Counted 1, 2, 3 … by date. Orientation is number 0; extra, booster and make-up sessions have no number."""


def fixed_number(kind: SessionKind) -> int | None:
    """The number of a session that is not counted by date: 0 for orientation, else None."""
    return 0 if kind is SessionKind.ORIENTATION else None
