"""Changes to a design as an editor makes them: each gives another design and leaves the former as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import count
from typing import Any

from groupdesk.domain.certificates.arranging import kept_on, scaled
from groupdesk.domain.certificates.design import (
    PAGE_MM,
    BoxElement,
    CodeElement,
    Design,
    Element,
    Orientation,
    PictureElement,
    Place,
    SignaturesElement,
    TextElement,
    TextStyle,
)
from groupdesk.domain.certificates.design_file import read_design, write_design

_INK = "#1C1B1A"


class Piece(StrEnum):
    """What can be added to a page."""

    TEXT = "text"
    LOGO = "logo"
    SIGNATURES = "signatures"
    CODE = "code"
    LINE = "line"
    BORDER = "border"
    PICTURE = "picture"
    BACKGROUND = "background"


_SIZES = {
    Piece.TEXT: (100.0, 10.0),
    Piece.LOGO: (45.0, 20.0),
    Piece.SIGNATURES: (150.0, 28.0),
    Piece.CODE: (24.0, 24.0),
    Piece.LINE: (100.0, 0.5),
    Piece.PICTURE: (50.0, 40.0),
}
_BORDER_INSET = 8.0


def with_element(design: Design, side: Orientation, at: int, element: Element) -> Design:
    """With another element in the place of one."""
    elements = list(design.layouts[side])
    elements[at] = element
    return _with_layout(design, side, elements)


def without_element(design: Design, side: Orientation, at: int) -> Design:
    """Without one element; styles and pictures that nothing else uses go with it."""
    elements = [one for number, one in enumerate(design.layouts[side]) if number != at]
    return _swept(_with_layout(design, side, elements))


def with_place(design: Design, side: Orientation, at: int, place: Place) -> Design:
    """With one element elsewhere."""
    return with_element(design, side, at, replace(design.layouts[side][at], place=place))


def with_places(design: Design, side: Orientation, places: Mapping[int, Place]) -> Design:
    """With several elements elsewhere, by number."""
    for at, place in places.items():
        design = with_place(design, side, at, place)
    return design


def in_order(design: Design, side: Orientation, order: Sequence[int]) -> Design:
    """With the elements in another order of reading and drawing; what comes later lies above."""
    elements = design.layouts[side]
    return _with_layout(design, side, [elements[at] for at in order])


def with_values(design: Design, side: Orientation, at: int, **values: Any) -> Design:  # noqa: ANN401 (of any element)
    """With other values of one element, such as its text."""
    return with_element(design, side, at, replace(design.layouts[side][at], **values))


def style_of(design: Design, element: Element) -> TextStyle | None:
    """How its text is set; None where it has none."""
    return design.styles[element.style] if isinstance(element, TextElement | SignaturesElement) else None


def with_style(design: Design, side: Orientation, at: int, **values: Any) -> Design:  # noqa: ANN401 (of a style)
    """With one element's text set in another way; what shared its style keeps the former."""
    element = design.layouts[side][at]
    former = style_of(design, element)
    if former is None or not isinstance(element, TextElement | SignaturesElement):
        return design
    wanted = replace(former, **values)
    wanted = replace(wanted, least=min(wanted.least, wanted.size))
    known = next((name for name, style in design.styles.items() if style == wanted), "")
    name = known or (element.style if _uses(design, element.style) == 1 else _unused(design.styles, "style"))
    changed = replace(design, styles={**design.styles, name: wanted})
    return _swept(with_element(changed, side, at, replace(element, style=name)))


def with_piece(
    design: Design, side: Orientation, piece: Piece, text: str = "", picture: bytes = b""
) -> tuple[Design, int]:
    """With one more element, and which it is: in the middle of the page, a background below all the others."""
    pictures, name = dict(design.pictures), "logo"
    if picture:
        name = _unused(design.pictures, "picture")
        pictures[name] = picture
    design = replace(design, pictures=pictures)
    if piece in (Piece.TEXT, Piece.SIGNATURES) and not design.styles:
        design = replace(design, styles={"text": TextStyle()})
    element = _made(piece, _middle(piece, side), next(iter(design.styles), ""), text if piece is Piece.TEXT else name)
    elements = list(design.layouts[side])
    at = 0 if piece is Piece.BACKGROUND else len(elements)
    elements.insert(at, element)
    return _with_layout(design, side, elements), at


def with_side(design: Design, side: Orientation) -> Design:
    """With a layout for that way of turning the page, made in proportion from the other where there was none."""
    if side in design.layouts:
        return design
    other = next(iter(design.layouts))
    elements = [replace(one, place=scaled(one.place, PAGE_MM[other], PAGE_MM[side])) for one in design.layouts[other]]
    return _with_layout(design, side, elements)


def check(design: Design) -> None:
    """Refused: as read_design, with the place that is wrong. Pictures are not looked at."""
    read_design(write_design(replace(design, pictures=dict.fromkeys(design.pictures, b""))))


def _middle(piece: Piece, side: Orientation) -> Place:
    wide, tall = PAGE_MM[side]
    if piece is Piece.BACKGROUND:
        return Place(x=0, y=0, width=wide, height=tall)
    if piece is Piece.BORDER:
        twice = 2 * _BORDER_INSET
        return Place(x=_BORDER_INSET, y=_BORDER_INSET, width=wide - twice, height=tall - twice)
    width, height = _SIZES[piece]
    middle = Place(x=(wide - width) / 2, y=(tall - height) / 2, width=width, height=height)
    return kept_on(middle, (wide, tall))


def _made(piece: Piece, place: Place, style: str, word: str) -> Element:
    """`word` is the text of a text, the name of a picture."""
    match piece:
        case Piece.TEXT:
            return TextElement(place=place, text=word, style=style)
        case Piece.SIGNATURES:
            return SignaturesElement(place=place, style=style)
        case Piece.CODE:
            return CodeElement(place=place)
        case Piece.LINE:
            return BoxElement(place=place, fill=_INK)
        case Piece.BORDER:
            return BoxElement(place=place, stroke=_INK, thickness=0.6)
        case _:
            return PictureElement(place=place, picture=word, fills=piece is Piece.BACKGROUND)


def _with_layout(design: Design, side: Orientation, elements: list[Element]) -> Design:
    return replace(design, layouts={**design.layouts, side: tuple(elements)})


def _uses(design: Design, style: str) -> int:
    every = [one for elements in design.layouts.values() for one in elements]
    return sum(isinstance(one, TextElement | SignaturesElement) and one.style == style for one in every)


def _swept(design: Design) -> Design:
    """Without styles and pictures that nothing uses; one style stays for texts to come."""
    shown = {one.picture for elements in design.layouts.values() for one in elements if isinstance(one, PictureElement)}
    used = {name: style for name, style in design.styles.items() if _uses(design, name)}
    pictures = {name: picture for name, picture in design.pictures.items() if name in shown}
    return replace(design, styles=used or dict(list(design.styles.items())[:1]), pictures=pictures)


def _unused(taken: Any, word: str) -> str:  # noqa: ANN401 (any mapping by name)
    return next(name for name in (f"{word}-{number}" for number in count(1)) if name not in taken)
