"""The keyboard's ring: one overlay a window, drawn 2 px outside the widget that has the focus.

Style sheets know no outline, and a border of another colour vanishes on the accent. Text fields always show the ring,
everything else after a move by keyboard. It follows scrolling and stays inside the scroll area it scrolls in.
Widgets that draw their own ring (lists, the navigation) set the property ring="own".
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from groupdesk.desktop.kit import keyboard, theme

_RADIUS = 8
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.EnabledChange,
}


class FocusRing(QWidget):
    """Build one for each top-level window, after its content."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._ring = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        keyboard.changed().changed.connect(self._on_keyboard)

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._around = now if now is not None and now.window() is self._window else None
        above = self._around
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._place()

    @Slot(bool)
    def _on_keyboard(self, _by_keyboard: bool) -> None:
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _place(self) -> None:
        widget = self._around
        if widget is None or not isValid(widget) or not self._is_shown_for(widget):
            self.hide()
            return
        gap = theme.px("focus_gap") + theme.px("focus_width")
        outer = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size()).adjusted(-gap, -gap, gap, gap)
        seen = outer & self._scrolled_within(widget)
        if seen.isEmpty() or not widget.isVisible():
            self.hide()
            return
        self._ring = outer.translated(-seen.topLeft())
        self.setGeometry(seen)
        self.show()
        self.raise_()
        self.update()

    def _is_shown_for(self, widget: QWidget) -> bool:
        if isinstance(widget, QAbstractItemView) or widget.property("ring") == "own":
            return False
        writes = isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)
        return (writes or keyboard.is_in_use()) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus

    def _scrolled_within(self, widget: QWidget) -> QRect:
        """The part of the window in which the widget can be seen."""
        room = self._window.rect()
        above: QWidget | None = widget.parentWidget()
        while above is not None and above is not self._window:
            if isinstance(above.parentWidget(), QAbstractScrollArea):
                room &= QRect(above.mapTo(self._window, QPoint(0, 0)), above.size())
            above = above.parentWidget()
        return room

    def paintEvent(self, event: QPaintEvent) -> None:
        width = theme.px("focus_width")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), width))
        inset = width / 2
        painter.drawRoundedRect(self._ring.toRectF().adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
