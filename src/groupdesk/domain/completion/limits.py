"""Limits of absence and of time between attendances, for one person."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from groupdesk.domain.completion.course import Course
from groupdesk.domain.completion.facts import Reason, Stay
from groupdesk.domain.completion.ledger import Ledger
from groupdesk.domain.completion.rule import CompletionRule


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit of absence: its code, how much of it is used for certain, and how much there is.

    `spare` is how many of the next open sessions may be missed in a row; `safe_after` how many of the open ones must be
    attended before missing all the rest can no longer break it.
    """

    code: str
    used: int
    most: int
    spare: int
    safe_after: int

    @property
    def is_broken(self) -> bool:
        return self.used > self.most


def limits(rule: CompletionRule, found: Ledger) -> Iterator[Limit]:
    """The limits that the rule has. Made-up absences are left out unless the rule counts them."""
    if rule.most_absences is rule.most_unexcused is rule.most_in_a_row is rule.most_unexcused_in_a_row is None:
        return
    gone = frozenset() if rule.made_up_counts_as_absence else frozenset(found.made_up)
    absent = [place for place in found.absent if place not in gone]
    unexcused = [place for place in found.unexcused if place not in gone]
    if rule.most_absences is not None:
        yield _total("too-many-absences", len(absent), rule.most_absences, len(found.open))
    if rule.most_unexcused is not None:
        yield _total("too-many-unexcused", len(unexcused), rule.most_unexcused, len(found.open))
    if rule.most_in_a_row is not None:
        yield _in_a_row("too-many-in-a-row", found, absent, rule.most_in_a_row)
    if rule.most_unexcused_in_a_row is not None:
        yield _in_a_row("too-many-unexcused-in-a-row", found, unexcused, rule.most_unexcused_in_a_row)


def latest_row(found: Ledger) -> int:
    """How many of the latest decided sessions were missed in a row."""
    missed = set(found.absent)
    decided = sorted((*found.attended, *found.short, *missed), reverse=True)
    return next((count for count, place in enumerate(decided) if place not in missed), len(decided))


def _total(code: str, used: int, most: int, coming: int) -> Limit:
    spare = min(max(0, most - used), coming)
    return Limit(code, used, most, spare, coming - spare)


def _in_a_row(code: str, found: Ledger, absent: list[int], most: int) -> Limit:
    """Reckoned for the two extremes of the future: the next sessions missed, or all but the next ones missed."""
    coming = len(found.open)
    missed = set(absent)
    order = sorted((*found.attended, *found.short, *found.excused, *found.unexcused, *found.open))
    used = _longest(order, missed)

    def breaks_after_missing(count: int) -> bool:
        return _longest(order, missed.union(found.open[:count])) > most

    def holds_after_attending(count: int) -> bool:
        return _longest(order, missed.union(found.open[count:])) <= most

    if used > most:
        return Limit(code, used, most, 0, coming)
    spare = bisect_left(range(1, coming + 1), x=True, key=breaks_after_missing)
    return Limit(code, used, most, spare, bisect_left(range(coming), x=True, key=holds_after_attending))


def _longest(order: list[int], missed: set[int]) -> int:
    longest = run = 0
    for place in order:
        if place in missed:
            run += 1
            if run > longest:
                longest = run
        else:
            run = 0
    return longest


def gaps(course: Course, found: Ledger, stay: Stay) -> Iterator[tuple[bool, Reason]]:
    """Times between attendances that are too long: (True, …) where it has happened, (False, …) where it is coming.

    Make-ups count as attendances. Source of the limit: the programme's terms, set in the rule.
    """
    most = course.rule.most_days_between
    if most is None:
        return
    days = _days_there(course, found, stay)
    if not days:
        return
    worst = max(((b - a).days for a, b in pairwise(days)), default=0)
    since = (course.today - days[-1]).days
    if max(worst, since) > most:
        yield True, Reason("gap-too-long", (("days", max(worst, since)), ("most", most)))
    coming = [course.sessions[p].on for p in found.open if course.sessions[p].on >= course.today]
    coming += [offer.on for offer in course.offers]
    if coming and (min(coming) - days[-1]).days > most:
        yield False, Reason("gap-ahead", (("days", (min(coming) - days[-1]).days), ("most", most)))


def _days_there(course: Course, found: Ledger, stay: Stay) -> list[date]:
    days = {course.sessions[place].on for place in (*found.attended, *found.short)}
    return sorted(days | {make_up.made_up_on for make_up in found.made_up.values()})
