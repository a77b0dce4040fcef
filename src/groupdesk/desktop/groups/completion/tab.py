"""The tab with who completes a cohort: the rule in a line, the list, and the chosen person's details at the side."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.groups.completion.columns import completion_columns
from groupdesk.desktop.groups.completion.details import CompletionDetails, PersonOutlook
from groupdesk.desktop.groups.fitted import fit_rows
from groupdesk.desktop.groups.row_deeds import RowDeeds
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import tip, words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.completion.rows import CohortCompletion, OutlookRow
from groupdesk.domain.completion.terms import terms_words
from groupdesk.domain.completion.words import rule_words

MAKE_UP, DECIDE, ORDER, SIGN_OFF = "make-up", "decide", "order", "sign-off"
_LIST, _NO_RULE, _NOBODY = 0, 1, 2
_DETAILS, _DETAILS_NARROW, _NARROW = 330, 290, 980


class CompletionTab(QWidget):
    """Shows a CohortCompletion; tells what is wanted of whom."""

    deed_wanted = Signal(str, str)  # MAKE_UP, DECIDE … and an enrolment's id
    rule_wanted = Signal()
    alerts_wanted = Signal()
    all_wanted = Signal()
    person_chosen = Signal(str)
    wanted = Signal(str, str, str)  # place, thing, tab

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        with_role(self, "clear")
        self.today = date.min  # told with the rows
        self.completion: CohortCompletion | None = None
        self.table: RowTable[OutlookRow] = RowTable(
            completion_columns(lambda: self.today), lambda row: row.stay.enrolment_id, tasks, self
        )
        self.view = TableView(self.table, _("Completion"), rows="dense")
        self.setFocusProxy(self.view)
        self.details = CompletionDetails()
        self.rule_button = Button(_("Rule…"), "sliders-horizontal")
        self.alerts_button = Button(_("Alerts…"), "bell")
        self.all_button = Button(_("Decide for all who qualify"), "badge-check")
        self.deeds = self._deeds()
        self._rule = words("", "facts", elided=True)
        self.own_terms = words("", "secondary", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_completion(self, found: CohortCompletion) -> None:
        """The chosen row stays; at first the one that needs somebody most is chosen."""
        self.completion, self.today = found, found.today
        rule = found.rule.rule if found.rule is not None else None
        if rule is not None and found.rule is not None:
            whose = _("Rule of this cohort") if found.rule.is_of_cohort else _("Rule of the group")
            said = _("{whose}, version {version}: {rule}")
            self._rule.setText(said.format(whose=whose, version=found.rule.number, rule=rule_words(rule)))
            tip(self._rule, rule.name)
        else:
            self._rule.setText("")
        terms = terms_words(rule, found.group_credit)
        self.own_terms.setText(terms)
        self.own_terms.setVisible(bool(terms))
        is_new = not self.view.current_id()
        self.table.show_rows(found.rows)
        fit_rows(self.view, len(found.rows), least=4)
        self._stack.setCurrentIndex(_NO_RULE if rule is None else _LIST if found.rows else _NOBODY)
        self.rule_button.setVisible(rule is not None)
        self._show_ready(found)
        if is_new and found.rows:
            self.view.choose(found.rows[0].stay.enrolment_id)
        self._choose(self.view.current_id())
        self.deeds.follow()

    def show_person(self, outlook: PersonOutlook | None) -> None:
        """The details, None while nobody is chosen."""
        self.details.setVisible(outlook is not None)
        if outlook is not None:
            self.details.show_outlook(outlook)
        self._share_room()

    def row(self, enrolment_id: str) -> OutlookRow | None:
        at = self.table.position_of(enrolment_id)
        return None if at is None else self.table.row_at(at)

    # inside

    def _show_ready(self, found: CohortCompletion) -> None:
        ready = sum(row.is_ready for row in found.rows)
        text = ngettext("Decide for {count} who qualifies", "Decide for all {count} who qualify", ready)
        self.all_button.setText(text.format(count=ready))
        self.all_button.setVisible(bool(ready))

    def _choose(self, enrolment_id: str) -> None:
        self.person_chosen.emit(enrolment_id)

    def _allows(self, key: str, enrolment_id: str) -> bool:
        row = self.row(enrolment_id)
        return row is not None and (key != MAKE_UP or bool(row.outlook.make_ups_possible))

    def _deeds(self) -> RowDeeds:
        deeds = RowDeeds(self.view, _("More to do with the chosen person"))
        deeds.add(MAKE_UP, _("Make up an absence…"), "calendar-plus", "Ctrl+M")
        deeds.add(DECIDE, _("Decide…"), "badge-check", "Ctrl+D")
        deeds.add_line()
        deeds.add(ORDER, _("Edit the order…"), "scroll-text", "Ctrl+O")
        deeds.add(SIGN_OFF, _("Sign off, or take it back"), "pen-line")
        deeds.allow(self._allows)
        deeds.wanted.connect(self.deed_wanted.emit)
        return deeds

    def _connect(self) -> None:
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(lambda key: self.deed_wanted.emit(DECIDE, key))
        self.rule_button.clicked.connect(lambda: self.rule_wanted.emit())
        self.alerts_button.clicked.connect(lambda: self.alerts_wanted.emit())
        self.all_button.clicked.connect(lambda: self.all_wanted.emit())
        details = self.details
        details.make_up_wanted.connect(lambda: self._ask(MAKE_UP))
        details.decide_wanted.connect(lambda: self._ask(DECIDE))
        details.order_wanted.connect(lambda: self._ask(ORDER))
        details.sign_off_wanted.connect(lambda: self._ask(SIGN_OFF))
        privacy.changed().changed.connect(self._on_privacy)

    def _on_privacy(self, _hidden: bool) -> None:
        self.view.viewport().update()

    def _ask(self, key: str) -> None:
        if self.view.current_id():
            self.deed_wanted.emit(key, self.view.current_id())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.deeds.show_menu(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        is_narrow = self.width() < theme.scaled(_NARROW)
        side = theme.scaled(_DETAILS_NARROW if is_narrow else _DETAILS)
        self.splitter.setSizes([max(self.splitter.width() - side, 1), side])

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self._rule, 1)
        upper.addWidget(self.all_button)
        upper.addWidget(self.alerts_button)
        upper.addWidget(self.rule_button)
        upper.addWidget(self.deeds.button)
        left = QWidget()
        with_role(left, "clear")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        with_role(self.splitter, "clear")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(_empty_card(self._no_rule()))
        nobody = _("Nobody has a seat in this cohort yet; enrol people on the Roster tab.")
        self._stack.addWidget(_empty_card(EmptyState("users-round", _("Nobody to judge yet"), nobody)))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(10)
        around.addLayout(upper)
        around.addWidget(self.own_terms)
        self.own_terms.hide()
        around.addWidget(self._stack, 1)

    def _no_rule(self) -> EmptyState:
        text = _(
            "A rule says what somebody must have done to complete: how many sessions or hours, how many absences, "
            "and whether they can be made up. Start from a preset and change what your programme does otherwise."
        )
        first = Button(_("Choose a rule"), "badge-check", role="primary")
        first.clicked.connect(lambda: self.rule_wanted.emit())
        return EmptyState("badge-check", _("No rule of completion yet"), text, first)


def _empty_card(state: EmptyState) -> Card:
    card = Card(0)
    card.body.addWidget(state)
    return card
