"""The calendar and what is done with sessions: moving this and the following, one at the end, leaders, history."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QScrollArea

from drawing.camera import Open, settle
from drawing.inside_scenes import cohort
from groupdesk.desktop import places
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.sessions import tab as session_deeds
from groupdesk.desktop.groups.sessions.calling_off import CallOffDialog
from groupdesk.desktop.groups.sessions.dialogs import SessionDialog
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.kit.dialog import Dialog, open_dialog
from groupdesk.domain.states import TO_COME


def week(opened: Open) -> None:
    page = opened.go(places.CALENDAR, "", "week")
    page.view().setFocus()
    settle()


def month(opened: Open) -> None:
    opened.go(places.CALENDAR, "", "month")


def move_following(opened: Open) -> None:
    dialog = _dialog(opened, session_deeds.MOVE)
    assert isinstance(dialog, SessionDialog)
    dialog.form.scope_combo.setCurrentIndex(1)
    dialog.form.day_date.setDate(dialog.form.day_date.date().addDays(2))
    dialog.form.reason_combo.setEditText("Room not free")
    settle()


def add_at_end(opened: Open) -> None:
    """The day at the end is closed, so another one is offered."""
    services, cohort_id = opened.practice.services, cohort(opened)
    last = services.sessions.rows(cohort_id)[-1].starts_at.date() + timedelta(days=7)
    closure = services.practice.add_closure(last, last, "Painters")
    dialog = _dialog(opened, session_deeds.CALL_OFF)
    assert isinstance(dialog, CallOffDialog)
    dialog.form.reason_combo.setEditText("Weather")
    dialog.at_end_button.click()
    settle()
    services.deeds.undo(closure.deed)


def new_group_more(opened: Open) -> None:
    """What few plans need, unfolded; another group has the room and the leader at that time."""
    opened.go(places.GROUPS, "", places.NEW)
    dialog = open_dialog(opened.window)
    assert isinstance(dialog, PlanDialog)
    dialog.group.form.name_edit.setText("Grief circle")
    dialog.schedule.form.place_edit.setText("Room 2, Harbour Street")
    dialog.schedule.form.place_edit.editingFinished.emit()
    dialog.schedule.more.button.click()
    breaks = dialog.schedule.more.breaks
    breaks.button.click()
    breaks.button.click()
    settle()
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()


def edit_session(opened: Open) -> None:
    dialog = _dialog(opened, session_deeds.DESCRIBE)
    assert isinstance(dialog, SessionDialog)
    dialog.breaks.button.click()
    dialog.breaks.button.click()
    settle()


def leaders(opened: Open) -> None:
    _dialog(opened, session_deeds.LEADERS)


def history(opened: Open) -> None:
    _dialog(opened, session_deeds.HISTORY)


def _dialog(opened: Open, key: str) -> Dialog:
    page = opened.go(places.COHORT, cohort(opened), "sessions")
    tab = page.findChildren(SessionsTab)[0]
    rows = opened.practice.services.sessions.rows(cohort(opened))
    chosen = next(row.id for row in rows if row.state in TO_COME)
    tab.view.choose(chosen)
    tab.deed_wanted.emit(key, chosen)
    settle()
    found = open_dialog(opened.window)
    assert found is not None
    return found


SCENES: dict[str, Callable[[Open], object]] = {
    "17-calendar-week": week,
    "17-calendar-month": month,
    "17-groups-new-more": new_group_more,
    "17-sessions-move-following": move_following,
    "17-sessions-call-off-at-end": add_at_end,
    "17-sessions-edit": edit_session,
    "17-sessions-leaders": leaders,
    "17-sessions-history": history,
}
