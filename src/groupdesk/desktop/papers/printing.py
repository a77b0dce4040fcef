"""From page pictures to the printer, page by page, in a thread."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from groupdesk.desktop.pictures import image
from groupdesk.domain.errors import Trouble
from groupdesk.services.papers.preview import POINTS_AN_INCH, Pages

_PRINT_DPI = 300


def print_pages(pages: Pages, printer: QPrinter, step: Callable[[int, int], None]) -> int:
    """Prints the chosen range, as often as asked where the printer cannot count, and gives the number of pages.

    Whatever `step` raises ends it. Trouble: printer-failed.
    """
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    chosen = [*_chosen(pages.count, printer)] * copies
    grey = printer.colorMode() == QPrinter.ColorMode.GrayScale
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer-failed")
    try:
        for done, page in enumerate(chosen):
            step(done, len(chosen))
            if done and not printer.newPage():
                raise Trouble("printer-failed")
            _print_page(painter, printer, pages, page, grey)
    finally:
        painter.end()
        pages.close()
    return len(chosen)


def _chosen(count: int, printer: QPrinter) -> range:
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return range(count)
    first = max(1, printer.fromPage() or 1)
    return range(first - 1, min(count, printer.toPage() or count))


def _print_page(painter: QPainter, printer: QPrinter, pages: Pages, page: int, grey: bool) -> None:
    """At its true size where the sheet holds it, else made smaller; never larger."""
    width, height = pages.size(page)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    dots = printer.resolution() / POINTS_AN_INCH
    shrink = min(1.0, sheet.width() / (width * dots), sheet.height() / (height * dots))
    picture = image(pages.picture(page, _PRINT_DPI, grey=grey))
    printable = printer.pageLayout().paintRectPixels(printer.resolution())
    painter.drawImage(
        QRectF(-printable.left(), -printable.top(), width * dots * shrink, height * dots * shrink), picture
    )
