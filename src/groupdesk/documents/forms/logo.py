"""An organisation's logo as a safe, small picture, whatever file it came in."""

import io
import warnings
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from groupdesk.domain.errors import Trouble

MOST_BYTES = 10_000_000
MOST_PIXELS = 25_000_000
_FORMATS = ("PNG", "JPEG", "WEBP")  # never formats that start another program or carry scripts
_PRINTED = (640, 320)  # pixels: 300 to the inch at the size in which papers show it


@lru_cache(maxsize=8)
def logo_picture(content: bytes) -> Image.Image | None:
    """The decoded picture at printing size, without its metadata; None for no content.

    Raises Trouble("picture-too-large", megabytes, megapixels) or Trouble("picture-unreadable").
    """
    if not content:
        return None
    if len(content) > MOST_BYTES:
        raise _too_large()
    try:
        return _decoded(content)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise Trouble("picture-unreadable") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise _too_large() from error


def _decoded(content: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        opened = Image.open(io.BytesIO(content), formats=_FORMATS)
        if opened.width * opened.height > MOST_PIXELS:
            raise _too_large()
        opened.draft("RGB", _PRINTED)
        transparent = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
        picture = opened.convert("RGBA" if transparent else "RGB")
    picture.thumbnail(_PRINTED)
    picture.info.clear()
    return picture


def _too_large() -> Trouble:
    return Trouble("picture-too-large", megabytes=MOST_BYTES // 1_000_000, megapixels=MOST_PIXELS // 1_000_000)
