"""The roll call as a model: one row a person, columns for number, name, each key, status and credit."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.rollcall.lines import Roll, credit_words, hint, roll_of, shown_name, spoken, status_words
from groupdesk.desktop.rollcall.paper_lines import paper_hint
from groupdesk.domain.attendance import Sheet, SheetRow
from groupdesk.domain.credit import CreditRule, full_minutes
from groupdesk.domain.sheets import ReturnedSheet
from groupdesk.domain.statuses import AttendanceStatus, StatusSet, default_statuses

Index = QModelIndex | QPersistentModelIndex
NUMBER, NAME, FIRST_KEY = 0, 1, 2
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class RollModel(QAbstractTableModel):
    """Changed only through show() and put(); never asks anybody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SheetRow] = []
        self.statuses: StatusSet = default_statuses()
        self.keyed: tuple[AttendanceStatus, ...] = self.statuses.keyed
        self.roll: Roll | None = None
        self.full = 0
        self.printed: ReturnedSheet | None = None

    @property
    def status_column(self) -> int:
        return FIRST_KEY + len(self.keyed)

    @property
    def credit_column(self) -> int:
        return self.status_column + 1

    def show(self, sheet: Sheet, statuses: StatusSet, rule: CreditRule, printed: ReturnedSheet | None = None) -> None:
        """Another sheet, or the same one after a change by others; `printed` where it stands in the order of paper."""
        self.beginResetModel()
        self.printed = printed
        self.rows = list(sheet.rows)
        self.statuses, self.keyed = statuses, statuses.keyed
        self._show_roll(sheet, rule)
        self.endResetModel()

    def catch_up(
        self, sheet: Sheet, statuses: StatusSet, rule: CreditRule, printed: ReturnedSheet | None = None
    ) -> bool:
        """Takes over what differs line by line, so that nothing being typed is lost; False for other people or keys."""
        people = [row.person_id for row in self.rows]
        lines = (len(self.printed.lines) if self.printed else -1, len(printed.lines) if printed else -1)
        if people != [row.person_id for row in sheet.rows] or statuses != self.statuses or lines[0] != lines[1]:
            return False
        self.printed = printed
        self._show_roll(sheet, rule)
        for at, row in enumerate(sheet.rows):
            if row != self.rows[at]:
                self.put(at, row)
        return True

    def put(self, at: int, row: SheetRow) -> None:
        """One person's line as it stands now."""
        self.rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, self.credit_column))

    def number(self, at: int) -> str:
        """What stands before a name: the line of the roll, or of the paper; "" for people who are not on that."""
        return "" if self.printed is not None and at >= len(self.printed.lines) else str(at + 1)

    def hint(self, at: int) -> Sign | None:
        """One thing to know about the person of that line."""
        if self.printed is None:
            return hint(self.rows[at])
        return paper_hint(self.rows[at], self.printed.lines[at] if at < len(self.printed.lines) else None)

    def status(self, row: SheetRow) -> AttendanceStatus:
        return self.statuses.status(row.status)

    def _show_roll(self, sheet: Sheet, rule: CreditRule) -> None:
        self.roll = roll_of(sheet, rule)
        self.full = full_minutes(self.roll.times)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else self.credit_column + 1

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if role not in (_DISPLAY, _SPOKEN) or not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        status = self.status(row)
        credit = credit_words(row, status, self.full)
        if role == _SPOKEN:
            return spoken(row, self.hint(index.row()), status, credit)
        if column == NUMBER:
            return self.number(index.row())
        if column == NAME:
            return shown_name(row)
        if column == self.status_column:
            return status_words(row, status)
        return credit if column == self.credit_column else self.keyed[column - FIRST_KEY].key

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        heads = [_("No."), _("Name"), *(s.label for s in self.keyed), _("Status"), _("Credit")]
        return heads[section] if section < len(heads) else None
