"""The square code on a certificate as drawing operators."""

from math import isqrt

import zxingcpp

_QUIET = 4  # light modules around the code that every reader wants; the encoder adds them and the page has room
_LIGHT_AS_ONE = bytes(0x31 if value else 0x30 for value in range(256))


def code_modules(text: str) -> tuple[int, list[str]]:
    """How many modules a side has, and each row as hex digits, a bit a module, dark as 0; padded to whole bytes."""
    picture = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image()
    bits = memoryview(picture).tobytes().translate(_LIGHT_AS_ONE)  # type: ignore[arg-type]  # untold: it is a buffer
    side = isqrt(len(bits))
    inner = side - 2 * _QUIET
    pad = -inner % 8
    digits = (inner + pad) // 4
    starts = range(_QUIET * side + _QUIET, (side - _QUIET) * side, side)
    return inner, [f"{int(bits[start : start + inner], 2) << pad:0{digits}x}" for start in starts]


def code_operators(text: str, x: float, y: float, size: float) -> str:
    """A picture of one bit a module, drawn black inside the square whose left bottom corner is at (x, y)."""
    side, rows = code_modules(text)
    place = f"{size:.2f} 0 0 {size:.2f} {x:.2f} {y:.2f} cm"
    return f"q 0 g {place} BI/W {side}/H {side}/IM true/BPC 1/F/AHx ID {''.join(rows)}> EI Q"
