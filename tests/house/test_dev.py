"""The one file that sets up, runs and tests: it tells how, refuses what it does not know, sees what Debian lacks."""

import importlib.util
import shutil
import subprocess
import sys
from types import ModuleType

import pytest

from house.source import ROOT, read

STANDARD = sys.stdlib_module_names | {"__future__"}


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "dev.py", *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_a_word_it_tells_every_verb(script: ModuleType) -> None:
    told = dev()
    assert told.returncode == 0
    assert all(f"dev.py {verb}" in told.stdout for verb in ("run", "test", "check", "shots", "bench", "build"))


def test_an_unknown_verb_is_wrong_use() -> None:
    assert dev("fly").returncode == 2


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = read(ROOT / "dev.py").tree
    tops = {name for node in tree.body for name in _imported(node)}
    assert tops - STANDARD == set()


def _imported(node: object) -> set[str]:
    names = getattr(node, "names", []) if type(node).__name__ == "Import" else []
    source = getattr(node, "module", None) if type(node).__name__ == "ImportFrom" else None
    return {alias.name.split(".")[0] for alias in names} | ({source.split(".")[0]} if source else set())


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks Debian's own list of packages")
def test_it_sees_which_system_packages_are_missing(script: ModuleType) -> None:
    assert script.missing_packages(["base-files", "no-such-package-here"]) == ["no-such-package-here"]


def test_elsewhere_no_system_package_is_missing(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert script.missing_packages(["libgl1"]) == []


def test_the_gate_is_the_test_command() -> None:
    gate = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "exec python3 dev.py test" in gate
