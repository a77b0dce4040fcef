"""Everything that a completion rule looks at, read for one cohort in one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.completion.crediting import Written, credited_again
from groupdesk.domain.completion.facts import EnrolmentFacts, MarkFacts, SessionFacts, Stay
from groupdesk.domain.completion.rows import StayRow
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.completion.stored import RuleRow
from groupdesk.domain.completion.terms import has_own_terms, in_terms
from groupdesk.domain.credit import CreditRule, credit
from groupdesk.domain.credited import session_times
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, EnrolmentId
from groupdesk.domain.makeups import MakeUp
from groupdesk.domain.people import called
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import TO_COME
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import Meaning, StatusSet
from groupdesk.services.completion_rules import rule_in_force
from groupdesk.services.desk import Desk
from groupdesk.services.statuses import read_rule
from groupdesk.store import attendance, completion, courses, makeups, sessions, status_sets
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading

Marks = dict[str, dict[str, MarkFacts]]


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """One cohort with its rule, its sessions and its stays, in order of the people's names.

    `credit` is how the group credits minutes; `terms` is the rule with the terms that it is judged by.
    """

    cohort: Cohort
    rule: RuleRow | None
    credit: CreditRule
    terms: CompletionRule | None
    today: date
    listed: tuple[GroupSession, ...]
    sessions: tuple[SessionFacts, ...]
    statuses: StatusSet
    stays: tuple[StayRow, ...]
    marks: Mapping[str, Mapping[str, MarkFacts]]
    make_ups: Mapping[EnrolmentId, tuple[MakeUp, ...]]

    @property
    def is_over(self) -> bool:
        """Whether nothing is to come any more: every session is past, was held, or was called off."""
        to_come = [session for session in self.listed if session.state in TO_COME and session.on >= self.today]
        return bool(self.listed) and not to_come

    def stay(self, row: StayRow) -> Stay:
        """What the rule looks at for one of the rows."""
        enrolment = EnrolmentFacts(
            key=row.enrolment_id,
            state=row.state,
            joined_on=row.joined_on,
            left_on=row.left_on,
            due_on=row.due_on,
            required_hours=row.required_hours,
            is_signed_off=row.is_signed_off,
        )
        return Stay(enrolment, self.marks.get(row.enrolment_id, _NONE), self.make_ups.get(row.enrolment_id, ()))


_NONE: Mapping[str, MarkFacts] = {}


def course_facts(reading: Reading, desk: Desk, cohort_id: CohortId) -> CourseFacts:
    """The facts of one cohort; minutes are as the group credited them, but where the rule has own terms.

    Refused: not-found, stored-rule-unreadable (kind).
    """
    cohort = reading.get(COHORTS, cohort_id)
    rule = rule_in_force(reading, cohort_id)
    stated = None if rule is None else rule.rule
    listed = sessions.of_cohort(reading, cohort_id)
    stored_set, stored_rule = status_sets.stored_of(reading, cohort_id)
    statuses, group = read_set(stored_set), read_rule(stored_rule)
    marks = _marks(reading, cohort_id, statuses)
    terms = None if stated is None else in_terms(stated, group)
    if terms is not None and terms.credit is not None and has_own_terms(stated, group):
        _credit_anew(reading, cohort_id, marks, listed, terms.credit)
    return CourseFacts(
        cohort=cohort,
        rule=rule,
        credit=group,
        terms=terms,
        today=desk.today(cohort.zone),
        listed=listed,
        sessions=_session_facts(reading, cohort_id, listed),
        statuses=statuses,
        stays=_stays(reading, cohort_id),
        marks=marks,
        make_ups=makeups.credited(reading, cohort_id),
    )


def _session_facts(reading: Reading, cohort_id: CohortId, listed: Sequence[GroupSession]) -> tuple[SessionFacts, ...]:
    about = {session: (strand, modules) for session, strand, modules in completion.contents(reading, cohort_id)}
    found = []
    for session in listed:
        strand, modules = about.get(session.id, ("", ()))
        facts = SessionFacts(
            key=session.id,
            on=session.on,
            minutes=session.offered_minutes,
            kind=session.kind,
            number=session.number,
            state=session.state,
            modules=frozenset(modules),
            strand=strand,
        )
        found.append(facts)
    return tuple(found)


def _stays(reading: Reading, cohort_id: CohortId) -> tuple[StayRow, ...]:
    signed = completion.signed_off(reading, cohort_id)
    return tuple(
        StayRow(
            enrolment_id=stay,
            person_id=person,
            number=number,
            name=called(full_name, goes_by),
            full_name=full_name,
            state=state,
            joined_on=joined_on,
            left_on=left_on,
            mandated_by=mandated_by,
            order_number=order_number,
            required_hours=hours,
            due_on=due_on,
            is_signed_off=stay in signed,
        )
        for (
            stay, person, number, full_name, goes_by, state, joined_on, left_on, mandated_by, order_number, hours,
            due_on,
        ) in courses.stays(reading, cohort_id)
    )  # fmt: skip


def _marks(reading: Reading, cohort_id: CohortId, statuses: StatusSet) -> Marks:
    """Facts by enrolment and session; equal ones are one object, because a large practice has hundreds of thousands."""
    meanings = {status.code: status.meaning for status in statuses.statuses}
    kept: dict[tuple[str, int | None], MarkFacts] = {}
    found: Marks = {}
    for stay, session, status, minutes in attendance.matrix_marks(reading, cohort_id):
        if stay is None:
            continue
        facts = kept.get((status, minutes))
        if facts is None:
            facts = kept[status, minutes] = MarkFacts(meanings.get(status, Meaning.UNMARKED), minutes)
        mine = found.get(stay)
        if mine is None:
            mine = found[stay] = {}
        mine[session] = facts
    return found


def _credit_anew(
    reading: Reading, cohort_id: CohortId, marks: Marks, listed: Sequence[GroupSession], rule: CreditRule
) -> None:
    """Puts the minutes of the rule's own credit in place; minutes that somebody set by hand stay."""
    times = {str(s.id): session_times(s.starts_at, s.ends_at, s.breaks) for s in listed}
    full = {session: MarkFacts(Meaning.PRESENT, credit(held, (), rule).minutes) for session, held in times.items()}
    for mine in marks.values():
        for session, facts in mine.items():
            if facts.meaning is Meaning.PRESENT:
                mine[session] = full[session]
    for stay, session, *written in courses.timed_marks(reading, cohort_id):
        facts = marks[stay][session]
        if facts.meaning is Meaning.PRESENT:
            minutes = credited_again(times[session], Written(*written), rule)
            marks[stay][session] = facts._replace(minutes=minutes)
