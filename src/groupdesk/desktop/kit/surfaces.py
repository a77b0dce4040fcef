"""The grounds on which a page stands: cards, lists inside a card, hairlines, pictures of the icon family.

card = Card(); card.body.addWidget(...)
rows = CardList(_("Today")); rows.add(CardRow(...))      # rows are in cards and open_row
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.theme import with_role


class Line(QFrame):
    """A hairline across, or down with upright=True."""

    def __init__(self, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "line-vertical" if upright else "line")


class Icon(QWidget):
    """A picture from the icon family, in a token's colour; says nothing to screen readers."""

    def __init__(self, name: str, tint: str = "text", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tint, self._side = name, tint, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def become(self, name: str, tint: str) -> None:
        """Shows another picture in its place."""
        self._name, self._tint = name, tint
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(self._side), theme.scaled(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tint = self._tint if self.isEnabled() else "text_disabled"
        side, ratio = theme.scaled(self._side), self.devicePixelRatioF()
        icons.paint(painter, self._name, tint, self.rect().topLeft(), side, ratio)


class Card(QFrame):
    """A panel on the card surface; put things into `body`."""

    def __init__(self, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)


class CardList(QFrame):
    """A card of rows with hairlines between them."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows: list[QWidget] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(1, 1, 1, 1)
        self._body.setSpacing(0)

    def add(self, row: QWidget) -> None:
        if self.rows:
            self._body.addWidget(Line())
        self._body.addWidget(row)
        self.rows.append(row)

    def clear(self) -> None:
        """Takes all rows away, before the next ones come."""
        while (item := self._body.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows.clear()
