"""The two columns of Today: the days, and beside them what is missing and what is in order."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.cards import CardRow, SectionHead
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.theme import with_role

_ASIDE, _ASIDE_NARROW, _NARROW, _NARROWEST = 320, 270, 960, 640
_ANY = 2**24 - 1  # Qt's own limit of widths


class Columns(QWidget):
    """Shows rows; a part without any says so or goes away."""

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "clear")
        self._today_head, self._today = SectionHead(_("Today")), CardList(_("Today"))
        self._tomorrow_head, self._tomorrow = SectionHead(_("Tomorrow")), CardList(_("Tomorrow"))
        self._missing_head, self._missing = SectionHead(_("What is missing")), CardList(_("What is missing"))
        left, right = QVBoxLayout(), QVBoxLayout()
        self._order_head, self._order = SectionHead(_("In order")), CardList(_("In order"))
        self.show_in_order([])
        for unread in (self._today_head, self._today, self._tomorrow_head, self._tomorrow, self._missing_head):
            unread.hide()  # until something is known of the day
        self._missing.hide()
        for layout, parts in (
            (left, (self._today_head, self._today, self._tomorrow_head, self._tomorrow)),
            (right, (self._missing_head, self._missing, self._order_head, self._order)),
        ):
            layout.setSpacing(8)
            for part in parts:
                layout.addWidget(part)
            layout.addStretch(1)
        left.insertSpacing(2, 8)
        right.insertSpacing(2, 8)
        self._aside = QWidget()
        self._aside.setFixedWidth(theme.scaled(_ASIDE))
        right.setContentsMargins(0, 0, 0, 0)
        self._aside.setLayout(right)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(self._aside, 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column: side by side they would never learn that there is too little room."""
        return QSize(self._aside.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        if width < theme.scaled(_NARROWEST):  # what is missing stands below the days
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(_ANY)
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            self._aside.setFixedWidth(theme.scaled(_ASIDE_NARROW if width < theme.scaled(_NARROW) else _ASIDE))

    def show_day(self, rows: list[CardRow], fact: str) -> None:
        self._today_head.show_fact(fact)
        _show(self._today_head, self._today)
        _fill(self._today, rows, CardRow(_("Nothing planned today"), icon="sun", strong=False))

    def show_tomorrow(self, rows: list[CardRow], fact: str) -> None:
        self._tomorrow_head.show_fact(fact)
        _show(self._tomorrow_head, self._tomorrow)
        _fill(self._tomorrow, rows, CardRow(_("Nothing planned tomorrow"), icon="calendar-days", strong=False))

    def show_missing(self, rows: list[CardRow]) -> None:
        _show(self._missing_head, self._missing)
        rest = CardRow(
            _("Nothing is missing"), _("Every roll call is complete"), "circle-check", "good_text", strong=False
        )
        _fill(self._missing, rows, rest)

    def show_in_order(self, rows: list[CardRow]) -> None:
        self._order.clear()
        for row in rows:
            self._order.add(row)
        self._order_head.setVisible(bool(rows))
        self._order.setVisible(bool(rows))

    def rows(self) -> list[QWidget]:
        return [*self._today.rows, *self._tomorrow.rows, *self._missing.rows, *self._order.rows]

    def missing_rows(self) -> list[CardRow]:
        return [row for row in self._missing.rows if isinstance(row, CardRow)]


def _show(*parts: QWidget) -> None:
    for part in parts:
        part.show()


def _fill(card: CardList, rows: list[CardRow], empty: CardRow) -> None:
    card.clear()
    for row in rows or [empty]:
        card.add(row)
    if rows:
        empty.deleteLater()
