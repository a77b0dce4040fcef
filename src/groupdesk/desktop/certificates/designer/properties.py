"""The side of the designer: what the chosen element says, how it is set and where it stands."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from groupdesk.base.i18n import _
from groupdesk.desktop.certificates.designer.colour_field import ColourField
from groupdesk.desktop.certificates.designer.wording import element_words, field_words
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.domain.certificates.design import (
    LOGO,
    MOST_LETTERS,
    BoxElement,
    Element,
    Font,
    PictureElement,
    Place,
    TextAlign,
    TextElement,
    TextStyle,
)

_WIDE = 294


class _Number(QDoubleSpinBox):
    """A number that the wheel does not change by accident."""

    def __init__(self, lowest: float, highest: float, suffix: str, step: float = 1.0) -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.setSingleStep(step)
        self.setDecimals(2)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding does not reach it

    def textFromValue(self, value: float) -> str:  # noqa: N802 (Qt's name)
        """As short as it can be said."""
        return self.locale().toString(value, "f", 2).rstrip("0").rstrip(self.locale().decimalPoint())


class PropertiesPanel(QScrollArea):
    """show_element() fills it; what a person changes comes out as signals by name."""

    value_changed = Signal(str, object)
    style_changed = Signal(str, object)
    place_changed = Signal(object)
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place: Place | None = None
        self._filling = False
        self.title = words("", "section", elided=True)
        self.text = Field(_("Text"), QLineEdit())
        self.field_button = Button(_("Insert a field"), "braces", dense=True, menu=self._field_menu())
        self.face = Field(_("Font"), QComboBox())
        self.align = Field(_("Alignment"), QComboBox())
        self.points = Field(_("Size"), _Number(5, 120, _(" pt")))
        self.strong = QCheckBox(_("Bold"))
        self.colour = Field(_("Colour"), ColourField(_("Colour")))
        self.fill = Field(_("Fill"), ColourField(_("Fill")))
        self.stroke = Field(_("Frame"), ColourField(_("Frame")))
        self.thickness = Field(_("Thickness of the frame"), _Number(0.05, 20, _(" mm"), 0.1))
        self.alternative = Field(
            _("What the picture shows"), QLineEdit(), help=_("Read aloud; leave it empty where it is decoration.")
        )
        self.fills = QCheckBox(_("Stretch over its place"))
        self.across = {
            "x": Field(_("From the left"), _Number(-50, 350, _(" mm"))),
            "y": Field(_("From the top"), _Number(-50, 350, _(" mm"))),
            "width": Field(_("Width"), _Number(0.05, 400, _(" mm"))),
            "height": Field(_("Height"), _Number(0.05, 400, _(" mm"))),
        }
        self.remove_button = Button(_("Remove"), "trash-2", dense=True)
        self.hint = words("", "secondary", wrap=True)
        self._lay_out()
        self._connect()
        self.show_element(None, None)

    def show_element(self, element: Element | None, style: TextStyle | None) -> None:
        """The chosen one with the style of its text; None for none."""
        self._filling = True
        self._place = element.place if element is not None else None
        self.title.setText(element_words(element) if element is not None else _("Nothing is chosen"))
        self.hint.setVisible(element is None)
        self._show_text(element, style)
        self._show_box(element)
        is_picture = isinstance(element, PictureElement)
        self.alternative.setVisible(is_picture)
        self.fills.setVisible(isinstance(element, PictureElement) and element.picture != LOGO)
        if isinstance(element, PictureElement):
            _show(self.alternative.edit, element.alternative)
            self.fills.setChecked(element.fills)
        for name, field in self.across.items():
            field.setVisible(element is not None)
            if element is not None:
                field.edit.setValue(getattr(element.place, name))
        self.remove_button.setVisible(element is not None)
        self._filling = False

    def _show_text(self, element: Element | None, style: TextStyle | None) -> None:
        is_text = isinstance(element, TextElement)
        self.text.setVisible(is_text)
        self.field_button.setVisible(is_text)
        if isinstance(element, TextElement):
            _show(self.text.edit, element.text)
        for part in (self.face, self.align, self.points, self.strong, self.colour):
            part.setVisible(style is not None)
        if style is not None:
            self.face.edit.setCurrentIndex(self.face.edit.findData(style.font.value))
            self.align.edit.setCurrentIndex(self.align.edit.findData(style.align.value))
            self.points.edit.setValue(style.size)
            self.strong.setChecked(style.strong)
            self.colour.edit.show_colour(style.colour)

    def _show_box(self, element: Element | None) -> None:
        for part in (self.fill, self.stroke, self.thickness):
            part.setVisible(isinstance(element, BoxElement))
        if isinstance(element, BoxElement):
            self.fill.edit.show_colour(element.fill)
            self.stroke.edit.show_colour(element.stroke)
            self.thickness.edit.setValue(element.thickness)

    # what a person changes

    def _value(self, name: str, value: object) -> None:
        if not self._filling:
            self.value_changed.emit(name, value)

    def _styled(self, name: str, value: object) -> None:
        if not self._filling:
            self.style_changed.emit(name, value)

    def _placed(self) -> None:
        if not self._filling and self._place is not None:
            values = {name: field.edit.value() for name, field in self.across.items()}
            self.place_changed.emit(replace(self._place, **values))

    def insert_field(self, name: str) -> None:
        """Where the cursor of the text stands."""
        self.text.edit.insert(f"{{{name}}}")
        self._value("text", self.text.edit.text())

    def _field_menu(self) -> QMenu:
        menu = QMenu(self)
        for name, text in field_words().items():
            menu.addAction(text).triggered.connect(lambda _on=False, name=name: self.insert_field(name))
        second = menu.addMenu(_("In the second language"))
        for name, text in field_words().items():
            second.addAction(text).triggered.connect(lambda _on=False, name=name: self.insert_field(f"{name}_2"))
        return menu

    def _connect(self) -> None:
        self.text.edit.textEdited.connect(lambda text: self._value("text", text))
        self.alternative.edit.textEdited.connect(lambda text: self._value("alternative", text))
        self.fills.toggled.connect(lambda on: self._value("fills", on))
        self.fill.edit.entered.connect(lambda colour: self._value("fill", colour))
        self.stroke.edit.entered.connect(lambda colour: self._value("stroke", colour))
        self.thickness.edit.valueChanged.connect(lambda value: self._value("thickness", value))
        self.face.edit.currentIndexChanged.connect(lambda _at: self._styled("font", Font(self.face.edit.currentData())))
        self.align.edit.currentIndexChanged.connect(
            lambda _at: self._styled("align", TextAlign(self.align.edit.currentData()))
        )
        self.points.edit.valueChanged.connect(lambda value: self._styled("size", value))
        self.strong.toggled.connect(lambda on: self._styled("strong", on))
        self.colour.edit.entered.connect(lambda colour: self._styled("colour", colour))
        for field in self.across.values():
            field.edit.valueChanged.connect(lambda _value: self._placed())
        self.remove_button.clicked.connect(lambda _on=False: self.remove_wanted.emit())

    def _lay_out(self) -> None:
        self.text.edit.setMaxLength(MOST_LETTERS)
        self.alternative.edit.setMaxLength(300)
        for font, text in ((Font.SERIF, _("Serif")), (Font.SANS, _("Sans serif"))):
            self.face.edit.addItem(text, font.value)
        for align, text in (
            (TextAlign.LEFT, _("Left")),
            (TextAlign.CENTRE, _("Centre")),
            (TextAlign.RIGHT, _("Right")),
        ):
            self.align.edit.addItem(text, align.value)
        self.hint.setText(
            _("Click something on the page, or walk through it with Tab. Drag it, or move it with the arrow keys.")
        )
        inner = QWidget()
        with_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(10)
        for upper in (self.title, self.hint, self.text, self.field_button):
            column.addWidget(upper)
        column.addLayout(_pairs((self.face, self.align), (self.points, self.colour)))
        column.addWidget(self.strong)
        column.addLayout(_pairs((self.fill, self.stroke)))
        for lower in (self.thickness, self.alternative, self.fills):
            column.addWidget(lower)
        column.addLayout(_pairs((self.across["x"], self.across["y"]), (self.across["width"], self.across["height"])))
        column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme.scaled(_WIDE))


def _show(line: QLineEdit, text: str) -> None:
    """The cursor stays where it is while the same person types."""
    if line.text() != text:
        line.setText(text)


def _pairs(*rows: tuple[QWidget, QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    for row, pair in enumerate(rows):
        for column, part in enumerate(pair):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # both columns alike
            grid.addWidget(part, row, column)
            grid.setColumnStretch(column, 1)
    return grid
