"""The pages and dialogs of an open practice, first of the sample, then of one in which nothing happened yet."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from drawing.camera import Open, settle
from groupdesk.desktop import places
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.matrix.tab import AttendanceTab
from groupdesk.desktop.groups.plan_dialog import PlanDialog
from groupdesk.desktop.groups.roster import tab as roster_deeds
from groupdesk.desktop.groups.roster.tab import RosterTab
from groupdesk.desktop.groups.sessions import tab as session_deeds
from groupdesk.desktop.groups.sessions.tab import SessionsTab
from groupdesk.desktop.imports.page import MATCHES, SUMMARY
from groupdesk.desktop.keys.dialogs import KeychainDialog
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.dialog import open_dialog
from groupdesk.desktop.kit.page import Page
from groupdesk.desktop.leaving import KeepingBackup
from groupdesk.domain.groups import GroupsQuery
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.status_sets import StatusDraft
from groupdesk.domain.statuses import Meaning
from groupdesk.domain.zones import to_utc
from groupdesk.services.care import by_recovery_key
from groupdesk.services.makeups import Approval, MakeUpDraft
from groupdesk.services.sessions import SessionDescription

_PLAN = """5 Check-in: one word each
15 Home practice: what did you notice
20 What keeps worry going: the loop on the flip chart
10 Break
25 Practise in pairs
10 Home plan
5 Close"""
_MATERIALS = """Flip chart and pens
12 copies of the worry loop
Tissues, water, cups"""

SHEET = Path(__file__).resolve().parent / "signups.csv"
GROUP = "Anxiety skills"
T = TypeVar("T", bound=QWidget)


def cohort(opened: Open, group: str = GROUP) -> CohortId:
    rows = opened.practice.services.groups.page(GroupsQuery())
    return CohortId(next(row.cohort_id for row in rows if row.group_name == group))


def session_tonight(opened: Open) -> str:
    today = opened.practice.services.desk.today("America/New_York")
    rows = opened.practice.services.sessions.rows(cohort(opened))
    return next(row.id for row in rows if row.starts_at.date() == today)


def sessions_of_today(opened: Open) -> list[str]:
    """Tonight's session, and another one for somebody who runs two groups at a time."""
    first, services = session_tonight(opened), opened.practice.services
    today = services.desk.today("America/New_York")
    zone = services.practice.practice().zone
    start = to_utc(datetime.combine(today, time()), zone)
    others = [row.id for row in services.sessions.agenda(start, start + timedelta(days=1)) if row.id != first]
    return [first, *others[:1]]


def _tab(page: Page, kind: type[T]) -> T:
    return page.findChildren(kind)[0]


# the day


def today(opened: Open) -> None:
    opened.go(places.TODAY)


def names_hidden(opened: Open) -> None:
    opened.go(places.COHORT, cohort(opened), "roster")
    privacy.hide_names(True)


# groups


def groups(opened: Open) -> None:
    opened.go(places.GROUPS).take_focus()


def groups_nothing_found(opened: Open) -> None:
    opened.go(places.GROUPS).search.setText("chess")
    settle()


def new_group(opened: Open) -> None:
    opened.go(places.GROUPS).search.setText("")
    fill_new_group(opened)


def fill_new_group(opened: Open) -> PlanDialog:
    """The dialog for a new group, with what the first evening asks for."""
    opened.go(places.GROUPS, "", places.NEW)
    dialog = opened.window.findChildren(PlanDialog)[-1]
    form = dialog.group.form
    form.name_edit.setText("Mindful walking")
    form.seats_spin.setValue(12)
    return dialog


def _group_dialog(deed: CohortDeed) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        opened.go(places.GROUPS).deed_wanted.emit(deed, cohort(opened))

    return scene


def roster(opened: Open) -> None:
    opened.go(places.COHORT, cohort(opened), "roster").take_focus()


def sessions(opened: Open) -> None:
    opened.go(places.COHORT, cohort(opened), "sessions")


