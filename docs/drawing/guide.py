"""The few pictures that the guide and the README show, small enough to keep in the project."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from drawing import (
    certificate_scenes,
    completion_scenes,
    design_pictures,
    entrance_scenes,
    inside_scenes,
    meeting_scenes,
    paper_scenes,
    print_scenes,
    schedule_scenes,
    sheet_pictures,
    waiting_scenes,
)
from drawing.camera import WIDE, Camera, Open, settle

PICTURES = Path(__file__).resolve().parents[1] / "guide/pictures"
_COLOURS = 256


def roll_call(opened: Open) -> None:
    page = opened.go("roll-call", inside_scenes.session_tonight(opened))
    page.view.setFocus()
    page.view.go(0)
    for key in ("p", "p", "p", "e", "p", "l", "1", "2", "v"):
        QTest.keyClicks(page.view, key)
        settle()


INSIDE: dict[str, Callable[[Open], object]] = {
    "today": inside_scenes.today,
    "new-group": inside_scenes.new_group,
    "calendar": schedule_scenes.week,
    "roster": inside_scenes.roster,
    "attendance": inside_scenes.attendance,
    "waiting-offer": waiting_scenes.offer,
    "waiting": waiting_scenes.a_seat_is_free,
    "duplicates": waiting_scenes.duplicates,
    "people": inside_scenes.people,
    "import-columns": inside_scenes.import_columns,
    "import-matches": inside_scenes.import_matches,
    "meeting-names": meeting_scenes.names,
    "meeting-marks": meeting_scenes.marks,
    "sign-in-sheet": print_scenes.SCENES["11-paper-sign-in"],
    "safety": inside_scenes.SCENES["12-settings-safety"],
    "completion": completion_scenes.tab,
    "completion-rule": completion_scenes.rule,
    "completion-make-up": completion_scenes.SCENES["07-completion-make-up"],
    "roll-call": roll_call,
    "roll-call-beside": inside_scenes.roll_calls_beside,
    "tick-back": paper_scenes.scanned,
    "statuses": inside_scenes.own_statuses,
    "statement": print_scenes.statement,
    "spanish-paper": print_scenes.in_spanish,
    "certificates-issuing": certificate_scenes.issuing,
    "certificates": certificate_scenes.register,
    "certificates-designer": certificate_scenes.designer,
}
DARK: dict[str, Callable[[Open], object]] = {
    "completion-dark": completion_scenes.tab,
    "waiting-dark": waiting_scenes.a_seat_is_free,
    "roll-call-dark": roll_call,
    "attendance-dark": inside_scenes.attendance,
    "certificates-dark": certificate_scenes.register,
}
BEFORE = {
    "passphrase": entrance_scenes.new_practice_passphrase,
    "recovery-sheet": entrance_scenes.new_practice_sheet,
}


def draw(camera: Camera) -> None:
    """All of them light, and one page dark beside it."""
    camera.use("light")
    for name, before in BEFORE.items():
        with camera.scene(name):
            window = before(camera)
            window.resize(880, 640)
            _shoot(camera, window, name)
            window.close()
    _draw_inside(camera, INSIDE)
    for name, picture in sheet_pictures.pictures(camera.open_sample()):
        picture.save(camera.folder / f"{name}.png", optimize=True)
    camera.use("dark")
    _draw_inside(camera, DARK)
    for name, picture in design_pictures.pictures():
        picture.save(camera.folder / f"design-{name}.png", optimize=True)


def _draw_inside(camera: Camera, scenes: dict[str, Callable[[Open], object]]) -> None:
    opened = camera.open_sample()
    opened.window.resize(*WIDE)
    for name, scene in scenes.items():
        with camera.scene(name):
            scene(opened)
            _shoot(camera, opened.window, name)
            opened.tidy()


def _shoot(camera: Camera, window: QWidget, name: str) -> None:
    """256 colours are enough for a window, and a fifth of the bytes."""
    settle()
    camera.shoot(window, name)
    path = camera.folder / f"{name}.png"
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
