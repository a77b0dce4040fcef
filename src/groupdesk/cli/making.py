"""`groupdesk new`: an empty practice, or a fictional one to try things with."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.clock import Clock
from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.opening import clock_of, close, note
from groupdesk.cli.paper_files import write_recovery_sheet
from groupdesk.cli.passphrases import new_passphrase
from groupdesk.cli.progress import watched
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.ids import IdMaker
from groupdesk.domain.practice import Paper, Practice
from groupdesk.domain.zones import zone as known_zone
from groupdesk.services import files
from groupdesk.services.opening import CreatedPractice, Making, NewPractice, create_practice, open_team_practice
from groupdesk.services.sample.making import SAMPLE, SampleWish, create_sample

app = noun(_("Make a practice."))


@dataclass(frozen=True, kw_only=True)
class PracticeForm:
    """What `new` asks; what is missing is asked on a terminal."""

    path: Annotated[
        Path | None,
        typer.Argument(help=_("A folder that does not exist yet, such as Riverside.groupdesk; none with --database.")),
    ] = None
    name: Annotated[str, typer.Option(help=_("What the practice is called on paper."))] = ""
    zone: Annotated[str, typer.Option(help=_("Its time zone, such as America/New_York."))] = ""
    country: Annotated[str, typer.Option(help=_("Two letters that choose the public holidays, such as US."))] = ""
    region: Annotated[str, typer.Option(help=_("A part of the country with holidays of its own, such as NY."))] = ""
    paper: Annotated[Paper, typer.Option(help=_("Size of the paper."))] = Paper.LETTER
    language: Annotated[str, typer.Option(help=_("Language of what is printed."))] = "en"
    sample: Annotated[bool, typer.Option("--sample", help=_("Fill it with fictional people and groups."))] = False
    seed: Annotated[int, typer.Option(help=_("The same seed and day give the same sample."))] = 1
    sheet: Annotated[Path | None, typer.Option(help=_("Write the recovery sheet as this new PDF."))] = None
    scale: Annotated[float, typer.Option(help=_("A big sample: 1 adds 100,000 people and 1,000,000 marks."), min=0)] = 0


@command(app, "new", _("Make a practice: in a folder that does not exist yet, or in an empty database of a server."))
def new(call: Call, form: PracticeForm) -> None:
    if (form.path is None) != bool(call.said.database):
        raise typer.BadParameter(_("say either a folder or --database"), param_hint="PATH")
    if form.path is None:
        _on_server(call, form)
    else:
        _in_folder(call, form, form.path)


def _in_folder(call: Call, form: PracticeForm, folder: Path) -> None:
    if form.sheet is not None:
        files.untaken(form.sheet, force=False)
    created = _sampled(call, form, folder) if form.sample else _empty(call, form, folder)
    call.ends.callback(close, created.practice)
    note(folder, created.practice)
    facts = created.practice.services.practice.practice()
    call.tell(
        _document(facts, str(folder), created.recovery_key),
        _("{name} was made in {path}.").format(name=facts.name, path=folder),
        _("Recovery key: {key}").format(key=created.recovery_key),
        _("Print it or write it down now: it opens the practice if the passphrase is lost, and is not shown again."),
    )
    write_recovery_sheet(created.practice, created.recovery_key, form.sheet)


def _on_server(call: Call, form: PracticeForm) -> None:
    if form.sample:
        raise typer.BadParameter(_("a sample lies in a folder"), param_hint="--sample")
    usual = call.making or Making()
    _need_empty(call.said.database, usual)
    practice = open_team_practice(call.said.database, new=_wanted(call, form), making=usual)
    call.ends.callback(practice.close)
    facts = practice.services.practice.practice()
    call.tell(_document(facts, None, None), _("{name} is on the server.").format(name=facts.name))


def _need_empty(address: str, making: Making) -> None:
    """Refused: server-has-practice."""
    try:
        open_team_practice(address, making=making).close()
    except Trouble as trouble:
        if trouble.code != "practice-empty":
            raise
    else:
        raise Refused("server-has-practice")


def _document(facts: Practice, file: str | None, recovery_key: str | None) -> dict[str, object]:
    return {
        "file": file,
        "name": facts.name,
        "zone": facts.zone,
        "is_sample": facts.is_sample,
        "recovery_key": recovery_key,
    }


def _sampled(call: Call, form: PracticeForm, folder: Path) -> CreatedPractice:
    clock = clock_of(call.said, SAMPLE.zone)
    wish = SampleWish(today=clock.today(SAMPLE.zone), seed=form.seed, scale=form.scale)
    with watched(_("Making the sample")) as look:
        return create_sample(folder, new_passphrase(call.said.passphrase_file), wish, call.making, look)


def _empty(call: Call, form: PracticeForm, folder: Path) -> CreatedPractice:
    wanted = _wanted(call, form)
    usual = call.making or Making()
    # Ids keep the true time: by them whoever set the practice up is known as the first.
    made_then = replace(usual, clock=clock_of(call.said, wanted.zone), new_ids=lambda _clock: IdMaker(Clock().now))
    return create_practice(folder, new_passphrase(call.said.passphrase_file), wanted, made_then)


def _wanted(call: Call, form: PracticeForm) -> NewPractice:
    name = form.name or _asked(_("Name of the practice"), "--name")
    zone = form.zone or _asked(_("Time zone, such as America/New_York"), "--zone")
    known_zone(zone)
    return NewPractice(
        name=name,
        zone=zone,
        staff_name=call.said.staff or _asked(_("Your name, as it stands beside what you do"), "--staff"),
        paper=form.paper,
        country=form.country.upper(),
        region=form.region.upper(),
        language=form.language,
    )


def _asked(question: str, option: str) -> str:
    if not sys.stdin.isatty():
        raise typer.BadParameter(_("this is needed where nobody can be asked"), param_hint=option)
    answer: str = typer.prompt(question, err=True)
    return answer
