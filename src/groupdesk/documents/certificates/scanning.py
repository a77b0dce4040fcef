"""Codes read back from files: the pages of a PDF, or a photograph of a certificate."""

import zxingcpp
from PIL import Image

from groupdesk.documents.forms.logo import safe_picture
from groupdesk.documents.preview import Preview

_DOTS_AN_INCH = 300
_MOST_PAGES = 50
_PHOTOGRAPH = (6000, 6000)


def codes_in(content: bytes) -> tuple[str, ...]:
    """The text of every square code in a PDF (its first 50 pages), PNG, JPEG or WebP file, in order.

    Trouble: pdf-unreadable, picture-unreadable, picture-too-large.
    """
    if not content.startswith(b"%PDF"):
        return _codes(safe_picture(content, _PHOTOGRAPH).convert("L"))
    found: list[str] = []
    with Preview(content) as preview:
        for page in range(min(preview.pages, _MOST_PAGES)):
            drawn = preview.render(page, _DOTS_AN_INCH / 72, grey=True)
            size = (drawn.width, drawn.height)
            picture = Image.frombuffer("L", size, drawn.pixels, "raw", "L", drawn.stride, 1)
            found.extend(_codes(picture))
    return tuple(found)


def _codes(picture: Image.Image) -> tuple[str, ...]:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return tuple(one.text for one in found)
