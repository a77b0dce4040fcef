"""Scans and photographs of signed papers as pictures to look at, whatever is wrong with them."""

import io
import warnings

from PIL import Image, ImageOps

from groupdesk.domain.errors import Trouble

MOST_PIXELS = 100_000_000  # a sheet at 600 dots an inch has a third of that
_SHOWN = (2400, 2400)
_FORMATS = ("PNG", "JPEG")
_DOTS_A_POINT = 200 / 72


class ScanPicture:
    """A photograph or scan, decoded to the end once and kept at a size for the screen, upright."""

    def __init__(self, content: bytes) -> None:
        """Raises Trouble("scan-damaged") for what is no picture, is cut off, or is larger than any paper."""
        try:
            self._picture = _decoded(content)
        except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
            raise Trouble("scan-damaged") from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise Trouble("scan-damaged") from error

    def size(self) -> tuple[float, float]:
        """In points, as if it had been scanned at 200 dots an inch."""
        return self._picture.width / _DOTS_A_POINT, self._picture.height / _DOTS_A_POINT

    def pixels(self, width: int) -> tuple[int, int, bytes]:
        """Width, height and rows of red, green and blue; never wider than what is kept."""
        wide = max(1, min(width, self._picture.width))
        high = max(1, round(self._picture.height * wide / self._picture.width))
        drawn = self._picture.resize((wide, high), Image.Resampling.BILINEAR, reducing_gap=2.0)
        return wide, high, drawn.tobytes()


def _decoded(content: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        opened = Image.open(io.BytesIO(content), formats=_FORMATS)
        if opened.width * opened.height > MOST_PIXELS:
            raise Trouble("scan-damaged")
        opened.draft("RGB", _SHOWN)
        opened.load()
    opened.thumbnail(_SHOWN, reducing_gap=2.0)
    upright = ImageOps.exif_transpose(opened) or opened
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        ground = Image.new("RGBA", upright.size, "white")
        return Image.alpha_composite(ground, upright.convert("RGBA")).convert("RGB")
    return upright.convert("RGB")
