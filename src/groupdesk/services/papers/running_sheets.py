"""The running sheet of a session: what happens when, what to bring, who leads; nobody who takes part is named."""

from dataclasses import dataclass
from datetime import datetime

from groupdesk.base.i18n import _, ngettext
from groupdesk.documents.forms.wording import clock_text, short_day_text, time_span_text
from groupdesk.domain.attendance import Sheet
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.papers import ColumnKind, RosterColumn
from groupdesk.domain.running_order import Step, lines_of, planned_minutes, running_order
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import heading, paper_setting
from groupdesk.services.papers.listings import Listing
from groupdesk.services.papers.rosters import Lines
from groupdesk.services.papers.wishes import Format, PaperWish
from groupdesk.store import sessions, sheets
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.staff import leaders_at

_BLANK_STEPS = 8


@dataclass(frozen=True, slots=True)
class _Found:
    session: GroupSession
    sheet: Sheet
    leaders: tuple[str, ...]
    following: GroupSession | None


def running_listing(desk: Desk, session_id: GroupSessionId, wish: PaperWish) -> Listing:
    """Steps with their times, then what to bring; lines to write on where nothing is planned.

    Refused: not-found, session-cancelled.
    """
    found = desk.read(lambda reading: _found(reading, session_id))
    twelve = paper_setting(desk, wish.size).twelve_hours
    steps = running_order(found.session.plan, found.session.starts_at)
    group = heading(desk, found.session.cohort_id)[0]
    blank = _BLANK_STEPS if not steps and wish.format is Format.PDF else 0
    lines = (*_step_lines(steps, twelve), *[("",) * 5] * blank)
    things = tuple(lines_of(found.session.materials))
    return Listing(
        title=found.session.topic or group,
        facts=_facts(found, group if found.session.topic else "", steps, twelve),
        columns=_columns(is_blank=bool(blank)),
        lines=(*lines, *(("", "", thing, "", "") for thing in things)),
        word=_("running sheet"),
        parts=(_("Steps"),) * len(lines) + (_("To bring"),) * len(things),
        parts_head=_("Part"),
    )


def _found(reading: Reading, session_id: GroupSessionId) -> _Found:
    session = reading.get(SESSIONS, session_id)
    if session.state in CALLED_OFF:
        raise Refused("session-cancelled")
    later = (row for row in sessions.of_cohort(reading, session.cohort_id) if row.state not in CALLED_OFF)
    following = min(
        (row for row in later if row.starts_utc > session.starts_utc), key=lambda row: row.starts_utc, default=None
    )
    led = leaders_at(reading, session.cohort_id, session.id, session.on)
    return _Found(session, sheets.sheet(reading, session_id), led, following)


def _columns(*, is_blank: bool) -> tuple[RosterColumn, ...]:
    return (
        RosterColumn(title=_("Time")),
        RosterColumn(title=_("Minutes"), kind=ColumnKind.FIGURE),
        RosterColumn(title=_("What"), kind=ColumnKind.BLANK if is_blank else ColumnKind.TEXT),
        RosterColumn(title=_("Who"), kind=ColumnKind.BLANK),
        RosterColumn(title=_("Done"), kind=ColumnKind.BLANK),
    )


def _step_lines(steps: tuple[Step, ...], twelve_hours: bool) -> Lines:
    return tuple((_clock(step.starts_at, twelve_hours), str(step.minutes or ""), step.words, "", "") for step in steps)


def _facts(found: _Found, group: str, steps: tuple[Step, ...], twelve_hours: bool) -> tuple[str, ...]:
    session = found.session
    course = (group, found.sheet.cohort_name, found.sheet.code)
    span = time_span_text(session.starts_at.time(), session.ends_at.time(), twelve_hours)
    when = [_("{day}, {time}").format(day=short_day_text(session.on), time=span), session.place]
    if session.number is not None:
        when.insert(0, _("Session {number} of {of}").format(number=session.number, of=found.sheet.of))
    led = [_("Led by {names}").format(names=", ".join(found.leaders))] if found.leaders else []
    people = [_expected(found.sheet), _length(session, steps)]
    then = []
    if found.following is not None:
        day = short_day_text(found.following.on)
        time = _clock(found.following.starts_at, twelve_hours)
        then.append(_("Next: {day}, {time}").format(day=day, time=time))
    lines = (course, when, led, [*people, *then])
    return tuple(" · ".join(fact for fact in line if fact) for line in lines if any(line))


def _expected(sheet: Sheet) -> str:
    """Numbers only: the sheet lies on the table."""
    count, away = len(sheet.rows), sum(row.planned_absence is not None for row in sheet.rows)
    said = ngettext("{count} person expected", "{count} people expected", count).format(count=count)
    if not away:
        return said
    return _("{expected}, {away} of them said they cannot come").format(expected=said, away=away)


def _length(session: GroupSession, steps: tuple[Step, ...]) -> str:
    planned = planned_minutes(steps)
    if planned is None:
        return ""
    return _("{planned} of {minutes} minutes planned").format(planned=planned, minutes=session.minutes)


def _clock(at: datetime | None, twelve_hours: bool) -> str:
    return "" if at is None else clock_text(at.time(), twelve_hours)
