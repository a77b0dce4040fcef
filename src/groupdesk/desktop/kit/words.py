"""Words on screen: labels that always show plain text, key caps, and tooltips that never interpret it.

words(_("Waiting list"), "section")     # roles: title section strong facts secondary column figure link
words(name, "strong", elided=True)      # cut with … at the end; all of it in the tooltip and for screen readers
tip(button, _("Print"), "Ctrl+P")
"""

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.theme import with_role


def words(
    text: str, role: str = "", status: str = "", wrap: bool = False, elided: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label that shows the text as it is, whatever it holds."""
    label = ElidedLabel(text, parent) if elided else QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
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
    return f"<span>{html.escape(text)}</span>" if "<" in text or "&" in text else text


def shortcut_words(shortcut: str) -> str:
    """A shortcut as this system writes it: Ctrl+K, on a Mac ⌘K."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class KeyCap(QLabel):
    """A key as printed on the keyboard."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        with_role(self, "keycap")


class ElidedLabel(QLabel):
    """One line that gives way: cut with … at the end, never pushing its neighbours."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        inner = self.contentsRect()
        fitting = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        self.setToolTip(plain_tip(self.text()) if fitting != self.text() else "")
        align = Qt.AlignmentFlag.AlignVCenter | (self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(inner, align | Qt.TextFlag.TextSingleLine, fitting)
