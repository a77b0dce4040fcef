"""Builds the program for people without Python and tries it: version, a sample, a roster on paper, its size and start.

`python3 dev.py build` leaves dist/GroupDesk/; `--archive` packs it into one file besides.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
FOLDER = DIST / "GroupDesk"
PROGRAM = FOLDER / ("groupdesk-cli.exe" if sys.platform == "win32" else "groupdesk")
PASSPHRASE = "only fictional people live here"
STARTS = 5
MEGABYTE = 1024 * 1024
BUDGET_MB = 350
# One of each library that draws or reads: what, about what, as which file, and how that begins.
PAPERS = (
    ("roster", ("--cohort", "{code}"), "pdf", b"%PDF-"),
    ("roster", ("--cohort", "{code}"), "xlsx", b"PK"),
    ("sign-in-sheet", ("--session", "{code}/1"), "pdf", b"%PDF-"),
    ("calendar", ("--all",), "ics", b"BEGIN:VCALENDAR"),
)


def main() -> int:
    packed()
    with elsewhere() as (program, home):
        tried(program, home)
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink())
    print(
        f"size            {size / MEGABYTE:.0f} MB in {sum(1 for _ in FOLDER.rglob('*'))} files (at most {BUDGET_MB})"
    )
    if "--archive" in sys.argv:
        kind = "zip" if sys.platform == "win32" else "xztar"
        made = Path(shutil.make_archive(str(DIST / "GroupDesk"), kind, DIST, "GroupDesk"))
        print(f"archive         {made.stat().st_size / MEGABYTE:.0f} MB, {made.name}")
    return int(size > BUDGET_MB * MEGABYTE)


def packed() -> None:
    subprocess.run([sys.executable, "installer/icon/draw.py", "build/icons"], cwd=ROOT, check=True)
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(DIST), "--workpath", str(ROOT / "build")]
    start = time.monotonic()
    line = [sys.executable, "-m", "PyInstaller", *options, "installer/groupdesk.spec"]
    subprocess.run(line, cwd=ROOT, check=True)
    print(f"built in        {time.monotonic() - start:.0f} s")


@contextmanager
def elsewhere() -> Iterator[tuple[Path, Path]]:
    """The program moved to another place, and an empty home, so that nothing of the checkout can help it."""
    with tempfile.TemporaryDirectory(prefix="groupdesk-build-") as folder:
        shutil.copytree(FOLDER, Path(folder) / "program", symlinks=True)
        yield Path(folder) / "program" / PROGRAM.name, Path(folder) / "home"


def tried(program: Path, home: Path) -> None:
    """Raises CalledProcessError or AssertionError where the built program does not do what the checkout does."""
    practice = home / "Sample.groupdesk"
    home.mkdir()
    print(f"version         {said(program, home, '--version').strip()}")
    said(program, home, "new", str(practice), "--sample")
    code = first_code(said(program, home, "--file", str(practice), "cohorts", "list", "--json"))
    for kind, about, ending, begins in PAPERS:
        paper = home / f"{kind}.{ending}"
        wanted = ["export", kind, *(word.format(code=code) for word in about), "--out", str(paper)]
        said(program, home, "--file", str(practice), *wanted)
        assert paper.read_bytes().startswith(begins), f"{paper.name} does not begin as it should"
        print(f"{paper.name:<28}{paper.stat().st_size / 1024:.0f} kB")
    said(program, home, "--file", str(practice), "people", "import", str(home / "roster.xlsx"), "--dry-run")
    versions = [seconds(lambda: said(program, home, "--version")) for _ in range(STARTS)]
    windows = [seconds(lambda: first_paint(program, home, practice)) for _ in range(STARTS)]
    print(f"start           {statistics.median(versions):.2f} s to the version")
    print(f"start           {statistics.median(windows):.2f} s to the painted window")


def first_code(listing: str) -> str:
    return str(json.loads(listing)["cohorts"][0]["code"])


def said(program: Path, home: Path, *words: str) -> str:
    """What it printed."""
    line = [program, *words]
    ran = subprocess.run(line, env=environment(home), cwd=home, capture_output=True, text=True, encoding="utf-8")
    if ran.returncode:
        sys.exit(f"{program.name} {' '.join(words)} ended with {ran.returncode}\n{ran.stderr[-3000:]}")
    return ran.stdout


def first_paint(program: Path, home: Path, practice: Path) -> None:
    """The window, off the screen, until it says that it was painted."""
    line = [program, "--locked", "--vault", practice, "--say-when-ready"]
    with subprocess.Popen(line, env=environment(home), cwd=home, stdout=subprocess.PIPE) as window:
        word = window.stdout.readline()
        window.kill()
    assert word.strip() == b"ready", "the window was not painted"


def environment(home: Path) -> dict[str, str]:
    """Nothing of this machine's search path or settings, so that no Python nearby can help."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    own = {"GROUPDESK_HOME": str(home), "GROUPDESK_PASSPHRASE": PASSPHRASE}
    return kept | own | {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def seconds(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
