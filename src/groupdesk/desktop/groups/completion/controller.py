"""The completion tab and its services: read after every change; rules, make-ups, decisions as deeds."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.completion import tab as keys
from groupdesk.desktop.groups.completion.details import PersonOutlook
from groupdesk.desktop.groups.completion.dialogs import AlertDialog
from groupdesk.desktop.groups.completion.person_deeds import PersonDeeds
from groupdesk.desktop.groups.completion.rule_dialog import COHORT, RuleDialog
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.alerts import AlertRule
from groupdesk.domain.changes import Topic
from groupdesk.domain.completion.rows import CohortCompletion
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.makeup_credits import MakeUpRow
from groupdesk.services.bundle import Services

_FOLLOWED = (
    *(Topic.COMPLETION, Topic.ATTENDANCE, Topic.SESSIONS, Topic.ENROLMENTS),
    *(Topic.PEOPLE, Topic.GROUPS, Topic.COHORTS),
)


@dataclass(frozen=True, slots=True)
class _Answer:
    completion: CohortCompletion
    make_ups: tuple[MakeUpRow, ...]
    group_id: GroupId


class CompletionController(QObject):
    """open() shows a cohort; from then on changes arrive by themselves."""

    def __init__(self, tab: CompletionTab, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(tab)
        self._tab, self._services, self._tasks, self._deeds = tab, services, tasks, deeds
        self._cohort = CohortId("")
        self._answer: _Answer | None = None
        self._person = PersonDeeds(tab, services, tasks, deeds)
        tab.person_chosen.connect(self._on_chosen)
        tab.deed_wanted.connect(self._on_deed)
        tab.rule_wanted.connect(self.set_rule)
        tab.alerts_wanted.connect(self.set_alerts)
        tab.all_wanted.connect(self.decide_all)
        tab.details.approve_wanted.connect(self._person.approve)
        tab.details.remove_wanted.connect(self._person.remove)
        hub.follow(tab, _FOLLOWED, self.refresh)

    def open(self, cohort_id: CohortId) -> None:
        self._cohort = cohort_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads everybody again; the chosen row stays."""
        if self._cohort:
            failed = self._deeds.fail_unless_gone(self._tab)
            self._tasks.read(self._tab, self._read, self._show, failed, latest="completion")

    @Slot()
    def set_rule(self) -> None:
        """The dialog for the rule of this cohort or its group."""
        if self._answer is None:
            return
        found, group_id, cohort_id = self._answer.completion.rule, self._answer.group_id, self._cohort
        is_of_cohort = found is not None and found.is_of_cohort
        rule, credit = None if found is None else found.rule, self._answer.completion.group_credit
        dialog = RuleDialog(self._tab.window(), rule, credit, is_of_cohort)
        rules = self._services.completion_rules

        def entered() -> None:
            try:
                rule = dialog.rule()
            except Refused as refusal:
                dialog.refuse(refusal)
                return
            owner = dialog.owner()

            def work() -> Done:
                if owner == COHORT:
                    return rules.set_for_cohort(cohort_id, rule)
                return rules.set_for_group(group_id, rule)

            self._deeds.do(self._tab, work, _("The rule was set."), lambda _done: dialog.accept(), dialog.refuse)

        dialog.entered.connect(entered)
        dialog.open()

    @Slot()
    def set_alerts(self) -> None:
        """The dialog for the alerts of the group."""
        if self._answer is None:
            return
        group_id = self._answer.group_id
        self._tasks.read(self._tab, lambda: self._services.alerts.rule(group_id), self._ask_alerts)

    @Slot()
    def decide_all(self) -> None:
        """Everybody who qualifies, in one deed."""
        if self._answer is not None:
            self._person.decide_all(self._answer.completion)

    def _ask_alerts(self, rule: AlertRule) -> None:
        if self._answer is None:
            return
        group_id = self._answer.group_id
        dialog = AlertDialog(self._tab.window(), rule)

        def errand() -> Errand:
            entered = dialog.rule()
            return Errand(lambda: self._services.alerts.set_rule(group_id, entered), _("The alerts were set."))

        run(dialog, self._deeds, self._tab, errand)

    def _read(self) -> _Answer:
        """Runs on a reader thread."""
        services, cohort_id = self._services, self._cohort
        found = services.completion.outlook(cohort_id)
        return _Answer(found, services.makeups.of_cohort(cohort_id), services.groups.cohort(cohort_id).group_id)

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        self._tab.show_completion(answer.completion)

    def _on_chosen(self, enrolment_id: str) -> None:
        row = self._tab.row(enrolment_id)
        if row is None or self._answer is None:
            self._tab.show_person(None)
            return
        mine = tuple(one for one in self._answer.make_ups if one.enrolment_id == enrolment_id)
        offers, today = self._answer.completion.offers, self._answer.completion.today
        self._tab.show_person(PersonOutlook(row, mine, offers, today))

    def _on_deed(self, key: str, enrolment_id: str) -> None:
        row = self._tab.row(enrolment_id)
        if row is None or self._answer is None:
            return
        if key == keys.MAKE_UP:
            self._person.make_up(row, self._answer.completion)
        elif key == keys.DECIDE:
            self._person.decide(row, self._answer.completion)
        elif key == keys.ORDER:
            self._person.order(row, self._answer.completion.today)
        elif key == keys.SIGN_OFF:
            self._person.sign_off(row)
