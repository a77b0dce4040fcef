"""A line that finds somebody on file whom the report may mean although the sheet does not hold them."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.theme import with_role
from groupdesk.domain.people import PersonRow

_OFFERS_W = 300


class OtherPerson(QLineEdit):
    """Asks `searched` at every letter and is shown people; one that is chosen leaves the line empty again."""

    searched = Signal(str)
    person_chosen = Signal(str)  # a person's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = _("Somebody else: type a name")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.addAction(icons.icon("search", "text_secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self._people: dict[str, str] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offers = QListView()
        with_role(offers, "offers")
        offers.setMinimumWidth(theme.scaled(_OFFERS_W))
        completer.setPopup(offers)
        theme.dress(offers)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_text)
        self.returnPressed.connect(lambda: self._take(self.text()))

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """The people found for what was typed."""
        self._people = {_("{name} (no. {number})").format(name=shown(p.name), number=p.number): p.id for p in people}
        self._names.setStringList(list(self._people))

    def offered(self) -> list[str]:
        """What the list says, in its order."""
        return list(self._people)

    def _on_text(self, text: str) -> None:
        if text.strip():
            self.searched.emit(text.strip())

    def _take(self, text: str) -> None:
        """One that was chosen, or the only one there is."""
        only = next(iter(self._people.values())) if len(self._people) == 1 else ""
        chosen = self._people.get(text.strip(), only)
        if chosen and text.strip():
            self._people = {}
            self.clear()
            self.person_chosen.emit(chosen)
