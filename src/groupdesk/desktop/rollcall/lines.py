"""What the roll call shows of one person: name, hints, the chosen key, status and credit, as words and signs."""

from dataclasses import dataclass, replace

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.attendance import UNMARKED, MarkDraft, Sheet, SheetRow
from groupdesk.domain.credit import CreditRule, SessionTimes
from groupdesk.domain.credited import reckoned, session_times
from groupdesk.domain.makeup_credits import MadeUp
from groupdesk.domain.statuses import AttendanceStatus, Mode, StatusSet


@dataclass(frozen=True, slots=True)
class Roll:
    """The times of a session and the rule by which its minutes are credited."""

    times: SessionTimes
    rule: CreditRule


@dataclass(frozen=True, slots=True)
class Tally:
    """How the roll stands; `by_status` in the order of the keys, without those that nobody has.

    Planned absences are counted in `planned` and in no status.
    """

    here: int
    of: int
    unmarked: int
    by_status: tuple[tuple[AttendanceStatus, int], ...]
    planned: int = 0


def shown_name(row: SheetRow) -> str:
    return privacy.shown(row.name)


def hint(row: SheetRow) -> Sign | None:
    """One thing to know about the person, before marking or once an absence was made up."""
    if row.made_up is not None:
        return Sign(made_up_sign(row.made_up), "calendar-check", "good")
    if row.is_walk_in:
        return Sign(_("Walk-in"), "user-plus", "neutral")
    if row.planned_absence is not None:
        return Sign(_("Planned absence"), "calendar-x", "neutral")
    if row.needs:
        return Sign(row.needs, "a-large-small", "neutral")
    return None


def made_up_sign(made_up: MadeUp) -> str:
    """The few words of a chip: "Made up in session 7", "Made up on Sat 17 Oct"."""
    if made_up.number is not None:
        return _("Made up in session {number}").format(number=made_up.number)
    return _("Made up on {day}").format(day=weekday_words(made_up.on))


def made_up_words(made_up: MadeUp) -> str:
    """All of it: "Made up: 90 min, Sat 17 Oct, ANX-2026-01, session 7, approved by Nadia Brandt"."""
    session = _("session {number}").format(number=made_up.number) if made_up.number is not None else ""
    by = _("approved by {name}").format(name=made_up.approved_by) if made_up.approved_by else ""
    minutes = _("{minutes} min").format(minutes=made_up.minutes)
    facts = (minutes, weekday_words(made_up.on), made_up.code, session, made_up.task, by)
    return _("Made up: {facts}.").format(facts=", ".join(fact for fact in facts if fact))


def status_words(row: SheetRow, status: AttendanceStatus) -> str:
    """The status as read: "Late 12 min", "Left early 19:00", "Late 12 min, by phone", "Not marked yet"."""
    said = status.label
    if row.time_in is not None and row.time_out is not None:
        span = f"{row.time_in:%H:%M}–{row.time_out:%H:%M}"
        said = _("{status} {time}").format(status=status.label, time=span)
    elif row.minutes_late:
        said = _("{status} {minutes} min").format(status=status.label, minutes=row.minutes_late)
    elif row.time_out is not None:
        said = _("{status} {time}").format(status=status.label, time=f"{row.time_out:%H:%M}")
    if row.mode is status.mode or row.mode is Mode.IN_PERSON or not status.meaning.counts_as_present:
        return said
    return _("{status}, {mode}").format(status=said, mode=mode_words(row.mode).lower())


def mode_words(mode: Mode) -> str:
    """How somebody takes part, as people say it."""
    return {Mode.IN_PERSON: _("In person"), Mode.VIDEO: _("By video"), Mode.PHONE: _("By phone")}[mode]


def credit_words(row: SheetRow, status: AttendanceStatus, full: int, *, short: bool = False) -> str:
    """Credited minutes: "90 min", "78 of 90 min" or just "78", "–" for an absence, nothing before a mark."""
    if row.status == UNMARKED:
        return ""
    if row.minutes is None or not status.meaning.counts_as_present:
        return "–"
    if short:
        return str(row.minutes)
    if row.minutes == full:
        return _("{minutes} min").format(minutes=row.minutes)
    return _("{minutes} of {full} min").format(minutes=row.minutes, full=full)


def spoken(row: SheetRow, sign: Sign | None, status: AttendanceStatus, credit: str) -> str:
    """The whole line for a screen reader."""
    parts = (shown_name(row), sign.word if sign else "", status_words(row, status), credit)
    return ", ".join(part for part in parts if part)


def tally(rows: tuple[SheetRow, ...], statuses: StatusSet) -> Tally:
    """Counts for the live counter; who is on an old paper only does not count."""
    rows = tuple(row for row in rows if not row.is_gone)
    present = {status.code for status in statuses.statuses if status.meaning.counts_as_present}
    codes = [row.status for row in rows if not row.is_planned]
    return Tally(
        here=sum(code in present for code in codes),
        of=len(rows),
        unmarked=codes.count(UNMARKED),
        planned=len(rows) - len(codes),
        by_status=tuple(
            (s, codes.count(s.code)) for s in statuses.statuses if s.is_choosable and (s.key or s.code in codes)
        ),
    )


def marked(row: SheetRow, draft: MarkDraft, status: AttendanceStatus, roll: Roll) -> SheetRow:
    """The line as it will be once the mark is stored, reckoned as the service does.

    Refused: times-reversed, minutes-late-impossible, override-reason-missing.
    """
    if status.code == UNMARKED:
        blank = replace(row, time_in=None, time_out=None, minutes_late=None, minutes=None, mode=Mode.IN_PERSON)
        return replace(blank, status=UNMARKED, minutes_reason="", remark="", is_planned=False)
    if row.is_gone:
        row = replace(row, is_gone=False, is_walk_in=True)
    found = reckoned(draft, status, roll.times, roll.rule)
    is_there = status.meaning.counts_as_present
    return replace(
        row,
        status=status.code,
        minutes=found.credit.minutes if is_there else None,
        minutes_late=found.minutes_late,
        time_in=found.time_in,
        time_out=found.time_out,
        mode=draft.mode or status.mode or Mode.IN_PERSON,
        minutes_reason=draft.minutes_reason if is_there and draft.minutes is not None else "",
        is_planned=row.is_planned and row.status == status.code,
    )


def keyed(
    row: SheetRow, before: AttendanceStatus, status: AttendanceStatus, minutes_late: int | None = None
) -> MarkDraft:
    """What a key says of a person. A way of taking part that was set by itself stays; one that a status set goes."""
    set_by_itself = row.mode is not Mode.IN_PERSON and row.mode is not before.mode
    keeps = set_by_itself and status.mode is None and status.meaning.counts_as_present
    mode = row.mode if keeps else status.mode
    return MarkDraft(person_id=row.person_id, status=status.code, minutes_late=minutes_late, mode=mode)


def roll_of(sheet: Sheet, rule: CreditRule) -> Roll:
    """What the marks of a sheet are reckoned by."""
    return Roll(session_times(sheet.starts_at, sheet.ends_at, sheet.breaks), rule)
