"""The wheel holds the program and what it reads, nothing else, and runs away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from house.source import ROOT, SRC

READ_BY_THE_PROGRAM = {".svg", ".toml", ".qss", ".ttf", ".mo", ".json"}
STARTS = SRC / "__main__.py"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("groupdesk-*.whl"))


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


def test_every_module_and_migration_is_inside(wheel: Path) -> None:
    written = {path.relative_to(ROOT / "src").as_posix() for path in SRC.rglob("*.py")}
    assert written - names(wheel) == set()


def test_every_resource_is_inside(wheel: Path) -> None:
    resources = ROOT / "resources"
    read = (path.relative_to(resources) for path in resources.rglob("*") if path.suffix in READ_BY_THE_PROGRAM)
    assert {f"groupdesk/resources/{path.as_posix()}" for path in read} - names(wheel) == set()


def test_nothing_else_is_inside(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in names(wheel)}
    assert {top for top in tops if top != "groupdesk" and not top.endswith(".dist-info")} == set()
    assert {name for name in names(wheel) if "__pycache__" in name or name.endswith((".ui", ".pyc"))} == set()


@pytest.mark.skipif(not STARTS.exists(), reason="the program has no beginning yet")
def test_the_unpacked_wheel_runs_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    asks = "import groupdesk.base.files as f; print(f.__file__); print(f.resource('licences/index.json'))"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "GROUPDESK_HOME": str(tmp_path)}

    def said(*words: str) -> str:
        line = [sys.executable, *words]
        ran = subprocess.run(line, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    assert all(Path(line).is_relative_to(tmp_path / "site") for line in said("-c", asks).splitlines())
    assert said("-m", "groupdesk", "--version").strip()
