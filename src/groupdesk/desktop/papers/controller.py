"""Papers and their service: made and drawn in threads, printed and saved from the same bytes."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.certificates.saving import CertificateFilesSaving
from groupdesk.desktop.papers import last_printer
from groupdesk.desktop.papers.options import LABEL_USES
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.desktop.papers.printing import print_pages
from groupdesk.desktop.previewing import OpenPaper, Previewing, open_paper
from groupdesk.desktop.tasks import Failed, Progress, Worker
from groupdesk.domain.certificates.rows import RegisterQuery
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupRow
from groupdesk.domain.ids import CertificateId, CohortId, GroupSessionId, PersonId
from groupdesk.domain.papers import NoteKind
from groupdesk.services.bundle import Services
from groupdesk.services.files import not_saved
from groupdesk.services.papers.preview import Pages
from groupdesk.services.papers.service import save
from groupdesk.services.papers.statements import StatementAsk
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish

_OF_CERTIFICATES = (places.PAPER_CERTIFICATES, places.PAPER_REGISTER)
_OLDEST_FIRST = RegisterQuery(descending=False)
Says = Callable[[str], None]


class PaperController(QObject):
    """Looking leaves no trace in the log; printing, saving and opening do."""

    def __init__(self, page: PaperPage, services: Services, tasks: Worker, say: Says, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._say, self._failed = page, services, tasks, say, failed
        self.previewing = Previewing(page, page.pages, tasks, failed)
        self._printing: Progress | None = None
        self._dialog: QPrintDialog | QFileDialog | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        page.opened.connect(self.refresh)
        page.wish_changed.connect(self.refresh)
        page.left.connect(self.previewing.close)
        page.print_wanted.connect(self._choose_printer)
        page.progress.cancelled.connect(self._stop_printing)
        page.save_wanted.connect(self._choose_file)
        page.open_wanted.connect(self._open)
        self._files = CertificateFilesSaving(page, services, tasks)
        page.files_wanted.connect(self._save_apart)

    @Slot()
    def refresh(self) -> None:
        """Makes the paper again with the choices of now."""
        if not self._page.thing:
            return
        if self._page.kind in _OF_CERTIFICATES:
            self._page.show_crumbs_of_certificates()
        elif self._page.kind == places.PAPER_STATEMENT:
            self._page.show_person(PersonId(self._page.thing.partition("/")[0]))
        else:
            self._tasks.read(self._page, self._whose(), self._page.show_whose, latest="whose")
        if self._page.kind == places.PAPER_SCHEDULE:
            self._page.show_calendar(
                _("Each session is one entry with a neutral title. Nobody who takes part is named in it.")
            )
            return
        make = self._maker(Format.PDF, looking=True)

        def work() -> tuple[PaperFile, OpenPaper]:
            file = make()
            return file, open_paper(file.content)

        self._tasks.read(self._page, work, self._show, latest="paper")

    def _whose(self) -> Callable[[], GroupRow]:
        kind, thing, services = self._page.kind, self._page.thing, self._services

        def work() -> GroupRow:
            is_sheet = kind in (places.PAPER_SIGN_IN, places.PAPER_CALLS, places.PAPER_RUNNING)
            cohort = services.sessions.session(GroupSessionId(thing)).cohort_id if is_sheet else CohortId(thing)
            return services.groups.row(cohort)

        return work

    def _show(self, answer: tuple[PaperFile, OpenPaper]) -> None:
        file, paper = answer
        if self.previewing.take(paper):
            self._page.show_paper(file, paper.sizes, note_words(file))

    @Slot()
    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        last_printer.propose(printer)
        dialog = QPrintDialog(printer, self._page.window())
        dialog.setWindowTitle(_("Print"))
        self._dialog = dialog  # the printer dies with it, and Qt with the printer
        dialog.accepted.connect(lambda: self._print(printer))
        dialog.setModal(True)
        dialog.show()

    def _print(self, printer: QPrinter) -> None:
        last_printer.remember(printer)
        make = self._maker(Format.PDF, looking=False)
        self._page.show_printing(True)
        self._printing = self._tasks.work(
            self._page,
            lambda progress: print_pages(Pages(make().content), printer, progress.step),
            self._printed,
            self._not_printed,
            self._page.progress.show_step,
        )

    def _printed(self, _pages: int) -> None:
        self._page.show_printing(False)
        self._say(_("The paper was sent to the printer."))

    def _not_printed(self, error: BaseException) -> None:
        self._page.show_printing(False)
        if isinstance(error, Refused) and error.code == "cancelled":
            self._say(_("Printing was stopped. Pages that the printer had already may still come out."))
        else:
            self._failed(error)

    @Slot()
    def _stop_printing(self) -> None:
        if self._printing is not None:
            self._printing.cancel()

    @Slot(str)
    def _choose_file(self, kind: str) -> None:
        make = self._maker(Format(kind), looking=True)
        self._tasks.read(self._page, make, lambda file: self._ask_where(Format(kind), file.name), self._failed)

    def _ask_where(self, kind: Format, name: str) -> None:
        dialog = QFileDialog(self._page.window(), _("Save as"), str(Path(self._folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it overwrites
        dialog.setDefaultSuffix(kind.value)
        dialog.selectFile(name)
        self._dialog = dialog
        dialog.fileSelected.connect(lambda path: self.save_to(kind, Path(path)))
        dialog.open()

    def save_to(self, kind: Format, path: Path) -> None:
        """Writes the paper whole under that name, then says so."""
        self._folder = str(path.parent)
        make = self._maker(kind, looking=False)

        def work() -> None:
            file = make()
            try:
                save(file, path, overwrite=True)
            except OSError as error:
                raise not_saved(error) from error

        self._tasks.read(self._page, work, lambda _none: self._say(_("The file was saved.")), self._failed)

    @Slot()
    def _save_apart(self) -> None:
        ids = _certificates(self._page.thing)
        self._files.ask(lambda: ids)

    @Slot()
    def _open(self) -> None:
        make = self._maker(Format.PDF, looking=False)

        def work() -> Path:
            file = make()
            try:
                folder = Path(tempfile.mkdtemp(prefix="groupdesk-"))
                save(file, folder / file.name)
            except OSError as error:
                raise not_saved(error) from error
            return folder / file.name

        def show(path: Path) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
            self._say(_("The paper was handed to your viewer. Its copy stays until you delete it."))

        self._tasks.read(self._page, work, show, self._failed)

    def _maker(self, format_: Format, *, looking: bool) -> Callable[[], PaperFile]:
        """The service call for the paper shown, with the choices of now; to be run in a thread."""
        wish = replace(self._page.options.wish(), format=format_)
        thing, services = self._page.thing, self._services
        # The services load their libraries when first asked, which is in the thread that runs one of these.
        makers: dict[str, Callable[[], PaperFile]] = {
            places.PAPER_ROSTER: lambda: services.papers.roster(CohortId(thing), wish, looking=looking),
            places.PAPER_ATTENDANCE: lambda: services.papers.attendance(CohortId(thing), wish, looking=looking),
            places.PAPER_SIGN_IN: lambda: services.papers.sign_in_sheet(GroupSessionId(thing), wish, looking=looking),
            places.PAPER_CALLS: lambda: services.papers.call_list(GroupSessionId(thing), wish, looking=looking),
            places.PAPER_RUNNING: lambda: services.papers.running_sheet(GroupSessionId(thing), wish, looking=looking),
            places.PAPER_STATEMENT: lambda: services.papers.statement(_asked(thing, wish), wish, looking=looking),
            places.PAPER_SCHEDULE: lambda: services.papers.schedule([CohortId(thing)], wish, looking=looking),
            places.PAPER_CERTIFICATES: lambda: services.certificate_files.together(
                _certificates(thing), looking=looking
            ),
            places.PAPER_REGISTER: lambda: services.certificate_files.register(_OLDEST_FIRST, wish, looking=looking),
        }
        kind = self._page.kind
        if kind in LABEL_USES:
            return lambda: services.papers.labels(CohortId(thing), LABEL_USES[kind], wish, looking=looking)
        return makers[kind]


def _certificates(thing: str) -> list[CertificateId]:
    return [CertificateId(one) for one in thing.split(",")]


def _asked(thing: str, wish: PaperWish) -> StatementAsk:
    person, _slash, cohort = thing.partition("/")
    return StatementAsk(
        person_id=PersonId(person),
        cohort_id=CohortId(cohort) if cohort else None,
        from_on=wish.from_on,
        to_on=wish.to_on,
    )


def note_words(file: PaperFile) -> str:
    """What the person who prints should know: letters without a font, text that was cut, people who are missing."""
    notes = file.notes
    letters = [letter for note in notes if note.kind is NoteKind.UNPRINTABLE for letter in note.letters]
    if letters:
        shown = " ".join(dict.fromkeys(letters))
        return _("No font here has these letters: {letters}. Their code numbers stand in brackets.").format(
            letters=shown
        )
    if any(note.kind is NoteKind.SHORTENED for note in notes):
        return _("Some text was too long for its column and was cut. Choose fewer columns to show all of it.")
    if file.no_telephone:
        return ngettext(
            "{count} person may not be called or texted. Tell them in another way.",
            "{count} people may not be called or texted. Tell them in another way.",
            file.no_telephone,
        ).format(count=file.no_telephone)
    if file.left_out:
        return ngettext(
            "{count} person is left out: not to be printed, or without an address that post may go to.",
            "{count} people are left out: not to be printed, or without an address that post may go to.",
            file.left_out,
        ).format(count=file.left_out)
    return ""
