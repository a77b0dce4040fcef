"""What the calendar draws: sessions on the practice's clock, side by side where they meet; without widgets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from groupdesk.base.i18n import _
from groupdesk.desktop.clash_wording import clash_words
from groupdesk.desktop.kit.moments import clock_words, span_words, weekday_words
from groupdesk.desktop.wording import facts_line, session_state_words, session_words
from groupdesk.domain.clashes import ClashRow
from groupdesk.domain.closures.calendar import Closure
from groupdesk.domain.groups import GroupKind
from groupdesk.domain.sessions import AgendaRow
from groupdesk.domain.states import CALLED_OFF
from groupdesk.domain.zones import minutes_between, to_wall

A_DAY = timedelta(days=1)
_FIRST_HOUR, _LAST_HOUR = 8, 20
_LEAST_MINUTES = 30
# Which of the six chart colours a kind of group has.
COLOURS: Mapping[GroupKind, int] = {
    GroupKind.SKILLS: 1,
    GroupKind.SUPPORT: 2,
    GroupKind.PSYCHOEDUCATION: 3,
    GroupKind.WORKSHOP: 4,
    GroupKind.CLASS: 4,
    GroupKind.MUTUAL_AID: 5,
    GroupKind.THERAPY: 6,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One session as it is drawn; times are the practice's wall clock. `clashes` are sentences, empty without any."""

    id: str
    cohort_id: str
    title: str
    facts: str
    times: str
    starts: datetime
    ends: datetime
    colour: int
    is_off: bool
    can_change: bool
    leaders: tuple[str, ...] = ()
    place: str = ""
    clashes: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        day = weekday_words(self.starts.date())
        return ". ".join(part for part in (f"{day} {self.times} {self.title}", self.facts, *self.clashes) if part)


@dataclass(frozen=True, slots=True)
class Lane:
    """Which of how many columns of its day an entry stands in."""

    place: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A span of days with everything on them, in order of time."""

    first: date
    days: int
    today: date
    now: datetime
    entries: tuple[Entry, ...]
    closures: tuple[Closure, ...] = ()

    def closed(self, day: date) -> Closure | None:
        return next((one for one in self.closures if one.first <= day <= one.last), None)


def entries_of(rows: Iterable[AgendaRow], clashes: Iterable[ClashRow], zone: str, today: date) -> tuple[Entry, ...]:
    """The sessions with the clashes that touch them, in order of time on the clock of a zone."""
    found = list(rows)
    said: dict[str, list[str]] = {}
    names = {str(row.id): row.group_name for row in found}
    for clash in clashes:
        said.setdefault(clash.session_id, []).append(clash_words(clash, today))
        if clash.session_id in names:
            said.setdefault(clash.other_id, []).append(_turned(clash, names[clash.session_id], today))
    return tuple(_entry(row, tuple(dict.fromkeys(said.get(row.id, ()))), zone) for row in found)


def lanes(entries: Sequence[Entry]) -> dict[str, Lane]:
    """Entries of one day side by side where they overlap, each as wide as its neighbours allow."""
    placed: dict[str, Lane] = {}
    cluster: list[tuple[Entry, int]] = []
    until = datetime.min
    for entry in sorted(entries, key=lambda e: (e.starts, e.id)):
        if cluster and entry.starts >= until:
            placed |= _closed_cluster(cluster)
            cluster = []
        taken = {place for other, place in cluster if _end(other) > entry.starts}
        cluster.append((entry, next(place for place in range(len(cluster) + 1) if place not in taken)))
        until = max(until if len(cluster) > 1 else datetime.min, _end(entry))
    return placed | _closed_cluster(cluster)


def hours_shown(entries: Sequence[Entry]) -> tuple[int, int]:
    """From which hour to which the week is drawn: the working day, wider where something lies outside it."""
    first = min([_FIRST_HOUR, *(e.starts.hour for e in entries)])
    ends = [24 if e.ends.date() > e.starts.date() else e.ends.hour + bool(e.ends.minute) for e in entries]
    return first, min(max([_LAST_HOUR, *ends]), 24)


def first_of_week(day: date, first_weekday: int) -> date:
    """The day on which the week of a day begins; 0 is Monday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def next_entry(entries: Sequence[Entry], current: str, step: int, by_day: bool) -> Entry | None:
    """The one that an arrow leads to: the next or former in time, or the nearest in time on another day."""
    at = next((place for place, entry in enumerate(entries) if entry.id == current), None)
    if at is None:
        return entries[0] if entries else None
    if not by_day:
        return entries[at + step] if 0 <= at + step < len(entries) else entries[at]
    here = entries[at]
    others = [e for e in entries if (e.starts.date() - here.starts.date()).days * step > 0]
    if not others:
        return here
    day = min((e.starts.date() for e in others), key=lambda d: abs((d - here.starts.date()).days))
    return min(
        (e for e in others if e.starts.date() == day),
        key=lambda e: abs((e.starts - datetime.combine(day, here.starts.time())).total_seconds()),
    )


def _closed_cluster(cluster: Sequence[tuple[Entry, int]]) -> dict[str, Lane]:
    of = max((place for _entry, place in cluster), default=0) + 1
    return {entry.id: Lane(place, of) for entry, place in cluster}


def _end(entry: Entry) -> datetime:
    """Short sessions are drawn half an hour high, so that their name can be read."""
    return max(entry.ends, entry.starts + timedelta(minutes=_LEAST_MINUTES))


def _turned(clash: ClashRow, group_name: str, today: date) -> str:
    """The same clash as the other session has it."""
    return clash_words(
        ClashRow(
            kind=clash.kind,
            name=clash.name,
            session_id=clash.other_id,
            other_id=clash.session_id,
            other_cohort_id="",
            other_name=group_name,
            other_code="",
            starts_at=clash.starts_at,
        ),
        today,
    )


def _entry(row: AgendaRow, clashes: tuple[str, ...], zone: str) -> Entry:
    starts = to_wall(row.starts_utc, zone)[0]
    minutes = minutes_between(row.starts_at, row.ends_at, row.zone)
    is_off = row.state in CALLED_OFF
    own_clock = "" if row.zone == zone else _("{time} {zone}").format(time=clock_words(row.starts_at), zone=row.zone)
    first = session_state_words(row.state) if is_off else session_words(row.number, row.of, row.session_kind)
    return Entry(
        id=row.id,
        cohort_id=row.cohort_id,
        title=row.group_name,
        facts=facts_line(first, row.place, own_clock),
        times=span_words(starts, starts + timedelta(minutes=minutes)),
        starts=starts,
        ends=starts + timedelta(minutes=minutes),
        colour=COLOURS[row.kind],
        is_off=is_off,
        can_change=row.is_movable,
        leaders=row.leaders,
        place=row.place.strip(),
        clashes=() if is_off else clashes,
    )
