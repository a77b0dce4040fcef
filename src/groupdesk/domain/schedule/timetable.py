"""The sessions of one cohort as they stand, and what a rearrangement of them would change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from groupdesk.domain.closures.calendar import NO_CLOSURES, Closures
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.clock import ClockQuestion
from groupdesk.domain.schedule.conflicts import Conflict, free_slots
from groupdesk.domain.schedule.kinds import NUMBERED, SessionKind
from groupdesk.domain.schedule.plan import PlannedSession
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.zones import to_utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One stored session, as far as planning needs it. `marks` counts marks that say what happened.

    `starts_at` is naive wall-clock time of the timetable's zone. A called-off session keeps the number it last had.
    """

    key: str
    number: int | None
    starts_at: datetime
    length_minutes: int
    fold: int = 0
    kind: SessionKind = SessionKind.REGULAR
    state: SessionState = SessionState.PLANNED
    marks: int = 0

    @property
    def is_live(self) -> bool:
        """Planned or held; not called off."""
        return self.state not in CALLED_OFF


@dataclass(frozen=True, slots=True)
class Timetable:
    """All sessions of a cohort, its rule (for free slots), and the closed days."""

    slots: tuple[Slot, ...]
    rule: ScheduleRule
    closures: Closures = NO_CLOSURES

    def slot(self, key: str) -> Slot:
        """Refused: session-unknown (session)."""
        for slot in self.slots:
            if slot.key == key:
                return slot
        raise Refused("session-unknown", session=key)

    def free_days(self) -> Iterator[date]:
        """Open days of the rule after the last numbered session, called-off ones included, on which nobody meets."""
        return free_slots(self.rule, self.last_day(), self.closures, self.days())

    def last_day(self) -> date:
        """The day of the last numbered session, called-off ones included; the eve of the rule where there is none."""
        numbered = [slot.starts_at.date() for slot in self.slots if slot.kind in NUMBERED]
        return max(numbered, default=self.rule.starts_on - timedelta(days=1))

    def following(self, first: Slot) -> list[Slot]:
        """This slot and the live ones of its kind after it, by time."""
        start = self.utc(first)
        later = [slot for slot in self.slots if slot.is_live and slot.kind is first.kind and self.utc(slot) > start]
        return [first, *sorted(later, key=self.utc)]

    def days(self, without: Iterable[Slot] = ()) -> set[date]:
        """The days on which somebody meets, those of some slots left aside."""
        aside = {slot.key for slot in without}
        return {slot.starts_at.date() for slot in self.slots if slot.is_live and slot.key not in aside}

    def utc(self, slot: Slot) -> datetime:
        return to_utc(slot.starts_at, self.rule.zone, slot.fold)

    def with_changed(self, changed: Iterable[Slot]) -> "Timetable":
        """The timetable with those slots in place of the ones with the same keys."""
        by_key = {slot.key: slot for slot in changed}
        return replace(self, slots=tuple(by_key.get(slot.key, slot) for slot in self.slots))


@dataclass(frozen=True, slots=True)
class SlotChange:
    """One session before and after; `before.number` is the old number that the history keeps."""

    before: Slot
    after: Slot


@dataclass(frozen=True, slots=True)
class Rearrangement:
    """Everything that one deed would change, by time; nothing is changed until it is stored.

    `rule` is the cohort's rule from then on, where the deed changes its days or its time.
    """

    changes: tuple[SlotChange, ...]
    added: tuple[PlannedSession, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    questions: tuple[ClockQuestion, ...] = ()
    rule: ScheduleRule | None = None


def arranged(timetable: Timetable, changed: Iterable[Slot], added: Iterable[PlannedSession] = ()) -> Rearrangement:
    """The effect of changed and new sessions, renumbered. Refused: sessions-overlap (first, second)."""
    after, planned = _renumbered(timetable.with_changed(changed), tuple(added))
    _check_apart(after, planned)
    return Rearrangement(tuple(_changes(timetable, after)), tuple(planned))


def _renumbered(timetable: Timetable, added: Sequence[PlannedSession]) -> tuple[Timetable, list[PlannedSession]]:
    """Live numbered sessions counted 1, 2, 3 … by their instant, new ones among them; the rest keep what they have."""
    slots = [slot for slot in timetable.slots if slot.is_live and slot.kind in NUMBERED]
    places: list[tuple[datetime, Slot | PlannedSession]] = [(timetable.utc(slot), slot) for slot in slots]
    places += [(new.starts_utc, new) for new in added if new.kind in NUMBERED]
    changed: list[Slot] = []
    planned = [new for new in added if new.kind not in NUMBERED]
    for number, (_utc, item) in enumerate(sorted(places, key=lambda place: place[0]), start=1):
        if isinstance(item, Slot):
            changed.append(replace(item, number=number))
        else:
            planned.append(replace(item, number=number))
    return timetable.with_changed(changed), planned


def _changes(before: Timetable, after: Timetable) -> Iterator[SlotChange]:
    """The slots that differ, in the order of their new times."""
    old = {slot.key: slot for slot in before.slots}
    for slot in sorted(after.slots, key=after.utc):
        if slot != old[slot.key]:
            yield SlotChange(old[slot.key], slot)


def _check_apart(timetable: Timetable, added: Iterable[PlannedSession]) -> None:
    """Passes when live sessions do not run into each other. Refused: sessions-overlap (first, second)."""
    spans = [(timetable.utc(s), s.length_minutes, s.starts_at) for s in timetable.slots if s.is_live]
    spans += [(new.starts_utc, new.length_minutes, new.starts_at) for new in added]
    for (start, minutes, first), (following, _minutes, second) in pairwise(sorted(spans)):
        if following < start + timedelta(minutes=minutes):
            raise Refused("sessions-overlap", first=first, second=second)
