"""The language that papers speak: the chosen one, else the practice's, while the window may speak another."""

from collections.abc import Callable
from typing import TypeVar

from groupdesk.base import i18n
from groupdesk.base.files import resource
from groupdesk.domain.errors import Refused
from groupdesk.services.desk import Desk
from groupdesk.services.practices import PracticeService

T = TypeVar("T")


def paper_languages() -> tuple[str, ...]:
    """The codes of all languages that papers can speak, English first."""
    return i18n.paper_languages(resource("i18n"))


def in_language(desk: Desk, wanted: str, make: Callable[[], T]) -> T:
    """What `make` gives while the words are those of that language, or of the practice's for "".

    English where the practice's language has no words yet. Refused: paper-language-unknown (language, known).
    """
    known = paper_languages()
    if wanted and wanted not in known:
        raise Refused("paper-language-unknown", language=wanted[:40], known=known)
    chosen = wanted or PracticeService(desk).practice().language
    with i18n.speaking(resource("i18n"), chosen if chosen in known else chosen.replace("_", "-").partition("-")[0]):
        return make()
