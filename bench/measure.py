"""What every bench shares: rows with goals, figures from one process, and processes measured turn by turn."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT.parent / "shared/bench/peers"
_RESULT = "RESULT "
_WORKSHOP = "GROUPDESK_BENCH_FOLDER"

Command = tuple[str | Path, ...]
Figures = Mapping[str, float]


@dataclass(frozen=True)
class Row:
    """One line of the table: two programs doing the same work, and how many times the reference ours may take.

    A command is a Python script and its words; each run is a process of its own. `figure` is what is compared: "cpu"
    (user and system seconds of the whole process and its children), "wall" (seconds), "memory" (peak MB), or the name
    of a figure that the script tells with tell(). Without a reference the goal is in the unit of the figure itself.
    """

    name: str
    ours: Command
    reference: Command | None
    goal: float
    figure: str = "cpu"
    rounds: int = 5
    timeout: float = 300


@dataclass(frozen=True)
class Outcome:
    """The medians of a row, and the ratio taken pair by pair within each round."""

    row: Row
    ours: float
    reference: float | None
    ratios: list[float] = field(default_factory=list)

    @property
    def reached(self) -> float:
        """What the goal is about: the median ratio, or without a reference the median figure."""
        return statistics.median(self.ratios) if self.ratios else self.ours

    @property
    def passes(self) -> bool:
        return self.reached <= self.row.goal


class Broken(Exception):
    """A command ended badly or did not tell the figure that its row is about."""


def compare(row: Row, rounds: int | None = None) -> Outcome:
    """Runs both commands once to warm up, then in turn; the median of the pairs is what counts. Raises Broken."""
    commands = [row.ours] if row.reference is None else [row.ours, row.reference]
    for command in commands:
        run(command, row.timeout)
    taken = [[_figure(command, row) for command in commands] for _ in range(rounds or row.rounds)]
    ours = statistics.median(pair[0] for pair in taken)
    if row.reference is None:
        return Outcome(row, ours, None)
    return Outcome(row, ours, statistics.median(pair[1] for pair in taken), [pair[0] / pair[1] for pair in taken])


def _figure(command: Command, row: Row) -> float:
    figures = run(command, row.timeout)
    if row.figure not in figures:
        raise Broken(f"{_spoken(command)} does not tell {row.figure!r}")
    return figures[row.figure]


def run(command: Command, timeout: float) -> Figures:
    """The figures of one run, those of the kernel and those that the program told.

    A small process of its own starts the command: the kernel counts the memory of whoever starts a process as that
    process's own.
    """
    words = [sys.executable, __file__, str(timeout), *map(str, command)]
    ran = subprocess.run(words, capture_output=True, encoding="utf-8", errors="replace")
    if ran.returncode:
        raise Broken(f"{_spoken(command)} ended with {ran.returncode}\n{ran.stderr[-2000:]}")
    told = [line[len(_RESULT) :] for line in ran.stdout.splitlines() if line.startswith(_RESULT)]
    return {name: value for line in told for name, value in json.loads(line).items()}


def launch(timeout: float, command: list[str]) -> int:
    """Runs a Python command, tells what the kernel says of it, and gives its exit code."""
    start = time.perf_counter()
    settled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen([sys.executable, *command], env=settled)  # compiled once, as where it is installed
    used = _finish(process, start + timeout)
    tell(wall=time.perf_counter() - start, **used)
    return abs(process.returncode)


def _finish(process: subprocess.Popen[bytes], until: float) -> dict[str, float]:
    """The kernel's own account of a process and the children it waited for; empty where there is none (Windows)."""
    if sys.platform == "win32":
        process.wait(until - time.perf_counter())
        return {}
    killer = threading.Timer(until - time.perf_counter(), process.kill)
    killer.start()
    _pid, status, used = os.wait4(process.pid, 0)
    killer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    megabyte = 1024 if sys.platform == "linux" else 1024 * 1024
    return {"cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / megabyte}


def _spoken(command: Command) -> str:
    return " ".join(Path(word).name if isinstance(word, Path) else word for word in command)


def tell(**figures: float) -> None:
    """Called by a measured script: hands its own figures to the table."""
    print(_RESULT + json.dumps(figures), flush=True)


@contextmanager
def work() -> Iterator[None]:
    """Tells `work_cpu` and `work_wall` of the block, imports and preparation left out; children waited for count."""
    cpu, wall = _cpu(), time.perf_counter()
    yield
    tell(work_cpu=_cpu() - cpu, work_wall=time.perf_counter() - wall)


def _cpu() -> float:
    ended = os.times()
    return time.process_time() + ended.children_user + ended.children_system  # os.times counts in hundredths


def prepared(name: str, make: Callable[[Path], None]) -> Path:
    """A file or folder that several runs read, made by the first one that asks; gone when the benches are done."""
    place = Path(os.environ.get(_WORKSHOP) or tempfile.gettempdir()) / name
    if not place.exists():
        unfinished = place.with_name(f"{name}.unfinished")
        make(unfinished)
        unfinished.rename(place)
    return place


@contextmanager
def workshop() -> Iterator[Path]:
    """The folder for everything prepared, shared with the measured processes."""
    with tempfile.TemporaryDirectory(prefix="groupdesk-bench-") as folder:
        os.environ[_WORKSHOP] = folder
        os.environ["GROUPDESK_HOME"] = str(Path(folder) / "home")
        yield Path(folder)


if __name__ == "__main__":
    sys.exit(launch(float(sys.argv[1]), sys.argv[2:]))
