"""The command line from its words to its exit code."""

from importlib import import_module
from typing import TYPE_CHECKING

from groupdesk.cli import saying
from groupdesk.cli.faults import ended
from groupdesk.cli.language import use_language

if TYPE_CHECKING:
    from groupdesk.services.opening import Making


def main(words: list[str], making: "Making | None" = None) -> int:
    """0 done, 1 refused or failed with one sentence on standard error, 2 wrong use. `making` is for tests."""
    saying.in_utf_8()
    use_language()
    # Loaded once the language is known: the words of all options are looked up while it is imported.
    return ended(lambda: import_module("groupdesk.cli.program").run(words, making))
