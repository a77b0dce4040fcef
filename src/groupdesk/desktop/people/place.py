"""The list of people as a place of the window."""

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.people.controller import PeopleController
from groupdesk.desktop.people.page import PeoplePage
from groupdesk.desktop.tasks import Worker
from groupdesk.services.bundle import Services


def people_place(
    services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, shape: Geometry | None = None
) -> Place:
    """`shape` remembers its columns."""

    def build() -> PeoplePage:
        page = PeoplePage(tasks)
        PeopleController(page, services, tasks, hub, deeds)
        if shape is not None:
            shape.follow_table(page.view, "people")
        return page

    return Place(places.PEOPLE, build, words=_("People"), icon="contact-round", help="people")
