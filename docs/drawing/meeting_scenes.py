"""Marks from outside: a report of this evening's meeting, step by step."""

import tempfile
from pathlib import Path

from drawing.camera import Open, settle
from drawing.inside_scenes import cohort, session_tonight
from groupdesk.desktop import places
from groupdesk.desktop.meetings.controller import MeetingController
from groupdesk.desktop.meetings.page import MARKS, MeetingPage
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.meetings.matches import Fate
from groupdesk.domain.meetings.preview import Answer

_ROW = "{name},{email},04/07/2026 {came} PM,04/07/2026 {went} PM,{minutes},{guest}\n"


def start(opened: Open) -> MeetingPage:
    page = opened.go(places.MARKS_IMPORT, session_tonight(opened))
    assert isinstance(page, MeetingPage)
    return page


def columns(opened: Open) -> None:
    people = [row.name for row in opened.practice.services.enrolments.roster(cohort(opened))]
    rows = "".join(
        f"{name},{status},{came},\n"
        for name, status, came in zip(
            people, ("present", "late", "P", "absent") * 4, ("", "18:12", "", "") * 4, strict=False
        )
    )
    _open(start(opened), "Name,Came,In,Remark\n" + rows)


def names(opened: Open) -> None:
    _open(start(opened), _report(opened))


def marks(opened: Open) -> None:
    services, session = opened.practice.services, GroupSessionId(session_tonight(opened))
    roster = services.enrolments.roster(cohort(opened))
    services.attendance.mark(session, [MarkDraft(person_id=roster[1].person_id, status="excused")])
    page = start(opened)
    _open(page, _report(opened))
    page.names.zone.take_button.click()
    settle()
    page.names.take_button.click()
    settle()
    for at in range(page.names.table.rowCount()):
        line = page.names.table.row_at(at)
        if line is not None and line.answer is None:
            page.names.answered.emit(line.key, Answer(Fate.NEW))
            settle()
    page.step_wanted.emit(MARKS)
    settle()


def _report(opened: Open) -> str:
    """Most of the roster, somebody renamed, a tablet, and the same guest twice."""
    people = [row.full_name for row in opened.practice.services.enrolments.roster(cohort(opened))]
    rows = [(name, "05:57:00", "07:31:00", 94, "No") for name in people[:-4]]
    rows[2] = (people[2], "06:13:20", "07:30:00", 77, "No")
    rows[4] = (people[4], "06:00:10", "07:02:00", 62, "No")
    first, last = people[-4].split()[0], people[-4].split()[-1]
    rows.append((f"{first} {last[0]}.", "05:59:00", "06:31:00", 32, "Yes"))
    rows.append((f"{first} {last[0]}.", "06:44:00", "07:31:00", 47, "Yes"))
    rows.append(("Galaxy tablet", "06:02:00", "07:30:00", 88, "Yes"))
    text = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    for name, came, went, minutes, guest in rows:
        text += _ROW.format(name=name, email="", came=came, went=went, minutes=minutes, guest=guest)
    return text + _ROW.format(name="Odd row", email="", came="soon", went="07:30:00", minutes=-3, guest="Yes")


def _open(page: MeetingPage, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "participants.csv"
        path.write_text(text, "utf-8")
        page.findChildren(MeetingController)[0].open(path)
        settle()


def remembered(opened: Open) -> None:
    marks(opened)
    page = opened.page()
    assert isinstance(page, MeetingPage)
    page.next_button.click()
    settle()
    start(opened).names_button.click()
    settle()


SCENES = {
    "14-meeting-file": start,
    "14-meeting-columns": columns,
    "14-meeting-names": names,
    "14-meeting-marks": marks,
    "14-meeting-remembered": remembered,
}
