"""Papers as a place of the window: the id says of what, the tab which paper."""

from collections.abc import Callable

from groupdesk.desktop import places
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.papers.controller import PaperController
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.bundle import Services

PAPER = "paper"


def paper_place(services: Services, tasks: Worker, say: Callable[[str], None], failed: Failed) -> Place:
    """`say` tells in the message bar, `failed` is the window's fault desk."""

    def build() -> PaperPage:
        page = PaperPage()
        PaperController(page, services, tasks, say, failed)
        return page

    return Place(PAPER, build, entry=places.GROUPS, help="papers")
