"""What stands between one person and completion: broken for good, at risk, or merely not done yet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from groupdesk.domain.completion.amounts import Reach
from groupdesk.domain.completion.course import Course, Must
from groupdesk.domain.completion.facts import EnrolmentFacts, Reason, Stay
from groupdesk.domain.completion.ledger import Ledger
from groupdesk.domain.completion.limits import Limit, gaps
from groupdesk.domain.completion.rule import MakeUps


@dataclass(slots=True)
class Findings:
    """Reasons by how bad they are. `days` are those on which something needed can happen at the earliest.

    `make_ups` is how many make-ups are needed, `unmet` whether anything is missing at all, `is_foreseeable` whether the
    sessions for all of it are planned.
    """

    broken: list[Reason] = field(default_factory=list)
    risks: list[Reason] = field(default_factory=list)
    pending: list[Reason] = field(default_factory=list)
    fixes: list[Reason] = field(default_factory=list)
    days: list[date] = field(default_factory=list)
    make_ups: int = 0
    unmet: bool = False
    is_foreseeable: bool = True

    def need_make_ups(self, count: int) -> None:
        self.make_ups = max(self.make_ups, count)
        self.unmet = True


@dataclass(frozen=True, slots=True)
class Case:
    """One person's matter, as the looks below need it."""

    course: Course
    stay: Stay
    found: Ledger
    reached: tuple[Reach, ...]
    limits: tuple[Limit, ...]
    may_make_up: bool

    @property
    def unmade(self) -> list[int]:
        """Absences that can still be made up."""
        return self.found.unmade if self.may_make_up else []


def findings(case: Case) -> Findings:
    """Everything that was found, in the order in which people ask: amounts, musts, limits, gaps, make-ups, the rest."""
    out = Findings()
    for reach in case.reached:
        _look_at_amount(out, case, reach)
    for must in case.course.musts:
        _look_at_must(out, case, must)
    for limit in case.limits:
        _look_at_limit(out, case, limit)
    if not all(reach.amount.is_met for reach in case.reached):
        for has_happened, reason in gaps(case.course, case.found, case.stay):
            (out.broken if has_happened else out.risks).append(reason)
    _look_at_make_ups(out, case)
    _look_at_the_rest(out, case, case.stay.enrolment)
    return out


def _look_at_amount(out: Findings, case: Case, reach: Reach) -> None:
    amount = reach.amount
    if amount.is_met:
        return
    out.unmet = True
    met_on = reach.met_on()
    out.days += [day for _weight, day in reach.open[-1:]] if met_on is None else [met_on]
    if reach.best >= amount.needed:
        return
    count = reach.make_ups_needed
    facts: tuple[tuple[str, int | str | date], ...] = (("unit", amount.unit), ("needed", amount.needed))
    if reach.is_short_planned and case.found.is_going_on:
        reason = Reason("too-few-sessions-planned", (*facts, ("possible", reach.best)))
        (out.pending if case.found.open else out.risks).append(reason)
        out.fixes.append(Reason("plan-sessions", (("unit", amount.unit), ("count", amount.needed - reach.best))))
        out.is_foreseeable = False
    elif count is None:
        out.broken.append(Reason("amount-out-of-reach", (*facts, ("possible", reach.best + sum(reach.makeable)))))
    else:
        is_routine = case.course.rule.make_ups is MakeUps.ALL and bool(case.found.open)
        reason = Reason("amount-needs-make-ups", (*facts, ("possible", reach.best), ("count", count)))
        (out.pending if is_routine else out.risks).append(reason)
        out.need_make_ups(count)


def _look_at_must(out: Findings, case: Case, must: Must) -> None:
    found, sessions = case.found, case.course.sessions
    if must.places & {*found.attended, *found.made_up}:
        return
    out.unmet = True
    coming = [sessions[place].on for place in found.open if place in must.places]
    if found.deadline is not None:
        coming = [day for day in coming if day <= found.deadline]
    if coming:
        out.days.append(coming[0])
        out.pending.append(Reason("must-attend", (("item", must.item), ("on", coming[0]))))
    elif must.places & set(case.unmade):
        out.risks.append(Reason("must-needs-make-up", (("item", must.item),)))
        out.need_make_ups(1)
    elif not must.places and found.is_going_on:
        out.pending.append(Reason("must-not-planned", (("item", must.item),)))
        out.is_foreseeable = False
    else:
        out.broken.append(Reason("must-missed", (("item", must.item),)))


def _look_at_limit(out: Findings, case: Case, limit: Limit) -> None:
    if not limit.is_broken:
        return
    reason = Reason(limit.code, (("count", limit.used), ("most", limit.most)))
    over = limit.used - limit.most
    if case.course.rule.made_up_counts_as_absence or over > len(case.unmade):
        out.broken.append(reason)
    else:
        out.risks.append(reason)
        out.need_make_ups(over)


def _look_at_make_ups(out: Findings, case: Case) -> None:
    """Where every absence must be made up, those that were not are due."""
    due = len(case.found.unmade)
    if case.course.rule.make_ups is not MakeUps.ALL or not due:
        return
    reason = Reason("make-ups-due", (("count", due),))
    if not case.may_make_up:
        out.broken.append(reason)
    else:
        (out.pending if case.found.open else out.risks).append(reason)
    out.need_make_ups(due)


def _look_at_the_rest(out: Findings, case: Case, enrolment: EnrolmentFacts) -> None:
    found, course = case.found, case.course
    if course.rule.needs_sign_off and not enrolment.is_signed_off:
        out.unmet = True
        out.pending.append(Reason("sign-off-missing"))
        out.fixes.append(Reason("sign-off"))
    unmarked = sum(course.is_past[place] for place in found.open)
    if unmarked:
        out.pending.append(Reason("unmarked-sessions", (("count", unmarked),)))
        out.fixes.append(Reason("mark-sessions", (("count", unmarked),)))
    if not out.unmet:
        return
    if not found.is_going_on:
        out.broken.append(Reason("enrolment-ended", (("state", enrolment.state),)))
    elif found.deadline is not None and found.deadline < course.today:
        out.broken.append(Reason("deadline-passed", (("on", found.deadline),)))


def no_absence_left(case: Case, open_sessions: Sequence[int]) -> Reason | None:
    """Said to who has missed something and can miss nothing more; who came to everything only goes on as before."""
    found = case.found
    if open_sessions and (found.excused or found.unexcused or found.short):
        return Reason("no-absence-left", (("open", len(open_sessions)),))
    return None
