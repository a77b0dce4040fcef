"""The people list with 100,000 rows: our table kit beside plain tables of Qt over the same database.

`tiny` is a table of 40 rows, `window_lazy` the quickest of the peers that holds them all.
"""

import os
import sqlite3
import sys
import time
from argparse import Namespace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__)
ROWS = 100_000
FIELDS = ("last", "first", "dob", "phone", "email", "county", "status")
ORDERS = {"": "key,id", "email": "email,id"}
WORD = "rosson"


def rows() -> list:
    """None where the peers' file is absent."""
    from measure import PEERS, Row

    if not (PEERS / "w7_tableview.py").exists():
        return []
    ours, tiny, lazy = (HERE, "ours"), (HERE, "tiny"), (HERE, "window_lazy")
    return [
        Row("100,000 people: first page", ours, tiny, goal=1.3, figure="first", rounds=9),
        Row("100,000 people: filter", ours, lazy, goal=1.5, figure="filter"),
        Row("100,000 people: all again", ours, lazy, goal=1.0, figure="clear"),
        Row("100,000 people: another order", ours, lazy, goal=1.0, figure="sort"),
        Row("100,000 people: worst of 300 frames, ms", ours, None, goal=16, figure="worst_frame"),
        Row("100,000 people: usual frame, ms", ours, None, goal=8, figure="median_frame"),
    ]


def peer(variant: str) -> None:
    w7_tableview().child(Namespace(variant=variant, db=database(), shot=None))


def w7_tableview():
    from measure import PEERS

    sys.path.insert(0, str(PEERS))
    import w7_tableview

    return w7_tableview


def database() -> str:
    from measure import prepared

    return str(prepared("people-100000.db", lambda path: w7_tableview().make_db(str(path), ROWS)))


class People:
    """The queries that a store would ask, on a plain connection."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False)

    def count(self, query) -> int:
        words = (f'"{query.search}"',)
        if query.search:
            return self._connection.execute("SELECT count(*) FROM par_fts WHERE par_fts MATCH ?", words).fetchone()[0]
        return self._connection.execute("SELECT count(*) FROM participant").fetchone()[0]

    def rows(self, query, first: int, size: int) -> list[tuple]:
        where, words = "", ()
        if query.search:
            where = "WHERE id IN (SELECT rowid FROM par_fts WHERE par_fts MATCH ?)"
            words = (f'"{query.search}"',)
        text = f"SELECT id,{','.join(FIELDS)} FROM participant {where} ORDER BY {ORDERS[query.sort]} LIMIT ? OFFSET ?"
        return self._connection.execute(text, (*words, size, first)).fetchall()


class Bench:
    """Our list, driven step by step; each step ends with a painted frame."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        self.app = QApplication([])
        from groupdesk.desktop.kit.columns import Column
        from groupdesk.desktop.kit.table import RowTable
        from groupdesk.desktop.kit.table_view import TableView
        from groupdesk.desktop.kit.theme import ThemeKeeper, dress
        from groupdesk.desktop.tasks import Tasks

        ThemeKeeper(self.app).use("light")
        self.people = People(database())
        self.tasks = Tasks(print)
        columns = tuple(Column(name, name, field(n), width=140) for n, name in enumerate(FIELDS, start=1))
        self.table = RowTable(columns, lambda row: str(row[0]), self.tasks)
        self.view = TableView(self.table, "People", rows="dense")
        self.view.verticalHeader().setDefaultSectionSize(22)  # as the peers' tables
        dress(self.view)
        self.view.resize(1100, 700)
        self.figures: dict[str, float] = {}
        self.frames: list[float] = []

    def step(self, name: str, deed) -> None:
        cpu = time.process_time()
        deed()
        self.figures[name] = (time.process_time() - cpu) * 1000

    def settle(self) -> None:
        self.view.viewport().repaint()
        self.app.processEvents()

    def answered(self, deed) -> None:
        from PySide6.QtCore import QEventLoop

        done = []
        connection = self.table.answered.connect(lambda: done.append(1))
        deed()
        while not done:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.table.answered.disconnect(connection)
        self.settle()

    def frame(self, value: int) -> None:
        """One frame after a scroll: processor time of the GUI thread, which a busy machine does not blur."""
        self.view.verticalScrollBar().setValue(value)
        began = time.thread_time()
        self.settle()
        self.frames.append((time.thread_time() - began) * 1000)

    def run(self) -> None:
        from groupdesk.desktop.kit.sources import Query, StoreSource

        source = StoreSource(self.people.count, self.people.rows)
        self.step("first", lambda: self.answered(lambda: (self.table.show_source(source), self.view.show())))
        highest = self.view.verticalScrollBar().maximum()
        for number in range(100):  # leaps, as of the handle
            self.frame(highest * number // 100)
        for number in range(200):  # small steps, as of a wheel
            self.frame(60 * number)
        self.step("filter", lambda: self.answered(lambda: self.table.ask(Query(search=WORD))))
        self.step("clear", lambda: self.answered(lambda: self.table.ask(Query())))
        self.step("sort", lambda: self.answered(lambda: self.table.ask(Query(sort="email"))))
        self.tasks.close()


def field(number: int):
    return lambda row: row[number]


def ours() -> None:
    from measure import tell

    bench = Bench()
    bench.run()
    frames = sorted(bench.frames)
    tell(**bench.figures, worst_frame=frames[-1], median_frame=frames[len(frames) // 2])
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    ours() if sys.argv[1] == "ours" else peer(sys.argv[1])
