"""Dialogs of status sets: the name of a set, and one status with its key and what it counts as."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.settings.wording import meaning_words, timing_words
from groupdesk.domain.status_sets import LOOKS, StatusDraft
from groupdesk.domain.statuses import AttendanceStatus, Meaning, Mode, Timing


class SetNameDialog(FormDialog):
    """What a set is called."""

    def __init__(self, over: QWidget, title: str, primary: str, name: str = "") -> None:
        super().__init__(over, title, primary)
        self.name_edit = QLineEdit(name)
        column = _column(self.holder)
        field = _field(column, _("Name"), self.name_edit, _("Such as the groups that use it"))
        self.set_fields(dict.fromkeys(("name-missing", "name-too-long", "status-set-name-taken"), field))
        self.start_at(self.name_edit)

    def name(self) -> str:
        return self.name_edit.text().strip()


class StatusDialog(FormDialog):
    """A new status, or another label, key or time of one; what a marked status counts as stays."""

    def __init__(self, over: QWidget, status: AttendanceStatus | None = None) -> None:
        title = _("Add a status") if status is None else _("Change a status")
        text = "" if status is None else _("Marks that there are show the new words. What they count as stays.")
        super().__init__(over, title, _("Add the status") if status is None else _("Keep the changes"), text)
        column = _column(self.holder)
        self.label_edit, self.key_edit = QLineEdit(), QLineEdit()
        self.key_edit.setMaxLength(1)
        self.meaning_combo, self.timing_combo, self.mode_combo = QComboBox(), QComboBox(), QComboBox()
        label = _field(column, _("Label"), self.label_edit)
        key = _field(column, _("Key"), self.key_edit, _("The letter that sets it at roll call; empty for none"))
        meaning = _field(column, _("Counts as"), self.meaning_combo)
        _field(column, _("Asks for"), self.timing_combo)
        _field(column, _("Takes part"), self.mode_combo)
        self._fill()
        self.set_fields(
            {
                "status-label-missing": label,
                "status-label-taken": label,
                "status-key-impossible": key,
                "status-key-taken": key,
                "status-meaning-kept": meaning,
                "status-code-elsewhere": meaning,
                "status-contradictory": meaning,
            }
        )
        if status is not None:
            self._show(status)
        self.start_at(self.label_edit)

    def draft(self) -> StatusDraft:
        meaning = Meaning(self.meaning_combo.currentData())
        is_there = meaning.counts_as_present
        return StatusDraft(
            label=self.label_edit.text().strip(),
            key=self.key_edit.text().strip(),
            meaning=meaning,
            mode=self.mode_combo.currentData() if is_there else None,
            any_mode=not is_there or self.mode_combo.currentData() is None,
            timing=Timing(self.timing_combo.currentData()) if is_there else Timing.NONE,
        )

    def _fill(self) -> None:
        for meaning in LOOKS:
            self.meaning_combo.addItem(meaning_words(meaning), meaning)
        for timing in Timing:
            self.timing_combo.addItem(timing_words(timing), timing)
        self.mode_combo.addItem(_("In any way"), None)
        for mode, said in ((Mode.IN_PERSON, _("In person")), (Mode.VIDEO, _("By video")), (Mode.PHONE, _("By phone"))):
            self.mode_combo.addItem(said, mode)
        self.meaning_combo.currentIndexChanged.connect(self._on_meaning)

    def _show(self, status: AttendanceStatus) -> None:
        self.label_edit.setText(status.label)
        self.key_edit.setText(status.key)
        for combo, value in (
            (self.meaning_combo, status.meaning),
            (self.timing_combo, status.timing),
            (self.mode_combo, status.mode),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))

    def _on_meaning(self) -> None:
        """Only somebody who is there takes part in some way, at some time."""
        is_there = Meaning(self.meaning_combo.currentData()).counts_as_present
        for combo in (self.timing_combo, self.mode_combo):
            combo.setEnabled(is_there)


def _column(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column


def _field(column: QVBoxLayout, label: str, edit: QWidget, help_words: str = "") -> FormField:
    above, below = words(label, "column"), words(help_words, "secondary", wrap=True)
    for widget in (above, edit, below):
        column.addWidget(widget)
    column.addSpacing(8)
    return FormField(above, edit, below)
