"""The register of certificates and the page of issuing as places of the window."""

from importlib import import_module

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.certificates.page import RegisterPage
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.bundle import Services

_HERE = "groupdesk.desktop.certificates"


def register_place(services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, shape: Geometry) -> Place:
    """`shape` remembers its columns."""

    def build() -> RegisterPage:
        page = RegisterPage(tasks)
        # What draws papers is loaded with the first page that needs it (docs/decisions/0004).
        import_module(f"{_HERE}.controller").RegisterController(page, services, tasks, hub, deeds)
        shape.follow_table(page.view, "certificates")
        return page

    return Place(places.CERTIFICATES, build, words=_("Certificates"), icon="award", help="certificates")


def issuing_place(services: Services, tasks: Worker, hub: ChangeHub, failed: Failed) -> Place:
    """`failed` is the window's fault desk."""

    def build() -> Page:
        page: Page = import_module(f"{_HERE}.issuing_page").IssuingPage(tasks)
        import_module(f"{_HERE}.issuing_controller").IssuingController(page, services, tasks, hub, failed)
        return page

    return Place(places.ISSUING, build, entry=places.CERTIFICATES, help="certificates")


def designs_place(services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds, failed: Failed) -> Place:
    """`failed` is the window's fault desk."""

    def build() -> Page:
        page: Page = import_module(f"{_HERE}.designs_page").DesignsPage()
        controller = import_module(f"{_HERE}.designs_controller").DesignsController
        controller(page, services, tasks, hub, (deeds, failed))
        return page

    return Place(places.DESIGNS, build, entry=places.CERTIFICATES, help="certificates")


def designer_place(services: Services, tasks: Worker, deeds: Deeds, failed: Failed) -> Place:
    """`failed` is the window's fault desk."""

    def build() -> Page:
        page: Page = import_module(f"{_HERE}.designer.page").DesignerPage()
        import_module(f"{_HERE}.designer.controller").DesignerController(page, services, tasks, (deeds, failed))
        return page

    return Place(places.DESIGNER, build, entry=places.CERTIFICATES, help="certificates")
