"""The unit of work: history, notices, versions, operation ids and the way back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

import practices
from groupdesk.domain.changes import Change, Topic
from groupdesk.domain.deeds import DeedHead
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId, PersonId
from groupdesk.domain.people import PeopleQuery, Person
from groupdesk.store import deeds, people
from groupdesk.store.database import Database
from groupdesk.store.people import PEOPLE
from groupdesk.store.unit import Unit


def a_person(number: int = 1, **fields: object) -> Person:
    return replace(
        Person(id=PersonId(f"{number:032x}"), number=number, full_name="Łucja Nowak", created_at=practices.NOW),
        **fields,
    )


def head(deed: str, verb: str = "people-add") -> DeedHead:
    return DeedHead(id=DeedId(deed), verb=verb, at=practices.NOW, staff_id=None)


def add(database: Database, deed: str, *entities: Person) -> None:
    def work(unit: Unit) -> str:
        unit.add(PEOPLE, *entities)
        return entities[0].id

    database.write(head(deed), work)


def rename(database: Database, deed: str, name: str) -> None:
    def work(unit: Unit) -> str:
        found = unit.get(PEOPLE, a_person().id)
        unit.change(PEOPLE, found, full_name=name)
        return found.id

    database.write(head(deed, "people-change"), work)


def undo(database: Database, deed: str, of: str) -> None:
    def work(unit: Unit) -> str:
        for revision in reversed(deeds.revisions_of(unit, DeedId(of))):
            unit.take_back(revision)
        return ""

    database.write(head(deed, "undo"), work)


def stored(database: Database) -> Person | None:
    with database.read() as reading:
        return reading.find(PEOPLE, a_person().id)


def test_what_was_added_comes_back_whole(database: Database) -> None:
    person = a_person(goes_by="Lu", birth_date=datetime(1980, 2, 29).date(), archived_at=practices.NOW)
    add(database, "d1", person)
    assert stored(database) == person


def test_every_change_is_in_the_history_with_before_and_after(database: Database) -> None:
    add(database, "d1", a_person())
    rename(database, "d2", "Lucy Nowak")
    with database.read() as reading:
        steps = deeds.history(reading, "people", [a_person().id])
    assert [(s.verb, s.before, (s.after or {}).get("full_name")) for s in steps] == [
        ("people-add", None, "Łucja Nowak"),
        ("people-change", {"full_name": "Łucja Nowak"}, "Lucy Nowak"),
    ]


def test_listeners_hear_of_a_commit_and_of_nothing_else(database: Database) -> None:
    heard: list[tuple[Change, ...]] = []
    database.listen(heard.append)
    add(database, "d1", a_person())

    def fail(unit: Unit) -> str:
        unit.add(PEOPLE, a_person(2))
        raise Refused("name-missing")

    with pytest.raises(Refused):
        database.write(head("d2"), fail)
    assert heard == [(Change(Topic.PEOPLE, frozenset({a_person().id})),)]
    with database.read() as reading:
        assert people.count(reading, PeopleQuery()) == 1


def test_a_stale_version_is_refused_and_nothing_is_stored(database: Database) -> None:
    add(database, "d1", a_person())
    before = stored(database)
    assert before is not None
    rename(database, "d2", "Lucy Nowak")
    with pytest.raises(Refused, match="changed-meanwhile"):
        database.write(head("d3"), lambda unit: unit.change(PEOPLE, before, full_name="Other").id)
    assert stored(database) == replace(before, full_name="Lucy Nowak", version=2)


def test_a_deed_that_is_tried_again_is_done_once(database: Database) -> None:
    add(database, "d1", a_person())
    again = database.write(head("d1"), lambda unit: pytest.fail("done twice"))
    assert again.id == a_person().id


def test_undo_of_a_change_brings_the_former_value(database: Database) -> None:
    add(database, "d1", a_person())
    rename(database, "d2", "Lucy Nowak")
    undo(database, "d3", of="d2")
    found = stored(database)
    assert found is not None
    assert found.full_name == "Łucja Nowak"
    undo(database, "d4", of="d3")
    found = stored(database)
    assert found is not None
    assert found.full_name == "Lucy Nowak"


def test_undo_of_an_addition_takes_it_away_and_undo_of_that_brings_it_back_whole(database: Database) -> None:
    person = a_person(birth_date=datetime(1980, 2, 29).date(), needs="large print")
    add(database, "d1", person)
    undo(database, "d2", of="d1")
    assert stored(database) is None
    undo(database, "d3", of="d2")
    assert stored(database) == person


def test_undo_is_refused_when_somebody_changed_the_same_field_since(database: Database) -> None:
    add(database, "d1", a_person())
    rename(database, "d2", "Lucy Nowak")
    rename(database, "d3", "Lucia Nowak")
    with pytest.raises(Refused, match="changed-since"):
        undo(database, "d4", of="d2")


def test_search_finds_a_name_by_any_part_without_accents_and_follows_renaming(database: Database) -> None:
    add(database, "d1", a_person(), a_person(2, full_name="Ana 100%_x"))
    for text in ("lucja", "LUC", "now luc", "ucj", "w"):
        with database.read() as reading:
            assert [r.full_name for r in people.page(reading, PeopleQuery(text=text), 0, 9)] == ["Łucja Nowak"], text
    rename(database, "d2", "Zoë")
    with database.read() as reading:
        assert people.count(reading, PeopleQuery(text="nowak")) == 0
        assert people.count(reading, PeopleQuery(text="zoe")) == 1
        assert people.count(reading, PeopleQuery(text='"; drop')) == 0
        assert people.count(reading, PeopleQuery(text="0%_")) == 1
        assert people.count(reading, PeopleQuery(text="_%")) == 0


def test_the_chain_of_deeds_holds_and_shows_every_tampering(database: Database) -> None:
    add(database, "d1", a_person())
    rename(database, "d2", "Lucy Nowak")
    rename(database, "d3", "Lucia Nowak")
    assert database.check_chain() == ()
    tamperings = {
        "verb": sa.update(deeds.DEEDS).where(deeds.DEEDS.c.seq == 2).values(verb="people-look"),
        "time": sa.update(deeds.DEEDS).where(deeds.DEEDS.c.seq == 2).values(at=datetime(2020, 1, 1, tzinfo=UTC)),
        "history": sa.update(deeds.REVISIONS).where(deeds.REVISIONS.c.seq == 2).values(after='{"full_name":"X"}'),
    }
    for what, statement in tamperings.items():
        with database._engine.connect() as connection, connection.begin() as attempt:
            connection.execute(statement)
            with_key = database._audit_key
            assert tuple(deeds.chain_findings(people.Reading(connection), with_key)), what
            attempt.rollback()
    assert Database(database._engine, b"another key").check_chain()
