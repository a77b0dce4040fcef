"""What may be said of a stay on the command line, and the facts that become of it."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import options
from groupdesk.domain.enrolments import Screening, StayFacts


@dataclass(frozen=True, kw_only=True)
class StayOptions:
    """None where nothing was said; an empty text takes a fact away."""

    referred_by: Annotated[str | None, typer.Option(help=_("Who sent them."))] = None
    screening: Annotated[Screening | None, typer.Option(help=_("What the screening came to."))] = None
    screening_reason: Annotated[str | None, typer.Option(help=_("Why it came to that."))] = None
    screened_on: Annotated[date | None, options.day(_("The day of the screening."))] = None
    mandated_by: Annotated[str | None, typer.Option(help=_("The court or office that orders it."))] = None
    order_number: Annotated[str | None, typer.Option(help=_("The number of the order."))] = None
    required_hours: Annotated[int | None, typer.Option(min=1, help=_("Hours that are ordered."))] = None
    due: Annotated[date | None, options.day(_("Until when they are due."))] = None
    handout_language: Annotated[str | None, typer.Option(help=_("The language of their handouts, such as es."))] = None
    accommodation: Annotated[str | None, typer.Option(help=_("What the room or the group must have for them."))] = None
    constraints: Annotated[str | None, typer.Option(help=_("What else they need, in words."))] = None
    days: Annotated[str | None, typer.Option(help=_("Days on which they can come: tue or mon,thu."))] = None
    times: Annotated[str | None, typer.Option(help=_("When they can come: morning, afternoon, evening."))] = None
    speaks: Annotated[str | None, typer.Option(help=_("The language the group should speak, such as es."))] = None
    priority: Annotated[int | None, typer.Option(min=0, max=2, help=_("0 usual, 1 soon, 2 urgent."))] = None


_OTHER_NAMES = {"due": "due_on", "speaks": "wanted_language"}
_LISTS = {"days": "wanted_days", "times": "wanted_times"}


def facts_of(form: StayOptions) -> StayFacts:
    """The facts that were said."""
    told: dict[str, object] = {}
    for one in fields(form):
        value = getattr(form, one.name)
        if one.name in _LISTS and value is not None:
            told[_LISTS[one.name]] = tuple(word.strip().casefold() for word in value.split(",") if word.strip())
        elif value is not None:
            told[_OTHER_NAMES.get(one.name, one.name)] = value
    return StayFacts(**told)  # type: ignore[arg-type]  # options carry the types of the facts
