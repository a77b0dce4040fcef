"""Dialogs about one person's place in a cohort: no seat free, leaving, transferring, being away."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog, offer
from groupdesk.desktop.forms.groups.ui_absence_form import Ui_AbsenceForm
from groupdesk.desktop.forms.groups.ui_leave_form import Ui_LeaveForm
from groupdesk.desktop.forms.groups.ui_transfer_form import Ui_TransferForm
from groupdesk.desktop.groups.days import as_date, as_qdate
from groupdesk.desktop.groups.roster.columns import state_words
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupRow
from groupdesk.domain.states import EnrolmentState

_LEAVING = (
    EnrolmentState.WITHDRAWN,
    EnrolmentState.COMPLETED,
    EnrolmentState.DISCHARGED,
    EnrolmentState.DID_NOT_START,
    EnrolmentState.DECEASED,
)


class FullDialog(ReasonDialog):
    """The cohort is full: the waiting list, or a seat all the same, which needs a reason."""

    over_wanted = Signal()

    def __init__(self, over: QWidget, name: str, seats: int) -> None:
        text = _("All {seats} seats are taken. {name} can wait for the next free one.").format(seats=seats, name=name)
        reasons = (_("Somebody is leaving soon"), _("A court ordered it"), _("Comes with a relative"))
        super().__init__(over, _("The cohort is full"), _("Put on the waiting list"), text, reasons)
        self.reason_field.label.setText(_("Reason for one more seat"))
        self.over_button = Button(_("Enrol all the same"), "user-plus")
        self.over_button.clicked.connect(self._on_over)
        self.add_foot_button(self.over_button)
        self.start_at(self.primary)

    def _on_over(self) -> None:
        if self.reason():
            self.over_wanted.emit()
        else:
            self.refuse(Refused("reason-missing"))


class LeaveDialog(FormDialog):
    """How a stay ends, on which day, and why."""

    def __init__(self, over: QWidget, name: str, last_on: date, has_joined: bool) -> None:
        super().__init__(over, _("{name} leaves").format(name=name), _("End the stay"))
        self.form = form = Ui_LeaveForm()
        form.setupUi(self.holder)
        for state in _LEAVING if has_joined else (EnrolmentState.WITHDRAWN, EnrolmentState.DECEASED):
            form.state_combo.addItem(_leaving_words(state), state)
        form.last_date.setDate(as_qdate(last_on))
        offer(form.reason_combo, (_("No longer wants to come"), _("Moved away"), _("No time"), _("Found other help")))
        reason = FormField(form.reason_label, form.reason_combo, form.reason_below)
        last = FormField(form.last_label, form.last_date, form.last_below)
        last.show(has_joined)
        FormField(form.state_label, form.state_combo, form.state_below)
        FormField(form.note_label, form.note_edit, form.note_below)
        self.set_fields({"reason-missing": reason, "dates-crossed": last})

    def state(self) -> EnrolmentState:
        return EnrolmentState(self.form.state_combo.currentData())

    def last_on(self) -> date:
        return as_date(self.form.last_date.date())

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()

    def note(self) -> str:
        return self.form.note_edit.text().strip()


class TransferDialog(FormDialog):
    """To which other cohort, from which day, and why."""

    def __init__(self, over: QWidget, name: str, cohorts: Sequence[GroupRow], first_on: date) -> None:
        super().__init__(over, _("Transfer {name}").format(name=name), _("Transfer"))
        self.form = form = Ui_TransferForm()
        form.setupUi(self.holder)
        for row in cohorts:
            free = "" if row.seats is None else _(" ({free} free)").format(free=max(row.seats - row.enrolled, 0))
            form.cohort_combo.addItem(cohort_title(row.group_name, row.cohort_name) + free, row.cohort_id)
        form.first_date.setDate(as_qdate(first_on))
        offer(form.reason_combo, (_("Better time"), _("Better fit"), _("Continues in the next cycle")))
        cohort = FormField(form.cohort_label, form.cohort_combo, form.cohort_below)
        first = FormField(form.first_label, form.first_date, form.first_below)
        reason = FormField(form.reason_label, form.reason_combo, form.reason_below)
        self.set_fields(
            {
                "cohort-full": cohort,
                "already-enrolled": cohort,
                "cohort-not-open": cohort,
                "reason-missing": reason,
                "dates-crossed": first,
            }
        )
        self.primary.setEnabled(bool(cohorts))

    def cohort_id(self) -> str:
        return str(self.form.cohort_combo.currentData() or "")

    def first_on(self) -> date:
        return as_date(self.form.first_date.date())

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()


class AbsenceDialog(FormDialog):
    """From when to when somebody said they would be away."""

    def __init__(self, over: QWidget, name: str, from_on: date) -> None:
        super().__init__(over, _("{name} will be away").format(name=name), _("Plan the absence"))
        self.form = form = Ui_AbsenceForm()
        form.setupUi(self.holder)
        form.from_date.setDate(as_qdate(from_on))
        form.to_date.setDate(as_qdate(from_on))
        form.from_date.dateChanged.connect(self._on_from)
        FormField(form.from_label, form.from_date, form.from_below)
        FormField(form.reason_label, form.reason_edit, form.reason_below)
        self.set_fields({"dates-crossed": FormField(form.to_label, form.to_date, form.to_below)})

    def days(self) -> tuple[date, date]:
        return as_date(self.form.from_date.date()), as_date(self.form.to_date.date())

    def reason(self) -> str:
        return self.form.reason_edit.text().strip()

    def _on_from(self) -> None:
        if self.form.to_date.date() < self.form.from_date.date():
            self.form.to_date.setDate(self.form.from_date.date())


def _leaving_words(state: EnrolmentState) -> str:
    return {
        EnrolmentState.WITHDRAWN: _("Withdrew: the person's own wish"),
        EnrolmentState.COMPLETED: _("Completed"),
        EnrolmentState.DISCHARGED: _("Discharged: the programme's decision"),
        EnrolmentState.DID_NOT_START: _("Did not start"),
    }.get(state, state_words(state))
