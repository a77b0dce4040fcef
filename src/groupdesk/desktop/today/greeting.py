"""The line under the day: a greeting, and how much is still to come."""

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.wording import facts_line


def greeting_words(hour: int, staff_name: str, to_come: int, is_free: bool) -> str:
    """ "Good afternoon, Nadia Brandt · 2 sessions still to come"; `is_free` says that nothing was planned at all.

    The name stands as it is on the list of staff: which part of it people are called by differs from place to place.
    """
    count = ngettext("{count} session still to come", "{count} sessions still to come", to_come)
    left = count.format(count=to_come) if to_come else _nothing_left(is_free)
    return facts_line(_hello(hour, staff_name), left)


def _nothing_left(is_free: bool) -> str:
    return _("no sessions today") if is_free else _("no more sessions today")


def _hello(hour: int, name: str) -> str:
    if not name:
        return {0: _("Good morning"), 1: _("Good afternoon"), 2: _("Good evening")}[_part_of_day(hour)]
    greetings = {0: _("Good morning, {name}"), 1: _("Good afternoon, {name}"), 2: _("Good evening, {name}")}
    return greetings[_part_of_day(hour)].format(name=name)


def _part_of_day(hour: int) -> int:
    return 0 if 4 <= hour < 12 else 1 if 12 <= hour < 18 else 2
