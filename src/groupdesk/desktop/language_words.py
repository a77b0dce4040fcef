"""Languages of people and cohorts in the words of the window."""

import re

from PySide6.QtCore import QLocale

from groupdesk.base.languages import english_name

_CODE = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]+)*")


def language_words(language: str) -> str:
    """The name of a language that is stored as a code such as "es"; other words as they are."""
    if not _CODE.fullmatch(language):
        return language
    known = QLocale(language.replace("-", "_")).language()
    return english_name(language) if known == QLocale.Language.C else QLocale.languageToString(known)
