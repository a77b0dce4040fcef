"""Courses, stays and completion rules for tests of the outlook."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from groupdesk.domain.completion.facts import EnrolmentFacts, MarkFacts, SessionFacts, Stay
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, ShareOf, Unit
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.states import SessionState
from groupdesk.domain.statuses import Meaning

FIRST = date(2026, 3, 10)
P, E, A = Meaning.PRESENT, Meaning.EXCUSED, Meaning.UNEXCUSED
U, N, C = Meaning.UNMARKED, Meaning.NOT_EXPECTED, Meaning.CANCELLED
LETTERS = {"P": P, "E": E, "A": A, "U": U, "N": N, "C": C}

TWO_THIRDS = CompletionRule(name="two thirds", requirements=(Requirement(share=Fraction(2, 3)),))


def evening(number: int, **facts: object) -> SessionFacts:
    """One of the weekly Tuesdays from 10 March 2026, 90 minutes."""
    plain = SessionFacts(key=f"s{number}", on=FIRST + timedelta(weeks=number - 1), minutes=90, number=number)
    return replace(plain, **facts)  # type: ignore[arg-type]


def evenings(count: int = 8, called_off: tuple[int, ...] = ()) -> list[SessionFacts]:
    state = SessionState.CANCELLED_BY_US
    return [evening(n, state=state) if n in called_off else evening(n) for n in range(1, count + 1)]


def make_up_session(day: date, key: str = "m1") -> SessionFacts:
    return SessionFacts(key=key, on=day, minutes=90, kind=SessionKind.MAKE_UP)


def a_stay(letters: str = "", **facts: object) -> Stay:
    """Marks of the first sessions as letters; "-" leaves a session without a mark."""
    marks = {f"s{n}": MarkFacts(LETTERS[x]) for n, x in enumerate(letters, start=1) if x != "-"}
    make_ups = facts.pop("make_ups", ())
    enrolment = replace(EnrolmentFacts(key="e1", joined_on=FIRST), **facts)  # type: ignore[arg-type]
    return Stay(enrolment, marks, make_ups)  # type: ignore[arg-type]


limit = st.one_of(st.none(), st.integers(0, 4))


@st.composite
def rules(draw: st.DrawFn, *, minutes: bool = True) -> CompletionRule:
    """Rules without make-ups, deadline and gap, over sessions or minutes."""
    unit = draw(st.sampled_from(list(Unit) if minutes else [Unit.SESSIONS]))
    by_share = draw(st.booleans())
    share = draw(st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(1)]))
    amount = draw(st.integers(1, 8)) * (90 if unit is Unit.MINUTES else 1)
    of = draw(st.sampled_from(ShareOf))
    requirement = (
        Requirement(unit=unit, share=share, share_of=of) if by_share else Requirement(unit=unit, amount=amount)
    )
    return CompletionRule(
        name="drawn",
        requirements=(requirement,),
        make_ups=MakeUps.NONE,
        most_absences=draw(limit),
        most_unexcused=draw(limit),
        most_in_a_row=draw(limit),
        most_unexcused_in_a_row=draw(limit),
        must_sessions=frozenset(draw(st.lists(st.integers(1, 8), max_size=2))),
    )
