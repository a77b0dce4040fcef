"""Papers before they are printed: the pages are those that are saved, and looking leaves no trace."""

import errno
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDate, QSettings
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.base.files import config_folder
from groupdesk.desktop import places
from groupdesk.desktop.papers import last_printer
from groupdesk.desktop.papers.choices import LastChoices
from groupdesk.desktop.papers.controller import PaperController, note_words
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.desktop.papers.printing import print_pages
from groupdesk.domain.errors import Refused
from groupdesk.domain.labels import LabelUse, stocks_for
from groupdesk.domain.papers import NoteKind, PaperNote, PaperSize
from groupdesk.services.papers.preview import Pages
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish, RosterField, RosterOrder


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> PaperPage:
    made = PaperPage()
    qtbot.addWidget(made)
    made.controller = PaperController(made, desk.services, desk.tasks, desk.heard.say, desk.heard.fault)
    made.resize(1072, 752)
    made.show()
    return made


def verbs(desk: AtDesk) -> list[str]:
    return [entry.verb for entry in desk.services.deeds.log(limit=3)]


def test_a_roster_is_shown_with_its_pages_and_leaves_no_trace(desk: AtDesk, page: PaperPage) -> None:
    cohort, _people = desk.enrolled(3)
    before = verbs(desk)
    page.open_at(cohort, places.PAPER_ROSTER)
    assert (page.header.title(), page.header.facts()) == ("Roster", "1 page")
    page.grab()
    assert set(page.pages._pictures) == {0}
    assert verbs(desk) == before


def test_a_page_that_is_left_keeps_no_document_open(desk: AtDesk, page: PaperPage) -> None:
    cohort, _people = desk.enrolled(1)
    page.open_at(cohort, places.PAPER_ROSTER)
    shown = page.controller.previewing._pages
    assert shown is not None
    page.hide()
    assert page.controller.previewing._pages is None
    with pytest.raises(Refused, match="cancelled"):
        shown.picture(0, 72)
    page.show()
    page.open_at(cohort, places.PAPER_ROSTER)
    assert page.controller.previewing._pages is not None


def test_a_paper_that_comes_after_the_page_was_left_is_closed_at_once(desk: AtDesk, page: PaperPage) -> None:
    cohort, _people = desk.enrolled(1)
    page.hide()
    page.open_at(cohort, places.PAPER_ROSTER)
    assert page.controller.previewing._pages is None


def test_the_way_up_leads_to_the_cohort(desk: AtDesk, page: PaperPage) -> None:
    cohort = desk.cohort()
    for thing, kind in ((cohort, "roster"), (desk.session(cohort), "sign-in-sheet")):
        page.open_at(thing, kind)
        above = page.crumbs()[-2]
        assert (above.place, above.thing) == ("cohort", cohort)


def test_what_is_saved_is_what_was_shown_and_is_logged(desk: AtDesk, page: PaperPage, tmp_path: Path) -> None:
    cohort, _people = desk.enrolled(3)
    session = desk.session(cohort)
    page.open_at(session, places.PAPER_SIGN_IN)
    shown = desk.services.papers.sign_in_sheet(session, page.options.wish(), looking=True).content
    path = tmp_path / "sheet.pdf"
    page.controller.save_to(Format.PDF, path)
    assert path.read_bytes() == shown
    assert desk.heard.last() == "The file was saved."
    assert verbs(desk)[0] == "sheet-print"


