"""A passphrase drawn by lot from common words: easy to keep, as hard to guess as 65 coin tosses."""

import secrets

from groupdesk.base.files import resource

_WORDS = 6


def suggested_passphrase() -> str:
    """Six words with blanks between them; another one at each call."""
    words = resource("words/passphrase-en.txt").read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(words) for _ in range(_WORDS))
