"""What the rows of Today say: pure words and signs from services.today, without widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.kit.cards import Lead
from groupdesk.desktop.kit.moments import (
    clock_words,
    distance_words,
    length_words,
    long_day_words,
    near_day_words,
    weekday_words,
)
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.today.greeting import greeting_words
from groupdesk.desktop.wording import cohort_title, facts_line, session_state_words, session_words
from groupdesk.domain.groups import GroupKind, GroupRow
from groupdesk.domain.sessions import AgendaRow
from groupdesk.domain.states import CALLED_OFF, TO_COME, SessionState
from groupdesk.domain.zones import to_wall
from groupdesk.services.today import LastBackup, Missing, MissingKind, Today

_SOON = timedelta(minutes=60)
_DOORS_OPEN = timedelta(minutes=30)
_ICONS = {GroupKind.WORKSHOP: "presentation", GroupKind.CLASS: "presentation"}


class Step(StrEnum):
    """What there is to do next with a session."""

    TAKE_ROLL = "take-roll"
    PRINT_SHEET = "print-sheet"
    OPEN_ROLL = "open-roll"
    OPEN_COHORT = "open-cohort"


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session as its row shows it; `is_due` marks the one whose button is the page's primary."""

    session_id: str
    cohort_id: str
    lead: Lead
    icon: str
    title: str
    second: str
    sign: Sign | None
    step: Step
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One thing to put right, and the address where that is done."""

    icon: str
    tint: str
    title: str
    second: str
    place: str
    thing: str
    tab: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One thing that is in order, and a second line about it."""

    title: str
    second: str


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the page shows but for what is in order; equal boards look the same."""

    title: str
    facts: str
    today: tuple[SessionLine, ...]
    tomorrow: tuple[SessionLine, ...]
    tomorrow_words: str
    missing: tuple[MissingLine, ...]
    cohorts: tuple[tuple[str, str], ...] = ()  # id and title of those that may get one more session

    @property
    def is_empty(self) -> bool:
        return not (self.today or self.tomorrow or self.missing)


def board(today: Today, cohorts: Sequence[GroupRow] = ()) -> Board:
    """The page for that moment; `cohorts` are those that may get one more session."""
    day = today.now.date()
    due = _due(today)
    return Board(
        title=long_day_words(day),
        facts=_greeting(today),
        today=tuple(session_line(row, today, is_due=row.id == due) for row in today.today),
        tomorrow=tuple(session_line(row, today) for row in today.tomorrow),
        tomorrow_words=long_day_words(day + timedelta(days=1)),
        missing=(*backup_missing(today), *(missing_line(missing, today) for missing in today.missing)),
        cohorts=tuple((row.cohort_id, cohort_title(row.group_name, row.cohort_name)) for row in cohorts),
    )


def session_line(row: AgendaRow, today: Today, is_due: bool = False) -> SessionLine:
    return SessionLine(
        session_id=row.id,
        cohort_id=row.cohort_id,
        lead=Lead(clock_words(row.starts_at), length_words(_minutes(row))),
        icon=_ICONS.get(row.kind, "users-round"),
        title=cohort_title(row.group_name, row.cohort_name),
        second=facts_line(
            session_words(row.number, row.of, row.session_kind),
            _people_words(row),
            row.place,
            "" if row.zone == today.practice.zone else zone_words(row.zone),
        ),
        sign=_sign(row, today),
        step=_step(row, today),
        is_due=is_due,
    )


def missing_line(missing: Missing, today: Today) -> MissingLine:
    where = cohort_title(missing.group_name, missing.cohort_name)
    when = near_day_words(missing.on, today.now.date())
    if missing.kind is MissingKind.OFFER_OVER:
        return MissingLine(
            icon="send",
            tint="attention_text",
            title=_("An offered seat was not answered"),
            second=facts_line(where, _("ran out {day}").format(day=weekday_words(missing.on, today.now.date()))),
            place=places.COHORT,
            thing=missing.cohort_id,
            tab="roster",
        )
    if missing.kind is MissingKind.SEATS_FREE:
        waits = ngettext("A seat is free, {count} person waits", "A seat is free, {count} people wait", missing.count)
        return MissingLine(
            icon="door-open",
            tint="attention_text",
            title=waits.format(count=missing.count),
            second=where,
            place=places.COHORT,
            thing=missing.cohort_id,
            tab="roster",
        )
    blank = ngettext("{count} person not marked yet", "{count} people not marked yet", missing.count)
    return MissingLine(
        icon="list-checks",
        tint="attention_text",
        title=blank.format(count=missing.count),
        second=facts_line(where, when),
        place=places.ROLL_CALL,
        thing=missing.session_id or "",
    )


def backup_missing(today: Today) -> tuple[MissingLine, ...]:
    """A line where the last backup went wrong, or what was entered long ago is in none."""
    backup = today.backup
    if backup is None or not backup.is_overdue:
        return ()
    if backup.failed == "backup-damaged":
        title, second = _("An older backup is damaged"), _("Nothing was removed; check the backups")
    else:
        title = _("The last backup failed") if backup.failed else _("A backup is overdue")
        second = _since_words(backup, today)
    return (MissingLine("database-backup", "problem_text", title, second, places.SETTINGS, "", "safety"),)


def _since_words(backup: LastBackup, today: Today) -> str:
    if backup.unsaved_on is None:
        return _("Make one by hand")
    return _("Nothing since {day} is in one").format(day=weekday_words(backup.unsaved_on, today.now.date()))


def in_order(today: Today) -> tuple[OrderLine, ...]:
    """What is well; told apart from the board, because its age changes every minute."""
    backup = today.backup
    if backup is None or backup.age is None or backup.is_overdue:
        return ()
    return (OrderLine(_backup_words(backup.age), _("Kept in the practice's folder")),)


def _backup_words(age: timedelta) -> str:
    """A clock that was wrong makes an age below nothing; it counts as just now."""
    minutes = max(0, int(age.total_seconds() // 60))
    hours, days = minutes // 60, minutes // (24 * 60)
    if days:
        return ngettext("Backup {count} day ago", "Backup {count} days ago", days).format(count=days)
    if hours:
        return ngettext("Backup {count} hour ago", "Backup {count} hours ago", hours).format(count=hours)
    if minutes:
        return ngettext("Backup {count} minute ago", "Backup {count} minutes ago", minutes).format(count=minutes)
    return _("Backup just now")


def _greeting(today: Today) -> str:
    to_come = sum(row.state in TO_COME and _until(row, today) > timedelta() for row in today.today)
    return greeting_words(today.now.hour, today.staff_name, to_come, is_free=not today.today)


def _due(today: Today) -> str:
    """The session whose roll is to be taken now: the one going on or about to begin, else the last one forgotten."""
    waiting = [row for row in today.today if _step(row, today) is Step.TAKE_ROLL]
    going_on = [row for row in waiting if _until(row, today) + timedelta(minutes=_minutes(row)) > timedelta()]
    return (going_on or waiting)[-1].id if waiting else ""


def _step(row: AgendaRow, today: Today) -> Step:
    if row.state in CALLED_OFF:
        return Step.OPEN_COHORT
    if row.is_sheet_open and not row.unmarked:
        return Step.OPEN_ROLL
    if row.is_sheet_open or _until(row, today) <= _DOORS_OPEN:
        return Step.TAKE_ROLL
    return Step.PRINT_SHEET


def _sign(row: AgendaRow, today: Today) -> Sign | None:
    if row.state in CALLED_OFF:
        return Sign(session_state_words(row.state), "ban")
    until, over = _until(row, today), _until(row, today) + timedelta(minutes=_minutes(row))
    if row.is_sheet_open and not row.unmarked:
        return Sign(_("Roll taken"), "circle-check", "good", filled=False)
    if over <= timedelta() and row.expected:
        left = ngettext("{count} not marked", "{count} not marked", row.unmarked)
        return Sign(left.format(count=row.unmarked), "list-checks", "attention")
    if until <= timedelta():
        return Sign(_("Now"), "clock", "good")
    if until <= _SOON:
        return Sign(distance_words(_minutes_up(until)), "clock")
    return Sign(_("Moved"), "calendar-clock") if row.state is SessionState.MOVED else None


def _people_words(row: AgendaRow) -> str:
    if row.state in CALLED_OFF:
        return ""
    if row.is_sheet_open:
        came = ngettext("{came} of {count} came", "{came} of {count} came", row.expected)
        return came.format(came=row.came, count=row.expected)
    expected = ngettext("{count} expected", "{count} expected", row.expected).format(count=row.expected)
    if not row.planned_absences:
        return expected
    away = ngettext("{count} away", "{count} away", row.planned_absences)
    return _("{expected}, {away}").format(expected=expected, away=away.format(count=row.planned_absences))


def _until(row: AgendaRow, today: Today) -> timedelta:
    """How long until it starts, told apart by instants: a session may be in another zone than the practice."""
    starts: datetime = to_wall(row.starts_utc, today.practice.zone)[0]
    return starts - today.now


def _minutes(row: AgendaRow) -> int:
    return int((row.ends_at - row.starts_at).total_seconds() // 60)


def _minutes_up(distance: timedelta) -> int:
    return -(-int(distance.total_seconds()) // 60)


def zone_words(zone: str) -> str:
    """The place that a zone is named after, said where it is not the practice's own."""
    return _("{place} time").format(place=zone.rpartition("/")[2].replace("_", " "))


def count_words(lines: Sequence[SessionLine]) -> str:
    """How many sessions a day has, beside its name."""
    return ngettext("{count} session", "{count} sessions", len(lines)).format(count=len(lines))
