"""The details of the chosen cohort at the right of the list: how it stands, and what to do next."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.session_line import SessionLine
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.scrolling import fill_scrolling
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.surfaces import Icon, Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import tip, words


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortFacts:
    """All that the panel shows. `facts` are label and text; `roll_hint` says why no roll can be taken now."""

    cohort_id: str
    title: str
    second: str
    sign: Sign
    progress: tuple[str, str]
    held: int
    planned: int
    facts: tuple[tuple[str, str], ...]
    seats: str
    waiting: Sign | None = None
    missing: tuple[str, ...] = ()
    roll_hint: str = ""
    is_archived: bool = field(default=False)


class GroupDetails(QFrame):
    """Shows CohortFacts; everything rarer is in the menu behind the dots."""

    roll_wanted = Signal()
    open_wanted = Signal()
    missing_wanted = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self.setAccessibleName(_("Details"))
        self.menu = menu
        self._shown: CohortFacts | None = None
        self._title, self._second = words("", "section", elided=True), words("", "facts", elided=True)
        self._chip = Chip(Sign("", "dot"))
        self._dots = IconButton("ellipsis", _("More to do with this cohort"))
        self._dots.clicked.connect(self._open_menu)
        self.roll_button = Button(_("Take roll"), "list-checks")
        self.roll_button.clicked.connect(lambda: self.roll_wanted.emit())
        self.open_button = Button(_("Open"), "arrow-right")
        self.open_button.clicked.connect(lambda: self.open_wanted.emit())
        self._which, self._when = words("", "strong"), words("", "facts")
        self._line = SessionLine()
        self._facts = QGridLayout()
        self._missing = QVBoxLayout()
        self._missing_line = Line()
        self._lay_out()

    def show_facts(self, facts: CohortFacts) -> None:
        if facts == self._shown:
            return
        self._shown = facts
        self._title.setText(facts.title)
        self._second.setText(facts.second)
        self._chip.show_sign(facts.sign)
        self.roll_button.setEnabled(not facts.roll_hint)
        tip(self.roll_button, facts.roll_hint)
        self.roll_button.setAccessibleDescription(facts.roll_hint)
        self._which.setText(facts.progress[0])
        self._when.setText(facts.progress[1])
        self._line.show_progress(facts.held, facts.planned)
        self._fill_facts(facts)
        self._fill_missing(facts.missing)

    def cohort_id(self) -> str:
        """The cohort shown, "" before the first one."""
        return self._shown.cohort_id if self._shown else ""

    def texts(self) -> list[str]:
        """Every word of the panel that can be seen, from top to bottom."""
        labels = [label for label in self.findChildren(QLabel) if label.isVisibleTo(self) and label.text()]
        return [label.text() for label in labels]

    # inside

    def _open_menu(self) -> None:
        self.menu.popup(self._dots.mapToGlobal(QPoint(0, self._dots.height())))

    def _fill_facts(self, facts: CohortFacts) -> None:
        _empty(self._facts)
        for row, (label, text) in enumerate(facts.facts):
            self._add_fact(row, label, words(text, wrap=True))
        seats = QHBoxLayout()
        seats.setSpacing(9)
        seats.addWidget(words(facts.seats))
        if facts.waiting is not None:
            seats.addWidget(Chip(facts.waiting))
        seats.addStretch(1)
        holder = QWidget()
        seats.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(seats)
        self._add_fact(len(facts.facts), _("Seats"), holder)

    def _add_fact(self, row: int, label: str, value: QWidget) -> None:
        tall = isinstance(value, QLabel)
        middle = Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter
        self._facts.addWidget(words(label, "facts"), row, 0, middle)
        self._facts.addWidget(value, row, 1)

    def _fill_missing(self, missing: tuple[str, ...]) -> None:
        _empty(self._missing)
        self._missing_line.setVisible(bool(missing))
        if not missing:
            return
        self._missing.addWidget(words(_("Missing"), "column"))
        for text in missing:
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(9)
            row.addWidget(Icon("triangle-alert", "attention_text"))
            row.addWidget(words(text, wrap=True), 1)
            holder = QWidget()
            holder.setLayout(row)
            self._missing.addWidget(holder)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(self._title)
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._dots)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.roll_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        progress = QHBoxLayout()
        progress.addWidget(self._which)
        progress.addStretch(1)
        progress.addWidget(self._when)
        self._facts.setColumnMinimumWidth(0, theme.scaled(78))
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(10)
        self._facts.setVerticalSpacing(7)
        self._missing.setSpacing(9)
        inner = QWidget()
        with_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        for part in (head, self._second, buttons, Line(), progress, self._line, self._facts):
            column.addLayout(part) if isinstance(part, QHBoxLayout | QGridLayout) else column.addWidget(part)
        column.addWidget(self._missing_line)
        column.addLayout(self._missing)
        column.addStretch(1)
        fill_scrolling(self, inner, line=1)


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
