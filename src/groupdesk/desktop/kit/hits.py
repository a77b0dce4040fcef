"""The list inside the palette: groups of hits with icon, title, fact and key caps."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.fonts import sized
from groupdesk.desktop.kit.matching import spans

Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD = 38, 28
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is, one fact, what happens when it is chosen, and how well it fits."""

    title: str
    deed: Callable[[], object]
    fact: str = ""
    icon: str = "arrow-right"
    shortcut: str = ""
    score: float = 0.0

    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.fact) if part)


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits under one head."""

    head: str
    hits: tuple[Hit, ...]


class _HitModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Hit | str] = []
        self.typed = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 (Qt's variant)
        if role not in (_DISPLAY, _SPOKEN) or not index.isValid():
            return None
        line = self.lines[index.row()]
        if isinstance(line, str):
            return line
        return line.title if role == _DISPLAY else line.spoken()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show(self, lines: list[Hit | str], typed: str) -> None:
        self.beginResetModel()
        self.lines, self.typed = lines, typed
        self.endResetModel()


class HitList(QListView):
    """Moves over heads; the keyboard stays in the palette's field."""

    chosen = Signal(object)
    moved = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _HitModel()
        self.setModel(self._model)
        self.setItemDelegate(_HitPainter(self._model, self))
        self.setProperty("role", "clear")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)

    def show_groups(self, groups: Sequence[HitGroup], typed: str) -> None:
        lines: list[Hit | str] = []
        for group in groups:
            lines += [group.head, *group.hits]
        self._model.show(lines, typed)
        self.step(1)

    def hit_at(self, index: QModelIndex) -> Hit | None:
        line = self._model.lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Hit) else None

    def current_hit(self) -> Hit | None:
        return self.hit_at(self.currentIndex())

    def hits(self) -> list[Hit]:
        """All hits in the order shown."""
        return [line for line in self._model.lines if isinstance(line, Hit)]

    def heads(self) -> list[str]:
        return [line for line in self._model.lines if isinstance(line, str)]

    def step(self, steps: int) -> None:
        """Goes so many hits down or up, round the ends."""
        places = [at for at, line in enumerate(self._model.lines) if isinstance(line, Hit)]
        if not places:
            return
        here = self.currentIndex().row()
        number = places.index(here) if here in places else (-1 if steps > 0 else 0)
        index = self._model.index(places[(number + steps) % len(places)])
        self.setCurrentIndex(index)
        self.scrollTo(self._model.index(0) if index.row() == 1 else index)
        self.moved.emit(index)

    def choose_current(self) -> None:
        hit = self.current_hit()
        if hit is not None:
            self.chosen.emit(hit)

    def wanted_height(self) -> int:
        heads = len(self.heads())
        return heads * theme.scaled(_HEAD) + len(self.hits()) * theme.scaled(_ROW) + theme.scaled(12)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.hit_at(index) is not None:
            self.setCurrentIndex(index)
            self.choose_current()

    def _on_entered(self, index: QModelIndex) -> None:
        if self.hit_at(index) is not None:
            self.setCurrentIndex(index)


class _HitPainter(QStyledItemDelegate):
    def __init__(self, model: _HitModel, view: HitList) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_head = isinstance(self._model.lines[index.row()], str)
        return QSize(200, theme.scaled(_HEAD if is_head else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.lines[index.row()]
        rect: QRect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, str):
            painter.setFont(self._font("type_secondary", QFont.Weight.DemiBold))
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(rect.adjusted(19, 4, -19, 0), _LEADING, line)
            return
        is_current = index.row() == self._view.currentIndex().row()
        if is_current:
            self._paint_current(painter, rect)
        self._paint_hit(painter, rect, line, is_current)

    def _paint_current(self, painter: QPainter, rect: QRect) -> None:
        ground = rect.adjusted(9, 1, -9, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(ground, 6, 6)
        painter.setBrush(theme.colour("accent"))
        bar = QRect(ground.left(), ground.top() + 8, 3, ground.height() - 16)
        painter.drawRoundedRect(self._seen(rect, bar), 1.5, 1.5)

    def _seen(self, row: QRect, part: QRect) -> QRect:
        """Where a part of a row stands that is measured from the left; mirrored from right to left."""
        return QStyle.visualRect(self._view.layoutDirection(), row, part)

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit, is_current: bool) -> None:
        tint = "accent_text" if is_current else "text"
        side = theme.scaled(18)
        icon = self._seen(rect, QRect(rect.left() + 22, rect.center().y() - side // 2 + 1, side, side))
        icons.paint(painter, hit.icon, tint if is_current else "text_secondary", icon.topLeft(), side)
        right = self._paint_keys(painter, rect, hit.shortcut)
        room = QRect(rect.left() + 53, rect.top(), right - rect.left() - 60, rect.height())
        painter.setPen(theme.colour(tint))
        left = room.left() + self._paint_title(painter, rect, room, hit)
        painter.setFont(self._font("type_secondary", QFont.Weight.Normal))
        painter.setPen(theme.colour("text_secondary"))
        room = QRect(left + 10, rect.top(), right - left - 20, rect.height())
        fact = painter.fontMetrics().elidedText(hit.fact, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(self._seen(rect, room), _LEADING, fact)

    def _paint_title(self, painter: QPainter, row: QRect, room: QRect, hit: Hit) -> int:
        """With what was typed in bold, as one text, so that scripts of both directions keep their order."""
        plain, bold = self._font("type_section", QFont.Weight.Normal), self._font("type_section", QFont.Weight.Bold)
        title = QFontMetrics(bold).elidedText(hit.title, Qt.TextElideMode.ElideRight, room.width())
        layout = QTextLayout(title, plain)
        layout.setFormats([_in_bold(span, bold) for span in spans(title, self._model.typed) if span[1] <= len(title)])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        wide = math.ceil(line.naturalTextWidth())
        place = self._seen(row, QRect(room.left(), room.top(), wide, room.height()))
        layout.draw(painter, QPointF(place.left(), place.center().y() + 1 - line.height() / 2))
        return wide

    def _paint_keys(self, painter: QPainter, rect: QRect, shortcut: str) -> int:
        """The key cap at the end; gives where the room before it ends, measured from the left."""
        if not shortcut:
            return rect.right() - 19
        text = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        font = self._font("type_key", QFont.Weight.Normal)
        width = QFontMetrics(font).horizontalAdvance(text) + 10
        height = theme.px("size_keycap") + 2
        cap = QRect(rect.right() - 21 - width, rect.center().y() - height // 2 + 1, width, height)
        seen = self._seen(rect, cap)
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        painter.setBrush(theme.colour("surface_sunken"))
        painter.drawRoundedRect(seen.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, text)
        return cap.left()

    def _font(self, size: str, weight: QFont.Weight) -> QFont:
        return sized(self._view.font(), theme.px(size), weight)


def _in_bold(span: tuple[int, int], font: QFont) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = span[0], span[1] - span[0]
    look = QTextCharFormat()
    look.setFont(font)
    found.format = look
    return found


_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
