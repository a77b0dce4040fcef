"""The dialog for a new group with its first cohort, and for a further cohort of a group: fields left, plan right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.clash_wording import clash_lines
from groupdesk.desktop.groups.group_part import GroupPart
from groupdesk.desktop.groups.plan_days import KEEP, LEAVE_OUT, clock_answer, decision, is_clock
from groupdesk.desktop.groups.plan_preview import PlanPreview
from groupdesk.desktop.groups.planning import rule_of_entry
from groupdesk.desktop.groups.schedule_part import CohortEntry, SchedulePart
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.clashes import ClashRow, Wish
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId, StaffId
from groupdesk.domain.schedule.conflicts import Decision
from groupdesk.domain.schedule.plan import Plan, Wishes
from groupdesk.domain.schedule.rules import ScheduleRule
from groupdesk.domain.staff import FacilitatorRole, StaffRow
from groupdesk.services.cohort_making import CohortDraft

_WIDE = 960


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """What the dialog starts with and what it is left with: the draft that survives Escape.

    `people` is how many have a seat in the cohort that is copied; they come along only when asked for.
    """

    group: GroupDraft | None
    cohort: CohortEntry
    group_id: GroupId = GroupId("")
    copy_of: CohortId | None = None
    seats: int | None = None
    roles: tuple[tuple[StaffId, FacilitatorRole], ...] = ()
    people: int = 0


class PlanDialog(Dialog):
    """Asks for a plan whenever the days change; `entered` gives what is to be stored."""

    plan_wanted = Signal(object, object)  # ScheduleRule, Wishes; ask wish() for what its sessions would need
    entered = Signal(object, object)  # GroupDraft or None, CohortDraft

    def __init__(self, over: QWidget, title: str, primary: str, facts: str, tasks: Worker) -> None:
        super().__init__(over, title, primary, facts, wide=_WIDE)
        inner = self.body.parentWidget()
        self.group = GroupPart(inner)
        self.group.hide_length()
        self.schedule = SchedulePart(inner)
        self.people_check = QCheckBox()
        self.preview = PlanPreview(tasks)
        self._start: PlanEntry | None = None
        self._plan: Plan | None = None
        self._today = date.min
        self._decisions: dict[date, Decision] = {}
        self._clocks: dict[datetime, int] = {}
        self._fill_body()
        self.schedule.changed.connect(self._ask)
        self.preview.decided.connect(self._on_decided)
        self.primary.clicked.connect(self._enter)

    # for the controller

    def start(self, entry: PlanEntry, staff: Sequence[StaffRow], today: date) -> None:
        self._start, self._today = entry, today
        self.draft_name = f"cohort:{entry.copy_of or entry.group_id or 'new'}"
        self.group.setVisible(entry.group is not None)
        self._group_line.setVisible(entry.group is not None)
        if entry.group is not None:
            self.group.show_draft(entry.group)
        self.schedule.show_entry(entry.cohort, staff)
        self.people_check.setVisible(entry.people > 0)
        count = ngettext("Give the {count} person seats again", "Give the {count} people seats again", entry.people)
        self.people_check.setText(count.format(count=entry.people))
        self.start_at(self.group.form.name_edit if entry.group is not None else self.schedule.form.cohort_edit)
        self._ask()

    def wish(self) -> Wish:
        """What each session of the plan would need."""
        entry = self.schedule.entry()
        return Wish(place=entry.place, staff=frozenset(entry.leaders))

    def with_people(self) -> bool:
        return self.people_check.isVisible() and self.people_check.isChecked()

    def show_plan(self, plan: Plan, clashes: Sequence[ClashRow] = ()) -> None:
        self._plan = plan
        self.preview.show_clashes(clash_lines(clashes, self._today, most=3))
        self.schedule.accept()
        self.preview.show_plan(plan, self.schedule.schedule().left_out, self._today)

    def refuse(self, code: str, sentence: str) -> None:
        """Beside the field that the code is about, or in the place of the preview."""
        in_group = self._has_group() and self.group.refuse(code, sentence)
        if not in_group and not self.schedule.refuse(code, sentence):
            self.foot_words.setText(sentence)
        self.primary.setEnabled(True)

    def refuse_plan(self, code: str, sentence: str) -> None:
        self._plan = None
        self.schedule.accept()
        self.schedule.refuse(code, sentence)
        self.preview.show_problem(sentence)

    def entry(self) -> PlanEntry:
        """What is in the fields now."""
        start = self._start
        if start is None:
            raise RuntimeError("not started")
        cohort = self.schedule.entry()
        group = None
        if start.group is not None:
            group = replace(
                self.group.draft(), length_minutes=cohort.schedule.length_minutes, breaks=cohort.schedule.breaks
            )
        return replace(start, group=group, cohort=cohort)

    # inside

    def _has_group(self) -> bool:
        return self._start is not None and self._start.group is not None

    def _rule(self) -> ScheduleRule | None:
        return rule_of_entry(self.schedule.schedule())

    def _ask(self) -> None:
        rule = self._rule()
        if rule is None:
            self._plan = None
            self.preview.show_problem(_("Sessions can be added one by one later."))
        else:
            self.plan_wanted.emit(rule, Wishes(decisions=dict(self._decisions), clocks=dict(self._clocks)))

    def _on_decided(self, day: date, key: str) -> None:
        plan = self._plan
        conflict = next((c for c in plan.conflicts if c.day == day), None) if plan else None
        if conflict is not None:
            self._decisions[day] = decision(conflict, key)
            self._ask()
        elif is_clock(key) and plan is not None:
            question = next(q for q in plan.questions if q.wall.date() == day)
            self._clocks[question.wall] = clock_answer(key)
            self._ask()
        elif key in (KEEP, LEAVE_OUT):
            self.schedule.leave_out(day, key == LEAVE_OUT)

    def _enter(self) -> None:
        rule, entry = self._rule(), self.entry()
        if rule is not None and self._plan is None:
            return  # the preview says why there is none
        self.group.accept()
        self.foot_words.setText("")
        self.primary.setEnabled(False)
        cohort, group = entry.cohort, entry.group
        draft = CohortDraft(
            group_id=entry.group_id,
            zone=cohort.schedule.zone,
            name=cohort.name,
            rule=rule,
            plan=self._plan if rule is not None else None,
            code=cohort.code,
            place=cohort.place,
            link=cohort.link,
            funding=cohort.funding,
            seats=group.max_size if group else entry.seats,
            min_seats=cohort.least,
            language=cohort.language,
            leaders=tuple(StaffId(leader) for leader in cohort.leaders),
            roles={role[0]: role[1] for role in entry.roles},
            copy_of=entry.copy_of,
        )
        self.entered.emit(group, draft)

    def _fill_body(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        self._group_line = Line()
        for part in (self.group, self._group_line, self.schedule, self.people_check):
            left.addWidget(part)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 9)
        row.addWidget(Line(upright=True))
        row.addWidget(self.preview, 8)
        self.body.addLayout(row)
