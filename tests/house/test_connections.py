"""What lives as long as the program is connected to bound methods: Qt lets go of those when their widget goes."""

import ast
from collections.abc import Iterator

from house.source import Module, dotted, last, modules, planted


def held_for_ever(module: Module) -> Iterator[str]:
    """Lambdas and local functions that hear an object handed out by another module, as privacy.changed() is."""
    imported = {name.asname or name.name for line in module.nodes(ast.ImportFrom) for name in line.names}
    for call in module.nodes(ast.Call):
        if last(call.func) == "connect" and isinstance(call.func, ast.Attribute) and call.args:
            handing_out = (part for part in ast.walk(call.func.value) if isinstance(part, ast.Call))
            shared = any(dotted(part.func).partition(".")[0] in imported for part in handing_out)
            if shared and not isinstance(call.args[0], ast.Attribute):
                yield module.place(call)


def test_shared_signals_are_heard_by_bound_methods() -> None:
    rooms = (module for module in modules() if module.room == "desktop")
    assert [place for module in rooms for place in held_for_ever(module)] == []


def test_the_rule_bites() -> None:
    shared = "from groupdesk.desktop.kit import privacy\nprivacy.changed().changed.connect"
    assert [*held_for_ever(planted(f"{shared}(lambda hidden: self.view.update())"))]
    assert [*held_for_ever(planted(f"{shared}(self._repaint)\nview.header().moved.connect(lambda: 1)"))] == []
