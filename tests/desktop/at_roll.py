"""The roll call of a test: its page at a desk, a sheet on it, and what it shows and stores."""

from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop.rollcall.controller import RollCallController
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.domain.ids import GroupSessionId


def roll_page(desk: AtDesk, qtbot: QtBot) -> RollCallPage:
    made = RollCallPage()
    qtbot.addWidget(made)
    made.controller = RollCallController(made, desk.services, desk.tasks, desk.hub, desk.deeds, desk.heard.fault)
    made.resize(1072, 752)
    made.show()
    return made


def taken(desk: AtDesk, page: RollCallPage, people: int = 4) -> GroupSessionId:
    cohort, _people = desk.enrolled(people)
    session = desk.session(cohort)
    page.open_at(session, "")
    page.view.setFocus()
    return session


def stored(desk: AtDesk, session: GroupSessionId) -> list[tuple[str, int | None]]:
    desk.settle()
    return [(row.status, row.minutes) for row in desk.services.attendance.sheet(session).rows]


def words(page: RollCallPage) -> list[str]:
    column = page.model.status_column
    return [page.model.index(at, column).data() for at in range(page.model.rowCount())]
