"""What Today says of backups: in order with its age, or missing with what to do."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.at_desk import AtDesk
from groupdesk.desktop.today.controller import TodayController
from groupdesk.desktop.today.missing_lines import in_order
from groupdesk.desktop.today.page import TodayPage
from groupdesk.services.today import LastBackup, Today, TodayService


class WithBackup(TodayService):
    """The real service with a backup that a test sets."""

    backup: LastBackup | None = None

    def today(self) -> Today:
        found = super().today()
        return Today(**{name: getattr(found, name) for name in Today.__slots__} | {"backup": self.backup})


@pytest.fixture
def service(desk: AtDesk) -> WithBackup:
    desk.cohort()
    made = WithBackup(desk.services.desk)
    desk.services.__dict__["today"] = made
    return made


@pytest.fixture
def page(desk: AtDesk, service: WithBackup, qtbot: QtBot) -> TodayPage:
    made = TodayPage()
    qtbot.addWidget(made)
    made.controller = TodayController(made, desk.services, desk.tasks, desk.hub)
    made.resize(1072, 752)
    made.show()
    return made


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=59), "Backup just now"),
        (timedelta(days=-400), "Backup just now"),
        (timedelta(minutes=1), "Backup 1 minute ago"),
        (timedelta(minutes=25), "Backup 25 minutes ago"),
        (timedelta(minutes=119), "Backup 1 hour ago"),
        (timedelta(hours=23), "Backup 23 hours ago"),
        (timedelta(days=9), "Backup 9 days ago"),
    ],
)
def test_a_backup_is_in_order_and_says_how_old_it_is(service: WithBackup, age: timedelta, words: str) -> None:
    service.backup = LastBackup(age=age)
    assert [(line.title, line.second) for line in in_order(service.today())] == [
        (words, "Kept in the practice's folder")
    ]


def test_the_part_in_order_is_there_only_with_something_in_it(service: WithBackup, page: TodayPage) -> None:
    page.open_at("", "")
    assert page.lines()[-1] == "Nothing is missing, Every roll call is complete"
    service.backup = LastBackup(age=timedelta(minutes=25))
    page.open_at("", "")
    assert page.lines()[-1] == "Backup 25 minutes ago, Kept in the practice's folder"


@pytest.mark.parametrize(
    ("backup", "words"),
    [
        (
            LastBackup(age=timedelta(days=9), unsaved_on=date(2026, 9, 28), is_overdue=True),
            "A backup is overdue, Nothing since Mon 28 Sept is in one",
        ),
        (
            LastBackup(age=timedelta(1), unsaved_on=date(2026, 10, 5), failed="disk-full", is_overdue=True),
            "The last backup failed, Nothing since Mon 5 Oct is in one",
        ),
        (
            LastBackup(age=timedelta(1), failed="backup-damaged", is_overdue=True),
            "An older backup is damaged, Nothing was removed; check the backups",
        ),
        (
            LastBackup(age=None, failed="disk-failing", is_overdue=True),
            "The last backup failed, Make one by hand",
        ),
    ],
)
def test_a_missing_backup_leads_to_where_one_is_made(
    service: WithBackup, page: TodayPage, qtbot: QtBot, backup: LastBackup, words: str
) -> None:
    service.backup = backup
    asked: list[tuple[str, str, str]] = []
    page.wanted.connect(lambda *parts: asked.append(parts))
    with qtbot.waitSignal(page.controller.missing_counted) as counted:
        page.open_at("", "")
    row = page.missing_rows()[0]
    assert (row.accessibleName(), counted.args) == (words, [1])
    assert "Backup" not in page.lines()[-1]
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert asked == [("settings", "", "safety")]
