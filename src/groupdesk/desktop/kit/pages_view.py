"""Pages of a paper one below the other; each is drawn in a thread when it first comes into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme

_GAP, _EDGE, _WIDEST = 16, 16, 820

Size = tuple[float, float]


class PagesView(QAbstractScrollArea):
    """show_pages() with the sizes in points; `wanted` asks for a page's picture at a width in device pixels."""

    wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[Size, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._asked: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(40)
        self.setAccessibleName(_("Preview"))

    def show_pages(self, sizes: Sequence[Size], text: str) -> None:
        """Another paper; `text` is what a screen reader says of it."""
        self._sizes = tuple(sizes)
        self._pictures.clear()
        self._asked.clear()
        self.setAccessibleDescription(text)
        self._measure()
        self.viewport().update()

    def show_picture(self, page: int, picture: QImage) -> None:
        """A page that was asked for."""
        if page < len(self._sizes):
            self._pictures[page] = picture
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = self.viewport().rect()
        painter.fillRect(seen, theme.colour("surface_sunken"))
        for page, box in enumerate(self._boxes()):
            if box.intersects(seen):
                self._paint_page(painter, page, box)
        painter.end()

    def _paint_page(self, painter: QPainter, page: int, box: QRect) -> None:
        painter.fillRect(box, Qt.GlobalColor.white)  # paper stays white in every theme
        picture = self._pictures.get(page)
        if picture is not None:
            painter.drawImage(box, picture)
        elif page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page, round(box.width() * self.devicePixelRatioF()))
        painter.setPen(theme.colour("border_strong"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _boxes(self) -> list[QRect]:
        width = min(self.viewport().width() - 2 * _EDGE, theme.scaled(_WIDEST))
        top = _EDGE - self.verticalScrollBar().value()
        boxes = []
        for wide, high in self._sizes:
            height = round(width * high / wide)
            boxes.append(QRect((self.viewport().width() - width) // 2, top, width, height))
            top += height + _GAP
        return boxes

    def _measure(self) -> None:
        boxes = self._boxes()
        bottom = boxes[-1].bottom() + self.verticalScrollBar().value() + _EDGE if boxes else 0
        self.verticalScrollBar().setRange(0, max(0, bottom - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(640), theme.scaled(560))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
