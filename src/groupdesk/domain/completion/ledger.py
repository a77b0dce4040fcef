"""One person's sessions sorted into attended, too short, missed, made up and open."""

from dataclasses import dataclass
from datetime import date, timedelta

from groupdesk.domain.completion.course import Course
from groupdesk.domain.completion.facts import EnrolmentFacts, Figures, Stay
from groupdesk.domain.completion.rule import MakeUps
from groupdesk.domain.makeups import MakeUp
from groupdesk.domain.states import OPEN_ENROLMENTS
from groupdesk.domain.statuses import Meaning

_NEVER = date.max.toordinal()


@dataclass(slots=True)
class Ledger:
    """Places in a course, each list by day. `unmade` are absences that nothing has made up for yet.

    `credited` holds minutes by place for attended sessions; `made_up` the make-up of an absence by its place.
    """

    attended: list[int]
    short: list[int]
    excused: list[int]
    unexcused: list[int]
    open: list[int]
    credited: dict[int, int]
    made_up: dict[int, MakeUp]
    deadline: date | None
    is_going_on: bool

    @property
    def absent(self) -> list[int]:
        return sorted(self.excused + self.unexcused)

    @property
    def unmade(self) -> list[int]:
        return [place for place in self.absent if place not in self.made_up]


def ledger(course: Course, stay: Stay) -> Ledger:
    """The sessions of one person. Expected are those that a mark says so of, and unmarked ones of the days belonged to.

    A session after the deadline no longer counts as attended or open; it stays in the whole of a share.
    """
    enrolment = stay.enrolment
    found = Ledger([], [], [], [], [], {}, {}, _deadline(course, enrolment), enrolment.state in OPEN_ENROLMENTS)
    _sort_in(found, course, stay)
    if course.rule.make_ups is not MakeUps.NONE and stay.make_ups:
        last = found.deadline or date.max
        made = {make_up.missed: make_up for make_up in stay.make_ups if make_up.made_up_on <= last}
        found.made_up = {p: made[key] for p in found.absent if (key := course.sessions[p].key) in made}
    return found


def _sort_in(found: Ledger, course: Course, stay: Stay) -> None:
    """The one loop over all sessions; kept plain because a report runs it some hundred thousand times."""
    marks = stay.marks
    first, last = _days(course, stay.enrolment)
    minimum = course.credit.minimum_minutes
    sessions = course.sessions
    present, excused, unexcused, unmarked = Meaning.PRESENT, Meaning.EXCUSED, Meaning.UNEXCUSED, Meaning.UNMARKED
    for place, key, ordinal in course.rows:
        mark = marks.get(key)
        if mark is None:
            if first <= ordinal <= last:
                found.open.append(place)
            continue
        meaning, minutes = mark
        if meaning is present:
            if minutes is None:
                minutes = sessions[place].minutes
            if minutes >= minimum:
                found.attended.append(place)
                found.credited[place] = minutes
            else:
                found.short.append(place)
        elif meaning is unexcused:
            found.unexcused.append(place)
        elif meaning is excused:
            found.excused.append(place)
        elif meaning is unmarked:
            found.open.append(place)


def figures(course: Course, found: Ledger, trailing: int) -> Figures:
    """The counts that a person looks at; `trailing` are the latest absences in a row."""
    unmarked = sum(course.is_past[place] for place in found.open)
    decided = len(found.attended) + len(found.short) + len(found.excused) + len(found.unexcused)
    return Figures(
        expected=decided + unmarked,
        came=len(found.attended) + len(found.made_up),
        excused=len(found.excused),
        unexcused=len(found.unexcused),
        made_up=len(found.made_up),
        unmarked=unmarked,
        open=len(found.open),
        minutes=sum(found.credited.values()) + sum(make_up.minutes for make_up in found.made_up.values()),
        in_a_row=trailing,
    )


def _days(course: Course, enrolment: EnrolmentFacts) -> tuple[int, int]:
    """First and last day of belonging as ordinals; who left without a day is expected no longer than today."""
    first = _NEVER + 1 if enrolment.joined_on is None else enrolment.joined_on.toordinal()
    if enrolment.left_on is not None:
        return first, enrolment.left_on.toordinal()
    return first, _NEVER if enrolment.state in OPEN_ENROLMENTS else course.today.toordinal()


def _deadline(course: Course, enrolment: EnrolmentFacts) -> date | None:
    """The earliest of the rule's day, the rule's days from joining, and the day an order sets."""
    days = [day for day in (course.rule.due_on, enrolment.due_on) if day is not None]
    if course.rule.due_days is not None and enrolment.joined_on is not None:
        days.append(enrolment.joined_on + timedelta(days=course.rule.due_days))
    return min(days, default=None)
