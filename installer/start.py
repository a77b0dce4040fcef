"""Where the packed program begins."""

import sys
from multiprocessing import freeze_support

from groupdesk.__main__ import main

if __name__ == "__main__":
    # Workbooks are read in a process of their own, which begins here too and must not open a second window.
    freeze_support()
    sys.exit(main())
