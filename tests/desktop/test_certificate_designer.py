"""The designer: hand and keys move what is on the page, every change can be undone, and what is saved is issued."""

import base64
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.at_designer import NAME, at_designer
from desktop.at_desk import AtDesk
from groupdesk.desktop import places
from groupdesk.desktop.certificates.designer.page import DesignerPage
from groupdesk.desktop.certificates.designs_page import DesignsPage
from groupdesk.desktop.kit import ask
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.domain.certificates.design import BoxElement, Element, Font, Orientation, PictureElement, TextElement
from groupdesk.domain.certificates.editing import Piece, style_of
from groupdesk.services.certificates.wishes import IssueWish
from services.certified import a_certified_cohort

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def designer(desk: AtDesk, qtbot: QtBot) -> DesignerPage:
    return at_designer(desk, qtbot)


def element(page: DesignerPage, at: int) -> Element:
    return page.design().layouts[page.side][at]


def text(page: DesignerPage, at: int) -> str:
    found = element(page, at)
    assert isinstance(found, TextElement)
    return found.text


def spot(page: DesignerPage, x: float, y: float) -> QPoint:
    """Where a point of the paper is on the canvas."""
    sight = page.canvas.sight()
    return QPointF(
        sight.page.left() + x * sight.page.width() / sight.size[0],
        sight.page.top() + y * sight.page.height() / sight.size[1],
    ).toPoint()


def drag(page: DesignerPage, start: QPoint, end: QPoint, *, free: bool = False) -> None:
    keys = Qt.KeyboardModifier.AltModifier if free else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, keys, start)
    for at in (start + (end - start) / 2, end):
        point = QPointF(at)
        held = Qt.MouseButton.LeftButton
        moved = QMouseEvent(QEvent.Type.MouseMove, point, page.canvas.mapToGlobal(point), held, held, keys)
        QApplication.sendEvent(page.canvas, moved)
    page.grab()
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, keys, end)


def test_the_page_is_seen_as_it_prints(designer: DesignerPage) -> None:
    designer.controller.draw()
    picture = designer.canvas._picture
    assert picture.width() == pytest.approx(designer.canvas.picture_width(), abs=1)
    assert designer.note.isHidden()
    assert "program's own design stays" in designer.header.facts()
    assert not designer.grab().isNull()


def test_a_click_chooses_the_smallest_below_it_and_shows_it_at_the_side(designer: DesignerPage) -> None:
    QTest.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=spot(designer, 100, 78))
    assert designer.canvas.selected() == NAME
    assert designer.panel.text.edit.text() == "{name}"
    assert designer.panel.across["y"].edit.value() == 68
    QTest.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=spot(designer, 5, 5))
    assert designer.canvas.selected() == -1
    assert designer.panel.hint.isVisible()


def test_a_drag_moves_by_as_many_millimetres_and_is_one_step(designer: DesignerPage) -> None:
    start, end = spot(designer, 100, 78), spot(designer, 108, 98)
    by = designer.canvas.sight().millimetres(QPointF(end - start))
    drag(designer, start, end, free=True)
    place = element(designer, NAME).place
    assert (place.x, place.y) == pytest.approx((22 + by[0], 68 + by[1]), abs=0.02)
    assert (place.width, place.height) == (253, 20)
    assert len(designer.history.past) == 1
    designer.undo()
    assert (element(designer, NAME).place.x, element(designer, NAME).place.y) == (22, 68)


def test_near_a_line_it_snaps_one_way_and_keeps_the_other(designer: DesignerPage) -> None:
    drag(designer, spot(designer, 100, 78), spot(designer, 88.2, 78))
    place = element(designer, NAME).place
    assert (place.x, place.y) == (10, 68)


def test_nothing_is_dragged_off_the_page(designer: DesignerPage) -> None:
    drag(designer, spot(designer, 100, 78), spot(designer, 290, 205))
    place = element(designer, NAME).place
    assert (place.x + place.width, place.y) == (297, pytest.approx(190, abs=5))


