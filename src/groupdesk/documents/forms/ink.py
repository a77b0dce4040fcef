"""The few colours and measures that all papers share."""

import re
from dataclasses import dataclass

MM = 72 / 25.4
PAPER = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}
MARGIN = 15 * MM  # more than the 12.7 mm that home printers leave white

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_READABLE = 4.5  # contrast on white paper (WCAG 2.2, 1.4.3)
_HOUSE = (0x0F, 0x76, 0x6E)


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as PDF operators for filling and for lines."""

    fill: str
    stroke: str


def grey(level: float) -> Ink:
    """0 is black, 1 white."""
    return Ink(f"{level:.2f} g", f"{level:.2f} G")


BLACK = grey(0.07)
SOFT = grey(0.38)
HAIR = grey(0.72)
LINE = grey(0.45)


def brand_colour(colour: str) -> str:
    """The same colour as brand_ink, as "#RRGGBB"."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in _readable(colour))


def brand_ink(colour: str) -> Ink:
    """The organisation's colour, darkened until it can be read on white; ours where it is no colour."""
    numbers = " ".join(f"{part:.3f}" for part in _readable(colour))
    return Ink(f"{numbers} rg", f"{numbers} RG")


def _readable(colour: str) -> tuple[float, float, float]:
    wanted = bytes.fromhex(colour[1:]) if _HEX.fullmatch(colour) else bytes(_HOUSE)
    red, green, blue = (part / 255 for part in wanted)
    while _contrast_with_white(red, green, blue) < _READABLE:
        red, green, blue = red * 0.92, green * 0.92, blue * 0.92
    return red, green, blue


def _contrast_with_white(red: float, green: float, blue: float) -> float:
    return 1.05 / (0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue) + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
