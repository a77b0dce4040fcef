"""Digits of every script as the plain ten, and the digits of a phone number."""

import re
import unicodedata

EXTENSION = re.compile(r"(?:ext|extension|x|durchwahl|poste|ext\.)[\s.:]*\d{1,6}\s*$", re.I)


def plain_digits(text: str) -> str:
    """The text with digits of any script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def narrow(text: str) -> str:
    """Full-width forms and digits of any script as the plain ones."""
    return text if text.isascii() else plain_digits(unicodedata.normalize("NFKC", text))


def digits_of(text: str) -> str:
    """0 to 9 only, without an extension."""
    return "".join(char for char in EXTENSION.sub("", narrow(text)) if "0" <= char <= "9")
