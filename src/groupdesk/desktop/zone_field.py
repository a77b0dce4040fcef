"""A line that finds time zones while one types: a city, a country, "Eastern", or the zone's own name."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.theme import with_role
from groupdesk.domain.zone_search import ZonePlace, search_zones, zone_places
from groupdesk.domain.zones import zone_names

_NAME = Qt.ItemDataRole.UserRole
_SHOWN, _ROW = 12, 28
_COMING_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def place_words(place: ZonePlace) -> str:
    """A zone as people call it: "New York, United States – Eastern (most areas)"."""
    where = _("{city}, {country}").format(city=place.city, country=place.country) if place.country else place.name
    return _("{place} – {note}").format(place=where, note=place.note) if place.note else where


def zone_words(name: str) -> str:
    """The same for the name of a zone; "" for an unknown one."""
    return next((place_words(place) for place in zone_places() if place.name == name), "")


class ZoneField(QObject):
    """Gives a line its list of places; `chosen` brings the name of a zone, `unknown` what no zone is called."""

    chosen = Signal(str)
    unknown = Signal(str)

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._is_writing = False
        self._found = QStandardItemModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_NAME)
        completer.setMaxVisibleItems(_SHOWN)
        places = QListView()
        with_role(places, "framed")
        completer.setPopup(places)
        theme.dress(places)
        edit.setCompleter(completer)
        edit.textEdited.connect(self._find)
        edit.editingFinished.connect(lambda: self._take(edit.text()))
        completer.activated.connect(self._take)
        edit.installEventFilter(self)

    def show_zone(self, name: str) -> None:
        """The zone that holds; unless somebody is writing here just now."""
        if not (self._edit.hasFocus() and self._is_writing):
            self._edit.setText(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On entering, the whole line is chosen, so that typing searches anew; the list of places gives focus back."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in _COMING_BACK:
            QTimer.singleShot(0, self._edit, self._edit.selectAll)  # after the click that brought the focus
        return False

    def _find(self, text: str) -> None:
        self._is_writing = True
        self._found.clear()
        for place in search_zones(text, _SHOWN * 4):
            item = QStandardItem(place_words(place))
            item.setData(place.name, _NAME)
            item.setSizeHint(QSize(0, theme.scaled(_ROW)))
            self._found.appendRow(item)

    def _take(self, text: str) -> None:
        name = zone_called(text)
        if not name:
            self.unknown.emit(text.strip())
            return
        self._edit.setText(name)
        self._is_writing = False
        self.chosen.emit(name)


def zone_called(text: str) -> str:
    """The name of the zone that is meant: its own name, else the first place found; "" when there is none."""
    text = text.strip()
    if text in zone_names():
        return text
    found = search_zones(text, 1) if text else ()
    return found[0].name if found else ""
