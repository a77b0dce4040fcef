"""The pins fit pyproject.toml, carry hashes, and the program imports what it declares and nothing else."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from house.source import ROOT, modules

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
NEVER_IMPORTED = {"tzdata", "psycopg", "pyhanko"}  # taken by name: zoneinfo, SQLAlchemy, signing
# The lower half of PySide6, never without it; what keyring talks through on Linux, whose failures are its own.
CARRIED_ALONG = {"shiboken6", "jeepney", "secretstorage"}


def declared(*groups: str) -> dict[str, Requirement]:
    project = PYPROJECT["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    for group in groups:
        lines = [*lines, *PYPROJECT["dependency-groups"][group]]
    return {canonicalize_name(wanted.name): wanted for wanted in map(Requirement, lines)}


def pinned(pins: str) -> dict[str, str]:
    text = (ROOT / "requirements" / pins).read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version in PINNED.findall(text)}


def test_every_declared_package_is_pinned_within_its_bounds() -> None:
    pins = pinned("dev.txt")
    unfit = [
        str(wanted) for name, wanted in declared("dev").items() if not wanted.specifier.contains(pins.get(name, "0"))
    ]
    assert unfit == [], "run requirements/pin.py"


def test_what_runs_is_what_was_tested() -> None:
    assert pinned("run.txt").items() <= pinned("dev.txt").items()


def test_a_practice_on_a_server_opens_with_what_dev_py_run_installs() -> None:
    assert {"psycopg", "psycopg-binary"} <= pinned("run.txt").keys()


@pytest.mark.parametrize("pins", ["run.txt", "dev.txt"])
def test_every_pin_carries_hashes(pins: str) -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements" / pins).read_text(encoding="utf-8").strip())
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_program_imports_only_what_it_declares() -> None:
    undeclared = imported().keys() - declared().keys() - CARRIED_ALONG
    assert {name: where for name, where in imported().items() if name in undeclared} == {}


def test_everything_declared_is_imported() -> None:
    assert declared().keys() - imported().keys() - NEVER_IMPORTED == set()


def imported() -> dict[str, str]:
    """Distributions that the program imports, and one place that does."""
    owners = packages_distributions()
    found: dict[str, str] = {}
    for module in modules():
        for node in ast.walk(module.tree):
            for top in _tops(node):
                for owner in owners.get(top, [top]):
                    found.setdefault(canonicalize_name(owner), module.name)
    ours = sys.stdlib_module_names | {"groupdesk"}
    return {name: place for name, place in found.items() if name not in ours}


def _tops(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return {node.module.partition(".")[0]}
    return set()


def test_the_pins_lie_where_dev_looks_for_them() -> None:
    assert {path.name for path in Path(ROOT / "requirements").glob("*.txt")} == {"run.txt", "dev.txt"}
