"""The pictures of pages: drawn without a screen in one call, and a page that fails is named."""

import os
import subprocess
import sys
from pathlib import Path

from house.source import ROOT

DOCS = ROOT / "docs"
PLANTED = (
    "import sys, shots\n"
    "from drawing import inside_scenes\n"
    "inside_scenes.SCENES['03-wrong'] = lambda opened: opened.go('nowhere')\n"
    "sys.exit(shots.main(sys.argv[1:]))"
)


def shots(*words: str, code: str = "") -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", code] if code else [sys.executable, str(DOCS / "shots.py")]
    surroundings = {**os.environ, "PYTHONPATH": str(DOCS)}
    return subprocess.run([*line, *words], capture_output=True, text=True, env=surroundings, cwd=ROOT)


def test_pages_are_drawn_in_both_sizes_and_the_one_that_fails_is_named(tmp_path: Path) -> None:
    done = shots(str(tmp_path), "--only", "03-", "--theme", "dark", code=PLANTED)
    assert done.returncode == 1
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert [line.partition(" (camera")[0] for line in failed] == ["FAILED 03-wrong (dark): LookupError: nowhere"]
    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(drawn) == ["03-today-1024x700-dark.png", "03-today-1280x800-dark.png"]
    sizes = [[int.from_bytes(content[at : at + 4]) for at in (16, 20)] for _name, content in sorted(drawn.items())]
    assert sizes == [[1024, 700], [1280, 800]]


def test_drawing_nothing_is_a_failure(tmp_path: Path) -> None:
    assert shots(str(tmp_path), "--only", "no such page").returncode == 1
