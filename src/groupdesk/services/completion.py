"""Completion: where everybody stands, what would help, and deciding who completed."""

from collections.abc import Sequence
from dataclasses import replace

from groupdesk.domain.completion.course import course
from groupdesk.domain.completion.decision import Inputs, decide
from groupdesk.domain.completion.outlook import judge
from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.completion.rows import CohortCompletion, OutlookRow, StayRow
from groupdesk.domain.completion.stored import DecisionRow, StoredDecision
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId
from groupdesk.domain.states import SEATED, EnrolmentState
from groupdesk.services.course_facts import CourseFacts, course_facts
from groupdesk.services.decision_rows import decision_rows
from groupdesk.services.desk import Desk
from groupdesk.services.leaving import Farewell, leave
from groupdesk.services.make_up_offers import make_up_offers, offered_elsewhere
from groupdesk.store.completion import DECISIONS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit


class CompletionService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # looking

    def outlook(self, cohort_id: CohortId) -> CohortCompletion:
        """Where everybody of a cohort stands, with reasons, fixes, offers and the latest decisions.

        Refused: not-found, stored-rule-unreadable (kind).
        """

        def query(reading: Reading) -> CohortCompletion:
            facts = course_facts(reading, self._desk, cohort_id)
            offers = make_up_offers(reading, self._desk, facts.cohort)
            latest = {row.enrolment_id: row for row in decision_rows(reading, facts) if row.is_latest}
            rule = facts.terms
            rows: tuple[OutlookRow, ...] = ()
            if rule is not None:
                prepared = course(rule, (*facts.sessions, *offered_elsewhere(rule, offers)), facts.today)
                rows = tuple(
                    OutlookRow(
                        stay=stay, outlook=judge(prepared, facts.stay(stay)), decision=latest.get(stay.enrolment_id)
                    )
                    for stay in facts.stays
                )
            return CohortCompletion(
                cohort_id=cohort_id,
                code=facts.cohort.code,
                today=facts.today,
                is_over=facts.is_over,
                rule=facts.rule,
                group_credit=facts.credit,
                rows=rows,
                offers=offers,
            )

        return self._desk.read(query)

    def decisions(self, cohort_id: CohortId) -> tuple[DecisionRow, ...]:
        """Every decision about stays of a cohort, newest first; `is_latest` marks the one that holds for a stay.

        Refused: not-found, stored-rule-unreadable (kind).
        """
        return self._desk.read(lambda reading: decision_rows(reading, course_facts(reading, self._desk, cohort_id)))

    def inputs(self, decision_id: str) -> Inputs:
        """Everything that a decision rested on, as it was then. Refused: not-found, stored-rule-unreadable (kind)."""

        def query(reading: Reading) -> Inputs:
            return from_text(Inputs, reading.get(DECISIONS, decision_id).snapshot)

        return self._desk.read(query)

    # deciding

    def decide(
        self,
        cohort_id: CohortId,
        enrolment_ids: Sequence[EnrolmentId],
        override: str | None = None,
        *,
        ends_stays: bool = False,
    ) -> Done:
        """Decides about those stays by the rule in force, all in one deed: completed, or not completed.

        `override` is the reason to let somebody complete who does not meet the rule. With `ends_stays` those who
        completed have also completed their stay, today in the cohort's zone. Gives the first decision's id.
        Refused: completion-no-rule, nobody-chosen, not-found, reason-missing, override-not-needed, decision-stands
        where the same was decided on the same figures, dates-crossed where a stay has not begun.
        """

        def work(unit: Unit) -> str:
            facts = course_facts(unit, self._desk, cohort_id)
            chosen = _chosen(facts, enrolment_ids)
            before = {row.enrolment_id: row for row in decision_rows(unit, facts) if row.is_latest}
            made = [self._decision(facts, stay, override) for stay in chosen]
            for decision in made:
                _refuse_same(decision, before.get(decision.enrolment_id))
            if ends_stays:
                self._end_stays(unit, chosen, made)
                facts = course_facts(unit, self._desk, cohort_id)
                made = self._once_ended(facts, made)
            unit.add(DECISIONS, *made)
            return made[0].id

        return self._desk.do("completion-decide", work, facts={"decisions": len(enrolment_ids)})

    def decide_all(self, cohort_id: CohortId, *, ends_stays: bool = False) -> Done:
        """Decides, in one deed, that everybody completed who meets the rule and of whom that is not decided yet.

        `ends_stays` as in `decide`. Refused: completion-no-rule, nobody-qualifies, dates-crossed.
        """
        found = self.outlook(cohort_id)
        ready = [row.stay.enrolment_id for row in found.rows if row.is_ready]
        if not ready:
            raise Refused("completion-no-rule" if found.rule is None else "nobody-qualifies")
        return self.decide(cohort_id, ready, ends_stays=ends_stays)

    def _end_stays(self, unit: Unit, chosen: Sequence[StayRow], made: Sequence[StoredDecision]) -> None:
        """Stays that ended in another way, or were completed already, are left as they are."""
        completed = {decision.enrolment_id for decision in made if decision.is_completed}
        for stay in chosen:
            if stay.enrolment_id in completed and stay.state in SEATED:
                leave(unit, self._desk, stay.enrolment_id, Farewell(state=EnrolmentState.COMPLETED))

    def _once_ended(self, facts: CourseFacts, made: Sequence[StoredDecision]) -> list[StoredDecision]:
        """The decisions on the figures of stays that are over now, so that they do not look changed at once."""
        stays = {stay.enrolment_id: stay for stay in facts.stays}
        found = []
        for decision in made:
            anew = self._decision(facts, stays[decision.enrolment_id], None)
            if decision.override_reason and not anew.is_completed:
                anew = replace(anew, override_reason=decision.override_reason)
            elif decision.override_reason or anew.is_completed != decision.is_completed:
                anew = decision
            found.append(anew)
        return found

    def _decision(self, facts: CourseFacts, stay: StayRow, override: str | None) -> StoredDecision:
        rule = facts.rule
        if rule is None or facts.terms is None:
            raise Refused("completion-no-rule")
        inputs = Inputs(facts.terms, facts.sessions, facts.stay(stay), facts.today)
        made = decide(inputs, self._desk.staff_id or "", self._desk.now(), override)
        return StoredDecision(
            id=self._desk.new_id(),
            enrolment_id=stay.enrolment_id,
            rule_id=rule.id,
            standing=made.standing,
            override_reason=made.override_reason,
            figures=to_text(made.figures),
            decided_on=facts.today,
            decided_at=made.decided_at,
            decided_by=self._desk.staff_id,
            snapshot=made.snapshot,
        )


def _chosen(facts: CourseFacts, enrolment_ids: Sequence[EnrolmentId]) -> list[StayRow]:
    if facts.rule is None:
        raise Refused("completion-no-rule")
    if not enrolment_ids:
        raise Refused("nobody-chosen")
    stays = {stay.enrolment_id: stay for stay in facts.stays}
    if not set(enrolment_ids) <= set(stays):
        raise Refused("not-found", kind="enrolments")
    return [stays[chosen] for chosen in dict.fromkeys(enrolment_ids)]


def _refuse_same(made: StoredDecision, before: DecisionRow | None) -> None:
    if before is None or before.has_changed or before.rule_id != made.rule_id:
        return
    if (before.standing, before.override_reason) == (made.standing, made.override_reason):
        raise Refused("decision-stands")
