"""Deeds of the features as menu entries, shortcuts and palette hits: each opens the place where it is done."""

from collections.abc import Callable

from groupdesk.base.i18n import later as __
from groupdesk.desktop import places
from groupdesk.desktop.actions import Actions, ActionSpec
from groupdesk.desktop.navigation import Address

FEATURES = (
    ActionSpec("go.today", __("Today"), "sun", "Ctrl+1", "Go"),
    ActionSpec("go.groups", __("Groups"), "users-round", "Ctrl+2", "Go"),
    ActionSpec("go.people", __("People"), "contact-round", "Ctrl+3", "Go"),
    ActionSpec("go.calendar", __("Calendar"), "calendar-days", "Ctrl+4", "Go"),
    ActionSpec("go.settings", __("Settings"), "settings", "Ctrl+,", "Go"),
    ActionSpec("groups.new", __("New group"), "plus", "Ctrl+Shift+G", "Group"),
    ActionSpec("people.new", __("New person"), "user-plus", "Ctrl+Shift+P", "Person"),
    ActionSpec("people.import", __("Import people"), "file-spreadsheet", "Ctrl+Shift+I", "Person"),
    ActionSpec("sheets.tick-back", __("Tick back a paper sheet…"), "scroll-text", "Ctrl+Shift+T", "Session"),
)
_ADDRESSES = {
    "go.today": Address(places.TODAY),
    "go.groups": Address(places.GROUPS),
    "go.people": Address(places.PEOPLE),
    "go.calendar": Address(places.CALENDAR),
    "go.settings": Address(places.SETTINGS),
    "groups.new": Address(places.GROUPS, "", places.NEW),
    "people.new": Address(places.PEOPLE, "", places.NEW),
    "people.import": Address(places.IMPORT),
}


def connect(actions: Actions, go: Callable[[Address], None]) -> None:
    """Each action opens its address."""
    for action_id, address in _ADDRESSES.items():
        actions[action_id].triggered.connect(_goer(go, address))


def _goer(go: Callable[[Address], None], address: Address) -> Callable[..., None]:
    return lambda *_checked: go(address)
