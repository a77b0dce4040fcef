"""Where one is in the program: addresses that search, Today and messages can open, and the way back.

    navigator.go(Address("cohort", cohort_id, "roster"))

A Place is a kind of page, built at its first visit. Its navigation entry appears only because it was registered, so
nothing that does not exist is ever shown.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from groupdesk.desktop.kit.page import Page

_REMEMBERED = 50


@dataclass(frozen=True, slots=True)
class Address:
    """A place, the id of what it shows, and the tab chosen there; place alone is a list page."""

    place: str
    id: str = ""
    tab: str = ""

    def written(self) -> str:
        """As text for settings: cohort/0190…/roster; ids only, never a name."""
        return "/".join(part for part in (self.place, self.id, self.tab) if part)


def read_address(text: str) -> Address:
    """The address of such a text; missing parts are empty."""
    place, _, rest = text.partition("/")
    thing, _, tab = rest.partition("/")
    return Address(place, thing, tab)


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of page. `entry` is the navigation entry that is lit there, the place's own key for list pages.

    Places with `words` stand in the navigation, in the order registered; `at_foot` puts one at the lower end.
    """

    key: str
    build: Callable[[], Page]
    entry: str = ""
    words: str = ""
    icon: str = ""
    at_foot: bool = False
    help: str = "index"  # page of the guide that F1 opens there

    @property
    def lit(self) -> str:
        return self.entry or self.key


class Navigator(QObject):
    """Knows all places, where one is, and how one came there."""

    moved = Signal(object)  # the Address shown now

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.places = {place.key: place for place in places}
        self._trail: list[Address] = []
        self._at = -1

    def here(self) -> Address:
        """The address shown; the first place before anything was opened."""
        return self._trail[self._at] if self._trail else Address(next(iter(self.places)))

    def has_begun(self) -> bool:
        """Whether anything was opened yet."""
        return bool(self._trail)

    def place(self) -> Place:
        return self.places[self.here().place]

    def go(self, address: Address) -> None:
        """Opens an address; an unknown place opens the first one (a setting of a program with more pages)."""
        if address.place not in self.places:
            address = Address(next(iter(self.places)))
        if not self._trail or address != self.here():
            del self._trail[self._at + 1 :]
            self._trail.append(address)
            del self._trail[:-_REMEMBERED]
            self._at = len(self._trail) - 1
        self.moved.emit(address)

    def replace(self, address: Address) -> None:
        """Another tab of the same thing: no step of its own on the way back."""
        if self._trail and address != self.here():
            self._trail[self._at] = address
            self.moved.emit(address)

    def back(self) -> None:
        if self.can_go_back():
            self._at -= 1
            self.moved.emit(self.here())

    def forward(self) -> None:
        if self.can_go_forward():
            self._at += 1
            self.moved.emit(self.here())

    def can_go_back(self) -> bool:
        return self._at > 0

    def can_go_forward(self) -> bool:
        return self._at < len(self._trail) - 1
