"""Languages that papers can speak, each by its own name."""

from PySide6.QtCore import QLocale

from groupdesk.services.papers.language import paper_languages

# Qt adds a country to these.
_OWN_NAMES = {"en": "English", "es": "Español"}


def language_choices() -> tuple[tuple[str, str], ...]:
    """Code and name, as those who speak it call it."""
    return tuple((code, _OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()) for code in paper_languages())
