"""Possible duplicates: what is suggested, what is not, and that a search can be watched and stopped."""

from datetime import date

import pytest

from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.people import ContactDraft, ContactKind, PersonKind

BORN = date(1990, 5, 1)


def phone(value: str) -> tuple[ContactDraft, ...]:
    return (ContactDraft(kind=ContactKind.PHONE, value=value, uses=("call",)),)


def found(bench: Bench) -> list[tuple[int, int]]:
    return [(pair.first.number, pair.second.number) for pair in bench.services.duplicates.find()]


def test_accents_order_and_ways_of_writing_a_phone_do_not_make_two_people(bench: Bench) -> None:
    bench.person("Łukasz Ñandú", contacts=phone("+1 (212) 555-0181"))
    bench.person("Nandu, Lukasz", contacts=phone("212.555.0181"))
    bench.person("Somebody Else")
    assert found(bench) == [(1, 2)]


def test_a_slip_in_the_name_with_the_same_birth_date_is_suggested(bench: Bench) -> None:
    bench.person("Katherine Johansson", birth_date=BORN)
    bench.person("Katherine Johanson", birth_date=BORN)
    assert found(bench) == [(1, 2)]


def test_namesakes_with_other_birth_dates_are_two_people(bench: Bench) -> None:
    bench.person("Ana Silva", birth_date=BORN)
    bench.person("Ana Silva", birth_date=date(1971, 1, 1))
    assert found(bench) == []


def test_the_same_alias_is_nobodys_name(bench: Bench) -> None:
    for _again in range(2):
        bench.person("J., Tuesday regular", kind=PersonKind.ALIAS_ONLY)
    assert found(bench) == []


def test_two_that_were_found_different_and_those_merged_are_not_suggested(bench: Bench) -> None:
    people = [bench.person("Ana Silva") for _again in range(3)]
    assert found(bench) == [(1, 2), (1, 3), (2, 3)]
    done = bench.services.merges.keep_apart([(people[1], people[0])])
    bench.services.merges.merge(people[0], people[2])
    assert found(bench) == []
    bench.services.deeds.undo(done.deed)
    assert found(bench) == [(1, 2)]


def test_the_search_tells_how_far_it_is_and_stops_when_told(bench: Bench) -> None:
    bench.people(3)
    steps = []
    bench.services.duplicates.find(Watch(report=lambda _stage, done, total: steps.append((done, total))))
    assert steps[-1] == (3, 3)
    with pytest.raises(Refused, match="cancelled"):
        bench.services.duplicates.find(Watch(is_cancelled=lambda: True))
