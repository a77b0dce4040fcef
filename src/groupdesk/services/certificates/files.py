"""Certificates and their register as papers: the kept bytes of one, one PDF of many, lists in three formats."""

from collections.abc import Sequence

from groupdesk.base.i18n import _
from groupdesk.documents.certificates.drawing import Batch, print_batches
from groupdesk.documents.certificates.sealing import Sealer
from groupdesk.documents.forms.wording import short_day_text
from groupdesk.domain.certificates.design_file import read_design
from groupdesk.domain.certificates.frozen import from_json
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.certificates.rows import Certificate, CertificateRow, RegisterQuery
from groupdesk.domain.errors import Refused
from groupdesk.domain.file_names import safe_name
from groupdesk.domain.ids import CertificateId
from groupdesk.domain.papers import ColumnKind, RosterColumn
from groupdesk.services.certificates.words import kind_name, remark, state_name
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name
from groupdesk.services.papers.language import in_language
from groupdesk.services.papers.listings import Listing, listing_file
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService
from groupdesk.store import certificates, kept_files
from groupdesk.store.certificates import CERTIFICATES
from groupdesk.store.reading import Reading

_MOST_ROWS = 100_000


class CertificateFiles:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def one(self, certificate_id: CertificateId, *, seal: Seal | None = None, looking: bool = False) -> PaperFile:
        """The very bytes that were issued, or these signed with the organisation's own certificate.

        Refused: not-found. Trouble: kept-file-damaged, signing-failed, and as Sealer.
        """

        def query(reading: Reading) -> tuple[Certificate, bytes]:
            found = reading.get(CERTIFICATES, certificate_id)
            return found, kept_files.kept_file(reading, found.file)

        found, content = self._desk.read(query)
        if seal is not None:
            content = Sealer(seal, self._desk.now()).sealed(content)
        if not looking:
            self.note([found])
        return PaperFile(name=safe_name(found.serial, "pdf"), format=Format.PDF, content=content, pages=1)

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
            self.note(found)
        own = PracticeService(self._desk).practice()
        name = file_name(self._desk.today(own.zone), _("Certificates"), f"{len(found)}", Format.PDF)
        return PaperFile(name=name, format=Format.PDF, content=printed.pdf, pages=printed.pages, notes=printed.notes)

    def register(self, query: RegisterQuery, wish: PaperWish, *, looking: bool = False) -> PaperFile:
        """The register as PDF, CSV or XLSX, the rows that the page shows (invariant 28); `looking` leaves no trace.

        Refused: format-not-possible (format), paper-language-unknown.
        """
        return in_language(self._desk, wish.language, lambda: self._register(query, wish, looking))

    def _register(self, query: RegisterQuery, wish: PaperWish, looking: bool) -> PaperFile:
        rows = self._desk.read(lambda reading: certificates.register(reading, query, 0, _MOST_ROWS))
        listing = Listing(
            title=_("Register of certificates"),
            facts=(),
            columns=_columns(),
            lines=tuple(_line(row) for row in rows),
            word="",
        )
        made = listing_file(self._desk, listing, wish)
        if not looking:
            self._desk.note("certificates-list", "", {"certificates": len(rows), "format": wish.format})
        return made

    def note(self, found: Sequence[Certificate]) -> None:
        """Puts into the log that these left the practice on paper or as files."""
        thing = found[0].id if len(found) == 1 else ""
        self._desk.note("certificates-print", thing, {"certificates": len(found), "format": Format.PDF})


def _batches(reading: Reading, ids: Sequence[CertificateId]) -> tuple[list[Certificate], list[Batch]]:
    """The papers in order, those after each other that look alike in one batch."""
    found = [reading.get(CERTIFICATES, one) for one in ids]
    designs = {digest: read_design(kept_files.kept_file(reading, digest)) for digest in {f.design for f in found}}
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
