"""Marks from outside in four steps: file, columns, names, marks; nothing is stored before the last button."""

from PySide6.QtCore import Signal

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import long_day_words, span_words
from groupdesk.desktop.kit.page import Crumb
from groupdesk.desktop.meetings.columns_step import MarkColumnsStep
from groupdesk.desktop.meetings.marks_step import MarksStep
from groupdesk.desktop.meetings.names_step import NamesStep
from groupdesk.desktop.sheets.steps_page import StepsPage, StepWords
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.attendance import Sheet

FILE, COLUMNS, NAMES, MARKS = range(4)


class MeetingPage(StepsPage):
    """The steps of marks for one session."""

    opened = Signal(str)  # a session's id
    names_wanted = Signal()

    def __init__(self, tasks: Worker) -> None:
        text = _(
            "A participant report of Zoom or Teams as it was downloaded, or a table with names and marks. Rows of one "
            "person are joined. You see everything before anything is stored. You may also drop the file here."
        )
        steps = (_("File"), _("Columns"), _("Names"), _("Marks"))
        super().__init__(StepWords(_("Import marks"), steps, text, _("Reading the report")))
        self.session_id = ""
        self.columns, self.names, self.marks = MarkColumnsStep(tasks), NamesStep(tasks), MarksStep()
        self.names_button = Button(_("Remembered names"), "contact-round")
        self.names_button.clicked.connect(lambda: self.names_wanted.emit())
        self.header.show_buttons([self.names_button])
        self.lay_out((self.columns, self.names, self.marks))
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
