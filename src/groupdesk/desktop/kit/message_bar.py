"""The one place for messages, at the foot of the window: what was done, with Undo, or what went wrong.

    bar.say(_("Marked late."), undo=lambda: tasks.write(...))
    bar.say(sentence, status="problem")

One message at a time. It stays ten seconds, never less than three, and as long as the pointer or the focus is on it;
a problem stays until it is closed or the next message comes. Every message is read aloud and kept in `log`.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import KeyCap, shortcut_words, words

STAYS_MS = 10_000
AT_LEAST_MS = 3_000
_KEPT = 100
_ICONS = {"good": "circle-check", "attention": "triangle-alert", "problem": "circle-alert", "neutral": "info"}


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence with its meaning and, where there is one, the way back or the next step."""

    sentence: str
    status: str = "good"
    undo: Callable[[], object] | None = None
    action: str = ""  # words of a button instead of Undo
    deed: Callable[[], object] | None = None


class MessageBar(QWidget):
    """Sits under the page, which gives it 60 px while a message is there; never covers a row."""

    undo_offered = Signal(bool)  # whether Ctrl+Z has something to take back here

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log: deque[Message] = deque(maxlen=_KEPT)
        self._waiting: Message | None = None
        self._message: Message | None = None
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self._on_time)
        self._least = QTimer(self, singleShot=True, interval=AT_LEAST_MS)
        self._least.timeout.connect(self._show_waiting)
        self._lay_out()
        self.hide()

    # for pages

    def say(
        self,
        sentence: str,
        status: str = "good",
        undo: Callable[[], object] | None = None,
        action: str = "",
        deed: Callable[[], object] | None = None,
    ) -> None:
        """Shows a message now, or when the one before has had its three seconds."""
        message = Message(sentence, status, undo, action, deed)
        self.log.append(message)
        if self._message is not None and self._least.isActive() and self._message.status == "problem":
            self._waiting = message
        else:
            self._show(message)

    def undo(self) -> bool:
        """Takes back what the message tells; False when it offers nothing (Ctrl+Z ends here)."""
        message = self._message
        if message is None or message.undo is None:
            return False
        self.close_message()
        message.undo()
        return True

    def close_message(self) -> None:
        self._timer.stop()
        self._least.stop()
        self._message = None
        self.hide()
        self.undo_offered.emit(False)
        self._show_waiting()

    def sentence(self) -> str:
        """What it says now, "" when it is closed."""
        return self._message.sentence if self._message else ""

    # inside

    def _show(self, message: Message) -> None:
        self._message, self._waiting = message, None
        self._words.setText(message.sentence)
        self._icon.become(_ICONS[message.status], f"{message.status}_text")
        self._undo.setVisible(message.undo is not None)
        self._key.setVisible(message.undo is not None)
        self._action.setText(message.action)
        self._action.setVisible(message.deed is not None)
        self.show()
        self._least.start()
        self._start_timer()
        self.undo_offered.emit(message.undo is not None)
        announce(self, message.sentence, urgent=message.status == "problem")

    def _start_timer(self) -> None:
        if self._message is not None and self._message.status != "problem" and not self._is_held():
            self._timer.start()

    def _is_held(self) -> bool:
        focused = QApplication.focusWidget()
        return self.frame.underMouse() or (focused is not None and self.isAncestorOf(focused))

    def _on_time(self) -> None:
        if self._is_held():
            self._timer.start()
        else:
            self.close_message()

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self._show(self._waiting)

    def _lay_out(self) -> None:
        self.frame = QFrame()
        with_role(self.frame, "message")
        self.frame.setFixedHeight(theme.scaled(44))
        self.frame.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = Icon("circle-check", "good_text", 18)
        self._words = words("", elided=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._undo = Button(_("Undo"), "undo-2", role="quiet", dense=True)
        self._undo.clicked.connect(self.undo)
        self._key = KeyCap(shortcut_words("Ctrl+Z"))
        self._action = Button("", role="quiet", dense=True)
        self._action.clicked.connect(self._do_action)
        self._close = IconButton("x", _("Close the message"), "Escape", dense=True)
        self._close.clicked.connect(self.close_message)
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(15, 0, 10, 0)
        row.setSpacing(10)
        for part in (self._icon, self._words, self._action, self._undo, self._key, self._close):
            row.addWidget(part)
        row.insertSpacing(2, 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 16)
        column.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignLeft)
        self.frame.installEventFilter(self)

    def _do_action(self) -> None:
        message = self._message
        self.close_message()
        if message is not None and message.deed is not None:
            message.deed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave:
            self._start_timer()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)
