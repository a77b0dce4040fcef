"""Where the packed program begins."""

from groupdesk.__main__ import main

main()
