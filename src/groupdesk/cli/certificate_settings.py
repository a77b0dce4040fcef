"""What the practice puts on its certificates: series, contact, provider, who signs, logo and signatures."""

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from groupdesk.base.i18n import _
from groupdesk.cli.call import Call
from groupdesk.cli.forms import command, noun
from groupdesk.domain.certificates.rows import CertificateWords
from groupdesk.services import files
from groupdesk.services.certificates.designs import Signer

app = noun(_("What stands on every certificate."))
_WORDS = tuple(one.name for one in fields(CertificateWords))


@dataclass(frozen=True, kw_only=True)
class Said:
    """Words on certificates, by the names that the practice keeps them under; None stays as it is."""

    series_code: Annotated[str | None, typer.Option("--series", help=_("One to four capitals before each number."))] = (
        None
    )
    contact: Annotated[str | None, typer.Option(help=_("Where people ask about a certificate."))] = None
    provider_name: Annotated[
        str | None, typer.Option("--provider", help=_("Name of the provider of continuing education."))
    ] = None
    provider_body: Annotated[str | None, typer.Option("--body", help=_("Who approved the provider."))] = None
    provider_number: Annotated[str | None, typer.Option("--number", help=_("The number of the approval."))] = None
    provider_line: Annotated[str | None, typer.Option("--line", help=_("A sentence that the body demands."))] = None
    minutes_an_hour: Annotated[
        int | None, typer.Option("--hour", help=_("Minutes of an hour of education: 50 or 60."))
    ] = None
    language: Annotated[str | None, typer.Option("--lang", help=_("The language: en or es."))] = None
    second_language: Annotated[
        str | None, typer.Option("--second-lang", help=_("The second language of designs with two."))
    ] = None
    design: Annotated[str | None, typer.Option(help=_("The usual design."))] = None
    signed_by: Annotated[list[str] | None, typer.Option(metavar="NAME=ROLE", help=_("Who signs; may be repeated."))] = (
        None
    )


@command(app, "show", _("What is set."))
def show(call: Call) -> None:
    draft = call.services.certificate_settings.draft()
    document = {name: getattr(draft, name) for name in _WORDS}
    document["has_logo"] = bool(call.services.practice.practice().logo)
    document["signatories"] = [
        {"name": one.name, "role": one.role, "has_picture": bool(one.picture)} for one in draft.signers
    ]
    call.tell(document, *(f"{name}: {value}" for name, value in document.items() if name != "signatories"))


@command(app, "set", _("Change what is given, leave the rest."))
def set_(call: Call, said: Said) -> None:
    service = call.services.certificate_settings
    draft = service.draft()
    changes: dict[str, Any] = {name: getattr(said, name) for name in _WORDS if getattr(said, name) is not None}
    if said.signed_by is not None:
        pictures = {one.name: one.picture for one in draft.signers}
        changes["signers"] = tuple(_signer(words, pictures) for words in said.signed_by)
    call.done(service.change(replace(draft, **changes)), _("Stored."))


@command(app, "logo", _("Take a picture as the logo; “-” takes it away."))
def logo(call: Call, file: Annotated[str, typer.Argument(metavar="FILE", help=_("PNG, JPEG or WebP."))]) -> None:
    content = b"" if file == "-" else files.read(Path(file))
    call.done(call.services.certificate_settings.set_logo(content), _("Stored."))


@command(app, "signature", _("Take a picture as the signature of who signs at that place; “-” takes it away."))
def signature(
    call: Call,
    place: Annotated[int, typer.Argument(min=1, metavar="PLACE", help=_("1 for the first who signs."))],
    file: Annotated[str, typer.Argument(metavar="FILE", help=_("PNG, JPEG or WebP."))],
) -> None:
    content = b"" if file == "-" else files.read(Path(file))
    call.done(call.services.certificate_settings.set_signature(place - 1, content), _("Stored."))


def _signer(words: str, pictures: dict[str, str]) -> Signer:
    name, _equals, role = words.partition("=")
    return Signer(name=name.strip(), role=role.strip(), picture=pictures.get(name.strip(), ""))
