"""The preview of a file with closures: what is new, what is there already, which rows were not taken and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.form_fields import settle
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.settings.wording import days_words
from groupdesk.domain.closures.calendar import Closure
from groupdesk.domain.closures.rows import ClosureProblem, DayOrder
from groupdesk.domain.errors import Refused
from groupdesk.services.sentences import sentence

if TYPE_CHECKING:
    from groupdesk.services.closures import ClosuresPreview

_SHOWN = 8


class ClosureImportDialog(Dialog):
    """Nothing is stored before `accepted_new` tells so; another reading of days is asked for by `order_wanted`."""

    accepted_new = Signal(object)  # closures
    order_wanted = Signal(object)  # a DayOrder

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, _("Closures from a file"), _("Add them"), wide=560)
        self._new: tuple[Closure, ...] = ()
        self.order = QComboBox()
        self.order.addItem(_("03/04 is 4 March"), DayOrder.MONTH_FIRST)
        self.order.addItem(_("03/04 is 3 April"), DayOrder.DAY_FIRST)
        self.order.setCurrentIndex(-1)
        self.order.setAccessibleName(_("How days are written"))
        self.order.setPlaceholderText(_("How are days written?"))
        self.order.activated.connect(lambda: self.order_wanted.emit(DayOrder(self.order.currentData())))
        self.order.hide()
        self.facts = words("", wrap=True)
        self.new_list, self.refused_list = CardList(_("New closures")), CardList(_("Rows that were not taken"))
        for widget in (self.facts, self.order, self.new_list, self.refused_list):
            self.body.addWidget(widget)
        settle(self)
        self.primary.clicked.connect(self._enter)

    def show_preview(self, preview: "ClosuresPreview") -> None:
        self._new = preview.new
        problems = preview.read.problems
        new = ngettext("{count} closure is new", "{count} closures are new", len(preview.new))
        known = ngettext("{count} is there already", "{count} are there already", preview.known)
        said = [new.format(count=len(preview.new)), known.format(count=preview.known)]
        self.facts.setText(_("{new}, {known}.").format(new=said[0], known=said[1]))
        if any(problem.code == "date-ambiguous" for problem in problems):
            self.order.show()
        self.new_list.clear()
        self.refused_list.clear()
        for one in preview.new[:_SHOWN]:
            self.new_list.add(CardRow(days_words(one.first, one.last), one.name, icon="calendar-x"))
        _add_rest(self.new_list, len(preview.new) - _SHOWN)
        for problem in problems[:_SHOWN]:
            self.refused_list.add(_problem_row(problem))
        _add_rest(self.refused_list, len(problems) - _SHOWN)
        self.new_list.setVisible(bool(preview.new))
        self.refused_list.setVisible(bool(problems))
        self.primary.setEnabled(bool(preview.new))

    def _enter(self) -> None:
        self.primary.setEnabled(False)
        self.accepted_new.emit(self._new)


def _problem_row(problem: ClosureProblem) -> CardRow:
    title = _("Row {row}").format(row=problem.row)
    said = sentence(Refused(problem.code, **dict(problem.facts)))
    return CardRow(title, said, icon="triangle-alert", tint="attention_text")


def _add_rest(rows: CardList, rest: int) -> None:
    if rest > 0:
        rows.add(CardRow(ngettext("And {count} more", "And {count} more", rest).format(count=rest), strong=False))
