"""Roll call: showing the sheet, marking, filling blanks, walk-ins, head count, planned absences."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated

import typer

from groupdesk.base.i18n import _, ngettext
from groupdesk.cli import references, saying, words
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Person, Session, day
from groupdesk.cli.roll_import import forget, import_marks, list_names
from groupdesk.domain.absences import AbsenceRow
from groupdesk.domain.attendance import MarkDraft, Sheet, SheetRow
from groupdesk.domain.deeds import Done, HistoryRow
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.returning import Returning
from groupdesk.domain.statuses import Mode

app = noun(_("Roll call: mark, fill, walk-ins, head count, planned absences."))
_INNER = frozenset(("version", "session_id", "person_id", "enrolment_id", "marked_by", "marked_at"))

SHEET: tuple[Column[SheetRow], ...] = (
    Column("person_id", lambda row: row.person_id),
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("status", lambda row: row.status, _("Status")),
    Column("minutes_late", lambda row: row.minutes_late, _("Late")),
    Column("time_in", lambda row: row.time_in, _("In")),
    Column("time_out", lambda row: row.time_out, _("Out")),
    Column("mode", lambda row: row.mode, _("Mode")),
    Column("minutes", lambda row: row.minutes, _("Minutes")),
    Column("minutes_reason", lambda row: row.minutes_reason),
    Column("remark", lambda row: row.remark, _("Remark")),
    Column("is_walk_in", lambda row: row.is_walk_in, _("Walk-in")),
    Column("is_planned", lambda row: row.is_planned, _("Planned")),
    Column("planned_absence", lambda row: row.planned_absence, _("Said beforehand")),
    Column("made_up_minutes", lambda row: None if row.made_up is None else row.made_up.minutes, _("Made up")),
)


@command(app, "show", _("The sheet of a session; before the first mark, who is expected."))
def show(call: Call, session: Session) -> None:
    sheet = _sheet(call, session)
    call.tell(
        _document(sheet), _("{code}, {starts}").format(code=sheet.code, starts=f"{sheet.starts_at:%Y-%m-%d %H:%M}")
    )
    if not call.said.as_json:
        call.rows("marks", SHEET, sheet.rows, empty=_("Nobody is expected."))


ABSENCES: tuple[Column[AbsenceRow], ...] = (
    Column("id", lambda row: row.id, _("Id")),
    Column("person_id", lambda row: row.person_id),
    Column("enrolment_id", lambda row: row.enrolment_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("from_on", lambda row: row.from_on, _("From")),
    Column("to_on", lambda row: row.to_on, _("To")),
    Column("reason", lambda row: row.reason, _("Reason")),
)
RETURNING: tuple[Column[Returning], ...] = (
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("times", lambda row: row.times, _("Came")),
    Column("last_on", lambda row: row.last_on, _("Last on")),
)
STEPS: tuple[Column[HistoryRow], ...] = (
    Column("at", lambda row: row.at, _("When (UTC)")),
    Column("staff", lambda row: row.staff_name, _("Who")),
    Column("verb", lambda row: row.verb, _("What")),
    Column("before", lambda row: _fields(row.before), _("Before")),
    Column("after", lambda row: _fields(row.after), _("After")),
    Column("deed", lambda row: row.deed_id),
)


@dataclass(frozen=True, kw_only=True)
class MarkForm:
    """What is said of every mark of one call."""

    remark: Annotated[str | None, typer.Option(help=_("A remark on each of these marks."))] = None
    mode: Annotated[Mode | None, typer.Option(help=_("How these people take part."))] = None
    minutes: Annotated[int | None, typer.Option(min=0, help=_("Minutes credited by hand; needs --reason."))] = None
    reason: Annotated[str, typer.Option(help=_("Why the minutes are set by hand."))] = ""


@command(app, "mark", _("Mark people, all in one deed: 12=present “Amara Okafor=late@18:10” 7=partial@18:10-19:00."))
def mark(
    call: Call,
    session: Session,
    marks: Annotated[
        list[str],
        typer.Argument(metavar="PERSON=STATUS[@IN-OUT]", help=_("Status by code, key or name; unmarked clears.")),
    ],
    form: MarkForm,
) -> None:
    sheet = _sheet(call, session)
    drafts = [_draft(call, sheet, words.mark(text), form) for text in marks]
    done = call.services.attendance.mark(sheet.session_id, drafts)
    call.done(done, _told(len(drafts)), marks=len(drafts))


@command(app, "fill", _("Give everybody who is not marked yet the same status, in one deed."))
def fill(
    call: Call,
    session: Session,
    status: Annotated[str, typer.Option(help=_("A status by its code, key or name."))] = "present",
) -> None:
    chosen = references.session(call.services, session).session_id
    before = _blanks(call, session)
    done = call.services.attendance.fill(chosen, status)
    call.done(done, _told(before), marks=before)


@command(app, "walk-in", _("Add somebody who is not enrolled: a person on file, or somebody new by an alias only."))
def walk_in(
    call: Call,
    session: Session,
    person: Annotated[str, typer.Argument(metavar="[PERSON]", help=_("A number, an id or an unambiguous name."))] = "",
    alias: Annotated[str, typer.Option(help=_("What somebody new is called here."))] = "",
    status: Annotated[str, typer.Option(help=_("A status by its code, key or name."))] = "present",
) -> None:
    found = references.session(call.services, session)
    walk_in = call.services.attendance.walk_in
    work = partial(walk_in, found.session_id, alias=alias, status=status)
    add_walk_in(call, found.cohort_id, (person, alias), lambda known: work(person_id=known))


def add_walk_in(call: Call, cohort_id: CohortId, said: tuple[str, str], add: Callable[[PersonId | None], Done]) -> None:
    """`said` is somebody on file or an alias, one of them; of an alias it tells who may have come back."""
    person, alias = said
    if bool(person) == bool(alias):
        raise typer.BadParameter(_("say either who of those on file, or an alias"), param_hint="PERSON, --alias")
    known = call.services.people.resolve(person) if person else None
    back = call.services.returning.alike(cohort_id, alias) if alias else ()
    done = add(known)
    for one in back:
        saying.warn(_("{name} (#{number}) was {seen}.").format(name=one.name, number=one.number, seen=_seen(one)))
    call.done(done, _("Added."), returning=documents(RETURNING, back))


@command(app, "returning", _("Who may have come back: people known by a like alias, seen in this group before."))
def returning(
    call: Call,
    cohort: Cohort,
    alias: Annotated[str, typer.Argument(help=_("What somebody is called here, or its beginning."))],
) -> None:
    rows = call.services.returning.alike(call.services.groups.resolve(cohort), alias)
    call.rows("returning", RETURNING, rows, empty=_("Nobody like this was seen here before."))


@command(app, "heads", _("The number of people in the room, kept beside the named marks."))
def heads(
    call: Call, session: Session, count: Annotated[int, typer.Argument(help=_("How many were counted."))]
) -> None:
    chosen = references.session(call.services, session).session_id
    call.done(call.services.attendance.count_heads(chosen, count), _("Counted."))


@command(app, "history", _("Every value that a mark ever had: who, when, before, after."))
def history(call: Call, session: Session, person: Person) -> None:
    sheet = _sheet(call, session)
    person_id = references.on_sheet(call.services, sheet, person)
    steps = call.services.attendance.history(sheet.session_id, person_id)
    call.rows("steps", STEPS, steps, empty=_("Nobody was marked yet."))


@command(app, "absences", _("Who said beforehand that they will be away, by first day."))
def absences(call: Call, cohort: Cohort) -> None:
    rows = call.services.absences.planned(call.services.groups.resolve(cohort))
    call.rows("absences", ABSENCES, rows, empty=_("No absence is planned."))


@command(app, "absence", _("Enter a planned absence: pre-filled at roll call, counted apart."))
def absence(
    call: Call,
    person: Person,
    cohort: Cohort,
    first: Annotated[date, day(_("The first day away."), "--from")],
    last: Annotated[date | None, day(_("The last day away; the first one by default."), "--to")] = None,
    reason: Annotated[str, typer.Option(help=_("What was said."))] = "",
) -> None:
    stay = references.stay(call.services, call.services.groups.resolve(cohort), call.services.people.resolve(person))
    done = call.services.absences.plan(stay.enrolment_id, first, last or first, reason)
    call.done(done, _("The absence is planned."))


@command(app, "absence-remove", _("Take a planned absence back, by the id that the list tells."))
def absence_remove(call: Call, absence_id: Annotated[str, typer.Argument(metavar="ID", help=_("Its id."))]) -> None:
    call.done(call.services.absences.take_back(absence_id.strip()), _("Taken back."))


def _seen(one: Returning) -> str:
    told = ngettext("seen before {count} time, last on {day}", "seen before {count} times, last on {day}", one.times)
    return told.format(count=one.times, day=one.last_on)


def _fields(values: Mapping[str, object] | None) -> dict[str, object] | None:
    """What a step says of a mark, "" for nothing; inner ids and versions are left out."""
    if values is None:
        return None
    return {name: "" if value is None else value for name, value in values.items() if name not in _INNER}


command(app, "import", _("Marks from a Zoom or Teams report or a table, CSV or a workbook, in one deed."))(import_marks)
command(app, "names", _("Names in reports that need no question any more."))(list_names)
command(app, "forget", _("Ask again about such names at the next import."))(forget)


def _sheet(call: Call, session: str) -> Sheet:
    return call.services.attendance.sheet(references.session(call.services, session).session_id)


def _draft(call: Call, sheet: Sheet, said: words.MarkWords, form: MarkForm) -> MarkDraft:
    return MarkDraft(
        person_id=references.on_sheet(call.services, sheet, said.person),
        status=said.status,
        time_in=said.time_in,
        time_out=said.time_out,
        mode=form.mode,
        minutes=form.minutes,
        minutes_reason=form.reason,
        remark=form.remark,
    )


def _blanks(call: Call, session: str) -> int:
    return sum(row.status == "unmarked" for row in _sheet(call, session).rows)


def _told(count: int) -> str:
    return ngettext("{count} mark was stored.", "{count} marks were stored.", count).format(count=count)


def _document(sheet: Sheet) -> dict[str, object]:
    return {
        "session": {
            "id": sheet.session_id,
            "cohort": sheet.code,
            "number": sheet.number,
            "of": sheet.of,
            "kind": sheet.kind,
            "starts_at": sheet.starts_at,
            "ends_at": sheet.ends_at,
            "zone": sheet.zone,
            "place": sheet.place,
            "state": sheet.state,
            "head_count": sheet.head_count,
        },
        "marks": documents(SHEET, sheet.rows),
    }
