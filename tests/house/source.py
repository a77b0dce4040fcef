"""The program's own source as trees, read once for all house tests."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src/groupdesk"
FORMS = SRC / "desktop/forms"


@dataclass(frozen=True, eq=False)
class Module:
    """One file of the program; `name` is its path below src/groupdesk, as in "store/unit.py"."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        return self.name.partition("/")[0].removesuffix(".py")

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def place(self, node: ast.expr | ast.stmt) -> str:
        """Where to look, as in "store/unit.py:41"."""
        return f"{self.name}:{node.lineno}"


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the program but the compiled forms, by name."""
    paths = sorted(path for path in SRC.rglob("*.py") if not path.is_relative_to(FORMS))
    return tuple(read(path) for path in paths)


def read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(SRC).as_posix() if path.is_relative_to(SRC) else path.name
    return Module(name, path, text, ast.parse(text))


def planted(text: str) -> Module:
    """A module that does not exist, to show that a rule bites."""
    return Module("planted.py", SRC / "planted.py", text, ast.parse(text))


def dotted(node: ast.expr) -> str:
    """The name of what is called or read: "os.system", "self.box.exec"; "" where it has none."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return ""


def last(node: ast.expr) -> str:
    """The last part of that name: "exec" of anything().exec."""
    return node.attr if isinstance(node, ast.Attribute) else dotted(node)


def text_of(node: ast.expr | None) -> str | None:
    """The string a literal stands for, also one split over lines; None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
