"""The bar above the page: back and forward, where one is, the search box, hiding names, locking."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.actions import Actions
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.fonts import sized
from groupdesk.desktop.kit.icon_button import IconButton
from groupdesk.desktop.kit.page import Crumb
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import shortcut_words, words


class SearchBox(QAbstractButton):
    """Looks like a field and opens the palette."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcut = shortcut_words(shortcut)
        self.setText(_("Search or do something"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(250), theme.px("size_control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("text_secondary" if self.underMouse() else "border_control"), 1))
        painter.setBrush(theme.colour("surface_card"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = theme.scaled(16)
        icons.paint(painter, "search", "text_secondary", QPoint(10, (self.height() - side) // 2), side)
        cap = self._paint_key(painter)
        room = QRect(20 + side, 0, cap.left() - 26 - side, self.height())
        painter.setFont(sized(self.font(), theme.px("type")))
        painter.setPen(theme.colour("text_placeholder"))
        fitting = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)

    def _paint_key(self, painter: QPainter) -> QRect:
        painter.setFont(sized(self.font(), theme.px("type_key"), QFont.Weight.Medium))
        width = painter.fontMetrics().horizontalAdvance(self._shortcut) + 10
        height = theme.px("size_keycap") + 2
        cap = QRect(self.width() - 10 - width, (self.height() - height) // 2, width, height)
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        painter.setBrush(theme.colour("surface_sunken"))
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._shortcut)
        return cap


class CrumbButton(QAbstractButton):
    """A step of the way that leads back up; its words give way when there is little room."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, theme.scaled(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(24), theme.scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour("text_link" if self.underMouse() else "text_secondary"))
        fitting = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, fitting)


class TopBar(QWidget):
    """Built once; show_crumbs() at every move."""

    wanted = Signal(str, str)  # place and thing of a crumb

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px("size_topbar"))
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(7)
        self.search = SearchBox("Ctrl+K")
        self.search.clicked.connect(actions["shell.search"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(3)
        for action_id in ("shell.back", "shell.forward"):
            row.addWidget(_button(actions[action_id]))
        row.addSpacing(2)
        row.addLayout(self._crumbs, 1)
        row.addSpacing(10)
        row.addWidget(self.search)
        row.addSpacing(4)
        self.eye = _button(actions["shell.hide-names"])
        self.eye.show_as("eye", _("Hide names on screen"), "F9")
        row.addWidget(self.eye)
        row.addWidget(_button(actions["shell.lock"]))

    def show_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        while (item := self._crumbs.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for crumb in crumbs[:-1]:
            button = CrumbButton(crumb.words)
            button.clicked.connect(self._opener(crumb))
            self._crumbs.addWidget(button)
            self._crumbs.addWidget(Icon("chevron-right", "text_secondary", 14))
        self._crumbs.addWidget(words(crumbs[-1].words, "strong", elided=True))
        self._crumbs.addStretch(1)

    def show_as_narrow(self, is_narrow: bool) -> None:
        self.search.setFixedWidth(theme.scaled(200 if is_narrow else 250))

    def show_names_hidden(self, hidden: bool) -> None:
        self.eye.show_as("eye-off" if hidden else "eye", _("Show names") if hidden else _("Hide names on screen"), "F9")

    def _opener(self, crumb: Crumb) -> Callable[[], None]:
        return lambda: self.wanted.emit(crumb.place, crumb.thing)


def _button(action: QAction) -> IconButton:
    spec = action.shortcut().toString()
    button = IconButton("dot", action.text(), spec)
    button.setIcon(action.icon())
    button.setCheckable(action.isCheckable())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(lambda: action.trigger())

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())

    action.changed.connect(follow)
    return button
