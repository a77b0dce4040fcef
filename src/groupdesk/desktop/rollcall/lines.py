"""What the roll call shows of one person: name, hints, the chosen key, status and credit, as words and signs."""

from dataclasses import dataclass, replace
from datetime import datetime

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.attendance import UNMARKED, Sheet, SheetRow
from groupdesk.domain.statuses import AttendanceStatus, StatusSet, Timing


@dataclass(frozen=True, slots=True)
class Tally:
    """How the roll stands; `by_status` in the order of the keys, without those that nobody has."""

    here: int
    of: int
    unmarked: int
    by_status: tuple[tuple[AttendanceStatus, int], ...]


def shown_name(row: SheetRow) -> str:
    return privacy.shown(row.name)


def hint(row: SheetRow) -> Sign | None:
    """One thing to know about the person before marking."""
    if row.is_walk_in:
        return Sign(_("Walk-in"), "user-plus", "neutral")
    if row.planned_absence is not None:
        return Sign(_("Planned absence"), "calendar-x", "neutral")
    if row.needs:
        return Sign(row.needs, "a-large-small", "neutral")
    return None


def status_words(row: SheetRow, status: AttendanceStatus) -> str:
    """The status as read: "Late 12 min", "Left early 19:00", "Not marked yet"."""
    if row.minutes_late and status.timing is Timing.TIME_IN:
        return _("{status} {minutes} min").format(status=status.label, minutes=row.minutes_late)
    if row.time_out is not None and status.timing is Timing.TIME_OUT:
        return _("{status} {time}").format(status=status.label, time=f"{row.time_out:%H:%M}")
    return status.label


def credit_words(row: SheetRow, status: AttendanceStatus, full: int) -> str:
    """Credited minutes: "90 min", "78 of 90 min", "–" for an absence, nothing before a mark."""
    if row.status == UNMARKED:
        return ""
    if row.minutes is None or not status.meaning.counts_as_present:
        return "–"
    if row.minutes == full:
        return _("{minutes} min").format(minutes=row.minutes)
    return _("{minutes} of {full} min").format(minutes=row.minutes, full=full)


def spoken(row: SheetRow, status: AttendanceStatus, credit: str) -> str:
    """The whole line for a screen reader."""
    sign = hint(row)
    parts = (shown_name(row), sign.word if sign else "", status_words(row, status), credit)
    return ", ".join(part for part in parts if part)


def tally(rows: tuple[SheetRow, ...], statuses: StatusSet) -> Tally:
    """Counts for the live counter."""
    codes = [row.status for row in rows]
    return Tally(
        here=sum(statuses.status(code).meaning.counts_as_present for code in codes),
        of=len(codes),
        unmarked=codes.count(UNMARKED),
        by_status=tuple(
            (s, codes.count(s.code)) for s in statuses.statuses if s.is_choosable and (s.key or s.code in codes)
        ),
    )


def marked(row: SheetRow, status: AttendanceStatus, full: int, minutes_late: int | None = None) -> SheetRow:
    """The line as it will be once the mark is stored; the service reckons the same from the times."""
    if status.code == UNMARKED:
        return replace(
            row, status=UNMARKED, minutes=None, minutes_late=None, time_in=None, time_out=None, minutes_reason=""
        )
    came = status.meaning.counts_as_present
    credited = max(0, full - (minutes_late or 0)) if came else None
    return replace(
        row,
        status=status.code,
        minutes=credited,
        minutes_late=minutes_late,
        time_in=None,
        time_out=None,
        minutes_reason="",
    )


def session_minutes(sheet: Sheet) -> int:
    """The most that can be credited, breaks taken off."""
    span: datetime = sheet.ends_at
    return int((span - sheet.starts_at).total_seconds() // 60) - sheet.break_minutes
