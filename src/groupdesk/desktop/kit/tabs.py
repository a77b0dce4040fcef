"""Tabs of a page: flat, underlined, with a hairline below all of them; they keep their place when one is chosen.

    tabs = Tabs((("roster", _("Roster")), ("sessions", _("Sessions"))))
    tabs.chosen.connect(page.show_tab)     # the tab's key
    parts = TabParts({"roster": build_roster, "sessions": build_sessions})
    parts.show_part(tabs.key())

A part is built when its tab is first seen: three at once would hold the window for too long.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.fonts import sized

_PADDING, _APART = 4, 18


class Tabs(QTabBar):
    """A row of tabs by key; arrows move between them."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keys = [key for key, _text in tabs]
        for _key, text in tabs:
            self.addTab(text)
        self.currentChanged.connect(self._on_changed)

    def key(self) -> str:
        return self._keys[self.currentIndex()]

    def choose(self, key: str) -> None:
        """Shows that tab; an unknown key is the first one."""
        self.setCurrentIndex(self._keys.index(key) if key in self._keys else 0)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 (Qt's name)
        """Measured in semibold, which the chosen one is set in, so that its neighbours never move."""
        metrics = QFontMetrics(sized(self.font(), theme.px("type"), QFont.Weight.DemiBold))
        width = metrics.horizontalAdvance(self.tabText(index)) + 2 * _PADDING + _APART + 2
        return QSize(width, theme.px("size_tab") + 2)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px("size_tab") + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border"))
        painter.end()
        super().paintEvent(event)

    def _on_changed(self, number: int) -> None:
        if number >= 0:
            self.chosen.emit(self._keys[number])


class TabParts(QStackedWidget):
    """What lies below the tabs, by key."""

    def __init__(self, build: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._parts: dict[str, QWidget] = {}

    def tab_keys(self) -> tuple[str, ...]:
        return tuple(self._build)

    def part(self, key: str) -> QWidget:
        """Built now if nobody has asked for it yet."""
        if key not in self._parts:
            self._parts[key] = self._build[key]()
            self.addWidget(self._parts[key])
        return self._parts[key]

    def show_part(self, key: str) -> None:
        self.setCurrentWidget(self.part(key))
