"""People known by an alias only who come back: offered with how often and when, and never taken for another."""

import pytest

from builders import TUESDAYS, Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupDraft, Openness
from groupdesk.domain.ids import CohortId
from groupdesk.domain.people import PeopleQuery, PersonKind
from groupdesk.services.cohort_making import CohortDraft
from groupdesk.services.seats import Terms


def drop_in(bench: Bench, *, seats: int | None = None) -> CohortId:
    group = bench.services.groups.add_group(GroupDraft(name="Evening drop-in", openness=Openness.DROP_IN))
    draft = CohortDraft(group_id=group.id, zone=TUESDAYS.zone, rule=TUESDAYS, seats=seats)
    return CohortId(bench.services.groups.add_cohort(draft).id)


def came(bench: Bench, cohort: CohortId, number: int, *aliases: str, status: str = "present") -> list[str]:
    session = bench.session(cohort, number)
    return [bench.services.attendance.walk_in(session, alias=alias, status=status).id for alias in aliases]


def told(bench: Bench, cohort: CohortId, typed: str) -> list[tuple[str, int, str]]:
    found = bench.services.returning.alike(cohort, typed)
    return [(one.name, one.times, f"{one.last_on:%m-%d}") for one in found]


def test_who_came_before_is_offered_with_how_often_and_when(bench: Bench) -> None:
    cohort = drop_in(bench)
    regular, _scarf = came(bench, cohort, 1, "J., Tuesday regular", "Blue scarf")
    bench.turn_to(2026, 10, 14, 9)
    bench.services.attendance.walk_in(bench.session(cohort, 2), person_id=regular)
    assert told(bench, cohort, "j") == [("J., Tuesday regular", 2, "10-13")]
    assert told(bench, cohort, "tues reg") == [("J., Tuesday regular", 2, "10-13")]
    assert told(bench, cohort, "Blu scarf") == [("Blue scarf", 1, "10-06")]
    assert told(bench, cohort, "Sunny") == told(bench, cohort, "  ") == told(bench, cohort, "...") == []


def test_the_next_cycle_of_the_group_knows_them_and_other_groups_do_not(bench: Bench) -> None:
    cohort = drop_in(bench)
    came(bench, cohort, 1, "Sunny")
    following = bench.services.groups.add_cohort(bench.services.groups.next_cycle(cohort)).id
    assert told(bench, CohortId(following), "sun") == [("Sunny", 1, "10-06")]
    assert told(bench, bench.cohort(), "sun") == []


def test_who_was_absent_archived_merged_or_is_known_by_name_is_not_offered(bench: Bench) -> None:
    cohort = drop_in(bench)
    (gone, _away, twin, kept) = [
        *came(bench, cohort, 1, "Sunny one"),
        *came(bench, cohort, 1, "Sunny two", status="absent"),
        *came(bench, cohort, 1, "Sunny three", "Sunny four"),
    ]
    named = bench.person("Sunny Day")
    bench.services.attendance.walk_in(bench.session(cohort), person_id=named)
    bench.services.people.archive(gone)
    bench.services.merges.merge(kept, twin)
    assert [name for name, _times, _on in told(bench, cohort, "sunny")] == ["Sunny four"]


def test_typing_the_very_alias_adds_somebody_new_unless_a_person_is_chosen(bench: Bench) -> None:
    cohort = drop_in(bench)
    (first,) = came(bench, cohort, 1, "Sunny")
    bench.turn_to(2026, 10, 14, 9)
    (second,) = came(bench, cohort, 2, "Sunny")
    assert first != second
    assert told(bench, cohort, "Sunny") == [("Sunny", 1, "10-13"), ("Sunny", 1, "10-06")]


def test_a_drop_in_group_gives_a_seat_to_an_alias_and_undo_takes_both_back(bench: Bench) -> None:
    cohort = drop_in(bench, seats=1)
    done = bench.services.enrolments.enrol_alias(cohort, " Blue scarf ")
    (row,) = bench.services.enrolments.roster(cohort)
    assert (row.person_id, row.name) == (done.id, "Blue scarf")
    assert bench.services.people.card(done.id).person.kind is PersonKind.ALIAS_ONLY
    bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=done.id, status="present")])
    with pytest.raises(Refused, match="cohort-full"):
        bench.services.enrolments.enrol_alias(cohort, "Sunny")
    assert bench.services.people.count(PeopleQuery()) == 1
    other = bench.services.enrolments.enrol_alias(cohort, "Sunny", terms=Terms(over_capacity_reason="One more chair"))
    bench.services.deeds.undo(other.deed)
    assert bench.services.people.count(PeopleQuery()) == 1


@pytest.mark.parametrize(("alias", "code"), [("  ", "name-missing"), ("x" * 5_000, "name-too-long")])
def test_an_alias_that_is_none_is_refused(bench: Bench, alias: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        bench.services.enrolments.enrol_alias(drop_in(bench), alias)


def test_a_closed_group_wants_a_name(bench: Bench) -> None:
    with pytest.raises(Refused, match="alias-needs-drop-in"):
        bench.services.enrolments.enrol_alias(bench.cohort(), "Sunny")
    assert bench.services.people.count(PeopleQuery()) == 0
