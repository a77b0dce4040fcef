"""Certificates and their register as files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Force
from groupdesk.cli.paper_files import ListFormat, Target, format_of, write_paper
from groupdesk.cli.passphrases import signing_passphrase
from groupdesk.domain.certificates.file_naming import USUAL_PATTERN
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CertificateId
from groupdesk.domain.papers import PaperSize
from groupdesk.services import files
from groupdesk.services.certificates.wishes import FilesWish, WrittenFile
from groupdesk.services.papers.wishes import PaperWish

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
        str,
        typer.Option(
            metavar="PATTERN", help=_("Names by {serial}, {kind}, {code}, {title}, {day}, {initials}, {name}.")
        ),
    ] = USUAL_PATTERN,
    force: Force = False,
) -> None:
    ids = _ids(call, which)
    if out.is_dir():
        wish = FilesWish(folder=out, pattern=names, seal=_seal(signing), overwrite=force)
        made = call.services.certificate_saving.save(ids, wish)
    else:
        made = (_in_one(call, ids, signing, files.untaken(out, force=force)),)
    document = {
        "certificates": len(ids),
        "files": [{"file": str(one.path), "size_bytes": one.size_bytes} for one in made],
    }
    call.tell(document, *(_("Written: {path}").format(path=one.path) for one in made))


def _in_one(call: Call, ids: Sequence[CertificateId], signing: Signing, path: Path) -> WrittenFile:
    """All in one file, over whatever is there under that name."""
    if signing.sign and len(ids) > 1:
        raise typer.BadParameter(_("certificates are signed one file each: choose a folder"), param_hint="--sign")
    service = call.services.certificate_files
    file = service.one(ids[0], seal=_seal(signing)) if len(ids) == 1 else service.together(ids)
    files.write(path, file.content, force=True)
    return WrittenFile(path, len(file.content))


@command(app, "register", _("The register of certificates as PDF, CSV or XLSX."))
def register(
    call: Call,
    target: Target,
    format_: Annotated[
        ListFormat | None, typer.Option("--format", help=_("As the file's ending says by default, else pdf."))
    ] = None,
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None,
) -> None:
    wish = PaperWish(format=format_of(format_, target.out), size=paper, language=target.lang)
    query = RegisterQuery(descending=False)
    write_paper(call, target, lambda: call.services.certificate_files.register(query, wish))


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
