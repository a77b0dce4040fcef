"""Pages of a finished paper as pictures, for looking at and for printing: the very bytes that are saved."""

from dataclasses import dataclass

from groupdesk.documents.preview import Preview

POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Rows of bytes from the top, three a pixel (red, green, blue) or one where it is grey."""

    width: int
    height: int
    stride: int
    is_grey: bool
    pixels: bytes


class Pages:
    """An opened PDF; any thread may ask, and the last one closes it."""

    def __init__(self, pdf: bytes) -> None:
        """Trouble: pdf-unreadable."""
        self._preview = Preview(pdf)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._preview.pages

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points of a page counted from 0."""
        found = self._preview.size(page)
        return found.width, found.height

    def picture(self, page: int, dots_an_inch: float, *, grey: bool = False) -> PagePicture:
        """A page counted from 0 at that resolution. Trouble: page-too-large (megapixels)."""
        found = self._preview.render(page, dots_an_inch / POINTS_AN_INCH, grey)
        return PagePicture(found.width, found.height, found.stride, found.is_grey, found.pixels)

    def close(self) -> None:
        """Frees the document."""
        self._preview.close()
