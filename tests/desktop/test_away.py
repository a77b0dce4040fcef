"""A computer that slept, or whose session was locked, is locked here as well; clocks and buses are ours."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import SLOT, QObject, Slot
from pytestqt.qtbot import QtBot

from groupdesk.desktop.away import LOOKS_EVERY_SECONDS, AwayWatch
from groupdesk.desktop.tasks import InlineTasks

NEEDS_BUS = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon here"
)


class Clocks:
    """The wall's and the one that counts running time."""

    def __init__(self) -> None:
        self.wall, self.running = 1_700_000_000.0, 100.0

    def run(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds

    def sleep(self, seconds: float) -> None:
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def heard() -> list[int]:
    return []


@pytest.fixture
def watch(qapp: QObject, clocks: Clocks, heard: list[int]) -> AwayWatch:
    made = AwayWatch(qapp, lambda: clocks.wall, lambda: clocks.running)
    made.away.connect(lambda: heard.append(1))
    yield made
    made.stop()


def test_a_desk_in_use_stays_open(watch: AwayWatch, clocks: Clocks, heard: list[int]) -> None:
    for _look in range(1_000):
        clocks.run(LOOKS_EVERY_SECONDS)
        watch.look()
    assert heard == []


def test_a_computer_that_slept_is_locked_when_it_wakes(watch: AwayWatch, clocks: Clocks, heard: list[int]) -> None:
    clocks.run(2)
    clocks.sleep(45)
    watch.look()
    assert heard == [1]


def test_where_the_running_clock_counts_sleep_the_gap_between_looks_tells(
    watch: AwayWatch, clocks: Clocks, heard: list[int]
) -> None:
    clocks.run(3_600)
    watch.look()
    assert heard == [1]


@pytest.mark.parametrize("seconds", [-3_600.0, -1.0, 1.0, 19.0])
def test_a_clock_that_was_put_right_locks_nobody_out(
    watch: AwayWatch, clocks: Clocks, heard: list[int], seconds: float
) -> None:
    clocks.run(LOOKS_EVERY_SECONDS)
    clocks.wall += seconds
    watch.look()
    assert heard == []


def test_it_is_told_once(watch: AwayWatch, clocks: Clocks, heard: list[int]) -> None:
    for _sleep in range(3):
        clocks.sleep(600)
        watch.look()
        watch.tell()
    assert heard == [1]


def test_after_stop_nothing_is_told(watch: AwayWatch, clocks: Clocks, heard: list[int]) -> None:
    watch.stop()
    watch.tell()
    assert heard == []


class _Passed(QObject):
    """Hears the message sent after the one in question: whatever came before it has arrived by then."""

    def __init__(self, passed: list[int]) -> None:
        super().__init__()
        self._passed = passed

    @Slot()
    def on_passed(self) -> None:
        self._passed.append(1)


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus of our own."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@NEEDS_BUS
@pytest.mark.parametrize(
    ("service", "path", "interface", "name", "arguments", "locks"),
    [
        ("login1", "/org/freedesktop/login1", "login1.Manager", "PrepareForSleep", [True], True),
        ("login1", "/org/freedesktop/login1", "login1.Manager", "PrepareForSleep", [False], False),
        ("login1", "/org/freedesktop/login1/session/_31", "login1.Session", "Lock", [], True),
        ("login1", "/org/freedesktop/login1/session/_31", "login1.Session", "Unlock", [], False),
        ("ScreenSaver", "/org/freedesktop/ScreenSaver", "ScreenSaver", "ActiveChanged", [True], True),
        ("ScreenSaver", "/ScreenSaver", "ScreenSaver", "ActiveChanged", [False], False),
    ],
)
def test_what_the_system_tells_is_heard(
    bus: str,
    qapp: QObject,
    qtbot: QtBot,
    service: str,
    path: str,
    interface: str,
    name: str,
    arguments: list[bool],
    locks: bool,
) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    from groupdesk.desktop.session_bus import SystemSignals

    ours, theirs = (QDBusConnection.connectToBus(bus, f"{bus} {side}") for side in ("ours", "theirs"))
    assert theirs.registerService(f"org.freedesktop.{service}")
    listening, heard, passed = SystemSignals(qapp, ours, ours), [], []
    listening.heard.connect(lambda: heard.append(1))
    ours.connect("", "/", "groupdesk.Test", "Passed", passed_by := _Passed(passed), SLOT("on_passed()"))
    message = QDBusMessage.createSignal(path, f"org.freedesktop.{interface}", name)
    message.setArguments(arguments)
    assert theirs.send(message)
    assert theirs.send(QDBusMessage.createSignal("/", "groupdesk.Test", "Passed"))
    qtbot.waitUntil(lambda: bool(passed), timeout=5_000)
    assert heard == ([1] if locks else [])
    listening.deleteLater()
    passed_by.deleteLater()
    for side in ("ours", "theirs"):
        QDBusConnection.disconnectFromBus(f"{bus} {side}")


def test_without_any_bus_nothing_is_followed_and_nothing_said(
    watch: AwayWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, "unix:path=/nowhere/at/all")
    watch.listen(InlineTasks())
