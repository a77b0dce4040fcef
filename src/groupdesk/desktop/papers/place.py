"""Papers as a place of the window: the id says of what, the tab which paper."""

from collections.abc import Callable
from importlib import import_module

from groupdesk.desktop import places
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.papers.page import PaperPage
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.bundle import Services

PAPER = places.PAPER


def paper_place(services: Services, tasks: Worker, say: Callable[[str], None], failed: Failed) -> Place:
    """`say` tells in the message bar, `failed` is the window's fault desk."""

    def build() -> PaperPage:
        page = PaperPage()
        # Loaded with the first paper: what draws pages adds 40 MB that no evening without paper needs (decision 0004).
        import_module("groupdesk.desktop.papers.controller").PaperController(page, services, tasks, say, failed)
        return page

    return Place(PAPER, build, entry=places.GROUPS, help="papers")
