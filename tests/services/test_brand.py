"""The brand of a practice: kept small, on every paper and certificate, or refused with nothing stored."""

import io
from dataclasses import replace

import pypdf
import pytest
from PIL import Image

from builders import Bench
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.papers import USUAL_COLOUR
from groupdesk.store import certificates


def a_logo(width: int = 900, height: int = 300) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


def test_a_logo_is_kept_small_and_comes_back_by_undo(bench: Bench) -> None:
    service, facts = bench.services.brand, bench.services.practice
    service.change(facts.practice(), a_logo())
    with Image.open(io.BytesIO(service.brand().logo)) as kept:
        assert kept.size == (640, 213)
    done = service.change(facts.practice(), b"")
    assert service.brand().logo == b""
    bench.services.deeds.undo(done.deed)
    assert service.brand().logo != b""


def test_the_brand_stands_at_the_head_of_every_paper(bench: Bench) -> None:
    facts = bench.services.practice
    bench.services.brand.change(
        replace(facts.practice(), address=" 12 Quay  Street\nPortland ", contact="555 010 0100", colour="#aa3377"),
        a_logo(),
    )
    brand = bench.services.brand.brand()
    assert (brand.reach, brand.colour) == ("12 Quay Street Portland · 555 010 0100", "#AA3377")
    made = bench.services.papers.roster(bench.cohort(seats=3))
    page = pypdf.PdfReader(io.BytesIO(made.content)).pages[0]
    assert "12 Quay Street Portland · 555 010 0100" in page.extract_text()
    assert len(page.images) == 1


def test_certificates_have_the_same_logo(bench: Bench) -> None:
    bench.services.certificate_settings.set_logo(a_logo())
    assert bench.services.brand.brand().logo != b""
    bench.services.brand.change(bench.services.practice.practice(), b"")
    assert len(pypdf.PdfReader(io.BytesIO(bench.services.certificate_settings.sample("plain").pdf)).pages[0].images) < 2


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<svg onload='x'/>", "picture-unreadable"),
        (a_logo()[:200], "picture-unreadable"),
        (b"\x89PNG" + bytes(10_000_001), "picture-too-large"),
        (a_logo(6000, 5000), "picture-too-large"),
    ],
)
def test_a_bad_logo_stores_nothing(bench: Bench, content: bytes, code: str) -> None:
    before = bench.services.practice.practice()
    with pytest.raises(Trouble, match=code):
        bench.services.brand.change(replace(before, name="Other"), content)
    assert bench.services.practice.practice() == before
    kept = bench.services.desk.read(lambda reading: reading.rows(certificates.FILES_TABLE.select()))
    assert not kept


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"colour": "teal"}, "colour-unknown"), ({"address": "x" * 301}, "words-too-long")],
)
def test_impossible_words_are_refused(bench: Bench, fields: dict[str, str], code: str) -> None:
    before = bench.services.practice.practice()
    with pytest.raises(Refused, match=code):
        bench.services.practice.change(replace(before, **fields))
    assert bench.services.brand.brand().colour == USUAL_COLOUR
