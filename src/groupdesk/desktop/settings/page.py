"""Settings: the practice, its staff and closures, this computer, safety; each stored as soon as it is made."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.kit.tabs import TabParts, Tabs
from groupdesk.desktop.settings.closures_part import ClosuresPart
from groupdesk.desktop.settings.computer_part import ComputerPart
from groupdesk.desktop.settings.practice_part import PracticePart
from groupdesk.desktop.settings.rows import readable
from groupdesk.desktop.settings.safety_part import SafetyPart
from groupdesk.desktop.settings.staff_part import StaffPart
from groupdesk.desktop.settings.statuses_part import StatusesPart

SAFETY, STATUSES = "safety", "statuses"


class SettingsPage(Page):
    """One tab a subject; without a vault of its own (a practice on a server) there is no safety to see to."""

    seen = Signal(str)  # the tab, at every visit and whenever another is chosen

    def __init__(self, has_vault: bool = True) -> None:
        super().__init__(_("Settings"), _("Everything is stored as you make it."))
        self.practice = PracticePart()
        self.staff = StaffPart()
        self.closures = ClosuresPart()
        self.statuses = StatusesPart()
        self.computer = ComputerPart()
        self.safety = SafetyPart()
        parts: list[tuple[str, str, QWidget]] = [
            ("practice", _("Practice"), self.practice),
            ("staff", _("Staff"), self.staff),
            (STATUSES, _("Statuses"), self.statuses),
            ("closures", _("Closures"), self.closures),
            ("computer", _("This computer"), self.computer),
        ]
        if has_vault:
            parts.append((SAFETY, _("Safety"), self.safety))
        self.tabs = Tabs([(key, name) for key, name, _part in parts])
        self.tabs.setAccessibleName(_("Settings"))
        self._parts = TabParts({key: partial(readable, part) for key, _name, part in parts})
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._parts, 1)
        self.tabs.chosen.connect(self._show_tab)

    def open_at(self, thing: str, tab: str) -> None:
        """A known tab is chosen; none leaves the one that was open."""
        if tab in self._parts.tab_keys() and tab != self.tabs.key():
            self.tabs.choose(tab)
        else:
            self._show_tab(self.tabs.key())

    def first_focus(self) -> QWidget | None:
        return self.tabs

    def _show_tab(self, key: str) -> None:
        self._parts.show_part(key)
        self.seen.emit(key)
