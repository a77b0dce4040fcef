"""The window is painted before anything heavy is imported; the rest comes in a thread while the passphrase is typed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from house.source import ROOT, SRC

pytestmark = pytest.mark.skipif(not (SRC / "app.py").exists(), reason="the window has no beginning yet")

LATE_ROOMS = ("groupdesk.store", "groupdesk.documents", "groupdesk.interop", "groupdesk.cli")
ALLOWED = sys.stdlib_module_names | {"groupdesk", "PySide6"}


def at_first_paint(which: str, home: Path) -> set[str]:
    line = [sys.executable, "bench/first_paint.py", which, "modules"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GROUPDESK_HOME": str(home)}
    painted = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert painted.stdout, painted.stderr
    return set(painted.stdout.split())


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What our window imports before its first paint and a blank window does not."""
    home = tmp_path_factory.mktemp("home")
    return at_first_paint("ours", home) - at_first_paint("blank", home)


def test_nothing_but_qt_and_the_standard_library_comes_before_the_first_paint(added: set[str]) -> None:
    tops = {name.partition(".")[0] for name in added} - ALLOWED
    assert {top for top in tops if not top.startswith("_sysconfigdata")} == set()


def test_the_rooms_with_heavy_libraries_come_later(added: set[str]) -> None:
    assert [name for name in sorted(added) if name.startswith(LATE_ROOMS)] == []
