"""Facts of the practice itself: showing and changing them."""

from dataclasses import dataclass, replace
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.domain.practice import Paper, Practice
from groupdesk.domain.zones import zone as known_zone

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
        _("Footer     {footer}").format(footer=facts.footer),
    )


@command(app, "set", _("Change what the practice says of itself."))
def change(call: Call, form: PracticeChange) -> None:
    if form.zone is not None:
        known_zone(form.zone)
    said = {name: value for name in form.__dataclass_fields__ if (value := getattr(form, name)) is not None}
    service = call.services.practice
    done = service.change(replace(service.practice(), **said))
    call.done(done, _("Stored."), practice=_document(service.practice()))


def _document(facts: Practice) -> dict[str, object]:
    names = ("name", "zone", "paper", "country", "region", "language", "footer", "is_sample")
    return {name: getattr(facts, name) for name in names}
