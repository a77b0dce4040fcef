"""Dialogs of the completion tab: a make-up, an order, the rule of alerts."""

from datetime import date

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.forms.groups.ui_alert_form import Ui_AlertForm
from groupdesk.desktop.forms.groups.ui_make_up_form import Ui_MakeUpForm
from groupdesk.desktop.forms.groups.ui_order_form import Ui_OrderForm
from groupdesk.desktop.groups.completion.wording import absence_words, offer_words
from groupdesk.desktop.groups.days import as_date, as_qdate
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.domain.alerts import AlertRule
from groupdesk.domain.completion.rows import StayRow
from groupdesk.domain.ids import EnrolmentId, GroupSessionId
from groupdesk.domain.makeup_credits import MakeUpOffer, OpenAbsence
from groupdesk.services.makeups import Approval, MakeUpDraft

_TASK = ""


class MakeUpDialog(FormDialog):
    """Which absence is made up, and in which session or by which task."""

    def __init__(
        self,
        over: QWidget,
        name: str,
        absences: tuple[OpenAbsence, ...],
        offers: tuple[MakeUpOffer, ...],
        today: date,
    ) -> None:
        super().__init__(over, _("Make-up for {name}").format(name=name), _("Agree on it"))
        self.form = form = Ui_MakeUpForm()
        form.setupUi(self.holder)
        for absence in absences:
            form.absence_combo.addItem(absence_words(absence, today), absence.session_id)
        for offer in offers:
            form.source_combo.addItem(offer_words(offer, today), offer.session_id)
        form.source_combo.addItem(_("A task instead of a session"), _TASK)
        form.day_date.setDate(as_qdate(today))
        form.day_date.setMaximumDate(as_qdate(today))
        self._task = FormField(form.task_label, form.task_edit, form.task_below)
        minutes = FormField(form.minutes_label, form.minutes_spin, form.minutes_below)
        day = FormField(form.day_label, form.day_date, form.day_below)
        source = FormField(form.source_label, form.source_combo, form.source_below)
        absent = FormField(form.absence_label, form.absence_combo, form.absence_below)
        self._of_task = (minutes, day)
        self.set_fields(
            {
                "make-up-without-source": self._task,
                "words-too-long": self._task,
                "make-up-minutes-impossible": minutes,
                "make-up-not-yet": day,
                "make-up-own-session": source,
                "make-up-other-group": source,
                "make-up-session-over": source,
                "make-up-twice": absent,
                "make-up-not-an-absence": absent,
            }
        )
        form.source_combo.currentIndexChanged.connect(lambda _at: self._follow())
        form.done_check.toggled.connect(lambda _on: self._follow())
        self._follow()

    def draft(self, enrolment_id: EnrolmentId) -> MakeUpDraft:
        session = str(self.form.source_combo.currentData())
        return MakeUpDraft(
            enrolment_id=enrolment_id,
            missed=GroupSessionId(str(self.form.absence_combo.currentData())),
            session_id=GroupSessionId(session) if session else None,
            task="" if session else self.form.task_edit.text(),
        )

    def approval(self) -> Approval | None:
        """How it is credited, None where it is only agreed on."""
        if not self._is_task() or not self.form.done_check.isChecked():
            return None
        return Approval(minutes=self.form.minutes_spin.value() or None, on=as_date(self.form.day_date.date()))

    def _is_task(self) -> bool:
        return bool(self.form.source_combo.currentData() == _TASK)

    def _follow(self) -> None:
        """A session to come cannot be credited yet; a task may have been done."""
        is_done = self._is_task() and self.form.done_check.isChecked()
        self._task.show(self._is_task())
        self.form.done_check.setVisible(self._is_task())
        for field in self._of_task:
            field.show(is_done)
        self.primary.setText(_("Credit it") if is_done else _("Agree on it"))


class OrderDialog(FormDialog):
    """Who mandated a stay, and what the order demands."""

    def __init__(self, over: QWidget, stay: StayRow, today: date) -> None:
        super().__init__(over, _("Order"), _("Save"))
        self.form = form = Ui_OrderForm()
        form.setupUi(self.holder)
        form.by_edit.setText(stay.mandated_by)
        form.number_edit.setText(stay.order_number)
        form.hours_spin.setValue(stay.required_hours or 0)
        form.due_date.setDate(as_qdate(stay.due_on or today))
        form.has_due_check.toggled.connect(form.due_date.setEnabled)
        form.due_date.setEnabled(False)
        form.has_due_check.setChecked(stay.due_on is not None)
        by = FormField(form.by_label, form.by_edit, form.by_below)
        FormField(form.number_label, form.number_edit, form.number_below)
        hours = FormField(form.hours_label, form.hours_spin, form.hours_below)
        due = FormField(form.due_label, form.due_date, form.due_below)
        self.set_fields({"words-too-long": by, "order-hours-impossible": hours, "due-before-joining": due})

    def by(self) -> str:
        return self.form.by_edit.text()

    def number(self) -> str:
        return self.form.number_edit.text()

    def hours(self) -> int | None:
        return self.form.hours_spin.value() or None

    def due(self) -> date | None:
        return as_date(self.form.due_date.date()) if self.form.has_due_check.isChecked() else None


class AlertDialog(FormDialog):
    """From which figures on absences in a group are worth a word."""

    def __init__(self, over: QWidget, rule: AlertRule) -> None:
        text = _("Alerts stand on Today and on the roster, for every cohort of this group.")
        super().__init__(over, _("Absence alerts"), _("Save"), text)
        self.form = form = Ui_AlertForm()
        form.setupUi(self.holder)
        form.row_spin.setValue(rule.in_a_row or 0)
        form.total_spin.setValue(rule.total or 0)
        form.days_spin.setValue(rule.days_unseen or 0)
        form.excused_check.setChecked(rule.counts_excused)
        FormField(form.row_label, form.row_spin, form.row_below)
        FormField(form.total_label, form.total_spin, form.total_below)
        FormField(form.days_label, form.days_spin, form.days_below)
        self.set_fields({})

    def rule(self) -> AlertRule:
        form = self.form
        return AlertRule(
            in_a_row=form.row_spin.value() or None,
            total=form.total_spin.value() or None,
            days_unseen=form.days_spin.value() or None,
            counts_excused=form.excused_check.isChecked(),
        )
