"""What the pages before unlocking share: one signal for every wish, so that none is lost while the rest is loading."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.mark import Mark
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.known import KnownPractice

_NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus, without touching Qt before the first paint


class Wish(NamedTuple):
    """What the person wants: unlock, recover, keychain, read, choose, open, new, sample or restore.

    `secret` is the passphrase or recovery key as typed, `practice` what it is about.
    """

    kind: str
    secret: str = ""
    practice: KnownPractice | None = None


class EntrancePage(QWidget):
    """Unlocking or the first start; says what is wanted, and can wait."""

    wished = Signal(object)

    def show_busy(self, busy: bool) -> None:
        """While something is on its way, nothing can be pressed twice."""
        self.setDisabled(busy)

    def take_focus(self) -> None:
        """Where typing begins when the window opens."""
        raise NotImplementedError

    def show_problem(self, sentence: str) -> None:
        """Why it did not go."""
        raise NotImplementedError


def scrolled(page: QWidget) -> QVBoxLayout:
    """A column for all that the page shows, which scrolls where text is enlarged more than the window is."""
    inner = QWidget()
    with_role(inner, "clear")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setProperty("focusPolicy", _NO_FOCUS)
    area.setWidget(inner)
    around = QVBoxLayout(page)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    column = QVBoxLayout(inner)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(0)
    return column


def in_the_middle(widget: QWidget) -> QHBoxLayout:
    """A row with the widget in its middle."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(widget)
    row.addStretch()
    return row


def heading() -> QHBoxLayout:
    """The mark and the program's name."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addStretch()
    row.addWidget(Mark(36))
    row.addWidget(words("GroupDesk", "title"))
    row.addStretch()
    return row


def promise() -> QHBoxLayout:
    """What stands at the foot."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    row.addWidget(Icon("shield-check", "good_text", 16))
    row.addWidget(words(_("Everything stays on this computer. GroupDesk sends nothing anywhere."), "facts"))
    row.addStretch()
    return row
