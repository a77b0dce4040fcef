"""What this person chose on this machine; facts of the practice are in the practice, shapes of windows elsewhere."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from groupdesk.base.files import config_folder


class Settings(NamedTuple):
    """Each choice once, with its default."""

    theme: str = "system"  # light, dark, high_contrast or system
    enlarged: float = 1.0  # text and controls, 1.0 to 2.0 times the system's size
    language: str = ""  # of the window, as de or pt_BR; empty for the system's
    idle_minutes: int = 5  # until the desk locks itself, 1 to 60; 0 never


def settings_file() -> Path:
    """Where they lie, as JSON."""
    return config_folder() / "settings.json"


def settings_of(values: Mapping[str, object]) -> Settings:
    """The choices in a file's values; what is missing or impossible gives way to the default."""
    usual = Settings()
    theme, enlarged = values.get("theme"), values.get("enlarged")
    language, minutes = values.get("language"), values.get("idle_minutes")
    return Settings(
        theme if theme in ("light", "dark", "high_contrast") and isinstance(theme, str) else usual.theme,
        min(max(float(enlarged), 1.0), 2.0) if isinstance(enlarged, int | float) else usual.enlarged,
        language if isinstance(language, str) else usual.language,
        min(max(int(minutes), 0), 60) if isinstance(minutes, int | float) else usual.idle_minutes,
    )
