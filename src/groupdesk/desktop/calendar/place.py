"""The calendar as a place of the window."""

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.calendar.controller import CalendarController
from groupdesk.desktop.calendar.page import CalendarPage
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Worker
from groupdesk.services.bundle import Services


def calendar_place(services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> Place:
    """Every session by week or month."""

    def build() -> CalendarPage:
        page = CalendarPage()
        CalendarController(page, services, tasks, hub, deeds)
        return page

    return Place(places.CALENDAR, build, words=_("Calendar"), icon="calendar-days", help="calendar")
