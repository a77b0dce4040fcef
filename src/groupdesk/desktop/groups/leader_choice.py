"""Choosing who leads: a button that says who is chosen, and a menu of the staff to tick."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.theme import dress, with_role
from groupdesk.domain.staff import StaffRow


class LeaderChoice(Button):
    """The first one chosen leads, the others lead with them."""

    changed = Signal()
    remembered_as = "leaders"

    def __init__(self, parent: QWidget | None = None) -> None:
        self._menu = QMenu()
        dress(self._menu)
        super().__init__("", menu=self._menu, parent=parent)
        with_role(self, choice="menu")
        self._names: dict[str, str] = {}
        self._chosen: list[str] = []
        self._actions: dict[str, QAction] = {}
        self._say()

    def show_staff(self, staff: Sequence[StaffRow], chosen: Sequence[str] = ()) -> None:
        self._names = {row.id: row.display_name for row in staff}
        self._chosen = [staff_id for staff_id in chosen if staff_id in self._names]
        self._menu.clear()
        self._actions.clear()
        for row in staff:
            action = self._actions[row.id] = self._menu.addAction(row.display_name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(row.id in self._chosen)
            action.toggled.connect(self._ticker(row.id))
        self._say()

    def chosen(self) -> tuple[str, ...]:
        """Ids in the order in which they were ticked."""
        return tuple(self._chosen)

    def remembered(self) -> object:
        return list(self._chosen)

    def remember(self, value: object) -> None:
        """Ticks those again; who has left the staff meanwhile is left out."""
        wanted = value if isinstance(value, list) else []
        for staff_id in [*self._chosen, *wanted]:
            if staff_id in self._actions:
                self._actions[staff_id].setChecked(staff_id in wanted)

    def _ticker(self, staff_id: str) -> Callable[[bool], None]:
        def tick(ticked: bool) -> None:
            if ticked and staff_id not in self._chosen:
                self._chosen.append(staff_id)
            elif not ticked and staff_id in self._chosen:
                self._chosen.remove(staff_id)
            self._say()
            self.changed.emit()

        return tick

    def _say(self) -> None:
        names = ", ".join(self._names[staff_id] for staff_id in self._chosen)
        shown = names.replace("&", "&&") or _("Nobody yet")
        self.setText(f"\u2002{shown}")  # a button aligned to the left knows no padding there
        self.setAccessibleName(_("Led by: {names}").format(names=names or _("Nobody yet")))
