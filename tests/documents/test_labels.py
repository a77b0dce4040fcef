"""Badges, tent cards and addresses: each on its own label, whatever the name, from the first free place on."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from documents.names_of_the_world import NAMES
from documents.paper_builders import a_setting
from documents.pdf_reading import read
from groupdesk.documents.forms.labels import print_labels
from groupdesk.documents.preview import Preview
from groupdesk.domain.errors import Refused
from groupdesk.domain.labels import (
    STOCKS,
    LabelPaper,
    LabelStock,
    LabelText,
    LabelUse,
    check_first,
    stock_of,
    stocks_for,
    usual_stock,
)
from groupdesk.domain.papers import PaperSize

MM = 72 / 25.4
SHEETS = {PaperSize.LETTER: (215.9, 279.4), PaperSize.A4: (210.0, 297.0)}


def some_labels(*names: str, stock: LabelStock = STOCKS[0], first: int = 1, **changes: object) -> LabelPaper:
    labels = tuple(LabelText(name=name, head="Harbor House", lines=("they/them",)) for name in names)
    base = {"setting": a_setting(stock.size), "title": "Badges", "stock": stock, "labels": labels, "first": first}
    return LabelPaper(**{**base, **changes})


def ink(pdf: bytes, page: int = 0) -> Image.Image:
    """The page in grey at 72 points an inch, as a picture whose dark places are ink."""
    with Preview(pdf) as preview:
        picture = preview.render(page, 1.0, grey=True)
    return Image.frombytes("L", (picture.width, picture.height), picture.pixels, "raw", "L", picture.stride).point(
        lambda v: v < 200
    )


@pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: stock.code)
def test_every_label_lies_on_its_sheet_and_on_no_other(stock: LabelStock) -> None:
    width, height = SHEETS[stock.size]
    assert stock.left + (stock.columns - 1) * stock.across + stock.width <= width + 0.1
    assert stock.top + (stock.rows - 1) * stock.down + stock.height <= height + 0.1
    assert stock.width <= stock.across + 1e-6
    assert stock.height <= stock.down + 1e-6


@pytest.mark.parametrize("stock", STOCKS, ids=lambda stock: stock.code)
def test_a_sheet_of_labels_is_centred_as_packs_are(stock: LabelStock) -> None:
    width, height = SHEETS[stock.size]
    right = width - (stock.left + (stock.columns - 1) * stock.across + stock.width)
    low = height - (stock.top + (stock.rows - 1) * stock.down + stock.height)
    assert right == pytest.approx(stock.left, abs=0.2)
    assert low == pytest.approx(stock.top, abs=0.2)


def test_codes_are_found_whatever_their_case_and_unknown_ones_are_told_with_what_there_is() -> None:
    assert stock_of(" Badge-5395 ", LabelUse.BADGE) is STOCKS[0]
    with pytest.raises(Refused) as refused:
        stock_of("address-5160", LabelUse.BADGE)
    assert refused.value.code == "label-stock-unknown"
    assert "badge-5395" in refused.value.facts["known"]


@pytest.mark.parametrize(("use", "size"), list(product(LabelUse, PaperSize)))
def test_every_use_has_a_stock_on_every_paper(use: LabelUse, size: PaperSize) -> None:
    assert usual_stock(use, size).size is size
    assert usual_stock(use, size) in stocks_for(use)


@pytest.mark.parametrize("first", [0, -3, 9, 1_000_000])
def test_a_place_that_the_sheet_does_not_have_is_refused(first: int) -> None:
    with pytest.raises(Refused) as refused:
        check_first(STOCKS[0], first)
    assert refused.value.facts == {"first": first, "most": 8}


def test_printing_starts_where_it_was_told_and_goes_on_on_a_new_sheet() -> None:
    stock = STOCKS[0]
    printed = print_labels(some_labels("Ana", "Bo", "Chi", stock=stock, first=7))
    assert printed.pages == 2
    used = ink(printed.pdf).getbbox()
    assert used is not None
    assert used[1] > (stock.top + 3 * stock.down) * MM - 1  # nothing over the last row of the first sheet


def test_a_listener_hears_each_label_once_also_of_a_folded_card() -> None:
    told = read(print_labels(some_labels("Ana", stock=stock_of("tent-a4", LabelUse.TENT))).pdf).texts("P")
    assert told == ["Ana", "they/them"]
    told = read(print_labels(some_labels("Ana", "Bo")).pdf).texts("P")
    assert told == ["Harbor House", "Ana", "they/them", "Harbor House", "Bo", "they/them"]


def test_a_tent_card_reads_the_same_from_both_sides() -> None:
    stock = stock_of("tent-a4", LabelUse.TENT)
    picture = ink(print_labels(some_labels("Ana Lind", stock=stock)).pdf)
    half = round(stock.height / 2 * MM)
    upper = picture.crop((0, 4, picture.width, half - 4)).rotate(180)
    lower = picture.crop((0, half + 4, picture.width, 2 * half - 4))
    assert [round(edge / 4) for edge in upper.getbbox() or ()] == [round(edge / 4) for edge in lower.getbbox() or ()]


def test_nobody_gives_one_sheet_that_says_so() -> None:
    printed = print_labels(some_labels())
    assert printed.pages == 1
    assert read(printed.pdf).texts("P") == ["Nobody is on this list yet."]


def test_the_same_labels_give_the_same_bytes() -> None:
    assert print_labels(some_labels(*NAMES)).pdf == print_labels(some_labels(*NAMES)).pdf


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=200), min_size=1, max_size=4),
    st.sampled_from(STOCKS),
)
def test_no_ink_of_any_name_leaves_its_label(names: list[str], stock: LabelStock) -> None:
    picture = ink(print_labels(some_labels(*names, *NAMES[:3], stock=stock)).pdf)
    for place in range(stock.count):
        row, column = divmod(place, stock.columns)
        left, top = (stock.left + column * stock.across) * MM, (stock.top + row * stock.down) * MM
        edges = (left - 1, top - 1, left + stock.width * MM + 2, top + stock.height * MM + 2)
        picture.paste(0, tuple(max(0, round(edge)) for edge in edges))
    assert picture.getbbox() is None
