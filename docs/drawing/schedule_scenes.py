"""The calendar and what is done with sessions: moving this and the following, one at the end, leaders, history."""

from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtWidgets import QScrollArea

from drawing.camera import Open, settle
from drawing.inside_scenes import cohort
from groupdesk.desktop import places
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.sessions import tab as session_deeds
from groupdesk.desktop.groups.sessions.calling_off import CallOffDialog
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.kit.dialog import Dialog, open_dialog
from groupdesk.domain.groups import GroupDraft, GroupKind, GroupsQuery
from groupdesk.domain.ids import GroupId
from groupdesk.domain.schedule.rules import Frequency, ScheduleRule
from groupdesk.domain.states import TO_COME
from groupdesk.services.cohort_making import CohortDraft

CROWDED = date(2026, 9, 16)


def week(opened: Open) -> None:
    page = opened.go(places.CALENDAR, "", "week")
    page.view().setFocus()
    settle()


def _calendar(span: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        opened.go(places.CALENDAR, "", span).view().setFocus()
        settle()

    return scene


def _crowded(span: str) -> Callable[[Open], None]:
    """Ten sessions a day and more, in a month of their own."""

    def scene(opened: Open) -> None:
        _crowd(opened)
        opened.go(places.CALENDAR, CROWDED.isoformat(), span)

    return scene


def _crowd(opened: Open) -> None:
    groups = opened.practice.services.groups
    if any(row.group_name == "Open studio" for row in groups.page(GroupsQuery())):
        return
    zone = opened.practice.services.practice.practice().zone
    for name, kind in (("Open studio", GroupKind.WORKSHOP), ("Walking and talking together", GroupKind.SUPPORT)):
        group = GroupId(groups.add_group(GroupDraft(name=name, kind=kind)).id)
        for hour in range(8, 20, 2):
            rule = ScheduleRule(
                frequency=Frequency.DAILY,
                starts_on=CROWDED.replace(day=1),
                start=time(hour, 30),
                length_minutes=75,
                zone=zone,
                count=28,
            )
            groups.add_cohort(CohortDraft(group_id=group, zone=zone, rule=rule, place="Room 1"))


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
    "17-calendar-day": _calendar("day"),
    "17-calendar-month": _calendar("month"),
    "17-calendar-agenda": _calendar("agenda"),
    **{f"17-calendar-{span}-crowded": _crowded(span) for span in ("day", "week", "month", "agenda")},
    "17-groups-new-more": new_group_more,
    "17-sessions-move-following": move_following,
    "17-sessions-call-off-at-end": add_at_end,
    "17-sessions-edit": edit_session,
    "17-sessions-leaders": leaders,
    "17-sessions-history": history,
}
