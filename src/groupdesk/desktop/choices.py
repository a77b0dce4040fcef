"""Reads and keeps the settings with Qt's own JSON: the standard library's costs 3 ms before the first paint."""

from PySide6.QtCore import QJsonDocument

from groupdesk.base.files import save_bytes
from groupdesk.base.settings import Settings, settings_file, settings_of


def read_settings() -> Settings:
    """The settings of this person; the defaults where there are none or the file is damaged."""
    try:
        content = settings_file().read_bytes()
    except OSError:
        return Settings()
    values = QJsonDocument.fromJson(content).toVariant()
    return settings_of(values if isinstance(values, dict) else {})


def keep_settings(settings: Settings) -> None:
    """Stores them at once and whole. Raises OSError."""
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    save_bytes(settings_file(), bytes(QJsonDocument.fromVariant(settings._asdict()).toJson().data()))
