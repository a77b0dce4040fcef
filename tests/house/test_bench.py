"""The benches measure what they say: whole processes, in turn, against a goal."""

import sys
from pathlib import Path

import pytest

from house.source import ROOT

sys.path.insert(0, str(ROOT / "bench"))
from measure import Broken, Row, compare, prepared, run  # noqa: E402 (bench/ is no package)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such account of a process")

BURNS = "import time\nwhile time.process_time() < {}: pass"


def burning(folder: Path, seconds: float) -> tuple[Path]:
    script = folder / f"burn{seconds}.py"
    script.write_text(BURNS.format(seconds))
    return (script,)


def test_ratio_is_that_of_the_cpu_of_whole_processes(tmp_path: Path) -> None:
    outcome = compare(Row("burn", burning(tmp_path, 0.4), burning(tmp_path, 0.2), goal=3), rounds=1)
    assert 1.5 < outcome.reached < 2.5
    assert outcome.passes


def test_children_count(tmp_path: Path) -> None:
    burner = burning(tmp_path, 0.3)[0]
    parent = tmp_path / "parent.py"
    parent.write_text(f"import subprocess, sys\nsubprocess.run([sys.executable, {str(burner)!r}])")
    assert run((parent,), 30)["cpu"] > 0.3


def test_a_missed_goal_is_seen(tmp_path: Path) -> None:
    assert not compare(Row("burn", burning(tmp_path, 0.3), None, goal=0.1), rounds=1).passes


def test_told_figures_can_be_compared(tmp_path: Path) -> None:
    script = tmp_path / "tells.py"
    script.write_text("import sys\nprint('noise')\nprint('RESULT {\"frame_ms\": ' + sys.argv[1] + '}')")
    row = Row("frames", (script, "12"), (script, "8"), goal=2, figure="frame_ms")
    assert compare(row, rounds=1).reached == pytest.approx(1.5)


@pytest.mark.parametrize("body", ["import sys; sys.exit(3)", "print('tells nothing')"])
def test_a_command_that_fails_or_says_nothing_is_told(tmp_path: Path, body: str) -> None:
    script = tmp_path / "bad.py"
    script.write_text(body)
    with pytest.raises(Broken):
        compare(Row("bad", (script,), None, goal=1, figure="frame_ms"), rounds=1)


def test_a_command_that_hangs_is_ended(tmp_path: Path) -> None:
    script = tmp_path / "hangs.py"
    script.write_text("import time; time.sleep(60)")
    with pytest.raises(Broken):
        run((script,), timeout=0.3)


def test_inputs_are_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPDESK_BENCH_FOLDER", str(tmp_path))
    made: list[Path] = []

    def make(place: Path) -> None:
        made.append(place)
        place.write_text("rows")

    assert prepared("rows.csv", make).read_text() == prepared("rows.csv", make).read_text() == "rows"
    assert len(made) == 1


def test_memory_is_that_of_the_measured_process_and_not_of_the_measuring_one(tmp_path: Path) -> None:
    small = tmp_path / "small.py"
    small.write_text("pass")
    ballast = b"x" * (200 * 2**20)
    assert run((small,), 30)["memory"] < 100
    assert ballast
