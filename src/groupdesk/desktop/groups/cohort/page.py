"""The page of one cohort: its head, what to print, the roll, and a tab for everything that belongs to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.groups.cohort_menu import CohortMenu
from groupdesk.desktop.kit import icons
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.tabs import TabParts, Tabs
from groupdesk.desktop.kit.words import tip
from groupdesk.domain.states import CohortState


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortHead:
    """All that stands above the tabs. `roll_session` is "" where no roll can be taken, and `roll_hint` says why."""

    cohort_id: str
    group_name: str
    cohort_name: str
    title: str
    facts: str
    sign: Sign
    state: CohortState
    is_archived: bool
    roll_session: str
    roll_hint: str
    next_session: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key in addresses, its words, and what builds it when it is first seen."""

    key: str
    words: str
    build: Callable[[], QWidget]


class CohortPage(Page):
    """Knows no tab's content; its controller loads the one that is seen."""

    asked = Signal(str, str)  # a cohort's id and a tab, at every visit
    tab_chosen = Signal(str)
    deed_wanted = Signal(str)  # a CohortDeed
    add_session_wanted = Signal()
    print_wanted = Signal(str, str)  # a paper of places.PAPER_… and the id that belongs to it

    def __init__(self, tabs: Sequence[Tab]) -> None:
        super().__init__()
        self._head: CohortHead | None = None
        self.menu = CohortMenu(parent=self)
        self.menu.wanted.connect(self.deed_wanted.emit)
        self._paper_menu = QMenu(self)
        self.print_button = Button(_("Print"), "printer", menu=self._paper_menu)
        self.print_button.hide()
        self.more_button = IconButton("ellipsis", _("More to do with this cohort"))
        self.more_button.clicked.connect(self._open_menu)
        self.roll_button = Button(_("Take roll"), "list-checks", role="primary")
        self.roll_button.clicked.connect(lambda: self.take_roll())
        self.header.show_buttons([self.more_button, self.print_button, self.roll_button])
        self.tabs = Tabs([(tab.key, tab.words) for tab in tabs])
        self.tabs.setAccessibleName(_("Parts of the cohort"))
        self.parts = TabParts({tab.key: tab.build for tab in tabs})
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.parts, 1)
        self.tabs.chosen.connect(self._on_tab)

    # what the controller shows

    def offer_papers(self, papers: Sequence[str]) -> None:
        """Which of places.PAPER_… can be printed; without any there is no Print button."""
        words = {
            places.PAPER_ROSTER: ("users-round", _("Roster")),
            places.PAPER_SIGN_IN: ("pen-line", _("Sign-in sheet of the next session")),
            places.PAPER_RUNNING: ("clipboard-list", _("Running sheet of the next session")),
            places.PAPER_ATTENDANCE: ("list-checks", _("Attendance list")),
            places.PAPER_BADGES: ("badge-check", _("Name badges")),
            places.PAPER_TENTS: ("presentation", _("Tent cards")),
            places.PAPER_ADDRESSES: ("mail", _("Address labels")),
            places.PAPER_SCHEDULE: ("calendar-days", _("Schedule")),
        }
        self._paper_menu.clear()
        for paper in papers:
            icon, text = words[paper]
            action = self._paper_menu.addAction(icons.icon(icon, "text_secondary"), text)
            action.triggered.connect(lambda _checked=False, paper=paper: self._on_print(paper))
        action = self._paper_menu.addAction(icons.icon("award", "text_secondary"), _("Certificates…"))
        action.triggered.connect(lambda _checked=False: self._on_certificates())
        self.print_button.setVisible(bool(papers))

    def show_head(self, head: CohortHead) -> None:
        self._head = head
        self.header.show_title(head.title, head.facts, head.sign)
        self.show_crumbs((Crumb(_("Groups"), places.GROUPS), Crumb(head.group_name, places.GROUPS)), head.cohort_name)
        self.menu.show_for(head.state, head.is_archived)
        self.roll_button.setEnabled(bool(head.roll_session))
        tip(self.roll_button, head.roll_hint)
        self.roll_button.setAccessibleDescription(head.roll_hint)

    def show_tab(self, key: str) -> str:
        """Brings a tab to the front, the first one for an unknown key; gives the key of the one shown."""
        self.tabs.blockSignals(True)
        self.tabs.choose(key)
        self.tabs.blockSignals(False)
        shown = self.tabs.key()
        self.parts.show_part(shown)
        return shown

    def take_roll(self) -> None:
        """Opens the roll that comes next, if one can be taken."""
        if self._head is not None and self._head.roll_session:
            self.wanted.emit(places.ROLL_CALL, self._head.roll_session, "")

    def add_person(self) -> None:
        """Goes to the line in which a name is typed: the first thing of the first tab."""
        first = self.parts.tab_keys()[0]
        self.tabs.choose(first)
        (self.parts.part(first).focusProxy() or self.parts.part(first)).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_session(self) -> None:
        """Opens the dialog for one more session, over the tab of sessions."""
        if self._head is not None:
            self.asked.emit(self._head.cohort_id, places.ADD_SESSION)

    def open_at(self, thing: str, tab: str) -> None:
        self.asked.emit(thing, tab)

    def first_focus(self) -> QWidget | None:
        part = self.parts.part(self.tabs.key())
        return part.focusProxy() or part

    # inside

    def _on_tab(self, key: str) -> None:
        self.parts.show_part(key)
        self.tab_chosen.emit(key)

    def _on_print(self, paper: str) -> None:
        head = self._head
        of_session = paper in (places.PAPER_SIGN_IN, places.PAPER_RUNNING)
        if head is not None and (head.next_session or not of_session):
            self.print_wanted.emit(paper, head.next_session if of_session else head.cohort_id)

    def _on_certificates(self) -> None:
        if self._head is not None:
            self.wanted.emit(places.ISSUING, self._head.cohort_id, "")

    def _open_menu(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))
