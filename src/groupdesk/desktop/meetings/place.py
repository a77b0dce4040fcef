"""Marks from outside as a place of the window."""

from groupdesk.desktop import places
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.meetings.controller import MeetingController
from groupdesk.desktop.meetings.page import MeetingPage
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.bundle import Services


def meeting_place(services: Services, tasks: Worker, deeds: Deeds, failed: Failed) -> Place:
    """`failed` is the window's fault desk."""

    def build() -> MeetingPage:
        page = MeetingPage(tasks)
        MeetingController(page, services, tasks, deeds, failed)
        return page

    return Place(places.MARKS_IMPORT, build, entry=places.GROUPS, help="meeting-reports")
