"""The list of groups: ordered, counted and filtered in the store; a group opened with its first cohort in one deed."""

from dataclasses import replace
from datetime import date, time

import pytest

import practices
from builders import TUESDAYS, Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import CohortsShown, GroupDraft, GroupsOrder, GroupsQuery
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.states import CohortState
from groupdesk.services.cohort_making import CohortDraft

MORNINGS = replace(TUESDAYS, start=time(9), starts_on=date(2026, 10, 7), weekdays=(), excluded=frozenset())


def opened(bench: Bench, name: str, **fields: object) -> CohortId:
    draft = CohortDraft(group_id=GroupId(""), zone=practices.ZONE, **fields)
    return CohortId(bench.services.groups.open_group(GroupDraft(name=name), draft).id)


def names(bench: Bench, **query: object) -> list[str]:
    return [row.group_name for row in bench.services.groups.page(GroupsQuery(**query))]


def test_a_group_and_its_first_cohort_are_one_deed(bench: Bench) -> None:
    draft = CohortDraft(group_id=GroupId(""), zone=practices.ZONE, rule=TUESDAYS, leaders=(bench.staff,))
    done = bench.services.groups.open_group(GroupDraft(name="Grief circle", max_size=9), draft)
    row = bench.services.groups.row(CohortId(done.id))
    assert (row.group_name, row.seats, row.sessions_planned, row.leaders) == ("Grief circle", 9, 8, ("Nadia Brandt",))
    bench.services.deeds.undo(done.deed)
    assert bench.services.groups.groups(archived=True) == ()


def test_a_refused_cohort_leaves_no_group_behind(bench: Bench) -> None:
    opened(bench, "Grief circle", code="ONE")
    with pytest.raises(Refused, match="code-taken"):
        opened(bench, "Sleep better", code="one")
    assert names(bench) == ["Grief circle"]


def test_the_list_is_ordered_as_asked(bench: Bench) -> None:
    opened(bench, "Émotions")
    opened(bench, "Anxiety skills", rule=TUESDAYS)
    opened(bench, "Sleep better", rule=MORNINGS)
    assert names(bench) == ["Anxiety skills", "Émotions", "Sleep better"]
    assert names(bench, descending=True) == ["Sleep better", "Émotions", "Anxiety skills"]
    assert names(bench, order=GroupsOrder.NEXT) == ["Anxiety skills", "Sleep better", "Émotions"]
    assert names(bench, order=GroupsOrder.NEXT, descending=True) == ["Sleep better", "Anxiety skills", "Émotions"]


def test_states_are_ordered_as_a_cohort_lives(bench: Bench) -> None:
    first, second = opened(bench, "Anxiety skills"), opened(bench, "Sleep better", is_draft=True)
    bench.services.groups.set_state(first, CohortState.CONFIRMED)
    assert [row.cohort_id for row in bench.services.groups.page(GroupsQuery(order=GroupsOrder.STATE))] == [
        second,
        first,
    ]
    most = GroupsQuery(order=GroupsOrder.ENROLLED, descending=True)
    bench.services.enrolments.enrol(second, bench.person())
    assert [row.cohort_id for row in bench.services.groups.page(most)] == [second, first]


def test_pages_of_equal_rows_never_overlap(bench: Bench) -> None:
    for number in range(5):
        opened(bench, "Anxiety skills", code=f"C{number}")
    query = GroupsQuery(order=GroupsOrder.ENROLLED)
    pages = [bench.services.groups.page(query, offset, 2) for offset in (0, 2, 4)]
    assert sorted(row.code for page in pages for row in page) == ["C0", "C1", "C2", "C3", "C4"]


def test_counts_tell_people_once(bench: Bench) -> None:
    first, second = opened(bench, "Anxiety skills"), opened(bench, "Sleep better")
    third = opened(bench, "Old group")
    person = bench.person()
    for cohort in (first, second, third):
        bench.services.enrolments.enrol(cohort, person)
    bench.services.groups.set_state(first, CohortState.RUNNING)
    bench.services.groups.archive_cohort(third)
    counts = bench.services.groups.counts()
    assert (counts.running, counts.upcoming, counts.archived, counts.people) == (1, 1, 1, 1)
    assert names(bench, shown=CohortsShown.ARCHIVED) == ["Old group"]
