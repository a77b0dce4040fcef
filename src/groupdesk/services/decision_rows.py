"""Decisions with what has become of the figures since."""

from collections.abc import Iterable

from groupdesk.domain.completion.course import Course, course
from groupdesk.domain.completion.facts import Figures
from groupdesk.domain.completion.outlook import judge
from groupdesk.domain.completion.plain import from_text
from groupdesk.domain.completion.rows import StayRow
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.completion.stored import DecisionRow, StoredDecision
from groupdesk.domain.completion.terms import in_terms
from groupdesk.services.course_facts import CourseFacts
from groupdesk.store import completion
from groupdesk.store.completion import RULES
from groupdesk.store.reading import Reading


def decision_rows(reading: Reading, facts: CourseFacts) -> tuple[DecisionRow, ...]:
    """Every decision about stays of a cohort, newest first. Refused: stored-rule-unreadable (kind)."""
    found = completion.decisions_of(reading, facts.cohort.id)
    if not found:
        return ()
    names = reading.staff_names()
    stays = {stay.enrolment_id: stay for stay in facts.stays}
    courses = _courses(reading, facts, found)
    latest: set[str] = set()
    rows = []
    for decision in found:
        stay = stays.get(decision.enrolment_id)
        if stay is not None:
            is_latest = decision.enrolment_id not in latest
            latest.add(decision.enrolment_id)
            row = _row(decision, stay, (facts, courses[decision.rule_id]), names, is_latest=is_latest)
            rows.append(row)
    return tuple(rows)


def _courses(reading: Reading, facts: CourseFacts, found: Iterable[StoredDecision]) -> dict[str, Course]:
    """The sessions as each of the rules that were decided by weighs them today."""
    made = {}
    for rule_id in {decision.rule_id for decision in found}:
        rule = from_text(CompletionRule, reading.get(RULES, rule_id).rule)
        made[rule_id] = course(in_terms(rule, facts.credit), facts.sessions, facts.today)
    return made


def _row(
    decision: StoredDecision,
    stay: StayRow,
    today: tuple[CourseFacts, Course],
    names: dict[str | None, str],
    *,
    is_latest: bool,
) -> DecisionRow:
    facts, prepared = today
    figures = from_text(Figures, decision.figures)
    now = judge(prepared, facts.stay(stay))
    return DecisionRow(
        id=decision.id,
        enrolment_id=decision.enrolment_id,
        person_id=stay.person_id,
        number=stay.number,
        name=stay.name,
        full_name=stay.full_name,
        rule_id=decision.rule_id,
        rule=prepared.rule,
        standing=decision.standing,
        is_completed=decision.is_completed,
        is_override=bool(decision.override_reason),
        override_reason=decision.override_reason,
        figures=figures,
        decided_on=decision.decided_on,
        decided_at=decision.decided_at,
        decided_by=names.get(decision.decided_by, ""),
        is_latest=is_latest,
        has_changed=(now.figures, now.standing) != (figures, decision.standing),
        is_rule_newer=facts.rule is None or facts.rule.id != decision.rule_id,
    )
