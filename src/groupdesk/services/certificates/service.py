"""Certificates: who may have one, issuing, duplicates, revoking, and the register."""

from collections.abc import Sequence

from groupdesk.documents.certificates.drawing import print_certificates
from groupdesk.domain.certificates.candidates import Candidates
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import Certificate, CertificateRow, RegisterCounts, RegisterQuery
from groupdesk.domain.certificates.serials import series_id, typed_serial
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CertificateId, CohortId, EnrolmentId
from groupdesk.domain.papers import PaperNote, Printed
from groupdesk.domain.practice import PRACTICE_ID
from groupdesk.services.certificates.candidates import candidates
from groupdesk.services.certificates.designs import look
from groupdesk.services.certificates.freezing import Drafting, frozen_paper
from groupdesk.services.certificates.issuing import issue, reissue
from groupdesk.services.certificates.wishes import Issued, IssueWish
from groupdesk.services.desk import Desk
from groupdesk.store import certificates
from groupdesk.store.certificates import CERTIFICATES
from groupdesk.store.practice import PRACTICE
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_MOST_REASON = 500


class CertificateService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # looking

    def candidates(self, cohort_id: CohortId, kind: CertificateKind) -> Candidates:
        """Who of a cohort qualifies, and what is missing for the others. Refused: not-found."""
        return self._desk.read(lambda reading: candidates(reading, self._desk, cohort_id, kind))

    def page(self, query: RegisterQuery, start: int, count: int) -> tuple[CertificateRow, ...]:
        """One page of the register."""
        return self._desk.read(lambda reading: certificates.register(reading, query, start, count))

    def count(self, query: RegisterQuery) -> int:
        """How many lines of the register fit."""
        return self._desk.read(lambda reading: certificates.register_count(reading, query))

    def counts(self) -> RegisterCounts:
        """How many papers there are in each state."""
        return self._desk.read(certificates.register_counts)

    def valid_of(self, cohort_id: CohortId) -> tuple[CertificateId, ...]:
        """The papers of a cohort that are valid, by number."""
        query = RegisterQuery(cohort_id=cohort_id, state=CertificateState.ISSUED, descending=False)
        return tuple(row.id for row in self.page(query, 0, self.count(query)))

    def certificate(self, certificate_id: CertificateId) -> Certificate:
        """One paper with everything that stands on it. Refused: not-found."""
        return self._desk.read(lambda reading: reading.get(CERTIFICATES, certificate_id))

    def resolve(self, typed: str) -> CertificateId:
        """The id for a serial or an id. Refused: serial-wrong, not-found."""
        found = self._desk.read(lambda reading: reading.find(CERTIFICATES, typed.strip()))
        if found is None:
            serial = typed_serial(typed)
            found = self._desk.read(lambda reading: certificates.of_serial(reading, serial))
        if found is None:
            raise Refused("not-found", kind="certificates")
        return found.id

    def preview(self, cohort_id: CohortId, enrolment_id: EnrolmentId, wish: IssueWish) -> Printed:
        """The paper as it would be issued now, with a number that is not taken and no code.

        Refused: not-found, certificate-language-unknown. Trouble: picture-unreadable, picture-too-large.
        """

        def query(reading: Reading) -> Printed:
            found = candidates(reading, self._desk, cohort_id, wish.kind)
            chosen = next((row for row in found.rows if row.enrolment_id == enrolment_id), None)
            if chosen is None:
                raise Refused("not-found", kind="enrolments")
            drafting = self._drafting(reading, found, wish)
            series = series_id(drafting.own.series_code, drafting.issued_on.year)
            frozen = frozen_paper(drafting, chosen, f"{series}-……", is_earned=chosen.qualifies)
            design = look(reading, wish.design or drafting.own.design)
            return print_certificates(design, [frozen.page], frozen.setting)

        return self._desk.read(query)

    def _drafting(self, reading: Reading, found: Candidates, wish: IssueWish) -> Drafting:
        return Drafting(
            own=certificates.settings(reading),
            practice=reading.get(PRACTICE, PRACTICE_ID),
            found=found,
            wish=wish,
            now=self._desk.now(),
            issued_by=reading.staff_names().get(self._desk.staff_id or "", ""),
        )

    # doing

    def issue(
        self, cohort_id: CohortId, enrolment_ids: Sequence[EnrolmentId], wish: IssueWish, override: str = ""
    ) -> Issued:
        """Issues one paper to each of those stays, all of them or none, numbers without gaps.

        `override` is the reason to issue to somebody who does not qualify; it is kept with the paper (invariant 18).
        Refused: not-found, certificates-for-nobody, certificates-too-many (most), certificate-not-earned (count),
        certificate-issued-already (serial), ce-provider-missing, certificate-language-unknown, issued-in-future (on),
        words-too-long, hours-from-marks, hours-unknown (count), and as check_hours.
        Trouble: picture-unreadable, picture-too-large, disk-full.
        """
        made: list[Certificate] = []
        notes: list[PaperNote] = []

        def work(unit: Unit) -> str:
            found = candidates(unit, self._desk, cohort_id, wish.kind)
            chosen = {row.enrolment_id: row for row in found.rows}
            if not set(enrolment_ids) <= set(chosen):
                raise Refused("not-found", kind="enrolments")
            drafting = self._drafting(unit, found, wish)
            rows = [chosen[one] for one in dict.fromkeys(enrolment_ids)]
            issued, told = issue(unit, self._desk, drafting, rows, override)
            made[:], notes[:] = issued, told
            return issued[0].id

        done = self._desk.do(
            "certificates-issue", work, facts={"certificates": len(set(enrolment_ids)), "kind": wish.kind}
        )
        return _issued(done, made, notes)

    def issue_all(self, cohort_id: CohortId, wish: IssueWish) -> Issued:
        """Issues to everybody who qualifies and has no valid paper of the kind. Refused: as issue."""
        ready = [row.enrolment_id for row in self.candidates(cohort_id, wish.kind).ready]
        if not ready:
            raise Refused("certificates-for-nobody")
        return self.issue(cohort_id, ready, wish)

    def reissue(self, certificate_id: CertificateId) -> Issued:
        """A duplicate for a lost paper: the same facts, a new number, marked; the former is superseded.

        Refused: not-found, certificate-not-valid (serial). Trouble: kept-file-damaged.
        """
        made: list[Certificate] = []

        def work(unit: Unit) -> str:
            made[:] = reissue(unit, self._desk, certificate_id, certificates.settings(unit).series_code)
            return made[0].id

        done = self._desk.do("certificate-reissue", work)
        return _issued(done, made, [])

    def revoke(self, certificate_id: CertificateId, reason: str) -> Done:
        """Makes a paper void; it stays in the register with the reason.

        Refused: not-found, revoke-reason-missing, words-too-long, certificate-not-valid (serial).
        """
        if not reason.strip():
            raise Refused("revoke-reason-missing")
        if len(reason) > _MOST_REASON:
            raise Refused("words-too-long", most=_MOST_REASON)

        def work(unit: Unit) -> str:
            former = unit.get(CERTIFICATES, certificate_id)
            if former.state is not CertificateState.ISSUED:
                raise Refused("certificate-not-valid", serial=former.serial)
            unit.change(
                CERTIFICATES,
                former,
                state=CertificateState.REVOKED,
                revoked_at=self._desk.now(),
                revoked_by=self._desk.staff_id,
                revoke_reason=reason.strip(),
            )
            return certificate_id

        return self._desk.do("certificate-revoke", work)


def _issued(done: Done, made: Sequence[Certificate], notes: Sequence[PaperNote]) -> Issued:
    return Issued(
        done=done, ids=tuple(one.id for one in made), serials=tuple(one.serial for one in made), notes=tuple(notes)
    )
