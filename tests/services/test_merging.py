"""Two records of one human being: merging them, and taking it back whatever happened since (invariants 1, 3, 13)."""

from datetime import date

import pytest

from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.imports.requests import GroupRequest
from groupdesk.domain.merging import MergeChoices, Side
from groupdesk.domain.people import ContactDraft, ContactKind, PeopleQuery, PersonDraft
from groupdesk.domain.states import EnrolmentState
from groupdesk.services.seats import Wish
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.imports import REQUESTS

FIRST_DAY = date(2026, 10, 6)


def two(bench: Bench) -> tuple[PersonId, PersonId]:
    phone = ContactDraft(kind=ContactKind.PHONE, value="(212) 555-0181", uses=("call", "voicemail"))
    same = ContactDraft(kind=ContactKind.PHONE, value="212.555.0181", uses=("call",))
    mail = ContactDraft(kind=ContactKind.EMAIL, value="ana@example.org", uses=("email",))
    first = bench.person("Ana Lopez", birth_date=date(1990, 5, 1), contacts=(phone,), note="prefers mornings")
    second = bench.person("Ana López", language="es", contacts=(same, mail), note="has a guide dog")
    return first, second


def everything(bench: Bench) -> list[object]:
    """All rows that a merge may touch, without their versions."""

    def query(reading):
        rows = []
        for record in (MARKS, ENROLMENTS):
            rows += [(r.id, *(getattr(r, n) for n in record.names if n != "version")) for r in reading.all(record)]
        return rows

    cards = [bench.services.people.card(row.id) for row in bench.services.people.page(PeopleQuery(), 0, 99)]
    facts = [
        (c.person.full_name, c.person.note, c.person.language, [(p.value, p.uses) for p in c.contacts]) for c in cards
    ]
    return [*bench.services.desk.read(query), *facts]


def states(bench: Bench, person: PersonId) -> list[tuple[str, EnrolmentState]]:
    return [(e.code, e.state) for e in bench.services.people.enrolments(person)]


def test_everything_of_one_moves_to_the_other_and_the_list_shows_one_person(bench: Bench) -> None:
    kept, other = two(bench)
    cohort = bench.cohort()
    bench.services.enrolments.enrol(cohort, other, joined_on=FIRST_DAY)
    bench.services.merges.merge(kept, other)
    card = bench.services.people.card(kept)
    assert [row.id for row in bench.services.people.page(PeopleQuery(), 0, 9)] == [kept]
    assert (card.person.language, card.person.birth_date) == ("es", date(1990, 5, 1))
    assert card.person.note.splitlines() == ["prefers mornings", "has a guide dog"]
    assert [row.person_id for row in bench.services.enrolments.roster(cohort)] == [kept]


def test_a_way_to_be_reached_that_both_have_keeps_the_stricter_permission(bench: Bench) -> None:
    kept, other = two(bench)
    bench.services.merges.merge(kept, other)
    contacts = bench.services.people.card(kept).contacts
    uses = {contact.value: contact.uses for contact in contacts}
    assert uses == {"(212) 555-0181": ("call",), "ana@example.org": ("email",)}


def test_each_fact_can_be_chosen(bench: Bench) -> None:
    kept, other = two(bench)
    preview = bench.services.merges.preview(kept, other)
    assert {c.field for c in preview.fields if c.differs} == {"full_name", "birth_date", "language", "note"}
    sides = {"full_name": Side.OTHER, "birth_date": Side.OTHER, "note": Side.KEPT}
    bench.services.merges.merge(kept, other, MergeChoices(sides=sides))
    person = bench.services.people.card(kept).person
    assert (person.full_name, person.birth_date, person.note) == ("Ana López", None, "prefers mornings")


def both_enrolled(bench: Bench) -> tuple[CohortId, PersonId, PersonId]:
    kept, other = two(bench)
    cohort = bench.cohort(seats=2)
    for person in (kept, other):
        bench.services.enrolments.enrol(cohort, person, joined_on=FIRST_DAY)
    session = bench.session(cohort)
    drafts = [MarkDraft(person_id=kept, status="late"), MarkDraft(person_id=other, status="present")]
    bench.services.attendance.mark(session, drafts)
    bench.turn_to(2026, 10, 8, 12)
    return cohort, kept, other


