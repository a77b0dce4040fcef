"""Logos of any origin: small and safe, or refused in words."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from groupdesk.documents.forms.logo import MOST_BYTES, logo_picture
from groupdesk.domain.errors import Trouble


def encoded(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def trouble(content: bytes) -> str:
    with pytest.raises(Trouble) as raised:
        logo_picture(content)
    return raised.value.code


def a_png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_common_pictures_are_brought_to_printing_size(kind: str) -> None:
    picture = logo_picture(encoded(Image.new("RGB", (3000, 1000), "teal"), kind))
    assert picture is not None
    assert picture.size == (640, 213)


def test_no_logo_is_no_picture() -> None:
    assert logo_picture(b"") is None


def test_transparency_stays() -> None:
    picture = logo_picture(encoded(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))
    assert picture is not None
    assert picture.mode == "RGBA"


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "EPS"])
def test_other_kinds_are_refused(kind: str) -> None:
    assert trouble(encoded(Image.new("RGB", (10, 10)), kind)) == "picture-unreadable"


def test_a_picture_of_huge_claims_is_refused_before_it_is_unpacked() -> None:
    assert trouble(a_png_that_claims(100_000, 100_000)) == "picture-too-large"
    assert trouble(a_png_that_claims(6000, 6000)) == "picture-too-large"


def test_a_file_too_large_is_not_even_opened() -> None:
    assert trouble(b"\x89PNG" + bytes(MOST_BYTES)) == "picture-too-large"


def test_a_cut_picture_is_refused() -> None:
    whole = encoded(Image.radial_gradient("L"), "PNG")
    assert trouble(whole[: len(whole) // 2]) == "picture-unreadable"


@given(st.data(), st.sampled_from(["PNG", "JPEG", "WEBP"]))
def test_damaged_pictures_never_break_the_program(data: st.DataObject, kind: str) -> None:
    content = bytearray(encoded(Image.radial_gradient("L"), kind))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=12)):
        content[place] = data.draw(st.integers(0, 255))
    with suppress(Trouble):
        logo_picture(bytes(content))
