"""The import of people in four steps: file, columns, matches, summary; nothing is stored before the last button."""

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.imports.columns_step import ColumnsStep
from groupdesk.desktop.imports.matches_step import MatchesStep
from groupdesk.desktop.imports.summary_step import SummaryStep
from groupdesk.desktop.kit.page import Crumb
from groupdesk.desktop.sheets.steps_page import StepsPage, StepWords
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.imports.preview import ImportPreview

FILE, COLUMNS, MATCHES, SUMMARY = range(4)


class ImportPage(StepsPage):
    """The steps of the import of people."""

    def __init__(self, tasks: Worker) -> None:
        text = _(
            "A CSV file or workbook with one person a row. Title lines, totals and blank rows are found and left out. "
            "You see everything before anything is stored. You may also drop the file here."
        )
        steps = (_("File"), _("Columns"), _("Matches"), _("Summary"))
        super().__init__(StepWords(_("Import people"), steps, text, _("Reading the file")))
        self.columns, self.matches, self.summary = ColumnsStep(tasks), MatchesStep(tasks), SummaryStep()
        self.lay_out((self.columns, self.matches, self.summary))
        self.show_crumbs((Crumb(_("People"), places.PEOPLE),), _("Import"))
        self.show_step(FILE)

    def show_step(self, step: int, primary: str = "", *, ready: bool = True) -> None:
        super().show_step(step, primary, ready=ready)
        if step == FILE:
            self.header.show_title(_("Import people"))

    def show_facts(self, preview: ImportPreview) -> None:
        """File, sheet and the number of people under the title."""
        rows = ngettext("{count} person", "{count} people", preview.counts.rows).format(count=preview.counts.rows)
        self.header.show_title(_("Import people"), facts_line(preview.sheet.file_name, preview.sheet.sheet, rows))
