"""python -m groupdesk: the window, or with words the command line."""

import sys

from groupdesk.app import main as run


def main() -> int:
    """What the installed program calls."""
    return run()


if __name__ == "__main__":
    sys.exit(main())
