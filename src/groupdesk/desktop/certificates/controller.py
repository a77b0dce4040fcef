"""The register and its services: rows, details, duplicates, revoking, verifying, the set-up."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.certificates.columns import register_query
from groupdesk.desktop.certificates.dialogs import CohortDialog, SetUpDialog, VerifyDialog, WhyDialog
from groupdesk.desktop.certificates.page import RegisterPage
from groupdesk.desktop.certificates.saving import CertificateFilesSaving
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.kit.sources import Query, StoreSource
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.certificates.rows import CertificateRow
from groupdesk.domain.certificates.verifying import Verification
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.groups import CohortsShown, GroupRow, GroupsQuery
from groupdesk.domain.ids import CertificateId
from groupdesk.services.brand import BrandService
from groupdesk.services.bundle import Services
from groupdesk.services.certificates.setting import SettingsDraft
from groupdesk.services.certificates.verdicts import verdict_words
from groupdesk.services.certificates.verifying import file_to_verify
from groupdesk.services.certificates.words import remark

_MOST_COHORTS = 500


class RegisterController(QObject):
    """Built with the page; reads at every visit and after every change."""

    def __init__(self, page: RegisterPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self._saving = CertificateFilesSaving(page, services, tasks)
        self._is_shown = False
        self._source: StoreSource[CertificateRow] = StoreSource(self._count, self._rows)
        page.seen.connect(self._on_seen)
        page.row_chosen.connect(self._on_chosen)
        page.issue_wanted.connect(self._choose_cohort)
        page.settings_wanted.connect(self._set_up)
        page.verify_wanted.connect(self._verify)
        page.files_wanted.connect(self._save_files)
        page.details.reissue_wanted.connect(self._reissue)
        page.details.revoke_wanted.connect(self._revoke)
        page.table.answered.connect(self._read_counts)
        hub.follow(page, (Topic.CERTIFICATES,), self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads what is shown again."""
        if self._is_shown:
            self._page.table.refresh()
            self._on_chosen(self._page.view.current_id())

    @Slot(str)
    def _on_seen(self, certificate_id: str) -> None:
        if self._is_shown:
            self.refresh()
        else:
            self._is_shown = True
            self._page.show_source(self._source)
        if certificate_id:
            self._page.view.choose(certificate_id)

    def _count(self, query: Query) -> int:
        return self._services.certificates.count(register_query(query))

    def _rows(self, query: Query, first: int, size: int) -> tuple[CertificateRow, ...]:
        return self._services.certificates.page(register_query(query), first, size)

    @Slot()
    def _read_counts(self) -> None:
        self._tasks.read(
            self._page, lambda: self._services.certificates.counts(), self._page.show_counts, latest="counts"
        )

    @Slot(str)
    def _on_chosen(self, certificate_id: str) -> None:
        at = self._page.table.position_of(certificate_id) if certificate_id else None
        row = self._page.table.row_at(at) if at is not None else None
        self._page.show_row(row, remark(row) if row is not None else "")

    @Slot()
    def _choose_cohort(self) -> None:
        groups = self._services.groups

        def read() -> tuple[GroupRow, ...]:
            return groups.page(GroupsQuery(shown=CohortsShown.ALL), 0, _MOST_COHORTS)

        self._tasks.read(self._page, read, self._ask_cohort, latest="cohorts")

    def _ask_cohort(self, rows: tuple[GroupRow, ...]) -> None:
        held = [row for row in rows if row.sessions_held]
        choices = [(row.cohort_id, f"{cohort_title(row.group_name, row.cohort_name)} ({row.code})") for row in held]
        dialog = CohortDialog(self._page, choices)

        def go() -> None:
            dialog.accept()
            self._page.wanted.emit(places.ISSUING, dialog.cohort_id(), "")

        dialog.entered.connect(go)
        dialog.open()

    @Slot()
    def _reissue(self) -> None:
        row = self._page.details.row
        if row is not None:
            service, one = self._services.certificates, CertificateId(row.id)
            self._tasks.write(
                self._page,
                lambda: service.reissue(one),
                lambda made: self._page.said.emit(
                    _("Issued as duplicate: {serial}.").format(serial=made.serials[0]), "good"
                ),
            )

    @Slot()
    def _revoke(self) -> None:
        row = self._page.details.row
        if row is None:
            return
        text = _("{serial} becomes void and stays in the register with your reason.").format(serial=row.serial)
        dialog = WhyDialog(self._page, _("Revoke {serial}").format(serial=row.serial), _("Revoke"), text, "danger")
        dialog.set_fields({})
        service, one = self._services.certificates, CertificateId(row.id)

        def prepare() -> Errand:
            reason = dialog.reason()
            return Errand(lambda: service.revoke(one, reason), _("{serial} was revoked.").format(serial=row.serial))

        run(dialog, self._deeds, self._page, prepare)

    @Slot()
    def _save_files(self) -> None:
        """All that are selected, also those that are not loaded yet."""
        spans, query, service = self._page.view.selected_spans(), register_query(self._page.table.query), self._services

        def which() -> list[CertificateId]:
            pages = (service.certificates.page(query, first, count) for first, count in spans)
            return [row.id for rows in pages for row in rows]

        self._saving.ask(which)

    @Slot()
    def _verify(self) -> None:
        verification = self._services

        def check(what: str) -> None:
            def read() -> Verification:
                service = verification.verification
                return service.by_code(what) if what.startswith("GDC1|") else service.by_serial(what)

            self._tasks.read(dialog, read, lambda found: dialog.show_answer(verdict_words(found)), dialog.refuse)

        dialog = VerifyDialog(self._page, check)

        def check_file(path: Path) -> None:
            self._tasks.read(
                dialog,
                lambda: verification.verification.by_file(file_to_verify(path)),
                lambda found: dialog.show_answer(verdict_words(found)),
                dialog.refuse,
            )

        dialog.file_chosen.connect(check_file)
        dialog.open()

    @Slot()
    def _set_up(self) -> None:
        settings = self._services

        def show(found: tuple[SettingsDraft, dict[str, bytes]]) -> None:
            dialog = SetUpDialog(self._page, *found, self._tasks)

            def prepare() -> Errand:
                changed, chosen = dialog.draft(), dialog.pictures()

                def work() -> Done:
                    pictures = {place: BrandService.picture(path) for place, path in chosen.items()}
                    return settings.certificate_settings.change(changed, pictures)

                return Errand(work, _("The set-up of certificates was changed."))

            run(dialog, self._deeds, self._page, prepare)

        def read() -> tuple[SettingsDraft, dict[str, bytes]]:
            return settings.certificate_settings.draft(), settings.certificate_settings.signature_pictures()

        self._tasks.read(self._page, read, show)
