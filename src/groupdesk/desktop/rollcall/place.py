"""The roll call as a place of the window."""

from collections.abc import Callable

from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.rollcall.controller import RollCallController
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.bundle import Services


def roll_call_place(
    services: Services,
    tasks: Worker,
    hub: ChangeHub,
    deeds: Deeds,
    failed: Failed,
    papers: Callable[[str, str], object],
) -> Place:
    """`failed` is the window's fault desk; `papers` prints a sheet."""

    def build() -> RollCallPage:
        page = RollCallPage()
        RollCallController(page, services, tasks, hub, deeds, failed)
        page.print_wanted.connect(papers)
        return page

    return Place(places.ROLL_CALL, build, entry=places.GROUPS, help="roll-call")
