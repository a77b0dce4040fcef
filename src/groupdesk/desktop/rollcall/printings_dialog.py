"""The sheets that were printed for a session: code, when and by whom, how many lines are open, whether scanned."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.rollcall.paper_lines import printed_words
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.attendance import UNMARKED
from groupdesk.domain.sheets import ReturnedSheet
from groupdesk.domain.zones import to_wall

_WIDE = 680


class PrintingsDialog(Dialog):
    """The latest first; Enter or a click on one opens it."""

    chosen = Signal(str, str)  # a session's id and the code of the sheet

    def __init__(self, over: QWidget, sheets: Sequence[ReturnedSheet]) -> None:
        facts = _("Choose one to take its marks over, or to look at its scan.") if sheets else ""
        super().__init__(over, _("Printed sheets"), _("Close"), facts, wide=_WIDE)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.rows: list[CardRow] = []
        if not sheets:
            text = _("Print the sign-in sheet of this session; it gets a code that finds it again.")
            self.body.addWidget(EmptyState("printer", _("No sheet was printed yet"), text))
            return
        self._list = CardList(_("Printed sheets"))
        for sheet in sheets:
            self._add(sheet)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.start_at(self.rows[0])

    def _add(self, sheet: ReturnedSheet) -> None:
        row = CardRow(sheet.code, _facts(sheet), icon="scroll-text", sign=_sign(sheet))
        row.lead_on()
        row.opened.connect(lambda: self.chosen.emit(sheet.session_id, sheet.code))
        self.rows.append(row)
        self._list.add(row)


def _facts(sheet: ReturnedSheet) -> str:
    """ "Printed Tue 7 Apr 17:40 by Nadia Brandt · 12 lines · came back Wed 8 Apr 09:10"."""
    printed = printed_words(sheet)
    lines = ngettext("{count} line", "{count} lines", len(sheet.lines)).format(count=len(sheet.lines))
    came = ""
    if sheet.returned_at is not None:
        at, _fold = to_wall(sheet.returned_at, sheet.zone)
        came = _("came back {day} {time}").format(day=weekday_words(at.date()), time=clock_words(at))
    return facts_line(printed[:1].upper() + printed[1:], lines, came)


def _sign(sheet: ReturnedSheet) -> Sign:
    still = sum(line.status == UNMARKED and line.is_on_sheet for line in sheet.lines)
    if sheet.is_scanned:
        return Sign(_("Scan kept"), "circle-check", "good")
    if sheet.returned_at is None:
        return Sign(_("Not back yet"), "clock", "neutral")
    if still:
        words = ngettext("{count} line open", "{count} lines open", still).format(count=still)
        return Sign(words, "list-checks", "attention")
    return Sign(_("Taken over"), "circle-check", "good")
