"""What is entered about the staff and about days on which the practice is shut."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.forms.settings.ui_closure_form import Ui_ClosureForm
from groupdesk.desktop.forms.settings.ui_staff_form import Ui_StaffForm
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.domain.staff import StaffRow


class StaffDialog(FormDialog):
    """Somebody new on the staff, or another name or credentials."""

    def __init__(self, over: QWidget, row: StaffRow | None = None) -> None:
        title = _("Add somebody to the staff") if row is None else _("Change the staff entry")
        super().__init__(over, title, _("Add to the staff") if row is None else _("Keep the changes"))
        self.draft_name = f"staff:{row.id if row else 'new'}"
        self.form = form = Ui_StaffForm()
        form.setupUi(self.holder)
        name = FormField(form.name_label, form.name_edit, form.name_below)
        FormField(form.credentials_label, form.credentials_edit, form.credentials_below)
        self.set_fields({"name-missing": name})
        if row is not None:
            form.name_edit.setText(row.display_name)
            form.credentials_edit.setText(row.credentials)
        self.start_at(form.name_edit)

    def name(self) -> str:
        return self.form.name_edit.text().strip()

    def credentials(self) -> str:
        return self.form.credentials_edit.text().strip()


class ClosureDialog(FormDialog):
    """Days on which the practice is shut; one day unless the last is moved."""

    def __init__(self, over: QWidget, today: date) -> None:
        super().__init__(over, _("Add days on which you are shut"), _("Add the days"))
        self.draft_name = "closure:new"
        self.form = form = Ui_ClosureForm()
        form.setupUi(self.holder)
        FormField(form.first_label, form.first_edit, form.first_below)
        last = FormField(form.last_label, form.last_edit, form.last_below)
        reason = FormField(form.reason_label, form.reason_edit, form.reason_below)
        self.set_fields({"closure-reversed": last, "closure-too-long": last, "closure-unnamed": reason})
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
