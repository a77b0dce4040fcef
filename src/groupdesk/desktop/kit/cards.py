"""Cards, lists of rows inside a card, hairlines, and section heads: the grounds on which a page stands.

card = Card(); card.body.addWidget(...)
rows = CardList(_("Today")); rows.add(CardRow("Grief circle", "Room 1", icon="users-round"))
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words


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
        icons.paint(painter, self._name, tint, self.rect().topLeft(), theme.scaled(self._side))


class Card(QFrame):
    """A panel on the card surface; put things into `body`."""

    def __init__(self, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)


class SectionHead(QWidget):
    """A section's name with a fact after it: "Waiting list  3 people, in order of rank"."""

    def __init__(self, title: str, fact: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(9)
        self._title = words(title, "section")
        self._fact = words(fact, "facts", elided=True)
        self.row.addWidget(self._title)
        self.row.addWidget(self._fact, 1)

    def show_fact(self, fact: str) -> None:
        self._fact.setText(fact)

    def add(self, widget: QWidget) -> None:
        """A button at the far end."""
        self.row.addWidget(widget)


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a row: two short lines, as 18:00 over 90 min."""

    first: str
    second: str = ""


class CardRow(QFrame):
    """One row of a CardList; emits `opened` on click, Enter or Space when it leads somewhere."""

    opened = Signal()

    def __init__(
        self,
        title: str,
        second: str = "",
        icon: str = "",
        tint: str = "text_secondary",
        sign: Sign | None = None,
        lead: Lead | None = None,
        strong: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._leads_on = False
        self._hovered = False
        self.setAccessibleName(", ".join(part for part in (title, sign.word if sign else "", second) if part))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(17, 7, 13, 7)
        self._row.setSpacing(10)
        if lead:
            self._row.addWidget(_lead(lead))
        if icon:
            self._row.addWidget(Icon(icon, tint, 18))
        self._row.addLayout(_lines(title, second, sign, strong), 1)
        self.setMinimumHeight(theme.scaled(48))

    def add(self, widget: QWidget) -> None:
        """A button or a fact at the far end."""
        self._row.addWidget(widget)

    def lead_on(self) -> None:
        """Makes the whole row a button that opens the place where the thing is."""
        self._leads_on = True
        self._row.addWidget(Icon("chevron-right", "text"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._leads_on and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads_on and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._leads_on and self._hovered:
            QPainter(self).fillRect(self.rect(), theme.colour("surface_hover"))


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


def _lead(lead: Lead) -> QWidget:
    holder = QWidget()
    holder.setFixedWidth(theme.scaled(64))
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addStretch()
    column.addWidget(words(lead.first, "section"))
    if lead.second:
        column.addWidget(words(lead.second, "secondary"))
    column.addStretch()
    return holder


def _lines(title: str, second: str, sign: Sign | None, strong: bool) -> QVBoxLayout:
    upper = QHBoxLayout()
    upper.setSpacing(8)
    upper.addWidget(words(title, "strong" if strong else "", elided=True))
    if sign:
        upper.addWidget(Chip(sign))
    upper.addStretch()
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addStretch()
    column.addLayout(upper)
    if second:
        column.addWidget(words(second, "facts" if strong else "secondary", elided=True))
    column.addStretch()
    return column
