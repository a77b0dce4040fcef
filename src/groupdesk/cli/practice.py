"""Facts of the practice itself: showing and changing them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.domain.papers import USUAL_COLOUR
from groupdesk.domain.practice import Paper, Practice
from groupdesk.domain.zones import zone as known_zone
from groupdesk.services import files

app = noun(_("Name, time zone, paper and country of the practice."))


@dataclass(frozen=True, kw_only=True)
class PracticeChange:
    """New facts; what is not said stays."""

    name: Annotated[str | None, typer.Option(help=_("What the practice is called on paper."))] = None
    zone: Annotated[str | None, typer.Option(help=_("Its time zone; cohorts keep their own."))] = None
    country: Annotated[str | None, typer.Option(help=_("Two letters that choose the public holidays."))] = None
    region: Annotated[str | None, typer.Option(help=_("A part of the country with holidays of its own."))] = None
    paper: Annotated[Paper | None, typer.Option(help=_("Size of the paper."))] = None
    language: Annotated[str | None, typer.Option(help=_("Language of what is printed."))] = None
    footer: Annotated[str | None, typer.Option(help=_("A line at the foot of every page."))] = None
    colour: Annotated[str | None, typer.Option(help=_("Colour of the heads, as #0F766E; “-” for the usual one."))] = (
        None
    )
    address: Annotated[str | None, typer.Option(help=_("The postal address in one line."))] = None
    contact: Annotated[str | None, typer.Option(help=_("Telephone and web address in one line."))] = None


@command(app, "show", _("What the practice says of itself."))
def show(call: Call) -> None:
    facts = call.services.practice.practice()
    call.tell(
        _document(facts),
        _("Name       {name}").format(name=facts.name),
        _("Time zone  {zone}").format(zone=facts.zone),
        _("Paper      {paper}").format(paper=facts.paper),
        _("Country    {country} {region}").format(country=facts.country, region=facts.region),
        _("Language   {language}").format(language=facts.language),
        _("Address    {address}").format(address=facts.address),
        _("Contact    {contact}").format(contact=facts.contact),
        _("Footer     {footer}").format(footer=facts.footer),
        _("Colour     {colour}").format(colour=facts.colour or USUAL_COLOUR),
        _("Logo       {answer}").format(answer=_("kept") if facts.logo else _("none")),
    )


@command(app, "set", _("Change what the practice says of itself."))
def change(
    call: Call,
    form: PracticeChange,
    logo: Annotated[
        str | None, typer.Option(metavar="FILE", help=_("PNG, JPEG or WebP for all papers; “-” takes it away."))
    ] = None,
) -> None:
    if form.zone is not None:
        known_zone(form.zone)
    said = {name: value for name in form.__dataclass_fields__ if (value := getattr(form, name)) is not None}
    if form.colour == "-":
        said["colour"] = ""
    service = call.services.practice
    changed = replace(service.practice(), **said)
    if logo is None:
        done = service.change(changed)
    else:
        done = call.services.brand.change(changed, b"" if logo == "-" else files.read(Path(logo)))
    call.done(done, _("Stored."), practice=_document(service.practice()))


def _document(facts: Practice) -> dict[str, object]:
    names = ("name", "zone", "paper", "country", "region", "language", "footer", "address", "contact", "colour")
    told = {name: getattr(facts, name) for name in names}
    return told | {"has_logo": bool(facts.logo), "is_sample": facts.is_sample}
