"""Another style sheet for the whole program without a pause: what is in sight changes at once, the rest in small turns.

Given a new sheet, Qt styles each widget again as often as it has widgets above it: 0.6 s for eight pages. Taking the
former sheet away first costs a fifth of that, and of that, two thirds go to what nobody sees.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_STYLED, _HAS_OWN = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle
_IN_ONE_TURN = 40  # widgets; 10 ms


class Restyling(QObject):
    """Build one for the application; `change` may be called again before the last widget has followed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._left: list[QWidget] = []
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._next_turn)

    def change(self, sheet: str, also: Callable[[], None]) -> None:
        """Gives all that is in sight the sheet; `also` runs between the two, for palette and font."""
        if self._app.styleSheet():
            self._pass_over_hidden()
            self._app.setStyleSheet("")
        also()
        self._app.setStyleSheet(sheet)
        if self._left:
            self._turns.start()

    def finish(self) -> None:
        """What is left follows now."""
        while self._left:
            self._next_turn()

    def _pass_over_hidden(self) -> None:
        """Those above first: they hand palette and font down."""
        for top in self._app.topLevelWidgets():
            for widget in (top, *top.findChildren(QWidget)):
                if not widget.isVisible() and widget.testAttribute(_STYLED) and not widget.testAttribute(_HAS_OWN):
                    _say_styled(widget, False)
                    self._left.append(widget)

    @Slot()
    def _next_turn(self) -> None:
        now, self._left = self._left[:_IN_ONE_TURN], self._left[_IN_ONE_TURN:]
        style = self._app.style()
        for widget in filter(isValid, now):
            _say_styled(widget, True)
            style.unpolish(widget)
            style.polish(widget)
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            widget.update()
        if not self._left:
            self._turns.stop()


def _say_styled(widget: QWidget, is_styled: bool) -> None:
    """Not styled, and with a style of its own: Qt leaves such a widget alone."""
    widget.setAttribute(_STYLED, is_styled)
    widget.setAttribute(_HAS_OWN, not is_styled)
