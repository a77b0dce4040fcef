"""A sign-in sheet that came back on paper: its code, the roll in its order, its scan, and what else was printed."""

import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from drawing.camera import Open, settle
from drawing.inside_scenes import cohort, session_tonight
from groupdesk.desktop import places
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.desktop.rollcall.scans import Scans
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.people import PersonDraft


def sheet(opened: Open) -> str:
    """The code of the sheet of this evening; somebody came on the roll after it was printed."""
    services, session = opened.practice.services, GroupSessionId(session_tonight(opened))
    made = services.returned_sheets.printed(session)
    if not made:
        services.papers.sign_in_sheet(session)
        late = services.people.add(PersonDraft(full_name="Ada Lindqvist")).id
        on = services.sessions.session(session).on
        services.enrolments.enrol(cohort(opened), late, joined_on=on, over_capacity_reason="brought by her sister")
        made = services.returned_sheets.printed(session)
    return made[-1].code


def paper(opened: Open) -> RollCallPage:
    page = opened.go(places.ROLL_CALL, session_tonight(opened), places.SHEET + sheet(opened))
    assert isinstance(page, RollCallPage)
    page.view.setFocus()
    page.view.go(0)
    for key in "ppl7pap":
        QTest.keyClicks(page.view, key)
        settle()
    return page


def code(opened: Open) -> None:
    opened.go(places.TODAY)
    opened.inside.shell.commands["sheets.tick-back"].trigger()
    dialog = open_dialog(opened.window)
    if dialog is None:
        raise LookupError("sheets.tick-back")
    QTest.keyClicks(dialog.code.edit, "222 23a")
    dialog.primary.click()
    settle()


def scanned(opened: Open) -> RollCallPage:
    """The printed sheet itself stands in for its scan."""
    page = paper(opened)
    services = opened.practice.services
    content = services.papers.sign_in_sheet(GroupSessionId(session_tonight(opened)), looking=True).content
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scan.pdf"
        file.write_bytes(content)
        page.active.findChildren(Scans)[0].keep(page.active.paper_code, file)
        settle()
    return page


def scan(opened: Open) -> None:
    scanned(opened).active.strip.scan_button.click()
    settle()


def printings(opened: Open) -> None:
    scanned(opened)
    session = session_tonight(opened)
    services = opened.practice.services
    if len(services.returned_sheets.printed(GroupSessionId(session))) == 1:
        services.papers.sign_in_sheet(GroupSessionId(session))
    opened.go(places.ROLL_CALL, session, places.SHEETS)


SCENES = {
    "10-tick-back-code": code,
    "10-tick-back": paper,
    "10-tick-back-scanned": scanned,
    "10-tick-back-scan": scan,
    "10-tick-back-printed": printings,
}
