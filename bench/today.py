"""From the passphrase to the painted Today page of the sample practice: time beyond the key's, and memory held then."""

import os
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "ours" in sys.argv[1:2]:
    import groupdesk.__main__ as beginning  # before Qt, as when it is started
    from groupdesk.app import load_bindings

    load_bindings()
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

HERE = Path(__file__)
PASSPHRASE = "quiet harbour lantern seven"
STATM = Path("/proc/self/statm")
SETTLED_MS = 1_500


def rows() -> list:
    """Memory is read where the kernel tells it as a file (Linux)."""
    from measure import Row  # here, so that the measured windows do not pay for it

    words = (HERE, "ours"), (HERE, "blank")
    found = [Row("unlock to painted Today, beyond the key (s)", words[0], None, goal=0.25, figure="beyond_key")]
    if STATM.exists():
        found.append(Row("Today: memory held", *words, goal=1.8, figure="held_mb"))
        found.append(Row("Today: memory, the libraries alone", words[0], (HERE, "bare"), goal=1.5, figure="held_mb"))
    return found


def sample() -> Path:
    from measure import prepared

    return prepared("today.groupdesk", _make)


def _make(place: Path) -> None:
    words = [sys.executable, "-m", "groupdesk", "new", str(place), "--sample", "--seed", "7", "--today", "2026-10-06"]
    subprocess.run(words, check=True, capture_output=True, env=os.environ | {"GROUPDESK_PASSPHRASE": PASSPHRASE})


def held_mb() -> float:
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if STATM.exists() else 0.0


def end(**figures: float) -> None:
    from measure import tell

    tell(held_mb=held_mb(), **figures)
    os._exit(0)


def blank() -> None:
    application = QApplication([])
    window = QtWidgets.QMainWindow()
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(SETTLED_MS, end)
    application.exec()


def bare() -> None:
    """A blank window that has loaded what the vault is read with, and has read one row: no line of ours."""
    import cryptography.hazmat.primitives.ciphers.aead  # noqa: F401
    import sqlalchemy
    import sqlcipher3.dbapi2

    engine = sqlalchemy.create_engine("sqlite://", module=sqlcipher3.dbapi2)
    with engine.connect() as connection:
        connection.execute(sqlalchemy.select(sqlalchemy.literal(1))).one()
    blank()


class Evening:
    """Types the passphrase once the program has loaded, and waits for the Today page."""

    def __init__(self) -> None:
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.look)
        self.since = 0.0

    def look(self) -> None:
        page = sys.modules.get("groupdesk.desktop.today.page")
        field = QApplication.focusWidget()
        # Loaded, and beyond the moment in which the entrance begins to hear.
        if page is None or "groupdesk.desktop.inside" not in sys.modules or not isinstance(field, QLineEdit):
            return
        self.timer.stop()
        self.watch(page.TodayPage)
        QTimer.singleShot(SETTLED_MS, lambda: self.enter(field))

    def watch(self, today: type) -> None:
        show = today.show_board

        def shown(page, board) -> None:  # noqa: ANN001 (Qt's page of the program)
            show(page, board)
            page.window().repaint()
            today.show_board = show
            taken = time.perf_counter() - self.since
            QTimer.singleShot(SETTLED_MS, lambda: end(beyond_key=taken - key_seconds()))

        today.show_board = shown

    def enter(self, field: QLineEdit) -> None:
        self.since = time.perf_counter()
        field.setText(PASSPHRASE)
        field.returnPressed.emit()


def key_seconds() -> float:
    """What the key alone takes on this practice."""
    from groupdesk.store.vault.envelope import unwrap_by_passphrase
    from groupdesk.store.vault.folder import existing
    from groupdesk.store.vault.header_file import load_header

    header = load_header(existing(sample()))
    start = time.perf_counter()
    unwrap_by_passphrase(header, PASSPHRASE)
    return time.perf_counter() - start


def ours() -> None:
    place = sample()

    class Window(QtWidgets.QMainWindow):
        def __init__(self, *given) -> None:  # noqa: ANN002 (whatever the program gives)
            super().__init__(*given)
            self.evening = Evening()
            self.evening.timer.start()

    QtWidgets.QMainWindow = Window
    sys.argv = ["groupdesk", "--vault", str(place)]
    beginning.main()


if __name__ == "__main__":
    {"ours": ours, "bare": bare, "blank": blank}[sys.argv[1]]()
