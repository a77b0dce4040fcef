"""The import of people as a place of the window."""

from groupdesk.desktop import places
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.imports.controller import ImportController
from groupdesk.desktop.imports.page import ImportPage
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.bundle import Services


def import_place(services: Services, tasks: Worker, deeds: Deeds, failed: Failed) -> Place:
    """`failed` is the window's fault desk."""

    def build() -> ImportPage:
        page = ImportPage(tasks)
        ImportController(page, services, tasks, deeds, failed)
        return page

    return Place(places.IMPORT, build, entry=places.PEOPLE, help="import")
