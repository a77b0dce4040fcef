"""Today: sessions of the day and what was left undone, in the practice's own zone."""

from datetime import date

from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.offers import OfferDraft
from groupdesk.domain.states import CohortState
from groupdesk.services.seats import Wish
from groupdesk.services.today import MissingKind


def test_tonight_is_shown_with_who_is_expected(bench: Bench) -> None:
    bench.enrolled(3)
    today = bench.services.today.today()
    assert [(r.number, r.of, r.expected, r.is_sheet_open) for r in today.today] == [(1, 8, 3, False)]
    assert today.now.hour == 17
    assert today.staff_name == "Nadia Brandt"


def test_a_forgotten_roll_call_stays_until_the_last_blank_is_filled(bench: Bench) -> None:
    cohort, _people = bench.enrolled(2)
    bench.turn_to(2026, 10, 8, 9)
    missing = bench.services.today.today().missing
    assert [(m.kind, m.on, m.count) for m in missing] == [(MissingKind.ROLL_CALL, date(2026, 10, 6), 2)]
    bench.services.attendance.fill(bench.session(cohort), "present")
    assert bench.services.today.today().missing == ()


def test_an_unanswered_offer_is_brought_up(bench: Bench) -> None:
    cohort, person = bench.cohort(seats=1), bench.person()
    waiting = bench.services.waiting.wait(cohort, Wish(person_id=person)).id
    bench.services.waiting.offer(waiting, OfferDraft(ends_on=date(2026, 10, 7)))
    bench.turn_to(2026, 10, 8, 9)
    assert [m.kind for m in bench.services.today.today().missing] == [MissingKind.OFFER_OVER]


def test_a_cancelled_cohort_leaves_no_roll_to_be_taken_but_one_that_was_begun(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    begun = bench.session(cohort, 2)
    bench.turn_to(2026, 10, 13, 20)
    bench.services.attendance.mark(begun, [MarkDraft(person_id=people[0], status="present")])
    bench.turn_to(2026, 10, 21, 9)
    assert [m.on.day for m in bench.services.today.today().missing] == [20, 13, 6]
    bench.services.groups.set_state(cohort, CohortState.CANCELLED, "Funding ended")
    assert [(m.on.day, m.count) for m in bench.services.today.today().missing] == [(13, 1)]
