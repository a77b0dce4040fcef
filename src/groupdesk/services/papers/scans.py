"""Kept scans of signed papers, as pages to look at: a PDF page by page, a picture as one page."""

from groupdesk.documents.scans import ScanPicture
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.sheets import scan_type
from groupdesk.services.papers.preview import POINTS_AN_INCH, PagePicture, Pages


class ScanPages:
    """An opened scan; any thread may ask. After close() asking is refused, not a crash.

    `sizes` holds width and height of every page in points.
    """

    def __init__(self, content: bytes) -> None:
        """Refused: scan-unreadable, scan-too-large. Trouble: scan-damaged, for what cannot be opened to the end."""
        is_pdf = scan_type(content) == "application/pdf"
        self._pages = _opened(content) if is_pdf else None
        self._picture = None if is_pdf else ScanPicture(content)
        self.sizes = _sizes(self._pages, self._picture)

    def picture(self, page: int, width: int) -> PagePicture:
        """A page counted from 0, that many pixels wide. Refused: cancelled after close. Trouble: page-too-large."""
        pages, picture = self._pages, self._picture
        if picture is not None:
            wide, high, pixels = picture.pixels(width)
            return PagePicture(wide, high, 3 * wide, False, pixels)
        if pages is None:
            raise Refused("cancelled")
        return pages.picture(page, width * POINTS_AN_INCH / max(self.sizes[page][0], 1.0))

    def close(self) -> None:
        """Frees what was opened; a second call does nothing."""
        self._picture = None
        if self._pages is not None:
            self._pages.close()


def check_scan(content: bytes) -> None:
    """Opens and leaves it: nobody puts a paper away whose picture cannot be looked at. Refused, Trouble: as above."""
    ScanPages(content).close()


def _sizes(pages: Pages | None, picture: ScanPicture | None) -> tuple[tuple[float, float], ...]:
    if picture is not None:
        return (picture.size(),)
    return tuple(pages.size(page) for page in range(pages.count)) if pages is not None else ()


def _opened(content: bytes) -> Pages:
    try:
        pages = Pages(content)
        if not pages.count:
            pages.close()
            raise Trouble("scan-damaged")
    except Trouble as trouble:
        raise Trouble("scan-damaged") from trouble
    return pages
