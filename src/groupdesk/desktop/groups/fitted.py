"""Tables that are as high as their rows, as long as there is room."""

from groupdesk.desktop.kit.table_view import TableView


def fit_rows(view: TableView, rows: int, least: int = 3) -> None:
    """At most as high as all its rows; at least as high as `least` of them, so that it can scroll."""
    header, height = view.horizontalHeader().sizeHint().height(), view.verticalHeader().defaultSectionSize()
    frame = 2 * view.frameWidth()
    view.setMinimumHeight(header + height * min(rows, least) + frame)
    view.setMaximumHeight(header + height * max(rows, 1) + frame)
