"""Names of files that every system takes, whatever somebody wrote into them."""

import re
import unicodedata
from collections.abc import Container

MOST_LETTERS = 100
_MOST_BYTES = 200  # of the 255 that file systems hold, so that an ending and a number still fit
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)", re.I
)
_FALLBACK = "paper"


def safe_name(wanted: str, ending: str) -> str:
    """The wanted name as Windows, macOS and Linux take it, with ".pdf" or the like behind it.

    Names that Windows keeps for devices get a line before them; over-long ones are shortened, never the ending.
    """
    plain = "".join(
        c for c in unicodedata.normalize("NFC", wanted) if unicodedata.category(c) not in ("Cc", "Cf", "Cs")
    )
    plain = " ".join(_FORBIDDEN.sub(" ", plain).split())[:MOST_LETTERS]
    while len(plain.encode("utf-8")) > _MOST_BYTES:
        plain = plain[:-1]
    plain = plain.strip(". ") or _FALLBACK
    if _RESERVED.fullmatch(plain.split(".")[0].strip()):
        plain = f"_{plain}"
    return f"{plain}.{ending}"


def unused(name: str, taken: Container[str]) -> str:
    """The name, or the name with the first number that none of the taken ones has; they are kept in lower case."""
    if name.casefold() not in taken:
        return name
    stem, _dot, ending = name.rpartition(".")
    count = 2
    while f"{stem} ({count}).{ending}".casefold() in taken:
        count += 1
    return f"{stem} ({count}).{ending}"
