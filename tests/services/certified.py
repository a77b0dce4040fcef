"""Cohorts whose people have come, by a rule, ready for certificates."""

from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction

from builders import Bench
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.completion.rule import CompletionRule, Requirement
from groupdesk.domain.ids import CohortId, EnrolmentId

RULE = CompletionRule(name="Two thirds", requirements=(Requirement(share=Fraction(2, 3)),))
AFTER = datetime(2026, 12, 15, 17, tzinfo=UTC)
SESSIONS = 8


@dataclass(frozen=True)
class Certified:
    """A cohort after its last session: everybody came to everything but the last of them, who came once."""

    bench: Bench
    cohort: CohortId
    stays: tuple[EnrolmentId, ...]


def a_certified_cohort(bench: Bench, people: int = 3, *, decided: bool = True) -> Certified:
    cohort, persons = bench.enrolled(people)
    rows = bench.services.sessions.rows(cohort)
    for number, row in enumerate(rows):
        at = row.starts_at
        bench.turn_to(at.year, at.month, at.day, 20)
        came = [person for place, person in enumerate(persons) if place < people - 1 or number == 0]
        drafts = [MarkDraft(person_id=one, status="present" if one in came else "absent") for one in persons]
        bench.services.attendance.mark(row.id, drafts)
    bench.services.completion_rules.set_for_cohort(cohort, RULE)
    bench.ticking.instant = AFTER
    if decided:
        bench.services.completion.decide_all(cohort)
    return Certified(
        bench, cohort, tuple(row.stay.enrolment_id for row in bench.services.completion.outlook(cohort).rows)
    )
