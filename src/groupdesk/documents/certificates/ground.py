"""What all certificates of one print have in common: frames, bands and pictures, drawn once and called by name."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PIL import Image
from reportlab.lib.utils import ImageReader

from groupdesk.documents.forms.ink import MM
from groupdesk.documents.forms.logo import safe_picture
from groupdesk.documents.forms.paper import Box
from groupdesk.documents.tagging.canvas import TaggedCanvas
from groupdesk.domain.certificates.design import (
    PAGE_MM,
    BoxElement,
    Element,
    Orientation,
    PictureElement,
    Place,
    TextAlign,
)

_CURVE = 0.5523  # how far the handles of a quarter circle reach, of its radius
PRINTED = (1754, 1240)  # pixels: 150 to the inch on A4, more than a background needs
SMALL = (640, 480)


class Ground:
    """The shared part of one document. Lengths in points; design positions move in proportion to the page."""

    def __init__(self, canvas: TaggedCanvas, name: str, side: Orientation, pictures: Mapping[str, bytes]) -> None:
        self._canvas = canvas
        self._name = name
        self._pictures = pictures
        wide, tall = PAGE_MM[side]
        width, self._height = canvas.page_size
        self._across, self._down = width / wide, self._height / tall
        self._calls: dict[object, str] = {}

    def box(self, place: Place) -> Box:
        """A place of the design on this page."""
        left, top = place.x * self._across, self._height - place.y * self._down
        return Box(left, top, place.width * self._across, place.height * self._down)

    def call(self, elements: tuple[Element, ...]) -> str:
        """The operator that draws every decoration of a layout; empty where there is none."""
        drawn = [one for one in elements if _is_decoration(one)]
        if not drawn:
            return ""
        if "ground" not in self._calls:
            with self._kept("ground"):
                for element in drawn:
                    self._decorate(element)
        return self._calls["ground"]

    def picture(
        self, name: str, box: Box, align: TextAlign = TextAlign.CENTRE, *, low: bool = False
    ) -> tuple[str, Box] | None:
        """The operator that draws a picture as large as it fits, and where; None where there is none of that name.

        From top to bottom it stands in the middle, or on the lower edge.
        Trouble: picture-unreadable, picture-too-large.
        """
        content = self._pictures.get(name, b"")
        if not content:
            return None
        found = safe_picture(content, SMALL)
        placed = _placed(found, box, align, 1.0 if low else 0.5)
        key = (name, placed)
        if key not in self._calls:
            with self._kept(key):
                self._image(found, placed)
        return self._calls[key], placed

    @contextmanager
    def _kept(self, key: object) -> Iterator[None]:
        name = f"{self._name}-{len(self._calls)}"
        with self._canvas.drawing(name):
            yield
        self._calls[key] = self._canvas.call(name)

    def _decorate(self, element: Element) -> None:
        if isinstance(element, BoxElement):
            self._canvas.addLiteral(self._rectangle(element))
        elif isinstance(element, PictureElement):
            content = self._pictures.get(element.picture, b"")
            if content:
                picture = safe_picture(content, PRINTED)
                box = self.box(element.place)
                self._image(picture, box if element.fills else _placed(picture, box, element.align, 0.5))

    def _image(self, picture: Image.Image, box: Box) -> None:
        self._canvas.drawImage(ImageReader(picture), box.left, box.top - box.height, box.width, box.height, mask="auto")

    def _rectangle(self, element: BoxElement) -> str:
        if not element.fill and not element.stroke:
            return ""
        box = self.box(element.place)
        inks = [colour_operators(element.fill, "rg")] if element.fill else []
        if element.stroke:
            inks.append(f"{colour_operators(element.stroke, 'RG')} {element.thickness * MM:.2f} w")
        paint = "B" if element.fill and element.stroke else "f" if element.fill else "S"
        return f"q {' '.join(inks)} {_path(box, element.radius * MM)} {paint} Q"


def _is_decoration(element: Element) -> bool:
    return isinstance(element, BoxElement) or (
        isinstance(element, PictureElement) and not element.alternative and element.picture != "logo"
    )


def _placed(picture: Image.Image, box: Box, align: TextAlign, down: float) -> Box:
    """The picture as large as it fits; `down` is the share of spare height above it."""
    scale = min(box.width / picture.width, box.height / picture.height)
    width, height = picture.width * scale, picture.height * scale
    spare = {TextAlign.LEFT: 0.0, TextAlign.CENTRE: 0.5, TextAlign.RIGHT: 1.0}[align]
    return Box(box.left + (box.width - width) * spare, box.top - (box.height - height) * down, width, height)


def _path(box: Box, radius: float) -> str:
    low = box.top - box.height
    if radius <= 0:
        return f"{box.left:.2f} {low:.2f} {box.width:.2f} {box.height:.2f} re"
    r = min(radius, box.width / 2, box.height / 2)
    k = r * (1 - _CURVE)
    left, right, top = box.left, box.left + box.width, box.top
    return (
        f"{left + r:.2f} {low:.2f} m {right - r:.2f} {low:.2f} l "
        f"{right - k:.2f} {low:.2f} {right:.2f} {low + k:.2f} {right:.2f} {low + r:.2f} c {right:.2f} {top - r:.2f} l "
        f"{right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c {left + r:.2f} {top:.2f} l "
        f"{left + k:.2f} {top:.2f} {left:.2f} {top - k:.2f} {left:.2f} {top - r:.2f} c {left:.2f} {low + r:.2f} l "
        f"{left:.2f} {low + k:.2f} {left + k:.2f} {low:.2f} {left + r:.2f} {low:.2f} c h"
    )


def colour_operators(colour: str, operator: str) -> str:
    """ "#RRGGBB" as the operands of `rg` or `RG`."""
    return " ".join(f"{part / 255:.3f}" for part in bytes.fromhex(colour[1:])) + f" {operator}"
