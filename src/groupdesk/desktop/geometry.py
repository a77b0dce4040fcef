"""The remembered shape of what is inside the window: splitters, columns, the last address. Losing it harms nobody."""

import json
from contextlib import suppress

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter

from groupdesk.base.files import config_folder
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.navigation import Address, read_address


class Geometry:
    """Kept apart for each practice by its id, since addresses hold ids of things in it."""

    def __init__(self, practice_id: str = "") -> None:
        self._settings = QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)
        self._practice = practice_id or "none"

    def last_address(self) -> Address | None:
        text = self._settings.value(f"{self._practice}/address")
        return read_address(text) if isinstance(text, str) and text else None

    def keep_address(self, address: Address) -> None:
        self._settings.setValue(f"{self._practice}/address", address.written())

    def follow_table(self, view: TableView, name: str) -> None:
        """Gives a table its remembered columns and remembers every change from now on."""
        with suppress(ValueError, TypeError):
            view.restore_layout(_widths(json.loads(str(self._settings.value(f"columns/{name}", "{}")))))
        view.layout_changed.connect(lambda: self._settings.setValue(f"columns/{name}", json.dumps(view.layout_state())))

    def follow_splitter(self, splitter: QSplitter, name: str) -> None:
        state = self._settings.value(f"splitters/{name}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
        splitter.splitterMoved.connect(lambda: self._settings.setValue(f"splitters/{name}", splitter.saveState()))


def _widths(state: object) -> dict[str, int]:
    if not isinstance(state, dict):
        raise TypeError
    return {str(key): int(width) for key, width in state.items()}
