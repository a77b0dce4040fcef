"""Fitted text as drawing operators, with the replacement text that listeners and copies get."""

from enum import Enum

from groupdesk.documents.forms.fitting import Fitted
from groupdesk.documents.shaping import THICKENING, Line, Piece, Spoken
from groupdesk.documents.tagging.structure import text_string


class Align(Enum):
    LEFT = 0
    RIGHT = 1
    CENTRE = 2


def operators(line: Line, size: float, x: float, y: float) -> str:
    """The line with its left end on the baseline at (x, y), as one text object."""
    if line.font:
        return f"BT/{line.font} {size:g} Tf {x:.2f} {y:.2f} Td {line.show} ET"
    drawn = "BT " + " ".join(_pieces(line, size, x, y)) + " ET"
    if line.spoken is Spoken.IN_PLACE:
        return f"/Span<</ActualText{text_string(line.text)}>>BDC {drawn} EMC"
    return drawn


def _pieces(line: Line, size: float, x: float, y: float) -> list[str]:
    drawn: list[str] = []
    for piece in line.pieces:
        drawn.append(f"/{piece.font} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm")
        drawn.append(f"2 Tr {size * THICKENING / 1000:.3f} w" if piece.thickened else "0 Tr")
        drawn.extend(_shows(piece, size))
        x += piece.width * size / 1000
    return [*drawn, "0 Tr 0 Ts"]


def _shows(piece: Piece, size: float) -> list[str]:
    return [f"{rise * size / 1000:.2f} Ts {show}" for rise, show in piece.shows]


def placed(fitted: Fitted, box: tuple[float, float, float, float], align: Align) -> str:
    """The block inside a box given as left, top, width and height, centred from top to bottom."""
    left, top, width, height = box
    drawn: list[str] = []
    for line, y in zip(fitted.lines, fitted.baselines(top, height), strict=True):
        slack = width - line.width * fitted.size / 1000
        x = left + (0.0 if align is Align.LEFT else slack if align is Align.RIGHT else slack / 2)
        drawn.append(operators(line, fitted.size, x, y))
    return " ".join(drawn)


def spoken_details(fitted: Fitted) -> str:
    """The structure entry that carries the text where what is drawn, line by line, is not the text itself."""
    told = [line.text for line in fitted.lines if line.spoken is not Spoken.BY_STRUCTURE]
    return "" if told == [fitted.text] or not fitted.lines else f"/ActualText{text_string(fitted.text)}"
