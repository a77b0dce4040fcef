"""Each setting is declared once, with a default and a comment, and something reads it."""

import ast
import re

import pytest

from house.source import SRC, modules, read

SETTINGS = SRC / "base/settings.py"
pytestmark = pytest.mark.skipif(not SETTINGS.exists(), reason="the settings are not there yet")


def declared() -> dict[str, ast.AnnAssign]:
    classes = read(SETTINGS).nodes(ast.ClassDef)
    fields = next(body for body in classes if body.name == "Settings").body
    return {f.target.id: f for f in fields if isinstance(f, ast.AnnAssign) and isinstance(f.target, ast.Name)}


def test_there_are_settings_and_each_has_a_default() -> None:
    assert declared()
    assert [name for name, line in declared().items() if line.value is None] == []


def test_each_setting_is_read_somewhere() -> None:
    read_elsewhere = {
        node.attr for module in modules() if module.path != SETTINGS for node in module.nodes(ast.Attribute)
    }
    assert declared().keys() - read_elsewhere == set()


def test_each_setting_has_a_comment() -> None:
    lines = SETTINGS.read_text(encoding="utf-8").splitlines()
    bare = [
        name
        for name, line in declared().items()
        if not re.search(r"#\s*\w", "".join(lines[line.lineno - 2 : line.end_lineno]))
    ]
    assert bare == []
