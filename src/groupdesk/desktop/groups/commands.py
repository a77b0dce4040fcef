"""What can be done with the cohort in sight from anywhere in the window: shortcuts, menus, the palette.

shell = Shell(window, ShellParts(places, (*FEATURES, *COHORT_ACTIONS), …))
connect_cohort(shell)
"""

from collections.abc import Callable

from groupdesk.base.i18n import later as __
from groupdesk.desktop import places
from groupdesk.desktop.actions import ActionSpec
from groupdesk.desktop.groups.cohort.controller import ATTENDANCE, ROSTER, SESSIONS
from groupdesk.desktop.groups.cohort.page import CohortPage
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.shell import Shell

_OPEN = "cohort open"

COHORT_ACTIONS = (
    ActionSpec("cohort.roster", __("Show the roster"), "users-round", "Alt+1", "Group", _OPEN),
    ActionSpec("cohort.sessions", __("Show the sessions"), "calendar-days", "Alt+2", "Group", _OPEN),
    ActionSpec("cohort.attendance", __("Show the attendance"), "table", "Alt+3", "Group", _OPEN),
    ActionSpec("cohort.add-person", __("Add a person to the roster"), "user-plus", "Ctrl+Shift+A", "Group", _OPEN),
    ActionSpec("cohort.take-roll", __("Take roll"), "list-checks", "Ctrl+R", "Session", _OPEN),
    ActionSpec("cohort.add-session", __("Add a session"), "calendar-plus", "Ctrl+Shift+S", "Session", _OPEN),
)
_DEEDS: dict[str, Callable[[CohortPage], object]] = {
    "cohort.roster": lambda page: page.tabs.choose(ROSTER),
    "cohort.sessions": lambda page: page.tabs.choose(SESSIONS),
    "cohort.attendance": lambda page: page.tabs.choose(ATTENDANCE),
    "cohort.add-person": CohortPage.add_person,
    "cohort.take-roll": CohortPage.take_roll,
    "cohort.add-session": CohortPage.add_session,
}


def connect_cohort(shell: Shell) -> None:
    """Makes the actions work while a cohort is in sight, and rest elsewhere."""
    for action_id, deed in _DEEDS.items():
        shell.commands[action_id].triggered.connect(_on_cohort(shell, deed))
    shell.navigator.moved.connect(lambda address: _follow(shell, address))


def _on_cohort(shell: Shell, deed: Callable[[CohortPage], object]) -> Callable[[], None]:
    def run() -> None:
        page = shell.current_page()
        if isinstance(page, CohortPage):
            deed(page)

    return run


def _follow(shell: Shell, address: Address) -> None:
    shell.commands.meet(_OPEN, address.place == places.COHORT)
