"""Checking certificates without a server: by number, by the line in the code, by the file; and the public key."""

import base64
import hashlib
import html
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from groupdesk.base.files import resource
from groupdesk.documents.certificates.scanning import codes_in
from groupdesk.documents.certificates.sealing import seal_findings
from groupdesk.domain.certificates.kinds import CertificateState
from groupdesk.domain.certificates.payload import Claim, read_payload
from groupdesk.domain.certificates.rows import Certificate, CertificateRow, RegisterQuery
from groupdesk.domain.certificates.serials import typed_serial
from groupdesk.domain.certificates.verifying import Verdict, Verification
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.desk import Desk
from groupdesk.services.practices import PracticeService
from groupdesk.store import certificates, signing
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_END = b"%%EOF"
_MOST_ENDS = 20
_MOST_BYTES = 50_000_000
_VERDICTS = {
    CertificateState.ISSUED: Verdict.VALID,
    CertificateState.SUPERSEDED: Verdict.SUPERSEDED,
    CertificateState.REVOKED: Verdict.REVOKED,
}


class VerificationService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def by_serial(self, typed: str) -> Verification:
        """What the register says of a number. Refused: serial-wrong."""
        serial = typed_serial(typed)
        return self._desk.read(lambda reading: _by_row(_row(reading, certificates.of_serial(reading, serial))))

    def by_code(self, line: str) -> Verification:
        """What the line in a code is worth, by our keys and the register. Refused: payload-unreadable."""
        return self._desk.read(lambda reading: _by_code(reading, line))

    def by_file(self, content: bytes) -> Verification:
        """What a PDF or a photograph is worth: its bytes, its code, its signatures.

        Refused: payload-unreadable where it has neither our bytes nor a code of a certificate.
        Trouble: pdf-unreadable, picture-unreadable, picture-too-large.
        """
        seals = seal_findings(content) if content.startswith(b"%PDF") else ()
        kept = self._desk.read(lambda reading: _by_bytes(reading, content))
        if kept is None:
            lines = [line for line in codes_in(content) if line.startswith("GDC1|")]
            if not lines:
                raise Refused("payload-unreadable")
            kept = self._desk.read(lambda reading: _by_code(reading, lines[0]))
            if content.startswith(b"%PDF"):
                kept = _not_exact(kept)
        is_whole = all(seal.is_whole for seal in seals) if seals else None
        if is_whole is False:
            kept = replace(kept, verdict=Verdict.ALTERED)
        return replace(kept, is_seal_whole=is_whole, signers=tuple(seal.signer for seal in seals))

    # the public half

    def public_key_file(self) -> bytes:
        """What the organisation may publish, so that others can check its certificates. Makes the first key."""
        return json.dumps(self._published(), ensure_ascii=False, indent=1).encode("utf-8")

    def page(self) -> bytes:
        """A page that checks codes offline in any new browser, with the public keys of this practice in it."""
        published = json.dumps(self._published(), ensure_ascii=True).replace("<", "\\u003c")
        text = resource("verify/page.html").read_text(encoding="utf-8")
        name = html.escape(PracticeService(self._desk).practice().name)
        return text.replace("<!--ORGANISATION-->", name).replace("/*PUBLISHED*/null", published).encode("utf-8")

    def _published(self) -> Mapping[str, object]:
        keys = self._desk.read(certificates.public_keys)
        if not keys:
            self._desk.do("certificate-key", self._make_key)
            keys = self._desk.read(certificates.public_keys)
        listed = [
            {"id": one, "algorithm": "Ed25519", "public": base64.b64encode(bytes.fromhex(public)).decode("ascii")}
            for one, public in keys.items()
        ]
        return {"groupdesk_issuer": 1, "organisation": PracticeService(self._desk).practice().name, "keys": listed}

    def _make_key(self, unit: Unit) -> str:
        if certificates.signing_key(unit) is None:
            certificates.keep_key(unit, signing.new_signing_key(), self._desk.now())
        return ""


def file_to_verify(path: Path) -> bytes:
    """The bytes of a chosen file, of one that is too large for any certificate the beginning alone.

    Trouble: file-not-readable.
    """
    try:
        with path.open("rb") as source:
            return source.read(_MOST_BYTES)
    except OSError as error:
        raise Trouble("file-not-readable") from error


def verify_apart(line: str, published: bytes) -> tuple[Claim, bool]:
    """What a code says and whether a key in that public file signed it; for others, without a practice.

    Refused: payload-unreadable, key-file-unreadable.
    """
    claim, part, signature = read_payload(line)
    keys = _read_keys(published)
    return claim, any(
        signing.key_id(bytes.fromhex(public)) == claim.key_id and signing.is_signed(public, part, signature)
        for public in keys
    )


def _read_keys(published: bytes) -> list[str]:
    try:
        raw = json.loads(published[:100_000].decode("utf-8"))
        return [base64.b64decode(one["public"], validate=True).hex() for one in raw["keys"]]
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("key-file-unreadable") from error


def _by_row(row: CertificateRow | None) -> Verification:
    return Verification(verdict=_VERDICTS[row.state] if row else Verdict.UNKNOWN, row=row)


def _by_code(reading: Reading, line: str) -> Verification:
    claim, part, signature = read_payload(line)
    public = certificates.public_keys(reading).get(claim.key_id, "")
    genuine = bool(public) and signing.is_signed(public, part, signature)
    found = certificates.of_serial(reading, claim.serial)
    if found is None:
        verdict = Verdict.SIGNED_HERE if genuine else Verdict.UNKNOWN
        return Verification(verdict=verdict, claim=claim, is_code_genuine=genuine)
    known = _by_row(_row(reading, found))
    if not genuine or found.payload != line.strip():
        known = replace(known, verdict=Verdict.ALTERED)
    return replace(known, claim=claim, is_code_genuine=genuine)


def _by_bytes(reading: Reading, content: bytes) -> Verification | None:
    """By the whole file, or by its beginning where signatures were put behind what was issued."""
    ends: list[int] = []
    at = content.find(_END)
    while at >= 0 and len(ends) < _MOST_ENDS:
        ends.append(at + len(_END) + (content[at + len(_END) : at + len(_END) + 1] == b"\n"))
        at = content.find(_END, at + 1)
    digests = {hashlib.sha256(content[:end]).hexdigest(): end for end in ends}
    found = certificates.of_file(reading, list(digests))
    if found is None:
        return None
    known = _by_row(_row(reading, found))
    claim, part, signature = read_payload(found.payload)
    public = certificates.public_keys(reading).get(claim.key_id, "")
    genuine = signing.is_signed(public, part, signature) if public else False
    is_exact = digests[found.file] == len(content) or bool(seal_findings(content))
    verdict = known.verdict if is_exact or known.verdict is not Verdict.VALID else Verdict.DIFFERENT
    return replace(known, verdict=verdict, claim=claim, is_exact=is_exact, is_code_genuine=genuine)


def _not_exact(known: Verification) -> Verification:
    """A PDF with our code in other bytes than ours: a scan, a copy, or something that was changed."""
    if known.row is None:
        return known
    verdict = Verdict.DIFFERENT if known.verdict is Verdict.VALID else known.verdict
    return replace(known, verdict=verdict, is_exact=False)


def _row(reading: Reading, found: Certificate | None) -> CertificateRow | None:
    if found is None:
        return None
    rows = certificates.register(reading, RegisterQuery(text=found.serial), 0, 1)
    return rows[0] if rows else None
