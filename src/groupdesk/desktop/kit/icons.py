"""One-colour icons that follow the theme: drawn from the shipped SVGs, never set again when the theme changes.

    button.setIcon(icons.icon("printer"))                 # 16 px, colour of text, grey when disabled
    icons.pixmap("circle-check", "good_text", 18, ratio)  # for painting

The line is 1.33 px wide at every size, as one family should look.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from groupdesk.base.files import resource
from groupdesk.desktop.kit import theme

_LINE = 32  # stroke width × size: 2 at 16 px, 1.6 at 20 px of a 24 px drawing
_STROKE = 'stroke-width="2"'
_drawings: dict[str, str] = {}
_pixmaps: dict[tuple[str, str, int, float, int], QPixmap] = {}
_PIXMAPS_KEPT = 600
# What points onward or back points the other way where one reads from right to left.
_MIRRORED = {
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
}

_DISABLED = {"accent_on": "accent_on_disabled"}
_CHECKED = {"text": "accent_text", "text_secondary": "accent_text"}


def icon(name: str, tint: str = "text", space_after: int = 0) -> QIcon:
    """An icon in a token's colour; `space_after` widens it to the right, where Qt leaves too small a gap to words."""
    return QIcon(_Engine(name, tint, space_after))


def pixmap(name: str, tint: str, size: int, ratio: float, space_after: int = 0) -> QPixmap:
    """The icon at a size in logical pixels for a screen's pixel ratio; cached, so do not paint on it."""
    if QGuiApplication.isRightToLeft():
        name = _MIRRORED.get(name, name)
    shade = theme.colour(tint)
    key = (name, shade.name(), size, ratio, space_after)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _PIXMAPS_KEPT:
            _pixmaps.clear()
        found = _pixmaps[key] = _draw(name, shade.name(), size, ratio, space_after)
    return found


def paint(painter: QPainter, name: str, tint: str, corner: QPoint, size: int, ratio: float = 0.0) -> None:
    """Paints the icon with its top left corner there; a widget that knows its pixel ratio saves asking for it."""
    painter.drawPixmap(corner, pixmap(name, tint, size, ratio or ratio_of(painter)))


def ratio_of(painter: QPainter) -> float:
    """Device pixels a logical pixel; painter.device() would make every class that can be painted on, 90 of them."""
    return painter.deviceTransform().m11()


def _draw(name: str, shade: str, size: int, ratio: float, space_after: int) -> QPixmap:
    made = QPixmap(round((size + space_after) * ratio), round(size * ratio))
    made.fill(QColor(0, 0, 0, 0))
    drawing = _drawing(name).replace("currentColor", shade).replace(_STROKE, f'stroke-width="{_LINE / size:.3f}"')
    renderer = QSvgRenderer(drawing.encode())
    painter = QPainter(made)
    mirrored = space_after and QGuiApplication.isRightToLeft()
    side = size * ratio
    renderer.render(painter, QRectF(space_after * ratio if mirrored else 0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def read_ahead() -> None:
    """Reads the drawings of all icons, so that none is waited for; runs in any thread."""
    for path in resource("icons/sun.svg").parent.glob("*.svg"):
        _drawing(path.stem)


def _drawing(name: str) -> str:
    found = _drawings.get(name)
    if found is None:
        found = _drawings[name] = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return found


class _Engine(QIconEngine):
    """Asks for the theme's colour each time it is drawn."""

    def __init__(self, name: str, tint: str, space_after: int) -> None:
        super().__init__()
        self._name = name
        self._tint = tint
        self._space_after = space_after

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tint, self._space_after)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: N802 (Qt's name)
        return size

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 (Qt's name)
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """The size is in logical pixels since Qt 6.8, whatever the scale."""
        return pixmap(self._name, self._shade(mode, state), max(1, size.height()), scale, self._space_after)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = ratio_of(painter)
        drawn = pixmap(self._name, self._shade(mode, state), rect.height(), ratio, self._space_after)
        painter.drawPixmap(rect.topLeft(), drawn)

    def _shade(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return _DISABLED.get(self._tint, "text_disabled")
        return _CHECKED.get(self._tint, self._tint) if state == QIcon.State.On else self._tint
