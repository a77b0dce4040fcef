"""What a picture cuts off although the window has the size that everything must fit: found by asking the widgets."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget

from groupdesk.desktop.groups.matrix.names_view import NamesView
from groupdesk.desktop.kit.table_view import TableView

_LEADING = 4  # pixels that a label may miss: the room above its first line
_WIDE_BY_NATURE = "The sheet"  # somebody's spreadsheet, with as many columns as it has


def cut_off(window: QWidget) -> Iterator[str]:
    """One line for each thing that is cut."""
    for area in window.findChildren(QAbstractScrollArea):
        is_wide = isinstance(area, NamesView) or (
            isinstance(area, TableView) and area.accessibleName() == _WIDE_BY_NATURE
        )
        if area.isVisible() and not is_wide and area.horizontalScrollBar().maximum() > 0:
            yield f"{type(area).__name__} “{area.accessibleName()}” scrolls sideways"
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width() - 1:
            yield f"the button “{button.text()}” is cut"
    for label in window.findChildren(QLabel):
        if label.isVisible() and _is_cut(label):
            yield f"“{label.text()[:40]}” is cut"


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - _LEADING
    return type(label) is QLabel and bool(label.text()) and label.width() < label.sizeHint().width() - 1
