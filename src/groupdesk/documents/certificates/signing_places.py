"""Where people sign on a certificate: places side by side, each with a picture or none, the line, name and role."""

from collections.abc import Sequence
from dataclasses import dataclass

from groupdesk.documents.certificates.ground import Ground, colour_operators
from groupdesk.documents.forms.paper import Box
from groupdesk.domain.certificates.design import SIGNATURES, Place, SignaturesElement, TextAlign, TextStyle
from groupdesk.domain.certificates.facts import Signatory

_WIDTH, _GAP = 62.0, 12.0  # millimetres
_LINE_AT, _NAME_AT = 0.55, 0.6  # of the height of a place


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPlace:
    """One who signs, ready for every page: the picture with its place, the line, name and role below it."""

    name: str
    picture: tuple[str, Box] | None
    line: str
    texts: tuple[tuple[str, TextStyle, Place], ...]


def signed_places(
    ground: Ground, element: SignaturesElement, style: TextStyle, signatories: Sequence[Signatory]
) -> list[SignedPlace]:
    """One for each who signs, as far as there are pictures of signatures in a design."""
    cells = _cells(element.place, len(signatories), style.align)
    return [
        _signed(ground, element, style, (signatory, name, place))
        for signatory, name, place in zip(signatories, SIGNATURES, cells, strict=False)
    ]


def _signed(
    ground: Ground, element: SignaturesElement, style: TextStyle, who: tuple[Signatory, str, Place]
) -> SignedPlace:
    signatory, picture, place = who
    box = ground.box(place)
    room = Box(box.left, box.top, box.width, box.height * _LINE_AT)
    low = box.top - box.height * _LINE_AT
    line = f"q {colour_operators(element.colour or '#000000', 'RG')} .6 w {box.left:.2f} {low:.2f} m"
    return SignedPlace(
        name=signatory.name,
        picture=ground.picture(picture, room, style.align, low=True),
        line=f"/Artifact<</Type/Layout>>BDC {line} {box.left + box.width:.2f} {low:.2f} l S Q EMC",
        texts=_under_the_line(signatory, style, place),
    )


def _under_the_line(signatory: Signatory, style: TextStyle, place: Place) -> tuple[tuple[str, TextStyle, Place], ...]:
    """Name and role share the room."""
    rest = place.height * (1 - _NAME_AT)
    name = Place(x=place.x, y=place.y + place.height * _NAME_AT, width=place.width, height=rest * 0.52)
    role = Place(x=place.x, y=name.y + name.height, width=place.width, height=rest * 0.48)
    small = TextStyle(
        font=style.font, size=style.size * 0.85, least=6.0, lines=2, colour=style.colour, align=style.align
    )
    return (signatory.name, style, name), (signatory.role, small, role)


def _cells(place: Place, signing: int, align: TextAlign) -> list[Place]:
    """One beside the other: from the left where text is set to the left, else spread over the room or in its middle."""
    count = max(1, min(signing, len(SIGNATURES)))
    width = min(_WIDTH, (place.width - _GAP * (count - 1)) / count)
    gap = _GAP
    if align is TextAlign.CENTRE and count > 1:
        gap = (place.width - count * width) / (count - 1)
    left = place.x + ((place.width - width) / 2 if align is TextAlign.CENTRE and count == 1 else 0)
    return [Place(x=left + n * (width + gap), y=place.y, width=width, height=place.height) for n in range(count)]
