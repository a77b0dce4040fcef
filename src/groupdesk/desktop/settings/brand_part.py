"""The logo and the colour of the practice, shown as paper shows them."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QColorDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.words import words
from groupdesk.domain.papers import USUAL_COLOUR

_PREVIEW = (180, 64)
_PAD = 8
LOGO_PIXELS = QSize(4 * _PREVIEW[0], 4 * _PREVIEW[1])  # enough for the preview on any screen


class BrandPart(QWidget):
    """Tells what was chosen; both are stored at once."""

    logo_chosen = Signal(object)  # the path of a picture
    logo_unwanted = Signal()
    colour_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.preview = PaperPiece()
        self.choose_button = Button(_("Choose a picture"), "image")
        self.remove_button = Button(_("Remove"), "trash-2", role="quiet")
        self.colour_edit = QLineEdit()
        self.colour_edit.setMaxLength(40)
        self.colour_edit.setPlaceholderText(USUAL_COLOUR)
        self.colour_button = Button(_("Choose"), "palette")
        logo, below = (
            words(_("Logo")),
            words(_("PNG, JPEG or WebP, on papers and certificates. A small copy is kept.")),
        )
        colour, beside = words(_("Colour of the heads")), words(_("Too light ones are darkened on paper."))
        self.logo = FormField(logo, self.choose_button, below)
        self.colour = FormField(colour, self.colour_edit, beside)
        self.choose_button.setAccessibleName(_("Choose a picture as the logo"))
        self.remove_button.setAccessibleName(_("Remove the logo"))
        self.colour_button.setAccessibleName(_("Choose the colour of the heads"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(_column(logo, self._logo_line(), below), 1)
        row.addLayout(_column(colour, self._colour_line(), beside), 1)
        self.choose_button.clicked.connect(self._choose_logo)
        self.remove_button.clicked.connect(lambda: self.logo_unwanted.emit())
        self.colour_edit.editingFinished.connect(self._on_colour)
        self.colour_button.clicked.connect(self._choose_colour)
        self._shown = ""
        self.show_logo(QImage())

    def _logo_line(self) -> QHBoxLayout:
        line, buttons = QHBoxLayout(), QVBoxLayout()
        line.setSpacing(8)
        buttons.setSpacing(0)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(self.preview)
        line.addLayout(buttons)
        line.addStretch(1)
        return line

    def _colour_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.colour_edit, 1)
        line.addWidget(self.colour_button)
        return line

    def show_logo(self, picture: QImage) -> None:
        """The kept logo, decoded in a thread; without one the name stands in its place."""
        self.preview.show_logo(picture)
        self.preview.setVisible(not picture.isNull())
        self.remove_button.setVisible(not picture.isNull())

    def show_colour(self, colour: str) -> None:
        """What is stored, "" for the usual one."""
        self._shown = colour
        if not (self.colour_edit.hasFocus() and self.colour_edit.isModified()):
            self.colour_edit.setText(colour)
        self.preview.show_colour(colour or USUAL_COLOUR)

    @Slot()
    def _on_colour(self) -> None:
        wanted = self.colour_edit.text().strip().upper()
        self.colour.accept()
        self.colour_edit.setModified(False)
        if wanted != self._shown:
            self.colour_chosen.emit(wanted)

    @Slot()
    def _choose_colour(self) -> None:
        dialog = QColorDialog(QColor(self._shown or USUAL_COLOUR), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(QColor)
    def _on_chosen(self, colour: QColor) -> None:
        self.colour_edit.setText(colour.name().upper())
        self._on_colour()

    @Slot()
    def _choose_logo(self) -> None:
        dialog = QFileDialog(self.window(), _("Choose a picture as the logo"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Pictures (*.png *.jpg *.jpeg *.webp)"), _("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.logo_chosen.emit(Path(path)))
        dialog.open()


class PaperPiece(QWidget):
    """A piece of white paper with the logo on it, in either theme, and a bar in the colour of the heads."""

    def __init__(self) -> None:
        super().__init__()
        self._logo, self._colour = QPixmap(), QColor(USUAL_COLOUR)
        self.setFixedSize(theme.scaled(_PREVIEW[0]), theme.scaled(_PREVIEW[1]))
        self.setAccessibleName(_("The logo on paper"))

    def show_logo(self, picture: QImage) -> None:
        """A null picture for none."""
        self._logo = QPixmap.fromImage(picture)
        self.update()

    def show_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QColor("#B8BFC6"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(0, 0, theme.scaled(4), self.height(), self._colour)
        if self._logo.isNull():
            return
        room = QSize(self.width() - 3 * _PAD, self.height() - 2 * _PAD)
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        drawn = self._logo.scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        drawn.setDevicePixelRatio(ratio)
        size = drawn.deviceIndependentSize().toSize()
        painter.drawPixmap((self.width() - size.width()) // 2 + _PAD // 2, (self.height() - size.height()) // 2, drawn)


def _column(label: QLabel, line: QHBoxLayout, below: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addLayout(line)
    column.addWidget(below)
    column.addStretch(1)
    return column
