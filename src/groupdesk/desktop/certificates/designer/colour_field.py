"""A colour as text, with a button that shows it and opens the choice."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme


class _Swatch(QPushButton):
    def __init__(self) -> None:
        super().__init__()
        self.colour = ""
        self.setFixedSize(theme.scaled(32), theme.scaled(32))
        self.setAutoDefault(False)
        self.setAccessibleName(_("Choose the colour"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        inner = self.rect().adjusted(7, 7, -7, -7)
        if self.colour:
            painter.fillRect(inner, QColor(self.colour))
        painter.setPen(theme.colour("border_control"))
        painter.drawRect(inner)
        painter.end()


class ColourField(QWidget):
    """ "#RRGGBB", or empty for none."""

    entered = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setMaxLength(7)
        self.line.setPlaceholderText(_("none"))
        self.swatch = _Swatch()
        self._dialog: QColorDialog | None = None
        self.line.editingFinished.connect(self._on_line)
        self.swatch.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.swatch)
        self.setFocusProxy(self.line)

    def show_colour(self, colour: str) -> None:
        self.line.setText(colour)
        self.swatch.colour = colour
        self.swatch.update()

    @Slot()
    def _on_line(self) -> None:
        text = self.line.text().strip()
        if text and not text.startswith("#"):
            text = f"#{text}"
        if text != self.swatch.colour:
            self.entered.emit(text.upper())

    @Slot()
    def _choose(self) -> None:
        self._dialog = dialog = QColorDialog(QColor(self.swatch.colour or "#000000"), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.entered.emit(colour.name().upper()))
        dialog.open()
