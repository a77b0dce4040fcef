"""A session as a line of the Today page: what it is, its sign, and what there is to do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.cards import Lead
from groupdesk.desktop.kit.moments import (
    clock_words,
    distance_words,
    length_words,
)
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.wording import cohort_title, facts_line, session_state_words, session_words
from groupdesk.domain.groups import GroupKind
from groupdesk.domain.sessions import AgendaRow
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.zones import to_wall
from groupdesk.services.today import Today

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


def due_session(today: Today) -> str:
    """The session whose roll is to be taken now: the one going on or about to begin, else the last one forgotten."""
    waiting = [row for row in today.today if _step(row, today) is Step.TAKE_ROLL]
    going_on = [row for row in waiting if time_until(row, today) + timedelta(minutes=_minutes(row)) > timedelta()]
    return (going_on or waiting)[-1].id if waiting else ""


def _step(row: AgendaRow, today: Today) -> Step:
    if row.state in CALLED_OFF:
        return Step.OPEN_COHORT
    if row.is_sheet_open and not row.unmarked:
        return Step.OPEN_ROLL
    if row.is_sheet_open or time_until(row, today) <= _DOORS_OPEN:
        return Step.TAKE_ROLL
    return Step.PRINT_SHEET


def _sign(row: AgendaRow, today: Today) -> Sign | None:
    if row.state in CALLED_OFF:
        return Sign(session_state_words(row.state), "ban")
    until, over = time_until(row, today), time_until(row, today) + timedelta(minutes=_minutes(row))
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


def time_until(row: AgendaRow, today: Today) -> timedelta:
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
