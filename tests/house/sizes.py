"""Prints the modules and functions that have outgrown a glance: a question to ask, not a rule to enforce."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from house.source import Module, modules  # noqa: E402 (the tests' folder is no package)

MODULE_LINES, FUNCTION_LINES, PARAMETERS = 300, 50, 6
Function = ast.FunctionDef | ast.AsyncFunctionDef


def long_functions(module: Module) -> Iterator[str]:
    for function in (node for node in ast.walk(module.tree) if isinstance(node, Function)):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        given = function.args
        wanted = [word for word in (*given.posonlyargs, *given.args, *given.kwonlyargs) if word.arg != "self"]
        if lines > FUNCTION_LINES or len(wanted) > PARAMETERS:
            yield f"{lines:5} lines, {len(wanted)} parameters  {module.place(function)} {function.name}"


def main() -> None:
    lengths = {module: module.text.count("\n") for module in modules()}
    total, median = sum(lengths.values()), sorted(lengths.values())[len(lengths) // 2]
    print(f"{len(lengths)} modules, {total} lines, median {median}; larger than a glance:")
    for module, lines in lengths.items():
        if lines > MODULE_LINES:
            print(f"{lines:5} lines  {module.name}")
        for line in long_functions(module):
            print(line)


if __name__ == "__main__":
    main()
