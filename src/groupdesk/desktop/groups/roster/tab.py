"""The tab with a cohort's people: adding by name, the roster, and below it the waiting list in its order."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.groups.fitted import fit_rows
from groupdesk.desktop.groups.roster.columns import roster_columns, waiting_columns
from groupdesk.desktop.groups.roster.person_field import PersonField
from groupdesk.desktop.groups.roster.words import vacancy_words, wanted_words
from groupdesk.desktop.groups.row_deeds import RowDeeds
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import SectionHead
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import tip, words
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.states import SEATED, EnrolmentState
from groupdesk.domain.waiting import Vacancy, WaitingRow

OPEN, LEAVE, TRANSFER, ABSENCE, EDIT, HISTORY = "open", "leave", "transfer", "absence", "edit", "history"
ENROL, OFFER, DECLINED, TAKE_BACK, UP, DOWN, REMOVE = "enrol", "offer", "declined", "take-back", "up", "down", "remove"
SCREEN, ELIGIBLE, DEFER, NOT_ELIGIBLE, LINE_UP = "screening", "eligible", "deferred", "not-eligible", "waitlisted"
_STEPS = {
    SCREEN: EnrolmentState.REFERRED,
    ELIGIBLE: EnrolmentState.SCREENING,
    DEFER: EnrolmentState.SCREENING,
    NOT_ELIGIBLE: EnrolmentState.SCREENING,
    LINE_UP: EnrolmentState.ELIGIBLE,
}
_MAY_BE_SEATED = (EnrolmentState.ELIGIBLE, EnrolmentState.WAITLISTED, EnrolmentState.OFFERED)


class RosterTab(QWidget):
    """Shows two lists; tells what is wanted of whom."""

    wanted = Signal(str, str, str)  # place, thing, tab
    roster_deed = Signal(str, str)  # OPEN, LEAVE … and an enrolment's id
    waiting_deed = Signal(str, str)  # ENROL, OFFER … and an enrolment's id
    former_wanted = Signal(bool)

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        with_role(self, "clear")
        self.today = date.min  # told with the rows
        self.alerts: Mapping[str, str] = {}  # words by enrolment, told before the rows
        self._free: int | None = None
        self.add_field = PersonField(_("Add a person: type a name"))
        self.add_field.setFixedWidth(self.add_field.sizeHint().width())
        self.setFocusProxy(self.add_field)
        self.roster: RowTable[RosterRow] = RowTable(
            roster_columns(lambda: self.today, lambda: self.alerts), lambda row: row.enrolment_id, tasks, self
        )
        self.view = TableView(self.roster, _("Roster"), rows="dense")
        self.waiting: RowTable[WaitingRow] = RowTable(
            waiting_columns(lambda: self.today, _wishes), lambda row: row.enrolment_id, tasks, self
        )
        self.waiting_view = TableView(self.waiting, _("Waiting list"), rows="dense")
        self.deeds = self._roster_deeds()
        self.waiting_deeds = self._waiting_deeds()
        self._seats = words("", "facts", elided=True)
        self.add_as = QComboBox()
        self.vacancy = Banner("", "attention", "door-open", " ")
        self.vacancy.button.clicked.connect(self._offer_next)
        self.vacancy.hide()
        self._next_up = ""
        self.columns_button = Button(_("Columns"), "columns-3", menu=self.view.columns_menu())
        self.offer_button = Button(_("Offer a seat"), "send", dense=True)
        self.offer_button.clicked.connect(self._offer_next)
        self._waiting_head = SectionHead(_("Waiting list"))
        self._waiting_part = QWidget()
        self._waiting_part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._stack = QStackedWidget()
        self._lay_out()

    # what the controller shows

    def show_rows(self, roster: Sequence[RosterRow], waiting: Sequence[WaitingRow], today: date) -> None:
        self.today = today
        self.roster.show_rows(roster)
        self.waiting.show_rows(waiting)
        fit_rows(self.view, len(roster), least=4)
        fit_rows(self.waiting_view, len(waiting))
        self._stack.setCurrentIndex(0 if roster else 1)
        self._stack.setMaximumHeight(self.view.maximumHeight() if roster else 2**24 - 1)
        self._waiting_part.setVisible(bool(waiting))
        in_line = sum(1 for row in waiting if row.rank)
        people = ngettext("{count} person, in order of rank", "{count} people, in order of rank", in_line)
        coming = len(waiting) - in_line
        intake = (
            ngettext("{count} on the way in", "{count} on the way in", coming).format(count=coming) if coming else ""
        )
        self._waiting_head.show_fact(facts_line(people.format(count=in_line), intake))
        self.deeds.follow()
        self.waiting_deeds.follow()

    def show_seats(self, taken: int, seats: int | None, held: int = 0, least: int | None = None) -> None:
        """Seats taken of all seats; `held` are kept free for offers. Fewer than `least` are said to be too few."""
        self._free = None if seats is None else max(seats - taken - held, 0)
        if seats is None:
            text = ngettext("{count} person, no limit", "{count} people, no limit", taken).format(count=taken)
        else:
            text = _("{taken} of {seats} seats taken").format(taken=taken, seats=seats)
        if taken < (least or 0):
            text = facts_line(text, _("below the minimum ({taken} of {least})").format(taken=taken, least=least))
        self._seats.setText(text)
        self.offer_button.setEnabled(self._free != 0)
        hint = _("Every seat is taken or held by an offer.") if self._free == 0 else ""
        tip(self.offer_button, hint)
        self.offer_button.setAccessibleDescription(hint)
        self.waiting_deeds.follow()

    def show_vacancy(self, vacancy: Vacancy | None) -> None:
        """Free seats for those who wait: how many fit, and who is next."""
        next_up = vacancy.next_up if vacancy is not None and vacancy.free else None
        self._next_up = next_up.enrolment_id if next_up is not None else ""
        self.vacancy.setVisible(next_up is not None)
        if vacancy is not None and next_up is not None:
            self.vacancy.say(vacancy_words(vacancy))
            self.vacancy.button.setText(_("Offer it to {name}…").format(name=shown(next_up.name)).replace("&", "&&"))

    def adds_as(self) -> str:
        """What becomes of a name that is added: ENROL, LINE_UP or SCREEN."""
        return str(self.add_as.currentData())

    def row(self, enrolment_id: str) -> RosterRow | None:
        at = self.roster.position_of(enrolment_id)
        return None if at is None else self.roster.row_at(at)

    def waiting_row(self, enrolment_id: str) -> WaitingRow | None:
        at = self.waiting.position_of(enrolment_id)
        return None if at is None else self.waiting.row_at(at)

    def people(self) -> frozenset[str]:
        """Ids of everybody who is enrolled or waits."""
        rows = [self.roster.row_at(at) for at in range(self.roster.rowCount())]
        waiting = [self.waiting.row_at(at) for at in range(self.waiting.rowCount())]
        seated = {row.person_id for row in rows if row is not None and row.state in SEATED}
        return frozenset(seated | {row.person_id for row in waiting if row is not None})

    # inside

    def _offer_next(self) -> None:
        """To the chosen one, else to the one who is next, else to the first in line who has no offer yet."""
        chosen = self.waiting_view.current_id() if self.waiting_view.hasFocus() else ""
        rows = [self.waiting.row_at(at) for at in range(self.waiting.rowCount())]
        first = next((r.enrolment_id for r in rows if r is not None and r.state is EnrolmentState.WAITLISTED), "")
        if chosen or self._next_up or first:
            self.waiting_deed.emit(OFFER, chosen or self._next_up or first)

    def _roster_allows(self, key: str, enrolment_id: str) -> bool:
        row = self.row(enrolment_id)
        return row is not None and (key in (OPEN, EDIT, HISTORY) or row.state in SEATED)

    def _waiting_allows(self, key: str, enrolment_id: str) -> bool:
        row = self.waiting_row(enrolment_id)
        if row is None:
            return False
        if key in _STEPS:
            return row.state is _STEPS[key]
        is_offered = row.state is EnrolmentState.OFFERED
        return {
            ENROL: row.state in _MAY_BE_SEATED,
            OFFER: row.state in _MAY_BE_SEATED and not is_offered and self._free != 0,
            DECLINED: is_offered,
            TAKE_BACK: is_offered,
            UP: row.rank > 1,
            DOWN: 0 < row.rank < self._in_line(),
        }.get(key, True)

    def _in_line(self) -> int:
        rows = (self.waiting.row_at(at) for at in range(self.waiting.rowCount()))
        return sum(1 for row in rows if row is not None and row.rank)

    def _roster_deeds(self) -> RowDeeds:
        deeds = RowDeeds(self.view, _("More to do with the chosen person"))
        deeds.add(OPEN, _("Open the person"), "contact-round")
        deeds.add(EDIT, _("What was agreed…"), "pencil", "F2")
        deeds.add(HISTORY, _("History of the stay…"), "history", "Ctrl+H")
        deeds.add_line()
        deeds.add(ABSENCE, _("Plan an absence…"), "calendar-x", "Ctrl+B")
        deeds.add(TRANSFER, _("Transfer to another cohort…"), "arrow-right", "Ctrl+T")
        deeds.add(LEAVE, _("End the stay…"), "log-out", "Del")
        deeds.allow(self._roster_allows)
        deeds.wanted.connect(self.roster_deed.emit)
        self.view.opened.connect(lambda enrolment_id: self.roster_deed.emit(OPEN, enrolment_id))
        return deeds

    def _waiting_deeds(self) -> RowDeeds:
        deeds = RowDeeds(self.waiting_view, _("More to do with who waits"))
        deeds.add(ENROL, _("Enrol now"), "user-check", "Ctrl+E")
        deeds.add(OFFER, _("Offer a seat…"), "send", "Ctrl+O")
        deeds.add(DECLINED, _("They declined the offer"), "x", "Ctrl+D")
        deeds.add(TAKE_BACK, _("Take the offer back"), "undo-2")
        deeds.add_line()
        deeds.add(SCREEN, _("Begin the screening"), "list-checks")
        deeds.add(ELIGIBLE, _("Eligible…"), "badge-check")
        deeds.add(DEFER, _("Deferred…"), "clock")
        deeds.add(NOT_ELIGIBLE, _("Not eligible…"), "ban")
        deeds.add(LINE_UP, _("Put on the waiting list"), "list-ordered")
        deeds.add_line()
        deeds.add(UP, _("Move up"), "arrow-up", "Alt+Up")
        deeds.add(DOWN, _("Move down"), "arrow-down", "Alt+Down")
        deeds.add_line()
        deeds.add(EDIT, _("Wishes and what was agreed…"), "pencil", "F2")
        deeds.add(HISTORY, _("History and offers…"), "history", "Ctrl+H")
        deeds.add(OPEN, _("Open the person"), "contact-round")
        deeds.add(REMOVE, _("Take off the list…"), "user-x", "Del")
        deeds.allow(self._waiting_allows)
        deeds.wanted.connect(self.waiting_deed.emit)
        self.waiting_view.opened.connect(lambda enrolment_id: self.waiting_deed.emit(OPEN, enrolment_id))
        return deeds

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        under = self.childAt(event.pos())
        in_waiting = under is not None and self.waiting_view.isAncestorOf(under)
        (self.waiting_deeds if in_waiting else self.deeds).show_menu(event)

    def _lay_out(self) -> None:
        former = self.columns_button.menu().addAction(_("Show people who left"))
        former.setCheckable(True)
        former.toggled.connect(self.former_wanted.emit)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.add_field)
        for key, text in ((ENROL, _("Enrol")), (LINE_UP, _("Waiting list")), (SCREEN, _("Refer for screening"))):
            self.add_as.addItem(text, key)
        self.add_as.setAccessibleName(_("What becomes of the person who is added"))
        upper.addWidget(self.add_as)
        upper.addStretch(1)
        upper.addWidget(self._seats)
        upper.addSpacing(8)
        upper.addWidget(self.deeds.button)
        upper.addWidget(self.columns_button)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nobody())
        self._waiting_head.add(self.waiting_deeds.button)
        self._waiting_head.add(self.offer_button)
        lower = QVBoxLayout(self._waiting_part)
        lower.setContentsMargins(0, 4, 0, 0)
        lower.setSpacing(8)
        lower.addWidget(self._waiting_head)
        lower.addWidget(self.waiting_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(upper)
        column.addWidget(self.vacancy)
        column.addWidget(self._stack, 3)
        column.addWidget(self._waiting_part, 1)
        column.addStretch(0)

    def _nobody(self) -> QWidget:
        bring = Button(_("Import people from a spreadsheet"), "file-spreadsheet", role="quiet")
        bring.clicked.connect(lambda: self.wanted.emit(places.IMPORT, "", ""))
        card = Card(0)
        text = _("Type a name above and press Enter: people on file are found, and new ones are added.")
        card.body.addWidget(EmptyState("user-plus", _("Nobody is enrolled yet"), text, None, [bring]))
        return card


def _wishes(row: WaitingRow) -> str:
    return wanted_words(row.wanted, row.constraints)
