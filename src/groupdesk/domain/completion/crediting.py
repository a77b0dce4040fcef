"""Minutes of a mark by the credit rule of a completion rule, out of what was written down at the roll call."""

from datetime import time
from typing import NamedTuple

from groupdesk.domain.credit import CreditRule, SessionTimes, Stay, clock_time, credit


class Written(NamedTuple):
    """What a mark holds: wall-clock times, stored minutes, and the reason where somebody set the minutes by hand."""

    time_in: time | None
    time_out: time | None
    minutes: int | None
    minutes_reason: str


def credited_again(times: SessionTimes, written: Written, rule: CreditRule) -> int:
    """Minutes by the rule. What was set by hand stays, and so does what a report joined out of several stays."""
    if written.minutes is not None and written.minutes_reason:
        return written.minutes
    came = None if written.time_in is None else clock_time(times, written.time_in)
    went = None if written.time_out is None else clock_time(times, written.time_out)
    stay = [Stay(came, went)]
    within = credit(times, stay, CreditRule()).minutes
    found = credit(times, stay, rule).minutes
    return found if written.minutes is None or written.minutes >= within else min(found, written.minutes)
