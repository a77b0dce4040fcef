"""The days of a plan as lines of its preview, each with what may be done with it; without widgets."""

from dataclasses import dataclass
from datetime import date

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.moments import clock_words, day_words, span_words, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.schedule.clock import ClockQuestion
from groupdesk.domain.schedule.conflicts import Conflict, Decision, Handling
from groupdesk.domain.schedule.plan import Plan, PlannedSession
from groupdesk.domain.zones import WallCheck

KEEP, LEAVE_OUT = "keep", "leave-out"
_CLOCK = "clock-"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One day of the preview. `choices` are key and words, the chosen one named by `chosen`."""

    day: date
    number: str
    words: str
    times: str
    sign: Sign | None
    choices: tuple[tuple[str, str], ...]
    chosen: str

    @property
    def key(self) -> str:
        return self.day.isoformat()


def plan_lines(plan: Plan, left_out: frozenset[date], today: date) -> list[PlanLine]:
    """Every session, every closed day and every day left out, by date."""
    questions = {question.wall.date(): question for question in plan.questions}
    closed = {conflict.day: conflict for conflict in plan.conflicts}
    lines = [_conflict_line(conflict, today) for conflict in plan.conflicts if conflict.chosen.day != conflict.day]
    last = max(session.starts_at.date() for session in plan.sessions)
    lines += [_left_out_line(day, today) for day in left_out if day <= last]
    for session in plan.sessions:
        day = session.starts_at.date()
        if day in closed and closed[day].chosen.day == day:
            lines.append(_held_line(session, closed[day], today))
        else:
            lines.append(_session_line(session, questions.get(day), today))
    return sorted(lines, key=lambda line: line.day)


def decision(conflict: Conflict, key: str) -> Decision:
    """The decision behind a choice of a closed day."""
    return next(option for option in conflict.options if _option_key(option) == key)


def clock_answer(key: str) -> int:
    """Which of two clock times a choice stands for."""
    return int(key.removeprefix(_CLOCK))


def is_clock(key: str) -> bool:
    return key.startswith(_CLOCK)


def asks_words(plan: Plan) -> str:
    """What to look at before the plan is stored, "" when nothing is."""
    open_days = sum(not conflict.is_decided for conflict in plan.conflicts)
    doubtful = sum(not question.is_decided for question in plan.questions)
    asks = []
    if open_days:
        asks.append(_("Closed days were moved; look at the marked lines."))
    if doubtful:
        asks.append(_("The clocks change on a marked day; look which time is meant."))
    return " ".join(asks)


def _session_line(session: PlannedSession, question: ClockQuestion | None, today: date) -> PlanLine:
    sign = None
    choices: tuple[tuple[str, str], ...] = ((KEEP, _("Meet on this day")), (LEAVE_OUT, _("Leave this day out")))
    chosen = KEEP
    if session.instead_of is not None:
        sign = Sign(_("Instead of {day}").format(day=day_words(session.instead_of, today)), "calendar-clock", "neutral")
        choices = ()
    if question is not None:
        sign = Sign(_clock_words(question), "clock", "attention")
        choices = tuple((f"{_CLOCK}{n}", _choice_words(question, n)) for n in range(len(question.choices)))
        chosen = f"{_CLOCK}{question.choices.index(question.chosen)}"
    return PlanLine(
        session.starts_at.date(),
        str(session.number or ""),
        _day(session, today),
        _times(session),
        sign,
        choices,
        chosen,
    )


def _held_line(session: PlannedSession, conflict: Conflict, today: date) -> PlanLine:
    sign = Sign(_("Closed: {reason}").format(reason=conflict.closure.name), "calendar-x", "attention")
    number, times = str(session.number or ""), _times(session)
    return PlanLine(conflict.day, number, _day(session, today), times, sign, _options(conflict, today), Handling.HOLD)


def _conflict_line(conflict: Conflict, today: date) -> PlanLine:
    sign = Sign(_("Closed: {reason}").format(reason=conflict.closure.name), "calendar-x", "attention")
    chosen = _option_key(conflict.chosen)
    words = weekday_words(conflict.day, today)
    return PlanLine(conflict.day, "–", words, "", sign, _options(conflict, today), chosen)


def _left_out_line(day: date, today: date) -> PlanLine:
    sign = Sign(_("Left out"), "calendar-x", "neutral")
    choices = ((KEEP, _("Meet on this day")), (LEAVE_OUT, _("Leave this day out")))
    return PlanLine(day, "–", weekday_words(day, today), "", sign, choices, LEAVE_OUT)


def _options(conflict: Conflict, today: date) -> tuple[tuple[str, str], ...]:
    return tuple((_option_key(option), _option_words(option, today)) for option in conflict.options)


def _option_key(option: Decision) -> str:
    return str(option.handling)


def _option_words(option: Decision, today: date) -> str:
    day = weekday_words(option.day, today) if option.day else ""
    if option.handling is Handling.NEXT_SLOT:
        return _("Meet at the end instead, {day}").format(day=day) if day else _("Leave it out, no free day was found")
    if option.handling is Handling.OTHER_DAY:
        return _("Meet on {day} instead").format(day=day)
    return _("Meet all the same") if option.handling is Handling.HOLD else _("Leave it out")


def _clock_words(question: ClockQuestion) -> str:
    if question.check is WallCheck.TWICE:
        return _("{time} comes twice").format(time=clock_words(question.wall))
    return _("There is no {time}").format(time=clock_words(question.wall))


def _choice_words(question: ClockQuestion, number: int) -> str:
    choice = question.choices[number]
    if question.check is WallCheck.TWICE:
        says = (_("The first {time}, before the clocks change"), _("The second {time}, after the clocks change"))
        return says[number].format(time=clock_words(choice.wall))
    return _("Meet at {time}").format(time=clock_words(choice.wall))


def _day(session: PlannedSession, today: date) -> str:
    return weekday_words(session.starts_at.date(), today)


def _times(session: PlannedSession) -> str:
    return span_words(session.starts_at, session.ends_at)
