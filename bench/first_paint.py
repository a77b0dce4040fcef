"""The program up to its first painted window, beside a blank window of Qt: processor time and memory of both."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

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
    ]


class Watch(QObject):
    """Ends the process after the first paint of a window; says which modules were there when it began, if asked."""

    def __init__(self, says_modules: bool) -> None:
        super().__init__()
        self._says_modules = says_modules
        self._painting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painting:
            self._painting = True
            if self._says_modules:
                print("\n".join(sorted(sys.modules)), flush=True)
            QTimer.singleShot(0, lambda: os._exit(0))
        return False


def watched_application(says_modules: bool) -> type[QtWidgets.QApplication]:
    class Application(QtWidgets.QApplication):
        def __init__(self, words: list[str]) -> None:
            super().__init__(words)
            self._watch = Watch(says_modules)
            self.installEventFilter(self._watch)

    return Application


def blank() -> None:
    application = QtWidgets.QApplication([])
    window = QtWidgets.QMainWindow()
    window.resize(1280, 800)
    window.show()
    application.exec()


def ours() -> None:
    from groupdesk.__main__ import main

    sys.argv = ["groupdesk"]
    main()


if __name__ == "__main__":
    os.environ.setdefault("GROUPDESK_HOME", tempfile.mkdtemp(prefix="groupdesk-paint-"))
    which, says_modules = sys.argv[1], "modules" in sys.argv[2:]
    QtWidgets.QApplication = watched_application(says_modules)
    {"ours": ours, "blank": blank}[which]()
