"""Keys that hold everywhere in the designer, also where a field has keys of its own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class EditorKeys(QObject):
    """Before the window, and before a field, takes Ctrl+Z for its own; every widget within, as it is now."""

    def __init__(self, within: QWidget, keys: dict[str, Callable[[], object]]) -> None:
        super().__init__(within)
        self._within = within
        self._keys = {QKeySequence(key): deed for key, deed in keys.items()}
        for widget in (within, *within.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        deed = self._keys.get(QKeySequence(event.keyCombination())) if isinstance(event, QKeyEvent) else None
        if deed is None or not isinstance(watched, QWidget) or watched.window() is not self._within.window():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            deed()
        return True
