"""The choices beside the preview: paper, names, columns, walk-in lines."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.forms.papers.ui_paper_options import Ui_PaperOptions
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.theme import with_role
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import PaperSize
from groupdesk.services.papers.wishes import USUAL_FIELDS, PaperWish, RosterField

PAPER_ATTENDANCE = "attendance"
_LINE = 28
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PaperOptions(QWidget):
    """`changed` carries a new PaperWish whenever a choice was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_PaperOptions()
        self.form.setupUi(self)
        settle(self)
        form = self.form
        self._fields = {
            "size": FormField(form.size_label, form.size_combo),
            "names": FormField(form.names_label, form.names_combo),
            "walk_ins": FormField(form.walk_ins_label, form.walk_ins_spin),
            "fields": FormField(form.fields_label, form.fields_list),
        }
        with_role(form.fields_list, "framed")
        self._fill()
        self._connect()

    def show_kind(self, kind: str) -> None:
        """Only what this paper knows is shown."""
        is_sheet, is_roster = kind == places.PAPER_SIGN_IN, kind == places.PAPER_ROSTER
        is_file = kind == places.PAPER_SCHEDULE
        self._fields["size"].show(not is_file)
        self._fields["names"].show(not is_file)
        self._fields["walk_ins"].show(is_sheet)
        self._fields["fields"].show(is_roster)
        self.form.former_check.setVisible(is_roster)

    def wish(self) -> PaperWish:
        form = self.form
        return PaperWish(
            size=form.size_combo.currentData(),
            names=NameStyle(form.names_combo.currentData()),
            fields=self._chosen_fields(),
            former=form.former_check.isChecked(),
            walk_ins=form.walk_ins_spin.value(),
        )

    def show_wish(self, wish: PaperWish) -> None:
        """The choices of last time."""
        self.blockSignals(True)
        form = self.form
        form.size_combo.setCurrentIndex(max(0, form.size_combo.findData(wish.size)))
        form.names_combo.setCurrentIndex(max(0, form.names_combo.findData(wish.names)))
        form.walk_ins_spin.setValue(wish.walk_ins)
        form.former_check.setChecked(wish.former)
        for at in range(form.fields_list.count()):
            item = form.fields_list.item(at)
            chosen = item.data(Qt.ItemDataRole.UserRole) in wish.fields
            item.setCheckState(_CHECKED if chosen else _UNCHECKED)
        self.blockSignals(False)

    def _chosen_fields(self) -> tuple[RosterField, ...]:
        items = [self.form.fields_list.item(at) for at in range(self.form.fields_list.count())]
        chosen = [RosterField(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() == _CHECKED]
        return tuple(chosen) or (RosterField.NAME,)

    def _fill(self) -> None:
        form = self.form
        sizes = ((None, _("As in the settings")), (PaperSize.LETTER, _("Letter")), (PaperSize.A4, _("A4")))
        for size, words in sizes:
            form.size_combo.addItem(words, size)
        styles = (
            (NameStyle.FULL, _("Full names")),
            (NameStyle.FIRST_INITIAL, _("First name and initial")),
            (NameStyle.INITIALS, _("Initials")),
        )
        for style, words in styles:
            form.names_combo.addItem(words, style)
        for field in RosterField:
            item = QListWidgetItem(field.head)
            item.setData(Qt.ItemDataRole.UserRole, field.value)
            item.setSizeHint(QSize(0, theme.scaled(_LINE)))
            item.setCheckState(_CHECKED if field in USUAL_FIELDS else _UNCHECKED)
            form.fields_list.addItem(item)

    def _connect(self) -> None:
        form = self.form
        form.size_combo.currentIndexChanged.connect(self._tell)
        form.names_combo.currentIndexChanged.connect(self._tell)
        form.walk_ins_spin.valueChanged.connect(self._tell)
        form.former_check.toggled.connect(self._tell)
        form.fields_list.itemChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
