"""Moving, sizing and snapping on a page: nothing leaves it, and snapping goes no further than its reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.certificates.arranging import Edge, kept_on, lines, pulled, scaled, snapped
from groupdesk.domain.certificates.design import PAGE_MM, Orientation, Place

PAGE = PAGE_MM[Orientation.LANDSCAPE]
HELD = st.sampled_from(
    [Edge.ALL, Edge.LEFT, Edge.RIGHT, Edge.TOP, Edge.BOTTOM, Edge.LEFT | Edge.TOP, Edge.RIGHT | Edge.BOTTOM]
)
WAYS = st.tuples(st.floats(-500, 500), st.floats(-500, 500))
CLOSE = 0.011  # places are kept to a hundredth of a millimetre


@st.composite
def places(draw: st.DrawFn) -> Place:
    width, height = draw(st.integers(1, 29_700)) / 100, draw(st.integers(1, 21_000)) / 100
    x, y = draw(st.floats(0, PAGE[0] - width)), draw(st.floats(0, PAGE[1] - height))
    return Place(x=round(x, 2), y=round(y, 2), width=width, height=height)


def is_on_page(place: Place) -> bool:
    across = place.x >= 0 and place.x + place.width <= PAGE[0] + CLOSE
    return across and place.y >= 0 and place.y + place.height <= PAGE[1] + CLOSE


@given(places(), HELD, WAYS)
def test_nothing_leaves_the_page_nor_vanishes(place: Place, edges: Edge, by: tuple[float, float]) -> None:
    there = pulled(place, edges, by, PAGE)
    assert is_on_page(there)
    assert there.width >= min(2.0, place.width) - CLOSE
    assert there.height >= min(2.0, place.height) - CLOSE


@given(places(), WAYS)
def test_what_is_moved_keeps_its_size(place: Place, by: tuple[float, float]) -> None:
    there = pulled(place, Edge.ALL, by, PAGE)
    assert (there.width, there.height) == (place.width, place.height)


@given(places(), HELD, st.lists(places(), max_size=5), st.floats(0, 5))
def test_snapping_goes_no_further_than_its_reach(place: Place, edges: Edge, others: list[Place], reach: float) -> None:
    there = snapped(place, edges, lines(PAGE, others), reach, PAGE).place
    assert is_on_page(there)
    for before, after in ((place.x, there.x), (place.y, there.y)):
        assert abs(after - before) <= reach + CLOSE
    assert abs(there.x + there.width - place.x - place.width) <= reach + CLOSE
    assert abs(there.y + there.height - place.y - place.height) <= reach + CLOSE


def test_an_edge_snaps_to_the_margin_and_the_middle_to_the_centre_line() -> None:
    at_margin = snapped(Place(x=10.8, y=50, width=60, height=7), Edge.ALL, lines(PAGE, ()), 1.5, PAGE)
    assert (at_margin.place.x, at_margin.upright, at_margin.level) == (10, 10, None)
    at_centre = snapped(Place(x=117.5, y=50, width=60, height=7), Edge.ALL, lines(PAGE, ()), 1.5, PAGE)
    assert (at_centre.place.x, at_centre.upright) == (118.5, 148.5)


def test_an_edge_snaps_to_that_of_another_and_only_held_edges_do() -> None:
    other = Place(x=40, y=80, width=50, height=10)
    found = snapped(Place(x=200, y=89, width=30, height=20), Edge.TOP, lines(PAGE, [other]), 1.5, PAGE)
    assert (found.place.y, found.place.height, found.place.x, found.level) == (90, 19, 200, 90)


def test_what_reaches_over_the_edge_already_may_stay() -> None:
    outside = Place(x=-5, y=-5, width=307, height=220)
    assert pulled(outside, Edge.ALL, (0, 0), PAGE) == outside
    assert pulled(outside, Edge.ALL, (-9, -9), PAGE) == outside


@pytest.mark.parametrize("place", [Place(x=400, y=-40, width=900, height=9), Place(x=-3, y=300, width=9, height=900)])
def test_a_typed_place_is_brought_onto_the_page(place: Place) -> None:
    assert is_on_page(kept_on(place, PAGE))


@given(places())
def test_in_proportion_on_another_page_it_stays_on_that(place: Place) -> None:
    there = scaled(place, PAGE, PAGE[::-1])
    assert there.x + there.width <= PAGE[1] + 0.07
    assert there.y + there.height <= PAGE[0] + 0.07
