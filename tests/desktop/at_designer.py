"""A certificate designer with the design "plain" open, as tests of its hands and keys begin."""

from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop.certificates.designer.controller import DesignerController
from groupdesk.desktop.certificates.designer.page import DesignerPage

NAME = 6  # where {name} stands in the reading order of Plain


def at_designer(desk: AtDesk, qtbot: QtBot) -> DesignerPage:
    page = DesignerPage()
    qtbot.addWidget(page)
    page.controller = DesignerController(page, desk.services, desk.tasks, (desk.deeds, desk.heard.fault))
    page.resize(1072, 752)
    page.show()
    page.open_at("plain", "")
    return page
