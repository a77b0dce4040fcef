"""People in cohorts: invariants 1, 3, 11 and 12, the waiting list in order, and undo that keeps the rules."""

from datetime import date

import pytest

from builders import Bench
from groupdesk.domain.errors import Refused
from groupdesk.domain.offers import OfferDraft
from groupdesk.domain.people import PersonDraft
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Wish


def wishes(people: list[str]) -> list[Wish]:
    return [Wish(person_id=person) for person in people]


def test_twelve_seats_are_filled_in_order_and_the_rest_wait_in_order(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=12), bench.people(15)
    admitted = bench.services.enrolments.admit(cohort, wishes(people))
    assert admitted.enrolled == tuple(people[:12])
    assert [w.person_id for w in bench.services.waiting.line(cohort)] == people[12:]
    assert [w.rank for w in bench.services.waiting.line(cohort)] == [1, 2, 3]


def test_waiting_people_are_on_no_roster_and_no_sheet(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(2)
    bench.services.enrolments.admit(cohort, wishes(people))
    assert [r.person_id for r in bench.services.enrolments.roster(cohort, former=True)] == people[:1]
    assert [r.person_id for r in bench.services.attendance.sheet(bench.session(cohort)).rows] == people[:1]


def test_admitting_again_changes_nothing_for_those_already_there(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(2)
    bench.services.enrolments.admit(cohort, wishes(people))
    again = bench.services.enrolments.admit(cohort, wishes(people))
    assert (again.enrolled, again.waiting, again.already) == ((), (), tuple(people))


def test_a_full_cohort_refuses_and_an_override_keeps_its_reason(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(2)
    bench.services.enrolments.enrol(cohort, people[0])
    with pytest.raises(Refused, match="cohort-full"):
        bench.services.enrolments.enrol(cohort, people[1])
    done = bench.services.enrolments.enrol(cohort, people[1], over_capacity_reason="court order")
    steps = bench.services.deeds.history("enrolments", done.id)
    assert [(s.after or {}).get("over_capacity_reason") for s in steps] == ["court order"]


def test_a_person_has_at_most_one_open_enrolment_in_a_cohort(bench: Bench) -> None:
    cohort, person = bench.cohort(), bench.person()
    bench.services.enrolments.enrol(cohort, person)
    with pytest.raises(Refused, match="already-enrolled"):
        bench.services.enrolments.enrol(cohort, person)
    with pytest.raises(Refused, match="already-enrolled"):
        bench.services.waiting.wait(cohort, Wish(person_id=person))


def test_coming_back_makes_a_new_enrolment_linked_to_the_old(bench: Bench) -> None:
    cohort, person = bench.cohort(), bench.person()
    first = bench.services.enrolments.enrol(cohort, person)
    bench.services.enrolments.leave(first.id, EnrolmentState.WITHDRAWN, reason="moved away")
    second = bench.services.enrolments.enrol(cohort, person)
    assert second.id != first.id
    assert (bench.services.deeds.history("enrolments", second.id)[0].after or {})["reopens"] == first.id
    states = [e.state for e in bench.services.people.enrolments(person)]
    assert states == [EnrolmentState.ENROLLED, EnrolmentState.WITHDRAWN]


def test_leaving_needs_a_listed_move_a_reason_and_days_in_order(bench: Bench) -> None:
    cohort, person = bench.cohort(), bench.person()
    stay = bench.services.enrolments.enrol(cohort, person, joined_on=date(2026, 10, 6)).id
    leave = bench.services.enrolments.leave
    with pytest.raises(Refused, match="reason-missing"):
        leave(stay, EnrolmentState.WITHDRAWN)
    with pytest.raises(Refused, match="dates-crossed"):
        leave(stay, EnrolmentState.WITHDRAWN, left_on=date(2026, 10, 5), reason="moved")
    leave(stay, EnrolmentState.WITHDRAWN, reason="moved")
    with pytest.raises(Refused, match="move-not-allowed"):
        leave(stay, EnrolmentState.COMPLETED)


def test_an_offer_holds_a_seat_and_its_answer_moves_on(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(3)
    bench.services.enrolments.admit(cohort, wishes(people))
    line = bench.services.waiting.line(cohort)
    with pytest.raises(Refused, match="cohort-full"):
        bench.services.waiting.offer(line[0].enrolment_id, OfferDraft(ends_on=date(2026, 10, 9)))
    seated = bench.services.enrolments.roster(cohort)[0].enrolment_id
    bench.services.enrolments.leave(seated, EnrolmentState.WITHDRAWN, reason="moved")
    bench.services.waiting.offer(line[0].enrolment_id, OfferDraft(ends_on=date(2026, 10, 9)))
    with pytest.raises(Refused, match="cohort-full"):
        bench.services.enrolments.enrol(cohort, people[2])
    bench.services.enrolments.enrol(cohort, people[1])
    assert [r.person_id for r in bench.services.enrolments.roster(cohort)] == [people[1]]
    assert [w.person_id for w in bench.services.waiting.line(cohort)] == [people[2]]


def test_the_line_can_be_put_in_another_order(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(4)
    bench.services.enrolments.admit(cohort, wishes(people))
    last = bench.services.waiting.line(cohort)[-1].enrolment_id
    bench.services.waiting.place_in_line(last, 1, "urgent")
    line = bench.services.waiting.line(cohort)
    assert [w.person_id for w in line] == [people[3], people[1], people[2]]


def test_transfer_ends_here_and_begins_there_in_one_deed(bench: Bench) -> None:
    here, there, person = bench.cohort(), bench.cohort(), bench.person()
    stay = bench.services.enrolments.enrol(here, person, joined_on=date(2026, 10, 6)).id
    done = bench.services.enrolments.transfer(stay, there, on=date(2026, 10, 13), reason="other evening")
    stays = {e.cohort_id: e for e in bench.services.people.enrolments(person)}
    assert (stays[here].state, stays[here].left_on) == (EnrolmentState.TRANSFERRED, date(2026, 10, 12))
    assert stays[there].joined_on == date(2026, 10, 13)
    bench.services.deeds.undo(done.deed)
    assert [e.state for e in bench.services.people.enrolments(person)] == [EnrolmentState.ENROLLED]


def test_undo_of_a_withdrawal_is_refused_when_the_seat_is_taken_meanwhile(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=1), bench.people(2)
    stay = bench.services.enrolments.enrol(cohort, people[0]).id
    left = bench.services.enrolments.leave(stay, EnrolmentState.WITHDRAWN, reason="moved")
    bench.services.enrolments.enrol(cohort, people[1])
    with pytest.raises(Refused, match="cohort-full"):
        bench.services.deeds.undo(left.deed)


def test_undo_of_a_person_with_an_enrolment_is_refused(bench: Bench) -> None:
    cohort = bench.cohort()
    added = bench.services.people.add(PersonDraft(full_name="Ana"))
    bench.services.enrolments.enrol(cohort, added.id)
    with pytest.raises(Refused, match="changed-since"):
        bench.services.deeds.undo(added.deed)


def test_one_undo_takes_back_a_whole_admission(bench: Bench) -> None:
    cohort, people = bench.cohort(seats=2), bench.people(4)
    admitted = bench.services.enrolments.admit(cohort, wishes(people))
    bench.services.deeds.undo(admitted.done.deed)
    assert bench.services.enrolments.roster(cohort) == ()
    assert bench.services.waiting.line(cohort) == ()
    bench.services.deeds.undo(bench.services.deeds.log(limit=1)[0].id)
    assert len(bench.services.enrolments.roster(cohort)) == 2


@pytest.mark.parametrize("state", [EnrolmentState.WITHDRAWN, EnrolmentState.DID_NOT_START])
def test_who_leaves_before_the_first_day_has_never_joined(bench: Bench, state: EnrolmentState) -> None:
    cohort = bench.cohort(seats=1)
    done = bench.services.enrolments.enrol(cohort, bench.person(), joined_on=date(2026, 10, 13))
    bench.services.enrolments.leave(done.id, state, reason="Other plans")
    stay = bench.services.enrolments.stay(done.id)
    assert (stay.state, stay.joined_on, stay.left_on) == (state, None, None)
    assert [row.expected for row in bench.services.sessions.rows(cohort)] == [0] * 8
    bench.services.enrolments.enrol(cohort, bench.person("Grace Lindqvist"))
    assert bench.services.attendance.matrix(cohort).people[0].name == "Grace Lindqvist"
