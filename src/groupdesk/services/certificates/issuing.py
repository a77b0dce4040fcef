"""Issuing: serial, signature, page and register entry of each paper in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupdesk.documents.certificates.drawing import certificate_files
from groupdesk.domain.certificates.candidates import Candidate
from groupdesk.domain.certificates.design import Design
from groupdesk.domain.certificates.design_file import read_design, write_design
from groupdesk.domain.certificates.facts import Issue
from groupdesk.domain.certificates.frozen import Frozen, from_json, to_json
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.payload import Claim, signed_part, with_signature
from groupdesk.domain.certificates.rows import Certificate
from groupdesk.domain.certificates.serials import serial_text, series_id
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CertificateId
from groupdesk.domain.papers import PaperNote
from groupdesk.services.certificates.designs import look
from groupdesk.services.certificates.freezing import Drafting, check_wish, frozen_paper
from groupdesk.services.desk import Desk
from groupdesk.store import certificates, kept_files, signing
from groupdesk.store.certificates import CERTIFICATES
from groupdesk.store.unit import Unit

MOST_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One paper before it has a file."""

    entry: Certificate
    frozen: Frozen


def issue(
    unit: Unit, desk: Desk, drafting: Drafting, chosen: Sequence[Candidate], override: str
) -> tuple[tuple[Certificate, ...], tuple[PaperNote, ...]]:
    """Issues to all of them or to none, in the given order; gives what was issued and what to look at.

    Refused: as check_wish, certificates-for-nobody, certificates-too-many (most), certificate-not-earned (count),
    certificate-issued-already (serial), hours-unknown (count), not-found.
    Trouble: picture-unreadable, picture-too-large.
    """
    check_wish(drafting)
    _check_chosen(chosen, override)
    _check_hours(drafting, chosen)
    design = look(unit, drafting.wish.design or drafting.own.design)
    series = series_id(drafting.own.series_code, drafting.issued_on.year)
    drafts = []
    for candidate in chosen:
        number = certificates.next_number(unit, series)
        serial = serial_text(series, number)
        frozen = frozen_paper(drafting, candidate, serial, is_earned=candidate.qualifies)
        entry = _entry(desk, drafting, candidate, (series, number, serial))
        reason = "" if candidate.qualifies else override.strip()
        drafts.append(Draft(entry=replace(entry, override_reason=reason), frozen=frozen))
    return keep(unit, desk, drafts, design)


def reissue(unit: Unit, desk: Desk, certificate_id: CertificateId, series_code: str) -> tuple[Certificate, ...]:
    """A duplicate with the same facts and a new number, which takes the place of the lost paper (invariant 19).

    Refused: not-found, certificate-not-valid (serial). Trouble: kept-file-damaged.
    """
    former = unit.get(CERTIFICATES, certificate_id)
    if former.state is not CertificateState.ISSUED:
        raise Refused("certificate-not-valid", serial=former.serial)
    frozen = from_json(former.frozen, former.payload)
    made_at = desk.now().astimezone(frozen.setting.made_at.tzinfo).replace(microsecond=0)
    series = series_id(series_code, made_at.year)
    number = certificates.next_number(unit, series)
    serial = serial_text(series, number)
    on = made_at.date()
    paper = Issue(serial=serial, on=on, duplicate_of=former.serial, first_issued_on=former.issued_on)
    entry = replace(
        former,
        id=CertificateId(desk.new_id()),
        version=1,
        series_id=series,
        number=number,
        serial=serial,
        issued_on=on,
        issued_at=desk.now(),
        issued_by=desk.staff_id,
        duplicate_of=former.id,
    )
    design = read_design(kept_files.kept_file(unit, former.design))
    draft = Draft(entry=entry, frozen=frozen.duplicate(paper, made_at))
    made, _notes = keep(unit, desk, [draft], design)
    unit.change(CERTIFICATES, former, state=CertificateState.SUPERSEDED, superseded_by=entry.id)
    return made


def keep(
    unit: Unit, desk: Desk, drafts: Sequence[Draft], design: Design
) -> tuple[tuple[Certificate, ...], tuple[PaperNote, ...]]:
    """Signs, draws and stores the papers; all of one design and setting."""
    key_id, _public, private = _key(unit, desk)
    signed = [_signed(draft, key_id, private) for draft in drafts]
    digest = kept_files.keep_file(unit, write_design(design))
    made: list[Certificate] = []
    notes: list[PaperNote] = []
    files = certificate_files(design, [draft.frozen.page for draft in signed], signed[0].frozen.setting)
    for draft, file in zip(signed, files, strict=True):
        kept = kept_files.keep_file(unit, file.pdf)
        page = draft.frozen.page
        made.append(replace(draft.entry, design=digest, file=kept, frozen=to_json(draft.frozen), payload=page.payload))
        notes.extend(file.notes)
    unit.add(CERTIFICATES, *made)
    return tuple(made), tuple(notes)


def _check_chosen(chosen: Sequence[Candidate], override: str) -> None:
    if not chosen:
        raise Refused("certificates-for-nobody")
    if len(chosen) > MOST_AT_ONCE:
        raise Refused("certificates-too-many", most=MOST_AT_ONCE)
    unearned = sum(not one.qualifies for one in chosen)
    if unearned and not override.strip():
        raise Refused("certificate-not-earned", count=unearned)
    has_one = next((one.serial for one in chosen if one.serial), "")
    if has_one:
        raise Refused("certificate-issued-already", serial=has_one)


def _check_hours(drafting: Drafting, chosen: Sequence[Candidate]) -> None:
    """Refused: hours-unknown (count), where a paper would say that no time was earned."""
    unknown = sum(not one.minutes for one in chosen)
    if drafting.wish.kind is CertificateKind.EDUCATION and drafting.wish.hours is None and unknown:
        raise Refused("hours-unknown", count=unknown)


def _entry(desk: Desk, drafting: Drafting, candidate: Candidate, numbered: tuple[str, int, str]) -> Certificate:
    series, number, serial = numbered
    return Certificate(
        id=CertificateId(desk.new_id()),
        series_id=series,
        number=number,
        serial=serial,
        kind=drafting.wish.kind,
        person_id=candidate.person_id,
        enrolment_id=candidate.enrolment_id,
        cohort_id=drafting.found.cohort_id,
        decision_id=candidate.decision_id,
        name=candidate.name,
        title=drafting.wish.title.strip() or drafting.found.title,
        issued_on=drafting.issued_on,
        issued_at=desk.now(),
        issued_by=desk.staff_id,
        frozen="",
        payload="",
        design="",
        file="",
    )


def _signed(draft: Draft, key_id: str, private: str) -> Draft:
    frozen, entry = draft.frozen, draft.entry
    claim = Claim(
        key_id=key_id,
        serial=entry.serial,
        initials=frozen.initials,
        title=frozen.title,
        hours=frozen.hours,
        on=entry.issued_on,
    )
    part = signed_part(claim)
    payload = with_signature(part, signing.sign(private, part))
    page = replace(frozen.page, payload=payload)
    return Draft(entry=replace(entry, title=frozen.title), frozen=replace(frozen, page=page))


def _key(unit: Unit, desk: Desk) -> tuple[str, str, str]:
    """The practice's key, made with the first certificate."""
    found = certificates.signing_key(unit)
    if found is None:
        found = signing.new_signing_key()
        certificates.keep_key(unit, found, desk.now())
    return found
