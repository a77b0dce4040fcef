"""Every past session of one person in all groups, newest first: mark, minutes, who recorded it, and totals."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.moments import clock_words, full_day_words, length_words
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.histories import HistoryLine, Totals, totals

_HIGH = 420


class SessionsDialog(Dialog):
    def __init__(self, over: QWidget, name: str, lines: Sequence[HistoryLine]) -> None:
        super().__init__(over, _("Sessions of {name}").format(name=name), _("Close"), wide=860)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.totals = words(totals_words(totals(lines)), wrap=True)
        self.body.addWidget(self.totals)
        self.table = _table(list(reversed(lines)))
        self.body.addWidget(self.table)
        self.start_at(self.table)

    def texts(self) -> list[str]:
        return [label.text() for label in self.findChildren(QLabel) if label.text()]


def totals_words(sums: Totals) -> str:
    """Came 5 of 6 · 1 excused · 7 h 30 min credited."""
    return facts_line(
        _("Came {came} of {expected}").format(came=sums.came, expected=sums.sessions),
        _("{count} excused").format(count=sums.excused) if sums.excused else "",
        _("{count} not excused").format(count=sums.unexcused) if sums.unexcused else "",
        _("{count} made up").format(count=sums.made_up) if sums.made_up else "",
        ngettext("{count} walk-in", "{count} walk-ins", sums.walk_ins).format(count=sums.walk_ins)
        if sums.walk_ins
        else "",
        _("{time} credited").format(time=length_words(sums.minutes)) if sums.minutes else "",
    )


def _table(lines: Sequence[HistoryLine]) -> QTableWidget:
    table = QTableWidget(len(lines), 5)
    table.setHorizontalHeaderLabels([_("When"), _("Group"), _("Session"), _("Mark"), _("Recorded by")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    table.setMinimumHeight(_HIGH)
    table.setAccessibleName(_("Sessions, newest first"))
    for row, line in enumerate(lines):
        for column, text in enumerate(_cells(line)):
            table.setItem(row, column, QTableWidgetItem(text))
    table.resizeColumnsToContents()
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return table


def _cells(line: HistoryLine) -> tuple[str, ...]:
    mark = facts_line(line.status.label, length_words(line.minutes) if line.minutes else "")
    if line.made_up is not None:
        mark = facts_line(mark, _("made up"))
    return (
        f"{full_day_words(line.starts_at.date())}, {clock_words(line.starts_at)}",
        cohort_title(line.group_name, line.cohort_name),
        session_words(line.number, 0, line.kind),
        mark if line.enrolment_id is not None else facts_line(mark, _("walk-in")),
        line.recorded_by,
    )
