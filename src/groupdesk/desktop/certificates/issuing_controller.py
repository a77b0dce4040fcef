"""Issuing for one cohort and its services: candidates, designs, preview, and the issuing itself."""

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.certificates.dialogs import WhyDialog
from groupdesk.desktop.certificates.issuing_choices import DesignChoice
from groupdesk.desktop.certificates.issuing_page import IssuingPage
from groupdesk.desktop.certificates.printed_notes import note_words
from groupdesk.desktop.certificates.saving import CertificateFilesSaving
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.kit import ask
from groupdesk.desktop.previewing import OpenPaper, Previewing, open_paper
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.certificates.candidates import Candidates
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import CertificateSettings, RegisterQuery
from groupdesk.domain.changes import Topic
from groupdesk.domain.groups import GroupRow
from groupdesk.domain.ids import CertificateId, CohortId
from groupdesk.domain.papers import Printed
from groupdesk.services.bundle import Services
from groupdesk.services.certificates.designs import DesignRow
from groupdesk.services.certificates.wishes import Issued

_FOLLOWED = (Topic.CERTIFICATES, Topic.COMPLETION, Topic.ATTENDANCE, Topic.ENROLMENTS)


class IssuingController(QObject):
    def __init__(self, page: IssuingPage, services: Services, tasks: Worker, hub: ChangeHub, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._failed = page, services, tasks, failed
        self._cohort = ""
        self._previewing = Previewing(page, page.choices.preview, tasks, failed)
        self._saving = CertificateFilesSaving(page, services, tasks)
        page.asked.connect(self._on_asked)
        page.kind_chosen.connect(self.refresh)
        page.looked_at.connect(self._look)
        page.issue_wanted.connect(self._on_issue)
        page.files_wanted.connect(self._save_files)
        page.left.connect(self._previewing.close)
        hub.follow(page, _FOLLOWED, self.refresh)

    @Slot(str)
    def _on_asked(self, cohort_id: str) -> None:
        self._cohort = cohort_id
        services = self._services

        def read() -> tuple[GroupRow, tuple[DesignRow, ...], CertificateSettings]:
            settings = services.certificate_settings
            return services.groups.row(CohortId(cohort_id)), settings.designs(), settings.settings()

        self._tasks.read(self._page, read, self._show_head, latest="head")
        self.refresh()

    def _show_head(self, found: tuple[GroupRow, tuple[DesignRow, ...], CertificateSettings]) -> None:
        row, designs, own = found
        self._page.show_group(cohort_title(row.group_name, row.cohort_name), row.cohort_id)
        self._page.choices.show_designs([DesignChoice(one.key, one.name) for one in designs], own.design)
        self._look()

    @Slot()
    def refresh(self) -> None:
        """Reads who qualifies again."""
        if not self._cohort:
            return
        kind, cohort, services = CertificateKind(self._page.kind.currentData()), CohortId(self._cohort), self._services
        self._tasks.read(
            self._page, lambda: services.certificates.candidates(cohort, kind), self._show, latest="candidates"
        )

    def _show(self, found: Candidates) -> None:
        self._page.show_candidates(found)

    @Slot()
    def _look(self) -> None:
        """The paper of who is shown, as it would be issued."""
        shown = self._page.shown()
        if shown is None or not self._page.choices.design.count():
            return
        wish, cohort, services = self._page.wish(), CohortId(self._cohort), self._services

        def read() -> tuple[Printed, OpenPaper]:
            printed = services.certificates.preview(cohort, shown.enrolment_id, wish)
            return printed, open_paper(printed.pdf)

        self._tasks.read(self._page, read, self._show_paper, self._failed, latest="paper")

    def _show_paper(self, answer: tuple[Printed, OpenPaper]) -> None:
        printed, paper = answer
        if self._previewing.take(paper):
            self._page.show_preview(paper.sizes, note_words(printed))

    @Slot()
    def _on_issue(self) -> None:
        """Asks first, for what is out cannot be called back; a reason too where somebody does not qualify."""
        if not self._page.choices.has_sound_hours():
            self._page.choices.hours.edit.setFocus()
            return
        chosen = self._page.chosen()
        unearned = sum(not one.qualifies for one in chosen)
        if unearned:
            self._ask_why(unearned)
            return
        count = len(chosen)
        title = ngettext("Issue {count} paper?", "Issue {count} papers?", count).format(count=count)
        text = _("Each gets a number that is never given again. What is out can be revoked, but not taken back.")
        hours = self._page.wish().hours
        if hours is not None:
            text = _("{text} They state {hours} hours, as you entered them.").format(text=text, hours=hours)
        ask.confirm(self._page, ask.Question(title, text, _("Issue")), lambda: self._issue(""))

    def _ask_why(self, unearned: int) -> None:
        text = ngettext(
            "{count} person does not qualify. The paper will not say that the rule was met.",
            "{count} people do not qualify. Their papers will not say that the rule was met.",
            unearned,
        ).format(count=unearned)
        dialog = WhyDialog(self._page, _("Issue by exception"), _("Issue"), text)

        def entered() -> None:
            if not dialog.reason():
                dialog.refuse_empty()
                return
            dialog.accept()
            self._issue(dialog.reason())

        dialog.entered.connect(entered)
        dialog.open()

    def _issue(self, why: str) -> None:
        wish, cohort, service = self._page.wish(), CohortId(self._cohort), self._services.certificates
        chosen = [one.enrolment_id for one in self._page.chosen()]

        def done(made: Issued) -> None:
            first, last = made.serials[0], made.serials[-1]
            told = _("Issued: {first}.") if first == last else _("Issued: {first} to {last}.")
            self._page.said.emit(told.format(first=first, last=last), "good")
            self._page.wanted.emit(places.PAPER, ",".join(made.ids), places.PAPER_CERTIFICATES)

        self._tasks.write(self._page, lambda: service.issue(cohort, chosen, wish, why), done, self._failed)

    @Slot()
    def _save_files(self) -> None:
        """Every valid paper of the kind that the cohort has."""
        cohort, kind, service = CohortId(self._cohort), self._page.wish().kind, self._services

        def which() -> list[CertificateId]:
            query = RegisterQuery(cohort_id=cohort, kind=kind, state=CertificateState.ISSUED, descending=False)
            return [row.id for row in service.certificates.page(query, 0, service.certificates.count(query))]

        self._saving.ask(which)
