"""Where the program begins: the window without arguments, the command line with them."""

import sys
from importlib import import_module

# The window starts itself anew to lock; such a start carries this word and no command.
_WINDOW_WORD = "--locked"


def main() -> int:
    """The exit code of the one that was asked for; the other is not imported, so that the first paint is early."""
    words = sys.argv[1:]
    is_window = not words or words[0] == _WINDOW_WORD
    room = import_module("groupdesk.app" if is_window else "groupdesk.cli.main")
    code: int = room.main(words)
    return code


if __name__ == "__main__":
    sys.exit(main())