def attendance(opened: Open) -> None:
    page = opened.go(places.COHORT, cohort(opened), "attendance")
    _tab(page, AttendanceTab).marks.setFocus()


def _roster_dialog(deed: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        page = opened.go(places.COHORT, cohort(opened), "roster")
        row = opened.practice.services.enrolments.roster(cohort(opened))[2]
        _tab(page, RosterTab).roster_deed.emit(deed, row.enrolment_id)

    return scene


def offer_a_seat(opened: Open) -> None:
    page = opened.go(places.COHORT, cohort(opened), "roster")
    row = opened.practice.services.waiting.line(cohort(opened))[0]
    _tab(page, RosterTab).waiting_deed.emit(roster_deeds.OFFER, row.enrolment_id)


def _session_dialog(deed: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        page = opened.go(places.COHORT, cohort(opened), "sessions")
        _tab(page, SessionsTab).deed_wanted.emit(deed, session_tonight(opened))

    return scene


def add_session(opened: Open) -> None:
    opened.go(places.COHORT, cohort(opened), places.ADD_SESSION)


# people


def people(opened: Open) -> None:
    opened.go(places.PEOPLE)


def new_person(opened: Open) -> None:
    opened.go(places.PEOPLE, "", places.NEW)


def person_checks(opened: Open) -> None:
    """The end of the form, with what keeps somebody off papers."""
    opened.go(places.PEOPLE, "", places.NEW)
    dialog = open_dialog(opened.window)
    if dialog is None:
        raise LookupError(places.NEW)
    dialog.form.name_edit.setText("Zinaida Petrova")
    dialog.form.no_print_check.setChecked(True)
    dialog.form.no_print_check.setFocus()


def person_begun(opened: Open) -> None:
    """Somebody was called away over this form."""
    opened.go(places.PEOPLE, "", places.NEW)
    dialog = open_dialog(opened.window)
    if dialog is None:
        raise LookupError(places.NEW)
    dialog.form.name_edit.setText("Zinaida Petrova")
    dialog.reject()
    opened.go(places.PEOPLE, "", places.NEW)


def edit_person(opened: Open) -> None:
    opened.go(places.PEOPLE).edit_wanted.emit()


def import_start(opened: Open) -> None:
    opened.go(places.IMPORT)


def import_columns(opened: Open) -> None:
    opened.go(places.IMPORT).file.file_chosen.emit(SHEET)


def import_matches(opened: Open) -> None:
    opened.page().step_wanted.emit(MATCHES)


def import_summary(opened: Open) -> None:
    opened.page().step_wanted.emit(SUMMARY)


# the roll


def roll_call(opened: Open) -> None:
    page = opened.go(places.ROLL_CALL, session_tonight(opened))
    page.view.setFocus()
    page.view.go(0)
    for key in "pplpp":
        QTest.keyClicks(page.view, key)
        settle()


def mark_details(opened: Open) -> None:
    opened.go(places.ROLL_CALL, session_tonight(opened)).view.details_wanted.emit(2)


def made_up(opened: Open) -> None:
    """The roll of a past session with an absence that was made up since."""
    services, found = opened.practice.services, cohort(opened)
    for row in services.enrolments.roster(found):
        missed = services.makeups.absences(row.enrolment_id)
        if missed:
            draft = MakeUpDraft(enrolment_id=row.enrolment_id, missed=missed[0].session_id, task="Workbook, chapter 3")
            on = services.desk.today(services.groups.cohort(found).zone)
            services.makeups.add(draft, Approval(minutes=60, on=on))
            opened.go(places.ROLL_CALL, missed[0].session_id)
            return


def made_up_in_table(opened: Open) -> None:
    """The attendance table with that absence made up."""
    made_up(opened)
    attendance(opened)


def time_line(opened: Open) -> None:
    page = opened.go(places.ROLL_CALL, session_tonight(opened))
    page.view.setFocus()
    QTest.keyClicks(page.view, "pl")
    settle()
    page.view.time_wanted.emit(1, True)
    QTest.keyClicks(page.active.times, "18:20")


def roll_calls_beside(opened: Open) -> None:
    page = opened.go(places.ROLL_CALL, ",".join(sessions_of_today(opened)))
    for pane, keys in zip(page.panes, ("pplv", "pa"), strict=False):
        pane.view.setFocus()
        pane.view.go(0)
        QTest.keyClicks(pane.view, keys)
        settle()


def own_statuses(opened: Open) -> None:
    """Settings with a set of one's own beside the usual one."""
    services = opened.practice.services
    if len(services.statuses.sets()) == 1:
        made = services.statuses.add("Court groups").id
        services.statuses.add_status(made, StatusDraft(label="Sick note", key="S", meaning=Meaning.EXCUSED))
        services.statuses.archive_status(made, "phone")
    opened.go(places.SETTINGS, "", "statuses")


def roll_rules(opened: Open) -> None:
    opened.go(places.ROLL_CALL, session_tonight(opened)).rules_action.trigger()


def planned_absence(opened: Open) -> None:
    opened.go(places.ROLL_CALL, session_tonight(opened)).absence_action.trigger()


def message_bar(opened: Open) -> None:
    page = opened.go(places.ROLL_CALL, session_tonight(opened))
    page.view.setFocus()
    QTest.keyClicks(page.view, "a")


def planned(opened: Open) -> GroupSessionId:
    """Tonight's session with a plan, as somebody who leads it would write it down."""
    tonight = session_tonight(opened)
    facts = SessionDescription(topic="What keeps worry going", place="", link="", plan=_PLAN, materials=_MATERIALS)
    opened.practice.services.sessions.describe(GroupSessionId(tonight), facts)
    return GroupSessionId(tonight)


def running_sheet(opened: Open) -> None:
    opened.go("paper", planned(opened), places.PAPER_RUNNING)


def planned_session(opened: Open) -> None:
    planned(opened)
    page = opened.go(places.COHORT, cohort(opened), "sessions")
    _tab(page, SessionsTab).deed_wanted.emit("describe", session_tonight(opened))


# the rest


def _settings(tab: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        opened.go(places.SETTINGS, "", tab)

    return scene


def backing_up(opened: Open) -> None:
    part = opened.go(places.SETTINGS, "", "safety").safety
    part.show_backing_up(True)
    part.progress.show_share(40, 100)


def _settings_dialog(tab: str, button: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        part = getattr(opened.go(places.SETTINGS, "", tab), tab)
        getattr(part, button).click()

    return scene


def keychain(opened: Open) -> None:
    """Turning it on; the computer that draws need not have one."""
    KeychainDialog(opened.go(places.SETTINGS, "", "safety")).open()


def leaving(opened: Open) -> None:
    """The window is closing and keeps a backup."""
    opened.go(places.TODAY)
    dialog = KeepingBackup(opened.window, settle)
    dialog.open()
    dialog.progress.show_share(62, 100)


def lost_passphrase(opened: Open) -> None:
    """As after opening with the recovery key."""
    opened.go(places.TODAY)
    opened.practice.recovered_by.append(by_recovery_key(""))
    opened.inside.lost_passphrase.ask()


def lost_passphrase_later(opened: Open) -> None:
    lost_passphrase(opened)
    opened.tidy()


def palette(opened: Open) -> None:
    opened.go(places.COHORT, cohort(opened), "roster")
    opened.inside.shell.palette_box.open("anx")


def palette_commands(opened: Open) -> None:
    opened.go(places.TODAY)
    opened.inside.shell.palette_box.open()


def _command(action: str) -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        opened.go(places.TODAY)
        opened.inside.shell.commands[action].trigger()

    return scene


def focus(opened: Open) -> None:
    opened.go(places.GROUPS)
    QTest.keyClick(opened.window, Qt.Key.Key_Tab)


def _empty(place: str, tab: str = "") -> Callable[[Open], None]:
    def scene(opened: Open) -> None:
        opened.go(place, "", tab)

    return scene


SCENES: dict[str, Callable[[Open], object]] = {
    "03-today": today,
    "04-groups": groups,
    "04-groups-nothing-found": groups_nothing_found,
    "04-groups-new": new_group,
    "04-groups-edit-group": _group_dialog(CohortDeed.EDIT_GROUP),
    "04-groups-edit-cohort": _group_dialog(CohortDeed.EDIT_COHORT),
    "04-groups-new-cohort": _group_dialog(CohortDeed.NEW_COHORT),
    "04-groups-cancel-cohort": _group_dialog(CohortDeed.CANCEL),
    "05-roster": roster,
    "05-roster-names-hidden": names_hidden,
    "05-roster-leave": _roster_dialog(roster_deeds.LEAVE),
    "05-roster-transfer": _roster_dialog(roster_deeds.TRANSFER),
    "05-roster-absence": _roster_dialog(roster_deeds.ABSENCE),
    "05-roster-offer": offer_a_seat,
    "06-sessions": sessions,
    "06-sessions-add": add_session,
    "06-sessions-move": _session_dialog(session_deeds.MOVE),
    "06-sessions-describe": _session_dialog(session_deeds.DESCRIBE),
    "06-sessions-call-off": _session_dialog(session_deeds.CALL_OFF),
    "07-attendance": attendance,
    "08-people": people,
    "08-people-new": new_person,
    "08-people-new-checks": person_checks,
    "08-people-new-begun": person_begun,
    "08-people-edit": edit_person,
    "09-import-file": import_start,
    "09-import-columns": import_columns,
    "09-import-matches": import_matches,
    "09-import-summary": import_summary,
    "10-roll-call": roll_call,
    "10-roll-call-details": mark_details,
    "10-roll-call-made-up": made_up,
    "10-roll-call-made-up-table": made_up_in_table,
    "10-roll-call-message": message_bar,
    "10-roll-call-time": time_line,
    "10-roll-call-beside": roll_calls_beside,
    "10-roll-call-absence": planned_absence,
    "10-roll-call-rules": roll_rules,
    "13-settings-statuses": own_statuses,
    "11-paper-running-sheet": running_sheet,
    "07-session-planned": planned_session,
    "12-settings-practice": _settings("practice"),
    "12-settings-staff": _settings("staff"),
    "12-settings-staff-add": _settings_dialog("staff", "add_button"),
    "12-settings-closures": _settings("closures"),
    "12-settings-closures-add": _settings_dialog("closures", "add_button"),
    "12-settings-computer": _settings("computer"),
    "12-settings-safety": _settings("safety"),
    "12-settings-passphrase": _settings_dialog("safety", "passphrase_button"),
    "12-settings-recovery-key": _settings_dialog("safety", "key_button"),
    "12-settings-keychain": keychain,
    "13-palette": palette,
    "13-palette-commands": palette_commands,
    "14-messages": _command("shell.messages"),
    "14-shortcuts": _command("shell.shortcuts"),
    "14-about": _command("shell.about"),
    "14-keyboard-focus": focus,
    "16-backing-up": backing_up,
    "16-leaving": leaving,
    "16-lost-passphrase": lost_passphrase,
    "16-lost-passphrase-later": lost_passphrase_later,
}
EMPTY: dict[str, Callable[[Open], object]] = {
    "15-empty-today": _empty(places.TODAY),
    "15-empty-calendar": _empty(places.CALENDAR, "week"),
    "15-empty-certificates": _empty(places.CERTIFICATES),
    "15-empty-groups": _empty(places.GROUPS),
    "15-empty-people": _empty(places.PEOPLE),
    "15-empty-settings-safety": _empty(places.SETTINGS, "safety"),
}
