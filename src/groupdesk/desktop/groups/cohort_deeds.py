"""Does what the menu of a cohort asks: states, archive, editing, and new cohorts through the plan dialog."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.ending_dialog import EndingDialog
from groupdesk.desktop.groups.leading import LeadingDeeds
from groupdesk.desktop.groups.plan_deeds import KnownCohort, PlanDeeds
from groupdesk.desktop.groups.small_dialogs import CohortDialog, GroupDialog, ReasonDialog
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.states import CohortState
from groupdesk.services.bundle import Services
from groupdesk.services.sentences import sentence


class CohortDeeds(QObject):
    """One a page; `opened` is called with a cohort that was made here."""

    def __init__(
        self, page: QWidget, services: Services, tasks: Worker, deeds: Deeds, opened: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self.plans = PlanDeeds(page, services, tasks, deeds, opened)
        self.leading = LeadingDeeds(page, services, tasks, deeds)

    def do(self, deed: CohortDeed, cohort_id: CohortId) -> None:
        """Does it, after asking what it needs to know."""
        if deed is CohortDeed.LEADERS:
            self.leading.open(cohort_id)
        elif deed in _STATES:
            self._set_state(deed, cohort_id)
        elif deed in _WITHOUT_QUESTIONS:
            self._tasks.read(self._page, lambda: self._know(cohort_id), lambda known: self._archive(deed, known))
        else:
            self._tasks.read(self._page, lambda: self._know(cohort_id), lambda known: self._ask(deed, known))

    # states and archive

    def _set_state(self, deed: CohortDeed, cohort_id: CohortId) -> None:
        state, said = _STATES[deed]
        set_state = self._services.groups.set_state

        def failed(error: BaseException) -> None:
            if isinstance(error, Refused) and error.code == "below-minimum":
                self._waive(cohort_id, state, sentence(error))
            elif isinstance(error, Refused) and error.code == "sessions-to-come":
                self._end(cohort_id, state, error)
            else:
                self._deeds.fail(self._page, error)

        self._deeds.do(self._page, lambda: set_state(cohort_id, state), _(said), failed=failed)

    def _waive(self, cohort_id: CohortId, state: CohortState, text: str) -> None:
        """Fewer people than the minimum: it takes place with a reason, which stays on record."""
        reasons = (_("The funder agreed"), _("More people are expected"), _("The group wants to start"))
        title = _("Fewer people than the minimum")
        dialog = ReasonDialog(self._page, title, _("Take place anyway"), text, reasons)

        def prepare() -> Errand:
            reason, set_state = dialog.reason(), self._services.groups.set_state
            return Errand(lambda: set_state(cohort_id, state, reason), _("The cohort takes place."))

        run(dialog, self._deeds, self._page, prepare)

    def _end(self, cohort_id: CohortId, state: CohortState, asked: Refused) -> None:
        """Sessions are still to come: they are called off with a reason, or stay."""
        dialog = EndingDialog(self._page, state, asked)

        def prepare() -> Errand:
            reason, answer, set_state = dialog.reason(), dialog.answer(), self._services.groups.set_state
            return Errand(lambda: set_state(cohort_id, state, reason, answer), _(_OVER[state]))

        run(dialog, self._deeds, self._page, prepare)

    def _archive(self, deed: CohortDeed, known: KnownCohort) -> None:
        groups, cohort, group = self._services.groups, known.cohort, known.group
        if deed is CohortDeed.ARCHIVE_COHORT:
            self._deeds.do(self._page, lambda: groups.archive_cohort(cohort.id), _("The cohort is in the archive."))
        elif deed is CohortDeed.ARCHIVE_GROUP:
            says = _("The group is in the archive with all its cohorts.")
            self._deeds.do(self._page, lambda: groups.archive_group(group.id), says)
        else:
            self._deeds.do(self._page, lambda: self._restore(known), _("It is back on the lists."))

    def _restore(self, known: KnownCohort) -> list[Done]:
        groups, made = self._services.groups, []
        if known.group.archived_at is not None:
            made.append(groups.archive_group(known.group.id, restore=True))
        if known.cohort.archived_at is not None:
            made.append(groups.archive_cohort(known.cohort.id, restore=True))
        return made

    # dialogs

    def _ask(self, deed: CohortDeed, known: KnownCohort) -> None:
        {
            CohortDeed.CANCEL: self._cancel,
            CohortDeed.EDIT_COHORT: self._edit_cohort,
            CohortDeed.EDIT_GROUP: self._edit_group,
            CohortDeed.NEW_COHORT: self.plans.new_cohort,
            CohortDeed.COPY: self.plans.copy,
        }[deed](known)

    def _cancel(self, known: KnownCohort) -> None:
        text = _("Sessions still to come are called off with this reason. The roster and all marks are kept.")
        reasons = (_("Too few people"), _("Nobody to lead it"), _("No room"), _("Funding ended"))
        dialog = ReasonDialog(self._page, _("Cancel the cohort"), _("Cancel the cohort"), text, reasons, "danger")
        dialog.cancel_button.setText(_("Keep it"))
        dialog.draft_name = f"cohort-cancel:{known.cohort.id}"

        def prepare() -> Errand:
            reason, cohort_id = dialog.reason(), known.cohort.id
            set_state = self._services.groups.set_state
            return Errand(lambda: set_state(cohort_id, CohortState.CANCELLED, reason), _("The cohort is cancelled."))

        run(dialog, self._deeds, self._page, prepare)

    def _edit_cohort(self, known: KnownCohort) -> None:
        dialog = CohortDialog(self._page, known.cohort)

        def prepare() -> Errand:
            facts, cohort = dialog.facts(), known.cohort
            change = self._services.groups.change_cohort
            return Errand(lambda: change(cohort.id, cohort.version, **facts), _("The cohort is changed."))

        run(dialog, self._deeds, self._page, prepare)

    def _edit_group(self, known: KnownCohort) -> None:
        dialog = GroupDialog(self._page, known.group)

        def prepare() -> Errand:
            draft, group = dialog.draft(), known.group
            change = self._services.groups.change_group
            return Errand(lambda: change(group.id, draft, group.version), _("The group is changed."))

        run(dialog, self._deeds, self._page, prepare)

    def _know(self, cohort_id: CohortId) -> KnownCohort:
        """Runs on a reader thread."""
        groups = self._services.groups
        cohort = groups.cohort(cohort_id)
        sessions = self._services.sessions.rows(cohort_id)
        leaders = dict.fromkeys(
            row.id for assignment, row in self._services.leading.of_cohort(cohort_id) if not assignment.session_id
        )
        return KnownCohort(
            cohort=cohort,
            group=groups.group(GroupId(cohort.group_id)),
            staff=self._services.practice.staff(),
            leaders=tuple(leaders),
            last_on=sessions[-1].starts_at.date() if sessions else None,
            today=self._services.desk.today(cohort.zone),
            next=groups.next_cycle(cohort_id),
            people=groups.row(cohort_id).enrolled,
        )


_OVER = {CohortState.ENDED: __("The cohort has ended."), CohortState.CLOSED: __("The cohort is closed.")}
_STATES = {
    CohortDeed.CONFIRM: (CohortState.CONFIRMED, __("The cohort is confirmed.")),
    CohortDeed.START: (CohortState.RUNNING, __("The cohort is running.")),
    CohortDeed.END: (CohortState.ENDED, _OVER[CohortState.ENDED]),
    CohortDeed.CLOSE: (CohortState.CLOSED, _OVER[CohortState.CLOSED]),
}
_WITHOUT_QUESTIONS = (CohortDeed.ARCHIVE_COHORT, CohortDeed.ARCHIVE_GROUP, CohortDeed.RESTORE)
