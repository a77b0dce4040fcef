"""Groups as a place of the window."""

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.groups.controller import GroupsController
from groupdesk.desktop.groups.page import GroupsPage
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Worker
from groupdesk.services.bundle import Services


def groups_place(
    services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, shape: Geometry | None = None
) -> Place:
    """The list of groups; `shape` remembers its columns and the width of the details."""

    def build() -> GroupsPage:
        page = GroupsPage(tasks)
        GroupsController(page, services, tasks, hub, deeds)
        if shape is not None:
            shape.follow_table(page.view, "groups")
            shape.follow_splitter(page.splitter, "groups")
        return page

    return Place(places.GROUPS, build, words=_("Groups"), icon="users-round", help="groups")
