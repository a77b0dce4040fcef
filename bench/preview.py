"""From asking for a paper to its first page on the screen: every kind of the sample practice, in the real window."""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__)
_WARM_MS, _REST_MS = 6_000, 300
_LONGEST_SECONDS = 20.0


def rows() -> list:
    from measure import Row  # here, so that the measured window does not pay for it

    return [Row("first page of a paper, the slowest kind (s)", (HERE, "ours"), None, goal=0.2, figure="slowest")]


def ours() -> None:
    os.environ["GROUPDESK_HOME"] = tempfile.mkdtemp()
    from groupdesk.app import load_bindings

    load_bindings()
    from measure import tell
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from groupdesk.desktop.kit.theme import ThemeKeeper

    application = QApplication([])
    keeper = ThemeKeeper(application)
    keeper.use("light")
    practice = opened()
    inside = entered(practice)
    warming = QEventLoop()
    QTimer.singleShot(_WARM_MS, warming.quit)
    warming.exec()  # as at any desk: what papers need is loaded some seconds after the start
    taken = {kind: seconds(inside, address) for kind, address in asked(practice.services).items()}
    print(*(f"{kind} {value:.3f}" for kind, value in taken.items()), sep="\n", flush=True)
    tell(slowest=max(taken.values()))
    sys.stdout.flush()
    os._exit(0)


def opened():  # noqa: ANN201 (an open practice)
    from today import PASSPHRASE, sample

    from groupdesk.services.opening import open_practice
    from groupdesk.store.vault.secret import Secret

    return open_practice(sample(), Secret(passphrase=PASSPHRASE))


def entered(practice):  # noqa: ANN001, ANN201 (the practice, and what the window is inside of)
    from today import sample

    from groupdesk.base.settings import Settings
    from groupdesk.desktop.inside import Inside
    from groupdesk.desktop.window import Window

    window = Window(Path(os.environ["GROUPDESK_HOME"]) / "window.ini")
    window.resize(1280, 800)
    window.show()
    return Inside(window, practice, sample(), Settings())


def asked(services) -> dict:  # noqa: ANN001
    """The address of each kind of paper: of a cohort with people, of one of its sessions, of one of its people."""
    from groupdesk.desktop import places
    from groupdesk.desktop.navigation import Address
    from groupdesk.domain.groups import GroupsQuery

    cohort = max(services.groups.page(GroupsQuery()), key=lambda row: len(services.enrolments.roster(row.cohort_id)))
    session = services.sessions.rows(cohort.cohort_id)[0].id
    person = services.enrolments.roster(cohort.cohort_id)[0].person_id
    of_cohort = (
        *(places.PAPER_ROSTER, places.PAPER_ATTENDANCE, places.PAPER_BADGES, places.PAPER_TENTS),
        places.PAPER_ADDRESSES,
    )
    of_session = (places.PAPER_SIGN_IN, places.PAPER_CALLS, places.PAPER_RUNNING)
    papers = {
        **dict.fromkeys(of_cohort, cohort.cohort_id),
        **dict.fromkeys(of_session, session),
        places.PAPER_STATEMENT: person,
    }
    return {
        **{kind: Address(places.PAPER, thing, kind) for kind, thing in papers.items()},
        "issuing": Address(places.ISSUING, cohort.cohort_id),
        "designs": Address(places.DESIGNS),
    }


def seconds(inside, address) -> float:  # noqa: ANN001
    """Until the picture of the first page is painted."""
    from PySide6.QtCore import QEventLoop, QTimer

    from groupdesk.desktop.kit.pages_view import PagesView
    from groupdesk.desktop.navigation import Address

    shown: list[float] = []
    waiting = QEventLoop()
    QTimer.singleShot(int(_LONGEST_SECONDS * 1000), waiting, waiting.quit)
    usual = PagesView.show_picture

    def show(view, page, picture) -> None:  # noqa: ANN001
        usual(view, page, picture)
        if page == 0:
            view.viewport().repaint()
            shown.append(time.perf_counter())
            waiting.quit()

    inside.shell.navigator.go(Address("today"))
    QTimer.singleShot(_REST_MS, waiting.quit)
    waiting.exec()
    PagesView.show_picture = show
    start = time.perf_counter()
    inside.shell.navigator.go(address)
    waiting.exec()
    PagesView.show_picture = usual
    return shown[0] - start if shown else _LONGEST_SECONDS


if __name__ == "__main__":
    {"ours": ours}[sys.argv[1]]()
