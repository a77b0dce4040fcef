"""The navigation at the left: one entry for each place that exists, a rail of icons in a narrow window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from groupdesk.desktop.kit import icons, keyboard, theme
from groupdesk.desktop.kit.fonts import sized, tabular
from groupdesk.desktop.kit.mark import paint_mark
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import tip
from groupdesk.desktop.navigation import Place

_ROW = 36


class NavigationItem(QAbstractButton):
    """One entry; the count at its right becomes a dot on the rail."""

    arrow = Signal(int)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.count = 0
        self.is_rail = False
        self.setText(place.words)
        self.setCheckable(True)
        self.setProperty("ring", "own")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(place.words)

    def show_count(self, count: int) -> None:
        self.count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def show_as_rail(self, is_rail: bool) -> None:
        self.is_rail = is_rail
        tip(self, self.text() if is_rail else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(40), theme.scaled(_ROW))

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Only the navigator decides which one is lit."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.arrow.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.rect().adjusted(0, 1, 0, -1)
        self._paint_ground(painter, row)
        lit = self.isChecked()
        side = theme.scaled(20 if self.is_rail else 18)
        left = (self.width() - side) // 2 if self.is_rail else theme.scaled(12)
        corner = QPoint(left, row.center().y() - side // 2 + 1)
        icons.paint(painter, self.place.icon, "accent_text" if lit else "text_secondary", corner, side)
        if self.is_rail:
            self._paint_dot(painter, left + side)
        else:
            self._paint_words(painter, row, lit)
        if self.hasFocus() and keyboard.is_in_use():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), theme.px("focus_width")))
            painter.drawRoundedRect(row.toRectF().adjusted(1, 1, -1, -1), 6, 6)

    def _paint_ground(self, painter: QPainter, row: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(row, 6, 6)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRect(0, row.top() + 8, 3, row.height() - 16), 1.5, 1.5)
        elif self.underMouse():
            painter.setBrush(theme.colour("surface_hover"))
            painter.drawRoundedRect(row, 6, 6)

    def _paint_words(self, painter: QPainter, row: QRect, lit: bool) -> None:
        weight = QFont.Weight.DemiBold if lit else QFont.Weight.Medium
        painter.setFont(sized(self.font(), theme.px("type"), weight))
        painter.setPen(theme.colour("accent_text" if lit else "text"))
        words = row.adjusted(theme.scaled(40), 0, -theme.scaled(34), 0)
        fitting = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, fitting)
        if self.count:
            painter.setFont(tabular(sized(self.font(), theme.px("type_secondary"), QFont.Weight.DemiBold)))
            painter.setPen(theme.colour("accent_text" if lit else "text_secondary"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(row.adjusted(0, 0, -theme.scaled(10), 0), right, str(self.count))

    def _paint_dot(self, painter: QPainter, right: int) -> None:
        if self.count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("attention_line"))
            painter.drawEllipse(QPoint(right, theme.scaled(11)), 3, 3)


class PracticeMark(QAbstractButton):
    """Mark, program and practice at the head; opens the menu of everything (F10)."""

    def __init__(self, practice: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_rail = False
        self._practice = practice
        self.setText("GroupDesk")
        self.setAccessibleName(name)
        tip(self, name, "F10")
        self.setFixedHeight(theme.px("size_topbar"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_practice(self, practice: str) -> None:
        self._practice = practice
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(40), theme.px("size_topbar"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.scaled(28)
        left = (self.width() - side) // 2 if self.is_rail else 6
        paint_mark(painter, QRect(left, (self.height() - side) // 2, side, side))
        if self.is_rail:
            return
        words = QRect(left + side + 10, 0, self.width() - left - side - 14, self.height() // 2)
        painter.setFont(sized(self.font(), theme.px("type"), QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text"))
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        painter.drawText(words, bottom, self.text())
        painter.setFont(sized(self.font(), theme.px("type_secondary")))
        painter.setPen(theme.colour("text_secondary"))
        practice = painter.fontMetrics().elidedText(self._practice, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words.translated(0, self.height() // 2), top, practice)


class Sidebar(QWidget):
    """Mark, entries, and at the foot what is about the program itself."""

    chosen = Signal(str)  # key of a place

    def __init__(self, places: Sequence[Place], practice: str, menu_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = PracticeMark(practice, menu_name)
        self.items = {place.key: NavigationItem(place) for place in places if place.words}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.mark)
        self._column.addSpacing(6)
        for item in self.items.values():
            if not item.place.at_foot:
                self._column.addWidget(item)
        self._column.addStretch(1)
        for item in self.items.values():
            if item.place.at_foot:
                self._column.addWidget(item)
            item.clicked.connect(self._chooser(item.place.key))
            item.arrow.connect(self._stepper(item))
        self.show_as_rail(False)

    def light(self, key: str) -> None:
        """Lights the entry of a place; Tab stops there alone, arrows reach the others."""
        for place_key, item in self.items.items():
            item.setChecked(place_key == key)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place_key == key else Qt.FocusPolicy.ClickFocus)

    def show_count(self, key: str, count: int) -> None:
        """How many things wait there."""
        if key in self.items:
            self.items[key].show_count(count)

    def show_as_rail(self, is_rail: bool) -> None:
        self.setFixedWidth(theme.px("size_nav_rail" if is_rail else "size_nav"))
        side = 8 if is_rail else 10
        self._column.setContentsMargins(side, 0, side, 10)
        self.mark.is_rail = is_rail
        for item in self.items.values():
            item.show_as_rail(is_rail)

    def take_focus(self) -> None:
        lit = next((item for item in self.items.values() if item.isChecked()), None)
        if lit is not None:
            lit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chooser(self, key: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(key)

    def _stepper(self, item: NavigationItem) -> Callable[[int], None]:
        def step(steps: int) -> None:
            items = list(self.items.values())
            items[(items.index(item) + steps) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

        return step
