"""The scan of a paper sheet: attached, shown inside the window, saved, replaced, and everything a file can be."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from desktop.at_paper import a_scan, open_paper, printed
from desktop.at_roll import roll_page
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.rollcall.scan_viewer import ScanViewer
from groupdesk.desktop.rollcall.scans import Scans
from groupdesk.domain.errors import Refused
from groupdesk.domain.sheets import MOST_SCAN_BYTES


@pytest.fixture(autouse=True)
def _in_england() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> RollCallPage:
    return roll_page(desk, qtbot)


def scans(page: RollCallPage) -> Scans:
    return page.active.findChildren(Scans)[0]


def a_sheet(desk: AtDesk, page: RollCallPage) -> str:
    _cohort, session, code = printed(desk, 2)
    open_paper(page, session, code)
    return code


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "PDF"])
def test_a_scan_is_attached_shown_and_saved_byte_for_byte(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    code, file = a_sheet(desk, page), a_scan(tmp_path, kind)
    strip = page.active.strip
    assert (strip.attach_button.text(), strip.scan_button.isVisible()) == ("Attach scan…", False)
    scans(page).keep(code, file)
    desk.settle()
    assert desk.heard.last() == f"The scan of sheet {code} is kept."
    assert (strip.attach_button.text(), strip.scan_button.isVisible()) == ("Replace…", True)
    qtbot.keyClick(page.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    viewer = open_dialog(page)
    assert isinstance(viewer, ScanViewer)
    viewer.grab()
    assert viewer.facts_label.text() == "1 page"
    assert set(viewer.pages._pictures) == {0}
    assert not viewer.problem.isVisible()
    viewer.accept()
    out = tmp_path / "out" / "copy.bin"
    out.parent.mkdir()
    scans(page).save(file.read_bytes(), out)
    assert out.read_bytes() == file.read_bytes() == desk.services.returned_sheets.scan(code)


def test_a_scan_is_replaced_and_the_former_one_comes_back(desk: AtDesk, page: RollCallPage, tmp_path: Path) -> None:
    code = a_sheet(desk, page)
    first, second = a_scan(tmp_path), a_scan(tmp_path, "JPEG")
    scans(page).keep(code, first)
    scans(page).keep(code, second)
    assert desk.services.returned_sheets.scan(code) == second.read_bytes()
    desk.take_back()
    assert desk.services.returned_sheets.scan(code) == first.read_bytes()
    assert page.active.strip.scan_button.isVisible()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "This file is not there any more"),
        (b"", "This is no PDF, JPEG or PNG file"),
        (b"MZ\x90 a program", "This is no PDF, JPEG or PNG file"),
        (b"\x89PNG\r\n\x1a\n" + b"signed" * 50, "This scan cannot be opened to the end"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "This scan cannot be opened to the end"),
        (b"%PDF-1.7\n%%EOF", "This scan cannot be opened to the end"),
        (b"%PDF-" + bytes(MOST_SCAN_BYTES), "This picture has more than 25 MB"),
    ],
)
def test_what_is_no_whole_scan_is_refused_in_one_sentence(
    desk: AtDesk, page: RollCallPage, tmp_path: Path, content: bytes | None, said: str
) -> None:
    code, file = a_sheet(desk, page), tmp_path / "scan.png"
    if content is not None:
        file.write_bytes(content)
    scans(page).keep(code, file)
    assert desk.heard.last().startswith(said)
    assert not desk.services.returned_sheets.find(code).is_scanned


def test_a_picture_that_was_cut_off_is_refused(desk: AtDesk, page: RollCallPage, tmp_path: Path) -> None:
    code, file = a_sheet(desk, page), a_scan(tmp_path, "JPEG", (900, 1200))
    file.write_bytes(file.read_bytes()[:-600])
    scans(page).keep(code, file)
    assert desk.heard.last().startswith("This scan cannot be opened to the end")


def test_a_folder_and_an_unwritable_place_have_their_sentence(desk: AtDesk, page: RollCallPage, tmp_path: Path) -> None:
    code = a_sheet(desk, page)
    scans(page).keep(code, tmp_path)
    assert "could not be read" in desk.heard.last() or "cannot be read" in desk.heard.last()
    scans(page).save(b"%PDF-", tmp_path / "nowhere" / "copy.pdf")
    assert "not" in desk.heard.last()
    assert not (tmp_path / "nowhere").exists()


def test_a_scan_that_is_gone_or_cannot_be_shown_says_so(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot, tmp_path: Path
) -> None:
    code = a_sheet(desk, page)
    scans(page).show()
    assert desk.heard.last().startswith("No picture of sheet")
    viewer = ScanViewer(page, code, b"%PDF- nothing", desk.tasks)
    assert viewer.problem.text().startswith("This scan cannot be shown here")
    viewer.open()
    viewer.accept()


def test_a_viewer_that_is_closed_keeps_nothing_open(desk: AtDesk, page: RollCallPage, tmp_path: Path) -> None:
    viewer = ScanViewer(page, "222-23Y", a_scan(tmp_path, "PDF").read_bytes(), desk.tasks)
    viewer.open()
    scan = viewer._scan
    viewer.reject()
    with pytest.raises(Refused, match="cancelled"):
        scan.picture(0, 100)


def test_the_file_is_chosen_in_a_dialog_that_does_not_hold_up_the_window(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot, tmp_path: Path
) -> None:
    code, file = a_sheet(desk, page), a_scan(tmp_path)
    qtbot.keyClick(page.view, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    assert desk.services.returned_sheets.scan(code) == file.read_bytes()


def test_marks_and_scan_do_not_stand_in_each_others_way(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot, tmp_path: Path
) -> None:
    code = a_sheet(desk, page)
    qtbot.keyClicks(page.view, "p")
    mark = desk.heard.undo
    scans(page).keep(code, a_scan(tmp_path))
    qtbot.keyClicks(page.view, "l")
    mark()
    desk.settle()
    found = desk.services.returned_sheets.find(code)
    assert [line.status for line in found.lines] == ["unmarked", "late"]
    assert found.is_scanned
