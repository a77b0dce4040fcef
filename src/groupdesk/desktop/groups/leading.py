"""Who leads a cohort or one session of it: a list with roles and days, and a line to name somebody more."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.forms.groups.ui_leader_form import Ui_LeaderForm
from groupdesk.desktop.groups.days import as_date
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.moments import day_words
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.ids import CohortId, GroupSessionId, StaffId
from groupdesk.domain.staff import Assignment, FacilitatorRole, StaffRow
from groupdesk.services.bundle import Services

Led = tuple[Assignment, StaffRow]
_OPEN = QDate(1970, 1, 1)  # the least day of a field stands for no day
_ROLES = {
    FacilitatorRole.LEAD: __("Lead"),
    FacilitatorRole.CO_LEAD: __("Co-lead"),
    FacilitatorRole.TRAINEE: __("Trainee"),
    FacilitatorRole.OBSERVER: __("Observer"),
    FacilitatorRole.INTERPRETER: __("Interpreter"),
    FacilitatorRole.GUEST: __("Guest"),
}


def role_words(role: FacilitatorRole) -> str:
    return _(_ROLES[role])


class LeadersDialog(FormDialog):
    """Stays open while people are named or taken off; `session_id` narrows what is added to one session."""

    removed = Signal(str)  # the id of an assignment

    def __init__(self, over: QWidget, title: str, cohort_id: CohortId, session_id: GroupSessionId | None) -> None:
        super().__init__(over, title, _("Add"))
        self._cohort_id, self._session_id = cohort_id, session_id
        self.cancel_button.setText(_("Done"))
        self.form = form = Ui_LeaderForm()
        form.setupUi(self.holder)
        for role in FacilitatorRole:
            form.role_combo.addItem(role_words(role), role)
        if session_id is not None:
            form.role_combo.setCurrentIndex(form.role_combo.findData(FacilitatorRole.CO_LEAD))
        for edit, text in ((form.from_date, _("from the start")), (form.to_date, _("to the end"))):
            edit.setMinimumDate(_OPEN)
            edit.setSpecialValueText(text)
            edit.setDate(_OPEN)
        staff = FormField(form.staff_label, form.staff_combo, form.staff_below)
        FormField(form.role_label, form.role_combo, form.role_below)
        first = FormField(form.from_label, form.from_date, form.from_below)
        last = FormField(form.to_label, form.to_date, form.to_below)
        for field in (first, last):
            field.show(session_id is None)
        self.set_fields({"leads-already": staff, "dates-crossed": last, "not-found": staff})
        self.rows: dict[str, CardRow] = {}
        self._nobody = words(_("Nobody leads it yet."), "facts")
        self._list = CardList(_("Who leads"))
        self.body.insertWidget(0, self._nobody)
        self.body.insertWidget(1, self._list)

    def show_team(self, team: Sequence[Led], staff: Sequence[StaffRow]) -> None:
        chosen = self.form.staff_combo.currentData()
        self.form.staff_combo.clear()
        for row in staff:
            self.form.staff_combo.addItem(row.display_name, row.id)
        if chosen:
            self.form.staff_combo.setCurrentIndex(max(self.form.staff_combo.findData(chosen), 0))
        self._list.clear()
        self.rows.clear()
        for assignment, row in team:
            if assignment.session_id in (None, self._session_id):
                self._list.add(self._row(assignment, row))
        self._list.setVisible(bool(self.rows))
        self._nobody.setVisible(not self.rows)
        self.primary.setEnabled(bool(staff))

    def assignment(self) -> Assignment:
        """What is in the fields; its id is made when it is stored."""
        form = self.form
        return Assignment(
            id="",
            staff_id=StaffId(form.staff_combo.currentData()),
            cohort_id=self._cohort_id,
            session_id=self._session_id,
            role=FacilitatorRole(form.role_combo.currentData()),
            from_on=_day(form.from_date.date()),
            to_on=_day(form.to_date.date()),
        )

    def _row(self, assignment: Assignment, row: StaffRow) -> CardRow:
        where = _("this session only") if assignment.session_id is not None else ""
        second = facts_line(role_words(assignment.role), where, _span(assignment))
        made = self.rows[assignment.id] = CardRow(row.display_name, second, icon="user")
        remove = Button(_("Remove"), role="quiet", dense=True)
        remove.setAccessibleName(_("Remove {name}").format(name=row.display_name))
        remove.clicked.connect(lambda: self.removed.emit(assignment.id))
        made.add(remove)
        return made


class LeadingDeeds(QObject):
    """Opens the dialog and does what is asked in it; each step has its way back."""

    def __init__(self, page: QWidget, services: Services, tasks: Worker, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds

    def open(self, cohort_id: CohortId, session_id: GroupSessionId | None = None) -> None:
        title = _("Who leads the cohort") if session_id is None else _("Who leads this session")
        dialog = LeadersDialog(self._page, title, cohort_id, session_id)
        leading = self._services.leading

        def show() -> None:
            read = lambda: (leading.of_cohort(cohort_id), self._services.practice.staff())  # noqa: E731 (one line)
            self._tasks.read(dialog, read, lambda found: dialog.show_team(*found), latest="team")

        def add() -> None:
            made = dialog.assignment()
            done = lambda _done: show()  # noqa: E731 (one line, one use)
            self._deeds.do(dialog, lambda: leading.assign(made), _("Stored who leads."), done, dialog.refuse)

        def remove(assignment_id: str) -> None:
            done = lambda _done: show()  # noqa: E731 (one line, one use)
            self._deeds.do(dialog, lambda: leading.unassign(assignment_id), _("Taken off."), done, dialog.refuse)

        dialog.entered.connect(add)
        dialog.removed.connect(remove)
        show()
        dialog.open()


def _day(day: QDate) -> date | None:
    return None if day == _OPEN else as_date(day)


def _span(assignment: Assignment) -> str:
    first, last = assignment.from_on, assignment.to_on
    if first and last:
        return _("{first} to {last}").format(first=day_words(first), last=day_words(last))
    if first:
        return _("from {day}").format(day=day_words(first))
    return _("to {day}").format(day=day_words(last)) if last else ""
