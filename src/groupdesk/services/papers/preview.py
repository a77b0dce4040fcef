"""Pages of a finished paper as pictures, for looking at and for printing: the very bytes that are saved."""

from dataclasses import dataclass
from threading import Lock

from groupdesk.documents.preview import Preview
from groupdesk.domain.errors import Refused

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
    """An opened PDF; any thread may ask. After close() asking is refused, not a crash."""

    def __init__(self, pdf: bytes) -> None:
        """Trouble: pdf-unreadable."""
        self._preview = Preview(pdf)
        self._guard = Lock()
        self._closed = False

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._preview.pages

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points of a page counted from 0."""
        found = self._preview.size(page)
        return found.width, found.height

    def picture(self, page: int, dots_an_inch: float, *, grey: bool = False) -> PagePicture:
        """A page counted from 0 at that resolution. Refused: cancelled after close. Trouble: page-too-large."""
        with self._guard:
            if self._closed:
                raise Refused("cancelled")
            found = self._preview.render(page, dots_an_inch / POINTS_AN_INCH, grey)
        return PagePicture(found.width, found.height, found.stride, found.is_grey, found.pixels)

    def close(self) -> None:
        """Frees the document; a second call does nothing."""
        with self._guard:
            if not self._closed:
                self._closed = True
                self._preview.close()
