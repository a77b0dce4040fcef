"""Whether the person is at the keyboard just now: rings show after Tab, arrows and Alt or Ctrl, not after clicks.

Focus reasons would tell it better, but only an event filter on the whole application sees them, and that one costs
a Python call for every event of every widget. The window itself sees each key and click once.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_MOVING = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Control,  # comes alone before every shortcut
    Qt.Key.Key_Alt,
    Qt.Key.Key_F6,
}


class _Use(QObject):
    changed = Signal(bool)
    by_keyboard = False


_use = _Use()


def is_in_use() -> bool:
    """True after the last move was made by keyboard."""
    return _use.by_keyboard


def changed() -> _Use:
    """The object whose signal `changed(bool)` tells when that turns."""
    return _use


def note(by_keyboard: bool) -> None:
    """The last move was made by keyboard, or was not."""
    if by_keyboard != _use.by_keyboard:
        _use.by_keyboard = by_keyboard
        _use.changed.emit(by_keyboard)


class KeyboardWatch(QObject):
    """Notes keys and clicks of one top-level window that has been shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            note(False)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVING:
            note(True)
        return False
