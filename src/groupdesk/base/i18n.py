"""Translation for every floor: GNU gettext, no Qt."""

import gettext
from pathlib import Path

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def install(folder: Path, language: str) -> None:
    """Uses the catalogue of that language from then on; English where there is none."""
    global _catalogue
    _catalogue = gettext.translation("groupdesk", folder, [language], fallback=True)


def _(text: str) -> str:
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form that fits the count, still with its placeholders."""
    return _catalogue.ngettext(one, many, count)


def later(text: str) -> str:
    """Marks a text for the catalogue where it is written down before the language is known; translated when shown."""
    return text


def form_text(text: str, comment: str | None = None) -> str:
    """For compiled Designer forms: a comment becomes the message context."""
    return _catalogue.pgettext(comment, text) if comment else _catalogue.gettext(text)
