"""The cohort page as a place of the window, with its tabs."""

from collections.abc import Callable

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.groups.cohort.controller import (
    ATTENDANCE,
    COMPLETION,
    ROSTER,
    SESSIONS,
    CohortController,
    Opens,
)
from groupdesk.desktop.groups.cohort.page import CohortPage, Tab
from groupdesk.desktop.groups.completion.controller import CompletionController
from groupdesk.desktop.groups.completion.tab import CompletionTab
from groupdesk.desktop.groups.matrix.controller import AttendanceController
from groupdesk.desktop.groups.matrix.tab import AttendanceTab
from groupdesk.desktop.groups.roster.controller import RosterController
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.groups.sessions.controller import SessionsController
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Worker
from groupdesk.services.bundle import Services

Papers = Callable[[str, str], object]
_PAPERS = (
    places.PAPER_ROSTER,
    places.PAPER_SIGN_IN,
    places.PAPER_RUNNING,
    places.PAPER_ATTENDANCE,
    places.PAPER_BADGES,
    places.PAPER_TENTS,
    places.PAPER_ADDRESSES,
    places.PAPER_SCHEDULE,
)


def cohort_place(
    services: Services,
    tasks: Worker,
    hub: ChangeHub,
    deeds: Deeds,
    papers: Papers | None = None,
    shape: Geometry | None = None,
) -> Place:
    """`papers` prints a paper of places.PAPER_…, None while nothing can; `shape` remembers columns."""
    around = (services, tasks, hub, deeds)

    def build() -> CohortPage:
        opens: dict[str, Opens] = {}

        def roster() -> RosterTab:
            tab = RosterTab(tasks)
            opens[ROSTER] = RosterController(tab, *around)
            tab.wanted.connect(page.wanted.emit)
            if shape is not None:
                shape.follow_table(tab.view, "roster")
                shape.follow_table(tab.waiting_view, "waiting")
            return tab

        def sessions() -> SessionsTab:
            tab = SessionsTab(tasks)
            opens[SESSIONS] = listing = SessionsController(tab, *around)
            page.add_session_wanted.connect(listing.add)
            tab.wanted.connect(page.wanted.emit)
            if papers is not None:
                tab.offer_sheets(True)
                tab.print_wanted.connect(papers)
            if shape is not None:
                shape.follow_table(tab.view, "sessions")
            return tab

        def attendance() -> AttendanceTab:
            tab = AttendanceTab()
            opens[ATTENDANCE] = AttendanceController(tab, *around)
            tab.wanted.connect(page.wanted.emit)
            return tab

        def completion() -> CompletionTab:
            tab = CompletionTab(tasks)
            opens[COMPLETION] = CompletionController(tab, *around)
            tab.wanted.connect(page.wanted.emit)
            if shape is not None:
                shape.follow_table(tab.view, "completion")
            return tab

        page = CohortPage(
            (
                Tab(ROSTER, _("Roster"), roster),
                Tab(SESSIONS, _("Sessions"), sessions),
                Tab(ATTENDANCE, _("Attendance"), attendance),
                Tab(COMPLETION, _("Completion"), completion),
            )
        )
        CohortController(page, *around, opens)
        if papers is not None:
            page.offer_papers(_PAPERS)
            page.print_wanted.connect(papers)
        return page

    return Place(places.COHORT, build, entry=places.GROUPS, help="groups")
