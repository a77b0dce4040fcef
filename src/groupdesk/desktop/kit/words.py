"""Words on screen: labels that always show plain text, key caps, and tooltips that never interpret it.

words(_("Waiting list"), "section")     # roles: title section strong facts secondary column figure link
words(name, "strong", elided=True)      # cut with … at the end; all of it in the tooltip and for screen readers
tip(button, _("Print"), "Ctrl+P")
"""

from PySide6 import QtCore, QtGui  # QtCore.Qt and QKeySequence are made when first used: after the first paint
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.theme import with_role

_PLAIN = 0  # Qt.TextFormat.PlainText, without touching Qt


def words(
    text: str, role: str = "", status: str = "", wrap: bool = False, elided: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label that shows the text as it is, whatever it holds."""
    label = ElidedLabel(text, parent) if elided else QLabel(text, parent)
    label.setProperty("textFormat", _PLAIN)
    label.setWordWrap(wrap)
    if role:
        with_role(label, role)
    if status:
        with_role(label, status=status)
    return label


def tip(widget: QWidget, text: str, shortcut: str = "") -> None:
    """A tooltip of plain text, with the shortcut after it."""
    widget.setToolTip(plain_tip(_("{words} ({shortcut})").format(words=text, shortcut=shortcut) if shortcut else text))


def plain_tip(text: str) -> str:
    """What to hand to Qt so that it shows exactly this text; Qt takes anything with a tag for HTML."""
    if "<" not in text and "&" not in text:
        return text
    return (
        "<span style='white-space: pre-wrap'>"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</span>"
    )


def shortcut_words(shortcut: str) -> str:
    """A shortcut as this system writes it: Ctrl+K, on a Mac ⌘K."""
    return QtGui.QKeySequence(shortcut).toString(QtGui.QKeySequence.SequenceFormat.NativeText)


class KeyCap(QLabel):
    """A key as printed on the keyboard."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setProperty("textFormat", _PLAIN)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        with_role(self, "keycap")


class ElidedLabel(QLabel):
    """One line that gives way: cut with … at the end, never pushing its neighbours."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("textFormat", _PLAIN)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().minimumSizeHint().height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            self.setToolTip("")
            super().paintEvent(event)
            return
        self.setToolTip(plain_tip(self.text()))
        fitting = self.fontMetrics().elidedText(self.text(), QtCore.Qt.TextElideMode.ElideRight, room.width())
        painter = QtGui.QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.TextFlag.TextSingleLine, fitting)
