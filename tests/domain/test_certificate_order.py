"""Several places set to each other, and moved in the order of reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.certificates.design import Place
from groupdesk.domain.certificates.order import Arrange, arranged, shifted

THREE = (
    Place(x=10, y=10, width=20, height=10),
    Place(x=40, y=30, width=40, height=6),
    Place(x=100, y=20, width=10, height=20),
)
LENGTHS = st.integers(1, 100).map(float)
PLACES = st.lists(st.builds(Place, x=LENGTHS, y=LENGTHS, width=LENGTHS, height=LENGTHS), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("how", "xs", "ys"),
    [
        (Arrange.LEFT, (10, 10, 10), (10, 30, 20)),
        (Arrange.CENTRE, (50, 40, 55), (10, 30, 20)),
        (Arrange.RIGHT, (90, 70, 100), (10, 30, 20)),
        (Arrange.TOP, (10, 40, 100), (10, 10, 10)),
        (Arrange.MIDDLE, (10, 40, 100), (20, 22, 15)),
        (Arrange.BOTTOM, (10, 40, 100), (30, 34, 20)),
        (Arrange.ACROSS, (10, 45, 100), (10, 30, 20)),
    ],
)
def test_edges_and_centres_come_into_line(how: Arrange, xs: tuple[float, ...], ys: tuple[float, ...]) -> None:
    found = arranged(THREE, how)
    assert tuple(place.x for place in found) == xs
    assert tuple(place.y for place in found) == ys


@given(PLACES, st.sampled_from(Arrange))
def test_sizes_stay_and_nothing_leaves_the_room_they_took(places: list[Place], how: Arrange) -> None:
    found = arranged(places, how)
    assert [(p.width, p.height) for p in found] == [(p.width, p.height) for p in places]
    for place in found:
        assert min(p.x for p in places) - 0.01 <= place.x
        assert min(p.y for p in places) - 0.01 <= place.y
        if how not in (Arrange.ACROSS, Arrange.DOWN):
            assert place.x + place.width <= max(p.x + p.width for p in places) + 0.01


def test_two_have_no_gaps_to_share() -> None:
    assert arranged(THREE[:2], Arrange.ACROSS) == THREE[:2]


@pytest.mark.parametrize(
    ("marked", "by", "order"),
    [
        ({2}, -1, [0, 2, 1, 3]),
        ({2}, 1, [0, 1, 3, 2]),
        ({0}, -1, [0, 1, 2, 3]),
        ({3}, 1, [0, 1, 2, 3]),
        ({1, 2}, -1, [1, 2, 0, 3]),
        ({0, 1}, -1, [0, 1, 2, 3]),
        ({0, 2}, 1, [1, 0, 3, 2]),
    ],
)
def test_marked_ones_go_one_place_and_keep_their_order(marked: set[int], by: int, order: list[int]) -> None:
    assert shifted(4, marked, by) == order
