"""Sessions: list, add, move, cancel, describe."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options, references
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Reason, SessionCode
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.services.sessions import SessionDraft

app = noun(_("Single meetings: list, move, cancel, add."))

SESSIONS: tuple[Column[SessionRow], ...] = (
    Column("id", lambda row: row.id),
    Column("number", lambda row: row.number, _("No.")),
    Column("of", lambda row: row.of),
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("starts_at", lambda row: row.starts_at, _("Starts")),
    Column("ends_at", lambda row: row.ends_at, _("Ends")),
    Column("zone", lambda row: row.zone, _("Zone")),
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
)


@dataclass(frozen=True, kw_only=True)
class When:
    """A span on the cohort's clock."""

    on: Annotated[date, options.day(_("The day."))]
    at: Annotated[time, options.clock(_("When it begins."))]
    minutes: Annotated[int, typer.Option(min=1, max=1440, help=_("How long it lasts."))]
    later: Annotated[bool, typer.Option("--later", help=_("The second of two equal times on a clock change."))] = False


@dataclass(frozen=True, kw_only=True)
class NewTime:
    """A time that may leave hour and length as they were."""

    to: Annotated[date, options.day(_("The new day."))]
    at: Annotated[time | None, options.clock(_("When it begins; as before by default."))] = None
    minutes: Annotated[
        int | None, typer.Option(min=1, max=1440, help=_("How long it lasts; as before by default."))
    ] = None
    later: Annotated[bool, typer.Option("--later", help=_("The second of two equal times on a clock change."))] = False


@command(app, "list", _("Every session of a cohort in order, cancelled ones included."))
def listing(call: Call, cohort: Cohort) -> None:
    rows = call.services.sessions.rows(call.services.groups.resolve(cohort))
    call.rows("sessions", SESSIONS, rows, empty=_("It has no sessions yet."))


@command(app, "add", _("Add one more session."))
def add(
    call: Call,
    cohort: Cohort,
    when: When,
    kind: Annotated[SessionKind, typer.Option(help=_("What kind of session."))] = SessionKind.EXTRA,
    topic: Annotated[str, typer.Option()] = "",
    place: Annotated[str, typer.Option(help=_("Where, if it is elsewhere."))] = "",
) -> None:
    starts_at = datetime.combine(when.on, when.at)
    draft = SessionDraft(
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=when.minutes),
        kind=kind,
        topic=topic,
        place=place,
        fold=int(when.later),
    )
    call.done(call.services.sessions.add(call.services.groups.resolve(cohort), draft), _("Added."))


@command(app, "move", _("Hold a session at another time; calendars are told the next time they are written."))
def move(call: Call, session: SessionCode, when: NewTime, reason: Reason) -> None:
    chosen = references.session(call.services, session).session_id
    before = call.services.sessions.session(chosen)
    starts_at = datetime.combine(when.to, before.starts_at.time() if when.at is None else when.at)
    length = timedelta(minutes=before.minutes if when.minutes is None else when.minutes)
    done = call.services.sessions.move(chosen, starts_at, starts_at + length, reason, fold=int(when.later))
    call.done(done, _("It is on {starts_at} now.").format(starts_at=f"{starts_at:%Y-%m-%d %H:%M}"), starts_at=starts_at)


@command(app, "cancel", _("Call a session off; it leaves every count."))
def cancel(
    call: Call,
    session: SessionCode,
    reason: Reason,
    state: Annotated[
        SessionState, typer.Option("--as", help=_("cancelled-by-us, cancelled-by-host or did-not-take-place."))
    ] = SessionState.CANCELLED_BY_US,
) -> None:
    if state not in CALLED_OFF:
        raise typer.BadParameter(", ".join(sorted(CALLED_OFF)), param_hint="--as")
    chosen = references.session(call.services, session).session_id
    call.done(call.services.sessions.call_off(chosen, state, reason), _("Called off."))


@command(app, "describe", _("Topic, place and link of one session; what is not said stays."))
def describe(
    call: Call,
    session: SessionCode,
    topic: Annotated[str | None, typer.Option()] = None,
    place: Annotated[str | None, typer.Option()] = None,
    link: Annotated[str | None, typer.Option()] = None,
) -> None:
    chosen = references.session(call.services, session).session_id
    before = call.services.sessions.session(chosen)
    done = call.services.sessions.describe(
        chosen,
        topic=before.topic if topic is None else topic,
        place=before.place if place is None else place,
        link=before.link if link is None else link,
    )
    call.done(done, _("Stored."))
