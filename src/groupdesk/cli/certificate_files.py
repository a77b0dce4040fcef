"""Certificates and their register as files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import files
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Force
from groupdesk.cli.passphrases import signing_passphrase
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CertificateId
from groupdesk.domain.papers import PaperSize
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish

app = noun("")


@dataclass(frozen=True, kw_only=True)
class Which:
    """Some certificates, or all of a cohort."""

    serial: Annotated[list[str] | None, typer.Option(metavar="SERIAL", help=_("One; may be repeated."))] = None
    cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("All that are valid of a cohort."))] = ""


@dataclass(frozen=True, kw_only=True)
class Signing:
    """The organisation's own certificate."""

    sign: Annotated[Path | None, typer.Option(metavar="FILE", help=_("Sign with this file (.p12 or .pfx)."))] = None
    sign_passphrase_file: Annotated[
        str, typer.Option(metavar="PATH", help=_("Its first line; also GROUPDESK_SIGNING_PASSPHRASE."))
    ] = ""


@command(app, "certificates", _("Certificates as they were issued: a file each in a folder, or one PDF of all."))
def certificates(
    call: Call,
    which: Which,
    signing: Signing,
    out: Annotated[Path, typer.Option(help=_("A folder, or a PDF for all together."))] = Path(),
    names: Annotated[
        str, typer.Option(metavar="PATTERN", help=_("Names by {serial}, {kind}, {code}, {day}, {initials}, {name}."))
    ] = "{serial}",
    force: Force = False,
) -> None:
    ids, service = _ids(call, which), call.services.certificate_files
    if out.is_dir():
        made = [(out / file.name, file.content) for file in service.apart(ids, names, seal=_seal(signing))]
        for path, _content in made:
            files.untaken(path, force=force)
    else:
        files.untaken(out, force=force)
        if signing.sign and len(ids) > 1:
            raise typer.BadParameter(_("certificates are signed one file each: choose a folder"), param_hint="--sign")
        file = service.one(ids[0], seal=_seal(signing)) if len(ids) == 1 else service.together(ids)
        made = [(out, file.content)]
    for path, content in made:
        files.write(path, content, force=force)
    document = {
        "certificates": len(ids),
        "files": [{"file": str(path), "size_bytes": len(content)} for path, content in made],
    }
    call.tell(document, *(_("Written: {path}").format(path=path) for path, _content in made))


@command(app, "register", _("The register of certificates as PDF, CSV or XLSX."))
def register(
    call: Call,
    out: Annotated[Path, typer.Option(help=_("A file, or a folder."))] = Path(),
    format: Annotated[Format | None, typer.Option(help=_("As the file's ending says by default, else pdf."))] = None,  # noqa: A002
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None,
    force: Force = False,
) -> None:
    ending = out.suffix.removeprefix(".").casefold()
    kind = format or (Format(ending) if ending in (Format.CSV, Format.XLSX) else Format.PDF)
    if not out.is_dir():
        files.untaken(out, force=force)
    made: PaperFile = call.services.certificate_files.register(
        RegisterQuery(descending=False), PaperWish(format=kind, size=paper)
    )
    path = out / made.name if out.is_dir() else out
    files.write(path, made.content, force=force)
    document = {"file": str(path), "format": made.format, "size_bytes": len(made.content), "pages": made.pages}
    call.tell(document, _("Written: {path}").format(path=path))


def _ids(call: Call, which: Which) -> tuple[CertificateId, ...]:
    """Refused: certificates-for-nobody, and as for a number that is wrong or not there."""
    service = call.services.certificates
    if bool(which.serial) == bool(which.cohort):
        raise typer.BadParameter(_("choose one of --serial and --cohort"))
    if which.serial:
        return tuple(service.resolve(one) for one in which.serial)
    found = service.valid_of(call.services.groups.resolve(which.cohort))
    if not found:
        raise Refused("certificates-for-nobody")
    return found


def _seal(signing: Signing) -> Seal | None:
    if signing.sign is None:
        return None
    return Seal(files.read(signing.sign), signing_passphrase(signing.sign_passphrase_file))
