"""Days and times as words on paper."""

from datetime import date, time

from groupdesk.base.i18n import _


def day_text(day: date) -> str:
    """ "Tuesday, November 3, 2026", in the order of the language in use."""
    return _("{weekday}, {month} {day}, {year}").format(
        weekday=_weekdays()[day.weekday()], month=_months()[day.month - 1], day=day.day, year=day.year
    )


def short_day_text(day: date) -> str:
    """ "November 3, 2026"."""
    return _("{month} {day}, {year}").format(month=_months()[day.month - 1], day=day.day, year=day.year)


def time_span_text(starts: time, ends: time, twelve_hours: bool) -> str:
    """ "6:00 to 7:30 PM", or "18:00 to 19:30"; both halves carry AM or PM only where they differ."""
    if not twelve_hours:
        return _("{starts} to {ends}").format(starts=f"{starts:%H:%M}", ends=f"{ends:%H:%M}")
    same_half = (starts.hour < 12) == (ends.hour < 12)
    first = _clock(starts) if same_half else _clock_with_half(starts)
    return _("{starts} to {ends}").format(starts=first, ends=_clock_with_half(ends))


def clock_text(moment: time, twelve_hours: bool) -> str:
    """ "6:00 PM", or "18:00"."""
    return _clock_with_half(moment) if twelve_hours else f"{moment:%H:%M}"


def _clock(moment: time) -> str:
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d}"


def _clock_with_half(moment: time) -> str:
    half = _("AM") if moment.hour < 12 else _("PM")
    return _("{clock} {half}").format(clock=_clock(moment), half=half)


def _weekdays() -> tuple[str, ...]:
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def _months() -> tuple[str, ...]:
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
