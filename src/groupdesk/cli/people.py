"""People: list, show, add, change, archive."""

from dataclasses import dataclass, replace
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.import_people import Deciding, Mending, Reading, import_sheet
from groupdesk.cli.options import Person
from groupdesk.cli.person_facts import PersonFacts, draft_of, said
from groupdesk.domain.enrolments import PersonEnrolmentRow
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.preview import WantedGroup
from groupdesk.domain.imports.requests import RequestRow
from groupdesk.domain.people import (
    ContactPoint,
    PeopleOrder,
    PeopleQuery,
    PersonCard,
    PersonDraft,
    PersonRow,
)

app = noun(_("Find, add, change and import people."))

PEOPLE: tuple[Column[PersonRow], ...] = (
    Column("id", lambda row: row.id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("full_name", lambda row: row.full_name),
    Column("birth_date", lambda row: row.birth_date, _("Born")),
    Column("birth_year", lambda row: row.birth_year),
    Column("phone", lambda row: row.phone, _("Phone")),
    Column("email", lambda row: row.email, _("E-mail")),
    Column("language", lambda row: row.language, _("Language")),
    Column("groups", lambda row: row.groups, _("Groups")),
    Column("is_archived", lambda row: row.is_archived),
)
CONTACTS: tuple[Column[ContactPoint], ...] = (
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("value", lambda row: row.value, _("Value")),
    Column("uses", lambda row: row.uses, _("May be used for")),
    Column("safe_label", lambda row: row.safe_label, _("May be said there")),
)
STAYS: tuple[Column[PersonEnrolmentRow], ...] = (
    Column("cohort", lambda row: row.code, _("Cohort")),
    Column("group", lambda row: row.group_name, _("Group")),
    Column("state", lambda row: row.state, _("State")),
    Column("joined_on", lambda row: row.joined_on, _("Joined")),
    Column("left_on", lambda row: row.left_on, _("Left")),
    Column("came", lambda row: row.came, _("Came")),
    Column("expected", lambda row: row.expected, _("Of")),
    Column("reason", lambda row: row.reason, _("Reason")),
    Column("reopens", lambda row: row.reopens),
    Column("transferred_to", lambda row: row.transferred_to),
    Column("mandated_by", lambda row: row.mandated_by),
    Column("required_hours", lambda row: row.required_hours),
    Column("due_on", lambda row: row.due_on),
)
WISHES: tuple[Column[WantedGroup], ...] = (
    Column("group", lambda row: row.group, _("Group wanted")),
    Column("people", lambda row: row.people, _("People")),
    Column("cohort", lambda row: row.cohort, _("Open cohort")),
)
REQUESTS: tuple[Column[RequestRow], ...] = (
    Column("person_id", lambda row: row.person_id),
    Column("number", lambda row: row.number, _("No.")),
    Column("name", lambda row: row.name, _("Name")),
    Column("wanted", lambda row: row.wanted, _("Asked for")),
    Column("asked_on", lambda row: row.asked_on, _("On")),
    Column("asked_at", lambda row: row.asked_at, _("At")),
)
_SAID = (
    *("number", "full_name", "goes_by", "sort_name", "kind", "pronouns", "birth_date", "birth_year", "language"),
    *("needs", "note", "referred_by", "signed_up_on", "do_not_print", "is_part_2"),
)


@dataclass(frozen=True, kw_only=True)
class PeopleFilter:
    text: Annotated[str, typer.Option(help=_("Any part of a name."))] = ""
    archived: Annotated[bool, typer.Option("--archived", help=_("The archived ones instead."))] = False
    order: Annotated[PeopleOrder, typer.Option(help=_("What the list is ordered by."))] = PeopleOrder.NAME
    descending: Annotated[bool, typer.Option("--descending", help=_("The other way round."))] = False
    limit: Annotated[int | None, typer.Option(min=1, help=_("At most so many."))] = None
    offset: Annotated[int, typer.Option(min=0, help=_("Leave out so many at the beginning."))] = 0


@command(app, "list", _("Everybody on file, or whose name fits."))
def listing(call: Call, form: PeopleFilter) -> None:
    query = PeopleQuery(text=form.text, archived=form.archived, order=form.order, descending=form.descending)
    service = call.services.people
    rows = service.page(query, form.offset, service.count(query) if form.limit is None else form.limit)
    call.rows("people", PEOPLE, rows, empty=_("Nobody fits."))


@command(app, "show", _("One person with contacts and every stay in a cohort."))
def show(call: Call, who: Person) -> None:
    service = call.services.people
    card = service.card(service.resolve(who))
    stays = service.enrolments(card.person.id)
    call.tell({"person": _document(card), "enrolments": documents(STAYS, stays)}, *_lines(card))
    if not call.said.as_json:
        call.rows("contacts", CONTACTS, card.contacts, empty=_("There is no way to reach them on file."))
        call.rows("enrolments", STAYS, stays, empty=_("They are in no cohort."))


@command(app, "add", _("Add somebody new."))
def add(
    call: Call, name: Annotated[str, typer.Argument(help=_("The full name, in any script."))], form: PersonFacts
) -> None:
    done = call.services.people.add(said(PersonDraft(full_name=name.strip()), form))
    number = call.services.people.card(PersonId(done.id)).person.number
    call.done(done, _("Added with number {number}.").format(number=number), number=number)


@command(app, "change", _("New facts for somebody; what is not said stays, phones said here replace all phones."))
def change(
    call: Call,
    who: Person,
    form: PersonFacts,
    name: Annotated[str | None, typer.Option(help=_("Another full name."))] = None,
) -> None:
    service = call.services.people
    card = service.card(service.resolve(who))
    before = draft_of(card)
    draft = said(before if name is None else replace(before, full_name=name.strip()), form)
    call.done(service.change(card.person.id, draft, card.person.version), _("Stored."))


@command(app, "archive", _("Take somebody off the lists; history stays."))
def archive(call: Call, who: Person) -> None:
    call.done(call.services.people.archive(call.services.people.resolve(who)), _("Archived."))


@command(app, "restore", _("Bring somebody back onto the lists."))
def restore(call: Call, who: Person) -> None:
    call.done(call.services.people.restore(call.services.people.resolve(who)), _("Restored."))


@command(app, "import", _("Read a sign-up sheet, CSV or a workbook, and store it in one deed."))
def import_people(call: Call, reading: Reading, deciding: Deciding, mending: Mending) -> None:
    import_sheet(call, reading, deciding, mending)


@command(app, "wishes", _("Groups that people asked for and have no place in yet, or who asked for one."))
def wishes(
    call: Call, group: Annotated[str, typer.Argument(help=_("The group, in the words of the sheets."))] = ""
) -> None:
    if group:
        asked = call.services.imports.requests(group)
        call.rows("people", REQUESTS, asked, empty=_("Nobody asks for it."))
    else:
        call.rows("wishes", WISHES, call.services.imports.requested_groups(), empty=_("There are no wishes."))


def _document(card: PersonCard) -> dict[str, object]:
    person = card.person
    said = {name: getattr(person, name) for name in _SAID}
    return {
        "id": person.id,
        **said,
        "is_archived": person.archived_at is not None,
        "contacts": documents(CONTACTS, card.contacts),
    }


def _lines(card: PersonCard) -> list[str]:
    titles = {
        "number": _("Number"),
        "full_name": _("Name"),
        "goes_by": _("Goes by"),
        "pronouns": _("Pronouns"),
        "birth_date": _("Born"),
        "birth_year": _("Birth year"),
        "language": _("Language"),
        "needs": _("Needs"),
        "note": _("Note"),
        "referred_by": _("Referred by"),
        "signed_up_on": _("Signed up"),
    }
    width = max(len(title) for title in titles.values())
    return [f"{title:<{width}}  {value}" for name, title in titles.items() if (value := getattr(card.person, name))]
