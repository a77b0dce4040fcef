"""Running text with room between its lines; labels have no line height."""

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from groupdesk.desktop.kit.theme import with_role


class Paragraph(QLabel):
    """Plain text of a given width with a line height of 140 %."""

    def __init__(
        self, text: str, wide: int, centred: bool = False, role: str = "facts", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._centred = centred
        self._measured: dict[tuple[int, str, str], int] = {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        self.setFixedWidth(wide)
        if role:
            with_role(self, role)
        self.say(text)

    def heightForWidth(self, width: int) -> int:
        """A centred widget is asked at its parent's width; layouts ask dozens of times, and Qt measures each time."""
        asked = (min(width, self.maximumWidth()), self.text(), self.font().key())
        if asked not in self._measured:
            self._measured = {asked: super().heightForWidth(asked[0])}
        return self._measured[asked]

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def say(self, text: str) -> None:
        """Shows other text, as it is."""
        self.setAccessibleName(text)
        align = "center" if self._centred else "left"
        safe = html.escape(text).replace("\n", "<br>")
        self.setText(f'<p align="{align}" style="line-height:140%; margin:0">{safe}</p>')
