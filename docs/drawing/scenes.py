"""Every page and dialog as one short scene each; a new page of the program gets a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from drawing import (
    certificate_scenes,
    completion_scenes,
    entrance_scenes,
    inside_scenes,
    meeting_scenes,
    paper_scenes,
    print_scenes,
    schedule_scenes,
    waiting_scenes,
)
from drawing.camera import SMALL, WIDE, Camera, Open, settle
from drawing.cut import cut_off
from groupdesk.desktop.window import Window

# What they leave behind would stand in every picture after them: more groups, a strip over every page.
_LEAVING_TRACES = (
    *(f"17-calendar-{span}-crowded" for span in ("day", "week", "month", "agenda")),
    "16-lost-passphrase",
    "16-lost-passphrase-later",
)


@dataclass
class _Round:
    """One theme: draws at both sizes what a scene shows."""

    camera: Camera
    theme: str

    def shoot(self, window: QWidget, name: str) -> None:
        for wide, high in (SMALL, WIDE):
            window.resize(wide, high)
            settle()
            self.camera.shoot(window, f"{name}-{wide}x{high}-{self.theme}")
            self.camera.failed += [f"{name} at {wide}: {line}" for line in dict.fromkeys(cut_off(window))]


def _scenes() -> dict[str, Callable[[Open], object]]:
    """Everything that is drawn with the sample practice open."""
    scenes: dict[str, Callable[[Open], object]] = {}
    rooms = (
        inside_scenes,
        meeting_scenes,
        completion_scenes,
        schedule_scenes,
        certificate_scenes,
        waiting_scenes,
        paper_scenes,
        print_scenes,
    )
    for room in rooms:
        scenes |= room.SCENES
    return scenes


def names() -> list[str]:
    inside = (_scenes(), inside_scenes.EMPTY)
    return [*entrance_scenes.SCENES, *(name for scenes in inside for name in scenes)]


def draw(camera: Camera, theme: str, only: str = "") -> None:
    """All scenes in that theme whose name has the word in it."""
    camera.use(theme)
    rounds = _Round(camera, theme)
    for name, before in entrance_scenes.SCENES.items():
        if only in name:
            with camera.scene(f"{name} ({theme})"):
                window = before(camera)
                rounds.shoot(window, name)
            _close(camera)
    inside = _scenes()
    inside |= {name: inside.pop(name) for name in _LEAVING_TRACES}
    _draw_inside(rounds, camera.open_sample, inside, only)
    _draw_inside(rounds, camera.open_empty, inside_scenes.EMPTY, only)


def _draw_inside(
    rounds: _Round, opening: Callable[[], Open], scenes: dict[str, Callable[[Open], object]], only: str
) -> None:
    """All in one window while they go well; after a failure the next one gets a new window."""
    opened: Open | None = None
    for name, scene in scenes.items():
        if only not in name:
            continue
        failed_before = len(rounds.camera.failed)
        with rounds.camera.scene(f"{name} ({rounds.theme})"):
            opened = opened or opening()
            scene(opened)
            rounds.shoot(opened.window, name)
            opened.tidy()
        if len(rounds.camera.failed) > failed_before:
            _close(rounds.camera)
            opened = None
    _close(rounds.camera)


def _close(camera: Camera) -> None:
    for window in camera.application.topLevelWidgets():
        if isinstance(window, Window) and window.isVisible():
            window.close()
    settle()
