"""What may be said of a person on the command line, and the draft that becomes of it."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options
from groupdesk.domain.people import ContactDraft, ContactKind, ContactUse, PersonCard, PersonDraft, PersonKind


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """What may be said of a person; None where nothing was said."""

    goes_by: Annotated[str | None, typer.Option(help=_("What the person is called."))] = None
    sort_name: Annotated[str | None, typer.Option(help=_("What lists are ordered by, such as “Okafor, Amara”."))] = None
    kind: Annotated[PersonKind | None, typer.Option(help=_("Client by default."))] = None
    pronouns: Annotated[str | None, typer.Option()] = None
    born: Annotated[date | None, options.day(_("Date of birth."))] = None
    birth_year: Annotated[int | None, typer.Option(min=1900, help=_("Where only the year is known."))] = None
    language: Annotated[str | None, typer.Option(help=_("The language they prefer."))] = None
    needs: Annotated[str | None, typer.Option(help=_("What the room must have for them."))] = None
    note: Annotated[str | None, typer.Option()] = None
    referred_by: Annotated[str | None, typer.Option(help=_("Who sent them."))] = None
    signed_up: Annotated[date | None, options.day(_("When they signed up."))] = None
    do_not_print: Annotated[
        bool | None, typer.Option("--do-not-print/--print", help=_("On papers the number stands instead of the name."))
    ] = None
    phone: Annotated[list[str] | None, typer.Option(help=_("A phone number; may be repeated."))] = None
    email: Annotated[list[str] | None, typer.Option(help=_("An e-mail address; may be repeated."))] = None
    allow: Annotated[
        list[ContactUse] | None,
        typer.Option(help=_("What those may be used for; nothing unless it is said.")),
    ] = None


def said(draft: PersonDraft, form: PersonFacts) -> PersonDraft:
    """The draft with what the form says; phones or addresses said here take the place of all of their kind."""
    names = {"born": "birth_date", "signed_up": "signed_up_on"}
    plain = [one.name for one in fields(form) if one.name not in ("phone", "email", "allow")]
    changed = {names.get(name, name): value for name in plain if (value := getattr(form, name)) is not None}
    uses = tuple(use.value for use in form.allow or ())
    contacts = list(draft.contacts)
    for kind, values in ((ContactKind.PHONE, form.phone), (ContactKind.EMAIL, form.email)):
        if values is not None:
            contacts = [contact for contact in contacts if contact.kind is not kind]
            contacts += [ContactDraft(kind=kind, value=value, uses=_fitting(kind, uses)) for value in values]
    return replace(draft, contacts=tuple(contacts), **changed)


def _fitting(kind: ContactKind, uses: tuple[str, ...]) -> tuple[str, ...]:
    """An address is written to, a phone is not."""
    return tuple(use for use in uses if (use == ContactUse.EMAIL) == (kind is ContactKind.EMAIL))


def draft_of(card: PersonCard) -> PersonDraft:
    """What is on file about somebody, as a draft."""
    kept = {one.name: getattr(card.person, one.name) for one in fields(PersonDraft) if one.name != "contacts"}
    contacts = (
        ContactDraft(kind=point.kind, value=point.value, uses=point.uses, safe_label=point.safe_label)
        for point in card.contacts
    )
    return PersonDraft(**kept, contacts=tuple(contacts))
