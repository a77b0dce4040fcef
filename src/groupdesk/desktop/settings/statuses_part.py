"""Status sets: what roll call knows, set by set, each status with its key and what it counts as."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow, SectionHead
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.settings.rows import column_of, row_button
from groupdesk.desktop.settings.wording import meaning_words
from groupdesk.domain.status_sets import StatusSetRow
from groupdesk.domain.statuses import AttendanceStatus, Meaning


class StatusesPart(QWidget):
    """Tells what is wanted, by the row of a set and the status it is about."""

    copy_wanted = Signal(object)  # a StatusSetRow
    rename_wanted = Signal(object)
    archive_wanted = Signal(object)
    restore_wanted = Signal(object)
    add_wanted = Signal(object)
    change_wanted = Signal(object, object)  # a StatusSetRow, an AttendanceStatus
    raise_wanted = Signal(object, object)
    plan_wanted = Signal(object, object)
    offer_wanted = Signal(object, object, bool)  # and whether it is offered

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[tuple[str, str], CardRow] = {}
        self.buttons: dict[tuple[str, str], Button] = {}
        self._column = column_of(self)

    def show_sets(self, sets: Sequence[StatusSetRow]) -> None:
        """The usual set first; archived ones last, by name only."""
        self.rows.clear()
        self.buttons.clear()
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row in sets:
            if row.is_archived:
                self._add_archived(row)
            else:
                self._add_set(row)

    def _add_set(self, row: StatusSetRow) -> None:
        used = _("Used by {groups}").format(groups=", ".join(row.groups)) if row.groups else _("Used by no group yet")
        head = SectionHead(row.name, used)
        head.setContentsMargins(0, 14 if self._column.count() else 0, 0, 0)
        self._put(head, row, "copy", _("Copy"), lambda: self.copy_wanted.emit(row))
        if row.id:
            self._put(head, row, "rename", _("Rename"), lambda: self.rename_wanted.emit(row))
            if not row.groups:
                self._put(head, row, "archive", _("Archive"), lambda: self.archive_wanted.emit(row))
            self._put(head, row, "add", _("Add a status"), lambda: self.add_wanted.emit(row))
        listed = CardList(row.name)
        for place, status in enumerate(status for status in row.statuses.statuses if status.is_for_people):
            listed.add(self._status(row, status, place))
        self._column.addWidget(head)
        self._column.addWidget(listed)

    def _put(self, head: SectionHead, row: StatusSetRow, key: str, words: str, deed: object) -> None:
        button = Button(words, role="quiet", dense=True)
        button.setAccessibleName(f"{words}: {row.name}")
        button.clicked.connect(deed)
        self.buttons[row.id, key] = button
        head.add(button)

    def _status(self, row: StatusSetRow, status: AttendanceStatus, place: int) -> CardRow:
        key = _("Key {key}").format(key=status.key) if status.key else _("No key")
        second = _("{key} · {counts}").format(key=key, counts=meaning_words(status.meaning))
        if status == row.statuses.planned:
            second = _("{said} · planned absences become this").format(said=second)
        sign = Sign(_("Offered no more"), "archive", "neutral", filled=False) if status.is_archived else None
        made = CardRow(status.label, second, icon=status.icon, tint=f"{status.role}_text", sign=sign)
        self.rows[row.id, status.code] = made
        if not row.id:
            return made
        if place and not status.is_archived:
            about = _("Move {status} up").format(status=status.label)
            made.add(row_button(_("Up"), about, lambda: self.raise_wanted.emit(row, status)))
        if status.is_choosable and status.meaning is Meaning.EXCUSED and status != row.statuses.planned:
            about = _("Planned absences become {status}").format(status=status.label)
            made.add(row_button(_("For planned ones"), about, lambda: self.plan_wanted.emit(row, status)))
        about = _("Change {status}").format(status=status.label)
        made.add(row_button(_("Change"), about, lambda: self.change_wanted.emit(row, status)))
        words = _("Offer again") if status.is_archived else _("Archive")
        made.add(
            row_button(
                words, f"{words}: {status.label}", lambda: self.offer_wanted.emit(row, status, status.is_archived)
            )
        )
        return made

    def _add_archived(self, row: StatusSetRow) -> None:
        listed = CardList(row.name)
        made = CardRow(row.name, _("Archived; old marks keep their meaning"), icon="archive", strong=False)
        about = _("Put {name} back").format(name=row.name)
        made.add(row_button(_("Put back"), about, lambda: self.restore_wanted.emit(row)))
        listed.add(made)
        self.rows[row.id, ""] = made
        self._column.addWidget(listed)
