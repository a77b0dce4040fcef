"""New groups and cohorts through the plan dialog: what it starts with, the plan it asks for, and storing it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.plan_dialog import PlanDialog, PlanEntry
from groupdesk.desktop.groups.planning import Repeat, ScheduleEntry, entry_of_rule
from groupdesk.desktop.groups.schedule_part import CohortEntry
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.clashes import ClashRow
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.groups import Cohort, GroupDefinition, GroupDraft
from groupdesk.domain.schedule.plan import Plan, Wishes
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.staff import StaffRow
from groupdesk.services.bundle import Services
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.sentences import sentence

_EVENING = time(18)
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class KnownCohort:
    """A cohort with all that its dialogs need; `next` is its next cycle, `people` how many have a seat now."""

    cohort: Cohort
    group: GroupDefinition
    staff: tuple[StaffRow, ...]
    leaders: tuple[str, ...]
    last_on: date | None
    today: date
    next: CohortDraft
    people: int


class PlanDeeds(QObject):
    """One a page; `opened` is called with a cohort that was made here."""

    def __init__(
        self, page: QWidget, services: Services, tasks: Worker, deeds: Deeds, opened: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self._opened = opened
        self._kept: PlanEntry | None = None

    def new_group(self) -> None:
        """The dialog for a group and its first cohort; a draft left by Escape comes back."""
        self._tasks.read(self._page, self._start_of_new, self._open_new)

    def _start_of_new(self) -> tuple[PlanEntry, tuple[StaffRow, ...], date]:
        zone = self._services.practice.practice().zone
        today = self._services.desk.today(zone)
        own = self._services.desk.staff_id
        schedule = ScheduleEntry(
            first=today + _A_WEEK, start=_EVENING, length_minutes=90, zone=zone, weekdays=frozenset()
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

    def new_cohort(self, known: KnownCohort) -> None:
        """A further cohort of the same group, after the last one."""
        schedule = self._next(known, known.next.rule)
        entry = PlanEntry(
            group=None,
            cohort=CohortEntry(place=known.cohort.place, leaders=known.leaders, schedule=schedule),
            group_id=known.group.id,
            seats=known.group.max_size,
        )
        self._open_cohort_plan(_("New cohort"), entry, known)

    def copy(self, known: KnownCohort) -> None:
        """The next cycle: the same days, place, leaders in their roles, and seats; people only when asked for."""
        draft = known.next
        entry = PlanEntry(
            group=None,
            cohort=CohortEntry(
                place=draft.place,
                leaders=draft.leaders,
                link=draft.link,
                funding=draft.funding,
                least=draft.min_seats,
                language=draft.language,
                schedule=self._next(known, draft.rule),
            ),
            group_id=known.group.id,
            copy_of=draft.copy_of,
            seats=draft.seats,
            roles=tuple(draft.roles.items()),
            people=known.people,
        )
        self._open_cohort_plan(_("Next cycle"), entry, known)

    def _open_cohort_plan(self, title: str, entry: PlanEntry, known: KnownCohort) -> None:
        facts = _("Of {group}").format(group=known.group.name)
        dialog = PlanDialog(self._page, title, _("Add the cohort"), facts, self._tasks)
        self._open_plan(dialog, entry, known.staff, known.today)

    def _next(self, known: KnownCohort, rule: ScheduleRule | None) -> ScheduleEntry:
        after = known.last_on or known.today
        shifted = entry_of_rule(rule) if rule is not None else None
        if shifted is not None:
            return shifted
        first = max(after, known.today) + _A_WEEK
        length = known.group.length_minutes
        repeat = Repeat.WEEKLY if rule is not None else Repeat.NONE
        entry = ScheduleEntry(repeat=repeat, first=first, start=_EVENING, length_minutes=length, zone=known.cohort.zone)
        return replace(entry, breaks=known.group.breaks)

    def _open_plan(self, dialog: PlanDialog, entry: PlanEntry, staff: tuple[StaffRow, ...], today: date) -> None:
        dialog.plan_wanted.connect(lambda rule, wishes: self._plan(dialog, rule, wishes))
        dialog.entered.connect(lambda group, cohort: self._store(dialog, group, cohort))

        def show() -> None:
            dialog.start(entry, staff, today)
            dialog.open()

        QTimer.singleShot(0, dialog, show)  # building it took a turn of its own (50 ms at first)

    def _plan(self, dialog: PlanDialog, rule: ScheduleRule, wishes: Wishes) -> None:
        def failed(error: BaseException) -> None:
            dialog.refuse_plan(*_said(error))

        wish, services = dialog.wish(), self._services

        def plan() -> tuple[Plan, tuple[ClashRow, ...]]:
            made = services.groups.plan(rule, wishes)
            return made, services.clashes.of_plan(made, wish)

        self._tasks.read(dialog, plan, lambda found: dialog.show_plan(*found), failed, latest="plan")

    def _store(self, dialog: PlanDialog, group: GroupDraft | None, cohort: CohortDraft) -> None:
        groups, people = self._services.groups, dialog.with_people()

        def work() -> Done:
            if group is not None:
                return groups.open_group(group, cohort)
            return groups.copy_cohort(cohort, with_people=people) if cohort.copy_of else groups.add_cohort(cohort)

        def done(made: Done) -> None:
            self._kept = None
            dialog.accept()
            self._opened(made.id)

        said = _("The group is added.") if group is not None else _("The cohort is added.")
        self._deeds.do(dialog, work, said, done, lambda error: dialog.refuse(*_said(error)))


def _said(error: BaseException) -> tuple[str, str]:
    """The code and sentence of a refusal; a bug is raised on."""
    if not isinstance(error, Refused | Trouble):
        raise error
    return error.code, sentence(error)
