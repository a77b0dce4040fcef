"""The spans of the calendar: a day, a week, a month, and an agenda of two weeks; where each begins and the next one."""

from datetime import date, timedelta

from groupdesk.desktop.calendar.entries import A_DAY, first_of_week

DAY, WEEK, MONTH, AGENDA = "day", "week", "month", "agenda"
SPANS = (DAY, WEEK, MONTH, AGENDA)
_DAYS = {DAY: 1, WEEK: 7, AGENDA: 14}
_MONTHS_A_YEAR = 12


def days_of(span: str, day: date, first_weekday: int) -> tuple[date, int]:
    """The first day of the span around a day, and how many days it has; a month is shown in whole weeks."""
    if span == MONTH:
        first = first_of_week(day.replace(day=1), first_weekday)
        last = _month_on(day, 1) - timedelta(days=1)
        return first, ((last - first).days // 7 + 1) * 7
    return (first_of_week(day, first_weekday) if span == WEEK else day), _DAYS[span]


def stepped(span: str, day: date, steps: int) -> date:
    """A day so many spans on."""
    return _month_on(day, steps) if span == MONTH else day + steps * _DAYS[span] * A_DAY


def _month_on(day: date, steps: int) -> date:
    """The first day of a month so many months on."""
    months = day.year * _MONTHS_A_YEAR + day.month - 1 + steps
    return date(months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1, 1)
