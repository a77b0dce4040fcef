"""Dialogs of one short form: what was entered is handed over, a refusal is shown beside its field."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.settings.ui_closure_form import Ui_ClosureForm
from groupdesk.desktop.forms.settings.ui_staff_form import Ui_StaffForm
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.words import words
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.staff import StaffRow
from groupdesk.services.sentences import sentence

_WIDE = 480


class EntryDialog(Dialog):
    """Fill `body`, then name the field that each code is about; stays open until accept()."""

    entered = Signal()

    def __init__(self, over: QWidget, title: str, primary: str) -> None:
        super().__init__(over, title, primary, wide=_WIDE)
        self._fields: Mapping[str, FormField] = {}
        self._problem = words("", wrap=True, status="problem")
        self._problem.hide()
        self.primary.clicked.connect(self._on_primary)

    def add_form(self, holder: QWidget, fields: Mapping[str, FormField]) -> None:
        """The form and, by code of a refusal, the field it is about."""
        settle(holder)
        self._fields = fields
        self.body.addWidget(holder)
        self.body.addWidget(self._problem)

    def refuse(self, error: BaseException) -> None:
        """Shows why it was not stored; anything but a refusal or trouble is raised on."""
        if not isinstance(error, Refused | Trouble):
            raise error
        self.primary.setEnabled(True)
        field = self._fields.get(error.code)
        if field is not None:
            field.refuse(sentence(error))
            field.edit.setFocus()
        else:
            self._problem.setText(sentence(error))
            self._problem.show()

    def _on_primary(self) -> None:
        for field in self._fields.values():
            field.accept()
        self._problem.hide()
        self.primary.setEnabled(False)
        self.entered.emit()


class StaffDialog(EntryDialog):
    """Somebody new on the staff, or another name or credentials."""

    def __init__(self, over: QWidget, row: StaffRow | None = None) -> None:
        title = _("Add somebody to the staff") if row is None else _("Change the staff entry")
        super().__init__(over, title, _("Add to the staff") if row is None else _("Keep the changes"))
        holder = QWidget()
        self.form = form = Ui_StaffForm()
        form.setupUi(holder)
        name = FormField(form.name_label, form.name_edit, form.name_below)
        FormField(form.credentials_label, form.credentials_edit, form.credentials_below)
        self.add_form(holder, {"name-missing": name})
        if row is not None:
            form.name_edit.setText(row.display_name)
            form.credentials_edit.setText(row.credentials)
        self.start_at(form.name_edit)

    def name(self) -> str:
        return self.form.name_edit.text().strip()

    def credentials(self) -> str:
        return self.form.credentials_edit.text().strip()


class ClosureDialog(EntryDialog):
    """Days on which the practice is shut; one day unless the last is moved."""

    def __init__(self, over: QWidget, today: date) -> None:
        super().__init__(over, _("Add days on which you are shut"), _("Add the days"))
        holder = QWidget()
        self.form = form = Ui_ClosureForm()
        form.setupUi(holder)
        FormField(form.first_label, form.first_edit, form.first_below)
        last = FormField(form.last_label, form.last_edit, form.last_below)
        FormField(form.reason_label, form.reason_edit, form.reason_below)
        self.add_form(holder, {"dates-crossed": last})
        for edit in (form.first_edit, form.last_edit):
            edit.setDate(QDate(today.year, today.month, today.day))
        form.first_edit.dateChanged.connect(self._on_first)
        self.start_at(form.first_edit)

    def days(self) -> tuple[date, date]:
        first, last = self.form.first_edit.date(), self.form.last_edit.date()
        return date(first.year(), first.month(), first.day()), date(last.year(), last.month(), last.day())

    def reason(self) -> str:
        return self.form.reason_edit.text().strip()

    def _on_first(self, day: QDate) -> None:
        """The last day follows, so that one closed day is one choice."""
        if self.form.last_edit.date() < day:
            self.form.last_edit.setDate(day)
