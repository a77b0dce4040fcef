"""The packed program beside the checkout: how large it is, and what starting it costs. Needs `python3 dev.py build` first."""

import subprocess
import sys
from pathlib import Path

from measure import ROOT, Row, tell

HERE = Path(__file__)
FOLDER = ROOT / "dist/GroupDesk"
PROGRAM = FOLDER / ("groupdesk-cli.exe" if sys.platform == "win32" else "groupdesk")


def rows() -> list[Row]:
    """None where the program was not built."""
    if not PROGRAM.exists():
        return []
    return [
        Row("built program: size", (HERE, "size"), None, goal=350, figure="size_mb", rounds=1),
        Row("built program: start to the version", (HERE, "built"), (HERE, "checkout"), goal=1.5),
        Row("built program: start to the window", (HERE, "built", "window"), (HERE, "checkout", "window"), goal=1.5),
    ]


def main(which: str, what: str = "version") -> None:
    if which == "size":
        tell(size_mb=sum(path.stat().st_size for path in FOLDER.rglob("*") if not path.is_symlink()) / 2**20)
        return
    begin = [str(PROGRAM)] if which == "built" else [sys.executable, "-m", "groupdesk"]
    words = ["--locked", "--vault", "nowhere", "--say-when-ready"] if what == "window" else ["--version"]
    with subprocess.Popen([*begin, *words], stdout=subprocess.PIPE) as program:
        told = program.stdout.readline()  # the version, or "ready" once the window was painted
        program.kill()
    assert told


if __name__ == "__main__":
    main(*sys.argv[1:])
