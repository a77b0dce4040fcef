"""Pages of a PDF as pixels, for the window and for printing: the very bytes that are saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Self

import pypdfium2

from groupdesk.domain.errors import Trouble

# PDFium keeps state of its own and must never be entered by two threads at once, whatever the document.
_PDFIUM = Lock()
_MOST_PIXELS = 100_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as rows of bytes from the top: three a pixel (red, green, blue), or one where it is grey.

    `stride` is the number of bytes from one row to the next.
    """

    width: int
    height: int
    stride: int
    is_grey: bool
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PageSize:
    """In points, as the page is shown."""

    width: float
    height: float


class Preview:
    """A PDF opened for looking. Use it in a `with` block or close it; any thread may ask."""

    def __init__(self, pdf: bytes) -> None:
        """Raises Trouble("pdf-unreadable") for anything that is no PDF or asks for a password."""
        with _PDFIUM:
            try:
                self._document = pypdfium2.PdfDocument(pdf)
                self._count = len(self._document)
            except pypdfium2.PdfiumError as error:
                raise Trouble("pdf-unreadable") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Frees the document; asking later is a mistake."""
        with _PDFIUM:
            self._document.close()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._count

    def size(self, page: int) -> PageSize:
        """The size of a page, counted from 0."""
        with self._opened(page) as opened:
            return PageSize(*opened.get_size())

    def render(self, page: int, scale: float, grey: bool = False) -> Picture:
        """The page, counted from 0, at `scale` pixels a point: 96 / 72 for a screen, 300 / 72 for a printer.

        Raises Trouble("page-too-large", megapixels) before memory runs out.
        """
        with self._opened(page) as opened:
            width, height = opened.get_size()
            if width * height * scale * scale > _MOST_PIXELS:
                raise Trouble("page-too-large", megapixels=_MOST_PIXELS // 1_000_000)
            bitmap = opened.render(scale=scale, grayscale=grey, rev_byteorder=not grey)
            picture = Picture(bitmap.width, bitmap.height, bitmap.stride, grey, bytes(bitmap.buffer))
            bitmap.close()
            return picture

    @contextmanager
    def _opened(self, page: int) -> Iterator[pypdfium2.PdfPage]:
        with _PDFIUM:
            try:
                opened = self._document[page]
            except pypdfium2.PdfiumError as error:
                raise Trouble("pdf-unreadable") from error
            try:
                yield opened
            finally:
                opened.close()
