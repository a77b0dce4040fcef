"""The program up to its first painted window, beside a blank window of Qt: processor time and memory of both."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.argv[1:2] in (["ours"], ["known"]):
    import groupdesk.__main__ as beginning  # before Qt, as when it is started
    from groupdesk.app import load_bindings

    load_bindings()
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

HERE = Path(__file__)
WINDOW = HERE.resolve().parents[1] / "src/groupdesk/app.py"


def rows() -> list:
    """None before the window has a beginning."""
    from measure import Row  # here, so that the measured windows do not pay for it

    if not WINDOW.exists():
        return []
    words = (HERE, "ours"), (HERE, "blank")
    return [
        Row("first paint: processor time", *words, goal=1.3, rounds=15),
        Row("first paint: memory", *words, goal=1.5, figure="memory", rounds=5),
        Row("first paint of a known practice: processor time", (HERE, "known"), (HERE, "blank"), goal=1.3, rounds=15),
    ]


def watched_window(says_modules: bool) -> type[QtWidgets.QMainWindow]:
    """The class of windows whose first paint ends the process; says which modules were there then, if asked.

    Not an event filter: one on the application makes a Python object, and with it the class and all enums, of
    everything inside Qt that gets an event, which neither program touches by itself (30 ms).
    """

    class Window(QtWidgets.QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if says_modules:
                print("\n".join(sorted(sys.modules)), flush=True)
            QTimer.singleShot(0, lambda: os._exit(0))

    return Window


def blank() -> None:
    application = QtWidgets.QApplication([])
    window = QtWidgets.QMainWindow()
    window.resize(1280, 800)
    window.show()
    application.exec()


def ours() -> None:
    sys.argv = ["groupdesk"]
    beginning.main()


def known() -> None:
    """The usual start: the page that asks for the passphrase of the practice used last."""
    home = Path(os.environ["GROUPDESK_HOME"])
    practice = home / "Harbour Street.groupdesk"
    practice.mkdir()
    (home / "config").mkdir()
    listed = f'[{{"folder": "{practice.as_posix()}", "name": "Harbour Street", "used": 1795000000}}]'
    (home / "config/practices.json").write_text(listed)
    ours()


if __name__ == "__main__":
    if sys.argv[1] == "known" or "GROUPDESK_HOME" not in os.environ:
        os.environ["GROUPDESK_HOME"] = tempfile.mkdtemp(prefix="groupdesk-paint-")
    which, says_modules = sys.argv[1], "modules" in sys.argv[2:]
    QtWidgets.QMainWindow = watched_window(says_modules)
    {"ours": ours, "blank": blank, "known": known}[which]()
