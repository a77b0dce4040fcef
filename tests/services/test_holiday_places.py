"""The countries and regions to choose from are those that the library of holidays knows."""

from groupdesk.domain.closures.public import check_region
from groupdesk.services.holiday_places import holiday_countries, known_to_library


def test_the_shipped_file_is_what_the_library_knows() -> None:
    shipped = {place.code: [list(region) for region in place.regions] for place in holiday_countries()}
    assert shipped == known_to_library(), "run python -m groupdesk.services.holiday_places"


def test_what_can_be_chosen_can_be_reckoned() -> None:
    germany = next(place for place in holiday_countries() if place.code == "DE")
    assert ("BY", "Bayern") in germany.regions
    for code, _name in germany.regions:
        assert check_region("DE", code) == ("DE", code)
