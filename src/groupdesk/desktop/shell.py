"""The inside of the window while a practice is open: navigation, top bar, pages, message bar, palette and menus.

    shell = Shell(window, ShellParts(places, ACTIONS, tasks, practice="Harbour Street practice"))
    shell.navigator.go(Address("today"))
    shell.messages.say(_("Marked late."), undo=undo)
    shell.commands["groups.new"].triggered.connect(new_group)
    shell.palette.add(Provider("people", _("People"), find_people, prefix="person"))

It knows no feature: pages come as places, deeds as actions, what can be found as providers of the palette.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.actions import SHELL, Actions, ActionSpec
from groupdesk.desktop.commands import commands_provider
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.dialog import dialogs
from groupdesk.desktop.kit.message_bar import MessageBar
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.palette import Palette
from groupdesk.desktop.kit.restyling import Restyling
from groupdesk.desktop.message_log import MessageLog
from groupdesk.desktop.navigation import Address, Navigator, Place
from groupdesk.desktop.shortcut_list import ShortcutList
from groupdesk.desktop.sidebar import Sidebar
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.topbar import TopBar

_NARROW = 1100


def _no_guide(_page: str) -> QUrl | None:
    return None


@dataclass(frozen=True)
class ShellParts:
    """What the shell is built of; `guide` finds a page of the guide, `messages` is there before the pages are."""

    places: Sequence[Place]
    actions: Iterable[ActionSpec]
    tasks: Worker
    practice: str
    is_sample: bool = False
    guide: Callable[[str], QUrl | None] = _no_guide
    messages: MessageBar | None = None


class Shell(QWidget):
    """Set it as the window's central widget."""

    lock_wanted = Signal()
    about_wanted = Signal()
    own_practice_wanted = Signal()

    def __init__(self, window: QMainWindow, parts: ShellParts) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self.commands = Actions(window, (*SHELL, *parts.actions))
        self.navigator = Navigator(tuple(parts.places))
        self.messages = parts.messages or MessageBar()
        self.sidebar = Sidebar(parts.places, parts.practice, _("Menu of everything"))
        self.topbar = TopBar(self.commands)
        self.stack = QStackedWidget()
        self.palette_box = Palette(window, parts.tasks)
        self.palette_box.add(commands_provider(self.commands, self.navigator))
        self.restyling = Restyling(self.stack)
        self._pages: dict[str, Page] = {}
        self._lay_out()
        self._connect_commands()
        self._connect()
        self._build_menus()

    # for the program

    def page(self, place: str) -> Page:
        """The page of a place, built now if nobody was there yet."""
        if place not in self._pages:
            page = self._pages[place] = self.navigator.places[place].build()
            page.crumbs_changed.connect(self._on_crumbs)
            page.wanted.connect(self.go)
            page.said.connect(self.messages.say)
            if self._parts.is_sample:
                page.add_strip(self._sample_banner())
        page = self._pages[place]
        if self.stack.indexOf(page) < 0:  # new, or put aside for a change of theme
            self.stack.addWidget(page)
        return page

    def current_page(self) -> Page:
        return self.page(self.navigator.here().place)

    def go(self, place: str, thing: str = "", tab: str = "") -> None:
        """Opens an address given in parts; another tab of the thing in sight is no step of its own on the way back."""
        here, wanted = self.navigator.here(), Address(place, thing, tab)
        is_tab = (here.place, here.id) == (place, thing) and bool(thing or tab or here.tab)
        (self.navigator.replace if is_tab else self.navigator.go)(wanted)

    def keep_above_pages(self, strip: QWidget) -> None:
        """Something that stands on every page, until whoever gave it hides it."""
        self._above.addWidget(strip)

    def show_practice(self, name: str) -> None:
        """After the practice got another name."""
        self.sidebar.mark.show_practice(name)

    # moving

    @Slot(object)
    def _on_moved(self, address: Address) -> None:
        page = self.page(address.place)
        place = self.navigator.place()
        changed = self.stack.currentWidget() is not page
        self.stack.setCurrentWidget(page)
        page.open_at(address.id, address.tab)
        self.sidebar.light(place.lit)
        self._on_crumbs()
        self.commands["shell.back"].setEnabled(self.navigator.can_go_back())
        self.commands["shell.forward"].setEnabled(self.navigator.can_go_forward())
        self._window.setWindowTitle(self._title(place))
        if changed and not self.sidebar.isAncestorOf(self._focused()):
            page.take_focus()

    def _title(self, place: Place) -> str:
        """The entry's words at most: a window's title is seen by everybody, in lists of windows too."""
        entry = self.navigator.places.get(place.lit, place)
        return _("{place} – GroupDesk").format(place=entry.words) if entry.words else "GroupDesk"

    def _focused(self) -> QWidget:
        return self._window.focusWidget() or self

    @Slot()
    def _on_crumbs(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            self.topbar.show_crumbs(page.crumbs())

    # commands

    def _connect_commands(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "shell.search": self.palette_box.open,
            "shell.back": self.navigator.back,
            "shell.forward": self.navigator.forward,
            "shell.undo": self.messages.undo,
            "shell.lock": self.lock_wanted.emit,
            "shell.close": self._window.close,
            "shell.messages": self._show_messages,
            "shell.guide": self._open_guide,
            "shell.shortcuts": self._show_shortcuts,
            "shell.about": self.about_wanted.emit,
        }
        for action_id, deed in deeds.items():
            self.commands[action_id].triggered.connect(_without_argument(deed))
        self.commands["shell.hide-names"].toggled.connect(privacy.hide_names)

    def _connect(self) -> None:
        self.navigator.moved.connect(self._on_moved)
        self.sidebar.chosen.connect(self.go)
        self.topbar.wanted.connect(self.go)
        self.messages.undo_offered.connect(self._on_undo_offered)
        privacy.changed().changed.connect(self._on_names_hidden)
        dialogs().changed.connect(self._on_dialog)
        self.sidebar.mark.clicked.connect(self._open_menu)
        QShortcut(QKeySequence("F10"), self._window, self._open_menu)
        QShortcut(QKeySequence("F6"), self._window, self._next_region)

    @Slot(bool)
    def _on_undo_offered(self, offered: bool) -> None:
        self.commands.meet("undo offered", offered)

    @Slot(bool)
    def _on_names_hidden(self, hidden: bool) -> None:
        self.commands["shell.hide-names"].setChecked(hidden)
        self.topbar.show_names_hidden(hidden)
        self.stack.update()

    @Slot(object, bool)
    def _on_dialog(self, window: object, is_open: bool) -> None:
        if window is self._window:
            self.commands.rest(is_open)
            self._window.menuBar().setDisabled(is_open)

    def _show_messages(self) -> None:
        MessageLog(self._window, tuple(self.messages.log)).open()

    def _show_shortcuts(self) -> None:
        ShortcutList(self._window, self.commands).open()

    def _open_guide(self) -> None:
        url = self._parts.guide(self.navigator.place().help)
        if url is None or not QDesktopServices.openUrl(url):
            self.messages.say(
                _("The guide could not be opened; it lies in the folder “guide” of the program."), "attention"
            )

    # menus

    def _build_menus(self) -> None:
        self._menus = self.commands.menus()
        bar = self._window.menuBar()
        for menu in self._menus:
            bar.addMenu(menu)
        bar.setVisible(bar.isNativeMenuBar())

    def _open_menu(self) -> None:
        """All menus in one, where there is no bar of the system to hold them."""
        everything = QMenu(self)
        everything.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for menu in self._menus:
            everything.addMenu(menu)
        everything.popup(self.sidebar.mark.mapToGlobal(QPoint(6, self.sidebar.mark.height() - 4)))

    def _next_region(self) -> None:
        """F6: navigation, top bar, page, and round again."""
        focused = self._focused()
        if self.sidebar.isAncestorOf(focused):
            self.topbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.topbar.isAncestorOf(focused):
            self.current_page().take_focus()
        else:
            self.sidebar.take_focus()

    # look

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topbar)
        self._above = QVBoxLayout()
        right.addLayout(self._above)
        right.addWidget(self.stack, 1)
        right.addWidget(self.messages)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)

    def _sample_banner(self) -> Banner:
        sentence = _("You are looking at the sample practice. Nobody in it is real.")
        words = _("Switch to my practice")
        return Banner(sentence, "neutral", "flask-conical", words, self.own_practice_wanted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme.scaled(_NARROW)
        self.sidebar.show_as_rail(is_narrow)
        self.topbar.show_as_narrow(is_narrow)


def _without_argument(deed: Callable[[], object]) -> Callable[[bool], None]:
    """QAction.triggered brings whether it is checked, which nobody here wants."""

    def run(_checked: bool) -> None:
        deed()

    return run
