"""The program's nouns and the options that every command knows; a noun's own module is loaded when it is called."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from groupdesk import __version__
from groupdesk.base.i18n import _
from groupdesk.cli import saying, words
from groupdesk.cli.call import Call, Said
from groupdesk.domain.errors import Refused

if TYPE_CHECKING:
    from groupdesk.services.opening import Making

# Word, the module that holds it, and what the overview says. A module called like its word is a noun with commands.
NOUNS: Mapping[str, tuple[str, str]] = {
    "new": ("making", _("Make a practice.")),
    "info": ("care", _("Version, counts, integrity and the last backup.")),
    "practice": ("practice", _("Name, time zone, paper and country of the practice.")),
    "staff": ("staff", _("Who leads groups and takes the roll.")),
    "closures": ("closures", _("Days on which the practice is shut.")),
    "people": ("people", _("Find, add, change and import people.")),
    "duplicates": ("duplicates", _("People who may be on file twice.")),
    "groups": ("groups", _("What is offered.")),
    "cohorts": ("cohorts", _("Dated runs of a group, with their schedule.")),
    "leaders": ("leaders", _("Who leads a cohort or one of its sessions, and in which role.")),
    "sessions": ("sessions", _("Single meetings: list, move, cancel, add.")),
    "enrol": ("enrolments", _("Give people seats in a cohort.")),
    "withdraw": ("enrolments", _("End somebody's stay in a cohort.")),
    "stay": ("stay", _("Referral, screening and what was agreed about a stay.")),
    "transfer": ("enrolments", _("Move somebody to another cohort.")),
    "waitlist": ("waitlist", _("The waiting list of a cohort.")),
    "roster": ("rosters", _("Who has a seat in a cohort.")),
    "roll": ("roll", _("Roll call: mark, fill, walk-ins, head count, planned absences.")),
    "sheets": ("sheets", _("Sign-in sheets that come back: their lines, ticks and scans.")),
    "statuses": ("statuses", _("What roll call knows, and how minutes are credited.")),
    "attendance": ("rosters", _("People and sessions of a cohort with all marks.")),
    "completion": ("completion", _("Who completes, who cannot any more, and why; rules and decisions.")),
    "makeups": ("makeups", _("Make-ups of absences.")),
    "alerts": ("alerts", _("Who missed too much, or was not seen for too long.")),
    "certificates": ("certificates", _("Issue, reissue, revoke and verify certificates.")),
    "export": ("export", _("Rosters, sign-in sheets and calendars as files.")),
    "log": ("deeds", _("Who did what, newest first.")),
    "undo": ("deeds", _("Take a deed back.")),
    "backup": ("care", _("Write everything into one verified file.")),
    "restore": ("care", _("Make a practice out of a backup.")),
    "check": ("care", _("Look for damage in every page, index and log entry.")),
    "passphrase": ("keys", _("Change the passphrase.")),
    "recovery-key": ("keys", _("Make a new recovery key.")),
    "keychain": ("keychain", _("Let this computer's keychain open the practice.")),
}
# What Typer makes of a stop by hand, as shells do.
_STOPPED = 130
# The options below, and whether a value follows; they may stand before or after the command.
_EVERYWHERE = {
    "--file": True,
    "--database": True,
    "--passphrase-file": True,
    "--today": True,
    "--staff": True,
    "--json": False,
}


class _Nouns(TyperGroup):
    """Knows its commands by name and one line; the real one is loaded when it is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 (Typer's own types are private)
        name, stub, rest = super().resolve_command(ctx, args)
        return name, stub if stub is None else loaded(str(name)), rest


_app = typer.Typer(cls=_Nouns, add_completion=False, rich_markup_mode=None)
_EPILOG = _("These options may also stand behind the command. Days are written 2026-10-06, times of day 18:00.")


def _version(is_asked: bool) -> None:
    if is_asked:
        saying.line(__version__)
        raise typer.Exit


@_app.callback(epilog=_EPILOG)
def _options(
    context: typer.Context,
    file: Annotated[str, typer.Option(metavar="PATH", help=_("The practice; also GROUPDESK_FILE."))] = "",
    database: Annotated[str, typer.Option(metavar="URL", help=_("A practice on the team's PostgreSQL server."))] = "",
    passphrase_file: Annotated[
        str,
        typer.Option(metavar="PATH", help=_("Its first line; - is standard input; also GROUPDESK_PASSPHRASE.")),
    ] = "",
    today: Annotated[str, typer.Option(metavar="DAY", help=_("Take this day for today."))] = "",
    staff: Annotated[str, typer.Option(metavar="NAME", help=_("Who does it; the first on the staff by default."))] = "",
    as_json: Annotated[bool, typer.Option("--json", help=_("One JSON document instead of text."))] = False,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help=_("Show the version."))
    ] = False,
) -> None:
    said = Said(
        file=file,
        database=database,
        passphrase_file=passphrase_file,
        today=words.day(today) if today else None,
        staff=staff,
        as_json=as_json,
    )
    call: Call = context.obj(said)
    context.obj = call
    context.call_on_close(call.ends.close)


def run(typed: Sequence[str], making: "Making | None" = None) -> int | None:
    """Does what the words say. Refused, Trouble, Typer's own refusals and a stop by hand fly."""
    if any(not _is_text(word) for word in typed):
        raise Refused("words-unreadable")
    program = get_group(_app)
    program.commands = {name: TyperCommand(name, help=told) for name, (_module, told) in NOUNS.items()}
    code: int | None = program.main(
        in_front(typed), prog_name="groupdesk", standalone_mode=False, obj=lambda said: Call(said, making)
    )
    if code == _STOPPED:
        raise KeyboardInterrupt
    return code


def in_front(typed: Sequence[str]) -> list[str]:
    """The words with the options that every command knows put first, wherever they stood before a bare "--"."""
    rest = list(typed)
    front: list[str] = []
    end = rest.index("--") if "--" in rest else len(rest)
    kept: list[str] = []
    at = 0
    while at < end:
        name, equals, _value = rest[at].partition("=")
        width = 2 if _EVERYWHERE.get(name) and not equals else 1
        (front if name in _EVERYWHERE else kept).extend(rest[at : min(at + width, end)])
        at += width
    return front + kept + rest[end:]


def loaded(name: str) -> Any:  # noqa: ANN401 (a command of Typer's private types)
    module = NOUNS[name][0]
    found = get_group(import_module(f"groupdesk.cli.{module}").app)
    return found if module == name else found.commands[name]


def _is_text(word: str) -> bool:
    """False for letters that could not be read in the system's language."""
    return not any("\ud800" <= sign <= "\udfff" for sign in word)
