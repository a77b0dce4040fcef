"""The step to lists in the order they show: people who go by another name move to where that name belongs."""

import sqlalchemy as sa

from groupdesk.domain.people import PeopleQuery
from groupdesk.store import people
from schema_steps import carried

_PERSON = sa.text(
    "INSERT INTO people (id, version, number, full_name, goes_by, sort_name, kind, pronouns, language, needs, note, "
    "referred_by, do_not_print, is_part_2, created_at, sort_key, name_key, is_archived) VALUES (:id, 1, :number, "
    ":full_name, :goes_by, :sort_name, 'client', '', '', '', '', '', false, false, '2026-10-01', :key, :key, false)"
)


def a_person(number: int, full_name: str, goes_by: str = "", sort_name: str = "") -> sa.Executable:
    """As it was kept before the step, when the name behind the shown one was the order."""
    key = (sort_name or full_name).lower()
    return _PERSON.bindparams(
        id=f"p{number}", number=number, full_name=full_name, goes_by=goes_by, sort_name=sort_name, key=key
    )


def test_people_stand_where_the_name_that_is_shown_belongs(empty_engine: sa.Engine) -> None:
    database = carried(
        empty_engine,
        "0014",
        a_person(1, "Alix Gallet", "Sam"),
        a_person(2, "Bea Wolf"),
        a_person(3, "Cara Lind", "Émile"),
        a_person(4, "Ana Bell", "Zoe", "Bell, Ana"),
    )
    with database.read() as reading:
        rows = people.page(reading, PeopleQuery(), 0, 10)
    assert [row.name for row in rows] == ["Bea Wolf", "Zoe Bell", "Émile Lind", "Sam Gallet"]


def test_a_practice_without_such_people_is_left_as_it_is(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0014", a_person(1, "Bea Wolf"))
    with database.read() as reading:
        assert [row.name for row in people.page(reading, PeopleQuery(), 0, 10)] == ["Bea Wolf"]
