"""The order of lists is the order one reads in them; languages are kept by their codes, however they were typed."""

import pytest

from builders import Bench
from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import PeopleQuery, PersonDraft


def names(bench: Bench) -> list[str]:
    return [row.name for row in bench.services.people.page(PeopleQuery(), 0, 20)]


def test_people_stand_where_the_name_they_go_by_belongs(bench: Bench) -> None:
    bench.person("Alix Gallet", goes_by="Sam")
    bench.person("Bea Wolf")
    bench.person("Tomás Lind", goes_by="Émile")
    bench.person("Ana Bell", goes_by="Zoe", sort_name="Bell, Ana")
    assert names(bench) == ["Bea Wolf", "Zoe Bell", "Émile Lind", "Sam Gallet"]


def test_another_name_moves_somebody_in_the_list(bench: Bench) -> None:
    person = bench.person("Alix Gallet")
    bench.person("Bea Wolf")
    bench.services.people.change(PersonId(person), PersonDraft(full_name="Alix Gallet", goes_by="Sam"), 1)
    assert names(bench) == ["Bea Wolf", "Sam Gallet"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Spanish", "es"), (" español ", "es"), ("pt-BR", "pt-BR"), ("English, some Twi", "English, some Twi"), ("", "")],
)
def test_a_language_is_kept_by_its_code(typed: str, kept: str, bench: Bench) -> None:
    added = bench.services.people.add(PersonDraft(full_name="Ana Bell", language=typed))
    person = bench.services.people.card(PersonId(added.id)).person
    assert person.language == kept
    bench.services.people.change(PersonId(added.id), PersonDraft(full_name="Ana Bell", language="Twi (Akan)"), 1)
    assert bench.services.people.card(PersonId(added.id)).person.language == "Twi (Akan)"
