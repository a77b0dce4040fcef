"""Marks from outside in four steps: file, columns, names, marks; nothing is stored before the last button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import long_day_words, span_words
from groupdesk.desktop.kit.page import Crumb, Page
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.steps import StepsLine
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.meetings.columns_step import MarkColumnsStep
from groupdesk.desktop.meetings.marks_step import MarksStep
from groupdesk.desktop.meetings.names_step import NamesStep
from groupdesk.desktop.sheets.file_step import FileStep
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.attendance import Sheet

FILE, COLUMNS, NAMES, MARKS = range(4)


class MeetingPage(Page):
    """Tells which step is wanted; the controller answers with show_step()."""

    opened = Signal(str)  # a session's id
    step_wanted = Signal(int)
    accept_wanted = Signal()
    cancel_wanted = Signal()
    names_wanted = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__(_("Import marks"))
        self.session_id = ""
        self.steps = StepsLine((_("File"), _("Columns"), _("Names"), _("Marks")))
        text = _(
            "A participant report of Zoom or Teams as it was downloaded, or a table with names and marks. Rows of one "
            "person are joined. You see everything before anything is stored. You may also drop the file here."
        )
        self.file = FileStep(_("Import marks"), text)
        self.columns, self.names, self.marks = MarkColumnsStep(tasks), NamesStep(tasks), MarksStep()
        self.progress = ProgressPanel(_("Reading the report"))
        self.progress.hide()
        self.problem = words("", wrap=True, status="problem")
        self.problem.hide()
        self.stack = QStackedWidget()
        self.names_button = Button(_("Remembered names"), "contact-round")
        self.back_button, self.next_button = Button(_("Back")), Button("", role="primary")
        self.cancel_button = Button(_("Cancel"), role="quiet")
        self.header.show_buttons([self.names_button])
        self._lay_out()
        self._connect()
        self.show_step(FILE)

    def open_at(self, thing: str, tab: str) -> None:
        self.session_id = thing
        self.opened.emit(thing)

    def show_session(self, sheet: Sheet) -> None:
        """Whose marks are imported."""
        here = session_words(sheet.number, sheet.of, sheet.kind)
        when = _("{day}, {times}").format(
            day=long_day_words(sheet.starts_at.date()), times=span_words(sheet.starts_at, sheet.ends_at)
        )
        title = _("Import marks · {session}").format(session=here)
        self.header.show_title(title, facts_line(cohort_title(sheet.group_name, sheet.cohort_name), when))
        above = (
            Crumb(_("Groups"), places.GROUPS),
            Crumb(cohort_title(sheet.group_name, sheet.cohort_name), places.COHORT, sheet.cohort_id),
            Crumb(_("Roll call"), places.ROLL_CALL, sheet.session_id),
        )
        self.show_crumbs(above, _("Import marks"))

    def show_step(self, step: int, primary: str = "", *, ready: bool = True) -> None:
        """Another step; `primary` says what its button does next, `ready` whether it may be pressed."""
        self.stack.setCurrentIndex(step)
        self.steps.show_step(step)
        self.back_button.setVisible(step > FILE)
        self.next_button.setVisible(step > FILE)
        self.show_primary(primary, ready=ready)
        self.problem.hide()

    def show_primary(self, primary: str, *, ready: bool) -> None:
        """What the button of this step says and whether it may be pressed."""
        self.next_button.setText(primary)
        self.next_button.setEnabled(ready)

    def step(self) -> int:
        return self.stack.currentIndex()

    def show_busy(self, busy: bool) -> None:
        """While a file is read or stored: how far, and a way to stop."""
        self.progress.setVisible(busy)
        self.progress.cancel_button.setEnabled(True)
        self.stack.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.next_button.setEnabled(not busy)

    def refuse(self, sentence: str) -> None:
        """Why it did not go on."""
        self.problem.setText(sentence)
        self.problem.show()

    def first_focus(self) -> QWidget | None:
        return self.file.choose_button if self.step() == FILE else self.next_button

    def _lay_out(self) -> None:
        for part in (self.file, self.columns, self.names, self.marks):
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
        self.names_button.clicked.connect(lambda: self.names_wanted.emit())

    def _on_next(self) -> None:
        if self.step() == MARKS:
            self.accept_wanted.emit()
        else:
            self.step_wanted.emit(self.step() + 1)
