"""The look in force: one theme's colours and measures, put into palette and style sheet together.

Widgets never set colours. They carry a property that the style sheet matches:

    with_role(label, "facts")                    # role="facts"
    with_role(frame, "banner", status="good")    # role="banner" status="good"
    dress(window)                                # a window and all that is in it, or a popup that is in none

The sheet hangs on the window, not on the application. Under a sheet of the application Qt styles a widget anew each
time what holds it is put into a layout, every table and list included: half of what building a page takes.

Painted widgets ask `theme.colour("accent_soft")` and `theme.px("size_row")` at paint time, never at construction, so
that a change of theme needs nothing but a repaint. Measures grow with the person's system font.
"""

from collections.abc import Callable

from PySide6 import (
    QtCore,  # the names in QtCore.Qt cost 12 ms when first touched, so nothing here does before the first paint
)
from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from groupdesk.base.files import resource
from groupdesk.desktop.kit import fonts
from groupdesk.desktop.kit.tokens import Tokens, fill, pixels, read

NAMES = ("light", "dark", "high_contrast")
SYSTEM = "system"
Restyle = Callable[[Callable[[], None]], None]
_DRAWN_AT = 13  # the pictures and all measures were drawn with a system font of 13 px


class Theme:
    """One look: its name, its tokens, and how much larger than drawn everything is. Never changed once made."""

    def __init__(self, name: str, tokens: Tokens, scale: float = 1.0) -> None:
        self.name = name
        self.tokens = tokens
        self.scale = scale
        self._colours: dict[str, QColor] = {}

    def colour(self, token: str) -> QColor:
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(str(self.tokens[token]))
        return found

    def px(self, token: str) -> int:
        return pixels(self.tokens, token, self.scale)

    @property
    def is_high_contrast(self) -> bool:
        return self.name == "high_contrast"


_current: Theme | None = None
_sheet = ""


def current() -> Theme:
    """The theme in force; raises RuntimeError before the first ThemeKeeper.use()."""
    if _current is None:
        raise RuntimeError("no theme yet")
    return _current


def colour(token: str) -> QColor:
    return current().colour(token)


def px(token: str) -> int:
    return current().px(token)


def scaled(drawn: int) -> int:
    """A measure from the pictures, grown with the system's font."""
    return round(drawn * current().scale)


def dress(top: QWidget) -> None:
    """Gives a window the look in force; it follows each change of theme. What is in a window needs none of its own."""
    top.setStyleSheet(_sheet)


def load(name: str, scale: float = 1.0) -> Theme:
    """One of NAMES from its shipped file."""
    return Theme(name, read(resource(f"themes/{name}.toml").read_text(encoding="utf-8")), scale)


def with_role(widget: QWidget, role: str = "", **properties: str) -> None:
    """Gives a widget its role, status or other property of the style sheet, now or later in its life."""
    wanted = {"role": role, **properties} if role else properties
    if all((widget.property(name) or "") == value for name, value in wanted.items()):
        return
    for name, value in wanted.items():
        widget.setProperty(name, value)
    if widget.parent() is not None or widget.isVisible():  # a new one is not polished yet
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class ThemeKeeper(QObject):
    """Applies the wanted theme to the whole application and follows the system while "system" is wanted."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._wanted = SYSTEM
        self._enlarged = 1.0
        self._font = fonts.interface_font(app)
        self._is_dark = app.palette().window().color().lightness() < 128
        self._is_high_contrast = False
        self._restyle: Restyle = _at_once
        app.styleHints().colorSchemeChanged.connect(self.follow_system)

    def use(self, wanted: str, enlarged: float = 1.0) -> None:
        """Shows everything in a theme of NAMES or "system", text and controls enlarged by 1.0 to 2.0."""
        self._wanted, self._enlarged = wanted, enlarged
        scale = max(self._font.pixelSize() / _DRAWN_AT, 1.0) * enlarged
        self._apply(load(self._resolved(), scale))

    def restyle_by(self, restyle: Restyle | None) -> None:
        """From now on that says when a change that is handed to it happens (see restyling.py); None for at once."""
        self._restyle = restyle or _at_once

    @Slot()
    def follow_system(self) -> None:
        """Asks the system for its colours and contrast; call once after the first paint, later it calls itself."""
        hints = self._app.styleHints()
        self._is_dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
        accessibility = hints.accessibility()
        self._is_high_contrast = accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast
        if self._wanted == SYSTEM and self._resolved() != current().name:
            self.use(SYSTEM, self._enlarged)

    def _resolved(self) -> str:
        if self._wanted != SYSTEM:
            return self._wanted
        if self._is_high_contrast:
            return "high_contrast"
        return "dark" if self._is_dark else "light"

    def _apply(self, theme: Theme) -> None:
        self._wanted_look = theme
        self._restyle(self._give_look)

    def _give_look(self) -> None:
        """Given a new sheet in place of another, Qt styles each widget as often as it has widgets above it."""
        global _current, _sheet
        dressed = [top for top in self._app.topLevelWidgets() if _sheet and top.styleSheet() == _sheet]
        for top in dressed:
            top.setStyleSheet("")
        _current = look = self._wanted_look
        QDir.setSearchPaths("icons", [str(resource(f"themes/{look.name}"))])
        _sheet = fill(resource("themes/base.qss").read_text(encoding="utf-8"), look.tokens, look.scale)
        self._app.setFont(fonts.sized(self._font, px("type")))
        self._app.setPalette(palette(look))
        for top in dressed:
            dress(top)
        self.changed.emit()


def _at_once(change: Callable[[], None]) -> None:
    change()


def keeper() -> ThemeKeeper:
    """The one of this application; RuntimeError when none was made."""
    application = QtCore.QCoreApplication.instance()
    found = application.findChild(ThemeKeeper) if application is not None else None
    if found is None:
        raise RuntimeError("no theme is in force")
    return found


_ROLES = {
    QPalette.ColorRole.Window: "surface_window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface_card",
    QPalette.ColorRole.AlternateBase: "surface_card",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_placeholder",
    QPalette.ColorRole.Button: "surface_card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "accent_on",
    QPalette.ColorRole.ToolTipBase: "surface_raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_on",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "text_link",
    QPalette.ColorRole.LinkVisited: "text_link",
    QPalette.ColorRole.Light: "surface_raised",
    QPalette.ColorRole.Midlight: "surface_hover",
    QPalette.ColorRole.Mid: "border_strong",
    QPalette.ColorRole.Dark: "border_control",
    QPalette.ColorRole.Shadow: "border",
}
_WORDS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(theme: Theme) -> QPalette:
    """The theme's colours for everything that no rule of the style sheet reaches."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, theme.colour(token))
    for role in _WORDS:
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text_disabled"))
    return made
