"""Rules beside plain Python: the days of ten years, and who completes among 5,000 people over 52 sessions."""

import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path

from measure import Row, work

HERE = Path(__file__)
REPEATS = 200
PEOPLE = 5_000
START = date(2026, 9, 1)
END = date(2036, 9, 1)
# Every second week of the first years is left out: 200 exceptions among 522 weeks.
LEFT_OUT = [START + timedelta(weeks=2 * n) for n in range(200)]


def rows() -> list[Row]:
    recurrence, outlook = "10 years weekly, 200 exceptions", "completion outlook, 5,000 people × 52"
    return [
        Row(f"{recurrence}: dateutil's set", (HERE, "ours"), (HERE, "set"), goal=1.2, figure="work_cpu"),
        Row(f"{recurrence}: bare rrule, filtered", (HERE, "ours"), (HERE, "filtered"), goal=1.2, figure="work_cpu"),
        Row(f"{outlook}: seconds", (HERE, "outlook"), None, goal=1, figure="work_cpu"),
        Row(f"{outlook}: every limit set, seconds", (HERE, "limits"), None, goal=1, figure="work_cpu"),
        Row(f"{outlook}: by hand for one rule", (HERE, "outlook"), (HERE, "by_hand"), goal=20, figure="work_cpu"),
    ]


def ours() -> None:
    from groupdesk.domain.schedule.dates import planned_dates
    from groupdesk.domain.schedule.rules import Frequency, ScheduleRule

    rule = ScheduleRule(
        frequency=Frequency.WEEKLY,
        starts_on=START,
        start=time(18),
        length_minutes=90,
        zone="America/New_York",
        until=END,
        excluded=frozenset(LEFT_OUT),
    )
    repeated(lambda: len(planned_dates(rule)))


def as_set() -> None:
    from dateutil.rrule import WEEKLY, rrule, rruleset

    def days() -> int:
        series = rruleset()
        series.rrule(rrule(WEEKLY, dtstart=datetime.combine(START, time(18)), until=datetime.combine(END, time(18))))
        for day in LEFT_OUT:
            series.exdate(datetime.combine(day, time(18)))
        return len(list(series))

    repeated(days)


def filtered() -> None:
    from dateutil.rrule import WEEKLY, rrule

    left_out = {datetime.combine(day, time(18)) for day in LEFT_OUT}

    def days() -> int:
        series = rrule(WEEKLY, dtstart=datetime.combine(START, time(18)), until=datetime.combine(END, time(18)))
        return len([moment for moment in series if moment not in left_out])

    repeated(days)


def repeated(days: Callable[[], int]) -> None:
    assert days() == 522 - 200
    with work():
        for _ in range(REPEATS):
            days()


def outlook(*, every_limit: bool) -> None:
    from groupdesk.domain.completion.facts import EnrolmentFacts, MarkFacts, SessionFacts, Stay
    from groupdesk.domain.completion.outlook import outlooks
    from groupdesk.domain.completion.rule import CompletionRule, Requirement, Unit
    from groupdesk.domain.statuses import Meaning

    meanings = {"P": Meaning.PRESENT, "E": Meaning.EXCUSED, "A": Meaning.UNEXCUSED}
    sessions = [SessionFacts(key=f"s{n}", on=START + timedelta(weeks=n), minutes=90, number=n + 1) for n in range(52)]
    stays = [
        Stay(
            EnrolmentFacts(key=str(person), joined_on=START),
            {f"s{n}": MarkFacts(meanings[letter], 90) for n, letter in enumerate(letters)},
        )
        for person, letters in enumerate(marked())
    ]
    rule = CompletionRule(name="two thirds", requirements=(Requirement(share=Fraction(2, 3)),))
    if every_limit:
        rule = CompletionRule(
            name="everything",
            requirements=(Requirement(unit=Unit.MINUTES, share=Fraction(2, 3)),),
            must_sessions=frozenset((1, 2)),
            most_absences=10,
            most_unexcused=7,
            most_in_a_row=3,
            most_unexcused_in_a_row=3,
            most_days_between=30,
        )
    with work():
        found = outlooks(rule, sessions, stays, START + timedelta(weeks=40))
    assert len(found) == PEOPLE


def by_hand() -> None:
    """The same answers for "two thirds of the sessions" alone, as one would write it in a script: no reasons, no fixes."""
    sessions = [(f"s{n}", START + timedelta(weeks=n)) for n in range(52)]
    people = [{f"s{n}": letter for n, letter in enumerate(letters)} for letters in marked()]
    today = START + timedelta(weeks=40)
    with work():
        found = [_standing(sessions, marks, today) for marks in people]
    assert len(found) == PEOPLE


def _standing(sessions: list[tuple[str, date]], marks: dict[str, str], today: date) -> tuple[object, ...]:
    came = absent = 0
    coming: list[date] = []
    for key, day in sessions:
        letter = marks.get(key)
        if letter is None:
            coming.append(day)
        elif letter == "P":
            came += 1
        else:
            absent += 1
    needed = -(-2 * len(sessions) // 3)
    spare = came + len(coming) - needed
    if came >= needed:
        return "complete", came, absent, None, None
    if spare + absent < 0:
        return "cannot", came, absent, 0, None
    earliest = coming[needed - came - 1] if spare >= 0 else None
    return "risk" if spare <= 0 else "on track", came, absent, max(spare, 0), earliest and max(earliest, today)


def marked() -> list[str]:
    """The first 40 sessions of each person, a fifth of them missed, the same in every run."""
    pattern = "PPPPAPPPPEPPPPP" * 400
    return [pattern[person % 997 : person % 997 + 40] for person in range(PEOPLE)]


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.resolve().parents[1] / "src"))
    {
        "ours": ours,
        "set": as_set,
        "filtered": filtered,
        "outlook": lambda: outlook(every_limit=False),
        "limits": lambda: outlook(every_limit=True),
        "by_hand": by_hand,
    }[sys.argv[1]]()
