"""A dialog inside the window: raised over a scrim, never stacked, closed by Escape, with its buttons at the foot.

    dialog = Dialog(page, _("New group"), _("Add the group"))
    dialog.body.addWidget(name_field)
    dialog.primary.clicked.connect(save)      # save() ends with dialog.accept()
    dialog.open()

open() returns at once; `accepted` and `rejected` tell the end. The focus goes to the first field and afterwards back
to where it was. While one is open the window's shortcuts rest (see dialogs_changed).
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.focus import reachable
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.scrolling import scrolling
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words

_MARGIN = 24
_AROUND = 48
_EDGES = 4  # the border of the panel and the margins inside it


class _Dialogs(QObject):
    changed = Signal(object, bool)  # the window, and whether a dialog is open in it
    opened = Signal(object)  # the dialog, once it is filled and shown


_dialogs = _Dialogs()


def dialogs() -> _Dialogs:
    """Its signal `changed(window, open)` tells when the first dialog of a window opens and the last one closes."""
    return _dialogs


def open_dialog(window: QWidget) -> "Dialog | None":
    """The dialog one sees in that window now, if any."""
    found = [child for child in window.findChildren(Dialog) if child.isVisible() and not child.panel.isHidden()]
    return found[-1] if found else None


class Dialog(QDialog):
    """Covers its window with a scrim and stands in the middle; fill `body`, connect `primary`.

    `draft_name` says under which name half-filled fields are kept (desktop.drafting): None keeps none, "" names them
    by what the dialog shows when it opens.
    """

    draft_name: str | None = None

    def __init__(
        self, over: QWidget, title: str, primary: str, facts: str = "", wide: int = 520, role: str = "primary"
    ) -> None:
        super().__init__(over.window())
        self.setWindowFlags(Qt.WindowType.Widget)  # inside the window; a QDialog still, for screen readers
        self._window = over.window()
        self._wide = wide
        self._focus_before: QWidget | None = None
        self._below: Dialog | None = None
        self._first: QWidget | None = None
        with_role(self, "scrim")
        self.panel = QFrame(self)
        with_role(self.panel, "raised")
        self.title_label = words(title, "title", elided=True)
        self.facts_label = words(facts, "facts", elided=True)
        self.cancel_button = Button(_("Cancel"), role="quiet")
        self.primary = Button(primary, role=role)
        self.body = QVBoxLayout()
        self.foot_words = words("", "facts", elided=True)
        self._close_button = IconButton("x", _("Close"), "Escape")
        self._lay_out()
        self.show_title(title, facts)
        self.hide()

    # for those who open it

    def open(self) -> None:
        """Shows it over the window; returns at once. One that is open already waits behind it, unseen."""
        self._focus_before = QApplication.focusWidget()
        self._below = open_dialog(self._window)
        if self._below is not None:
            self._below.panel.hide()
        self._window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self._focus_first()
        if self._below is None:
            _dialogs.changed.emit(self._window, True)
        _dialogs.opened.emit(self)

    def done(self, result: int) -> None:
        """Closes it and gives the focus back."""
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        if self._below is not None:
            self._below.panel.show()
        else:
            _dialogs.changed.emit(self._window, False)
        self.hide()
        before = self._focus_before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        super().done(result)
        self.deleteLater()

    def show_title(self, title: str, facts: str = "") -> None:
        self.title_label.setText(title)
        self.facts_label.setText(facts)
        self.facts_label.setVisible(bool(facts))
        self.setAccessibleName(title)

    def add_foot_button(self, button: Button) -> None:
        """A button before the primary one, as Back."""
        self._foot.insertWidget(self._foot.count() - 1, button)

    def take_focus(self) -> None:
        """To the field in which one begins."""
        self._focus_first()

    def start_at(self, field: QWidget) -> None:
        """The field that has the focus when it opens; the first one by default."""
        self._first = field

    # inside

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title_label, 1)
        head.addWidget(self._close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._upper = QVBoxLayout()
        self._upper.setContentsMargins(_MARGIN, 18, _MARGIN - 8, 12)
        self._upper.setSpacing(2)
        self._upper.addLayout(head)
        self._upper.addWidget(self.facts_label)
        self.body.setContentsMargins(_MARGIN, 4, _MARGIN, 20)
        self.body.setSpacing(12)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._upper)
        column.addWidget(self._scrolling(), 1)
        column.addWidget(Line())
        column.addLayout(self._footer())
        self._close_button.clicked.connect(self.reject)
        self.cancel_button.clicked.connect(self.reject)

    def _scrolling(self) -> QScrollArea:
        """A window too low for the dialog scrolls its middle, so that the buttons are always there."""
        self._inner = QWidget()
        with_role(self._inner, "clear")
        self._inner.setLayout(self.body)
        self._inner.installEventFilter(self)
        self._scroll = scrolling(self._inner)
        return self._scroll

    def _footer(self) -> QHBoxLayout:
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(_MARGIN - 8, 13, _MARGIN, 13)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.cancel_button)
        self._foot.addStretch(1)
        self._foot.addWidget(self.foot_words)
        self._foot.addSpacing(8)
        self._foot.addWidget(self.primary)
        return self._foot

    def _fit(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        self.body.invalidate()
        needed = self.body.minimumSize().width() + _EDGES
        width = min(max(theme.scaled(self._wide), needed), window.width() - _AROUND)
        sideways = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > width else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setHorizontalScrollBarPolicy(sideways)  # a window too narrow for its fields
        wanted = max(self.body.heightForWidth(width - _EDGES), self.body.sizeHint().height())
        column = self.panel.layout()
        frame = column.sizeHint().height() - self._scroll.sizeHint().height() if column else 0
        height = min(wanted + frame + 2, window.height() - _AROUND)
        if height < wanted + frame + 2:  # it scrolls, and the bar wants room beside the fields
            width = min(width + self._scroll.verticalScrollBar().sizeHint().width(), window.width() - _AROUND)
        self.panel.setGeometry((window.width() - width) // 2, max((window.height() - height) // 2, 24), width, height)

    def _focus_first(self) -> None:
        field = self._first or next((w for w in reachable(self) if not isinstance(w, Button | IconButton)), None)
        (field or self.primary).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 (Qt's name)
        """Tab goes round inside: what lies under the scrim is out of reach."""
        ring = reachable(self)
        if not ring:
            return False
        here = QApplication.focusWidget()
        at = ring.index(here) if here in ring else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        ring[(at + (1 if next else -1)) % len(ring)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.primary.isEnabled():
            self.primary.click()
        event.accept()  # nothing reaches the page below

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        grown = watched is self._inner and event.type() == QEvent.Type.LayoutRequest
        if (resized or grown) and self.isVisible():
            self._fit()
        return False
