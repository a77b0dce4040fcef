"""Pages drawn by a service as pictures that Qt can show and print."""

from PySide6.QtGui import QImage

from groupdesk.services.papers.preview import PagePicture


def image(picture: PagePicture) -> QImage:
    """A copy of its own, free of the bytes it came from."""
    kind = QImage.Format.Format_Grayscale8 if picture.is_grey else QImage.Format.Format_RGB888
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, kind).copy()
