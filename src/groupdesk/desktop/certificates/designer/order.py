"""Everything on the page in the order in which it is read aloud: to choose several, to reorder and to arrange them."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.certificates.designer.wording import element_words
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.domain.certificates.design import Element
from groupdesk.domain.certificates.order import FEWEST_TO_SPREAD, Arrange, shifted

_HIGH = 168


class ElementOrder(QWidget):
    """The last of the list lies above all others. `marked()` are those chosen, one or several."""

    marked_now = Signal()
    reordered = Signal(object)  # the numbers of the elements in their new order
    arrange_wanted = Signal(object)  # an Arrange
    _dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.earlier_button = IconButton("arrow-up", _("Read earlier, lie below"), "Alt+Up")
        self.later_button = IconButton("arrow-down", _("Read later, lie above"), "Alt+Down")
        self._arrange = self._arrange_menu()
        self.arrange_button = Button(_("Arrange"), "layout-template", dense=True, menu=self._arrange)
        self._lay_out()
        self._connect()

    def show_elements(self, elements: Sequence[Element], marked: Collection[int], current: int) -> None:
        """All of them, and which are chosen; `current` is -1 for none."""
        self.list.blockSignals(True)
        self._fill([element_words(element) for element in elements])
        if (current, tuple(sorted(marked))) != (self.list.currentRow(), self.marked()):
            self.list.setCurrentRow(current)
            for number in range(len(elements)):
                self.list.item(number).setSelected(number in marked)
        self.list.blockSignals(False)
        self._show_buttons()

    def _fill(self, lines: Sequence[str]) -> None:
        """Lines that stand already stay: the press that chooses one may be the beginning of a drag."""
        items = [self.list.item(row) for row in range(self.list.count())]
        if [(item.text(), item.data(Qt.ItemDataRole.UserRole)) for item in items] == [
            (line, number) for number, line in enumerate(lines)
        ]:
            return
        self.list.clear()
        for number, line in enumerate(lines):
            item = QListWidgetItem(line)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.list.addItem(item)

    def marked(self) -> tuple[int, ...]:
        return tuple(sorted(index.row() for index in self.list.selectedIndexes()))

    def current(self) -> int:
        """The one that the keyboard is on where it is chosen, else the first chosen, -1 for none."""
        marked = self.marked()
        row = self.list.currentRow()
        return row if row in marked else next(iter(marked), -1)

    @Slot()
    def earlier(self) -> None:
        self._shift(-1)

    @Slot()
    def later(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        if self.marked():
            self._tell(shifted(self.list.count(), self.marked(), by))

    def _tell(self, order: list[int]) -> None:
        if order != sorted(order):
            self.reordered.emit(order)

    @Slot()
    def _on_dropped(self) -> None:
        self._tell([self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())])

    @Slot()
    def _on_marked(self) -> None:
        self._show_buttons()
        self.marked_now.emit()

    def _show_buttons(self) -> None:
        count = len(self.marked())
        self.earlier_button.setEnabled(bool(count))
        self.later_button.setEnabled(bool(count))
        self.arrange_button.setEnabled(count > 1)
        for action in self._arrange.actions()[-2:]:
            action.setEnabled(count >= FEWEST_TO_SPREAD)

    def _connect(self) -> None:
        self.list.itemSelectionChanged.connect(self._on_marked)
        # Only once the drop is over may the list be filled anew.
        self.list.model().rowsMoved.connect(lambda *_rows: self._dropped.emit())
        self._dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)
        self.earlier_button.clicked.connect(lambda _on=False: self.earlier())
        self.later_button.clicked.connect(lambda _on=False: self.later())

    def _arrange_menu(self) -> QMenu:
        menu = QMenu(self)
        called = {
            Arrange.LEFT: _("Left edges in line"),
            Arrange.CENTRE: _("Centres in line"),
            Arrange.RIGHT: _("Right edges in line"),
            Arrange.TOP: _("Top edges in line"),
            Arrange.MIDDLE: _("Middles in line"),
            Arrange.BOTTOM: _("Bottom edges in line"),
            Arrange.ACROSS: _("Equal gaps across"),
            Arrange.DOWN: _("Equal gaps down"),
        }
        for how, text in called.items():
            menu.addAction(text).triggered.connect(lambda _on=False, how=how: self.arrange_wanted.emit(how))
        return menu

    def _lay_out(self) -> None:
        with_role(self.list, "framed")
        self.list.setAccessibleName(_("Reading order"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setFixedHeight(theme.scaled(_HIGH))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(words(_("Reading order"), "section", elided=True), 1)
        for part in (self.earlier_button, self.later_button, self.arrange_button):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 10, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.list)
