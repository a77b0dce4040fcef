"""Editing a design: each change leaves the former as it was, can be undone, and never breaks what was whole."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.base.files import resource
from groupdesk.domain.certificates.design import (
    BoxElement,
    Design,
    Font,
    Orientation,
    PictureElement,
    SignaturesElement,
    TextElement,
)
from groupdesk.domain.certificates.design_file import read_design
from groupdesk.domain.certificates.editing import (
    Piece,
    check,
    style_of,
    with_piece,
    with_place,
    with_side,
    with_style,
    with_values,
    without_element,
)
from groupdesk.domain.certificates.history import History
from groupdesk.domain.errors import Refused

LIES, STANDS = Orientation.LANDSCAPE, Orientation.PORTRAIT


@pytest.fixture(scope="module")
def plain() -> Design:
    return read_design(resource("designs/plain.json").read_bytes())


def index(design: Design, text: str) -> int:
    return next(at for at, one in enumerate(design.layouts[LIES]) if isinstance(one, TextElement) and one.text == text)


def test_another_style_for_one_text_leaves_the_others_alone(plain: Design) -> None:
    at, other = index(plain, "{certify}"), index(plain, "{did}")
    changed = with_style(plain, LIES, at, size=20.0, font=Font.SERIF)
    style = style_of(changed, changed.layouts[LIES][at])
    assert style is not None
    assert (style.size, style.font) == (20.0, Font.SERIF)
    assert style_of(changed, changed.layouts[LIES][other]) == style_of(plain, plain.layouts[LIES][other])
    back = with_style(changed, LIES, at, size=12.5, font=Font.SANS)
    assert back == plain


def test_a_small_size_is_its_own_least(plain: Design) -> None:
    changed = with_style(plain, LIES, index(plain, "{name}"), size=6.0)
    style = style_of(changed, changed.layouts[LIES][index(plain, "{name}")])
    assert style is not None
    assert style.least == 6.0
    check(changed)


def test_styles_and_pictures_go_with_the_last_that_used_them(plain: Design) -> None:
    shown, at = with_piece(plain, LIES, Piece.BACKGROUND, picture=b"png")
    assert at == 0
    element = shown.layouts[LIES][0]
    assert isinstance(element, PictureElement)
    assert (element.fills, shown.pictures) == (True, {element.picture: b"png"})
    assert without_element(shown, LIES, 0) == plain


@pytest.mark.parametrize("piece", list(Piece))
def test_each_piece_can_be_added_to_a_page_and_stored(plain: Design, piece: Piece) -> None:
    picture = b"png" if piece in (Piece.PICTURE, Piece.BACKGROUND) else b""
    changed, at = with_piece(plain, STANDS, piece, "{name}", picture)
    check(changed)
    assert len(changed.layouts[STANDS]) == len(plain.layouts[STANDS]) + 1
    assert isinstance(changed.layouts[STANDS][at], TextElement | BoxElement | PictureElement | SignaturesElement) == (
        piece is not Piece.CODE
    )


def test_a_page_turned_the_other_way_is_made_from_the_one_there_is(plain: Design) -> None:
    one = replace(plain, layouts={LIES: plain.layouts[LIES]})
    both = with_side(one, STANDS)
    check(both)
    assert len(both.layouts[STANDS]) == len(plain.layouts[LIES])
    assert with_side(both, LIES) is both


def test_what_cannot_be_stored_is_named_with_its_place(plain: Design) -> None:
    at = index(plain, "{name}")
    with pytest.raises(Refused) as unknown:
        check(with_values(plain, LIES, at, text="{nickname}"))
    assert (unknown.value.code, unknown.value.facts["field"]) == ("design-field-unknown", "nickname")
    box = next(at for at, one in enumerate(plain.layouts[LIES]) if isinstance(one, BoxElement))
    with pytest.raises(Refused) as wrong:
        check(with_values(plain, LIES, box, fill="#GG0000"))
    assert wrong.value.facts["where"] == f"layouts.landscape[{box + 1}].fill"


MOVES: st.SearchStrategy[tuple[str, int, Any]] = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 30), st.floats(0, 200)),
    st.tuples(st.just("text"), st.integers(0, 30), st.text(max_size=5)),
    st.tuples(st.just("size"), st.integers(0, 30), st.floats(5, 120)),
    st.tuples(st.just("add"), st.just(0), st.sampled_from(list(Piece))),
    st.tuples(st.just("remove"), st.integers(0, 30), st.none()),
)


def changed(design: Design, what: str, number: int, value: Any) -> Design:
    elements = design.layouts[LIES]
    at = number % max(1, len(elements))
    if what == "add":
        return with_piece(design, LIES, value, "{name}", b"png")[0]
    if not elements:
        return design
    if what == "move":
        return with_place(design, LIES, at, replace(elements[at].place, x=value))
    if what == "text":
        return with_values(design, LIES, at, text=value) if isinstance(elements[at], TextElement) else design
    return without_element(design, LIES, at) if what == "remove" else with_style(design, LIES, at, size=value)


@given(st.lists(st.tuples(MOVES, st.sampled_from(["", "typing"])), max_size=12))
def test_undoing_any_series_gives_the_start_and_redoing_the_end(steps: list[tuple[tuple[str, int, Any], str]]) -> None:
    start = read_design(resource("designs/modern.json").read_bytes())
    history = History(start)
    for (what, number, value), topic in steps:
        history = history.changed(changed(history.now, what, number, value), topic)
    end, back = history.now, history
    while back.past:
        back = back.undone()
    assert back.now == start
    while back.future:
        back = back.redone()
    assert back.now == end


def test_typing_is_one_step_until_something_else_is_chosen() -> None:
    history = History("").changed("a", "text 1").changed("ab", "text 1").settled().changed("abc", "text 1")
    assert history.undone().now == "ab"
    assert history.undone().undone().now == ""
    assert history.undone().undone().undone().now == ""
    assert history.redone() is history
