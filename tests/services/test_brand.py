"""The brand of a practice: kept small, on every paper and certificate, or refused with nothing stored."""

import io
from dataclasses import replace

import pypdf
import pytest
from PIL import Image

from builders import Bench
from groupdesk.documents.forms.ink import brand_colour
from groupdesk.domain.certificates.colouring import shade
from groupdesk.domain.certificates.design_file import write_design
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.papers import USUAL_COLOUR
from groupdesk.services.certificates.designs import in_colour, look, our_design
from groupdesk.store import kept_files


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


def test_our_designs_take_the_colour_of_the_practice_and_own_ones_keep_theirs(bench: Bench) -> None:
    facts, service = bench.services.practice, bench.services.certificate_settings
    own = service.add_design(service.design_file("formal"), "Ours").id
    before = {key: service.sample(key).pdf for key in ("formal", "plain", own)}
    facts.change(replace(facts.practice(), colour="#AA3377"))
    after = {key: service.sample(key).pdf for key in before}
    assert [key for key in before if before[key] != after[key]] == ["formal"]
    look_now = bench.services.desk.read(lambda reading: look(reading, "formal"))
    colours = {style.colour for style in look_now.styles.values()}
    assert shade("#AA3377", -0.3) in colours
    assert not colours & {"#0F766E", "#134E4A"}


def test_a_colour_too_light_is_darkened_on_certificates_too() -> None:
    (colour,) = {s.colour for s in in_colour(our_design("bilingual"), "bilingual", "#FFFF00").styles.values()} - {
        *(s.colour for s in our_design("bilingual").styles.values())
    }
    assert colour == brand_colour("#FFFF00") != "#FFFF00"


def test_the_logo_of_a_design_comes_before_that_of_the_practice(bench: Bench) -> None:
    service = bench.services.certificate_settings
    small, large = a_logo(30, 30), a_logo(40, 40)
    design = replace(service.design("formal"), name="Ours", pictures={"logo": small})
    own = service.add_design(write_design(design)).id
    service.set_logo(large)
    seen = {key: bench.services.desk.read(lambda reading, key=key: look(reading, key)) for key in (own, "formal")}
    with Image.open(io.BytesIO(seen[own].pictures["logo"])) as shown:
        assert shown.size == (30, 30)
    with Image.open(io.BytesIO(seen["formal"].pictures["logo"])) as shown:
        assert shown.size == (40, 40)


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
    kept = bench.services.desk.read(lambda reading: reading.rows(kept_files.KEPT_FILES.select()))
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
