"""What is done about one person on the completion tab: making up, crediting, deciding, orders, signing off."""

from datetime import date

from PySide6.QtCore import QObject

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.completion.dialogs import MakeUpDialog, OrderDialog
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.rows import CohortCompletion, OutlookRow
from groupdesk.domain.deeds import Done
from groupdesk.domain.ids import CohortId
from groupdesk.domain.makeup_credits import OpenAbsence
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

    def decide(self, row: OutlookRow, cohort_id: CohortId) -> None:
        """At once for who meets the rule; else asks whether not completed, or completed with a reason."""
        stay, name = row.stay.enrolment_id, shown(row.stay.name)
        completion = self._services.completion

        def work() -> Done:
            return completion.decide(cohort_id, [stay])

        if row.outlook.standing is Standing.COMPLETE:
            self._deeds.do(self._tab, work, _("{name} has completed.").format(name=name))
            return
        text = _("{name} does not meet the rule. Completed all the same needs a reason, which stays with the decision.")
        reasons = (_("Agreed with the court"), _("Agreed with the referrer"), _("Illness"))
        title, yes = _("Decide about {name}"), _("Completed")
        dialog = ReasonDialog(self._tab.window(), title.format(name=name), yes, text.format(name=name), reasons)
        negative = Button(_("Not completed"), "x")
        dialog.add_foot_button(negative)

        def not_completed() -> None:
            said = _("{name} has not completed.").format(name=name)
            self._deeds.do(self._tab, work, said, lambda _done: dialog.accept(), dialog.refuse)

        def errand() -> Errand:
            reason = dialog.reason()
            said = _("{name} has completed, against the rule.").format(name=name)
            return Errand(lambda: completion.decide(cohort_id, [stay], reason), said)

        negative.clicked.connect(lambda: not_completed())
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
