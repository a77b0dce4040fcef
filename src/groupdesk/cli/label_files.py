"""Badges, tent cards and address labels as files."""

from dataclasses import dataclass
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort
from groupdesk.cli.paper_files import Target, need_format, write_paper
from groupdesk.domain.labels import LabelUse
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperSize
from groupdesk.services.papers.wishes import Format, PaperWish

app = noun("")


@dataclass(frozen=True, kw_only=True)
class LabelSheet:
    """The labels in the printer."""

    stock: Annotated[str, typer.Option(help=_("The label sheet; a wrong name lists all."))] = ""
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None
    first: Annotated[int, typer.Option(help=_("The label to start with, where some are used up."))] = 1
    outlines: Annotated[bool, typer.Option("--outlines", help=_("Draw cutting lines, for plain card."))] = False


@dataclass(frozen=True, kw_only=True)
class NameLook:
    """What a badge or a card says of somebody."""

    names: Annotated[NameStyle, typer.Option(help=_("How names are written."))] = NameStyle.FULL
    pronouns: Annotated[bool, typer.Option("--pronouns", help=_("Pronouns under the names."))] = False


@command(app, "badges", _("Name badges for everybody with a seat, on label sheets."))
def badges(call: Call, cohort: Cohort, sheet: LabelSheet, target: Target, look: NameLook) -> None:
    _write(call, cohort, LabelUse.BADGE, _wish(sheet, target, look), target)


@command(app, "tent-cards", _("Cards that stand on the table, folded, the name on both sides."))
def tent_cards(call: Call, cohort: Cohort, sheet: LabelSheet, target: Target, look: NameLook) -> None:
    _write(call, cohort, LabelUse.TENT, _wish(sheet, target, look), target)


@command(app, "address-labels", _("Address labels for those whom post may reach."))
def address_labels(call: Call, cohort: Cohort, sheet: LabelSheet, target: Target) -> None:
    _write(call, cohort, LabelUse.ADDRESS, _wish(sheet, target, NameLook()), target)


def _wish(sheet: LabelSheet, target: Target, look: NameLook) -> PaperWish:
    return PaperWish(
        size=sheet.paper,
        language=target.lang,
        names=look.names,
        stock=sheet.stock,
        first=sheet.first,
        outlines=sheet.outlines,
        pronouns=look.pronouns,
    )


def _write(call: Call, cohort: str, use: LabelUse, wish: PaperWish, target: Target) -> None:
    need_format(Format.PDF, target.out)
    cohort_id = call.services.groups.resolve(cohort)
    write_paper(call, target, lambda: call.services.papers.labels(cohort_id, use, wish))
