"""Where certificates were saved last on this computer, under which names, and signed with which file."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings, QStandardPaths

from groupdesk.base.files import config_folder
from groupdesk.domain.certificates.file_naming import USUAL_PATTERN, check_pattern, names_people
from groupdesk.domain.errors import Refused

_FOLDER, _PATTERN, _SIGNING = "saving/folder", "saving/pattern", "saving/signing_file"


@dataclass(frozen=True, slots=True)
class LastSaving:
    """`signing_file` is where it lies, "" for none; its passphrase is never kept."""

    folder: str
    pattern: str = USUAL_PATTERN
    signing_file: str = ""


def last_saving() -> LastSaving:
    """What to propose; the folder of documents and the usual names at first."""
    kept = _settings()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return LastSaving(
        folder=str(kept.value(_FOLDER, documents)),
        pattern=_proposed(str(kept.value(_PATTERN, USUAL_PATTERN))),
        signing_file=str(kept.value(_SIGNING, "")),
    )


def keep_saving(done: LastSaving) -> None:
    """Kept in the file that remembers the window's shape; losing it harms nobody."""
    kept = _settings()
    kept.setValue(_FOLDER, done.folder)
    kept.setValue(_PATTERN, done.pattern)
    if done.signing_file:
        kept.setValue(_SIGNING, done.signing_file)


def _proposed(pattern: str) -> str:
    """Names of people are in file names only where somebody asks for it each time."""
    try:
        check_pattern(pattern)
    except Refused:
        return USUAL_PATTERN
    return USUAL_PATTERN if names_people(pattern) else pattern


def _settings() -> QSettings:
    return QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
