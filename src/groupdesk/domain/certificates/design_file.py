"""Designs as JSON files: read within limits and refused with one sentence, written in one form only."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from groupdesk.domain.certificates.checking import Table, choice, colour, fail, number, switch, text
from groupdesk.domain.certificates.design import (
    MOST_ELEMENTS,
    MOST_PICTURES,
    MOST_STYLES,
    BoxElement,
    CodeElement,
    Design,
    Element,
    Font,
    Orientation,
    PictureElement,
    Place,
    Role,
    SignaturesElement,
    TextAlign,
    TextElement,
    TextStyle,
)
from groupdesk.domain.certificates.fields import check_fields
from groupdesk.domain.errors import Refused

FORMAT = 1
MOST_BYTES = 12_000_000
MOST_PICTURE_BYTES = 4_000_000
_MARK = "groupdesk_design"
_KINDS: Mapping[str, type[Element]] = {
    "text": TextElement,
    "box": BoxElement,
    "picture": PictureElement,
    "signatures": SignaturesElement,
    "code": CodeElement,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_PLACE = ("x", "y", "width", "height")


def read_design(content: bytes) -> Design:
    """The design in a file.

    Refused: design-unreadable, design-newer, design-part-unknown (where), design-value-wrong (where),
    design-too-many (where, most), design-circle (style), design-style-unknown (style), design-field-unknown (field),
    design-picture-missing (picture).
    """
    raw = Table(_parsed(content), "")
    version = raw.take(_MARK, number(1, 1_000_000))
    if version > FORMAT:
        raise Refused("design-newer")
    design = Design(
        name=raw.take("name", text(80)),
        styles=_styles(raw.table("styles")),
        pictures=_pictures(raw.table("pictures", {})),
        layouts=_layouts(raw.table("layouts")),
    )
    raw.finish()
    _check_references(design)
    return design


def write_design(design: Design) -> bytes:
    """The file of a design: the same design gives the same bytes."""
    whole = {
        _MARK: FORMAT,
        "name": design.name,
        "styles": {name: _plain(style) for name, style in design.styles.items()},
        "pictures": {name: base64.b64encode(picture).decode("ascii") for name, picture in design.pictures.items()},
        "layouts": {str(side): [_element(one) for one in elements] for side, elements in design.layouts.items()},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8")


def _parsed(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise Refused("design-unreadable")
    try:
        raw = json.loads(content.decode("utf-8"), object_pairs_hook=_without_twins, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Refused("design-unreadable") from error
    if not isinstance(raw, dict):
        raise Refused("design-unreadable")
    return raw


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("twins")
    return found


def _refuse(_constant: str) -> None:
    raise ValueError("constant")


def _styles(raw: Table) -> dict[str, TextStyle]:
    """Styles in the order of the file; one may build on another by "like", never in a circle."""
    if len(raw.names) > MOST_STYLES:
        raise Refused("design-too-many", where="styles", most=MOST_STYLES)
    bodies = {name: raw.table(name) for name in raw.names}
    made: dict[str, TextStyle] = {}
    for name in bodies:
        _style(name, bodies, made, ())
    return {name: made[name] for name in bodies}


def _style(name: str, bodies: Mapping[str, Table], made: dict[str, TextStyle], above: tuple[str, ...]) -> TextStyle:
    if name in above:
        raise Refused("design-circle", style=name[:40])
    if name not in bodies:
        raise Refused("design-style-unknown", style=name[:40])
    if name not in made:
        body = bodies[name]
        like = body.take("like", text(40), "")
        base = _style(like, bodies, made, (*above, name)) if like else TextStyle()
        made[name] = TextStyle(
            font=body.take("font", choice(Font), base.font),
            strong=body.take("strong", switch, base.strong),
            size=body.take("size", number(5, 120), base.size),
            least=body.take("least", number(5, 120), min(base.least, base.size)),
            lines=int(body.take("lines", number(1, 12), base.lines)),
            colour=body.take("colour", colour, base.colour),
            align=body.take("align", choice(TextAlign), base.align),
        )
        body.finish()
    return made[name]


def _pictures(raw: Table) -> dict[str, bytes]:
    if len(raw.names) > MOST_PICTURES:
        raise Refused("design-too-many", where="pictures", most=MOST_PICTURES)
    return {name: raw.take(name, _picture) for name in raw.names}


def _picture(value: object, where: str) -> bytes:
    if not isinstance(value, str):
        fail(where)
    try:
        content = base64.b64decode(str(value), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("design-value-wrong", where=where) from error
    if len(content) > MOST_PICTURE_BYTES:
        fail(where)
    return content


def _layouts(raw: Table) -> dict[Orientation, tuple[Element, ...]]:
    made = {side: _elements(raw.list(side.value)) for side in Orientation if side.value in raw.names}
    raw.finish()
    if not made:
        fail("layouts")
    return made


def _elements(raw: list[Table]) -> tuple[Element, ...]:
    if len(raw) > MOST_ELEMENTS:
        raise Refused("design-too-many", where="layouts", most=MOST_ELEMENTS)
    return tuple(_read_element(one) for one in raw)


def _read_element(raw: Table) -> Element:
    name = raw.take("kind", text(20))
    kind = _KINDS.get(name)
    if kind is None:
        raise Refused("design-part-unknown", where=raw.path("kind"))
    x, y = raw.take("x", number(-50, 350)), raw.take("y", number(-50, 350))
    place = Place(x=x, y=y, width=raw.take("width", number(0.05, 400)), height=raw.take("height", number(0.05, 400)))
    known = {f.name: f for f in fields(kind) if f.name != "place"}
    values = {n: raw.take(n, _CHECKS[n], MISSING if f.default is MISSING else f.default) for n, f in known.items()}
    raw.finish()
    return kind(place=place, **values)


_CHECKS: Mapping[str, Any] = {
    "text": text(1_000),
    "style": text(40),
    "role": choice(Role),
    "fill": colour,
    "stroke": colour,
    "colour": colour,
    "thickness": number(0.05, 20),
    "radius": number(0, 100),
    "picture": text(40),
    "alternative": text(300),
    "fills": switch,
    "align": choice(TextAlign),
}


def _check_references(design: Design) -> None:
    for elements in design.layouts.values():
        for element in elements:
            if isinstance(element, TextElement | SignaturesElement) and element.style not in design.styles:
                raise Refused("design-style-unknown", style=element.style[:40])
            if isinstance(element, TextElement):
                check_fields(element.text)
            if isinstance(element, PictureElement) and element.picture not in (*design.pictures, "logo"):
                raise Refused("design-picture-missing", picture=element.picture[:40])


def _element(element: Element) -> dict[str, object]:
    place = {name: _short(getattr(element.place, name)) for name in _PLACE}
    return {"kind": _NAMES[type(element)], **place, **_plain(element)}


def _plain(thing: Element | TextStyle) -> dict[str, object]:
    """Every field that is not as usual."""
    values = {f.name: (getattr(thing, f.name), f.default) for f in fields(thing) if f.name != "place"}
    return {name: _short(value) for name, (value, usual) in values.items() if value != usual}


def _short(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value
