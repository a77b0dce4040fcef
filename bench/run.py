"""Prints every bench as a line: ours, the reference, their ratio, the goal. `python3 dev.py bench --help` tells how."""

import argparse
import importlib
import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

import measure
from measure import Outcome, Row

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
SHARED = {"run", "measure"}


def main() -> int:
    asked = _asked()
    rows = [row for row in collected() if not asked.only or asked.only in row.name]
    if asked.list:
        print("\n".join(f"{row.name}  (goal {row.goal:g} {_unit(row)})" for row in rows))
        return 0
    outcomes: list[Outcome] = []
    print(_line("bench", "ours", "reference", "ratio", "goal", "", ""))
    with measure.workshop():
        for row in rows:
            try:
                outcomes.append(measure.compare(row, asked.rounds))
            except measure.Broken as why:
                print(f"{row.name}: {why}", file=sys.stderr)
            else:
                print(_told(outcomes[-1]), flush=True)
    written = write(outcomes)
    broken, missed = len(rows) - len(outcomes), sum(not outcome.passes for outcome in outcomes)
    print(
        f"\n{len(outcomes) - missed} reach their goal, {missed} miss it, {broken} could not run. {written.name} in {RESULTS.name}/"
    )
    return 1 if broken or (missed and asked.strict) else 0


def collected() -> list[Row]:
    """The rows of every module beside this one that has any, by file name."""
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in SHARED)
    modules = [importlib.import_module(name) for name in names]
    return [row for module in modules if hasattr(module, "rows") for row in module.rows()]


def write(outcomes: list[Outcome]) -> Path:
    """The figures as JSON, under the time of the run and as latest.json."""
    RESULTS.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    kind = {"system": platform.system(), "machine": platform.machine(), "cores": os.cpu_count()}
    content = {
        "at": now.isoformat(timespec="seconds"),
        "python": platform.python_version(),
        **kind,
        "rows": [_as_json(outcome) for outcome in outcomes],
    }
    target = RESULTS / f"{now:%Y%m%d-%H%M%S}.json"
    for path in (target, RESULTS / "latest.json"):
        path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return target


def _as_json(outcome: Outcome) -> dict[str, object]:
    row = outcome.row
    return {
        "name": row.name, "figure": row.figure, "ours": outcome.ours, "reference": outcome.reference,
        "ratios": outcome.ratios, "reached": outcome.reached, "goal": row.goal, "passes": outcome.passes,
    }  # fmt: skip


def _told(outcome: Outcome) -> str:
    row, ratios = outcome.row, outcome.ratios
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}" if ratios else ""
    reference = "" if outcome.reference is None else f"{outcome.reference:.3f}"
    ratio = f"{outcome.reached:.2f}" if ratios else ""
    verdict = "reached" if outcome.passes else "MISSED"
    return _line(row.name, f"{outcome.ours:.3f}", reference, ratio, f"{row.goal:g} {_unit(row)}", verdict, spread)


def _unit(row: Row) -> str:
    return f"× {row.figure}" if row.reference else row.figure


def _line(name: str, ours: str, reference: str, ratio: str, goal: str, verdict: str, spread: str) -> str:
    return f"{name:<52.52} {ours:>9} {reference:>9} {ratio:>6} {goal:>14}  {verdict:<8} {spread}".rstrip()


def _asked() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    reader.add_argument("--only", metavar="WORD", help="rows whose name holds the word")
    reader.add_argument("--rounds", type=int, help="turns per row instead of the row's own number")
    reader.add_argument("--list", action="store_true", help="name the rows and their goals, measure nothing")
    reader.add_argument("--strict", action="store_true", help="a missed goal is a failure")
    return reader.parse_args()


if __name__ == "__main__":
    sys.exit(main())
