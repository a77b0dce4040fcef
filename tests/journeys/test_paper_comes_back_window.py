"""A signed sheet on the desk the morning after, in the real window: code, one key a line, its scan, undo."""

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

import practices
from builders import TUESDAYS
from groupdesk.desktop.rollcall.scan_viewer import ScanViewer
from groupdesk.desktop.rollcall.tick_back import TickBackDialog
from groupdesk.domain.groups import GroupDraft
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.people import PersonDraft
from groupdesk.services.care import by_passphrase
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.opening import Making, OpenPractice, open_practice
from journeys.at_window import CHEAP, AtWindow
from vaults import PASSPHRASE

NAMES = ("Amara Okafor", "Łucja Wiśniewska", "فاطمة الزهراء", "דוד כהן", "陳大文")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Morning(AtWindow):
    """The sheet of five people was printed before the session; it is the next morning."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, datetime(2026, 10, 6, 17, 30, tzinfo=practices.NEW_YORK))
        services = self.services
        draft = CohortDraft(group_id=GroupId(""), zone=practices.ZONE, rule=TUESDAYS)
        cohort = CohortId(services.groups.open_group(GroupDraft(name="Anxiety skills"), draft).id)
        for name in NAMES:
            person = services.people.add(PersonDraft(full_name=name)).id
            services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6))
        session = services.sessions.resolve(cohort, "1")
        services.papers.sign_in_sheet(session)
        self.ticking.instant = datetime(2026, 10, 7, 9, 0, tzinfo=practices.NEW_YORK)
        self.code = services.returned_sheets.printed(session)[0].code

    def statuses(self) -> list[str]:
        return [line.status for line in self.services.returned_sheets.find(self.code).lines]

    def types_the_code(self) -> None:
        self.qtbot.keyClick(self.window, Qt.Key.Key_T, CONTROL | SHIFT)
        dialog = self.dialog(TickBackDialog)
        self.qtbot.keyClicks(dialog.code.edit, self.code.lower().replace("-", ""))
        self.qtbot.keyClick(dialog.code.edit, Qt.Key.Key_Return)
        self.until(lambda: self.here().header.title() == "Tick back · Session 1 of 8")

    def attaches(self, file: Path) -> None:
        page = self.here()
        self.qtbot.keyClick(page.view, Qt.Key.Key_O, CONTROL)
        (chooser,) = self.window.findChildren(QFileDialog)
        chooser.fileSelected.emit(str(file))
        chooser.close()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(page.active.strip.scan_button.isVisible)


def opened_again(morning: Morning) -> OpenPractice:
    return open_practice(morning.place, by_passphrase(PASSPHRASE), making=Making(cost=CHEAP))


def locks(morning: Morning) -> None:
    morning.inside.lock()


def closes(morning: Morning) -> None:
    morning.window.close()
    morning.until(lambda: not morning.window.isVisible())


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Iterator[Morning]:
    made = Morning(qtbot, tmp_path)
    made.enter()
    made.window.resize(1024, 700)
    yield made
    made.inside.close()


def test_a_signed_sheet_is_ticked_back_by_keyboard_alone(morning: Morning, qtbot: QtBot, tmp_path: Path) -> None:
    morning.types_the_code()
    page = morning.here()
    morning.until(page.view.hasFocus)
    qtbot.keyClicks(page.view, "ppapp")
    morning.until(lambda: morning.statuses() == ["present", "present", "absent", "present", "present"])
    morning.until(lambda: page.active.strip.sentence.text().endswith("every line is done"))
    # The way back is offered once the answer has come to the window, a moment after it was stored.
    morning.until(lambda: morning.inside.messages.sentence().startswith(page.model.rows[-1].name))
    qtbot.keyClick(morning.window, Qt.Key.Key_Z, CONTROL)
    morning.until(lambda: morning.statuses()[-1] == "unmarked")
    scan = io.BytesIO()
    Image.new("L", (300, 400), 240).save(scan, "JPEG")
    (tmp_path / "signed.jpg").write_bytes(scan.getvalue())
    morning.attaches(tmp_path / "signed.jpg")
    assert morning.services.returned_sheets.scan(morning.code) == scan.getvalue()
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_D, CONTROL)
    viewer = morning.dialog(ScanViewer)
    morning.until(lambda: viewer.facts_label.text() == "1 page")
    assert [path.name for path in tmp_path.rglob("*.jpg")] == ["signed.jpg"]
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    qtbot.keyClick(page.view, Qt.Key.Key_U, CONTROL)
    morning.until(lambda: page.header.title() == "Roll call · Session 1 of 8")


@pytest.mark.parametrize("leaves", [locks, closes])
def test_a_sheet_that_is_half_done_is_kept_as_far_as_it_was_ticked(
    morning: Morning, qtbot: QtBot, leaves: Callable[[Morning], None]
) -> None:
    """Nothing is waited for: the last keys are under way, and the minutes are still being typed."""
    morning.types_the_code()
    page = morning.here()
    morning.until(page.view.hasFocus)
    qtbot.keyClicks(page.view, "pal7")
    leaves(morning)
    again = opened_again(morning)
    sheet = again.services.returned_sheets.find(morning.code)
    roll = again.services.attendance.sheet(sheet.session_id)
    again.close()
    assert [line.status for line in sheet.lines] == ["present", "absent", "late", "unmarked", "unmarked"]
    assert {row.minutes_late for row in roll.rows if row.status == "late"} == {7}
    assert sheet.returned_at is not None
