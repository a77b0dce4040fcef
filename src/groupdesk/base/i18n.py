"""Translation for every floor: GNU gettext, no Qt."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"
# What one thread or task speaks for a while, with its language: papers may speak another than the window.
_spoken: ContextVar[tuple[str, gettext.NullTranslations] | None] = ContextVar("spoken", default=None)


def install(folder: Path, language: str) -> None:
    """Uses the catalogue of that language from then on; English where there is none."""
    global _catalogue, _language
    _catalogue = gettext.translation("groupdesk", folder, [language], fallback=True)
    _language = language if _catalogue.info() else "en"


@contextmanager
def speaking(folder: Path, language: str) -> Iterator[None]:
    """Within the block this thread speaks that language of papers; English where there is none."""
    found = _of_papers(folder, language)
    token = _spoken.set((language, found) if found is not None else ("en", gettext.NullTranslations()))
    try:
        yield
    finally:
        _spoken.reset(token)


def language() -> str:
    """The code of the language of the words just now, as "en" or "es"."""
    spoken = _spoken.get()
    return spoken[0] if spoken is not None else _language


@cache
def paper_languages(folder: Path) -> tuple[str, ...]:
    """The codes of all languages that papers can speak, English first."""
    found = {place.parents[1].name for place in folder.glob("*/LC_MESSAGES/*.mo")}
    return ("en", *sorted(found - {"en"}))


@cache
def _of_papers(folder: Path, language: str) -> gettext.NullTranslations | None:
    """A whole catalogue of the language, else the one for papers alone; None without either."""
    for domain in ("groupdesk", "papers"):
        if gettext.find(domain, folder, [language]):
            return gettext.translation(domain, folder, [language])
    return None


def _(text: str) -> str:
    spoken = _spoken.get()
    return (_catalogue if spoken is None else spoken[1]).gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits the count, still with its placeholders."""
    spoken = _spoken.get()
    return (_catalogue if spoken is None else spoken[1]).ngettext(one, many, count)


def later(text: str) -> str:
    """Marks a text for the catalogue where it is written down before the language is known; translated when shown."""
    return text


def form_text(text: str, comment: str | None = None) -> str:
    """For compiled Designer forms: a comment becomes the message context."""
    return _catalogue.pgettext(comment, text) if comment else _catalogue.gettext(text)
