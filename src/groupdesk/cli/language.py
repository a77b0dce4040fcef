"""Which language the command line speaks: the one chosen in the settings, else the system's, else English."""

import json
import os
from contextlib import suppress

from groupdesk.base import i18n
from groupdesk.base.files import resource
from groupdesk.base.settings import settings_file, settings_of

# In the order in which gettext asks them.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def use_language() -> None:
    """Has to come before the commands are imported: the words of their options are looked up then."""
    with suppress(FileNotFoundError):
        i18n.install(resource("i18n"), _chosen() or _of_system() or "en")


def _chosen() -> str:
    values: object = {}
    with suppress(OSError, ValueError):
        values = json.loads(settings_file().read_bytes())
    return settings_of(values if isinstance(values, dict) else {}).language


def _of_system() -> str:
    """As de or pt_BR; empty where the system says nothing or C."""
    said = next((value for name in _VARIABLES if (value := os.environ.get(name, ""))), "")
    language = said.split(":")[0].split(".")[0].split("@")[0]
    return "" if language in ("C", "POSIX") else language
