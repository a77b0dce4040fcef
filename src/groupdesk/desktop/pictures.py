"""Pages drawn by a service, and files of pictures, as pictures that Qt can show; all of it for threads."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

if TYPE_CHECKING:  # the settings show a thumbnail, and need not load what draws pages
    from groupdesk.services.papers.preview import PagePicture

_KINDS = (b"png", b"jpeg", b"webp")
_MOST_BYTES, _MOST_PIXELS = 10_000_000, 25_000_000


def image(picture: "PagePicture") -> QImage:
    """A copy of its own, free of the bytes it came from."""
    kind = QImage.Format.Format_Grayscale8 if picture.is_grey else QImage.Format.Format_RGB888
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, kind).copy()


def thumbnail(source: Path | bytes, room: QSize) -> QImage:
    """A file of a picture, or what was in one, as large as fits into the room; a null picture for anything else.

    No more is read or decoded than a picture may have that is stored (services.brand says why one is refused).
    """
    content = QByteArray(_beginning(source) if isinstance(source, Path) else source)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if reader.format().data() not in _KINDS or not 0 < size.width() * size.height() <= _MOST_PIXELS:
        return QImage()
    reader.setAutoTransform(True)
    picture = reader.read()
    if picture.isNull():
        return picture
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def _beginning(path: Path) -> bytes:
    """Nothing where it cannot be read or is too large."""
    try:
        with open(path, "rb") as source:
            content = source.read(_MOST_BYTES + 1)
    except OSError:
        return b""
    return content if len(content) <= _MOST_BYTES else b""
