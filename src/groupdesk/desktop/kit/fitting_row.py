"""A row that shows as many of its pieces as there is room for, in their order, and never widens its window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget


class FittingRow(QWidget):
    """Add pieces with add(); those wanted come first, the rest are hidden when the row is too narrow for all."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[QWidget] = []
        self._wanted: list[bool] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def add(self, piece: QWidget, first: bool = False) -> None:
        """At the end of the row; `first` puts it at the left edge, before the stretch."""
        self._pieces.append(piece)
        self._wanted.append(True)
        self._row.insertWidget(self._row.count() - 1, piece) if first else self._row.addWidget(piece)

    def want(self, wanted: list[bool]) -> None:
        """Which pieces have something to say, one for each piece."""
        self._wanted = wanted
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        for piece, wanted in zip(self._pieces, self._wanted, strict=True):
            room -= piece.sizeHint().width() if wanted else 0
            piece.setVisible(wanted and room >= 0)
            room -= self._row.spacing() if wanted else 0
