#!/usr/bin/env python3
"""Runs, tests and builds GroupDesk from a checkout with nothing but Python 3.11 or newer.

    python3 dev.py run [ARGS…]     the window on the sample practice; with ARGS, the command line: run roster --help
    python3 dev.py test [--full]   every check and every test; with paths or pytest options, only those tests
    python3 dev.py check           the fast part: format, lint, types, floors
    python3 dev.py shots [ARGS…]   pictures of every page and dialog
    python3 dev.py bench [ARGS…]   our work beside the bare library, as ratios
    python3 dev.py build [ARGS…]   the program for people without Python, tried out once built

The first call makes .venv from the pinned, hashed files in requirements/; later calls find it ready.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import venv
from glob import glob
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SAMPLE_PASSPHRASE = "only fictional people live here"

# What the wheels of Qt expect of Debian and Ubuntu: to draw at all, and to open a real window.
DRAWING = "libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 fonts-dejavu-core"
WINDOWS = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
    " libwayland-cursor0 libwayland-egl1 libcups2"
)
TESTING = "poppler-utils qpdf postgresql"

CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "floors": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
}


def main(arguments: list[str]) -> int:
    verbs = {"run": run, "test": test, "check": check, "shots": shots, "bench": bench, "build": build}
    if sys.version_info < (3, 11):  # noqa: UP036 (told in words before anything else fails)
        sys.exit(f"GroupDesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not arguments or arguments[0] not in verbs:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["-h"], ["--help"]) else 2
    os.chdir(ROOT)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the program is started many times; compiled once is enough
    return verbs[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    prepare("run", f"{DRAWING} {WINDOWS}")
    sample = Path(said_by("import groupdesk.base.files as files; print(files.data_folder())"), "Sample.groupdesk")
    own_practice = (
        any(word.startswith(("--file", "--database")) for word in arguments) or "GROUPDESK_FILE" in os.environ
    )
    if not own_practice:
        os.environ["GROUPDESK_FILE"] = str(sample)
        make_sample(sample)
    if arguments:
        if not own_practice:
            os.environ.setdefault("GROUPDESK_PASSPHRASE", SAMPLE_PASSPHRASE)
        return python("-m", "groupdesk", *arguments)
    print(f"Sample practice: {sample}\nIts passphrase:  {SAMPLE_PASSPHRASE}")
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys():
        print(
            "\nThere is no display here, so no window can open. The same practice without one:\n"
            "  python3 dev.py run info\n"
            "  python3 dev.py run groups list\n"
            "  python3 dev.py run --help\n"
            "Or on a virtual screen: xvfb-run python3 dev.py run"
        )
        return 0
    return python("-m", "groupdesk")


def test(arguments: list[str]) -> int:
    prepare("dev", f"{DRAWING} {TESTING}")
    full = "--full" in arguments
    chosen = [word for word in arguments if word != "--full"]
    failed = [] if chosen else failing_checks()
    if failed:
        print(f"\nNot in order: {', '.join(failed)}. The tests follow all the same.", flush=True)
    marked = [] if full else ["-m", "not slow"]
    spread = [] if chosen else ["-n", str(min(4, os.cpu_count() or 2)), "--dist", "worksteal"]
    offscreen()
    return python("-m", "pytest", "-q", "-rs", *marked, *spread, *chosen) or bool(failed)


def check(_arguments: list[str]) -> int:
    prepare("dev", DRAWING)
    failed = failing_checks()
    timed("sizes, for information", ["tests/house/sizes.py"])
    print(f"\nNot in order: {', '.join(failed)}." if failed else "\nAll in order.")
    return bool(failed)


def shots(arguments: list[str]) -> int:
    prepare("dev", DRAWING)
    offscreen()
    return python("docs/shots.py", *arguments)


def bench(arguments: list[str]) -> int:
    prepare("dev", DRAWING)
    offscreen()
    return python("bench/run.py", *arguments)


def build(arguments: list[str]) -> int:
    prepare("dev", f"{DRAWING} binutils")
    offscreen()
    return python("installer/build.py", *arguments)


def prepare(pins: str, packages: str) -> None:
    """Leaves .venv as requirements/<pins>.txt says; a stamp of what it was made from makes the next call quick."""
    install_system(packages.split())
    made_from = [(ROOT / f"requirements/{pins}.txt").read_bytes(), sys.version.encode(), str(ROOT).encode()]
    digest = hashlib.sha256(b"\0".join(made_from)).hexdigest()
    stamp = VENV / f"{pins}.stamp"
    if stamp.exists() and stamp.read_text() == digest:
        return
    say(f"Setting up {VENV.name} from requirements/{pins}.txt (once; a few minutes)")
    if not PYTHON.exists() or said_by("import sys; print(sys.version)") != sys.version.splitlines()[0]:
        venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    quietly = ["--quiet", "--disable-pip-version-check", "--no-input"]
    if python("-m", "pip", "install", *quietly, "--require-hashes", "-r", f"requirements/{pins}.txt"):
        sys.exit("The packages could not be installed; see the lines above. Nothing else was changed.")
    site = Path(said_by("import sysconfig; print(sysconfig.get_path('purelib'))"))
    (site / "groupdesk-checkout.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    stamp.write_text(digest)


def install_system(packages: list[str]) -> None:
    """Debian's and Ubuntu's own packages, installed where this user may; else the line to type, and the end."""
    missing = missing_packages(packages)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not as_root or (shutil.which("sudo") and quiet([*as_root, "true"]) == 0):
        say(f"Installing system packages: {' '.join(missing)}")
        quiet([*as_root, "apt-get", "update"])
        if quiet([*as_root, "env", "DEBIAN_FRONTEND=noninteractive", *install]) == 0:
            return
    sys.exit(
        "System packages are missing and could not be installed from here. Please type, then try again:\n\n"
        f"  sudo apt-get update && sudo {shlex.join(install)}\n"
    )


def missing_packages(packages: list[str]) -> list[str]:
    """Those of the packages that this Debian or Ubuntu lacks, under their own or a later name; none elsewhere."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        return []
    listing = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Provides}\n"], capture_output=True, text=True)
    there = set(re.findall(r"[a-z0-9][a-z0-9.+-]+", listing.stdout))
    if glob("/usr/lib/postgresql/*/bin/initdb"):
        there.add("postgresql")
    if importlib.util.find_spec("ensurepip"):
        there.add("python3-venv")
    return [name for name in ["python3-venv", *packages] if name not in there]


def make_sample(sample: Path) -> None:
    if not sample.exists():
        say("Making the sample practice (once)")
        sample.parent.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "GROUPDESK_PASSPHRASE": SAMPLE_PASSPHRASE}
        if python("-m", "groupdesk", "new", str(sample), "--sample", env=environment):
            sys.exit("The sample practice could not be made; see the lines above.")


def failing_checks() -> list[str]:
    return [name for name, line in CHECKS.items() if timed(name, line)]


def timed(name: str, line: list[str]) -> int:
    say(name)
    start = time.monotonic()
    code = python(*line)
    print(f"   {'ok' if code == 0 else 'FAILED'}, {time.monotonic() - start:.0f} s", flush=True)
    return code


def python(*arguments: str, env: dict[str, str] | None = None) -> int:
    try:
        return subprocess.run([PYTHON, *arguments], env=env).returncode
    except KeyboardInterrupt:
        return 130


def said_by(code: str) -> str:
    told = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True)
    return told.stdout.splitlines()[0] if told.stdout else ""


def quiet(line: list[str]) -> int:
    return subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode


def offscreen() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def say(line: str) -> None:
    print(f"== {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
