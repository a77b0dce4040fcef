"""Draws groupdesk.svg as PNG, ICO and ICNS into a folder, for the packers of each system."""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).with_name("groupdesk.svg")
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)


def draw(folder: Path) -> None:
    """groupdesk.ico, groupdesk.icns and groupdesk-256.png appear there."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: drawn(size) for size in SIZES}
    pictures[256].save(folder / "groupdesk-256.png")
    smaller = [pictures[size] for size in SIZES if size <= 256]
    pictures[256].save(folder / "groupdesk.ico", append_images=smaller, sizes=[picture.size for picture in smaller])
    pictures[1024].save(folder / "groupdesk.icns", append_images=list(pictures.values()))


def drawn(size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data()))


if __name__ == "__main__":
    application = QGuiApplication([])
    draw(Path(sys.argv[1]))
