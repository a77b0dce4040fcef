"""Issuing for one cohort: who qualifies and why, who does not and what would help, the design and a true preview."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.certificates.columns import Line, candidate_columns
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.pages_view import PagesView
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.certificates.candidates import Candidate, Candidates
from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.papers import PaperSize
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.certificates.words import kind_name, method_name

_ASIDE, _ASIDE_NARROW, _NARROW = 380, 320, 1010


@dataclass(frozen=True, slots=True)
class DesignChoice:
    """A design to choose: what the wish names it by, and its words."""

    key: str
    words: str


class IssuingPage(Page):
    """Its address says for which cohort."""

    asked = Signal(str)  # a cohort's id, at every visit
    kind_chosen = Signal()
    looked_at = Signal()  # another person or another look is to be shown
    issue_wanted = Signal()
    picture_wanted = Signal(int, int)
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
        self.design, self.paper, self.side, self.language = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.title = QLineEdit()
        self.method, self.place, self.licence = QComboBox(), QLineEdit(), QLineEdit()
        self._licences: dict[EnrolmentId, str] = {}
        self.preview = PagesView()
        self.note = Banner("", status="attention")
        self.note.hide()
        self.summary = words("", "facts", wrap=True)
        self.all_button = Button(_("Choose all who qualify"), "list-checks", role="quiet", dense=True)
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
        is_narrow = self.width() < theme.scaled(_NARROW)
        self._side_column.setFixedWidth(theme.scaled(_ASIDE_NARROW if is_narrow else _ASIDE))

    # what the controller shows

    def show_group(self, title: str, cohort_id: str) -> None:
        self.show_crumbs(
            (Crumb(_("Certificates"), places.CERTIFICATES), Crumb(title, places.COHORT, cohort_id)), _("Issue")
        )
        self.header.show_title(_("Certificates · {group}").format(group=title))

    def show_designs(self, designs: Sequence[DesignChoice], usual: str) -> None:
        """The designs at hand; the usual one is chosen."""
        self.design.blockSignals(True)
        before = self.design.currentData() or usual
        self.design.clear()
        for one in designs:
            self.design.addItem(one.words, one.key)
        self.design.setCurrentIndex(max(0, self.design.findData(before)))
        self.design.blockSignals(False)

    def show_candidates(self, found: Candidates) -> None:
        """Everybody of the cohort; who qualifies and has none yet is chosen."""
        self.found = found
        self._chosen = {row.enrolment_id for row in found.ready}
        if not self.title.text():
            self.title.setPlaceholderText(found.title or _("Group programme"))
        facts = (found.code, _("rule: {rule}").format(rule=found.rule) if found.rule else _("no completion rule"))
        self.summary.setText(" · ".join(facts))
        self._show_lines()
        if not self.view.current_id() and found.rows:
            self.view.choose((found.ready or found.rows)[0].enrolment_id)
        self.looked_at.emit()

    def show_preview(self, sizes: list[tuple[float, float]], note: str) -> None:
        self.preview.show_pages(sizes, _("Preview"))
        self.note.setVisible(bool(note))
        if note:
            self.note.say(note)

    def show_picture(self, page: int, picture: QImage) -> None:
        self.preview.show_picture(page, picture)

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
        return IssueWish(
            kind=CertificateKind(self.kind.currentData()),
            design=str(self.design.currentData() or ""),
            size=PaperSize(self.paper.currentData()) if self.paper.currentData() else None,
            orientation=Orientation(self.side.currentData()) if self.side.currentData() else None,
            language=str(self.language.currentData() or ""),
            second_language={"en": "es", "es": "en"}.get(str(self.language.currentData()), ""),
            title=self.title.text().strip(),
            method=Method(self.method.currentData()),
            place=self.place.text().strip(),
            licences=dict(self._licences),
        )

    def _show_education(self) -> None:
        self._education.setVisible(self.kind.currentData() == CertificateKind.EDUCATION.value)

    def _on_shown(self) -> None:
        """The licence is that of who is shown."""
        shown = self.shown()
        self.licence.setText(self._licences.get(shown.enrolment_id, "") if shown else "")
        self.looked_at.emit()

    def _on_licence(self) -> None:
        shown = self.shown()
        if shown is not None:
            self._licences[shown.enrolment_id] = self.licence.text().strip()
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
        for value, text in (("", _("As in the settings")), ("letter", _("Letter")), ("a4", _("A4"))):
            self.paper.addItem(text, value)
        for value, text in (("landscape", _("Landscape")), ("portrait", _("Portrait"))):
            self.side.addItem(text, value)
        for value, text in (("", _("As set up")), ("en", "English"), ("es", "Español")):
            self.language.addItem(text, value)
        for method in Method:
            self.method.addItem(method_name(method), method.value)
        for line in (self.title, self.place, self.licence):
            line.setMaxLength(300)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _at: self._show_education())
        self.kind.currentIndexChanged.connect(lambda _at: self.kind_chosen.emit())
        self.place.editingFinished.connect(lambda: self.looked_at.emit())
        self.licence.editingFinished.connect(lambda: self._on_licence())
        for combo in (self.design, self.paper, self.side, self.language, self.method):
            combo.currentIndexChanged.connect(lambda _at: self.looked_at.emit())
        self.title.editingFinished.connect(lambda: self.looked_at.emit())
        self.view.chosen.connect(lambda _id: self._on_shown())
        self.view.clicked.connect(self._on_clicked)
        self.view.opened.connect(self.toggle)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._on_space)
        self.all_button.clicked.connect(lambda: self.choose_all())
        self.issue_button.clicked.connect(lambda: self.issue_wanted.emit())
        self.preview.wanted.connect(self.picture_wanted.emit)

    def _lay_out(self) -> None:
        self.header.show_buttons([self.issue_button])
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
        row.addWidget(self._aside())
        self.body.addLayout(row, 1)

    def _aside(self) -> QWidget:
        holder = QWidget()
        with_role(holder, "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for pair in (
            (Field(_("Design"), self.design), Field(_("Language"), self.language)),
            (Field(_("Paper"), self.paper), Field(_("Turned"), self.side)),
        ):
            line = QHBoxLayout()
            line.setSpacing(10)
            for field in pair:
                line.addWidget(field, 1)
            column.addLayout(line)
        column.addWidget(Field(_("Title on the paper"), self.title))
        column.addWidget(self._education_fields())
        column.addWidget(self.preview, 1)
        self._side_column = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFixedWidth(theme.scaled(_ASIDE))
        area.setWidget(holder)
        return area

    def _education_fields(self) -> QWidget:
        """What accreditors ask for; the hours are those of the marks, in the hour that the set-up says."""
        self._education = holder = QWidget()
        with_role(holder, "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Field(_("Held"), self.method), 1)
        line.addWidget(Field(_("Place"), self.place), 1)
        column.addLayout(line)
        column.addWidget(Field(_("Licence number of who is shown"), self.licence))
        self._show_education()
        return holder


def _hours(candidate: Candidate) -> str:
    return f"{candidate.minutes / 60:.1f}"