def test_choices_change_the_paper(desk: AtDesk, page: PaperPage, tmp_path: Path) -> None:
    cohort, _people = desk.enrolled(2)
    page.open_at(cohort, places.PAPER_ROSTER)
    names = page.options.form.names_combo
    names.setCurrentIndex(2)
    items = [page.options.form.fields_list.item(at) for at in range(page.options.form.fields_list.count())]
    for item in items:
        item.setCheckState(item.checkState().Unchecked)
    assert page.options.wish().fields == (RosterField.NAME,)
    path = tmp_path / "roster.csv"
    page.controller.save_to(Format.CSV, path)
    assert path.read_text("utf-8-sig").splitlines() == ['"Name"', '"P. 0."', '"P. 0. (2)"']


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(
    desk: AtDesk, page: PaperPage, tmp_path: Path
) -> None:
    cohort, _people = desk.enrolled(1)
    page.open_at(cohort, places.PAPER_ATTENDANCE)
    page.controller.save_to(Format.PDF, tmp_path / "missing" / "roster.pdf")
    assert desk.heard.last() == "The file could not be written, so nothing was saved; choose another folder."
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "The disk is full"), (errno.EACCES, "could not be written")]
)
def test_a_copy_for_the_viewer_that_cannot_be_written_is_said(
    desk: AtDesk, page: PaperPage, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(**_words: str) -> str:
        raise OSError(number, "no")

    cohort, _people = desk.enrolled(1)
    page.open_at(cohort, places.PAPER_ROSTER)
    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    page.open_button.click()
    assert said in desk.heard.last()


def test_a_schedule_is_a_file_without_pages(desk: AtDesk, page: PaperPage, tmp_path: Path) -> None:
    cohort, _people = desk.enrolled(1)
    page.open_at(cohort, places.PAPER_SCHEDULE)
    assert not page.print_button.isVisible()
    page.controller.save_to(Format.ICS, tmp_path / "s.ics")
    assert (tmp_path / "s.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_printing_gives_the_same_pages_and_the_chosen_range(desk: AtDesk, tmp_path: Path) -> None:
    cohort, _people = desk.enrolled(90, seats=100)
    content = desk.services.papers.roster(cohort).content
    count = len(pypdf.PdfReader(_written(tmp_path / "a.pdf", content)).pages)
    assert count >= 2
    for first, last, expected in ((0, 0, count), (2, 2, 1)):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / f"printed{first}.pdf"))
        if first:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(first, last)
        steps: list[tuple[int, int]] = []
        assert print_pages(Pages(content), printer, lambda done, of, s=steps: s.append((done, of))) == expected
        assert len(pypdf.PdfReader(tmp_path / f"printed{first}.pdf").pages) == expected
        assert steps[-1] == (expected - 1, expected)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_letters_without_a_font_are_named() -> None:
    notes = (PaperNote(kind=NoteKind.UNPRINTABLE, letters=("𐀀",)), PaperNote(kind=NoteKind.SHORTENED))
    assert note_words(a_file(notes=notes)).startswith("No font here has these letters: 𐀀.")
    assert note_words(a_file(notes=notes[1:])).startswith("Some text was too long")
    assert note_words(a_file(left_out=2)).startswith("2 people are left out")
    assert note_words(a_file()) == ""


def a_file(**fields: object) -> PaperFile:
    return PaperFile(name="paper.pdf", format=Format.PDF, content=b"", **fields)


def test_labels_are_shown_for_the_sheet_that_was_bought_and_the_choice_is_kept(desk: AtDesk, page: PaperPage) -> None:
    cohort, _people = desk.enrolled(3)
    page.open_at(cohort, places.PAPER_BADGES)
    form = page.options.form
    assert not form.size_combo.isVisible()
    assert not form.fields_list.isVisible()
    codes = [form.stock_combo.itemData(at) for at in range(form.stock_combo.count())]
    assert codes == ["", *(stock.code for stock in stocks_for(LabelUse.BADGE))]
    form.stock_combo.setCurrentIndex(codes.index("badge-l4786"))
    form.first_spin.setValue(9)
    assert page.header.facts() == "2 pages"
    page.open_at(cohort, places.PAPER_ROSTER)
    assert page.options.wish().stock == ""
    assert not form.stock_combo.isVisible()
    page.open_at(cohort, places.PAPER_BADGES)
    assert (page.options.wish().stock, page.options.wish().first) == ("badge-l4786", 1)


def test_choices_that_cannot_be_read_are_the_usual_ones(page: PaperPage) -> None:
    settings = QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
    for broken in ("", "[]", "{", '{"names": 3}', '{"size": "a3"}'):
        settings.setValue("papers/roster", broken)
        assert LastChoices().of("roster") == PaperWish()
    chosen = PaperWish(order=RosterOrder.SINCE, fields=(RosterField.NAME,), size=PaperSize.A4, first=5)
    LastChoices().keep("roster", chosen)
    assert LastChoices().of("roster") == replace(chosen, first=1)


def test_a_sign_in_sheet_can_be_slips_with_a_strip(desk: AtDesk, page: PaperPage) -> None:
    cohort, _people = desk.enrolled(3)
    page.open_at(desk.session(cohort), places.PAPER_SIGN_IN)
    form = page.options.form
    form.layout_combo.setCurrentIndex(1)
    form.walk_ins_spin.setValue(2)
    assert page.header.facts() == "2 pages"
    form.cover_check.setChecked(True)
    assert page.header.facts() == "3 pages"


