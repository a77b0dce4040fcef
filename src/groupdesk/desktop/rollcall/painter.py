"""Paints a line of the roll call: number, name with its hint, a key cap for each status, sign and credit."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.fonts import sized, tabular
from groupdesk.desktop.kit.signs import Sign, paint_sign, sign_width
from groupdesk.desktop.rollcall.lines import credit_words, shown_name, status_words
from groupdesk.desktop.rollcall.model import FIRST_KEY, NAME, NUMBER, RollModel
from groupdesk.domain.attendance import UNMARKED, SheetRow
from groupdesk.domain.statuses import AttendanceStatus

_KEY_W, _KEY_H, _ICON, _GAP, _RADIUS = 36, 30, 18, 8, 6
_BAR = 4
_LEAST_NUMBER, _LEAST_WORD, _LEAST_CREDIT = 30, 30, 90


class RollPainter(QStyledItemDelegate):
    """`waiting` shows the row whose minutes are being typed, with what was typed so far."""

    def __init__(self, model: RollModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._fonts: dict[tuple[str, int, QFont.Weight | None], QFont] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.scaled(_KEY_W + 4), self._view.verticalHeader().defaultSectionSize())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row, column = self._model.rows[index.row()], index.column()
        is_current = self._view.currentIndex().row() == index.row()
        self._paint_ground(painter, rect, column, is_current)
        if column == NUMBER:
            self._paint_number(painter, rect, self._model.number(index.row()))
        elif column == NAME:
            self._paint_name(painter, rect, index.row(), is_current)
        elif column == self._model.status_column:
            self._paint_status(painter, rect, row, is_current)
        elif column == self._model.credit_column:
            self._paint_credit(painter, rect, row)
        else:
            self._paint_key(painter, rect, self._model.keyed[column - FIRST_KEY], row, is_current)

    def _is_slim(self) -> bool:
        """Beside another sheet: names get what room there is."""
        return self._view.columnWidth(NUMBER) < theme.scaled(_LEAST_NUMBER)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Made once: a hundred cells ask for one at each painting."""
        key = (self._view.font().key(), theme.scaled(size), weight)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = sized(self._view.font(), theme.scaled(size), weight)
        return found

    def _figures(self) -> QFont:
        key = (self._view.font().key(), theme.scaled(13), None)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = tabular(self._font(13))
        return found

    def _paint_ground(self, painter: QPainter, rect: QRect, column: int, is_current: bool) -> None:
        if is_current:
            painter.fillRect(rect, theme.colour("accent_soft"))
            if column == NUMBER:
                edge = rect.right() + 1 - _BAR if self._view.isRightToLeft() else rect.left()
                painter.fillRect(QRect(edge, rect.top(), _BAR, rect.height()), theme.colour("accent"))
        foot = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(foot, theme.colour("border"))

    def _paint_number(self, painter: QPainter, rect: QRect, number: str) -> None:
        if rect.width() < theme.scaled(_LEAST_NUMBER):
            return
        painter.setFont(self._figures())
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(
            rect.adjusted(0, 0, -10, -1), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
        )

    def _paint_name(self, painter: QPainter, rect: QRect, at: int, is_current: bool) -> None:
        font = self._font(14 if self._is_slim() else 15, QFont.Weight.DemiBold if is_current else QFont.Weight.Medium)
        metrics = QFontMetrics(font)
        row, sign = self._model.rows[at], self._model.hint(at)
        inner = rect.adjusted(6, 0, -4 if self._is_slim() else -10, -1)
        name = shown_name(row)
        sign_needs = sign_width(sign, self._view.font()) + 12 if sign else 0
        if sign and metrics.horizontalAdvance(name) + sign_needs > inner.width():
            # Never a chip that pushes a name away: only its icon stays, and the whole line is read aloud.
            self._paint_hint_icon(painter, inner, sign)
            taken = theme.scaled(_ICON) + _GAP
            inner.adjust(taken if self._view.isRightToLeft() else 0, 0, 0 if self._view.isRightToLeft() else -taken, 0)
            sign = None
        painter.setFont(font)
        painter.setPen(theme.colour("text_secondary" if row.is_gone else "text"))
        fitted = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inner.width() - (sign_needs if sign else 0))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fitted)
        if sign:
            after = metrics.horizontalAdvance(fitted) + 12
            mirrored = self._view.isRightToLeft()
            box = inner.adjusted(0, 0, -after, 0) if mirrored else inner.adjusted(after, 0, 0, 0)
            paint_sign(painter, sign, box, self._view.font())

    def _paint_hint_icon(self, painter: QPainter, inner: QRect, sign: Sign) -> None:
        side = theme.scaled(_ICON)
        left = inner.left() if self._view.isRightToLeft() else inner.right() - side
        icons.paint(painter, sign.icon, f"{sign.status}_text", QPoint(left, inner.center().y() - side // 2), side)

    def _paint_key(
        self, painter: QPainter, rect: QRect, status: AttendanceStatus, row: SheetRow, is_current: bool
    ) -> None:
        width = min(theme.scaled(_KEY_W), rect.width() - 2)
        height = min(theme.scaled(_KEY_H), rect.height() - 6)
        box = QRectF(rect.center().x() - width / 2 + 0.5, rect.center().y() - height / 2, width, height)
        chosen = row.status == status.code
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(QPen(theme.colour(f"{status.role}_line"), 1.5))
            painter.setBrush(theme.colour(f"{status.role}_fill"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        elif is_current:
            painter.setPen(QPen(theme.colour("text_secondary"), 1))
            painter.setBrush(theme.colour("surface_card"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        weight = QFont.Weight.Bold if chosen else QFont.Weight.DemiBold if is_current else QFont.Weight.Normal
        painter.setFont(self._font(13, weight))
        quiet = "text" if is_current else "text_secondary"
        painter.setPen(theme.colour(f"{status.role}_text" if chosen else quiet))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, status.key)

    def _paint_status(self, painter: QPainter, rect: QRect, row: SheetRow, is_current: bool) -> None:
        status = self._model.status(row)
        inner = rect.adjusted(5 if self._is_slim() else 10, 0, -4, -1)
        mirrored = self._view.isRightToLeft()
        if row.status == UNMARKED:
            painter.setFont(self._font(13))
            painter.setPen(theme.colour("text_secondary"))
            words = _("Press a letter") if is_current else status.label
        else:
            side = theme.scaled(_ICON)
            left = inner.right() - side if mirrored else inner.left()
            icons.paint(painter, status.icon, f"{status.role}_text", QPoint(left, inner.center().y() - side // 2), side)
            space = side + _GAP
            inner = inner.adjusted(0, 0, -space, 0) if mirrored else inner.adjusted(space, 0, 0, 0)
            painter.setFont(self._font(13, QFont.Weight.DemiBold))
            painter.setPen(theme.colour(f"{status.role}_text"))
            words = status_words(row, status)
        if inner.width() < theme.scaled(_LEAST_WORD):
            return
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fitted)

    def _paint_credit(self, painter: QPainter, rect: QRect, row: SheetRow) -> None:
        painter.setFont(self._figures())
        painter.setPen(theme.colour("text_secondary"))
        is_narrow = rect.width() < theme.scaled(_LEAST_CREDIT)
        words = credit_words(row, self._model.status(row), self._model.full, short=is_narrow)
        far = Qt.AlignmentFlag.AlignLeft if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        room = rect.adjusted(0, 0, -10, -1) if is_narrow else rect.adjusted(10, 0, -16, -1)
        painter.drawText(room, far | Qt.AlignmentFlag.AlignVCenter, words)
