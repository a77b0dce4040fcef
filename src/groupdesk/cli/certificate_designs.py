"""Designs of certificates as files in and out."""

from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Force
from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.papers import PaperSize
from groupdesk.services import files
from groupdesk.services.certificates.designs import DesignRow
from groupdesk.services.certificates.setting import SampleWish

app = noun(_("Designs of certificates: list, import, export, look at."))

DESIGNS: tuple[Column[DesignRow], ...] = (
    Column("design", lambda row: row.key, _("Design")),
    Column("name", lambda row: row.name, _("Name")),
    Column("is_own", lambda row: row.is_own, _("Own")),
)
Key = Annotated[str, typer.Argument(metavar="DESIGN", help=_("One of “certificates designs list”."))]
Out = Annotated[Path, typer.Option(help=_("A new file."))]


@command(app, "list", _("The six of this program and your own."))
def designs(call: Call) -> None:
    call.rows("designs", DESIGNS, call.services.certificate_settings.designs(), empty="")


@command(app, "import", _("Take a design from a file."))
def import_(
    call: Call,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("A design (.json)."))],
    name: Annotated[str, typer.Option(help=_("Another name than the file says."))] = "",
) -> None:
    done = call.services.certificate_settings.add_design(files.read(file), name)
    call.done(done, _("Taken."))


@command(app, "export", _("Write a design as a file to share or to change."))
def export(call: Call, design: Key, out: Out, force: Force = False) -> None:
    content = call.services.certificate_settings.design_file(design)
    files.write(out, content, force=force)
    call.tell({"file": str(out), "size_bytes": len(content)}, _("Written: {path}").format(path=out))


@command(app, "archive", _("Offer one of your own no longer; what was issued keeps it."))
def archive(call: Call, design: Key) -> None:
    call.done(call.services.certificate_settings.archive_design(design), _("Archived."))


@command(app, "sample", _("Write a design as PDF with an invented person on it."))
def sample(
    call: Call,
    design: Key,
    out: Out,
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None,
    orientation: Annotated[Orientation | None, typer.Option(help=_("As the design has it by default."))] = None,
    longest: Annotated[bool, typer.Option("--longest", help=_("With the longest names that people have."))] = False,
    force: Force = False,
) -> None:
    wish = SampleWish(size=paper, orientation=orientation, is_long=longest)
    content = call.services.certificate_settings.sample(design, wish).pdf
    files.write(out, content, force=force)
    call.tell({"file": str(out), "size_bytes": len(content)}, _("Written: {path}").format(path=out))
