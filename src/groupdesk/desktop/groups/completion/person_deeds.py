"""What is done about one person on the completion tab: making up, crediting, deciding, orders, signing off."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.completion.decide_dialog import ExceptionDialog, QualifiedDialog
from groupdesk.desktop.groups.completion.dialogs import MakeUpDialog, OrderDialog
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.rows import CohortCompletion, OutlookRow
from groupdesk.domain.deeds import Done
from groupdesk.domain.makeup_credits import OpenAbsence
from groupdesk.domain.states import SEATED
from groupdesk.services.bundle import Services


class PersonDeeds(QObject):
    """Each opens its dialog, or does its deed at once where nothing is to be asked."""

    def __init__(self, tab: CompletionTab, services: Services, tasks: Worker, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds

    def make_up(self, row: OutlookRow, completion: CohortCompletion) -> None:
        """Reads the open absences, then asks."""
        stay, makeups = row.stay.enrolment_id, self._services.makeups

        def ask(absences: tuple[OpenAbsence, ...]) -> None:
            if not absences:
                return
            name, today = shown(row.stay.name), completion.today
            dialog = MakeUpDialog(self._tab.window(), name, absences, completion.offers, today)

            def errand() -> Errand:
                draft, approval = dialog.draft(stay), dialog.approval()
                if approval is None:
                    return Errand(lambda: makeups.assign(draft), _("The make-up is agreed on."))
                return Errand(lambda: makeups.add(draft, approval), _("The make-up is credited."))

            run(dialog, self._deeds, self._tab, errand)

        self._tasks.read(self._tab, lambda: makeups.absences(stay), ask)

    def approve(self, make_up_id: str) -> None:
        """Credits what was agreed on; a refusal stands in the message bar."""
        makeups = self._services.makeups
        self._deeds.do(self._tab, lambda: makeups.approve(make_up_id), _("The make-up is credited."))

    def remove(self, make_up_id: str) -> None:
        """Takes a make-up away."""
        makeups = self._services.makeups
        self._deeds.do(self._tab, lambda: makeups.remove(make_up_id), _("The make-up was taken away."))

    def decide(self, row: OutlookRow, found: CohortCompletion) -> None:
        """Completed for who meets the rule; else asks whether not completed, or completed with a reason."""
        if row.outlook.standing is Standing.COMPLETE:
            self._decide_qualified(row, found)
        else:
            self._decide_by_exception(row, found)

    def decide_all(self, found: CohortCompletion) -> None:
        """Everybody who qualifies, in one deed."""
        ready = sum(row.is_ready for row in found.rows)
        dialog = QualifiedDialog(self._tab.window(), ready, "", is_over=found.is_over)
        completion, cohort_id = self._services.completion, found.cohort_id

        def errand() -> Errand:
            ends = dialog.ends_stay.isChecked()
            said = _("Decided for everybody who qualifies.")
            return Errand(lambda: completion.decide_all(cohort_id, ends_stays=ends), said)

        run(dialog, self._deeds, self._tab, errand)

    def _decide_qualified(self, row: OutlookRow, found: CohortCompletion) -> None:
        name, stay, completion = shown(row.stay.name), row.stay.enrolment_id, self._services.completion
        said = _("{name} has completed.").format(name=name)
        if row.stay.state not in SEATED:
            self._deeds.do(self._tab, lambda: completion.decide(found.cohort_id, [stay]), said)
            return
        dialog = QualifiedDialog(self._tab.window(), 1, name, is_over=found.is_over)

        def errand() -> Errand:
            ends = dialog.ends_stay.isChecked()
            return Errand(lambda: completion.decide(found.cohort_id, [stay], ends_stays=ends), said)

        run(dialog, self._deeds, self._tab, errand)

    def _decide_by_exception(self, row: OutlookRow, found: CohortCompletion) -> None:
        name, stay, completion = shown(row.stay.name), row.stay.enrolment_id, self._services.completion
        dialog = ExceptionDialog(
            self._tab.window(), name, is_over=found.is_over, has_open_stay=row.stay.state in SEATED
        )

        def not_completed() -> None:
            said = _("{name} has not completed.").format(name=name)
            work = partial(completion.decide, found.cohort_id, [stay])
            self._deeds.do(self._tab, work, said, lambda _done: dialog.accept(), dialog.refuse)

        def errand() -> Errand:
            reason, ends = dialog.reason(), dialog.ends_stay.isChecked()
            said = _("{name} has completed, against the rule.").format(name=name)
            return Errand(lambda: completion.decide(found.cohort_id, [stay], reason, ends_stays=ends), said)

        dialog.negative.clicked.connect(lambda: not_completed())
        run(dialog, self._deeds, self._tab, errand)

    def order(self, row: OutlookRow, today: date) -> None:
        """What an order demands."""
        dialog = OrderDialog(self._tab.window(), row.stay, today)

        def errand() -> Errand:
            by, number, hours, due = dialog.by(), dialog.number(), dialog.hours(), dialog.due()

            def work() -> Done:
                return self._services.courses.set_order(
                    row.stay.enrolment_id, mandated_by=by, order_number=number, required_hours=hours, due_on=due
                )

            return Errand(work, _("The order was stored."))

        run(dialog, self._deeds, self._tab, errand)

    def sign_off(self, row: OutlookRow) -> None:
        """Says the word that a rule may ask for, or takes it back."""
        takes_back, name = row.stay.is_signed_off, shown(row.stay.name)
        words = _("The sign-off of {name} was taken back.") if takes_back else _("{name} is signed off.")
        courses, stay = self._services.courses, row.stay.enrolment_id
        self._deeds.do(self._tab, lambda: courses.sign_off(stay, takes_back=takes_back), words.format(name=name))
