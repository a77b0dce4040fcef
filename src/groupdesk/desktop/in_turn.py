"""Several messages after one another: the next comes when the one before was closed or had its time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from groupdesk.desktop.kit.message_bar import MessageBar


class InTurn(QObject):
    """Says sentences with their status, the first at once; messages of the work between them are not pushed aside."""

    def __init__(self, bar: MessageBar, messages: Sequence[tuple[str, str]]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._left = list(messages)
        bar.installEventFilter(self)
        self._say_next()

    @Slot()
    def _say_next(self) -> None:
        if self._left and not self._bar.sentence():
            self._bar.say(*self._left.pop(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self._say_next)
        return False
