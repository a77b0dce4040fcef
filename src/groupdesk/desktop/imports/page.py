"""The import of people in four steps: file, columns, matches, summary; nothing is stored before the last button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.imports.columns_step import ColumnsStep
from groupdesk.desktop.imports.matches_step import MatchesStep
from groupdesk.desktop.imports.summary_step import SummaryStep
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.sheets.file_step import FileStep
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.imports.preview import ImportPreview

FILE, COLUMNS, MATCHES, SUMMARY = range(4)


class ImportPage(Page):
    """Tells which step is wanted; the controller answers with show_step()."""

    step_wanted = Signal(int)
    accept_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__(_("Import people"))
        self.steps = StepsLine((_("File"), _("Columns"), _("Matches"), _("Summary")))
        text = _(
            "A CSV file or workbook with one person a row. Title lines, totals and blank rows are found and left out. "
            "You see everything before anything is stored. You may also drop the file here."
        )
        self.file, self.columns = FileStep(_("Import people"), text), ColumnsStep(tasks)
        self.matches, self.summary = MatchesStep(tasks), SummaryStep()
        self.progress = ProgressPanel(_("Reading the file"))
        self.progress.hide()
        self.problem = words("", wrap=True, status="problem")
        self.problem.hide()
        self.stack = QStackedWidget()
        self.back_button, self.next_button = Button(_("Back")), Button("", role="primary")
        self.cancel_button = Button(_("Cancel"), role="quiet")
        self._lay_out()
        self._connect()
        self.show_crumbs((Crumb(_("People"), places.PEOPLE),), _("Import"))
        self.show_step(FILE)

    def show_step(self, step: int, primary: str = "") -> None:
        """Another step; `primary` says what its button does next."""
        self.stack.setCurrentIndex(step)
        self.steps.show_step(step)
        self.back_button.setVisible(step > FILE)
        self.next_button.setVisible(step > FILE)
        self.next_button.setText(primary)
        self.problem.hide()
        if step == FILE:
            self.header.show_title(_("Import people"))

    def step(self) -> int:
        return self.stack.currentIndex()

    def show_facts(self, preview: ImportPreview) -> None:
        """File, sheet and the number of people under the title."""
        rows = ngettext("{count} person", "{count} people", preview.counts.rows).format(count=preview.counts.rows)
        self.header.show_title(_("Import people"), facts_line(preview.sheet.file_name, preview.sheet.sheet, rows))

    def show_busy(self, busy: bool) -> None:
        """While a file is read or stored: how far, and a way to stop."""
        self.progress.setVisible(busy)
        self.progress.cancel_button.setEnabled(True)
        self.stack.setEnabled(not busy)
        for button in (self.back_button, self.next_button):
            button.setEnabled(not busy)

    def refuse(self, sentence: str) -> None:
        """Why it did not go on."""
        self.problem.setText(sentence)
        self.problem.show()

    def first_focus(self) -> QWidget | None:
        return self.file.choose_button if self.step() == FILE else self.next_button

    def _lay_out(self) -> None:
        for part in (self.file, self.columns, self.matches, self.summary):
            self.stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        foot.addWidget(words(_("Nothing is stored yet"), "facts"))
        foot.addSpacing(8)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.progress)
        self.body.addWidget(Line())
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.back_button.clicked.connect(lambda: self.step_wanted.emit(self.step() - 1))
        self.next_button.clicked.connect(self._on_next)
        self.cancel_button.clicked.connect(lambda: self.cancel_wanted.emit())

    def _on_next(self) -> None:
        if self.step() == SUMMARY:
            self.accept_wanted.emit()
        else:
            self.step_wanted.emit(self.step() + 1)
