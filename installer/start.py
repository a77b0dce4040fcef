"""Where the packed program begins."""

import sys

from groupdesk.__main__ import main

sys.exit(main())
