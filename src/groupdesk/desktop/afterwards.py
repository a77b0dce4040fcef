"""What the window gets right after its first paint: icon, keyboard ring, and the weights of the typeface left out."""

from groupdesk.desktop.kit import dialog, privacy
from groupdesk.desktop.kit.focus_ring import FocusRing
from groupdesk.desktop.kit.fonts import register_remaining_weights
from groupdesk.desktop.kit.keyboard import KeyboardWatch
from groupdesk.desktop.kit.mark import window_icon
from groupdesk.desktop.window import Window

# Their signals belong to the GUI thread, which makes them by importing them first.
MADE_HERE = (dialog.dialogs, privacy.changed)


def finish_window(window: Window) -> None:
    """Call once, on the GUI thread."""
    register_remaining_weights()
    window.setWindowIcon(window_icon())
    FocusRing(window)
    KeyboardWatch(window)
