"""The list of the roll call: one key a person, the mouse welcome, minutes typed as digits."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import keyboard, theme
from groupdesk.desktop.rollcall.model import FIRST_KEY, NAME, NUMBER, Index, RollModel
from groupdesk.desktop.rollcall.painter import RollPainter
from groupdesk.domain.attendance import UNMARKED
from groupdesk.domain.statuses import Timing

_ROW, _ROW_LOW, _LOW = 44, 38, 760
_NUMBER_W, _KEY_W, _STATUS_W, _CREDIT_W = 44, 40, 176, 126
_NARROW, _SLIM_NUMBER_W, _SLIM_KEY_W, _SLIM_STATUS_W, _SLIM_CREDIT_W = 720, 8, 27, 28, 42
_MINUTES_DIGITS = 3
_TYPING_MS = 1500
_CLICKED = Qt.MouseButton.LeftButton
_CONTROL = Qt.KeyboardModifier.ControlModifier


class RollView(QTableView):
    """Emits what the person wants; row numbers count from 0."""

    marked = Signal(int, str)  # row, status code
    minutes_typed = Signal(int, int)  # row, minutes late
    fill_wanted = Signal()
    walk_in_wanted = Signal()
    jump_wanted = Signal(str)  # what was typed first
    details_wanted = Signal(int)
    time_wanted = Signal(int, bool)  # row, and whether it is the time in
    mode_wanted = Signal(int)
    absence_wanted = Signal(int)
    taken = Signal()  # the keyboard came here
    other_wanted = Signal(int)  # the next sheet beside this one, or the one before

    def __init__(self, model: RollModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._digits = ""
        self._digits_row = -1
        self._last_late = -1
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._commit_minutes)
        self.setModel(model)
        self.setItemDelegate(RollPainter(model, self))
        self.setAccessibleName(_("Roll call"))
        self._set_habits()
        model.modelReset.connect(self._on_reset)

    def mark_current(self, code: str) -> None:
        """Gives the current person a status and goes on to the next."""
        at = self.currentIndex().row()
        if at >= 0:
            self.marked.emit(at, code)
            self.go(min(at + 1, self._model.rowCount() - 1))

    def go(self, row: int) -> None:
        """Makes that row the current one and brings it into sight."""
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, NAME))
            self.scrollTo(self._model.index(row, NAME))

    def first_blank(self) -> int:
        """The first person not marked yet, else the first of all."""
        blanks = (at for at, row in enumerate(self._model.rows) if row.status == UNMARKED and not row.is_gone)
        return next(blanks, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keyboard.note(True)
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and event.modifiers() & _CONTROL:
            self.other_wanted.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            return
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
            return
        text = event.text().upper()
        if text.isdigit() and text.isascii():
            self._type_digit(text)
            return
        self._commit_minutes()
        if not self._take_key(event.key(), text):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        key = index.column() - FIRST_KEY
        self._commit_minutes()
        super().mousePressEvent(event)
        if index.isValid() and event.button() == _CLICKED and 0 <= key < len(self._model.keyed):
            status = self._model.keyed[key]
            again = self._model.rows[index.row()].status == status.code
            self.marked.emit(index.row(), UNMARKED if again else status.code)
            self._last_late = index.row() if status.timing is Timing.TIME_IN else -1
        elif index.isValid() and event.button() == _CLICKED and index.column() == self._model.status_column:
            here = self._model.status(self._model.rows[index.row()])
            self.time_wanted.emit(index.row(), here.timing is not Timing.TIME_OUT)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        own = range(FIRST_KEY, self._model.status_column + 1)
        if index.isValid() and index.column() not in own:
            self.details_wanted.emit(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        low = self.window().height() < theme.scaled(_LOW)
        self.verticalHeader().setDefaultSectionSize(theme.scaled(_ROW_LOW if low else _ROW))
        self.scrollTo(self.currentIndex())  # whoever is called next stays in sight

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground is painted here: one that is known to be opaque is moved by scrolling, and not painted anew."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), theme.colour("surface_card"))
        ground.end()
        super().paintEvent(event)
        current = self.currentIndex()
        if not (self.hasFocus() and current.isValid()):
            return
        first = self.visualRect(self._model.index(current.row(), 0))
        last = self.visualRect(self._model.index(current.row(), self._model.credit_column))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawRoundedRect(first.united(last).toRectF().adjusted(2, 2, -2, -2), 4, 4)
        painter.end()

    def _take_key(self, key: int, text: str) -> bool:
        at = self.currentIndex().row()
        deeds: dict[str, Callable[[], object]] = {
            "*": self.fill_wanted.emit,
            "+": self.walk_in_wanted.emit,
            "/": lambda: self.jump_wanted.emit(""),
            "<": lambda: self.time_wanted.emit(at, True),
            ">": lambda: self.time_wanted.emit(at, False),
            ".": lambda: self.mode_wanted.emit(at),
            "!": lambda: self.absence_wanted.emit(at),
        }
        status = next((s for s in self._model.keyed if s.key == text), None) if text else None
        if status is not None:
            self._last_late = self.currentIndex().row() if status.timing is Timing.TIME_IN else -1
            self.mark_current(status.code)
        elif text in deeds:
            deeds[text]()
        elif key == Qt.Key.Key_Backspace:
            self._go_back_and_clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.details_wanted.emit(self.currentIndex().row())
        else:
            return False
        return True

    def _go_back_and_clear(self) -> None:
        """A marked line is cleared where one stands; from a blank one it goes back first."""
        at = self.currentIndex().row()
        if at > 0 and self._model.rows[at].status == UNMARKED:
            at -= 1
            self.go(at)
        if at >= 0 and self._model.rows[at].status != UNMARKED:
            self.marked.emit(at, UNMARKED)

    def _type_digit(self, digit: str) -> None:
        """Right after "late" the minutes belong to the person just marked so, else to the current one."""
        if not self._digits:
            self._digits_row = self._last_late if self._last_late >= 0 else self.currentIndex().row()
        if self._digits_row < 0 or len(self._digits) >= _MINUTES_DIGITS:
            return
        self._digits += digit
        self.minutes_typed.emit(self._digits_row, int(self._digits))
        self._typing.start()

    @Slot()
    def _commit_minutes(self) -> None:
        """The next digit begins another number."""
        self._typing.stop()
        if self._digits:
            self._digits, self._digits_row, self._last_late = "", -1, -1

    @Slot()
    def _on_reset(self) -> None:
        self._digits, self._digits_row, self._last_late = "", -1, -1
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Beside another sheet there is room for names and keys only: status as its icon, credit as a bare figure."""
        is_narrow = self.width() < theme.scaled(_NARROW)
        wide = (_NUMBER_W, _KEY_W, _STATUS_W, _CREDIT_W)
        slim = (_SLIM_NUMBER_W, _SLIM_KEY_W, _SLIM_STATUS_W, _SLIM_CREDIT_W)
        number, key, status, credit = slim if is_narrow else wide
        widths = {NUMBER: number, self._model.status_column: status, self._model.credit_column: credit}
        header = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, theme.scaled(widths.get(column, key)))
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _set_habits(self) -> None:
        self.setProperty("ring", "own")
        self.setProperty("role", "clear")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(_SLIM_NUMBER_W)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                line = self.visualRect(index)
                self.viewport().update(0, line.top() - 2, self.viewport().width(), line.height() + 4)
