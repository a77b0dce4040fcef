"""The part of a dialog that describes a group as it is offered."""

from PySide6.QtWidgets import QWidget

from groupdesk.desktop.forms.groups.ui_group_form import Ui_GroupForm
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.wording import group_kind_words, openness_words
from groupdesk.domain.breaks import fitting
from groupdesk.domain.groups import GroupDraft, GroupKind, Openness


class GroupPart(QWidget):
    """Shows and gives a GroupDraft; what the form does not ask stays as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_GroupForm()
        self.form.setupUi(self)
        settle(self)
        form = self.form
        self.name = FormField(form.name_label, form.name_edit, form.name_below)
        self.kind = FormField(form.kind_label, form.kind_combo, form.kind_below)
        self.openness = FormField(form.openness_label, form.openness_combo, form.openness_below)
        self.seats = FormField(form.seats_label, form.seats_spin, form.seats_below)
        self.length = FormField(form.length_label, form.length_spin, form.length_below)
        for kind in GroupKind:
            form.kind_combo.addItem(group_kind_words(kind), kind)
        for openness in Openness:
            words = openness_words(openness)
            form.openness_combo.addItem(words[:1].upper() + words[1:], openness)
        self._others = GroupDraft(name="")

    def show_draft(self, draft: GroupDraft) -> None:
        form = self.form
        self._others = draft
        form.name_edit.setText(draft.name)
        form.kind_combo.setCurrentIndex(form.kind_combo.findData(draft.kind))
        form.openness_combo.setCurrentIndex(form.openness_combo.findData(draft.openness))
        form.seats_spin.setValue(draft.max_size or 0)
        form.length_spin.setValue(draft.length_minutes)
        form.mandated_check.setChecked(draft.is_mandated)

    def draft(self) -> GroupDraft:
        form, kept = self.form, self._others
        return GroupDraft(
            name=form.name_edit.text().strip(),
            public_name=kept.public_name,
            kind=GroupKind(form.kind_combo.currentData()),
            openness=Openness(form.openness_combo.currentData()),
            is_mandated=form.mandated_check.isChecked(),
            min_size=kept.min_size,
            max_size=form.seats_spin.value() or None,
            min_age=kept.min_age,
            max_age=kept.max_age,
            eligibility=kept.eligibility,
            length_minutes=form.length_spin.value(),
            breaks=fitting(kept.breaks, form.length_spin.value()),
            calendar_title=kept.calendar_title,
        )

    def hide_length(self) -> None:
        """Where the dialog asks for it elsewhere."""
        self.length.show(False)

    def refuse(self, code: str, sentence: str) -> bool:
        """Shows the sentence beside the field that the code is about; False when it is about none of them."""
        field = {
            "name-missing": self.name,
            "sizes-impossible": self.seats,
            "length-impossible": self.length,
            "breaks-too-long": self.length,
            "break-impossible": self.length,
        }.get(code)
        if field is not None:
            field.refuse(sentence)
            field.edit.setFocus()
        return field is not None

    def accept(self) -> None:
        for field in (self.name, self.seats, self.length):
            field.accept()