def test_a_handle_sizes(designer: DesignerPage) -> None:
    QTest.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=spot(designer, 100, 78))
    drag(designer, spot(designer, 275, 78), spot(designer, 200, 78), free=True)
    place = element(designer, NAME).place
    assert (place.x, place.width) == (22, pytest.approx(178, abs=1))


def test_keys_walk_move_and_remove(designer: DesignerPage) -> None:
    designer.canvas.setFocus()
    for _step in range(NAME + 1):
        QTest.keyClick(designer.canvas, Qt.Key.Key_Tab)
    assert designer.canvas.selected() == NAME
    assert "{name}" in designer.canvas.accessibleDescription()
    QTest.keyClick(designer.canvas, Qt.Key.Key_Down)
    QTest.keyClick(designer.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert (element(designer, NAME).place.x, element(designer, NAME).place.y) == (17, 69)
    count = len(designer.design().layouts[designer.side])
    QTest.keyClick(designer.canvas, Qt.Key.Key_Delete)
    assert len(designer.design().layouts[designer.side]) == count - 1
    for _step in range(3):
        QTest.keyClick(designer.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not designer.has_changes()
    QTest.keyClick(
        designer.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert element(designer, NAME).place.y == 69


def test_text_fields_and_style_from_the_side_and_undo_from_within_a_field(designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    designer.panel.text.edit.setFocus()
    designer.panel.text.edit.setCursorPosition(0)
    QTest.keyClicks(designer.panel.text.edit, "Dear ")
    assert text(designer, NAME) == "Dear {name}"
    designer.panel.text.edit.end(False)
    designer.panel.insert_field("serial")
    assert text(designer, NAME) == "Dear {name}{serial}"
    designer.panel.face.edit.setCurrentIndex(0)
    designer.panel.points.edit.setValue(33)
    designer.panel.colour.edit.line.setText("aa0000")
    designer.panel.colour.edit.line.editingFinished.emit()
    style = style_of(designer.design(), element(designer, NAME))
    assert style is not None
    assert (style.font, style.size, style.colour) == (Font.SERIF, 33, "#AA0000")
    for _step in range(4):
        QTest.keyClick(designer.panel.text.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not designer.has_changes()
    assert designer.panel.text.edit.text() == "{name}"


def test_a_place_can_be_typed_and_stays_on_the_page(designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    designer.panel.across["y"].edit.setValue(300)
    assert element(designer, NAME).place.y == 190
    assert designer.panel.across["y"].edit.value() == 190


def test_what_cannot_be_printed_is_said_with_its_name_and_not_stored(desk: AtDesk, designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    designer.panel.text.edit.textEdited.emit("{nickname}")
    designer.controller.draw()
    assert "“nickname”" in designer.note.sentence.text()
    designer.save_as_button.click()
    dialog = open_dialog(designer.window())
    dialog.primary.click()
    assert "“nickname”" in dialog.problem()
    assert len(desk.services.certificate_settings.designs()) == 6
    dialog.reject()
    designer.undo()
    designer.controller.draw()
    assert designer.note.isHidden()


def test_pieces_are_added_and_a_picture_is_kept_small(desk: AtDesk, designer: DesignerPage, tmp_path: Path) -> None:
    for piece in (Piece.TEXT, Piece.LOGO, Piece.SIGNATURES, Piece.CODE, Piece.LINE, Piece.BORDER):
        designer._on_add(piece)
        designer.controller.draw()
        assert designer.note.isHidden()
    assert isinstance(element(designer, designer.canvas.selected()), BoxElement)
    (tmp_path / "sea.png").write_bytes(PIXEL)
    designer.controller.add_picture(Piece.BACKGROUND, tmp_path / "sea.png")
    ground = element(designer, 0)
    assert isinstance(ground, PictureElement)
    assert ground.fills
    before = len(designer.history.past)
    (tmp_path / "no.png").write_bytes(b"no picture")
    designer.controller.add_picture(Piece.PICTURE, tmp_path / "no.png")
    assert designer.note.isVisible()
    assert len(designer.history.past) == before


def test_the_page_is_turned_and_tried_with_the_longest_name(desk: AtDesk, designer: DesignerPage) -> None:
    usual = desk.services.certificate_settings
    designer.longest.setChecked(True)
    designer.turned.setCurrentIndex(designer.turned.findData("portrait"))
    assert designer.side is Orientation.PORTRAIT
    designer.controller.draw()
    picture = designer.canvas._picture
    assert picture.height() > picture.width()
    assert not designer.has_changes()
    assert usual.designs()[0].key == "formal"


def test_saved_as_a_new_design_reopened_changed_and_issued_with(desk: AtDesk, designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    QTest.keyClick(designer.canvas, Qt.Key.Key_Down)
    designer.save_button.click()
    dialog = open_dialog(designer.window())
    dialog.name.edit.setText("Harbour")
    dialog.primary.click()
    key = designer.key
    assert (designer.header.title(), designer.is_own, designer.has_changes()) == ("Harbour", True, False)
    assert desk.services.certificate_settings.design(key).layouts[Orientation.LANDSCAPE][NAME].place.y == 69
    QTest.keyClick(designer.canvas, Qt.Key.Key_Down)
    assert designer.has_changes()
    designer.save_button.click()
    assert not designer.has_changes()
    assert desk.services.certificate_settings.design(key).layouts[Orientation.LANDSCAPE][NAME].place.y == 70
    designer.open_at("modern", "")
    designer.open_at(key, "")
    assert element(designer, NAME).place.y == 70
    cohort = a_certified_cohort(desk)
    issued = desk.services.certificates.issue(cohort.cohort, cohort.stays[:1], IssueWish(design=key))
    assert len(issued.serials) == 1


def test_a_name_that_is_taken_is_refused_in_the_dialog(desk: AtDesk, designer: DesignerPage) -> None:
    for _time in range(2):
        designer.save_as_button.click()
        dialog = open_dialog(designer.window())
        dialog.name.edit.setText("Harbour")
        dialog.primary.click()
    assert "already" in dialog.problem()
    dialog.reject()
    assert len(desk.services.certificate_settings.designs()) == 7


def test_leaving_asks_only_where_something_would_be_lost(desk: AtDesk, designer: DesignerPage) -> None:
    gone: list[str] = []
    designer.wanted.connect(lambda place, _thing, _tab: gone.append(place))
    designer.canvas.choose(NAME)
    QTest.keyClick(designer.canvas, Qt.Key.Key_Down)
    with ask.scripted(False, False) as asked:
        QTest.keyClick(designer.canvas, Qt.Key.Key_Escape)
        designer.open_at("modern", "")
    assert (len(asked), gone, designer.key) == (2, [], "plain")
    with ask.scripted(True):
        QTest.keyClick(designer.panel.text.edit, Qt.Key.Key_Escape)
    assert (gone, designer.history) == ([places.DESIGNS], None)
    designer.open_at("plain", "")
    QTest.keyClick(designer.canvas, Qt.Key.Key_Escape)
    assert len(gone) == 2


def test_the_window_does_not_take_undo_away(designer: DesignerPage) -> None:
    heard: list[bool] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), designer)
    shortcut.activated.connect(lambda: heard.append(True))
    for where in (designer.canvas, designer.panel.text.edit, designer.save_as_button):
        designer.canvas.choose(NAME)
        QTest.keyClick(designer.canvas, Qt.Key.Key_Down)
        assert designer.has_changes()
        where.setFocus()
        QTest.keyClick(where, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not designer.has_changes()
    assert heard == []


def test_no_change_keeps_the_window_waiting(designer: DesignerPage) -> None:
    designer.canvas.choose(NAME)
    longest = 0.0
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        began = time.process_time()
        QTest.keyClick(designer.canvas, key)
        designer.canvas.grab()
        longest = max(longest, time.process_time() - began)
    assert longest < 0.05


def test_edit_on_the_page_of_designs_leads_here(desk: AtDesk, qtbot: QtBot) -> None:
    page = DesignsPage()
    qtbot.addWidget(page)
    page.show_designs(desk.services.certificate_settings.designs(), "school")
    gone: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *where: gone.append(where))
    page.edit_button.click()
    assert gone == [(places.DESIGNER, "school", "")]
