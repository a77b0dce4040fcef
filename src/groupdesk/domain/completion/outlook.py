"""On track, at risk, cannot complete any more, complete: for one person, with figures, reasons and what would help."""

from collections.abc import Iterable
from datetime import date

from groupdesk.domain.completion.amounts import reaches
from groupdesk.domain.completion.course import Course, course
from groupdesk.domain.completion.facts import Outlook, Reason, SessionFacts, Standing, Stay
from groupdesk.domain.completion.findings import Case, Findings, findings, no_absence_left
from groupdesk.domain.completion.ledger import Ledger, figures, ledger
from groupdesk.domain.completion.limits import latest_row, limits
from groupdesk.domain.completion.rule import CompletionRule, MakeUps


def outlook(rule: CompletionRule, sessions: Iterable[SessionFacts], stay: Stay, today: date) -> Outlook:
    """Where one person stands. `today` is the day in the cohort's zone.

    Sessions called off leave every figure (invariant 8); unmarked people stay in (invariant 2); kinds that the rule
    does not name (session zero) never count. Refused: completion-rule-impossible (field, value) and
    credit-rule-impossible (field, value).
    """
    return judge(course(rule, sessions, today), stay)


def outlooks(
    rule: CompletionRule, sessions: Iterable[SessionFacts], stays: Iterable[Stay], today: date
) -> list[Outlook]:
    """The outlook of each stay in one cohort, in their order; the sessions are prepared once."""
    prepared = course(rule, sessions, today)
    return [judge(prepared, stay) for stay in stays]


def judge(prepared: Course, stay: Stay) -> Outlook:
    """As `outlook`, for a course that was prepared before."""
    found = ledger(prepared, stay)
    may_make_up = _may_make_up(prepared, found)
    reached = tuple(reaches(prepared, found, stay.enrolment, may_make_up=may_make_up))
    case = Case(prepared, stay, found, reached, tuple(limits(prepared.rule, found)), may_make_up)
    out = findings(case)
    left = _absences_left(case)
    standing = _standing(case, out, left)
    if out.make_ups and case.unmade:
        offered = len(_offers(case))
        out.fixes.insert(0, Reason("make-up", (("count", out.make_ups), ("offered", offered))))
    return Outlook(
        standing=standing,
        figures=figures(prepared, found, latest_row(found)),
        amounts=tuple(reach.amount for reach in reached),
        absences_left=left,
        earliest_on=_earliest(case, out, standing),
        make_ups_needed=min(out.make_ups, len(case.unmade)),
        make_ups_possible=len(case.unmade),
        make_ups_offered=_offers(case) if case.unmade else (),
        reasons=(*out.broken, *out.risks, *out.pending),
        fixes=tuple(out.fixes),
    )


def _standing(case: Case, out: Findings, left: int | None) -> Standing:
    """Broken things first; complete only when nothing to come can break a limit any more."""
    found = case.found
    expected = found.attended or found.short or found.excused or found.unexcused or found.open
    if not expected and found.is_going_on:
        out.broken.clear()
        out.pending.insert(0, Reason("no-sessions-yet"))
        return Standing.ON_TRACK
    if out.broken:
        return Standing.CANNOT_COMPLETE
    if not out.unmet:
        if not _safe_after(case):
            return Standing.COMPLETE
        out.pending.append(Reason("limits-still-apply", (("open", len(found.open)),)))
    none_left = no_absence_left(case, found.open) if left == 0 else None
    if none_left is not None:
        out.risks.append(none_left)
        out.fixes.append(Reason("come-to-all", (("count", len(found.open)),)))
    return Standing.AT_RISK if out.risks else Standing.ON_TRACK


def _may_make_up(prepared: Course, found: Ledger) -> bool:
    in_time = found.deadline is None or prepared.today <= found.deadline
    return prepared.rule.make_ups is not MakeUps.NONE and found.is_going_on and in_time


def _safe_after(case: Case) -> int:
    """How many open sessions must be attended before no limit can be broken any more."""
    return max((limit.safe_after for limit in case.limits), default=0)


def _absences_left(case: Case) -> int | None:
    spare = [] if case.course.rule.make_ups is MakeUps.ALL and case.may_make_up else _spare(case)
    return min([*spare, *(limit.spare for limit in case.limits)], default=None)


def _spare(case: Case) -> list[int]:
    return [reach.spare for reach in case.reached if not reach.amount.is_met and not reach.is_short_planned]


def _offers(case: Case) -> tuple[str, ...]:
    """Make-up sessions still to come before the deadline, by day."""
    last = case.found.deadline or date.max
    return tuple(session.key for session in case.course.offers if session.on <= last)


def _earliest(case: Case, out: Findings, standing: Standing) -> date | None:
    """The last of the days on which something needed can happen first; make-ups take the offered sessions in order."""
    if standing in (Standing.CANNOT_COMPLETE, Standing.COMPLETE) or not out.is_foreseeable:
        return None
    days = [*out.days, case.course.today]
    if out.make_ups:
        offers = [session.on for session in case.course.offers if session.key in _offers(case)]
        if len(offers) < out.make_ups:
            return None
        days.append(offers[out.make_ups - 1])
    attended = case.found.open[: _safe_after(case)]
    return max([*days, *(case.course.sessions[place].on for place in attended[-1:])])
