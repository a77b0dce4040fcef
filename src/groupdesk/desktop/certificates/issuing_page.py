"""Issuing for one cohort: who qualifies and why, who does not and what would help, the design and a true preview."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.certificates.columns import Line, candidate_columns
from groupdesk.desktop.certificates.issuing_choices import IssuingChoices
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.certificates.candidates import Candidate, Candidates
from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.certificates.words import kind_name

_NARROW = 1010


class IssuingPage(Page):
    """Its address says for which cohort."""

    asked = Signal(str)  # a cohort's id, at every visit
    kind_chosen = Signal()
    looked_at = Signal()  # another person or another look is to be shown
    issue_wanted = Signal()
    files_wanted = Signal()  # of everybody who has one
    left = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__(_("Issue certificates"))
        self.found: Candidates | None = None
        self._chosen: set[str] = set()
        self.table: RowTable[Line] = RowTable(
            candidate_columns(_hours), lambda line: line.candidate.enrolment_id, tasks, self
        )
        self.view = TableView(self.table, _("Who gets one"), rows="two-line")
        self.kind = QComboBox()
        self.choices = IssuingChoices()
        self.note = Banner("", status="attention")
        self.note.hide()
        self.summary = words("", "facts", wrap=True)
        self.all_button = Button(_("Choose all who qualify"), "list-checks", role="quiet", dense=True)
        self.files_button = Button(_("Save as files"), "file-down")
        self.issue_button = Button(_("Issue"), "award", role="primary")
        self._fill()
        self._lay_out()
        self._connect()

    def open_at(self, thing: str, tab: str) -> None:
        self.asked.emit(thing)

    def first_focus(self) -> QWidget | None:
        return self.view

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end: nothing of the paper stays open."""
        self.left.emit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.show_narrow(self.width() < theme.scaled(_NARROW))

    # what the controller shows

    def show_group(self, title: str, cohort_id: str) -> None:
        self.show_crumbs(
            (Crumb(_("Certificates"), places.CERTIFICATES), Crumb(title, places.COHORT, cohort_id)), _("Issue")
        )
        self.header.show_title(_("Certificates · {group}").format(group=title))

    def show_candidates(self, found: Candidates) -> None:
        """Everybody of the cohort; who qualifies and has none yet is chosen."""
        self.found = found
        self._chosen = {row.enrolment_id for row in found.ready}
        self.choices.show_usual_title(found.title)
        facts = (found.code, _("rule: {rule}").format(rule=found.rule) if found.rule else _("no completion rule"))
        self.summary.setText(" · ".join(facts))
        self._show_lines()
        if not self.view.current_id() and found.rows:
            self.view.choose((found.ready or found.rows)[0].enrolment_id)
        self.looked_at.emit()

    def show_preview(self, sizes: list[tuple[float, float]], note: str) -> None:
        self.choices.preview.show_pages(sizes, _("Preview"))
        self.note.setVisible(bool(note))
        if note:
            self.note.say(note)

    # what was chosen

    def chosen(self) -> tuple[Candidate, ...]:
        """Who gets one, in the order of the list."""
        rows = self.found.rows if self.found else ()
        return tuple(row for row in rows if row.enrolment_id in self._chosen)

    def shown(self) -> Candidate | None:
        """Whose paper the preview shows."""
        rows = self.found.rows if self.found else ()
        current = self.view.current_id()
        return next((row for row in rows if row.enrolment_id == current), rows[0] if rows else None)

    def wish(self) -> IssueWish:
        return self.choices.wish()

    def _on_kind(self) -> None:
        self.choices.show_kind(CertificateKind(self.kind.currentData()))
        self.kind_chosen.emit()

    def _on_shown(self) -> None:
        """What is asked of one person is asked of who is shown."""
        shown = self.shown()
        self.choices.show_person(shown.enrolment_id if shown else None)
        self.looked_at.emit()

    def toggle(self, enrolment_id: str) -> None:
        """Chooses somebody, or no longer; who has a valid paper already cannot be chosen."""
        row = next((one for one in self.found.rows if one.enrolment_id == enrolment_id), None) if self.found else None
        if row is not None and not row.serial:
            self._chosen ^= {enrolment_id}
            self._show_lines()

    def choose_all(self) -> None:
        """Everybody who qualifies, or nobody where these are chosen already."""
        ready: set[str] = {row.enrolment_id for row in self.found.ready} if self.found else set()
        self._chosen = set() if self._chosen == ready else ready
        self._show_lines()

    def _show_lines(self) -> None:
        rows = self.found.rows if self.found else ()
        self.table.show_rows([Line(row, row.enrolment_id in self._chosen) for row in rows])
        self.files_button.setEnabled(any(row.serial for row in rows))
        count = len(self._chosen)
        self.issue_button.setEnabled(bool(count))
        self.issue_button.setText(
            ngettext("Issue {count} paper", "Issue {count} papers", count).format(count=count) if count else _("Issue")
        )
        ready = len(self.found.ready) if self.found else 0
        self.all_button.setText(
            _("Choose none") if ready and count == ready else _("Choose all {count} who qualify").format(count=ready)
        )
        self.all_button.setEnabled(bool(ready))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.table.row_at(index.row())
        if index.column() == 0 and row is not None:
            self.toggle(row.candidate.enrolment_id)

    def _on_space(self) -> None:
        self.toggle(self.view.current_id())

    def _fill(self) -> None:
        for kind in CertificateKind:
            self.kind.addItem(kind_name(kind), kind.value)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _at: self._on_kind())
        self.choices.changed.connect(self.looked_at.emit)
        self.view.chosen.connect(lambda _id: self._on_shown())
        self.view.clicked.connect(self._on_clicked)
        self.view.opened.connect(self.toggle)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._on_space)
        self.all_button.clicked.connect(lambda: self.choose_all())
        self.issue_button.clicked.connect(lambda: self.issue_wanted.emit())
        self.files_button.clicked.connect(lambda: self.files_wanted.emit())

    def _lay_out(self) -> None:
        self.header.show_buttons([self.files_button, self.issue_button])
        left = QVBoxLayout()
        left.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addWidget(self.summary, 1)
        top.addWidget(self.all_button)
        self.kind.setAccessibleName(_("What is issued"))
        left.addLayout(top)
        left.addWidget(self.view, 1)
        left.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(self.choices)
        self.body.addLayout(row, 1)


def _hours(candidate: Candidate) -> str:
    return f"{candidate.minutes / 60:.1f}"
