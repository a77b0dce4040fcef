"""Which colour stands for which kind of group; the words stand beside each, for colour alone says nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.wording import group_kind_words
from groupdesk.domain.groups import GroupKind


class Legend(QWidget):
    """Kinds of one colour share a swatch."""

    def __init__(self, colours: Sequence[tuple[GroupKind, int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        named: dict[int, list[str]] = {}
        for kind, colour in colours:
            named.setdefault(colour, []).append(group_kind_words(kind))
        for colour, names in named.items():
            row.addWidget(_Swatch(colour))
            row.addWidget(words(", ".join(names), "secondary"))
            row.addSpacing(8)
        row.addStretch(1)


class _Swatch(QWidget):
    def __init__(self, colour: int) -> None:
        super().__init__()
        self._colour = colour
        side = theme.scaled(12)
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour(f"chart_{self._colour}"))
        painter.setBrush(theme.colour(f"chart_{self._colour}"))
        painter.drawRoundedRect(QRect(0, 0, self.width() - 1, self.height() - 1), 3, 3)
