"""The square code on a certificate as drawing operators."""

from math import isqrt

import zxingcpp

_LIGHT_AS_ONE = bytes(0x31 if value else 0x30 for value in range(256))
# Which of the eight patterns is laid over the letters. Trying all of them costs eight times the code itself; over
# signed lines this one has fewer large patches than the other seven, and as few as the encoder's own choice.
_MASK = 2


def code_modules(text: str) -> tuple[int, str]:
    """How many modules a side has, and its rows as hex digits, a bit a module, dark as 0; rows fill whole bytes."""
    told = {} if text.isascii() else {"eci": "UTF-8"}  # readers guess at letters such as é, and not all guess alike
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M", data_mask=_MASK, **told)
    picture = made.to_image(add_quiet_zones=False)  # the page around it is white
    bits = memoryview(picture).tobytes().translate(_LIGHT_AS_ONE)  # type: ignore[arg-type]  # untold: it is a buffer
    side = isqrt(len(bits))
    rest = b"0" * (-side % 8)
    rows = [bits[start : start + side] for start in range(0, len(bits), side)]
    whole = rest.join([*rows, b""])
    return side, f"{int(whole, 2):0{len(whole) // 4}x}"


def code_operators(text: str, x: float, y: float, size: float) -> str:
    """A picture of one bit a module, drawn black inside the square whose left bottom corner is at (x, y)."""
    side, digits = code_modules(text)
    place = f"{size:.2f} 0 0 {size:.2f} {x:.2f} {y:.2f} cm"
    return f"q 0 g {place} BI/W {side}/H {side}/IM true/BPC 1/F/AHx ID {digits}> EI Q"
