"""Colours and measures of a theme as plain values: reading its file, filling the style sheet, measuring contrast."""

import re
from collections.abc import Mapping

Tokens = Mapping[str, str | int]

_SECTION = re.compile(r"\[(\w+)\]")
_VALUE = re.compile(r'"?([a-z0-9_]+)"? = (?:"([^"]+)"|(\d+))')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NAME = re.compile(r"@([a-z][a-z0-9_]*)")
_SCALED = ("type", "size")


def read(text: str) -> dict[str, str | int]:
    """Token name → "#RRGGBB", "#AARRGGBB" or whole pixels.

    A name is section_key; the key "base" is dropped ([text] base gives "text"). Reads only what our theme files use:
    the library for TOML would cost 5 ms before the first paint. A test compares both.
    """
    tokens: dict[str, str | int] = {}
    section = ""
    for line in text.splitlines():
        if found := _SECTION.match(line):
            section = found[1]
        elif found := _VALUE.match(line):
            name = section if found[1] == "base" else f"{section}_{found[1]}"
            tokens[name] = found[2] or int(found[3])
    return tokens


def pixels(tokens: Tokens, name: str, scale: float) -> int:
    """Whole pixels of a measure; type and heights grow with the system's font, corners and lines do not."""
    value = tokens[name]
    if not isinstance(value, int):
        raise KeyError(name)
    return round(value * scale) if name.startswith(_SCALED) else value


def fill(template: str, tokens: Tokens, scale: float) -> str:
    """The style sheet with every @name put in; raises KeyError on an unknown name."""

    # A field that is wrong has a line of 2 px instead of 1, and stands as high as before.
    wrong = pixels(tokens, "size_control_inner", scale) - 2

    def value(found: re.Match[str]) -> str:
        if found[1] == "wrong_inner":
            return f"{wrong}px"
        token = tokens[found[1]]
        return token if isinstance(token, str) else f"{pixels(tokens, found[1], scale)}px"

    return _NAME.sub(value, _COMMENT.sub("", template))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
