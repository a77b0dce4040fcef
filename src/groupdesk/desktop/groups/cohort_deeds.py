"""Does what the menu of a cohort asks: states, archive, editing, and new cohorts through the plan dialog."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.form_dialog import Errand, run
from groupdesk.desktop.groups.plan_dialog import PlanDialog, PlanEntry
from groupdesk.desktop.groups.planning import Repeat, ScheduleEntry, entry_of_rule
from groupdesk.desktop.groups.schedule_part import CohortEntry
from groupdesk.desktop.groups.schedules import next_cycle, rule_of
from groupdesk.desktop.groups.small_dialogs import CohortDialog, GroupDialog, ReasonDialog
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.groups import Cohort, GroupDefinition, GroupDraft
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.schedule.plan import Wishes
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.staff import StaffRow
from groupdesk.domain.states import CohortState
from groupdesk.services.bundle import Services
from groupdesk.services.groups import CohortDraft
from groupdesk.services.sentences import sentence

_EVENING = time(18)


@dataclass(frozen=True, slots=True)
class _Known:
    """A cohort with all that its dialogs need."""

    cohort: Cohort
    group: GroupDefinition
    staff: tuple[StaffRow, ...]
    leaders: tuple[str, ...]
    last_on: date | None
    today: date


class CohortDeeds(QObject):
    """One a page; `opened` is called with a cohort that was made here."""

    def __init__(
        self, page: QWidget, services: Services, tasks: Worker, deeds: Deeds, opened: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self._opened = opened
        self._kept: PlanEntry | None = None

    def do(self, deed: CohortDeed, cohort_id: CohortId) -> None:
        """Does it, after asking what it needs to know."""
        if deed in _STATES:
            self._set_state(deed, cohort_id)
        elif deed in _WITHOUT_QUESTIONS:
            self._tasks.read(self._page, lambda: self._know(cohort_id), lambda known: self._archive(deed, known))
        else:
            self._tasks.read(self._page, lambda: self._know(cohort_id), lambda known: self._ask(deed, known))

    def new_group(self) -> None:
        """The dialog for a group and its first cohort; a draft left by Escape comes back."""
        self._tasks.read(self._page, self._start_of_new, self._open_new)

    # states and archive

    def _set_state(self, deed: CohortDeed, cohort_id: CohortId) -> None:
        state, said = _STATES[deed]
        self._deeds.do(self._page, lambda: self._services.groups.set_state(cohort_id, state), _(said))

    def _archive(self, deed: CohortDeed, known: _Known) -> None:
        groups, cohort, group = self._services.groups, known.cohort, known.group
        if deed is CohortDeed.ARCHIVE_COHORT:
            self._deeds.do(self._page, lambda: groups.archive_cohort(cohort.id), _("The cohort is in the archive."))
        elif deed is CohortDeed.ARCHIVE_GROUP:
            says = _("The group is in the archive with all its cohorts.")
            self._deeds.do(self._page, lambda: groups.archive_group(group.id), says)
        else:
            self._deeds.do(self._page, lambda: self._restore(known), _("It is back on the lists."))

    def _restore(self, known: _Known) -> list[Done]:
        groups, made = self._services.groups, []
        if known.group.archived_at is not None:
            made.append(groups.archive_group(known.group.id, restore=True))
        if known.cohort.archived_at is not None:
            made.append(groups.archive_cohort(known.cohort.id, restore=True))
        return made

    # dialogs

    def _ask(self, deed: CohortDeed, known: _Known) -> None:
        {
            CohortDeed.CANCEL: self._cancel,
            CohortDeed.EDIT_COHORT: self._edit_cohort,
            CohortDeed.EDIT_GROUP: self._edit_group,
            CohortDeed.NEW_COHORT: self._new_cohort,
            CohortDeed.COPY: self._copy,
        }[deed](known)

    def _cancel(self, known: _Known) -> None:
        text = _("Sessions still to come stay as they are until you cancel them. The roster and all marks are kept.")
        reasons = (_("Too few people"), _("Nobody to lead it"), _("No room"), _("Funding ended"))
        dialog = ReasonDialog(self._page, _("Cancel the cohort"), _("Cancel the cohort"), text, reasons, "danger")
        dialog.cancel_button.setText(_("Keep it"))

        def prepare() -> Errand:
            reason, cohort_id = dialog.reason(), known.cohort.id
            set_state = self._services.groups.set_state
            return Errand(lambda: set_state(cohort_id, CohortState.CANCELLED, reason), _("The cohort is cancelled."))

        run(dialog, self._deeds, self._page, prepare)

    def _edit_cohort(self, known: _Known) -> None:
        dialog = CohortDialog(self._page, known.cohort)

        def prepare() -> Errand:
            facts, cohort = dialog.facts(), known.cohort
            change = self._services.groups.change_cohort
            return Errand(lambda: change(cohort.id, cohort.version, **facts), _("The cohort is changed."))

        run(dialog, self._deeds, self._page, prepare)

    def _edit_group(self, known: _Known) -> None:
        dialog = GroupDialog(self._page, known.group)

        def prepare() -> Errand:
            draft, group = dialog.draft(), known.group
            change = self._services.groups.change_group
            return Errand(lambda: change(group.id, draft, group.version), _("The group is changed."))

        run(dialog, self._deeds, self._page, prepare)

    # plans

    def _start_of_new(self) -> tuple[PlanEntry, tuple[StaffRow, ...], date]:
        zone = self._services.practice.practice().zone
        today = self._services.desk.today(zone)
        own = self._services.desk.staff_id
        schedule = ScheduleEntry(
            first=today + timedelta(days=7), start=_EVENING, length_minutes=90, zone=zone, weekdays=frozenset()
        )
        cohort = CohortEntry(leaders=(own,) if own else (), schedule=schedule)
        entry = PlanEntry(group=GroupDraft(name="", max_size=12), cohort=cohort)
        return entry, self._services.practice.staff(), today

    def _open_new(self, start: tuple[PlanEntry, tuple[StaffRow, ...], date]) -> None:
        entry, staff, today = start
        kept = self._kept
        title = _("New group")
        facts = _("A group and its first cohort; everything can be changed later.")
        dialog = PlanDialog(self._page, title, _("Add the group"), facts, self._tasks)
        dialog.rejected.connect(lambda: self._keep(dialog))
        self._open_plan(dialog, kept or entry, staff, today)

    def _keep(self, dialog: PlanDialog) -> None:
        entry = dialog.entry()
        self._kept = entry if entry.group is not None and entry.group.name else None

    def _new_cohort(self, known: _Known) -> None:
        rule = rule_of(known.cohort)
        schedule = self._next(known, rule)
        entry = PlanEntry(
            group=None,
            cohort=CohortEntry(place=known.cohort.place, leaders=known.leaders, schedule=schedule),
            group_id=known.group.id,
            seats=known.group.max_size,
        )
        self._open_cohort_plan(_("New cohort"), entry, known)

    def _copy(self, known: _Known) -> None:
        entry = PlanEntry(
            group=None,
            cohort=CohortEntry(
                place=known.cohort.place,
                leaders=known.leaders,
                schedule=self._next(known, rule_of(known.cohort)),
            ),
            group_id=known.group.id,
            copy_of=known.cohort.id,
            seats=known.cohort.seats,
        )
        self._open_cohort_plan(_("Next cycle"), entry, known)

    def _open_cohort_plan(self, title: str, entry: PlanEntry, known: _Known) -> None:
        facts = _("Of {group}").format(group=known.group.name)
        dialog = PlanDialog(self._page, title, _("Add the cohort"), facts, self._tasks)
        self._open_plan(dialog, entry, known.staff, known.today)

    def _next(self, known: _Known, rule: ScheduleRule | None) -> ScheduleEntry:
        after = known.last_on or known.today
        shifted = entry_of_rule(next_cycle(rule, after, known.today)) if rule is not None else None
        if shifted is not None:
            return shifted
        first = max(after, known.today) + timedelta(days=7)
        length = known.group.length_minutes
        repeat = Repeat.WEEKLY if rule is not None else Repeat.NONE
        return ScheduleEntry(repeat=repeat, first=first, start=_EVENING, length_minutes=length, zone=known.cohort.zone)

    def _open_plan(self, dialog: PlanDialog, entry: PlanEntry, staff: tuple[StaffRow, ...], today: date) -> None:
        dialog.plan_wanted.connect(lambda rule, wishes: self._plan(dialog, rule, wishes))
        dialog.entered.connect(lambda group, cohort: self._store(dialog, group, cohort))
        dialog.start(entry, staff, today)
        dialog.open()

    def _plan(self, dialog: PlanDialog, rule: ScheduleRule, wishes: Wishes) -> None:
        def failed(error: BaseException) -> None:
            dialog.refuse_plan(*_said(error))

        plan = lambda: self._services.groups.plan(rule, wishes)  # noqa: E731 (one line, one use)
        self._tasks.read(dialog, plan, dialog.show_plan, failed, latest="plan")

    def _store(self, dialog: PlanDialog, group: GroupDraft | None, cohort: CohortDraft) -> None:
        groups = self._services.groups

        def work() -> Done:
            return groups.open_group(group, cohort) if group is not None else groups.add_cohort(cohort)

        def done(made: Done) -> None:
            self._kept = None
            dialog.accept()
            self._opened(made.id)

        said = _("The group is added.") if group is not None else _("The cohort is added.")
        self._deeds.do(dialog, work, said, done, lambda error: dialog.refuse(*_said(error)))

    def _know(self, cohort_id: CohortId) -> _Known:
        """Runs on a reader thread."""
        groups = self._services.groups
        cohort = groups.cohort(cohort_id)
        sessions = self._services.sessions.rows(cohort_id)
        leaders = dict.fromkeys(row.id for assignment, row in groups.leaders(cohort_id) if not assignment.session_id)
        return _Known(
            cohort=cohort,
            group=groups.group(GroupId(cohort.group_id)),
            staff=self._services.practice.staff(),
            leaders=tuple(leaders),
            last_on=sessions[-1].starts_at.date() if sessions else None,
            today=self._services.desk.today(cohort.zone),
        )


_STATES = {
    CohortDeed.CONFIRM: (CohortState.CONFIRMED, __("The cohort is confirmed.")),
    CohortDeed.START: (CohortState.RUNNING, __("The cohort is running.")),
    CohortDeed.END: (CohortState.ENDED, __("The cohort has ended.")),
    CohortDeed.CLOSE: (CohortState.CLOSED, __("The cohort is closed.")),
}
_WITHOUT_QUESTIONS = (CohortDeed.ARCHIVE_COHORT, CohortDeed.ARCHIVE_GROUP, CohortDeed.RESTORE)


def _said(error: BaseException) -> tuple[str, str]:
    """The code and sentence of a refusal; a bug is raised on."""
    if not isinstance(error, Refused | Trouble):
        raise error
    return error.code, sentence(error)
