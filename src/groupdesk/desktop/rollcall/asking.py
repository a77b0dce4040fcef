"""What the roll call asks in dialogs: details of a mark, planned absences, statuses and minutes of the group."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.rollcall.absence_dialog import AbsenceDialog
from groupdesk.desktop.rollcall.details import MarkDialog
from groupdesk.desktop.rollcall.marking import PaneController
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.rollcall.rules_dialog import RulesDialog
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.groups import GroupDefinition
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.status_sets import StatusSetRow
from groupdesk.services.bundle import Services
from groupdesk.services.sentences import sentence
from groupdesk.services.statuses import read_rule


@dataclass(frozen=True, slots=True)
class _Rules:
    group: GroupDefinition
    sets: tuple[StatusSetRow, ...]
    rule: CreditRule


class PaneDialogs(QObject):
    """One a sheet; marks go the way of its controller."""

    def __init__(
        self, pane: SheetPane, services: Services, tasks: Worker, marks: PaneController, ways: tuple[Deeds, Failed]
    ) -> None:
        super().__init__(pane)
        self._pane, self._services, self._tasks, self._marks = pane, services, tasks, marks
        self._deeds, self._failed = ways
        pane.absence_wanted.connect(self._plan_absence)
        pane.rules_wanted.connect(self._ask_rules)
        pane.view.details_wanted.connect(self._open_details)

    @Slot(int)
    def _plan_absence(self, at: int) -> None:
        """Asks who will be away and when; the person in the current line is proposed."""
        sheet = self._pane.sheet
        people = [row for row in self._pane.model.rows if row.enrolment_id is not None]
        if sheet is None or not people:
            return
        proposed = self._pane.model.rows[at] if 0 <= at < len(self._pane.model.rows) else people[0]
        dialog = AbsenceDialog(self._pane, people, proposed, sheet.starts_at.date())

        def prepare() -> Errand:
            stay, (first, last), reason = dialog.enrolment_id(), dialog.days(), dialog.reason()
            says = _("The absence is planned; it stands on the roll call of those days.")
            return Errand(lambda: self._services.absences.plan(stay, first, last, reason), says)

        run(dialog, self._deeds, self._pane, prepare)

    @Slot()
    def _ask_rules(self) -> None:
        """Which statuses the group uses, and how its minutes are credited."""
        sheet = self._pane.sheet
        if sheet is not None:
            self._tasks.read(self._pane, lambda: self._rules(sheet.cohort_id), self._open_rules)

    def _rules(self, cohort_id: CohortId) -> _Rules:
        services = self._services
        group = services.groups.group(services.groups.cohort(cohort_id).group_id)
        return _Rules(group, services.statuses.sets(), read_rule(group.credit_rule))

    def _open_rules(self, rules: _Rules) -> None:
        group, service = rules.group, self._services.statuses
        dialog = RulesDialog(self._pane, group.name, rules.sets, group.status_set, rules.rule)

        def entered() -> None:
            set_id, rule = dialog.set_id(), dialog.rule()

            def work() -> list[Done]:
                chosen = [service.choose(group.id, set_id)] if set_id != group.status_set else []
                return chosen + ([service.set_credit_rule(group.id, rule)] if rule != rules.rule else [])

            says = _("Statuses and minutes of {group} were changed.").format(group=group.name)
            if set_id == group.status_set and rule == rules.rule:
                dialog.accept()
            else:
                self._deeds.do(self._pane, work, says, lambda _done: dialog.accept(), dialog.refuse)

        dialog.entered.connect(entered)
        dialog.open()

    @Slot(int)
    def _open_details(self, at: int) -> None:
        if not 0 <= at < len(self._pane.model.rows):
            return
        row, session_id = self._pane.model.rows[at], GroupSessionId(self._pane.session_id)
        dialog = MarkDialog(self._pane, row, self._pane.model.statuses)

        def keep(draft: MarkDraft) -> None:
            def refused(error: BaseException) -> None:
                if isinstance(error, Refused | Trouble):
                    dialog.refuse(sentence(error))
                else:
                    self._failed(error)

            self._marks.write(self._marks.marking(draft), self._marks.told(row, draft), refused, dialog.accept)

        dialog.kept.connect(keep)
        self._tasks.read(
            dialog, lambda: self._services.attendance.history(session_id, row.person_id), dialog.show_history
        )
        dialog.open()
