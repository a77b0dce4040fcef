"""The typeface of the window: the system's own, or the shipped one where the system has none worth the name."""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from groupdesk.base.files import resource

# What Qt answers on a bare system without a desktop: names that stand for "whatever there is".
_NO_CHOICE = {"sans serif", "sans", "sans-serif", "dejavu sans", "bitstream vera sans", "helvetica", ""}
_SHIPPED = "Inter"
_FIRST = ("Regular", "SemiBold")
_LATER = ("Medium", "Bold")
_PIXELS = 13


def interface_font(app: QApplication) -> QFont:
    """The font for every widget, sized in pixels; the shipped faces are registered when they are needed."""
    font = app.font()
    if font.family().casefold() not in _NO_CHOICE:
        font.setPixelSize(QFontInfo(font).pixelSize())
        return font
    _register(_FIRST)
    shipped = QFont(_SHIPPED)
    shipped.setPixelSize(_PIXELS)
    return shipped


def register_remaining_weights() -> None:
    """The weights that the first page does without; call after its first paint."""
    if QApplication.font().family() == _SHIPPED:
        _register(_LATER)


def _register(weights: tuple[str, ...]) -> None:
    for weight in weights:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/ui/Inter-{weight}.otf")))


def sized(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A copy in another size and weight."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def tabular(font: QFont) -> QFont:
    """A copy whose digits are all equally wide, for columns of figures."""
    made = QFont(font)
    made.setFeature(QFont.Tag.fromString("tnum"), 1)
    return made


def register_scripts() -> None:
    """The faces of the papers also write names on screen where the system has none for a script; takes 7 ms."""
    folder = resource("fonts/README.md").parent
    for path in sorted((*folder.glob("Noto*.ttf"), *folder.glob("Droid*.ttf"))):
        QFontDatabase.addApplicationFont(str(path))
