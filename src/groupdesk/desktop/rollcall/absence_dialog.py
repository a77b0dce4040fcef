"""Who said beforehand that they will be away, and when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.forms.groups.ui_absence_form import Ui_AbsenceForm
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.rollcall.lines import shown_name
from groupdesk.domain.attendance import SheetRow
from groupdesk.domain.ids import EnrolmentId


class AbsenceDialog(FormDialog):
    """For people of one sheet; the days begin with that of its session."""

    def __init__(self, over: QWidget, people: Sequence[SheetRow], proposed: SheetRow, on: date) -> None:
        text = _("It stands on the roll call of those days by itself, and is counted apart from other absences.")
        super().__init__(over, _("Plan an absence"), _("Plan the absence"), text)
        self.people = QComboBox()
        for row in people:
            self.people.addItem(shown_name(row), row.enrolment_id)
        self.people.setCurrentIndex(max(0, self.people.findData(proposed.enrolment_id)))
        label = words(_("Who"), "column")
        label.setBuddy(self.people)
        self.people.setAccessibleName(_("Who"))
        at = self.body.indexOf(self.holder)
        self.body.insertWidget(at, label)
        self.body.insertWidget(at + 1, self.people)
        self.form = form = Ui_AbsenceForm()
        form.setupUi(self.holder)
        for edit in (form.from_date, form.to_date):
            edit.setDate(QDate(on.year, on.month, on.day))
        form.from_date.dateChanged.connect(self._on_from)
        FormField(form.from_label, form.from_date, form.from_below)
        last = FormField(form.to_label, form.to_date, form.to_below)
        reason = FormField(form.reason_label, form.reason_edit, form.reason_below)
        self.set_fields({"dates-crossed": last, "absence-too-long": last, "reason-too-long": reason})
        self.start_at(self.people)

    def enrolment_id(self) -> EnrolmentId:
        return EnrolmentId(str(self.people.currentData()))

    def days(self) -> tuple[date, date]:
        first, last = self.form.from_date.date(), self.form.to_date.date()
        return date(first.year(), first.month(), first.day()), date(last.year(), last.month(), last.day())

    def reason(self) -> str:
        return self.form.reason_edit.text().strip()

    def _on_from(self) -> None:
        if self.form.to_date.date() < self.form.from_date.date():
            self.form.to_date.setDate(self.form.from_date.date())
