"""Designs in other colours: each is exchanged for another wherever the design uses it."""

from collections.abc import Mapping
from dataclasses import replace

from groupdesk.domain.certificates.design import BoxElement, Design, Element, SignaturesElement


def recoloured(design: Design, colours: Mapping[str, str]) -> Design:
    """The design with "#RRGGBB" exchanged as the mapping says; a colour that it does not name stays."""
    return replace(
        design,
        styles={
            name: replace(style, colour=colours.get(style.colour, style.colour))
            for name, style in design.styles.items()
        },
        layouts={side: tuple(_drawn(one, colours) for one in parts) for side, parts in design.layouts.items()},
    )


def shade(colour: str, share: float) -> str:
    """That share of white mixed in, or of black where it is below 0: shade("#0F766E", -0.3)."""
    end = 255 if share > 0 else 0
    parts = (round(part + (end - part) * abs(share)) for part in bytes.fromhex(colour[1:]))
    return "#" + "".join(f"{part:02X}" for part in parts)


def _drawn(element: Element, colours: Mapping[str, str]) -> Element:
    if isinstance(element, BoxElement):
        fill, stroke = colours.get(element.fill, element.fill), colours.get(element.stroke, element.stroke)
        return replace(element, fill=fill, stroke=stroke)
    if isinstance(element, SignaturesElement):
        return replace(element, colour=colours.get(element.colour, element.colour))
    return element
