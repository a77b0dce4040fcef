"""Logos, signatures and backgrounds as safe, small pictures, whatever file they came in."""

import io
import warnings
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from groupdesk.domain.errors import Trouble

MOST_BYTES = 10_000_000
MOST_PIXELS = 25_000_000
_FORMATS = ("PNG", "JPEG", "WEBP")  # never formats that start another program or carry scripts
_PRINTED = (640, 320)  # pixels: 300 to the inch at the size in which papers show it


def logo_picture(content: bytes) -> Image.Image | None:
    """The decoded logo at printing size, without its metadata; None for no content. Trouble: as safe_picture."""
    return safe_picture(content, _PRINTED) if content else None


@lru_cache(maxsize=8)
def safe_picture(content: bytes, most: tuple[int, int]) -> Image.Image:
    """The decoded picture, not larger than that many pixels, without its metadata.

    Raises Trouble("picture-too-large", megabytes, megapixels) or Trouble("picture-unreadable").
    """
    if len(content) > MOST_BYTES:
        raise _too_large()
    try:
        return _decoded(content, most)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise Trouble("picture-unreadable") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise _too_large() from error


def small_png(content: bytes, most: tuple[int, int]) -> bytes:
    """The same picture as a small PNG file to be kept. Trouble: as safe_picture."""
    out = io.BytesIO()
    safe_picture(content, most).save(out, "PNG", optimize=True)
    return out.getvalue()


def _decoded(content: bytes, most: tuple[int, int]) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        opened = Image.open(io.BytesIO(content), formats=_FORMATS)
        if opened.width * opened.height > MOST_PIXELS:
            raise _too_large()
        opened.draft("RGB", most)
        transparent = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
        picture = opened.convert("RGBA" if transparent else "RGB")
    picture.thumbnail(most)
    picture.info.clear()
    return picture


def _too_large() -> Trouble:
    return Trouble("picture-too-large", megabytes=MOST_BYTES // 1_000_000, megapixels=MOST_PIXELS // 1_000_000)
