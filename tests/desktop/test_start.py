"""The first window knows Qt and the standard library alone, and what comes after it is quick."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = ("groupdesk", "PySide6", "shiboken6", "shibokensupport")
# Made by Qt's bindings and by this Python's own start.
ODD = {"signature_bootstrap", "__feature__", "__main__", "_distutils_hack", "sitecustomize"}

PROBE = """
import os, sys
import groupdesk.__main__ as beginning
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer

class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("\\n".join(sys.modules), flush=True)
        os._exit(0)

QtWidgets.QMainWindow = Window
sys.argv = ["groupdesk"]
beginning.main()
"""


def modules_at_first_paint(home: Path) -> set[str]:
    environment = {**os.environ, "GROUPDESK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", PROBE], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return {line for line in said.stdout.splitlines() if line}


@pytest.mark.parametrize("known", [False, True], ids=["first start", "unlocking"])
def test_first_window_imports_only_qt_and_the_standard_library(tmp_path: Path, known: bool) -> None:
    if known:
        (tmp_path / "config").mkdir()
        (tmp_path / "One.groupdesk").mkdir()
        entry = f'[{{"folder": "{(tmp_path / "One.groupdesk").as_posix()}", "name": "One", "used": 1795000000}}]'
        (tmp_path / "config/practices.json").write_text(entry)
    modules = modules_at_first_paint(tmp_path)
    tops = {name.partition(".")[0] for name in modules}
    foreign = {top for top in tops if top not in sys.stdlib_module_names and top not in OURS and top not in ODD}
    assert {top for top in foreign if not top.startswith(("__editable__", "_virtualenv"))} == set()
    heavy = {"json", "concurrent", "tomllib", "dataclasses", "secrets", "subprocess", "html", "platformdirs"}
    assert tops & heavy == set()
    ours = {name for name in modules if name.startswith("groupdesk.")}
    assert not any(name.startswith(("groupdesk.services", "groupdesk.store", "groupdesk.domain")) for name in ours)
    assert ("groupdesk.desktop.unlock" in ours, "groupdesk.desktop.welcome.page" in ours) == (known, not known)


def test_bindings_still_ask_by_the_name_that_is_silenced() -> None:
    importlib.import_module("PySide6.QtCore")
    feature = importlib.import_module("shibokensupport.feature")
    assert hasattr(feature, "_mod_uses_pyside")


def test_silenced_bindings_read_no_source(tmp_path: Path) -> None:
    code = (
        "import PySide6.QtCore, linecache, sys\n"
        "from groupdesk.desktop.bindings import spare_source_reading\n"
        "assert spare_source_reading()\n"
        "linecache.clearcache()\n"
        "import groupdesk.desktop.kit.theme\n"
        "sys.exit(any('theme.py' in name for name in linecache.cache))\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert subprocess.run([sys.executable, "-c", code], env=environment, timeout=60, check=False).returncode == 0


def test_words_of_the_command_line_load_no_qt() -> None:
    code = (
        "import sys\n"
        "from groupdesk.app import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False, capture_output=True).returncode == 0


def test_the_open_window_waits_with_libraries_that_only_some_deeds_need() -> None:
    """They cost memory from the first minute (docs/decisions/0004); each is loaded by the deed that needs it."""
    code = "import sys, groupdesk.desktop.inside; print('\\n'.join(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    loaded = {name.partition(".")[0] for name in said.stdout.split()}
    assert "sqlalchemy" in loaded
    heavy = (
        "alembic",
        "holidays",
        "icalendar",
        "keyring",
        "PIL",
        "pyhanko",
        "pypdfium2",
        "python_calamine",
        "rapidfuzz",
        "reportlab",
    )
    assert loaded.isdisjoint((*heavy, "uharfbuzz", "xlsxwriter", "zxingcpp")), loaded & set(heavy)
