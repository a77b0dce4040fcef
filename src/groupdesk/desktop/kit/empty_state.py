"""What a list shows before it has anything: what belongs here, and the one button that fills it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.words import words

_CIRCLE, _ICON, _WIDE = 72, 32, 460


class EmptyState(QWidget):
    """Icon in a circle, a title, a paragraph, one primary button, and quiet links below it."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        primary: Button | None = None,
        links: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._needed = 0
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._circle = _Circle(icon)
        column.addWidget(self._circle, 0, middle)
        column.addSpacing(20)
        self._heading = words(title, "section")
        self._heading.setAlignment(middle)
        column.addWidget(self._heading, 0, middle)
        column.addSpacing(6)
        self._text = Paragraph(text, theme.scaled(_WIDE), centred=True)
        column.addWidget(self._text, 0, middle)
        if primary is not None:
            column.addSpacing(24)
            column.addWidget(primary, 0, middle)
        if links:
            column.addSpacing(12)
            column.addLayout(_row(links))
        column.addStretch(1 if not links and primary is None else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low, the picture gives way to the words."""
        super().resizeEvent(event)
        if not self._needed:
            self._needed = self.sizeHint().height()
        self._circle.setVisible(event.size().height() >= self._needed)

    def show_words(self, title: str, text: str) -> None:
        """Says another title and text."""
        self._heading.setText(title)
        self._text.say(text)


class _Circle(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(_CIRCLE), theme.scaled(_CIRCLE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(self.rect())
        side = theme.scaled(_ICON)
        corner = (self.width() - side) // 2
        icons.paint(painter, self._icon, "accent_text", QPoint(corner, corner), side)


def _row(links: Sequence[Button]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addStretch()
    for link in links:
        row.addWidget(link)
    row.addStretch()
    return row
