"""Who has a seat in a cohort, and how everybody came."""

from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort
from groupdesk.domain.attendance import Matrix, MatrixPerson, MatrixSession
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.histories import HistoryLine
from groupdesk.domain.makeup_credits import MadeUp
from groupdesk.domain.statuses import StatusSet

app = noun(_("Rosters and attendance."))

ROSTER: tuple[Column[RosterRow], ...] = (
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("full_name", lambda row: row.full_name),
    Column("state", lambda row: row.state, _("State")),
    Column("joined_on", lambda row: row.joined_on, _("Joined")),
    Column("left_on", lambda row: row.left_on, _("Left")),
    Column("language", lambda row: row.language, _("Language")),
    Column("phone", lambda row: row.phone, _("Phone")),
    Column("email", lambda row: row.email, _("E-mail")),
    Column("needs", lambda row: row.needs, _("Needs")),
    Column("came", lambda row: row.came, _("Came")),
    Column("expected", lambda row: row.expected, _("Of")),
    Column("away_from", lambda row: row.away_from),
    Column("away_to", lambda row: row.away_to),
    Column("handout_language", lambda row: row.handout_language),
    Column("accommodation", lambda row: row.accommodation),
    Column("mandated_by", lambda row: row.mandated_by),
    Column("required_hours", lambda row: row.required_hours),
    Column("due_on", lambda row: row.due_on),
    Column("over_capacity_reason", lambda row: row.over_capacity_reason, _("Above the seats because")),
)
MATRIX_SESSIONS: tuple[Column[MatrixSession], ...] = (
    Column("id", lambda row: row.id),
    Column("number", lambda row: row.number),
    Column("kind", lambda row: row.kind),
    Column("starts_at", lambda row: row.starts_at),
    Column("state", lambda row: row.state),
    Column("minutes", lambda row: row.minutes),
)
MATRIX_PEOPLE: tuple[Column[MatrixPerson], ...] = (
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("person_id", lambda row: row.person_id),
    Column("name", lambda row: row.name),
    Column("state", lambda row: row.state),
    Column("joined_on", lambda row: row.joined_on),
    Column("left_on", lambda row: row.left_on),
    Column("marks", lambda row: [None if m is None else {"status": m[0], "minutes": m[1]} for m in row.marks]),
)


HISTORY: tuple[Column[HistoryLine], ...] = (
    Column("session_id", lambda row: row.session_id),
    Column("cohort", lambda row: row.code, _("Cohort")),
    Column("group", lambda row: row.group_name, _("Group")),
    Column("number", lambda row: row.number, _("No.")),
    Column("kind", lambda row: row.kind),
    Column("starts_at", lambda row: row.starts_at, _("Day")),
    Column("ends_at", lambda row: row.ends_at),
    Column("zone", lambda row: row.zone),
    Column("state", lambda row: row.state),
    Column("is_walk_in", lambda row: row.enrolment_id is None, _("Walk-in")),
    Column("status", lambda row: row.status.code),
    Column("status_label", lambda row: row.status.label, _("Status")),
    Column("counts_as", lambda row: row.status.meaning),
    Column("is_planned", lambda row: row.is_planned, _("Planned")),
    Column("minutes", lambda row: row.minutes, _("Minutes")),
    Column("offered_minutes", lambda row: row.offered, _("Of")),
    Column("minutes_late", lambda row: row.minutes_late),
    Column("time_in", lambda row: row.time_in),
    Column("time_out", lambda row: row.time_out),
    Column("mode", lambda row: row.mode),
    Column("minutes_reason", lambda row: row.minutes_reason),
    Column("remark", lambda row: row.remark),
    Column("made_up_minutes", lambda row: None if row.made_up is None else row.made_up.minutes, _("Made up")),
    Column("made_up_on", lambda row: None if row.made_up is None else row.made_up.on),
    Column("made_up_by", lambda row: None if row.made_up is None else _made_up_by(row.made_up)),
    Column("recorded_by", lambda row: row.recorded_by, _("Recorded by")),
    Column("recorded_at", lambda row: row.recorded_at),
)


@command(app, "roster", _("Who has a seat, by name; never anybody who waits."))
def roster(
    call: Call,
    cohort: Cohort,
    former: Annotated[bool, typer.Option("--former", help=_("Those who left as well."))] = False,
) -> None:
    rows = call.services.enrolments.roster(call.services.groups.resolve(cohort), former=former)
    call.rows("roster", ROSTER, rows, empty=_("Nobody has a seat yet."))


@command(app, "attendance", _("People and sessions of a cohort with every mark; or every session of one person."))
def attendance(
    call: Call,
    cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("The code of the cohort."))] = "",
    person: Annotated[str, typer.Option(metavar="PERSON", help=_("One person, in every group."))] = "",
) -> None:
    if bool(cohort) == bool(person):
        raise typer.BadParameter(_("say either a cohort or a person"), param_hint="--cohort, --person")
    if person:
        lines = call.services.attendance.history_of(call.services.people.resolve(person))
        call.rows("sessions", HISTORY, lines, empty=_("This person has been in no session."))
        return
    cohort_id = call.services.groups.resolve(cohort)
    matrix = call.services.attendance.matrix(cohort_id)
    if call.said.as_json:
        sessions, people = documents(MATRIX_SESSIONS, matrix.sessions), documents(MATRIX_PEOPLE, matrix.people)
        call.tell({"sessions": sessions, "people": people})
        return
    grid = _grid(matrix, call.services.attendance.statuses(cohort_id))
    call.rows("people", grid, matrix.people, empty=_("Nobody has a seat yet."))


def _made_up_by(made_up: MadeUp) -> str:
    """The session as cohort/number or cohort/day, or the task."""
    if not made_up.code:
        return made_up.task
    place = made_up.number if made_up.number is not None else made_up.at and made_up.at.date().isoformat()
    return f"{made_up.code}/{place}"


def _grid(matrix: Matrix, statuses: StatusSet) -> tuple[Column[MatrixPerson], ...]:
    """A column with the sign of the mark for each session."""

    def sign(place: int) -> Column[MatrixPerson]:
        session = matrix.sessions[place]
        title = str(session.starts_at.strftime("%m-%d"))
        return Column(session.id, lambda row: _sign(row.marks[place], statuses), title)

    return (Column("name", lambda row: row.name, _("Name")), *(sign(place) for place in range(len(matrix.sessions))))


def _sign(mark: tuple[str, int | None] | None, statuses: StatusSet) -> str:
    return "–" if mark is None else statuses.status(mark[0]).sign
