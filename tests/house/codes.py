"""The codes of Refused and Trouble as the source raises them, and the sentences that stand for them."""

import ast
from collections.abc import Iterator

from groupdesk.services.sentences import CODES
from house.source import Module, last, modules, text_of


def raised(module: Module) -> Iterator[tuple[str, str, set[str] | None]]:
    """Code, place and names of the facts wherever the code is written out; None where facts are handed on as **."""
    for call in module.nodes(ast.Call):
        code = text_of(call.args[0]) if call.args else None
        if last(call.func) in {"Refused", "Trouble"} and code is not None:
            names = {word.arg for word in call.keywords if word.arg}
            yield code, module.place(call), None if any(word.arg is None for word in call.keywords) else names


def without_sentence() -> dict[str, str]:
    """Codes that nobody could read about, and one place of each."""
    return {code: place for module in modules() for code, place, _ in raised(module) if code not in CODES}
