"""Certificates and their register as files: kept bytes one by one, one PDF for printing, lists in three formats."""

import re
from collections.abc import Mapping, Sequence

from groupdesk.base.i18n import _
from groupdesk.documents.certificates.drawing import Batch, print_batches
from groupdesk.documents.certificates.sealing import sealed
from groupdesk.documents.forms.wording import short_day_text
from groupdesk.domain.certificates.design_file import read_design
from groupdesk.domain.certificates.frozen import from_json
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.certificates.rows import Certificate, CertificateRow, RegisterQuery
from groupdesk.domain.errors import Refused
from groupdesk.domain.file_names import safe_name, unused
from groupdesk.domain.ids import CertificateId
from groupdesk.domain.papers import ColumnKind, RosterColumn
from groupdesk.services.certificates.wishes import NamedFile
from groupdesk.services.certificates.words import kind_name, remark, state_name
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name
from groupdesk.services.papers.listings import Listing, listing_file
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService
from groupdesk.store import certificates
from groupdesk.store.certificates import CERTIFICATES
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading

USUAL_PATTERN = "{serial}"
_FIELD = re.compile(r"\{([^{}]*)\}")
_MOST_ROWS = 100_000


class CertificateFiles:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def one(self, certificate_id: CertificateId, *, seal: Seal | None = None, looking: bool = False) -> PaperFile:
        """The very bytes that were issued, or these signed with the organisation's own certificate.

        Refused: not-found. Trouble: kept-file-damaged, signer-file-wrong, signing-failed, signing-not-installed.
        """

        def query(reading: Reading) -> tuple[Certificate, bytes]:
            found = reading.get(CERTIFICATES, certificate_id)
            return found, certificates.kept_file(reading, found.file)

        found, content = self._desk.read(query)
        if not looking:
            self._note([found], Format.PDF)
        return PaperFile(
            name=safe_name(found.serial, "pdf"),
            format=Format.PDF,
            content=sealed(content, seal, self._desk.now()) if seal else content,
            pages=1,
        )

    def together(self, certificate_ids: Sequence[CertificateId], *, looking: bool = False) -> PaperFile:
        """All in one PDF, a page each in that order, drawn from what was frozen; one alone as it was issued.

        Refused: not-found, certificates-for-nobody. Trouble: kept-file-damaged.
        """
        if len(certificate_ids) == 1:
            return self.one(certificate_ids[0], looking=looking)
        found, batches = self._desk.read(lambda reading: _batches(reading, certificate_ids))
        if not found:
            raise Refused("certificates-for-nobody")
        printed = print_batches(batches)
        if not looking:
            self._note(found, Format.PDF)
        own = PracticeService(self._desk).practice()
        name = file_name(self._desk.today(own.zone), _("Certificates"), f"{len(found)}", Format.PDF)
        return PaperFile(name=name, format=Format.PDF, content=printed.pdf, pages=printed.pages, notes=printed.notes)

    def apart(
        self, certificate_ids: Sequence[CertificateId], pattern: str = USUAL_PATTERN, *, seal: Seal | None = None
    ) -> tuple[NamedFile, ...]:
        """One file each with a name by the pattern; names never repeat and never tell a person unless asked to.

        Refused: not-found, name-pattern-wrong (field). Trouble: as one.
        """
        check_pattern(pattern)

        def query(reading: Reading) -> list[tuple[Certificate, str, bytes]]:
            rows = []
            for one in certificate_ids:
                found = reading.get(CERTIFICATES, one)
                code = reading.get(COHORTS, found.cohort_id).code if found.cohort_id else ""
                rows.append((found, code, certificates.kept_file(reading, found.file)))
            return rows

        made: list[NamedFile] = []
        taken: set[str] = set()
        kept = self._desk.read(query)
        for found, code, content in kept:
            name = unused(safe_name(_named(pattern, _name_fields(found, code)), "pdf"), taken)
            taken.add(name.casefold())
            made.append(NamedFile(name, sealed(content, seal, self._desk.now()) if seal else content))
        self._note([found for found, _code, _content in kept], Format.PDF)
        return tuple(made)

    def register(self, query: RegisterQuery, wish: PaperWish, *, looking: bool = False) -> PaperFile:
        """The register as PDF, CSV or XLSX, the rows that the page shows (invariant 28).

        Refused: format-not-possible (format).
        """
        rows = self._desk.read(lambda reading: certificates.register(reading, query, 0, _MOST_ROWS))
        own = PracticeService(self._desk).practice()
        listing = Listing(
            title=_("Register of certificates"),
            facts=(own.name,),
            columns=_columns(),
            lines=tuple(_line(row) for row in rows),
            word="",
        )
        if not looking:
            self._desk.note("certificates-list", "", {"certificates": len(rows), "format": wish.format})
        return listing_file(self._desk, listing, wish)

    def _note(self, found: Sequence[Certificate], kind: Format) -> None:
        thing = found[0].id if len(found) == 1 else ""
        self._desk.note("certificates-print", thing, {"certificates": len(found), "format": kind})


def check_pattern(pattern: str) -> None:
    """Refused: name-pattern-wrong (field)."""
    for field in _FIELD.findall(pattern):
        if field not in ("serial", "kind", "code", "day", "initials", "name"):
            raise Refused("name-pattern-wrong", field=field[:40])


def _named(pattern: str, fields: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda match: fields[match[1]], pattern)


def _name_fields(found: Certificate, code: str) -> dict[str, str]:
    return {
        "serial": found.serial,
        "kind": kind_name(found.kind),
        "code": code,
        "day": found.issued_on.isoformat(),
        "initials": from_json(found.frozen, found.payload).initials.replace(".", ""),
        "name": found.name,
    }


def _batches(reading: Reading, ids: Sequence[CertificateId]) -> tuple[list[Certificate], list[Batch]]:
    """The papers in order, those after each other that look alike in one batch."""
    found = [reading.get(CERTIFICATES, one) for one in ids]
    designs = {digest: read_design(certificates.kept_file(reading, digest)) for digest in {f.design for f in found}}
    batches: list[tuple[str, Batch]] = []
    for one in found:
        frozen = from_json(one.frozen, one.payload)
        if batches and batches[-1][0] == one.design and batches[-1][1].setting == frozen.setting:
            batches[-1][1].pages.append(frozen.page)
        else:
            batches.append((one.design, Batch(designs[one.design], frozen.setting, [frozen.page])))
    return found, [batch for _digest, batch in batches]


def _columns() -> tuple[RosterColumn, ...]:
    heads = (_("Number"), _("Name"), _("Kind"), _("Title"), _("Cohort"), _("Issued"), _("By"), _("State"), _("Remark"))
    return tuple(
        RosterColumn(title=head, kind=ColumnKind.NAME if place == 1 else ColumnKind.TEXT)
        for place, head in enumerate(heads)
    )


def _line(row: CertificateRow) -> tuple[str, ...]:
    return (
        *(row.serial, row.name, kind_name(row.kind), row.title, row.cohort_code, short_day_text(row.issued_on)),
        *(row.issued_by, state_name(row.state), remark(row)),
    )
