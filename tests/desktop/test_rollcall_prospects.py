"""Below the roll: what an absence means for who missed, said without being asked."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop.rollcall.controller import RollCallController
from groupdesk.desktop.rollcall.page import RollCallPage
from groupdesk.domain.completion.presets import preset
from groupdesk.domain.ids import CohortId
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.services.session_making import SessionDraft


@pytest.fixture(autouse=True)
def _in_england() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> RollCallPage:
    made = RollCallPage()
    qtbot.addWidget(made)
    RollCallController(made, desk.services, desk.tasks, desk.hub, desk.deeds, desk.heard.fault)
    made.resize(1024, 700)
    made.show()
    return made


def evening(desk: AtDesk) -> CohortId:
    """Two people, a rule, and a make-up session on Saturday morning; it is the first Tuesday, 18:00."""
    cohort, _people = desk.enrolled(2)
    saturday = datetime(2026, 10, 10, 10)
    draft = SessionDraft(starts_at=saturday, ends_at=saturday.replace(hour=11), kind=SessionKind.MAKE_UP)
    desk.services.sessions.add(cohort, draft)
    desk.turn_to(2026, 10, 6, 18)
    return cohort


def said(page: RollCallPage) -> str:
    line = page.findChild(QLabel, "prospect")
    return line.text() if line.isVisibleTo(page) else ""


def test_an_absence_tells_what_is_left_and_where_it_can_be_made_up(
    desk: AtDesk, page: RollCallPage, qtbot: QtBot
) -> None:
    cohort = evening(desk)
    desk.services.completion_rules.set_for_cohort(cohort, replace(preset("two-thirds").rule, most_absences=3))
    page.open_at(desk.session(cohort), "")
    assert said(page) == ""
    qtbot.keyClick(page.view, Qt.Key.Key_A)
    desk.settle()
    assert said(page) == "Person 001: 1 absence left; earliest completion 17 Nov; make-up offered Sat 10:00"
    qtbot.keyClick(page.view, Qt.Key.Key_P)
    assert said(page).startswith("Person 001")


def test_without_a_rule_nothing_is_said(desk: AtDesk, page: RollCallPage, qtbot: QtBot) -> None:
    cohort = evening(desk)
    page.open_at(desk.session(cohort), "")
    qtbot.keyClick(page.view, Qt.Key.Key_A)
    desk.settle()
    assert said(page) == ""