def test_a_statement_is_of_the_chosen_days_with_a_line_to_sign_on(
    desk: AtDesk, page: PaperPage, tmp_path: Path
) -> None:
    cohort, people = desk.enrolled(1)
    for number, day in ((1, 6), (2, 13)):
        desk.turn_to(2026, 10, day, 20)
        desk.services.attendance.fill(desk.session(cohort, number), "present")
    page.open_at(people[0], places.PAPER_STATEMENT)
    form = page.options.form
    assert not form.from_date.isEnabled()
    form.days_check.setChecked(True)
    form.from_date.setDate(QDate(2026, 10, 7))
    form.to_date.setDate(QDate(2026, 10, 31))
    form.signature_check.setChecked(True)
    desk.settle()
    page.controller.save_to(Format.PDF, tmp_path / "statement.pdf")
    desk.settle()
    words = " ".join(" ".join(one.extract_text() for one in pypdf.PdfReader(tmp_path / "statement.pdf").pages).split())
    assert "Came to 1 of 1 sessions" in words
    assert "Issued by: name and signature" in words
    page.controller.save_to(Format.XLSX, tmp_path / "statement.xlsx")
    desk.settle()
    assert (tmp_path / "statement.xlsx").read_bytes().startswith(b"PK")


def test_a_paper_speaks_the_chosen_language_and_the_window_its_own(
    desk: AtDesk, page: PaperPage, tmp_path: Path
) -> None:
    cohort, _people = desk.enrolled(1)
    page.open_at(cohort, places.PAPER_ROSTER)
    combo = page.options.form.language_combo
    combo.setCurrentIndex(combo.findData("es"))
    page.controller.save_to(Format.PDF, tmp_path / "roster.pdf")
    assert "Nombre" in pypdf.PdfReader(tmp_path / "roster.pdf").pages[0].extract_text()
    assert page.header.title() == "Roster"
    assert LastChoices().of(places.PAPER_ROSTER).language == "es"


def test_both_sides_and_grey_are_proposed_again_for_the_next_paper(page: PaperPage) -> None:
    chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
    chosen.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    chosen.setColorMode(QPrinter.ColorMode.GrayScale)
    last_printer.remember(chosen)
    proposed = QPrinter(QPrinter.PrinterMode.HighResolution)
    last_printer.propose(proposed)
    assert (proposed.duplex(), proposed.colorMode()) == (chosen.duplex(), chosen.colorMode())


@pytest.mark.parametrize("kept", ["99", "nonsense"])
def test_printer_choices_that_cannot_be_read_are_the_usual_ones(page: PaperPage, kept: str) -> None:
    file = QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
    for name in ("printer", "duplex", "colour"):
        file.setValue(f"printing/{name}", kept)
    file.sync()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    usual = printer.duplex(), printer.colorMode()
    last_printer.propose(printer)
    assert (printer.duplex(), printer.colorMode()) == usual


def a_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    return printer


def test_a_print_says_so_when_it_is_done_and_hides_its_progress(desk: AtDesk, page: PaperPage, tmp_path: Path) -> None:
    cohort, _people = desk.enrolled(2)
    page.open_at(cohort, places.PAPER_ROSTER)
    page.controller._print(a_printer(tmp_path / "out.pdf"))
    assert desk.heard.last() == "The paper was sent to the printer."
    assert page.progress.isHidden()
    assert page.print_button.isEnabled()
    assert verbs(desk)[0] == "roster-print"


def test_a_print_that_is_stopped_says_what_may_still_come_out(desk: AtDesk, page: PaperPage, tmp_path: Path) -> None:
    cohort, _people = desk.enrolled(2)
    page.open_at(cohort, places.PAPER_ROSTER)

    def stop(_done: int, _of: int) -> None:
        raise Refused("cancelled")

    with pytest.raises(Refused, match="cancelled"):
        print_pages(Pages(desk.services.papers.roster(cohort).content), a_printer(tmp_path / "out.pdf"), stop)
    page.show_printing(True)
    assert page.progress.isVisible()
    page.controller._not_printed(Refused("cancelled"))
    assert "Printing was stopped" in desk.heard.last()
    assert page.progress.isHidden()
