"""A paper before it is printed: its pages, the choices beside them, Print, Save as and Open."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.pages_view import PagesView
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.scrolling import scrolling
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.papers.choices import LastChoices
from groupdesk.desktop.papers.options import LABEL_USES, PaperOptions
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.groups import GroupRow
from groupdesk.services.papers.wishes import Format, PaperFile

_ASIDE = 260


class PaperPage(Page):
    """The tab of its address says which paper, the id of what."""

    opened = Signal()
    left = Signal()
    wish_changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal(str)  # a Format
    open_wanted = Signal()
    files_wanted = Signal()  # each certificate as a file of its own

    def __init__(self) -> None:
        super().__init__(_("Paper"))
        self.kind, self.thing = "", ""
        self.options = PaperOptions()
        self._last = LastChoices()
        self.pages = PagesView()
        self.note = Banner("", status="attention")
        self.note.hide()
        self.progress = ProgressPanel(_("Sending the pages to the printer …"))
        self.progress.hide()
        self.open_button = Button(_("Open"), "external-link")
        self._formats = QMenu(self)
        self.save_button = Button(_("Save as"), "file-down", menu=self._formats)
        self.print_button = Button(_("Print"), "printer", role="primary")
        self.header.show_buttons([self.open_button, self.save_button, self.print_button])
        self._stack = QStackedWidget(self)
        self._calendar = EmptyState("calendar-days", "", "")
        self._lay_out()
        self._connect()

    def open_at(self, thing: str, tab: str) -> None:
        self.kind, self.thing = tab or places.PAPER_ROSTER, thing
        self.options.show_kind(self.kind, self._last.of(self.kind))
        self.header.show_title(_title(self.kind))
        is_file = self.kind == places.PAPER_SCHEDULE
        self.print_button.setVisible(not is_file)
        self.open_button.setVisible(not is_file)
        self._aside.setVisible(not is_file)
        self._stack.setCurrentIndex(1 if is_file else 0)
        self._offer_formats()
        self.opened.emit()

    def first_focus(self) -> QWidget | None:
        return self.print_button if self.print_button.isVisible() else self.save_button

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end: nothing of the paper stays open."""
        self.left.emit()
        super().hideEvent(event)

    @Slot(object)
    def show_whose(self, row: GroupRow) -> None:
        """The way up from the paper: its group's list and its cohort."""
        title = cohort_title(row.group_name, row.cohort_name)
        self.show_crumbs(
            (Crumb(_("Groups"), places.GROUPS), Crumb(title, places.COHORT, row.cohort_id)), _title(self.kind)
        )

    def show_person(self, person_id: str) -> None:
        """The way up from a paper about one person."""
        self.show_crumbs((Crumb(_("People"), places.PEOPLE, person_id),), _title(self.kind))

    def show_crumbs_of_certificates(self) -> None:
        """The way up from a certificate or the register."""
        self.show_crumbs((Crumb(_("Certificates"), places.CERTIFICATES),), _title(self.kind))

    def show_paper(self, file: PaperFile, sizes: list[tuple[float, float]], note: str) -> None:
        """A finished paper; `note` says what the printer should know, empty when nothing."""
        count = ngettext("{count} page", "{count} pages", file.pages).format(count=file.pages)
        self.header.show_title(_title(self.kind), count if sizes else "")
        self.pages.show_pages(sizes, count)
        self.note.setVisible(bool(note))
        if note:
            self.note.say(note)

    def show_printing(self, printing: bool) -> None:
        """How far the print is, with a way to stop it; another one cannot begin meanwhile."""
        if printing:
            self.progress.begin()
        self.progress.setVisible(printing)
        self.print_button.setEnabled(not printing)

    def show_calendar(self, sentence: str) -> None:
        """A calendar file has no pages; what is in it is said."""
        self._calendar.show_words(_("A calendar file"), sentence)

    def _offer_formats(self) -> None:
        self._formats.clear()
        offered = {
            places.PAPER_SCHEDULE: ((Format.ICS, _("Calendar file (.ics)")),),
            **dict.fromkeys((places.PAPER_SIGN_IN, places.PAPER_CERTIFICATES, *LABEL_USES), ((Format.PDF, _("PDF")),)),
        }.get(
            self.kind,
            ((Format.PDF, _("PDF")), (Format.CSV, _("CSV, for any program")), (Format.XLSX, _("Excel workbook"))),
        )
        for kind, words in offered:
            self._formats.addAction(words, self._saver(kind))
        if self.kind == places.PAPER_CERTIFICATES:
            self._formats.addAction(_("One file each, or signed …"), lambda: self.files_wanted.emit())

    def _saver(self, kind: Format) -> Callable[[], None]:
        return lambda: self.save_wanted.emit(kind.value)

    def _lay_out(self) -> None:
        with_role(self.options, "clear")
        self._aside = aside = scrolling(self.options, self)
        aside.setFixedWidth(theme.scaled(_ASIDE))
        card = Card(0)
        card.body.addWidget(self.pages)
        calendar = Card(16)
        calendar.body.addWidget(self._calendar)
        self._stack.addWidget(card)
        self._stack.addWidget(calendar)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.note)
        left.addWidget(self.progress)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(aside)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.options.changed.connect(self._on_choice)
        self.print_button.clicked.connect(self.print_wanted)
        self.open_button.clicked.connect(self._on_open)

    @Slot()
    def _on_choice(self) -> None:
        self._last.keep(self.kind, self.options.wish())
        self.wish_changed.emit()

    @Slot()
    def _on_open(self) -> None:
        self.open_wanted.emit()


def _title(kind: str) -> str:
    return {
        places.PAPER_ROSTER: _("Roster"),
        places.PAPER_SIGN_IN: _("Sign-in sheet"),
        places.PAPER_CALLS: _("Call list"),
        places.PAPER_RUNNING: _("Running sheet"),
        places.PAPER_SCHEDULE: _("Schedule"),
        places.PAPER_ATTENDANCE: _("Attendance list"),
        places.PAPER_STATEMENT: _("Attendance statement"),
        places.PAPER_BADGES: _("Name badges"),
        places.PAPER_TENTS: _("Tent cards"),
        places.PAPER_ADDRESSES: _("Address labels"),
        places.PAPER_CERTIFICATES: _("Certificate"),
        places.PAPER_REGISTER: _("Register of certificates"),
    }.get(kind, _("Paper"))
