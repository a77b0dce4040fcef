"""The document that a page shows: opened and drawn in threads, closed as soon as another takes its place or it is left.

previewing = Previewing(page, page.preview, tasks, failed)
page.left.connect(previewing.close)
tasks.read(page, lambda: open_paper(make()), show, latest="paper")
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from groupdesk.desktop.kit.pages_view import PagesView
from groupdesk.desktop.pictures import image
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.services.papers.preview import POINTS_AN_INCH, Pages


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """An open document and the sizes of its pages in points."""

    pages: Pages
    sizes: list[tuple[float, float]]


def open_paper(pdf: bytes) -> OpenPaper:
    """To be called in a thread. Trouble: pdf-unreadable."""
    pages = Pages(pdf)
    return OpenPaper(pages, [pages.size(page) for page in range(pages.count)])


def first_page(pdf: bytes, width: int) -> QImage:
    """The first page alone, so many pixels wide; in a thread. Trouble: pdf-unreadable, page-too-large."""
    paper = open_paper(pdf)
    try:
        return _drawn(paper.pages, 0, width)
    finally:
        paper.pages.close()


class Previewing(QObject):
    """Holds one document open for a page and draws what `view` asks for; nobody else draws there."""

    def __init__(self, page: QWidget, view: PagesView, tasks: Worker, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._view, self._tasks, self._failed = page, view, tasks, failed
        self._pages: Pages | None = None
        view.wanted.connect(self._draw)

    @property
    def is_open(self) -> bool:
        """Whether a document is held."""
        return self._pages is not None

    def take(self, paper: OpenPaper) -> bool:
        """In the place of the one before; False where it came too late, for the page asks again when it is opened."""
        self.close()
        if not self._page.isVisible():
            paper.pages.close()
            return False
        self._pages = paper.pages
        return True

    @Slot()
    def close(self) -> None:
        """Frees the document: when another takes its place, and when the page is left."""
        pages, self._pages = self._pages, None
        if pages is not None:
            pages.close()

    @Slot(int, int)
    def _draw(self, page: int, width: int) -> None:
        pages = self._pages
        if pages is None:
            return

        def show(picture: QImage) -> None:
            if pages is self._pages:
                self._view.show_picture(page, picture)

        def missed(error: BaseException) -> None:
            if pages is self._pages:  # another paper has come meanwhile: nobody waits for this page
                self._failed(error)

        self._tasks.read(self._page, lambda: _drawn(pages, page, width), show, missed)


def _drawn(pages: Pages, page: int, width: int) -> QImage:
    return image(pages.picture(page, width * POINTS_AN_INCH / pages.size(page)[0]))
