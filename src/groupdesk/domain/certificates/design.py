"""A design of certificates: what stands where, in millimetres from the left top corner of the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

MOST_ELEMENTS = 150  # on one layout
MOST_STYLES = 40
MOST_PICTURES = 8
MOST_LETTERS = 1_000
LOGO, BACKGROUND = "logo", "background"
SIGNATURES = ("signature-1", "signature-2", "signature-3")


class Orientation(StrEnum):
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Font(StrEnum):
    """The faces that text is set in; letters that a face lacks come from the face of their script."""

    SERIF = "serif"
    SANS = "sans"


class TextAlign(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Role(StrEnum):
    """What a text is to a listener."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"


# The page that positions are given for; on Letter they move in proportion.
PAGE_MM: Mapping[Orientation, tuple[float, float]] = {
    Orientation.LANDSCAPE: (297.0, 210.0),
    Orientation.PORTRAIT: (210.0, 297.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """`size` is wanted and `least` allowed, in points; `lines` at most; `colour` is "#RRGGBB"."""

    font: Font = Font.SANS
    strong: bool = False
    size: float = 12.0
    least: float = 7.0
    lines: int = 2
    colour: str = "#1C1B1A"
    align: TextAlign = TextAlign.CENTRE


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle in millimetres."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TextElement:
    """Text with fields such as {name}; nothing is drawn where it has fields and all of them are empty."""

    place: Place
    text: str
    style: str
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxElement:
    """A filled or outlined rectangle; a line is a thin filled one. Colours are "#RRGGBB" or empty for none."""

    place: Place
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.3
    radius: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureElement:
    """A picture by name, as large as fits; "logo" is the organisation's. Without an alternative it is decoration."""

    place: Place
    picture: str
    alternative: str = ""
    fills: bool = False
    align: TextAlign = TextAlign.CENTRE


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturesElement:
    """One space beside the other for each who signs: picture or free room, a line, name and role."""

    place: Place
    style: str
    colour: str = "#1C1B1A"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeElement:
    """The square code by which the paper is verified; left out where there is nothing to verify."""

    place: Place


Element = TextElement | BoxElement | PictureElement | SignaturesElement | CodeElement


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """`layouts` hold the elements in reading order; `pictures` are PNG, JPEG or WebP files by name."""

    name: str
    styles: Mapping[str, TextStyle]
    layouts: Mapping[Orientation, tuple[Element, ...]]
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def layout(self, wanted: Orientation | None) -> Orientation:
        """The wanted orientation where the design has it, else the first that it has."""
        return wanted if wanted is not None and wanted in self.layouts else next(iter(self.layouts))
