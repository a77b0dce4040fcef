"""The import and its service: reads and stores in threads, with progress and cancel; one Undo for all of it."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.files import save_bytes
from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.imports.page import COLUMNS, FILE, MATCHES, SUMMARY, ImportPage
from groupdesk.desktop.sheets.long_work import LongWork
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.deeds import Done
from groupdesk.domain.groups import CohortsShown, GroupRow, GroupsQuery
from groupdesk.domain.imports.preview import Answer, Decisions, Imported, ImportOptions, ImportPreview
from groupdesk.domain.imports.sheets import NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.imports.watch import Watch
from groupdesk.services.bundle import Services
from groupdesk.services.files import not_saved

T = TypeVar("T")
_COHORTS_OFFERED = 300


class ImportController(QObject):
    """Holds what was settled so far; the preview is made anew when a choice changes what the sheet says."""

    def __init__(self, page: ImportPage, services: Services, tasks: Worker, deeds: Deeds, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds, self._failed = page, services, tasks, deeds, failed
        self._path = Path()
        self._sheet: RawSheet | None = None
        self._preview: ImportPreview | None = None
        self._cohorts: tuple[GroupRow, ...] = ()
        self._long = LongWork(page, page, tasks, failed)
        self._dialog: QFileDialog | None = None
        page.file.file_chosen.connect(self.open)
        page.file.encoding_chosen.connect(self._open_as)
        page.columns.changed.connect(self._on_columns)
        page.matches.doubles_changed.connect(self._on_doubles)
        page.summary.save_refused.connect(self._ask_refused)
        page.step_wanted.connect(self._go)
        page.accept_wanted.connect(self._accept)
        page.cancel_wanted.connect(self._cancel)
        page.progress.cancelled.connect(self._long.stop)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Reads that file and shows its columns."""
        self._path = path
        self._read(SheetChoice())

    def _open_as(self, encoding: str) -> None:
        self._read(SheetChoice(encoding=encoding))

    def _read(self, choice: SheetChoice) -> None:
        path = self._path

        def work(watch: Watch) -> tuple[NeedsEncoding | ImportPreview, tuple[GroupRow, ...]]:
            imports = self._services.imports  # its libraries are loaded here, off the window's thread
            opened = imports.open(path, choice)
            cohorts = self._services.groups.page(GroupsQuery(shown=CohortsShown.CURRENT), 0, _COHORTS_OFFERED)
            if isinstance(opened, NeedsEncoding):
                return opened, cohorts
            return imports.preview(opened, ImportOptions(), watch), cohorts

        self._long.do(work, self._show_read)

    def _show_read(self, answer: tuple[NeedsEncoding | ImportPreview, tuple[GroupRow, ...]]) -> None:
        found, self._cohorts = answer
        if isinstance(found, NeedsEncoding):
            self._page.file.ask_encoding(found)
            return
        self._show_preview(found)
        self._go(COLUMNS)

    def _show_preview(self, preview: ImportPreview) -> None:
        self._preview, self._sheet = preview, preview.sheet
        self._page.show_facts(preview)
        self._page.columns.show_preview(preview)
        self._page.matches.show_preview(preview)

    @Slot()
    def _on_columns(self) -> None:
        """Another mapping or header row: the sheet says something else now."""
        if self._preview is None:
            return
        columns, before = self._page.columns, self._preview
        moved = columns.header_row.value() != before.header_row
        self._again(
            replace(
                before.options,
                header_row=columns.header_row.value(),
                fields=() if moved else columns.fields(),
                tidy_capitals=columns.capitals.isChecked(),
            )
        )

    @Slot()
    def _on_doubles(self) -> None:
        if self._preview is not None:
            decided = dict(self._preview.options.doubles) | self._page.matches.doubles()
            self._again(replace(self._preview.options, doubles=decided))

    def _again(self, options: ImportOptions) -> None:
        sheet = self._sheet
        if sheet is not None:
            self._long.do(lambda watch: self._services.imports.preview(sheet, options, watch), self._show_preview)

    @Slot(int)
    def _go(self, step: int) -> None:
        if step == FILE or self._preview is None:
            self._page.file.show_start()
            self._page.show_step(FILE)
            return
        if step == SUMMARY:
            adds, leaves = self._adds_and_leaves(self._preview)
            self._page.summary.show_preview(self._preview, self._cohorts, adds, leaves)
        people = self._preview.counts.ready
        primary = {
            COLUMNS: _("Look for matches"),
            MATCHES: _("Go on to the summary"),
            SUMMARY: ngettext("Import {count} person", "Import {count} people", people).format(count=people),
        }[step]
        self._page.show_step(step, primary)

    def _adds_and_leaves(self, preview: ImportPreview) -> tuple[int, int]:
        answers = self._page.matches.answers()
        suggested = {match.key: match.suggested for match in reversed(preview.matches)}
        settled = [answers.get(s.key, suggested.get(s.key, Answer.ADD)) for s in preview.sign_ups]
        return settled.count(Answer.ADD), settled.count(Answer.LEAVE_OUT)

    @Slot()
    def _accept(self) -> None:
        preview = self._preview
        if preview is None:
            return
        decisions = Decisions(answers=self._page.matches.answers(), cohorts=self._page.summary.cohorts())
        self._long.do(lambda watch: self._services.imports.accept(preview, decisions, watch), self._done)

    def _done(self, imported: Imported) -> None:
        told = ngettext("{count} person was added.", "{count} people were added.", imported.added)
        if imported.enrolled or imported.waiting:
            told += " " + _("{enrolled} have a seat, {waiting} wait.")
        text = told.format(count=imported.added, enrolled=imported.enrolled, waiting=imported.waiting)
        self._deeds.say(self._page, text, [Done(imported.deed)])
        self._forget()
        self._page.wanted.emit(places.PEOPLE, "", "")

    @Slot()
    def _ask_refused(self) -> None:
        dialog = QFileDialog(self._page.window(), _("Save the refused rows"), f"{self._path.stem} refused.csv")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda path: self.save_refused(Path(path)))
        self._dialog = dialog
        dialog.open()

    def save_refused(self, path: Path) -> None:
        """Writes the rows that stay out with their reasons, to be mended and imported again."""
        preview = self._preview
        if preview is None:
            return

        def work() -> None:
            try:
                save_bytes(path, self._services.imports.refused_file(preview))
            except OSError as error:
                raise not_saved(error) from error

        self._tasks.read(self._page, work, lambda _none: None, self._long.say)

    @Slot()
    def _cancel(self) -> None:
        self._long.stop()
        self._forget()
        self._page.wanted.emit(places.PEOPLE, "", "")

    def _forget(self) -> None:
        self._preview = self._sheet = None
        self._go(FILE)
