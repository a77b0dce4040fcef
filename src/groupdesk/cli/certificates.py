"""Certificates: who qualifies, issue, reissue, revoke, the register, and whether one is genuine."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from groupdesk.base.i18n import _
from groupdesk.cli import certificate_designs, certificate_settings, options
from groupdesk.cli.call import Call
from groupdesk.cli.columns import Column, documents
from groupdesk.cli.forms import command, noun
from groupdesk.cli.options import Cohort, Force, Reason
from groupdesk.domain.certificates.candidates import Candidate, Candidates
from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.hours import typed_hours
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState, Method
from groupdesk.domain.certificates.payload import Claim
from groupdesk.domain.certificates.rows import CertificateRow, RegisterQuery
from groupdesk.domain.certificates.verifying import Verdict, Verification
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId
from groupdesk.domain.papers import PaperSize
from groupdesk.services import files
from groupdesk.services.certificates.verdicts import verdict_words
from groupdesk.services.certificates.verifying import verify_apart
from groupdesk.services.certificates.wishes import Issued, IssueWish

app = noun(_("Issue, reissue, revoke and verify certificates."))
app.add_typer(certificate_designs.app, name="designs")
app.add_typer(certificate_settings.app, name="settings")

REGISTER: tuple[Column[CertificateRow], ...] = (
    Column("id", lambda row: row.id),
    Column("serial", lambda row: row.serial, _("Number")),
    Column("name", lambda row: row.name, _("Name")),
    Column("kind", lambda row: row.kind, _("Kind")),
    Column("title", lambda row: row.title, _("Title")),
    Column("cohort", lambda row: row.cohort_code, _("Cohort")),
    Column("issued_on", lambda row: row.issued_on, _("Issued")),
    Column("issued_by", lambda row: row.issued_by, _("By")),
    Column("state", lambda row: row.state, _("State")),
    Column("duplicate_of", lambda row: row.duplicate_of or None),
    Column("superseded_by", lambda row: row.superseded_by or None),
    Column("revoke_reason", lambda row: row.revoke_reason, _("Reason")),
    Column("override_reason", lambda row: row.override_reason),
    Column("hours", lambda row: row.hours),
    Column("hours_by", lambda row: row.hours_by or None),
)
CANDIDATES: tuple[Column[Candidate], ...] = (
    Column("person_id", lambda row: row.person_id),
    Column("name", lambda row: row.name, _("Name")),
    Column("came", lambda row: row.came, _("Came")),
    Column("of", lambda row: row.of, _("Of")),
    Column("minutes", lambda row: row.minutes, _("Minutes")),
    Column("qualifies", lambda row: row.qualifies, _("Qualifies")),
    Column("why", lambda row: row.why, _("Why not")),
    Column("help", lambda row: row.help, _("What helps")),
    Column("serial", lambda row: row.serial or None, _("Has")),
)
CLAIM: tuple[Column[Claim], ...] = (
    Column("serial", lambda claim: claim.serial),
    Column("initials", lambda claim: claim.initials),
    Column("title", lambda claim: claim.title),
    Column("hours", lambda claim: claim.hours),
    Column("on", lambda claim: claim.on),
    Column("key_id", lambda claim: claim.key_id),
)
Serial = Annotated[str, typer.Argument(metavar="SERIAL", help=_("Its number, such as C-26-000417-K."))]
Kind = Annotated[CertificateKind, typer.Option(help=_("What is stated."))]


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """How the papers look and what they say."""

    kind: Kind = CertificateKind.COMPLETION
    design: Annotated[str, typer.Option(help=_("A design; “certificates designs list” tells them."))] = ""
    paper: Annotated[PaperSize | None, typer.Option(help=_("The practice's own by default."))] = None
    orientation: Annotated[Orientation | None, typer.Option(help=_("As the design has it by default."))] = None
    lang: Annotated[str, typer.Option(help=_("The language: en or es."))] = ""
    second_lang: Annotated[str, typer.Option(help=_("The second language of designs with two."))] = ""
    title: Annotated[str, typer.Option(help=_("What the paper calls the group."))] = ""
    method: Annotated[Method, typer.Option(help=_("How continuing education was given."))] = Method.IN_PERSON
    place: Annotated[str, typer.Option(help=_("Where; the cohort's place by default."))] = ""
    licence: Annotated[
        list[str] | None, typer.Option(metavar="PERSON=NUMBER", help=_("A licence number; may be repeated."))
    ] = None
    hours: Annotated[
        str, typer.Option(metavar="NUMBER", help=_("For participation and education, where no mark tells them."))
    ] = ""
    on: Annotated[date | None, options.day(_("The day of issue; today by default."))] = None


@command(app, "candidates", _("Who of a cohort qualifies, and what the others lack."))
def candidates(call: Call, cohort: Cohort, kind: Kind = CertificateKind.COMPLETION) -> None:
    found = call.services.certificates.candidates(call.services.groups.resolve(cohort), kind)
    call.rows("candidates", CANDIDATES, found.rows, empty=_("Nobody has a seat yet."))


@command(app, "issue", _("Issue to everybody who qualifies, or to the people named."))
def issue(
    call: Call,
    cohort: Cohort,
    chosen: Chosen,
    person: Annotated[list[str] | None, typer.Option(help=_("Only this person; may be repeated."))] = None,
    exception: Annotated[
        str, typer.Option(metavar="REASON", help=_("Issue although somebody does not qualify; the reason is kept."))
    ] = "",
) -> None:
    cohort_id, service = call.services.groups.resolve(cohort), call.services.certificates
    found = service.candidates(cohort_id, chosen.kind)
    wish = _wish(call, found, chosen)
    if person:
        made = service.issue(cohort_id, [_stay(call, found, one) for one in person], wish, exception)
    else:
        made = service.issue_all(cohort_id, wish)
    _tell_issued(call, made)


@command(app, "reissue", _("Make a duplicate of a lost one: the same facts, a new number, marked."))
def reissue(call: Call, serial: Serial) -> None:
    _tell_issued(call, call.services.certificates.reissue(call.services.certificates.resolve(serial)))


@command(app, "revoke", _("Make one void; it stays in the register with the reason."))
def revoke(call: Call, serial: Serial, reason: Reason) -> None:
    done = call.services.certificates.revoke(call.services.certificates.resolve(serial), reason)
    call.done(done, _("Revoked."))


@command(app, "list", _("The register, newest number first."))
def register(
    call: Call,
    text: Annotated[str, typer.Option(help=_("Any part of a name, number or title."))] = "",
    kind: Annotated[CertificateKind | None, typer.Option(help=_("Only this kind."))] = None,
    state: Annotated[CertificateState | None, typer.Option(help=_("Only this state."))] = None,
    cohort: Annotated[str, typer.Option(metavar="COHORT", help=_("Only those of a cohort."))] = "",
) -> None:
    cohort_id: CohortId | str = call.services.groups.resolve(cohort) if cohort else ""
    query = RegisterQuery(text=text, kind=kind, state=state, cohort_id=cohort_id)
    service = call.services.certificates
    rows = service.page(query, 0, service.count(query))
    call.rows("certificates", REGISTER, rows, empty=_("No certificate has been issued yet."))


@command(app, "verify", _("Check a number, the text of a code, or a file: a PDF or a photograph."))
def verify(
    call: Call,
    what: Annotated[str, typer.Argument(metavar="FILE|SERIAL|CODE", help=_("What is to be checked."))],
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help=_("The issuer's public key: checks a code without a practice."))
    ] = None,
) -> None:
    if key is not None:
        claim, genuine = verify_apart(what, files.read(key))
        found = Verification(
            verdict=Verdict.SIGNED_HERE if genuine else Verdict.ALTERED, claim=claim, is_code_genuine=genuine
        )
    elif what.startswith("GDC1|"):
        found = call.services.verification.by_code(what)
    elif Path(what).is_file():
        found = call.services.verification.by_file(files.read(Path(what)))
    else:
        found = call.services.verification.by_serial(what)
    _tell_verified(call, found)


@command(app, "public-key", _("Write the public key, which the organisation may publish."))
def public_key(call: Call, out: Annotated[Path, typer.Option(help=_("A new file."))], force: Force = False) -> None:
    _write(call, out, call.services.verification.public_key_file(), force=force)


@command(app, "page", _("Write a page that checks codes offline in a browser, with the public key in it."))
def page(call: Call, out: Annotated[Path, typer.Option(help=_("A new file."))], force: Force = False) -> None:
    _write(call, out, call.services.verification.page(), force=force)


def _wish(call: Call, found: Candidates, chosen: Chosen) -> IssueWish:
    licences: dict[EnrolmentId, str] = {}
    for given in chosen.licence or ():
        person, equals, number = given.rpartition("=")
        if not equals:
            raise typer.BadParameter(_("write a licence as PERSON=NUMBER"))
        licences[_stay(call, found, person)] = number
    return IssueWish(
        kind=chosen.kind,
        design=chosen.design,
        size=chosen.paper,
        orientation=chosen.orientation,
        language=chosen.lang,
        second_language=chosen.second_lang,
        title=chosen.title,
        method=chosen.method,
        place=chosen.place,
        issued_on=chosen.on,
        licences=licences,
        hours=typed_hours(chosen.hours),
    )


def _stay(call: Call, found: Candidates, person: str) -> EnrolmentId:
    """The latest stay of that person in the cohort. Refused: person-unknown, person-ambiguous, not-enrolled."""
    person_id = call.services.people.resolve(person)
    stays = [row.enrolment_id for row in found.rows if row.person_id == person_id]
    if not stays:
        raise Refused("not-enrolled", cohort=found.code)
    return stays[-1]


def _tell_issued(call: Call, made: Issued) -> None:
    document = {
        "deed": made.done.deed,
        "id": made.done.id,
        "serials": list(made.serials),
        "notes": [{"kind": n.kind, "row": n.row, "column": n.column, "letters": n.letters} for n in made.notes],
    }
    call.tell(document, *(_("Issued: {serial}").format(serial=serial) for serial in made.serials))


def _tell_verified(call: Call, found: Verification) -> None:
    document = {
        "verdict": found.verdict,
        "certificate": documents(REGISTER, [found.row])[0] if found.row else None,
        "claim": documents(CLAIM, [found.claim])[0] if found.claim else None,
        "is_exact": found.is_exact,
        "is_code_genuine": found.is_code_genuine,
        "is_signature_whole": found.is_seal_whole,
        "signers": list(found.signers),
    }
    call.tell(document, *verdict_words(found))


def _write(call: Call, out: Path, content: bytes, *, force: bool) -> None:
    files.write(out, content, force=force)
    call.tell({"file": str(out), "size_bytes": len(content)}, _("Written: {path}").format(path=out))
