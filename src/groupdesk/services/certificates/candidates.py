"""Who of a cohort qualifies for a certificate, from decisions and marks, and what is missing for the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from groupdesk.base.i18n import _, ngettext
from groupdesk.domain.certificates.candidates import Candidate, Candidates
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.completion.course import course
from groupdesk.domain.completion.facts import Outlook, Standing
from groupdesk.domain.completion.outlook import judge
from groupdesk.domain.completion.rows import StayRow
from groupdesk.domain.completion.stored import DecisionRow
from groupdesk.domain.completion.words import outlook_words, reason_words, rule_words
from groupdesk.domain.groups import GroupDefinition, GroupKind
from groupdesk.domain.ids import CohortId
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.course_facts import CourseFacts, course_facts
from groupdesk.services.decision_rows import decision_rows
from groupdesk.services.desk import Desk
from groupdesk.store import certificates
from groupdesk.store.groups import GROUPS
from groupdesk.store.reading import Reading

# The names of these tell what is taught, not what somebody lives with.
_PLAIN_NAMES = (GroupKind.CLASS, GroupKind.WORKSHOP, GroupKind.SKILLS)


@dataclass(frozen=True, slots=True)
class _Had:
    """What one stay received."""

    came: int
    of: int
    minutes: int
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True)
class _Case:
    facts: CourseFacts
    kind: CertificateKind
    decisions: Mapping[str, DecisionRow]
    outlooks: Mapping[str, Outlook]
    serials: Mapping[str, str]


def candidates(reading: Reading, desk: Desk, cohort_id: CohortId, kind: CertificateKind) -> Candidates:
    """Everybody who has or had a seat. Refused: not-found, stored-rule-unreadable (kind)."""
    facts = course_facts(reading, desk, cohort_id)
    decisions: dict[str, DecisionRow] = {
        row.enrolment_id: row for row in decision_rows(reading, facts) if row.is_latest
    }
    case = _Case(facts, kind, decisions, _outlooks(facts), _serials(reading, facts, kind))
    rule = facts.rule.rule if facts.rule is not None else None
    group = reading.get(GROUPS, facts.cohort.group_id)
    return Candidates(
        cohort_id=cohort_id,
        code=facts.cohort.code,
        title=usual_title(group),
        place=facts.cohort.place,
        rule=rule_words(rule) if rule is not None else "",
        terms=rule,
        rows=tuple(_candidate(case, stay) for stay in facts.stays),
    )


def usual_title(group: GroupDefinition) -> str:
    """The public name; else the name where it tells what was taught, "" where it may tell of a condition."""
    if group.public_name.strip():
        return group.public_name.strip()
    return group.name if group.kind in _PLAIN_NAMES else ""


def _outlooks(facts: CourseFacts) -> dict[str, Outlook]:
    if facts.terms is None:
        return {}
    prepared = course(facts.terms, facts.sessions, facts.today)
    return {stay.enrolment_id: judge(prepared, facts.stay(stay)) for stay in facts.stays}


def _serials(reading: Reading, facts: CourseFacts, kind: CertificateKind) -> dict[str, str]:
    """The valid paper of that kind of each stay."""
    found = certificates.of_stays(reading, [stay.enrolment_id for stay in facts.stays])
    return {
        one.enrolment_id: one.serial
        for one in found
        if one.enrolment_id and one.kind is kind and one.state is CertificateState.ISSUED
    }


def _candidate(case: _Case, stay: StayRow) -> Candidate:
    had = _had(case.facts, stay)
    decision = case.decisions.get(stay.enrolment_id)
    why, help_ = _obstacle(case, stay, had, decision)
    figures = decision.figures if decision is not None and case.kind.needs_decision else None
    return Candidate(
        enrolment_id=stay.enrolment_id,
        person_id=stay.person_id,
        name=stay.full_name,
        came=figures.came if figures else had.came,
        of=figures.expected if figures else had.of,
        minutes=figures.minutes if figures else had.minutes,
        first_on=had.first_on,
        last_on=had.last_on,
        decision_id=decision.id if decision and decision.is_completed and case.kind.needs_decision else None,
        is_override=decision is not None and decision.is_override,
        is_mandated=bool(stay.mandated_by or stay.order_number),
        qualifies=not why,
        why=why,
        help=help_,
        serial=case.serials.get(stay.enrolment_id, ""),
    )


def _had(facts: CourseFacts, stay: StayRow) -> _Had:
    marks = facts.marks.get(stay.enrolment_id, {})
    made_up = {make_up.missed: make_up.minutes for make_up in facts.make_ups.get(stay.enrolment_id, ())}
    came = of = minutes = 0
    days: list[date] = []
    for session, about in zip(facts.listed, facts.sessions, strict=True):
        mark = marks.get(session.id)
        if mark is None or session.state in CALLED_OFF or not mark.meaning.is_expected:
            continue
        of += 1
        if mark.meaning.counts_as_present:
            minutes += about.minutes if mark.minutes is None else mark.minutes
        elif session.id in made_up:
            minutes += made_up[session.id]
        else:
            continue
        came += 1
        days.append(session.on)
    return _Had(came, of, minutes, min(days, default=None), max(days, default=None))


def _obstacle(case: _Case, stay: StayRow, had: _Had, decision: DecisionRow | None) -> tuple[str, str]:
    """Why somebody does not qualify and what would help; two empty texts for who does."""
    if not had.came:
        return _("Came to no session"), ""
    if not case.kind.needs_decision or (decision is not None and decision.is_completed):
        return "", ""
    outlook = case.outlooks.get(stay.enrolment_id)
    statement = _("Statement of attendance")
    if outlook is None:
        return _("No completion rule is set"), statement
    if outlook.standing is Standing.COMPLETE and decision is None:
        return _("Rule met, not decided yet"), _("Decide on the completion tab")
    why = reason_words(outlook.reasons[0]) if outlook.reasons else outlook_words(outlook)
    return why, reason_words(outlook.fixes[0]) if outlook.fixes else statement


def kind_words(kind: CertificateKind, count: int) -> str:
    """ "7 certificates of completion", for buttons and messages."""
    words = {
        CertificateKind.COMPLETION: ngettext(
            "{count} certificate of completion", "{count} certificates of completion", count
        ),
        CertificateKind.ATTENDANCE: ngettext(
            "{count} statement of attendance", "{count} statements of attendance", count
        ),
        CertificateKind.PARTICIPATION: ngettext(
            "{count} certificate of participation", "{count} certificates of participation", count
        ),
        CertificateKind.EDUCATION: ngettext(
            "{count} statement of continuing education", "{count} statements of continuing education", count
        ),
    }
    return words[kind].format(count=count)