def test_invariant_1_two_open_stays_in_one_cohort_become_one(bench: Bench) -> None:
    cohort, kept, other = both_enrolled(bench)
    double = bench.services.merges.preview(kept, other).double_stays
    assert len(double) == 1
    bench.services.merges.merge(kept, other)
    assert [row.person_id for row in bench.services.enrolments.roster(cohort)] == [kept]
    assert sorted(state for _code, state in states(bench, kept)) == ["active", "withdrawn"]
    ended = bench.services.enrolments.stay(double[0].ends)
    assert (ended.reason, ended.left_on) == ("double record", date(2026, 10, 7))
    assert len(bench.services.attendance.sheet(bench.session(cohort, 2)).rows) == 1


def test_invariant_1_the_other_stay_goes_on_where_it_is_chosen(bench: Bench) -> None:
    cohort, kept, other = both_enrolled(bench)
    ends = bench.services.merges.preview(kept, other).double_stays[0].ends
    bench.services.merges.merge(kept, other, MergeChoices(goes_on=(ends,)))
    assert [row.enrolment_id for row in bench.services.enrolments.roster(cohort)] == [ends]


def test_a_seat_goes_on_rather_than_a_place_in_line(bench: Bench) -> None:
    kept, other = two(bench)
    cohort = bench.cohort(seats=1)
    bench.services.enrolments.admit(cohort, [Wish(person_id=other), Wish(person_id=kept)])
    bench.services.merges.merge(kept, other)
    assert [row.person_id for row in bench.services.enrolments.roster(cohort)] == [kept]
    assert bench.services.waiting.line(cohort) == ()


def test_invariant_3_a_merge_changes_no_past_mark_and_no_line_of_a_past_sheet(bench: Bench) -> None:
    cohort, kept, other = both_enrolled(bench)

    def told() -> list[tuple[object, ...]]:
        rows = bench.services.desk.read(lambda reading: reading.all(MARKS))
        return [(m.id, m.session_id, m.status, m.minutes, m.marked_at, m.marked_by, m.enrolment_id) for m in rows]

    before, sheet = told(), bench.services.attendance.sheet(bench.session(cohort))
    bench.services.merges.merge(kept, other)
    assert told() == before
    assert len(bench.services.attendance.sheet(bench.session(cohort)).rows) == len(sheet.rows) == 2
    assert [line.status.code for line in bench.services.attendance.history_of(kept)][:1] == ["late"]


def test_invariant_13_undo_right_away_restores_both_people_and_all_links(bench: Bench) -> None:
    _cohort, kept, other = both_enrolled(bench)
    before = everything(bench)
    done = bench.services.merges.merge(kept, other)
    assert everything(bench) != before
    bench.services.deeds.undo(done.deed)
    assert everything(bench) == before


def test_invariant_13_a_merge_is_taken_back_by_its_record_after_other_deeds(bench: Bench) -> None:
    cohort, kept, other = both_enrolled(bench)
    elsewhere = bench.cohort()
    bench.services.enrolments.enrol(elsewhere, other, joined_on=FIRST_DAY)
    merged = bench.services.merges.merge(kept, other)
    card = bench.services.people.card(kept)
    phone = ContactDraft(kind=ContactKind.PHONE, value="555 000 1111", uses=("call",))
    draft = PersonDraft(full_name="Ana Lopez", birth_date=date(1990, 5, 1), language="fr", contacts=(phone,))
    bench.services.people.change(kept, draft, card.person.version)
    bench.services.attendance.mark(bench.session(elsewhere), [MarkDraft(person_id=kept, status="present")])
    bench.services.deeds.undo(merged.deed)
    assert bench.services.people.card(kept).person.language == "fr"
    assert bench.services.people.card(other).person.merged_into is None
    assert [row.person_id for row in bench.services.enrolments.roster(elsewhere)] == [other]
    assert sorted(row.person_id for row in bench.services.enrolments.roster(cohort)) == sorted([kept, other])
    assert "present" in [line.status.code for line in bench.services.attendance.history_of(other)]


def test_a_seat_given_away_meanwhile_is_taken_above_the_limit_with_a_reason(bench: Bench) -> None:
    cohort, kept, other = both_enrolled(bench)
    merged = bench.services.merges.merge(kept, other)
    bench.services.enrolments.enrol(cohort, bench.person("Newcomer"))
    bench.services.deeds.undo(merged.deed)
    roster = bench.services.enrolments.roster(cohort)
    assert len(roster) == 3
    assert [row.over_capacity_reason for row in roster if row.over_capacity_reason] == ["merge taken back"]


