"""The line under the day: a greeting, and how much is still to come."""

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.wording import facts_line


def greeting_words(hour: int, staff_name: str, to_come: int, is_free: bool) -> str:
    """ "Good afternoon, Nadia · 2 sessions still to come"; `is_free` says that nothing was planned at all."""
    count = ngettext("{count} session still to come", "{count} sessions still to come", to_come)
    left = count.format(count=to_come) if to_come else _nothing_left(is_free)
    return facts_line(_hello(hour, _called(staff_name)), left)


def _nothing_left(is_free: bool) -> str:
    return _("no sessions today") if is_free else _("no more sessions today")


def _hello(hour: int, name: str) -> str:
    if not name:
        return {0: _("Good morning"), 1: _("Good afternoon"), 2: _("Good evening")}[_part_of_day(hour)]
    greetings = {0: _("Good morning, {name}"), 1: _("Good afternoon, {name}"), 2: _("Good evening, {name}")}
    return greetings[_part_of_day(hour)].format(name=name)


def _part_of_day(hour: int) -> int:
    return 0 if 4 <= hour < 12 else 1 if 12 <= hour < 18 else 2


def _called(staff_name: str) -> str:
    """The first word of the name, or all of it where that is a title such as Dr."""
    first = staff_name.split(" ", 1)[0]
    return staff_name if first.endswith(".") else first
