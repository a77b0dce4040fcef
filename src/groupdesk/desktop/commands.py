"""What can be done, as hits of the palette: every enabled action and every place of the navigation."""

from collections.abc import Callable, Sequence

from groupdesk.base.i18n import _
from groupdesk.desktop.actions import Actions, menu_words
from groupdesk.desktop.kit.hits import Hit
from groupdesk.desktop.kit.matching import score
from groupdesk.desktop.kit.palette import Provider
from groupdesk.desktop.navigation import Address, Navigator

_SHOWN = 6
_NOT_OFFERED = {"shell.search"}


def commands_provider(actions: Actions, navigator: Navigator) -> Provider:
    """Answers at once; with nothing typed it offers the places, so that the empty box already helps."""

    def find(typed: str) -> Sequence[Hit]:
        if not typed:
            return _places(actions, navigator, "")
        hits = [*_places(actions, navigator, typed), *_deeds(actions, navigator, typed)]
        return sorted(hits, key=lambda hit: -hit.score)[:_SHOWN]

    return Provider("commands", _("Commands"), find, quick=True)


def _places(actions: Actions, navigator: Navigator, typed: str) -> list[Hit]:
    shortcuts = {action.text(): spec.shortcut for spec, action in actions}
    found: list[Hit] = []
    for place in navigator.places.values():
        fits = score(place.words, typed) if typed else 0.0
        if place.words and (fits or not typed):
            shortcut = shortcuts.get(place.words, "")
            found.append(Hit(place.words, _goer(navigator, place.key), _("Open"), place.icon, shortcut, fits))
    return found


def _deeds(actions: Actions, navigator: Navigator, typed: str) -> list[Hit]:
    """What can be done, without the actions that only go to a place: the place itself is offered already."""
    places = {place.words for place in navigator.places.values()}
    found: list[Hit] = []
    for spec, action in actions:
        fits = score(action.text(), typed)
        if fits and action.isEnabled() and spec.id not in _NOT_OFFERED and action.text() not in places:
            found.append(Hit(action.text(), action.trigger, menu_words(spec.menu), spec.icon, spec.shortcut, fits))
    return found


def _goer(navigator: Navigator, key: str) -> Callable[[], None]:
    return lambda: navigator.go(Address(key))
