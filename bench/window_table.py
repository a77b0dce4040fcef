"""One measured run of our table kit over the peers' database: prints RESULT and a JSON object of CPU milliseconds."""

import json
import os
import sqlite3
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.sources import Query, StoreSource
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.theme import ThemeKeeper
from groupdesk.desktop.tasks import Tasks

FIELDS = ("last", "first", "dob", "phone", "email", "county", "status")
ORDERS = {"": "key,id", "email": "email,id"}


class People:
    """The queries that a store would ask, on a plain connection per thread."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False)

    def count(self, query: Query) -> int:
        if query.search:
            words = (f'"{query.search}"',)
            return self._connection.execute("SELECT count(*) FROM par_fts WHERE par_fts MATCH ?", words).fetchone()[0]
        return self._connection.execute("SELECT count(*) FROM participant").fetchone()[0]

    def rows(self, query: Query, first: int, size: int) -> list[tuple]:
        where, words = "", ()
        if query.search:
            where, words = (
                "WHERE id IN (SELECT rowid FROM par_fts WHERE par_fts MATCH ?)",
                (f'"{query.search}"',),
            )
        text = f"SELECT id,{','.join(FIELDS)} FROM participant {where} ORDER BY {ORDERS[query.sort]} LIMIT ? OFFSET ?"
        return self._connection.execute(text, (*words, size, first)).fetchall()


def field(number: int):
    return lambda row: row[number]


def main(path: str) -> None:
    app = QApplication([])
    ThemeKeeper(app).use("light")
    tasks = Tasks(print)
    people = People(path)
    columns = tuple(Column(name, name, field(n), width=140) for n, name in enumerate(FIELDS, start=1))
    results: dict[str, float] = {}
    made = {}

    def step(name, deed) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        deed()
        results[name] = (time.process_time() - cpu) * 1e3
        results[name + "_wall"] = (time.perf_counter() - wall) * 1e3

    def settle() -> None:
        view = made["view"]
        view.viewport().repaint()
        app.processEvents()

    def wait_for_answer(deed) -> None:
        table, done = made["table"], []
        table.answered.connect(lambda: done.append(1))
        deed()
        while not done:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        settle()

    # as in the peers' file, the view stands ready before the clock starts
    table = made["table"] = RowTable(columns, lambda row: str(row[0]), tasks)
    view = made["view"] = TableView(table, "People", rows="dense")
    view.verticalHeader().setDefaultSectionSize(22)
    view.resize(1100, 700)

    def first() -> None:
        wait_for_answer(lambda: (table.show_source(StoreSource(people.count, people.rows)), view.show()))

    def scroll() -> None:
        bar = made["view"].verticalScrollBar()
        for number in range(100):
            bar.setValue(int(bar.maximum() * number / 100))
            began = time.perf_counter()
            settle()
            frames.append((time.perf_counter() - began) * 1e3)

    def wheel() -> None:
        """Small steps as of a wheel: what a person sees as one frame after the other."""
        bar = made["view"].verticalScrollBar()
        bar.setValue(0)
        for _ in range(200):
            bar.setValue(bar.value() + 60)
            began = time.perf_counter()
            settle()
            frames.append((time.perf_counter() - began) * 1e3)

    frames: list[float] = []
    step("first", first)
    step("scroll100", scroll)
    step("wheel200", wheel)
    step("filter", lambda: wait_for_answer(lambda: made["table"].ask(Query(search="rosson"))))
    results["hits"] = made["table"].rowCount()
    step("clear", lambda: wait_for_answer(lambda: made["table"].ask(Query())))
    step("sort", lambda: wait_for_answer(lambda: made["table"].ask(Query(sort="email"))))
    results["worst_frame"] = max(frames)
    results["median_frame"] = sorted(frames)[len(frames) // 2]
    tasks.close()
    QTimer.singleShot(0, app.quit)
    app.exec()
    print("RESULT " + json.dumps(results))


if __name__ == "__main__":
    main(sys.argv[1])
