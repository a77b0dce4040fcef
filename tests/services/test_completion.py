"""Completion: rules in versions, outlooks, decisions that never change, and what a rule looks at beside the marks."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.presets import preset, presets
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement
from groupdesk.domain.completion.terms import terms_words
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.states import EnrolmentState

TWO_THIRDS = CompletionRule(name="Two thirds", requirements=(Requirement(share=Fraction(2, 3)),))
ALL = CompletionRule(name="All", requirements=(Requirement(share=Fraction(1)),), make_ups=MakeUps.NONE)
DAYS = [date(2026, 10, 6), date(2026, 10, 13), date(2026, 10, 20), date(2026, 10, 27)]


def marked(bench: Bench, cohort: CohortId, letters: dict[PersonId, str]) -> None:
    """One letter a session, from the first on; the clock goes along."""
    for number in range(max(map(len, letters.values()))):
        session = bench.session(cohort, number + 1)
        on = bench.services.sessions.session(session).on
        bench.turn_to(on.year, on.month, on.day, 20)
        drafts = [
            MarkDraft(person_id=person, status=marks[number])
            for person, marks in letters.items()
            if len(marks) > number and marks[number] != "-"
        ]
        if drafts:
            bench.services.attendance.mark(session, drafts)


def stay(bench: Bench, cohort: CohortId, person: PersonId) -> EnrolmentId:
    return next(row.enrolment_id for row in bench.services.people.enrolments(person) if row.cohort_id == cohort)


def standings(bench: Bench, cohort: CohortId) -> list[Standing]:
    return [row.outlook.standing for row in bench.services.completion.outlook(cohort).rows]


def test_without_a_rule_nobody_is_judged_and_nothing_is_decided(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    found = bench.services.completion.outlook(cohort)
    assert (found.rule, found.rows) == (None, ())
    with pytest.raises(Refused, match="completion-no-rule"):
        bench.services.completion.decide(cohort, [stay(bench, cohort, people[0])])
    with pytest.raises(Refused, match="completion-no-rule"):
        bench.services.completion.decide_all(cohort)


def test_a_cohort_goes_by_its_own_rule_before_that_of_its_group(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    group = bench.services.groups.cohort(cohort).group_id
    rules = bench.services.completion_rules
    assert rules.in_force(cohort) is None
    rules.set_for_group(group, TWO_THIRDS)
    assert rules.in_force(cohort).rule == TWO_THIRDS
    rules.set_for_cohort(cohort, ALL)
    assert (rules.in_force(cohort).rule, rules.in_force(cohort).is_of_cohort) == (ALL, True)
    assert rules.of_group(group).rule == TWO_THIRDS
    rules.take_from_cohort(cohort)
    assert rules.in_force(cohort).rule == TWO_THIRDS
    rules.take_from_group(group)
    assert rules.in_force(cohort) is None


def test_a_changed_rule_is_a_new_version_and_the_old_ones_stay(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    rules = bench.services.completion_rules
    rules.set_for_cohort(cohort, TWO_THIRDS)
    rules.set_for_cohort(cohort, ALL)
    with pytest.raises(Refused, match="rule-unchanged"):
        rules.set_for_cohort(cohort, replace(ALL, name=" All ", version=7))
    rules.take_from_cohort(cohort)
    with pytest.raises(Refused, match="rule-unchanged"):
        rules.take_from_cohort(cohort)
    found = rules.versions(cohort_id=cohort)
    assert [(row.number, row.rule and row.rule.name, row.set_by) for row in found] == [
        (3, None, "Nadia Brandt"),
        (2, "All", "Nadia Brandt"),
        (1, "Two thirds", "Nadia Brandt"),
    ]


@pytest.mark.parametrize("code", [one.code for one in presets()])
def test_every_preset_can_be_set_and_comes_back_as_it_was(bench: Bench, code: str) -> None:
    cohort, _people = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, preset(code).rule)
    assert bench.services.completion_rules.in_force(cohort).rule == preset(code).rule
    assert len(standings(bench, cohort)) == 1


@pytest.mark.parametrize(
    "rule",
    [
        replace(TWO_THIRDS, name="  "),
        replace(TWO_THIRDS, name="x" * 201),
        replace(TWO_THIRDS, requirements=()),
        replace(TWO_THIRDS, most_absences=-1),
        replace(TWO_THIRDS, requirements=(Requirement(amount=10**9),)),
        replace(TWO_THIRDS, requirements=(Requirement(share=Fraction(3, 2)),)),
        replace(TWO_THIRDS, must_sessions=frozenset({-3})),
        replace(TWO_THIRDS, credit=CreditRule(hour_minutes=45)),
    ],
)
def test_a_rule_that_cannot_be_judged_by_is_not_stored(bench: Bench, rule: CompletionRule) -> None:
    cohort, _people = bench.enrolled(1)
    with pytest.raises(Refused, match="rule-impossible"):
        bench.services.completion_rules.set_for_cohort(cohort, rule)
    assert bench.services.completion_rules.versions(cohort_id=cohort) == ()


def test_everybody_stands_somewhere_with_figures_and_what_would_help(bench: Bench) -> None:
    cohort, (good, bad, late) = bench.enrolled(3)
    rule = replace(TWO_THIRDS, most_absences=2, make_ups=MakeUps.NONE)
    bench.services.completion_rules.set_for_cohort(cohort, rule)
    marked(bench, cohort, {good: "PPPP", bad: "AAAP", late: "APAP"})
    rows = bench.services.completion.outlook(cohort).rows
    assert [row.outlook.standing for row in rows] == [Standing.ON_TRACK, Standing.CANNOT_COMPLETE, Standing.AT_RISK]
    assert [row.outlook.absences_left for row in rows] == [2, 0, 0]
    assert [(row.outlook.figures.came, row.outlook.figures.expected) for row in rows] == [(4, 4), (1, 4), (2, 4)]
    assert rows[2].outlook.fixes


def test_an_order_adds_its_hours_and_its_deadline(bench: Bench) -> None:
    cohort, (person,) = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, TWO_THIRDS)
    enrolment = stay(bench, cohort, person)
    bench.services.courses.set_order(
        enrolment, mandated_by="County court", order_number="26-0417", required_hours=12, due_on=date(2026, 10, 31)
    )
    row = bench.services.completion.outlook(cohort).rows[0]
    assert (row.stay.order_number, row.stay.required_hours) == ("26-0417", 12)
    assert [amount.needed for amount in row.outlook.amounts] == [6, 720]
    assert row.outlook.standing is Standing.CANNOT_COMPLETE


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ({"required_hours": 0}, "order-hours-impossible"),
        ({"required_hours": 10**7}, "order-hours-impossible"),
        ({"due_on": date(2026, 10, 1)}, "due-before-joining"),
        ({"mandated_by": "x" * 501}, "words-too-long"),
    ],
)
def test_an_impossible_order_is_refused(bench: Bench, order: dict[str, object], code: str) -> None:
    cohort, (person,) = bench.enrolled(1)
    with pytest.raises(Refused, match=code):
        bench.services.courses.set_order(stay(bench, cohort, person), **order)  # type: ignore[arg-type]


def test_who_meets_the_rule_is_decided_in_one_deed_and_one_undo_takes_it_back(bench: Bench) -> None:
    cohort, (one, two, three) = bench.enrolled(3)
    bench.services.completion_rules.set_for_cohort(cohort, replace(ALL, requirements=(Requirement(amount=3),)))
    marked(bench, cohort, {one: "PPP", two: "PPP", three: "PAP"})
    done = bench.services.completion.decide_all(cohort)
    found = bench.services.completion.decisions(cohort)
    assert sorted(row.person_id for row in found) == sorted([one, two])
    assert all(row.is_completed and row.decided_by == "Nadia Brandt" and row.is_latest for row in found)
    with pytest.raises(Refused, match="nobody-qualifies"):
        bench.services.completion.decide_all(cohort)
    bench.services.deeds.undo(done.deed)
    assert bench.services.completion.decisions(cohort) == ()


def states(bench: Bench, cohort: CohortId, people: list[PersonId]) -> list[EnrolmentState]:
    return [bench.services.enrolments.stay(stay(bench, cohort, person)).state for person in people]


def test_who_completed_may_complete_their_stay_in_the_same_deed(bench: Bench) -> None:
    cohort, people = bench.enrolled(3)
    bench.services.completion_rules.set_for_cohort(cohort, replace(ALL, requirements=(Requirement(amount=3),)))
    marked(bench, cohort, dict(zip(people, ("PPP", "PPP", "PAP"), strict=True)))
    bench.services.enrolments.leave(stay(bench, cohort, people[1]), EnrolmentState.WITHDRAWN, reason="moved")
    before = states(bench, cohort, people)
    done = bench.services.completion.decide_all(cohort, ends_stays=True)
    assert states(bench, cohort, people) == ["completed", "withdrawn", "active"]
    assert bench.services.enrolments.stay(stay(bench, cohort, people[0])).left_on == date(2026, 10, 20)
    assert not any(row.has_changed for row in bench.services.completion.decisions(cohort))
    bench.services.deeds.undo(done.deed)
    assert (states(bench, cohort, people), bench.services.completion.decisions(cohort)) == (before, ())


def test_only_a_positive_decision_completes_a_stay(bench: Bench) -> None:
    cohort, people = bench.enrolled(2)
    bench.services.completion_rules.set_for_cohort(cohort, ALL)
    marked(bench, cohort, dict.fromkeys(people, "PA"))
    completion, stays = bench.services.completion, [stay(bench, cohort, person) for person in people]
    completion.decide(cohort, stays[:1], ends_stays=True)
    completion.decide(cohort, stays[1:], "The court asked for it", ends_stays=True)
    assert states(bench, cohort, people) == ["active", "completed"]


def test_a_course_is_over_once_nothing_is_to_come(bench: Bench) -> None:
    cohort, people = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, ALL)
    marked(bench, cohort, {people[0]: "PPPPPPP"})
    assert not bench.services.completion.outlook(cohort).is_over
    marked(bench, cohort, {people[0]: "-------P"})
    assert bench.services.completion.outlook(cohort).is_over


def test_not_completed_is_a_decision_too_and_an_override_needs_a_reason(bench: Bench) -> None:
    cohort, (person,) = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, ALL)
    marked(bench, cohort, {person: "PA"})
    completion, enrolment = bench.services.completion, stay(bench, cohort, person)
    completion.decide(cohort, [enrolment])
    assert [(row.is_completed, row.standing) for row in completion.decisions(cohort)] == [
        (False, Standing.CANNOT_COMPLETE)
    ]
    with pytest.raises(Refused, match="decision-stands"):
        completion.decide(cohort, [enrolment])
    with pytest.raises(Refused, match="reason-missing"):
        completion.decide(cohort, [enrolment], "  ")
    completion.decide(cohort, [enrolment], "The court asked for it")
    latest = completion.outlook(cohort).rows[0].decision
    assert (latest.is_completed, latest.is_override, latest.override_reason) == (True, True, "The court asked for it")
    assert [row.is_latest for row in completion.decisions(cohort)] == [True, False]


def test_who_meets_the_rule_needs_no_override(bench: Bench) -> None:
    cohort, (person,) = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, replace(ALL, requirements=(Requirement(amount=1),)))
    marked(bench, cohort, {person: "P"})
    with pytest.raises(Refused, match="override-not-needed"):
        bench.services.completion.decide(cohort, [stay(bench, cohort, person)], "To be sure")


def test_a_decision_about_nobody_or_somebody_else_is_refused(bench: Bench) -> None:
    cohort, _people = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, ALL)
    with pytest.raises(Refused, match="nobody-chosen"):
        bench.services.completion.decide(cohort, [])
    with pytest.raises(Refused, match="not-found"):
        bench.services.completion.decide(cohort, [EnrolmentId("0" * 32)])


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(letters=st.lists(st.sampled_from("PAE"), min_size=1, max_size=6), data=st.data())
def test_invariant_18_a_decision_and_its_snapshot_never_change_whatever_comes_after(
    bench: Bench, letters: list[str], data: st.DataObject
) -> None:
    """A positive one comes from a met rule or a recorded override; later marks, rules and days only show beside it."""
    cohort, (person,) = bench.enrolled(1)
    completion, rules = bench.services.completion, bench.services.completion_rules
    bench.turn_to(2026, 10, 6, 17)
    rules.set_for_cohort(cohort, TWO_THIRDS)
    marked(bench, cohort, {person: "".join(letters)})
    enrolment = stay(bench, cohort, person)
    standing = standings(bench, cohort)[0]
    override = None if standing is Standing.COMPLETE or data.draw(st.booleans()) else "Agreed with the referrer"
    decision = completion.decide(cohort, [enrolment], override).id
    before, inputs = completion.decisions(cohort)[0], completion.inputs(decision)
    assert before.is_completed == (before.standing is Standing.COMPLETE or before.override_reason != "")

    changed = data.draw(st.sampled_from(["mark", "rule", "order"]))
    if changed == "mark":
        other = "A" if letters[0] == "P" else "P"
        bench.services.attendance.mark(bench.session(cohort), [MarkDraft(person_id=person, status=other)])
    elif changed == "rule":
        rules.set_for_cohort(cohort, replace(ALL, most_absences=0))
    else:
        bench.services.courses.set_order(enrolment, required_hours=500)
    after = completion.decisions(cohort)[0]
    assert completion.inputs(decision) == inputs
    assert replace(after, has_changed=False, is_rule_newer=False) == before
    assert after.has_changed == (changed == "mark") or changed == "order"
    assert after.is_rule_newer == (changed == "rule")


def test_minutes_are_credited_by_the_rule_of_completion(bench: Bench) -> None:
    cohort, (late,) = bench.enrolled(1)
    credit = CreditRule(late_tolerance_minutes=10, rounding=Rounding.DOWN, rounding_minutes=15)
    bench.services.completion_rules.set_for_cohort(cohort, replace(TWO_THIRDS, credit=credit))
    for number, minutes in ((1, 8), (2, 20)):
        session = bench.session(cohort, number)
        bench.turn_to(2026, 10, 6 + 7 * (number - 1), 20)
        bench.services.attendance.mark(session, [MarkDraft(person_id=late, status="L", minutes_late=minutes)])
    session = bench.session(cohort, 3)
    bench.turn_to(2026, 10, 20, 20)
    by_hand = MarkDraft(person_id=late, status="P", minutes=44, minutes_reason="Helped to set up")
    bench.services.attendance.mark(session, [by_hand])
    assert bench.services.completion.outlook(cohort).rows[0].outlook.figures.minutes == 90 + 60 + 44


def test_without_terms_of_its_own_a_rule_counts_what_the_group_credited(bench: Bench) -> None:
    cohort, (late,) = bench.enrolled(1)
    group = bench.services.groups.cohort(cohort).group_id
    terms = CreditRule(late_tolerance_minutes=10, minimum_minutes=30, hour_minutes=50)
    bench.services.statuses.set_credit_rule(group, terms)
    bench.services.completion_rules.set_for_cohort(cohort, TWO_THIRDS)
    for number, minutes in ((1, 8), (2, 20), (3, 75)):
        bench.turn_to(2026, 10, 6 + 7 * (number - 1), 20)
        draft = MarkDraft(person_id=late, status="L", minutes_late=minutes)
        bench.services.attendance.mark(bench.session(cohort, number), [draft])
    bench.services.courses.set_order(stay(bench, cohort, late), required_hours=3)
    found = bench.services.completion.outlook(cohort)
    figures = found.rows[0].outlook.figures
    assert (figures.minutes, figures.came, figures.absences) == (90 + 70, 2, 0)
    assert found.rows[0].outlook.amounts[1].needed == 150
    assert (found.rule.rule.credit, found.group_credit) == (None, terms)
    assert terms_words(found.rule.rule, found.group_credit) == ""


def test_own_terms_of_a_rule_are_said_and_leave_the_marks_alone(bench: Bench) -> None:
    cohort, (late,) = bench.enrolled(1)
    bench.services.completion_rules.set_for_cohort(cohort, preset("ce-50-minutes").rule)
    bench.turn_to(2026, 10, 6, 20)
    draft = MarkDraft(person_id=late, status="L", minutes_late=8)
    bench.services.attendance.mark(bench.session(cohort), [draft])
    found = bench.services.completion.outlook(cohort)
    words = terms_words(found.rule.rule, found.group_credit)
    assert "A contact hour has 50 minutes." in words
    assert "The group credits: Every minute late is taken away. A contact hour has 60 minutes." in words
    bench.services.statuses.set_credit_rule(bench.services.groups.cohort(cohort).group_id, CreditRule(hour_minutes=50))
    same = bench.services.completion.outlook(cohort)
    assert terms_words(same.rule.rule, same.group_credit) == ""
    assert bench.services.attendance.sheet(bench.session(cohort)).rows[0].minutes == 82


def test_a_decision_keeps_the_terms_it_was_made_in(bench: Bench) -> None:
    cohort, (person,) = bench.enrolled(1)
    group = bench.services.groups.cohort(cohort).group_id
    bench.services.completion_rules.set_for_cohort(cohort, replace(ALL, requirements=(Requirement(amount=1),)))
    bench.services.statuses.set_credit_rule(group, CreditRule(hour_minutes=50))
    marked(bench, cohort, {person: "P"})
    made = bench.services.completion.decide(cohort, [stay(bench, cohort, person)]).id
    bench.services.statuses.set_credit_rule(group, CreditRule())
    assert bench.services.completion.inputs(made).rule.credit == CreditRule(hour_minutes=50)


def test_strands_and_modules_of_sessions_count_and_make_the_dosage(bench: Bench) -> None:
    cohort, (person,) = bench.enrolled(1)
    courses = bench.services.courses
    first, second = bench.session(cohort, 1), bench.session(cohort, 2)
    courses.set_content(first, strand=" education ", modules=["Sleep", "sleep  diary", "Sleep"])
    courses.set_content(second, strand="group")
    rule = CompletionRule(
        name="Education",
        requirements=(Requirement(amount=1, strands=frozenset({"education"})),),
        must_modules=frozenset({"Sleep"}),
    )
    bench.services.completion_rules.set_for_cohort(cohort, rule)
    marked(bench, cohort, {person: "PA"})
    assert standings(bench, cohort) == [Standing.COMPLETE]
    doses = courses.dosage(stay(bench, cohort, person))
    assert [(dose.strand, dose.modules, dose.status, dose.minutes) for dose in doses] == [
        ("education", ("Sleep", "sleep diary"), "present", 90),
        ("group", (), "absent", 0),
    ]
    with pytest.raises(Refused, match="modules-too-many"):
        courses.set_content(first, modules=[str(n) for n in range(51)])


def test_a_sign_off_completes_where_the_rule_asks_for_one_and_can_be_taken_back(bench: Bench) -> None:
    cohort, (person,) = bench.enrolled(1)
    rule = replace(ALL, requirements=(Requirement(amount=1),), needs_sign_off=True)
    bench.services.completion_rules.set_for_cohort(cohort, rule)
    marked(bench, cohort, {person: "P"})
    courses, enrolment = bench.services.courses, stay(bench, cohort, person)
    assert standings(bench, cohort) == [Standing.ON_TRACK]
    with pytest.raises(Refused, match="not-signed-off"):
        courses.sign_off(enrolment, takes_back=True)
    courses.sign_off(enrolment)
    assert standings(bench, cohort) == [Standing.COMPLETE]
    with pytest.raises(Refused, match="signed-off-already"):
        courses.sign_off(enrolment)
    courses.sign_off(enrolment, takes_back=True)
    assert standings(bench, cohort) == [Standing.ON_TRACK]
