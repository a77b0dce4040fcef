"""What Linux tells over D-Bus when the computer is about to sleep or a session is locked."""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
# Desktops that lock by themselves tell of it under their own names.
_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_ANY_PATH = ""


class SystemSignals(QObject):
    """`heard` comes before sleep, at `loginctl lock-session`, and when a screen saver locks."""

    heard = Signal()

    def __init__(
        self, owner: QObject, system: QDBusConnection | None = None, session: QDBusConnection | None = None
    ) -> None:
        super().__init__(owner)
        self._follow_login(system or QDBusConnection.systemBus())
        self._follow_savers(session or QDBusConnection.sessionBus())

    @Slot(bool)
    def on_changed(self, begins: bool) -> None:
        """False tells that the sleep, or the lock, is over."""
        if begins:
            self.heard.emit()

    @Slot()
    def on_lock(self) -> None:
        self.heard.emit()

    def _follow_login(self, bus: QDBusConnection) -> None:
        """Locks of other sessions count as well: one lock too many does no harm."""
        if not bus.isConnected():
            return
        changed, lock = _slot("on_changed(bool)"), _slot("on_lock()")
        bus.connect(_LOGIN, _ANY_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, changed)
        bus.connect(_LOGIN, _ANY_PATH, f"{_LOGIN}.Session", "Lock", self, lock)

    def _follow_savers(self, bus: QDBusConnection) -> None:
        if not bus.isConnected():
            return
        for name in _SAVERS:
            bus.connect(name, _ANY_PATH, name, "ActiveChanged", self, _slot("on_changed(bool)"))


def _slot(signature: str) -> bytes:
    """The stubs ask for bytes where the binding takes the text of SLOT alone (PySide6 6.11)."""
    return SLOT(signature)  # type: ignore[return-value]  # see above
