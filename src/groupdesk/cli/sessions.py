"""Sessions: list, add, move, cancel, describe."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, references, saying, words
from groupdesk.cli.call import Call
from groupdesk.cli.clash_rows import CLASHES, clash_words
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.latecomer_rows import LATECOMERS, tell_latecomers
from groupdesk.cli.options import Cohort, CohortCode, Reason, SessionCode
from groupdesk.cli.schedules import Closed, Doubt, closed_days, closed_words
from groupdesk.cli.session_options import Agreed, Described, Following, LetJoin, NewTime, TakeNext, What, When
from groupdesk.cli.session_steps import STEPS, session_steps
from groupdesk.domain.breaks import to_word
from groupdesk.domain.clashes import ClashRow
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.zones import to_utc
from groupdesk.services.rearranging import Ending
from groupdesk.services.session_making import SessionDraft
from groupdesk.services.sessions import SessionDescription

app = noun(_("Single meetings: list, move, cancel, add."))


SESSIONS: tuple[Column[SessionRow], ...] = (
    Column("id", lambda row: row.id),
    Column("number", lambda row: row.number, _("No.")),
    Column("of", lambda row: row.of),
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("starts_at", lambda row: row.starts_at, _("Starts")),
    Column("ends_at", lambda row: row.ends_at, _("Ends")),
    Column("zone", lambda row: row.zone, _("Zone")),
    Column("breaks", lambda row: [to_word(pause) for pause in row.breaks]),
    Column("place", lambda row: row.place, _("Place")),
    Column("topic", lambda row: row.topic, _("Topic")),
    Column("state", lambda row: row.state, _("State")),
    Column("change_reason", lambda row: row.change_reason, _("Reason")),
    Column("moved_from", lambda row: row.moved_from, _("Moved from")),
    Column("expected", lambda row: row.expected, _("Expected")),
    Column("came", lambda row: row.came, _("Came")),
    Column("unmarked", lambda row: row.unmarked, _("Blank")),
    Column("head_count", lambda row: row.head_count, _("Heads")),
    Column("is_sheet_open", lambda row: row.is_sheet_open),
    Column("is_movable", lambda row: row.is_movable),
)


@command(app, "list", _("Every session of a cohort in order, cancelled ones included."))
def listing(call: Call, cohort: Cohort) -> None:
    rows = call.services.sessions.rows(call.services.groups.resolve(cohort))
    call.rows("sessions", SESSIONS, rows, empty=_("It has no sessions yet."))


@command(app, "add", _("Add one more session."))
def add(call: Call, cohort: Cohort, when: When, what: What, let_join: LetJoin = False) -> None:
    starts_at = datetime.combine(when.on, when.at)
    draft = SessionDraft(
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=when.minutes),
        kind=what.kind,
        topic=what.topic,
        plan=what.plan,
        materials=what.materials,
        place=what.place,
        breaks=words.pauses(when.pauses or (), when.at),
        clock=_reading(when.clock, when.later),
        let_join=let_join,
    )
    sessions, chosen = call.services.sessions, call.services.groups.resolve(cohort)
    late = sessions.latecomers_at(chosen, when.on, what.kind)
    done = sessions.add(chosen, draft)
    _warn(call, call.services.clashes.at(GroupSessionId(done.id)))
    tell_latecomers(late, let_join)
    call.done(done, _("Added."), latecomers=documents(LATECOMERS, late))


@command(app, "extend", _("Add sessions at the end, on the next days of the cohort's schedule."))
def extend(
    call: Call,
    cohort: CohortCode,
    count: Annotated[int, typer.Option(help=_("How many."))] = 1,
    take_next: TakeNext = False,
) -> None:
    chosen = call.services.groups.resolve(cohort)
    call.done(call.services.sessions.add_at_end(chosen, count, agreed=take_next), _("Added."))


@command(app, "move", _("Hold a session at another time; calendars are told the next time they are written."))
def move(call: Call, session: SessionCode, when: NewTime, reason: Reason, agreed: Agreed) -> None:
    sessions = call.services.sessions
    chosen = references.session(call.services, session)
    before = sessions.session(chosen.session_id)
    starts_at = datetime.combine(when.to, before.starts_at.time() if when.at is None else when.at)
    terms = Terms(
        reason=reason,
        length_minutes=when.minutes,
        even_if_marked=agreed.even_if_marked,
        even_if_closed=agreed.on_closed is Closed.HOLD,
        clocks=_clocks(starts_at, _reading(when.clock, when.later)),
    )
    look = sessions.look_at_move(chosen.session_id, starts_at, terms, following=agreed.following)
    if agreed.following and when.clock is not None:
        terms = replace(terms, clocks={q.wall: _reading(when.clock, when.later) or 0 for q in look.questions})
    clashes = call.services.clashes.of_move(chosen.cohort_id, look)
    late = sessions.latecomers(chosen.cohort_id, look)
    done = sessions.move(chosen.session_id, starts_at, terms, following=agreed.following, joining=agreed.let_join)
    _warn(call, clashes)
    tell_latecomers(late, agreed.let_join)
    told = [_("It is on {starts_at} now.").format(starts_at=f"{starts_at:%Y-%m-%d %H:%M}")]
    told += [closed_words(conflict) for conflict in look.conflicts]
    sentence = "\n".join(told)
    call.done(
        done,
        sentence,
        starts_at=starts_at,
        closed_days=closed_days(look.conflicts),
        clashes=documents(CLASHES, clashes),
        latecomers=documents(LATECOMERS, late),
    )


@command(app, "cancel", _("Call a session off; it leaves every count."))
def cancel(
    call: Call,
    session: SessionCode,
    reason: Reason,
    state: Annotated[
        SessionState, typer.Option("--as", help=_("cancelled-by-us, cancelled-by-host or did-not-take-place."))
    ] = SessionState.CANCELLED_BY_US,
    following: Following = False,
    add_at_end: Annotated[bool, typer.Option("--add-at-end", help=_("Plan as many sessions at the end."))] = False,
    take_next: TakeNext = False,
) -> None:
    if state not in CALLED_OFF:
        raise typer.BadParameter(", ".join(sorted(CALLED_OFF)), param_hint="--as")
    chosen = references.session(call.services, session).session_id
    ending = Ending(following=following, make_good=add_at_end, agreed=take_next)
    call.done(call.services.sessions.call_off(chosen, state, reason, ending), _("Called off."))


@command(app, "describe", _("Topic, plan, materials, place, link and breaks of one session; what is not said stays."))
def describe(call: Call, session: SessionCode, said: Described) -> None:
    chosen = references.session(call.services, session).session_id
    before = call.services.sessions.session(chosen)
    facts = SessionDescription(
        topic=before.topic if said.topic is None else said.topic,
        place=before.place if said.place is None else said.place,
        link=before.link if said.link is None else said.link,
        plan=said.plan,
        materials=said.materials,
        breaks=None if said.pauses is None else words.pauses(said.pauses, before.starts_at.time()),
    )
    call.done(call.services.sessions.describe(chosen, facts), _("Stored."))


@command(app, "history", _("What happened to a session: its former numbers and times, who changed them and why."))
def history(call: Call, session: SessionCode) -> None:
    chosen = references.session(call.services, session).session_id
    steps = session_steps(call.services.sessions.history(chosen))
    call.rows("steps", STEPS, steps, empty=_("Nothing happened to it yet."))


@command(app, "clashes", _("Facilitators, rooms and participants that two sessions want at one time."))
def clashes(
    call: Call,
    since: Annotated[date | None, options.day(_("From this day; today by default."), "--from")] = None,
    until: Annotated[date | None, options.day(_("To this day; four weeks on by default."), "--to")] = None,
) -> None:
    zone = call.services.practice.practice().zone
    first = since or call.services.desk.today(zone)
    last = until or first + timedelta(days=27)
    start, end = (to_utc(datetime.combine(day, time()), zone) for day in (first, last + timedelta(days=1)))
    call.rows("clashes", CLASHES, call.services.clashes.between(start, end), empty=_("Nothing clashes."))


def _reading(said: Doubt | None, later: bool) -> int | None:
    """Which of two readings of a doubtful time was chosen."""
    return list(Doubt).index(said) if said is not None else 1 if later else None


def _clocks(starts_at: datetime, reading: int | None) -> dict[datetime, int]:
    return {} if reading is None else {starts_at: reading}


def _warn(call: Call, found: Iterable[ClashRow]) -> None:
    """Clashes are said beside the answer: they are no refusal."""
    for row in found:
        saying.warn(clash_words(row))
