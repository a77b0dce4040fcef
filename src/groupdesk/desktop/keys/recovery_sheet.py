"""The recovery sheet: the key on paper, drawn by Qt on whatever can be printed on."""

from dataclasses import dataclass, field

from PySide6.QtCore import QDate, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from groupdesk.base.i18n import _

_GROUPS_A_LINE = 3


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet: the practice, the day in words, and the key in groups of four."""

    practice: str
    day: str
    recovery_key: str = field(repr=False)

    def draw(self, device: QPagedPaintDevice) -> None:
        """One page, black on white."""
        device.setPageLayout(_layout())
        painter = QPainter(device)
        pen = _Pen(painter, QRectF(painter.viewport()))
        pen.write(_("GroupDesk recovery sheet"), 20, QFont.Weight.DemiBold)
        pen.write(_("Practice: {name}").format(name=self.practice), 13)
        pen.write(_("Made on {day}").format(day=self.day), 13)
        pen.skip(18)
        for line in self.lines():
            pen.write(line, 24, QFont.Weight.Bold, fixed=True)
        pen.skip(18)
        for sentence in _advice():
            pen.write(sentence, 13)
        painter.end()

    def lines(self) -> list[str]:
        """The groups, three a line, wide apart."""
        groups = self.recovery_key.split("-")
        return ["   ".join(groups[at : at + _GROUPS_A_LINE]) for at in range(0, len(groups), _GROUPS_A_LINE)]


def today_in_words() -> str:
    """The day that stands on the sheet."""
    return QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)


def _advice() -> tuple[str, ...]:
    return (
        _("This key opens the practice when the passphrase is forgotten. Whoever holds it can read all of it."),
        _("Keep it where you keep what matters: in a safe, apart from the computer. Make no photograph of it."),
        _("To use it: start GroupDesk, choose “Use the recovery sheet”, and type the groups."),
    )


def _layout() -> QPageLayout:
    metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)


class _Pen:
    """Writes paragraphs one under the other."""

    def __init__(self, painter: QPainter, page: QRectF) -> None:
        self._painter = painter
        self._page = page
        self._top = page.top()
        self._point = painter.device().logicalDpiY() / 72

    def skip(self, points: float) -> None:
        self._top += points * self._point

    def write(self, text: str, points: int, weight: QFont.Weight = QFont.Weight.Normal, fixed: bool = False) -> None:
        font = QFont("monospace" if fixed else "sans-serif")
        font.setStyleHint(QFont.StyleHint.Monospace if fixed else QFont.StyleHint.SansSerif)
        font.setPointSize(points)
        font.setWeight(weight)
        self._painter.setFont(font)
        room = QRectF(self._page.left(), self._top, self._page.width(), self._page.bottom() - self._top)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(room, flags, text)
        needed = self._painter.boundingRect(room, flags, text)
        self._top += needed.height() + points * 0.6 * self._point
