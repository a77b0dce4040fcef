"""One box for everything: what to do, whom to find, where to go. Opens over the window, answers at every keystroke.

    palette = Palette(window, tasks)
    palette.add(Provider("people", _("People"), find_people, prefix="person"))
    palette.open()

A provider's `find` runs on a reader thread (or at once with quick=True) and gives at most a handful of hits. An
older answer never replaces a newer one. "person: ann" asks only the provider of that prefix.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.hits import Hit, HitGroup, HitList
from groupdesk.desktop.kit.surfaces import Icon, Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import KeyCap, words
from groupdesk.desktop.tasks import Worker

_WIDE, _TOP = 640, 96
_LOWEST_FOOT = 96


@dataclass(frozen=True, slots=True)
class Provider:
    """One kind of thing that can be found, in the order shown."""

    key: str
    group: str
    find: Callable[[str], Sequence[Hit]]
    prefix: str = ""
    quick: bool = False


@dataclass
class _Asked:
    """The question in the field, and what has been answered so far."""

    text: str
    only: str
    began: float
    answers: dict[str, Sequence[Hit]] = field(default_factory=dict)


class Palette(QWidget):
    """Build one a window; keyboard only or by mouse."""

    closed = Signal()

    def __init__(self, window: QWidget, tasks: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._providers: list[Provider] = []
        self._asked = _Asked("", "", 0.0)
        self._focus_before: QWidget | None = None
        with_role(self, "scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Search or do something"))
        self.panel = QFrame(self)
        with_role(self.panel, "raised")
        self.edit = QLineEdit()
        self.list = HitList()
        self._found = words("", "secondary")
        self._lay_out()
        self.hide()

    def add(self, provider: Provider) -> None:
        self._providers.append(provider)

    def open(self, text: str = "") -> None:
        """Shows it with the field empty or with that text; the focus comes back when it closes."""
        if self.isVisible():
            return
        self._focus_before = QApplication.focusWidget()
        self._window.installEventFilter(self)
        self.edit.setText(text)
        self._ask(text)
        self._fit()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_palette(self) -> None:
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        self.hide()
        before = self._focus_before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # asking

    def _ask(self, text: str) -> None:
        prefix, colon, rest = text.partition(":")
        known = {provider.prefix for provider in self._providers} - {""}
        only = prefix.strip().casefold() if colon and prefix.strip().casefold() in known else ""
        self._asked = asked = _Asked((rest if only else text).strip(), only, time.perf_counter())
        for provider in self._providers:
            if not only or provider.prefix == only:
                self._ask_one(provider, asked)
        if not self._wanted():
            self._show()

    def _ask_one(self, provider: Provider, asked: _Asked) -> None:
        if provider.quick:
            self._answered(asked, provider, provider.find(asked.text))
        elif asked.text:
            self._tasks.read(
                self,
                lambda: provider.find(asked.text),
                lambda hits: self._answered(asked, provider, hits),
                latest=provider.key,
            )
        else:
            self._answered(asked, provider, ())

    def _wanted(self) -> list[Provider]:
        only = self._asked.only
        return [provider for provider in self._providers if not only or provider.prefix == only]

    def _answered(self, asked: _Asked, provider: Provider, hits: Sequence[Hit]) -> None:
        if asked is self._asked:
            asked.answers[provider.key] = hits
            self._show()

    def _show(self) -> None:
        asked = self._asked
        answers = [(provider.group, asked.answers.get(provider.key, ())) for provider in self._wanted()]
        hits = [hit for _group, found in answers for hit in found]
        groups: list[HitGroup] = []
        best = max(hits, key=lambda hit: hit.score, default=None)
        if asked.text and best is not None and best.score > 0:
            groups.append(HitGroup(_("Best match"), (best,)))
            hits_left = [(group, tuple(hit for hit in found if hit is not best)) for group, found in answers]
        else:
            hits_left = [(group, tuple(found)) for group, found in answers]
        groups += [HitGroup(group, found) for group, found in hits_left if found]
        self.list.show_groups(groups, asked.text)
        self._tell_count(len(hits))
        self._fit()

    def _tell_count(self, count: int) -> None:
        took = round((time.perf_counter() - self._asked.began) * 1000)
        if not self._asked.text:
            self._found.setText("")
        elif count == 0:
            self._found.setText(_("Nothing found"))
        else:
            says = ngettext("{count} found in {ms} ms", "{count} found in {ms} ms", count)
            self._found.setText(says.format(count=count, ms=took))

    # choosing

    def _open_hit(self, hit: Hit) -> None:
        self.close_palette()
        hit.deed()

    def _on_current(self, index: QModelIndex) -> None:
        hit = self.list.hit_at(index)
        if hit is not None and self.isVisible():
            announce(self, hit.spoken())

    # look and keys

    def _lay_out(self) -> None:
        with_role(self.edit, "palette")
        self.edit.setProperty("ring", "own")
        self.edit.setPlaceholderText(_("Search or do something"))
        self.edit.setAccessibleName(_("Search or do something"))
        self.edit.textChanged.connect(self._ask)
        self.edit.installEventFilter(self)
        self.list.chosen.connect(self._open_hit)
        self.list.moved.connect(self._on_current)
        head = QHBoxLayout()
        head.setContentsMargins(22, 0, 20, 0)
        head.setSpacing(14)
        head.addWidget(Icon("search", "text_secondary", 18))
        head.addWidget(self.edit, 1)
        head.addWidget(self._found)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.list)
        column.addWidget(Line())
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(17, 8, 17, 8)
        row.setSpacing(6)
        for key, says in (("↑ ↓", _("choose")), (_("Enter"), _("open")), (_("Esc"), _("close"))):
            row.addWidget(KeyCap(key))
            row.addWidget(words(says, "secondary"))
            row.addSpacing(6)
        row.addStretch()
        self._hint = words("", "secondary")
        row.addWidget(self._hint)
        return row

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        prefixes = [f"{provider.prefix}:" for provider in self._providers if provider.prefix]
        says = _("{prefixes} narrow the search").format(prefixes=" ".join(prefixes))
        self._hint.setText(says if prefixes else "")
        width = min(theme.scaled(_WIDE), self.width() - 48)
        around = theme.px("size_palette") + theme.scaled(36) + 6
        room = self.height() - _TOP - _LOWEST_FOOT - around
        self.list.setFixedHeight(max(min(self.list.wanted_height(), room), theme.scaled(38)))
        self.panel.setGeometry((self.width() - width) // 2, _TOP, width, self.list.height() + around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.list.step(1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Tab) else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.list.step(6 if key == Qt.Key.Key_PageDown else -6)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.choose_current()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()
