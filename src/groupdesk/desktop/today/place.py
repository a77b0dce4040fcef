"""Today as a place of the window."""

from collections.abc import Callable

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.today.controller import TodayController
from groupdesk.desktop.today.page import TodayPage
from groupdesk.services.bundle import Services


def today_place(
    services: Services,
    tasks: Worker,
    hub: ChangeHub,
    count: Callable[[int], object],
    papers: Callable[[str, str], object] | None,
) -> Place:
    """`count` is told how many things are missing; `papers` prints a sheet, None while nothing can."""

    def build() -> TodayPage:
        page = TodayPage()
        controller = TodayController(page, services, tasks, hub)
        controller.missing_counted.connect(count)
        page.offer_sheets(papers is not None)
        if papers is not None:
            page.print_wanted.connect(papers)
        return page

    return Place(places.TODAY, build, words=_("Today"), icon="sun", help="today")
