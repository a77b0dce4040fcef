"""Copying what is about people: kept out of clipboard histories and clouds, and cleared after a quarter of a minute.

clipboard.copy_private(text)      # names, rows of lists
clipboard.clear_private()         # on locking and closing
"""

from PySide6.QtCore import QByteArray, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

STAYS_MS = 15_000
# What Windows, KDE and their clipboard programs agreed upon for secrets.
_HINTS = {
    "ExcludeClipboardContentFromMonitorProcessing": b"\x01",
    "CanIncludeInClipboardHistory": b"\x00\x00\x00\x00",
    "CanUploadToCloudClipboard": b"\x00\x00\x00\x00",
    "x-kde-passwordManagerHint": b"secret",
}
_PREFIX = 'application/x-qt-windows-mime;value="{}"'

_copied = ""


def copy_private(text: str) -> None:
    """Puts it on the clipboard for fifteen seconds."""
    global _copied
    content = QMimeData()
    content.setText(text)
    for name, value in _HINTS.items():
        content.setData(name if name.startswith("x-kde") else _PREFIX.format(name), QByteArray(value))
    _copied = text
    QGuiApplication.clipboard().setMimeData(content)
    QTimer.singleShot(STAYS_MS, clear_private)


def clear_private() -> None:
    """Takes it away again, unless somebody has copied something else meanwhile."""
    global _copied
    clipboard = QGuiApplication.clipboard()
    if _copied and clipboard.text() == _copied:
        clipboard.clear()
    _copied = ""
