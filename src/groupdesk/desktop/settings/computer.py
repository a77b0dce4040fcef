"""The settings of this computer in force: applied at once and kept."""

from collections.abc import Callable

from groupdesk.base.settings import Settings
from groupdesk.desktop.choices import keep_settings
from groupdesk.desktop.kit import theme
from groupdesk.domain.errors import Trouble


class ThisComputer:
    """`allow` is told after how many minutes without anybody the desk locks; `settings` hold now."""

    def __init__(self, settings: Settings, allow: Callable[[int], object]) -> None:
        self.settings = settings
        self._allow = allow
        self._enlarged = settings.enlarged

    def choose(self, settings: Settings) -> None:
        """Applies them, then stores them; another size waits for the next start. Trouble: settings-not-kept."""
        before, self.settings = self.settings, settings
        if settings.theme != before.theme:
            theme.keeper().use(settings.theme, self._enlarged)
        if settings.idle_minutes != before.idle_minutes:
            self._allow(settings.idle_minutes)
        try:
            keep_settings(settings)
        except OSError as error:
            raise Trouble("settings-not-kept") from error
