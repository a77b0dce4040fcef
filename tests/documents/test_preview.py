"""Pages as pixels, from the very bytes that are saved, whichever thread asks."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from documents.names_of_the_world import NAMES
from documents.paper_builders import a_roster, a_setting, roster_pdf
from groupdesk.documents.preview import Preview
from groupdesk.domain.errors import Trouble
from groupdesk.domain.papers import PaperSize

PDF = roster_pdf(a_roster(NAMES, setting=a_setting(PaperSize.A4)))


def test_pages_and_their_size_are_known() -> None:
    with Preview(PDF) as preview:
        assert preview.pages == 2
        size = preview.size(1)
        assert (round(size.width), round(size.height)) == (595, 842)


def test_a_page_comes_as_rows_of_red_green_and_blue() -> None:
    with Preview(PDF) as preview:
        picture = preview.render(0, 1.0)
    assert (picture.width, picture.height, picture.is_grey) == (596, 842, False)
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.stride >= 3 * picture.width
    assert picture.pixels[:3] == b"\xff\xff\xff"
    teal = [
        picture.pixels[place : place + 3]
        for place in range(0, 90 * picture.stride, 3)
        if picture.pixels[place] < picture.pixels[place + 2] - 60
    ]
    assert teal, "the organisation's name is teal: more blue than red"


def test_grey_pages_have_one_byte_a_pixel() -> None:
    with Preview(PDF) as preview:
        picture = preview.render(0, 1.0, grey=True)
    assert picture.is_grey
    assert picture.stride < 2 * picture.width
    assert min(picture.pixels) < 80


def test_scale_is_pixels_a_point() -> None:
    with Preview(PDF) as preview:
        assert preview.render(0, 2.0).width == pytest.approx(1191, abs=1)


def test_many_threads_may_ask_at_once() -> None:
    with Preview(PDF) as one, Preview(PDF) as other, ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(preview.render, page, 1.0) for preview in (one, other) * 6 for page in (0, 1)]
        pictures = {(page.result().height, hash(page.result().pixels)) for page in asked}
    assert len(pictures) == 2


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.7\n", PDF[:200]])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(Trouble, match="pdf-unreadable"):
        Preview(content)


def test_a_page_too_large_for_memory_is_refused() -> None:
    with Preview(PDF) as preview, pytest.raises(Trouble, match="page-too-large"):
        preview.render(0, 100.0)


def test_a_page_that_is_not_there_is_refused() -> None:
    with Preview(PDF) as preview, pytest.raises((Trouble, IndexError)):
        preview.size(7)
