"""Requirements in figures for one person: had, needed, still open, and what make-ups could add."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.completion.course import Course, Weight
from groupdesk.domain.completion.facts import Amount, EnrolmentFacts
from groupdesk.domain.completion.ledger import Ledger
from groupdesk.domain.completion.rule import ShareOf, Unit


@dataclass(frozen=True, slots=True)
class Reach:
    """An amount with what lies behind it.

    `open` are the weights of the sessions that may still add to it, by day, with their days; `makeable` what each
    absence would add if it were made up, largest first. `is_short_planned`: a fixed amount that even somebody who never
    missed could not reach with the sessions planned so far.
    """

    amount: Amount
    is_short_planned: bool
    open: tuple[tuple[int, date], ...]
    makeable: tuple[int, ...]

    @property
    def best(self) -> int:
        """What coming to everything gives, without make-ups."""
        return self.amount.had + self.amount.open

    @property
    def make_ups_needed(self) -> int | None:
        """How many make-ups it takes beside coming to everything; None where even all of them are too few."""
        missing = self.amount.needed - self.best
        for count, weight in enumerate((0, *self.makeable)):
            missing -= weight
            if missing <= 0:
                return count
        return None

    @property
    def spare(self) -> int:
        """How many open sessions may be missed, the weightiest first; all of them once the amount is met."""
        slack = self.best - self.amount.needed
        count = 0
        for weight in sorted((weight for weight, _day in self.open), reverse=True):
            if self.amount.is_met or weight <= slack:
                slack -= weight
                count += 1
        return count

    def met_on(self) -> date | None:
        """The day on which coming to everything meets the amount; None where it is met or coming is not enough."""
        had = self.amount.had
        for weight, day in self.open:
            had += weight
            if had >= self.amount.needed:
                return None if self.amount.is_met else day
        return None


def reaches(course: Course, found: Ledger, enrolment: EnrolmentFacts, *, may_make_up: bool) -> Iterator[Reach]:
    """One reach for each requirement, and one more for hours that an order demands."""
    in_time = _in_time(course, found, found.attended)
    still_open = _in_time(course, found, found.open)
    places = (in_time, still_open, found.unmade if may_make_up else [])
    for weight in course.weights:
        whole = _whole(weight, found)
        yield _reach(course, found, weight, (_needed(weight, whole), whole), places)
    if enrolment.required_hours:
        hours = enrolment.required_hours * course.credit.hour_minutes
        yield _reach(course, found, course.order_weight, (hours, _whole(course.order_weight, found)), places)


def _reach(
    course: Course,
    found: Ledger,
    weight: Weight,
    sizes: tuple[int, int],
    places: tuple[Sequence[int], Sequence[int], Sequence[int]],
) -> Reach:
    attended, still_open, unmade = places
    needed, whole = sizes
    of = weight.of
    if weight.requirement.unit is Unit.MINUTES:
        had = sum(found.credited[place] for place in attended if of[place])
        had += sum(min(make_up.minutes, of[place]) for place, make_up in found.made_up.items())
    else:
        had = sum(of[place] for place in attended) + sum(of[place] for place in found.made_up)
    opening = tuple((of[place], course.sessions[place].on) for place in still_open if of[place])
    makeable = tuple(sorted((of[place] for place in unmade if of[place]), reverse=True))
    amount = Amount(weight.requirement.unit, needed, had, sum(w for w, _day in opening))
    return Reach(amount, weight.requirement.amount is not None and whole < needed, opening, makeable)


def _whole(weight: Weight, found: Ledger) -> int:
    """Everything that this person is expected at."""
    of = weight.of
    lists = (found.attended, found.short, found.excused, found.unexcused, found.open)
    return sum(of[place] for places in lists for place in places)


def _needed(weight: Weight, expected: int) -> int:
    """Units needed; of a share the next whole one, and never nothing, because nobody completes what did not happen."""
    requirement = weight.requirement
    if requirement.share is None:
        return requirement.amount or 1
    whole = expected if requirement.share_of is ShareOf.EXPECTED else weight.offered
    return max(1, -(-requirement.share.numerator * whole // requirement.share.denominator))


def _in_time(course: Course, found: Ledger, places: Sequence[int]) -> Sequence[int]:
    if found.deadline is None:
        return places
    return [place for place in places if course.sessions[place].on <= found.deadline]
