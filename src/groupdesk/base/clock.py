"""The one place that says what time it is, so that tests and samples can fix it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def _system_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """now() in UTC; today(zone) is the calendar day at that instant in the named zone."""

    source: Callable[[], datetime] = _system_now

    def now(self) -> datetime:
        """The present instant, aware, in UTC, cut to microseconds."""
        return self.source().astimezone(UTC)

    def today(self, zone: str) -> date:
        """The day a person in that IANA zone would write on paper now."""
        return self.now().astimezone(ZoneInfo(zone)).date()


def fixed(instant: datetime) -> Clock:
    """A clock that stands still at an aware instant."""
    return Clock(lambda: instant)
