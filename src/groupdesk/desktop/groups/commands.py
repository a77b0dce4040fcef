"""What can be done with groups from anywhere in the window: shortcuts, menus, and what the palette finds.

shell = Shell(window, ShellParts(places, (*ACTIONS, …), …))
connect_groups(shell, services)
"""

from collections.abc import Callable, Sequence

from groupdesk.base.i18n import _
from groupdesk.base.i18n import later as __
from groupdesk.desktop import places
from groupdesk.desktop.actions import ActionSpec
from groupdesk.desktop.groups.cohort.controller import ATTENDANCE, ROSTER, SESSIONS
from groupdesk.desktop.groups.cohort.page import CohortPage
from groupdesk.desktop.groups.wording import next_words
from groupdesk.desktop.kit.hits import Hit
from groupdesk.desktop.kit.matching import score
from groupdesk.desktop.kit.palette import Provider
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.shell import Shell
from groupdesk.desktop.wording import cohort_state_words, cohort_title, facts_line
from groupdesk.domain.groups import CohortsShown, GroupRow, GroupsQuery
from groupdesk.domain.states import CohortState
from groupdesk.services.bundle import Services

_OPEN = "cohort open"
_FOUND = 6

ACTIONS = (
    ActionSpec("groups.new", __("New group"), "plus", "Ctrl+Shift+G", "Group"),
    ActionSpec("cohort.add-person", __("Add a person to the roster"), "user-plus", "Ctrl+Shift+A", "Group", _OPEN),
    ActionSpec("cohort.roster", __("Show the roster"), "users-round", "Ctrl+1", "Group", _OPEN),
    ActionSpec("cohort.sessions", __("Show the sessions"), "calendar-days", "Ctrl+2", "Group", _OPEN),
    ActionSpec("cohort.attendance", __("Show the attendance"), "list-checks", "Ctrl+3", "Group", _OPEN),
    ActionSpec("cohort.take-roll", __("Take roll"), "list-checks", "Ctrl+R", "Session", _OPEN),
    ActionSpec("cohort.add-session", __("Add a session"), "calendar-plus", "Ctrl+Shift+S", "Session", _OPEN),
)


def connect_groups(shell: Shell, services: Services) -> None:
    """Makes the actions work, and lets the palette find cohorts."""
    deeds: dict[str, Callable[[CohortPage], object]] = {
        "cohort.add-person": CohortPage.add_person,
        "cohort.roster": lambda page: page.tabs.choose(ROSTER),
        "cohort.sessions": lambda page: page.tabs.choose(SESSIONS),
        "cohort.attendance": lambda page: page.tabs.choose(ATTENDANCE),
        "cohort.take-roll": CohortPage.take_roll,
        "cohort.add-session": lambda page: page.add_session_wanted.emit(),
    }
    for action_id, deed in deeds.items():
        shell.commands[action_id].triggered.connect(_on_cohort(shell, deed))
    shell.commands["groups.new"].triggered.connect(lambda: shell.go(places.GROUPS, "", places.NEW))
    shell.navigator.moved.connect(lambda address: _follow(shell, address))
    shell.palette_box.add(groups_provider(services, shell.go))


def groups_provider(services: Services, go: Callable[[str, str], object]) -> Provider:
    """Finds cohorts by any part of group, cohort or code; ended ones too, archived ones not."""

    def find(typed: str) -> Sequence[Hit]:
        zone = services.practice.practice().zone
        today = services.desk.today(zone)
        found = services.groups.page(GroupsQuery(text=typed, shown=CohortsShown.ALL), 0, _FOUND)
        return [_hit(row, typed, go, next_words(row, today)) for row in found]

    return Provider("groups", _("Groups"), find, prefix=_("group"))


def _hit(row: GroupRow, typed: str, go: Callable[[str, str], object], following: str) -> Hit:
    title = cohort_title(row.group_name, row.cohort_name)
    is_on = row.state is CohortState.RUNNING
    fact = facts_line(row.code, following if is_on else cohort_state_words(row.state))
    return Hit(title, lambda: go(places.COHORT, row.cohort_id), fact, "users-round", score=score(title, typed))


def _on_cohort(shell: Shell, deed: Callable[[CohortPage], object]) -> Callable[[], None]:
    def run() -> None:
        page = shell.current_page()
        if isinstance(page, CohortPage):
            deed(page)

    return run


def _follow(shell: Shell, address: Address) -> None:
    shell.commands.meet(_OPEN, address.place == places.COHORT)
