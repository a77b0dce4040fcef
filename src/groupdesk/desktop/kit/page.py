"""What every page is: a head, a body, crumbs for the top bar, and a way to be opened at a thing and a tab.

    class GroupsPage(Page):
        def __init__(self) -> None:
            super().__init__(_("Groups"))
            self.header.show_buttons([Button(_("New group"), "plus", "primary")])
            self.body.addWidget(self.view, 1)

        def open_at(self, thing: str, tab: str) -> None: ...     # called at each visit

A page holds no service: it emits what the person wants, and its controller calls show_…() on it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.focus import reachable
from groupdesk.desktop.kit.header import PageHeader
from groupdesk.desktop.kit.theme import with_role

MARGIN, TOP = 24, 18
_LOW, _LOW_EDGE = 440, 8  # below this height a page gives its room to what it is about


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way from the navigation to here; `place` and `thing` say where a click leads, empty for here."""

    words: str
    place: str = ""
    thing: str = ""


class Page(QWidget):
    """Fill `body`; show the title through show_title(), which keeps the last crumb in step."""

    crumbs_changed = Signal()
    wanted = Signal(str, str, str)  # place, thing, tab: somewhere else to go
    said = Signal(str, str)  # a sentence for the message bar and its status

    def __init__(self, title: str = "", facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "clear")
        self._strips: list[QWidget] = []
        self._low = False
        self._edges = QMargins()
        self._above: tuple[Crumb, ...] = ()
        self._here = title
        self.header = PageHeader(title, facts)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, TOP, MARGIN, MARGIN)
        self.column.setSpacing(12)
        self.column.addWidget(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.column.addLayout(self.body, 1)

    def add_strip(self, strip: QWidget) -> None:
        """Something between head and body that a low window does without."""
        self._strips.append(strip)
        self.column.insertWidget(len(self._strips), strip)
        strip.setVisible(not self._low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < theme.scaled(_LOW)
        if low != self._low:
            self._show_low(low)

    def _show_low(self, low: bool) -> None:
        """On a small screen, or with everything at twice its size, rows count more than room around them."""
        self._low = low
        edges = self.column.contentsMargins()
        if low:
            self._edges = edges
            edges = QMargins(edges.left(), _LOW_EDGE, edges.right(), _LOW_EDGE)
        else:
            edges = self._edges
        self.column.setContentsMargins(edges)
        self.column.setSpacing(6 if low else 12)
        self.body.setSpacing(6 if low else 12)
        self.header.show_low(low)
        for strip in self._strips:
            strip.setVisible(not low)

    def open_at(self, thing: str, tab: str) -> None:
        """Shows that thing and tab; called at every visit, also when it shows them already."""

    def first_focus(self) -> QWidget | None:
        """What takes the keyboard when the page opens; by default the first thing Tab would reach."""
        return None

    def crumbs(self) -> tuple[Crumb, ...]:
        return (*self._above, Crumb(self._here))

    def show_crumbs(self, above: tuple[Crumb, ...], here: str) -> None:
        """The way to this page: what stands above it, and its own word."""
        self._above, self._here = above, here
        self.crumbs_changed.emit()

    def take_focus(self) -> None:
        """Called by the shell after the page was opened by keyboard or command."""
        target = self.first_focus() or next(iter(reachable(self)), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
