"""What Tab reaches inside a part of the window, in the order of the eye: row by row, column by column.

Qt's own chain is not asked: each call of nextInFocusChain() makes the next widget a child of the one before it in the
books of Qt's bindings (6.11), so that with the end of a dialog they took actions and viewports of the whole window
for gone.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QScrollArea, QWidget

_Place = tuple[QRect, list[QWidget]]


def reachable(part: QWidget) -> list[QWidget]:
    """The visible, enabled widgets inside that take the focus by Tab, from the first to the last."""
    found = [widget for widget in part.findChildren(QWidget) if _takes_tab(widget, part)]
    return _widgets(_in_order(_places(found, part), part.isRightToLeft()))


def _takes_tab(widget: QWidget, part: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    is_field_of_another = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    return by_tab and not is_field_of_another and widget.isVisibleTo(part) and widget.isEnabled()


def _places(widgets: list[QWidget], part: QWidget) -> list[_Place]:
    """Where each stands; what can be scrolled stands where its scroll area does, in its own order."""
    places: list[_Place] = []
    inside: dict[QScrollArea, list[QWidget]] = {}
    for widget in widgets:
        area = _outermost_area(widget, part)
        if area is None:
            places.append((_rect(widget, part), [widget]))
        else:
            inside.setdefault(area, []).append(widget)
    for area, held in inside.items():
        ordered = _widgets(_in_order(_places(held, area), part.isRightToLeft()))
        places.append((_rect(area, part), ordered))
    return places


def _outermost_area(widget: QWidget, part: QWidget) -> QScrollArea | None:
    found = None
    above = widget.parentWidget()
    while above is not None and above is not part:
        found = above if isinstance(above, QScrollArea) else found
        above = above.parentWidget()
    return found


def _rect(widget: QWidget, part: QWidget) -> QRect:
    return QRect(widget.mapTo(part, QPoint(0, 0)), widget.size())


def _widgets(places: Iterable[_Place]) -> list[QWidget]:
    return [widget for _rect, widgets in places for widget in widgets]


def _in_order(places: list[_Place], mirrored: bool) -> list[_Place]:
    """Cut between rows first, then between columns, until nothing can be cut."""
    rows = list(_cut(places, [(rect.top(), rect.bottom()) for rect, _widgets in places]))
    if len(rows) > 1:
        return [place for row in rows for place in _in_order(row, mirrored)]
    columns = list(_cut(places, [(rect.left(), rect.right()) for rect, _widgets in places]))
    if len(columns) > 1:
        return [place for column in columns[:: -1 if mirrored else 1] for place in _in_order(column, mirrored)]
    return sorted(places, key=lambda place: (place[0].top(), place[0].left()))


def _cut(places: list[_Place], spans: list[tuple[int, int]]) -> Iterator[list[_Place]]:
    """Groups that do not overlap along the spans, from the lowest on."""
    group: list[_Place] = []
    end = 0
    for at in sorted(range(len(places)), key=lambda n: spans[n]):
        if group and spans[at][0] > end:
            yield group
            group = []
        end = max(end, spans[at][1]) if group else spans[at][1]
        group.append(places[at])
    if group:
        yield group
