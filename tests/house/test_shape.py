"""The shape of the source: empty packages, a first sentence in every module, a word for every service."""

import ast
from collections.abc import Iterator

from house.source import ROOT, SRC, Module, modules, planted

RUN_BY_ALEMBIC = {"store/migrations", "store/migrations/versions"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def without_first_sentence(module: Module) -> Iterator[str]:
    sentence = (ast.get_docstring(module.tree) or "").partition("\n\n")[0]
    if not sentence.rstrip().endswith((".", "…", "?", "!")):
        yield module.name


def services_without_docstring(module: Module) -> Iterator[str]:
    """Public functions, and public methods of public classes; a property's name is its docstring."""
    for owner in [module.tree, *(node for node in module.nodes(ast.ClassDef) if not node.name.startswith("_"))]:
        for member in owner.body:
            public = isinstance(member, Function) and not member.name.startswith("_") and not member.decorator_list
            if public and not ast.get_docstring(member):
                yield f"{module.place(member)} {member.name}"


def test_packages_hold_no_code() -> None:
    full = [path.relative_to(ROOT) for path in SRC.rglob("__init__.py") if path.stat().st_size and path.parent != SRC]
    assert full == []


def test_the_top_package_holds_the_version_alone() -> None:
    lines = (SRC / "__init__.py").read_text(encoding="utf-8").splitlines()
    code = [line for line in lines if line and not line.startswith(("#", '"""'))]
    assert len(code) == 1
    assert code[0].startswith("__version__ = ")


def test_every_folder_of_python_is_a_package() -> None:
    missing = {path.parent for path in SRC.rglob("*.py") if not (path.parent / "__init__.py").exists()}
    assert {folder.relative_to(SRC).as_posix() for folder in missing} - RUN_BY_ALEMBIC == set()


def test_every_module_opens_with_a_sentence() -> None:
    spoken = (module for module in modules() if module.path.name != "__init__.py")
    assert [name for module in spoken for name in without_first_sentence(module)] == []


def test_every_public_service_says_what_the_caller_gets() -> None:
    services = (module for module in modules() if module.room == "services")
    assert [name for module in services for name in services_without_docstring(module)] == []


def test_each_rule_bites() -> None:
    assert [*without_first_sentence(planted("import os"))]
    assert [*without_first_sentence(planted('"""Half a thought"""'))]
    mute = planted("class Groups:\n    def add(self): pass\n    def _own(self): pass\ndef open_it(): pass")
    assert len([*services_without_docstring(mute)]) == 2
