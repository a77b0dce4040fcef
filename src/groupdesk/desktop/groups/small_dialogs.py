"""Small dialogs of groups and cohorts: a reason, the facts of a cohort, the facts of a group."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog, offer
from groupdesk.desktop.forms.groups.ui_cohort_form import Ui_CohortForm
from groupdesk.desktop.forms.groups.ui_reason_form import Ui_ReasonForm
from groupdesk.desktop.groups.group_part import GroupPart
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.domain.groups import Cohort, GroupDefinition, GroupDraft


class ReasonDialog(FormDialog):
    """Asks why; usual reasons can be chosen."""

    def __init__(
        self, over: QWidget, title: str, primary: str, text: str, reasons: Sequence[str], role: str = "primary"
    ) -> None:
        super().__init__(over, title, primary, text, role)
        self.form = form = Ui_ReasonForm()
        form.setupUi(self.holder)
        offer(form.reason_combo, reasons)
        self.reason_field = FormField(form.reason_label, form.reason_combo, form.reason_below)
        codes = ("reason-missing", "cohort-full", "below-minimum")
        self.set_fields(dict.fromkeys(codes, self.reason_field))

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()


class CohortDialog(FormDialog):
    """The facts of a cohort that may change at any time."""

    def __init__(self, over: QWidget, cohort: Cohort) -> None:
        super().__init__(over, _("Edit the cohort"), _("Save"))
        self.draft_name = f"cohort-facts:{cohort.id}"
        self.form = form = Ui_CohortForm()
        form.setupUi(self.holder)
        form.name_edit.setText(cohort.name)
        form.place_edit.setText(cohort.place)
        form.link_edit.setText(cohort.link)
        form.seats_spin.setValue(cohort.seats or 0)
        form.least_spin.setValue(cohort.min_seats or 0)
        form.funding_edit.setText(cohort.funding)
        form.language_edit.setText(cohort.language)
        seats = FormField(form.seats_label, form.seats_spin, form.seats_below)
        FormField(form.name_label, form.name_edit, form.name_below)
        FormField(form.place_label, form.place_edit, form.place_below)
        FormField(form.link_label, form.link_edit, form.link_below)
        FormField(form.least_label, form.least_spin, form.least_below)
        FormField(form.funding_label, form.funding_edit, form.funding_below)
        FormField(form.language_label, form.language_edit, form.language_below)
        self.set_fields({"sizes-impossible": seats})

    def facts(self) -> dict[str, object]:
        """What GroupService.change_cohort takes."""
        form = self.form
        return {
            "name": form.name_edit.text().strip(),
            "place": form.place_edit.text().strip(),
            "link": form.link_edit.text().strip(),
            "seats": form.seats_spin.value() or None,
            "min_seats": form.least_spin.value() or None,
            "funding": form.funding_edit.text().strip(),
            "language": form.language_edit.text().strip(),
        }


class GroupDialog(FormDialog):
    """The facts of a group as it is offered."""

    def __init__(self, over: QWidget, group: GroupDefinition) -> None:
        super().__init__(over, _("Edit the group"), _("Save"))
        self.draft_name = f"group-facts:{group.id}"
        self.part = GroupPart()
        column = QVBoxLayout(self.holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.part)
        self.part.show_draft(GroupDraft(**{name: getattr(group, name) for name in GroupDraft.__dataclass_fields__}))
        part = self.part
        self.set_fields(
            {
                "name-missing": part.name,
                "sizes-impossible": part.seats,
                "length-impossible": part.length,
                "breaks-too-long": part.length,
                "break-impossible": part.length,
            }
        )

    def draft(self) -> GroupDraft:
        return self.part.draft()
