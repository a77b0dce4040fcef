"""Rows of cards and the heads of sections.

rows = CardList(_("Today")); rows.add(CardRow("Grief circle", "Room 1", icon="users-round"))
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.open_row import OpenRow
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.words import words


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


class CardRow(OpenRow):
    """One row of a CardList: lead, icon, title with a sign, second line; lead_on() makes it a button."""

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
        name = ", ".join(part for part in (title, sign.word if sign else "", second) if part)
        super().__init__(name, parent)
        if lead:
            self.row.addWidget(_lead(lead))
        if icon:
            self.row.addWidget(Icon(icon, tint, 18))
        self.row.addLayout(_lines(title, second, sign, strong), 1)


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