def test_a_stay_is_not_opened_again_where_the_person_came_back_by_another(bench: Bench) -> None:
    cohort, kept, other = both_enrolled(bench)
    merged = bench.services.merges.merge(kept, other)
    stay = bench.services.enrolments.roster(cohort)[0].enrolment_id
    bench.services.enrolments.leave(stay, EnrolmentState.WITHDRAWN, reason="moved")
    bench.services.enrolments.enrol(cohort, kept)
    bench.services.merges.part(merged.id)
    open_stays = [s for p in (kept, other) for s in states(bench, p) if s[1] is EnrolmentState.ACTIVE]
    assert len(open_stays) == 2


def test_a_merge_can_be_taken_back_once_and_not_under_a_later_one(bench: Bench) -> None:
    kept, other = two(bench)
    merged = bench.services.merges.merge(kept, other)
    third = bench.person("A. Lopez")
    second = bench.services.merges.merge(third, kept)
    with pytest.raises(Refused, match="merge-later"):
        bench.services.merges.part(merged.id)
    bench.services.merges.part(second.id)
    bench.services.merges.part(merged.id)
    with pytest.raises(Refused, match="merge-parted"):
        bench.services.merges.part(merged.id)
    assert len(bench.services.people.page(PeopleQuery(), 0, 9)) == 3


def test_nobody_is_merged_with_themselves_or_twice_or_enrolled_afterwards(bench: Bench) -> None:
    kept, other = two(bench)
    with pytest.raises(Refused, match="same-person"):
        bench.services.merges.merge(kept, kept)
    bench.services.merges.merge(kept, other)
    for deed in (
        lambda: bench.services.merges.merge(bench.person("Third"), other),
        lambda: bench.services.merges.preview(kept, other),
        lambda: bench.services.enrolments.enrol(bench.cohort(), other),
        lambda: bench.services.waiting.wait(bench.cohort(), Wish(person_id=other)),
    ):
        with pytest.raises(Refused, match="person-merged"):
            deed()


def test_the_number_of_a_merged_person_leads_to_the_person_they_are_now(bench: Bench) -> None:
    kept, other = two(bench)
    bench.services.merges.merge(kept, other)
    assert bench.services.people.resolve("2") == kept


def test_requests_for_groups_move_along_and_back(bench: Bench) -> None:
    kept, other = two(bench)
    request = GroupRequest(id="0" * 32, person_id=other, wanted="Anger", created_at=bench.services.desk.now())
    bench.services.desk.do("import", lambda unit: unit.add(REQUESTS, request) or "")
    merged = bench.services.merges.merge(kept, other)
    assert [row.person_id for row in bench.services.imports.requests("Anger")] == [kept]
    bench.services.merges.part(merged.id)
    assert [row.person_id for row in bench.services.imports.requests("Anger")] == [other]


def test_a_merge_is_not_done_again_over_what_came_since(bench: Bench) -> None:
    kept, other = two(bench)
    cohort = bench.cohort()
    merged = bench.services.merges.merge(kept, other)
    apart = bench.services.deeds.undo(merged.deed)
    bench.services.enrolments.enrol(cohort, other)
    with pytest.raises(Refused) as refusal:
        bench.services.deeds.undo(apart.deed)
    assert refusal.value.code == "changed-since"
    assert [row.person_id for row in bench.services.enrolments.roster(cohort)] == [other]
    assert [row for row in bench.services.merges.merges(kept) if row.parted_at is None] == []


def test_a_stay_that_was_undone_does_not_come_back_to_somebody_merged_away(bench: Bench) -> None:
    kept, other = two(bench)
    cohort = bench.cohort()
    enrolled = bench.services.enrolments.enrol(cohort, other)
    undone = bench.services.deeds.undo(enrolled.deed)
    bench.services.merges.merge(kept, other)
    with pytest.raises(Refused) as refusal:
        bench.services.deeds.undo(undone.deed)
    assert refusal.value.code == "changed-since"
    assert bench.services.enrolments.roster(cohort) == ()


def test_a_merge_is_done_again_where_nothing_came_since(bench: Bench) -> None:
    _cohort, kept, other = both_enrolled(bench)
    merged = bench.services.merges.merge(kept, other)
    after = everything(bench)
    apart = bench.services.deeds.undo(merged.deed)
    bench.services.deeds.undo(apart.deed)
    assert everything(bench) == after
