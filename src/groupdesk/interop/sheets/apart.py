"""Runs the workbook reader in a process of its own, with bounds on time and memory.

The reader (python-calamine 0.9.1) trusts counts that a file states and ends its whole process when they ask for more
memory than there is: fuzzing did that within minutes, for the old binary kind and for XLSX alike. An open practice
must not end so.
"""

import json
import multiprocessing
import os
import sys
from contextlib import suppress
from multiprocessing.connection import Connection

from groupdesk.domain.errors import Refused
from groupdesk.interop.sheets.grids import Grid, grid

if sys.platform != "win32":
    import resource

_MOST_SECONDS = 60
_MOST_MEMORY = 800_000_000
_MOST_ANSWER = 400_000_000


def grid_apart(content: bytes, sheet: str, most_rows: int | None = None) -> Grid:
    """As `grid`. Raises what it raises; a reader that dies or is not done in time is Refused("workbook-damaged")."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    reader = context.Process(target=_read, args=(content, sheet, most_rows, theirs), daemon=True)
    reader.start()
    theirs.close()
    try:
        return _understood(_answer(ours))
    finally:
        reader.kill()
        reader.join()
        ours.close()


def _answer(ours: Connection) -> bytes:
    try:
        if not ours.poll(_MOST_SECONDS):
            raise Refused("workbook-damaged")
        return ours.recv_bytes(_MOST_ANSWER)
    except (EOFError, OSError) as error:
        raise Refused("workbook-damaged") from error


def _understood(answer: bytes) -> Grid:
    said = json.loads(answer)
    if "code" in said:
        raise Refused(said["code"], **said["facts"])
    return Grid(said["sheet"], tuple(said["sheets"]), tuple(tuple(row) for row in said["rows"]))


def _read(content: bytes, sheet: str, most_rows: int | None, theirs: Connection) -> None:
    """Runs in the other process; answers with one JSON document."""
    _bound()
    try:
        found = grid(content, sheet, most_rows)
        said: dict[str, object] = {"sheet": found.sheet, "sheets": found.sheets, "rows": found.rows}
    except Refused as refusal:
        said = {"code": refusal.code, "facts": refusal.facts}
    theirs.send_bytes(json.dumps(said).encode())
    theirs.close()


def _bound() -> None:
    """Silent, and with less memory than would trouble the machine; Windows has no such limit, the time holds there."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with suppress(ValueError, OSError):  # macOS may know the limit and not take it
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
