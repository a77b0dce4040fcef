"""Settings as a place of the window."""

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.navigation import Place
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.settings.controller import SettingsController
from groupdesk.desktop.settings.page import SettingsPage
from groupdesk.desktop.settings.safety import SafetyController
from groupdesk.desktop.settings.statuses import StatusesController
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.errors import Trouble
from groupdesk.services.opening import OpenPractice


def settings_place(
    practice: OpenPractice, tasks: Worker, hub: ChangeHub, deeds: Deeds, computer: ThisComputer, failed: Failed
) -> Place:
    """A practice on a server keeps backups and keys itself, so the page has no Safety there."""

    def build() -> SettingsPage:
        page = SettingsPage(has_vault=practice.vault is not None)
        SettingsController(page, practice.services, tasks, hub, deeds, failed)
        StatusesController(page, practice.services, tasks, hub, deeds)
        _at_this_computer(page, computer, failed)
        if practice.vault is not None:
            SafetyController(page, practice, tasks, failed)
        return page

    return Place(places.SETTINGS, build, words=_("Settings"), icon="settings", at_foot=True, help="settings")


def _at_this_computer(page: SettingsPage, computer: ThisComputer, failed: Failed) -> None:
    def choose() -> None:
        try:
            computer.choose(page.computer.settings)
        except Trouble as error:
            failed(error)

    page.seen.connect(lambda _tab: page.computer.show_settings(computer.settings))
    page.computer.chosen.connect(choose)
