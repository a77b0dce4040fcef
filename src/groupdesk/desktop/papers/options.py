"""The choices beside the preview, those that a paper knows: sheet, names, order, columns, labels, walk-in lines."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidgetItem, QSpinBox, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.forms.papers.ui_paper_options import Ui_PaperOptions
from groupdesk.desktop.groups.days import as_date, as_qdate
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.papers import choices
from groupdesk.domain.labels import LabelUse, stocks_for
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.papers import SheetLayout
from groupdesk.services.papers.wishes import USUAL_FIELDS, PaperWish, RosterField, RosterOrder, RosterParts

LABEL_USES = {
    places.PAPER_BADGES: LabelUse.BADGE,
    places.PAPER_TENTS: LabelUse.TENT,
    places.PAPER_ADDRESSES: LabelUse.ADDRESS,
}
_SHOWN = {
    places.PAPER_ROSTER: frozenset(("size", "language", "names", "order", "parts", "former", "fields")),
    places.PAPER_ATTENDANCE: frozenset(("size", "language", "names")),
    places.PAPER_CALLS: frozenset(("size", "language", "names")),
    places.PAPER_RUNNING: frozenset(("size", "language")),
    places.PAPER_REGISTER: frozenset(("size", "language")),
    places.PAPER_STATEMENT: frozenset(("size", "language", "days", "from", "to", "signature")),
    places.PAPER_SIGN_IN: frozenset(("size", "language", "names", "layout", "walk_ins", "cover")),
    places.PAPER_BADGES: frozenset(("language", "stock", "first", "names", "pronouns", "outlines")),
    places.PAPER_TENTS: frozenset(("language", "stock", "first", "names", "pronouns")),
    places.PAPER_ADDRESSES: frozenset(("language", "stock", "first", "outlines")),
}
_LINE = 28
_APART = 6
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PaperOptions(QWidget):
    """`changed` is emitted whenever a choice was made. Each paper keeps its own choices."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_PaperOptions()
        self.form.setupUi(self)
        settle(self)
        self.kind = ""
        form = self.form
        self._fields = {
            "size": FormField(form.size_label, form.size_combo),
            "language": FormField(form.language_label, form.language_combo),
            "stock": FormField(form.stock_label, form.stock_combo),
            "first": FormField(form.first_label, form.first_spin),
            "layout": FormField(form.layout_label, form.layout_combo),
            "names": FormField(form.names_label, form.names_combo),
            "walk_ins": FormField(form.walk_ins_label, form.walk_ins_spin),
            "order": FormField(form.order_label, form.order_combo),
            "parts": FormField(form.parts_label, form.parts_combo),
            "fields": FormField(form.fields_label, form.fields_list),
            "from": FormField(form.from_label, form.from_date),
            "to": FormField(form.to_label, form.to_date),
        }
        self._checks: dict[str, QCheckBox] = {
            "former": form.former_check,
            "cover": form.cover_check,
            "pronouns": form.pronouns_check,
            "outlines": form.outlines_check,
            "days": form.days_check,
            "signature": form.signature_check,
        }
        with_role(form.fields_list, "framed")
        form.cover_check.setToolTip(_("A page to cut out: laid over the list, it lets one line be read at a time."))
        self._fill()
        self._connect()

    def show_kind(self, kind: str, wish: PaperWish) -> None:
        """Only what this paper knows is shown, as it was chosen last."""
        self.kind = kind
        shown = _SHOWN.get(kind, frozenset())
        above = False  # another field, from which the label keeps its distance
        for name, field in self._fields.items():
            field.show(name in shown)
            field.label.setContentsMargins(0, theme.scaled(_APART) if above else 0, 0, 0)
            above = above or name in shown
        for name, check in self._checks.items():
            check.setVisible(name in shown)
        self.blockSignals(True)
        if kind in LABEL_USES:
            self._offer_stocks(LABEL_USES[kind])
        self._show_wish(wish)
        self.blockSignals(False)

    def wish(self) -> PaperWish:
        form = self.form
        return PaperWish(
            size=form.size_combo.currentData(),
            language=form.language_combo.currentData() or "",
            names=NameStyle(form.names_combo.currentData()),
            fields=self._chosen_fields(),
            order=RosterOrder(form.order_combo.currentData()),
            parts=RosterParts(form.parts_combo.currentData()),
            former=form.former_check.isChecked(),
            walk_ins=form.walk_ins_spin.value(),
            layout=SheetLayout(form.layout_combo.currentData()),
            cover_strip=form.cover_check.isChecked(),
            stock=form.stock_combo.currentData() or "" if self.kind in LABEL_USES else "",
            first=form.first_spin.value() if self.kind in LABEL_USES else 1,
            pronouns=form.pronouns_check.isChecked(),
            outlines=form.outlines_check.isChecked(),
            from_on=as_date(form.from_date.date()) if form.days_check.isChecked() else None,
            to_on=as_date(form.to_date.date()) if form.days_check.isChecked() else None,
            signature=form.signature_check.isChecked(),
        )

    def _show_wish(self, wish: PaperWish) -> None:
        form = self.form
        _choose(form.size_combo, wish.size)
        _choose(form.language_combo, wish.language)
        _choose(form.names_combo, wish.names.value)
        _choose(form.order_combo, wish.order.value)
        _choose(form.parts_combo, wish.parts.value)
        _choose(form.layout_combo, wish.layout.value)
        _choose(form.stock_combo, wish.stock)
        form.first_spin.setValue(wish.first)
        form.walk_ins_spin.setValue(wish.walk_ins)
        form.former_check.setChecked(wish.former)
        form.cover_check.setChecked(wish.cover_strip)
        form.pronouns_check.setChecked(wish.pronouns)
        form.outlines_check.setChecked(wish.outlines)
        form.signature_check.setChecked(wish.signature)
        form.days_check.setChecked(wish.from_on is not None)
        today = date.today()  # noqa: DTZ011 (only where the calendar opens)
        form.from_date.setDate(as_qdate(wish.from_on or today.replace(month=1, day=1)))
        form.to_date.setDate(as_qdate(wish.to_on or today))
        self._on_days()
        for at in range(form.fields_list.count()):
            item = form.fields_list.item(at)
            chosen = item.data(Qt.ItemDataRole.UserRole) in wish.fields
            item.setCheckState(_CHECKED if chosen else _UNCHECKED)

    def _offer_stocks(self, use: LabelUse) -> None:
        combo = self.form.stock_combo
        combo.clear()
        combo.addItem(_("The usual one"), "")
        for stock in stocks_for(use):
            combo.addItem(choices.stock_words(stock), stock.code)

    def _chosen_fields(self) -> tuple[RosterField, ...]:
        items = [self.form.fields_list.item(at) for at in range(self.form.fields_list.count())]
        chosen = [RosterField(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() == _CHECKED]
        return tuple(chosen) or (RosterField.NAME,)

    def _fill(self) -> None:
        form = self.form
        for combo, offered in (
            (form.size_combo, choices.sizes()),
            (form.language_combo, choices.languages()),
            (form.names_combo, choices.names()),
            (form.layout_combo, choices.layouts()),
            (form.order_combo, choices.orders()),
            (form.parts_combo, choices.parts()),
        ):
            for value, words in offered:
                combo.addItem(words, value)
        for field in RosterField:
            item = QListWidgetItem(field.head)
            item.setData(Qt.ItemDataRole.UserRole, field.value)
            item.setSizeHint(QSize(0, theme.scaled(_LINE)))
            item.setCheckState(_CHECKED if field in USUAL_FIELDS else _UNCHECKED)
            form.fields_list.addItem(item)

    def _connect(self) -> None:
        for combo in self.findChildren(QComboBox):
            combo.currentIndexChanged.connect(self._tell)
        for spin in self.findChildren(QSpinBox):
            spin.valueChanged.connect(self._tell)
        for check in self._checks.values():
            check.toggled.connect(self._tell)
        for edit in (self.form.from_date, self.form.to_date):
            edit.dateChanged.connect(self._tell)
        self.form.days_check.toggled.connect(self._on_days)
        self.form.fields_list.itemChanged.connect(self._tell)

    @Slot()
    def _on_days(self) -> None:
        for edit in (self.form.from_date, self.form.to_date):
            edit.setEnabled(self.form.days_check.isChecked())

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _choose(combo: QComboBox, value: object) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value)))
