"""Arguments and options that several commands share."""

from typing import Annotated

import typer
from typer.models import OptionInfo

from groupdesk.base.i18n import _
from groupdesk.cli import words


def day(help_text: str, *names: str) -> OptionInfo:
    """An option whose value is a day. Refused: date-impossible (date)."""
    made: OptionInfo = typer.Option(*names, parser=words.day, metavar="DAY", help=help_text)
    return made


def clock(help_text: str) -> OptionInfo:
    """An option whose value is a time of day. Refused: time-impossible (time)."""
    made: OptionInfo = typer.Option(parser=words.clock, metavar="HH:MM", help=help_text)
    return made


_SESSION = _("ANX-2026-01/5, or the day: ANX-2026-01/2026-11-03.")
Cohort = Annotated[str, typer.Option(metavar="COHORT", help=_("The code of the cohort."))]
CohortCode = Annotated[str, typer.Argument(metavar="COHORT", help=_("Its code, such as ANX-2026-01."))]
Person = Annotated[str, typer.Argument(metavar="PERSON", help=_("A number, an id or an unambiguous name."))]
Session = Annotated[str, typer.Option(metavar="SESSION", help=_SESSION)]
SessionCode = Annotated[str, typer.Argument(metavar="SESSION", help=_SESSION)]
Breaks = Annotated[
    list[str] | None,
    typer.Option(
        "--break",
        metavar="BREAK",
        help=_("45+10 is ten minutes after the first 45; 19:00+10 or just 10 as well; may be repeated."),
    ),
]
Reason = Annotated[str, typer.Option(help=_("Why; it stays on record."))]
Archived = Annotated[bool, typer.Option("--archived", help=_("Archived ones as well."))]
Force = Annotated[bool, typer.Option("--force", help=_("Replace a file that is there."))]
