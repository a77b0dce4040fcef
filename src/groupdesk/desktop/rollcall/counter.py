"""The live counter above the roll call: how many are here, each status, the bar, and what is left."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fitting_row import FittingRow
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.rollcall.lines import Tally
from groupdesk.domain.statuses import Role

_BAR, _ICON, _ROOMY = 8, 16, 1000


class Counter(QWidget):
    """Show a Tally; asks for the rest to be marked present."""

    fill_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._of = words("", "figure"), words("", "facts")
        self._parts = FittingRow(18)
        self._left = words("", "strong")
        self._fill = Button(_("Mark the rest present"))
        self._fill.clicked.connect(self.fill_wanted)
        self._cap = words("*", "keycap")
        self._bar = _Bar()
        self._pieces: list[tuple[Icon, QLabel, QLabel]] = []
        self._lay_out()

    def show_tally(self, tally: Tally) -> None:
        """Figures first, words after."""
        self._here.setText(str(tally.here))
        self._of.setText(_("of {count} here").format(count=tally.of))
        self._left.setText(
            ngettext("{count} not marked yet", "{count} not marked yet", tally.unmarked).format(count=tally.unmarked)
            if tally.unmarked
            else _("Everybody is marked")
        )
        self._fill.setEnabled(tally.unmarked > 0)
        self._show_parts(tally)
        self._bar.show_tally(tally)
        self.setAccessibleName(self.sentence(tally))

    def sentence(self, tally: Tally) -> str:
        """What a screen reader says of it."""
        parts = [f"{count} {status.label}" for status, count in tally.by_status if count]
        if tally.planned:
            parts.append(_planned_words(tally.planned))
        here = _("{here} of {count} here").format(here=tally.here, count=tally.of)
        return ", ".join([here, *parts, self._left.text()])

    def _show_parts(self, tally: Tally) -> None:
        """Widgets are kept and refilled, so that a key costs no new widget."""
        parts = [(status.icon, f"{status.role}_text", count, status.label.lower()) for status, count in tally.by_status]
        parts.append(("calendar-clock", "neutral_text", tally.planned, _("planned absences")))
        for place, (sign, tint, count, words_of) in enumerate(parts):
            if place == len(self._pieces):
                self._add_part()
            icon, figure, label = self._pieces[place]
            icon.become(sign, tint)
            figure.setText(str(count))
            label.setText(words_of)
        counts = [count for _sign, _tint, count, _words in parts]
        spare = len(self._pieces) - len(counts)
        all_fit = self.width() > theme.scaled(_ROOMY) and not tally.planned
        last = len(counts) - 1
        self._parts.want(
            [count > 0 or (all_fit and place < last) for place, count in enumerate(counts)] + [False] * spare
        )

    def _add_part(self) -> None:
        icon, figure, label = Icon("check", "text", _ICON), words("", "strong"), words("", "facts")
        piece = QWidget()
        row = QHBoxLayout(piece)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (icon, figure, label):
            row.addWidget(widget)
        self._parts.add(piece, first=True)
        self._pieces.append((icon, figure, label))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._here)
        row.addWidget(self._of)
        row.addSpacing(22)
        row.addWidget(self._parts, 1)
        for widget in (self._left, self._fill, self._cap):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._bar)


def _planned_words(count: int) -> str:
    return ngettext("{count} planned absence", "{count} planned absences", count).format(count=count)


class _Bar(QWidget):
    """The share of each kind, left to right: here, late and early, excused, absent, and the rest empty."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, _BAR)

    def show_tally(self, tally: Tally) -> None:
        by_role = {role: 0 for role in (Role.GOOD, Role.ATTENTION, Role.NEUTRAL, Role.PROBLEM)}
        for status, count in tally.by_status:
            by_role[status.role] += count
        by_role[Role.NEUTRAL] += tally.planned
        self._shares = tuple((role.value, count / tally.of) for role, count in by_role.items() if tally.of and count)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface_pressed"))
        painter.drawRoundedRect(QRectF(self.rect()), _BAR / 2, _BAR / 2)
        left = 0.0
        for role, share in self._shares:
            width = share * self.width()
            box = QRectF(left, 0, max(_BAR, width - 2), _BAR)
            if self.isRightToLeft():
                box.moveLeft(self.width() - left - box.width())
            painter.setBrush(theme.colour(f"{role}_line"))
            painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
            left += width
