"""The table kit: pages on demand, order and search left to the source, selection and scroll kept by id."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.sources import Query, StoreSource
from groupdesk.desktop.kit.table import PAGE, RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.tasks import InlineTasks, Tasks


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    came: int = 0
    sign: Sign | None = None


ACTIVE = Sign("Active", "circle-check", "good", filled=False)
COLUMNS = (
    Column("name", "Name", lambda row: row.name, stretch=True, strong=True, tip=lambda row: f"Full: {row.name}"),
    Column("came", "Came", lambda row: str(row.came or ""), align="right", width=60, sort_by=lambda row: row.came),
    Column("status", "Status", lambda row: "", sign=lambda row: row.sign, width=90),
)


class Store:
    """Counts how it is asked."""

    def __init__(self, many: int) -> None:
        self.people = [Person(str(n), f"Person {n:06d}", n % 7) for n in range(many)]
        self.asked: list[tuple[int, int]] = []

    def found(self, query: Query) -> list[Person]:
        rows = [p for p in self.people if query.search in p.name]
        if query.sort == "came":
            rows.sort(key=lambda p: p.came)
        return rows[::-1] if query.descending else rows

    def count(self, query: Query) -> int:
        return len(self.found(query))

    def rows(self, query: Query, first: int, size: int) -> list[Person]:
        self.asked.append((first, size))
        return self.found(query)[first : first + size]

    def position(self, query: Query, row_id: str) -> int | None:
        return next((at for at, person in enumerate(self.found(query)) if person.id == row_id), None)

    def source(self) -> StoreSource[Person]:
        return StoreSource(self.count, self.rows, self.position)


def a_table(rows=None, many=0):
    table = RowTable(COLUMNS, lambda row: row.id, InlineTasks())
    store = Store(many)
    if rows is None:
        table.show_source(store.source())
    else:
        table.show_rows(rows)
    return table, store


@pytest.fixture
def people_view(qtbot):
    def build(many=1000, rows=None):
        table, store = a_table(rows, many)
        view = TableView(table, "People")
        qtbot.addWidget(view)
        view.resize(600, 400)
        view.show()
        qtbot.waitExposed(view)
        return view, table, store

    return build


def texts(table: QAbstractItemModel, column: int = 0) -> list[str]:
    return [table.index(at, column).data() for at in range(table.rowCount())]


def test_first_page_is_all_that_is_fetched_of_many_rows() -> None:
    table, store = a_table(many=100_000)
    assert table.rowCount() == 100_000
    assert store.asked == [(0, PAGE)]
    assert table.index(3, 0).data() == "Person 000003"
    assert store.asked == [(0, PAGE)]


def test_far_row_fetches_its_page_only() -> None:
    table, store = a_table(many=100_000)
    assert table.index(70_000, 0).data() == "Person 070000"
    assert store.asked == [(0, PAGE), (70_000 // PAGE * PAGE, PAGE)]


def test_pages_far_from_the_last_one_are_let_go() -> None:
    table, _store = a_table(many=100_000)
    for at in range(0, 100_000, PAGE):
        table.row_at(at)
    assert len(table._pages) <= 64


def test_row_on_its_way_is_empty_and_spoken_as_such(qtbot) -> None:
    tasks, store = Tasks(print), Store(1000)
    table = RowTable(COLUMNS, lambda row: row.id, tasks)
    with qtbot.waitSignal(table.answered):
        table.show_source(store.source())
    index = table.index(900, 0)
    assert index.data() == ""
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "On its way"
    qtbot.waitUntil(lambda: index.data() == "Person 000900")
    tasks.close()


def test_page_of_a_former_query_never_lands_in_the_next(qtbot) -> None:
    tasks, store = Tasks(print), Store(3000)
    table = RowTable(COLUMNS, lambda row: row.id, tasks)
    with qtbot.waitSignal(table.answered):
        table.show_source(store.source())
    table.row_at(2900)
    with qtbot.waitSignal(table.answered):
        table.ask(Query(descending=True))
    qtbot.waitUntil(lambda: table.row_at(2900) is not None)
    tasks.close()
    assert table.row_at(2900).name == "Person 000099"


def test_fast_scrolling_fetches_where_it_stops_and_not_all_between(qtbot) -> None:
    tasks, store = Tasks(print), Store(100_000)
    table = RowTable(COLUMNS, lambda row: row.id, tasks)
    with qtbot.waitSignal(table.answered):
        table.show_source(store.source())
    for at in range(0, 100_000, PAGE):
        table.row_at(at)
    qtbot.waitUntil(lambda: table.row_at(99_999) is not None)
    tasks.close()
    assert len(store.asked) < 20


def test_search_and_sort_are_asked_of_the_source() -> None:
    table, _store = a_table(many=500)
    table.ask(Query(search="Person 00004", descending=True))
    assert texts(table) == [f"Person 00004{n}" for n in range(9, -1, -1)]


def test_short_list_is_searched_and_sorted_in_memory() -> None:
    people = [Person("1", "Łucja Nowicka", 10), Person("2", "Abena Mensah", 9), Person("3", "lucía Ruiz", 2)]
    table, _store = a_table(rows=people)
    table.ask(Query(search="luc"))
    assert texts(table) == ["Łucja Nowicka", "lucía Ruiz"]
    table.ask(Query(sort="name"))
    assert texts(table) == ["Abena Mensah", "lucía Ruiz", "Łucja Nowicka"]
    table.ask(Query(sort="came"))
    assert texts(table, 1) == ["2", "9", "10"]


def test_header_click_sorts_and_the_third_gives_the_own_order_back() -> None:
    table, _store = a_table(many=50)
    table.sort(1, Qt.SortOrder.DescendingOrder)
    assert table.query == Query(sort="came", descending=True)
    table.sort(-1, Qt.SortOrder.AscendingOrder)
    assert table.query == Query()


def test_no_cell_is_silent_for_screen_readers() -> None:
    people = [Person("1", "Ada", 3, ACTIVE), Person("2", "Bo")]
    table, _store = a_table(rows=people)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    said = [table.index(at, column).data(spoken) for at in range(2) for column in range(3)]
    assert said == ["Ada", "3", "Active", "Bo", "Empty", "Empty"]


def test_tooltip_and_alignment_come_from_the_column() -> None:
    table, _store = a_table(rows=[Person("1", "Ada")])
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Full: Ada"
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert table.headerData(1, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.TextAlignmentRole)) == right


@pytest.mark.parametrize("many", [0, 1, PAGE, PAGE + 1, 1000])
def test_model_passes_the_tester_of_qt(qtbot, many: int) -> None:
    table, _store = a_table(many=many)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.ask(Query(search="7"))
    table.ask(Query(sort="came", descending=True))
    table.refresh()
    table.show_rows([Person("x", "X")])
    assert tester.model() is table


@given(many=st.integers(0, 400), steps=st.lists(st.sampled_from(["", "1", "7", "zzz"]), max_size=4))
def test_every_row_of_the_source_is_shown_once_and_in_order(qapp, many: int, steps: list[str]) -> None:
    table, store = a_table(many=many)
    for search in steps:
        table.ask(Query(search=search))
    assert texts(table) == [person.name for person in store.found(table.query)]


def test_selection_follows_the_row_when_others_come_before_it(people_view) -> None:
    view, table, store = people_view(300)
    assert view.choose("40")
    store.people.insert(0, Person("new", "A new one"))
    table.refresh()
    assert view.current_id() == "40"
    assert view.selected_ids() == ["40"]
    assert view.currentIndex().row() == 41


def test_selection_follows_the_row_through_a_sort(people_view) -> None:
    view, table, _store = people_view(1000)
    view.choose("6")
    table.ask(Query(descending=True))
    assert view.current_id() == "6"
    assert view.currentIndex().row() == 993


def test_scroll_stays_after_a_refresh(people_view) -> None:
    view, table, store = people_view(2000)
    view.verticalScrollBar().setValue(20_000)
    store.people[3] = Person("3", "Renamed")
    store.people.append(Person("last", "Z last"))
    table.refresh()
    assert view.verticalScrollBar().value() == 20_000


def test_refresh_without_a_move_resets_nothing(people_view, qtbot) -> None:
    view, table, store = people_view(200)
    view.choose("5")
    store.people[4] = Person("4", "Renamed")
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        table.refresh()
    assert table.index(4, 0).data() == "Renamed"


def test_gone_row_is_told_to_the_page(people_view, qtbot) -> None:
    view, table, store = people_view(50)
    view.choose("7")
    store.people.pop(7)
    with qtbot.waitSignal(view.chosen) as heard:
        table.refresh()
    assert heard.args == [""]
    assert view.selected_ids() == []


def test_enter_and_double_click_open_the_row(people_view, qtbot) -> None:
    view, _table, _store = people_view(50)
    view.choose("9")
    with qtbot.waitSignal(view.opened) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == ["9"]
    with qtbot.waitSignal(view.opened) as heard:
        view.doubleClicked.emit(view.currentIndex())
    assert heard.args == ["9"]


def test_arrow_keys_tell_the_row_they_come_to(people_view, qtbot) -> None:
    view, _table, _store = people_view(50)
    view.choose("9")
    with qtbot.waitSignal(view.chosen) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert heard.args == ["10"]


def test_letters_go_to_the_search_and_never_walk_through_all_rows(people_view, qtbot) -> None:
    view, _table, store = people_view(100_000)
    asked = len(store.asked)
    with qtbot.waitSignal(view.typed) as heard:
        qtbot.keyClick(view, Qt.Key.Key_X)
    assert heard.args == ["x"]
    assert len(store.asked) == asked


def test_copy_gives_the_shown_columns_as_text(people_view) -> None:
    people = [Person("1", "Ada\tTab", 3, ACTIVE), Person("2", "Bo", 4)]
    view, _table, _store = people_view(rows=people)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.selectAll()
    view.restore_layout({"came": 0})
    view.copy_selected()
    assert QGuiApplication.clipboard().text() == "Ada Tab\tActive\nBo\t"


def test_columns_can_be_hidden_and_are_remembered_by_key(people_view, qtbot) -> None:
    view, _table, _store = people_view(20)
    menu = view.columns_menu()
    assert [action.text() for action in menu.actions()] == ["Came", "Status"]
    with qtbot.waitSignal(view.layout_changed):
        menu.actions()[0].trigger()
    state = view.layout_state()
    assert state["came"] == 0
    other, _table, _store = people_view(20)
    other.restore_layout({**state, "status": 133, "gone": 50})
    assert other.isColumnHidden(1)
    assert other.columnWidth(2) == 133
    assert other.layout_state()["status"] == 133


def test_first_column_cannot_be_lost(people_view) -> None:
    view, _table, _store = people_view(20)
    view.restore_layout({"name": 0})
    assert not view.isColumnHidden(0)


def test_stretching_column_takes_what_is_left(people_view) -> None:
    view, _table, _store = people_view(5)
    assert sum(view.columnWidth(n) for n in range(3)) == view.viewport().width()
    view.resize(900, 400)
    assert sum(view.columnWidth(n) for n in range(3)) == view.viewport().width()
    view.resize(200, 400)
    assert view.columnWidth(0) == 160


GIVING = (
    Column("name", "Name", lambda row: row.name, stretch=True, strong=True),
    Column("came", "Came", lambda row: str(row.came), width=90, gives_way=1),
    Column("status", "Status", lambda row: "", sign=lambda row: row.sign, width=90, gives_way=2),
)


@pytest.fixture
def giving_view(qtbot):
    table = RowTable(GIVING, lambda row: row.id, InlineTasks())
    table.show_rows([Person("1", "Ada", 3, ACTIVE)])
    view = TableView(table, "People")
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    qtbot.waitExposed(view)
    return view


def columns_in_sight(view: TableView) -> list[str]:
    return [column.title for n, column in enumerate(view.table.columns) if not view.isColumnHidden(n)]


def test_columns_give_way_in_turn_and_come_back(giving_view) -> None:
    seen = []
    for width in (600, 320, 220, 600):
        giving_view.resize(width, 200)
        seen.append(" ".join(columns_in_sight(giving_view)))
        assert giving_view.horizontalHeader().length() <= giving_view.viewport().width()
    assert seen == ["Name Came Status", "Name Came", "Name", "Name Came Status"]
    assert giving_view.columnWidth(2) == 90


def test_what_gave_way_is_in_the_tip_in_the_copy_and_still_chosen(giving_view) -> None:
    giving_view.resize(220, 200)
    tip = giving_view.table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Ada\nCame: 3\nStatus: Active"
    giving_view.selectRow(0)
    assert giving_view.text_of_selected() == "Ada\t3\tActive"
    assert giving_view.layout_state()["status"] == 90
    assert all(action.isChecked() for action in giving_view.columns_menu().actions())


def test_column_that_somebody_hid_does_not_come_back_with_more_room(giving_view) -> None:
    giving_view.restore_layout({"came": 0})
    giving_view.resize(220, 200)
    giving_view.resize(600, 200)
    assert columns_in_sight(giving_view) == ["Name", "Status"]


def test_widths_come_from_a_sample_and_not_from_all_rows(people_view) -> None:
    _view, _table, store = people_view(100_000)
    assert store.asked == [(0, PAGE)]


def test_hover_follows_the_pointer_and_ends_when_it_leaves(people_view, qtbot) -> None:
    view, _table, _store = people_view(50)
    qtbot.mouseMove(view.viewport(), QPoint(50, 5 + 34))
    view._hover(view.rowAt(39))
    assert view._hovered == 1
    view.leaveEvent(None)
    assert view._hovered == -1


def test_root_has_no_children_below_rows() -> None:
    table, _store = a_table(many=3)
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount(table.index(0, 0)) == 0
    assert table.data(QModelIndex()) is None


def test_names_that_look_like_code_are_shown_as_they_are(people_view) -> None:
    view, table, _store = people_view(rows=[Person("1", "<b>Bobby</b> & 'Tables'"), Person("2", "عمر بن الخطاب")])
    assert table.index(0, 0).data() == "<b>Bobby</b> & 'Tables'"
    assert not view.grab().isNull()


def test_figures_run_from_left_to_right_where_all_else_does_not(qtbot: QtBot) -> None:
    """ "7 / 12" would be read as 12 of 7."""

    def drawn(text: str, mirrored: bool) -> bytes:
        table = RowTable((Column("seats", "Seats", lambda row: row, align="centre"),), lambda row: row, InlineTasks())
        view = TableView(table, "Seats")
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        qtbot.addWidget(view)
        view.resize(200, 200)
        picture = QImage(120, 34, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setLayoutDirection(view.layoutDirection())
        cells = view.itemDelegate()
        cells.prepare()
        cells.paint_text(painter, QRect(0, 0, 120, 34), text, cells.look.figures, "centre")
        painter.end()
        return bytes(picture.constBits())

    assert drawn("7 / 12", mirrored=True) == drawn("7 / 12", mirrored=False)
    assert drawn("7 / 12", mirrored=True) != drawn("12 / 7", mirrored=False)
