"""A line to add a person by typing a name: people on file as one types, and at the end a new person of that name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.hits import Hit, HitGroup, HitList
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.search_field import SearchField
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.wording import facts_line, returning_words
from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import PersonRow
from groupdesk.domain.returning import Returning

_WIDE, _MOST_SEEN = 520, 9
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class PersonField(SearchField):
    """Asks `found_wanted` at every letter and is shown people; Enter takes the one that is lit."""

    found_wanted = Signal(str)
    person_chosen = Signal(str)  # a person's id
    new_person_chosen = Signal(str)  # the name as typed
    new_alias_chosen = Signal(str)  # the alias as typed

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(hint, "user-plus", parent)
        self._asked = ""
        self._enters_when_found = False
        self._takes_aliases = False
        self.list = HitList()
        self._popup: QFrame | None = None
        self.searched.connect(self._on_searched)
        self.list.chosen.connect(lambda hit: hit.deed())
        self.list.moved.connect(self._on_moved)

    def takes_aliases(self, takes: bool) -> None:
        """Whether somebody may be added who is known by an alias only."""
        self._takes_aliases = takes

    def show_people(
        self,
        typed: str,
        people: Sequence[PersonRow],
        already: frozenset[str],
        returning: Sequence[Returning] = (),
    ) -> None:
        """The people found for what was typed, and who may have come back; an answer to an older question is passed
        over."""
        if typed != self._asked or not typed:
            return
        new_ones_first = sorted(people, key=lambda row: row.id in already)
        hits = tuple(self._hit(row, row.id in already) for row in new_ones_first)
        back = tuple(self._back(one) for one in returning if one.person_id not in already)
        groups = [
            HitGroup(_("Seen here before"), back),
            HitGroup(_("On file"), hits),
            HitGroup(_("New"), self._new(typed)),
        ]
        self.list.show_groups([group for group in groups if group.hits], typed)
        self._open()
        if self._enters_when_found:
            self._enters_when_found = False
            if not back and len(hits) <= 1:
                self.list.choose_current()

    def done(self) -> None:
        """The person is in: empty again for the next one."""
        self.clear()
        self._close()

    def offered(self) -> list[str]:
        """What the list says, in its order."""
        return [hit.spoken() for hit in self.list.hits()] if self.is_open() else []

    def is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    # inside

    def _hit(self, row: PersonRow, is_in: bool) -> Hit:
        born = str(row.birth_date.year if row.birth_date else row.birth_year or "")
        facts = facts_line(
            _("born {year}").format(year=born) if born else "",
            _("no. {number}").format(number=row.number),
            _("already here") if is_in else "",
        )
        return Hit(shown(row.name), lambda: self._choose(row.id), facts, "user-check" if is_in else "user")

    def _newcomer(self, typed: str) -> Callable[[], None]:
        return lambda: self._choose_new(typed)

    def _back(self, one: Returning) -> Hit:
        return Hit(shown(one.name), lambda: self._choose(one.person_id), returning_words(one), "history")

    def _new(self, typed: str) -> tuple[Hit, ...]:
        person = Hit(_("Add “{name}” as a new person").format(name=typed), self._newcomer(typed), "", "plus")
        if not self._takes_aliases:
            return (person,)
        return person, Hit(_("Add “{name}” by alias only").format(name=typed), self._by_alias(typed), "", "user-x")

    def _by_alias(self, typed: str) -> Callable[[], None]:
        return lambda: self._choose_alias(typed)

    def _choose_alias(self, alias: str) -> None:
        self._close()
        self.new_alias_chosen.emit(alias)

    def _choose(self, person_id: PersonId) -> None:
        self._close()
        self.person_chosen.emit(person_id)

    def _choose_new(self, name: str) -> None:
        self._close()
        self.new_person_chosen.emit(name)

    def _on_searched(self, text: str) -> None:
        self._asked = text
        self._enters_when_found = False
        if text:
            self.found_wanted.emit(text)
        else:
            self._close()

    def _on_moved(self, index: QModelIndex) -> None:
        hit = self.list.hit_at(index)
        if hit is not None and self.hasFocus():
            announce(self, hit.spoken())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _STEPS and self.is_open():
            self.list.step(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and self.is_open():
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def _enter(self) -> None:
        """Before the answer is there it waits for it, and then takes a person only where there is no choice."""
        if self.is_open():
            self.list.choose_current()
        elif self.text().strip():
            self._enters_when_found = True
            self.found_wanted.emit(self.text().strip())

    def _open(self) -> None:
        if not self.hasFocus():
            return
        popup = self._popup or self._made_popup()
        height = min(self.list.wanted_height(), theme.scaled(38) * _MOST_SEEN)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        popup.setGeometry(corner.x(), corner.y(), max(self.width(), theme.scaled(_WIDE)), height + 10)
        popup.show()
        popup.raise_()

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _made_popup(self) -> QFrame:
        """Lies over the page without taking the keyboard from the line."""
        popup = QFrame(self.window())
        with_role(popup, "raised")
        column = QVBoxLayout(popup)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self.list)
        self._popup = popup
        self.window().installEventFilter(self)
        return popup

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize or isinstance(event, QMouseEvent):
            self._close()
        return False
