"""What typed minutes and times mean for one line: which status goes with them, what else of the mark stays."""

import re
from datetime import time

from groupdesk.desktop.rollcall.model import RollModel
from groupdesk.domain.attendance import UNMARKED, MarkDraft, SheetRow
from groupdesk.domain.credit import clock_time
from groupdesk.domain.errors import Refused
from groupdesk.domain.statuses import AttendanceStatus, Mode, Timing

_TIME = re.compile(r"(\d{1,2})[:.h ]?(\d{2})\s*([ap]m?)?", re.IGNORECASE)
_MODES = (Mode.IN_PERSON, Mode.VIDEO, Mode.PHONE)


def read_time(text: str) -> time | None:
    """A time of day as people write it: 18:20, 1820, 6.20 pm; None for anything else."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def late_draft(row: SheetRow, model: RollModel, minutes: int) -> MarkDraft | None:
    """Somebody who came so many minutes late; not more than the session has. None where no status asks for it."""
    roll, late = model.roll, _with_timing(model, Timing.TIME_IN)
    if roll is None or late is None:
        return None
    length = int((roll.times.held.end - roll.times.held.start).total_seconds() // 60)
    return MarkDraft(
        person_id=row.person_id,
        status=late.code,
        minutes_late=min(minutes, length),
        time_out=row.time_out,
        mode=_mode(row, model, late),
    )


def timed_draft(row: SheetRow, model: RollModel, text: str, *, is_in: bool) -> MarkDraft:
    """The line with that time in or out, and a status that goes with it; empty text takes the time away.

    Refused: time-impossible (time).
    """
    given = read_time(text) if text.strip() else None
    if text.strip() and given is None:
        raise Refused("time-impossible", time=text.strip()[:40])
    came, went = (given, row.time_out) if is_in else (row.time_in, given)
    status = _fitting(row, model, came, went)
    return MarkDraft(
        person_id=row.person_id, status=status.code, time_in=came, time_out=went, mode=_mode(row, model, status)
    )


def another_mode(row: SheetRow, model: RollModel) -> MarkDraft:
    """The line with the next way of taking part; somebody not marked yet, or absent, is there by video then."""
    before = model.status(row)
    was_there = before.meaning.counts_as_present
    mode = _MODES[(_MODES.index(row.mode) + 1) % len(_MODES)] if was_there else Mode.VIDEO
    # A status that means one way of taking part cannot stand beside another.
    stays = was_there and before.mode in (None, mode)
    status = before if stays else model.statuses.present
    return MarkDraft(
        person_id=row.person_id,
        status=status.code,
        time_in=row.time_in if was_there else None,
        time_out=row.time_out if was_there else None,
        mode=mode,
    )


def _fitting(row: SheetRow, model: RollModel, came: time | None, went: time | None) -> AttendanceStatus:
    """The status that says what the times say; one that fits already stays."""
    here = model.status(row)
    roll = model.roll
    is_late = came is not None and roll is not None and clock_time(roll.times, came) > roll.times.held.start
    is_early = went is not None and roll is not None and clock_time(roll.times, went) < roll.times.held.end
    wanted = {
        (True, True): Timing.BOTH,
        (True, False): Timing.TIME_IN,
        (False, True): Timing.TIME_OUT,
        (False, False): Timing.NONE,
    }[is_late, is_early]
    if row.status != UNMARKED and here.meaning.counts_as_present and here.timing is wanted:
        return here
    return _with_timing(model, wanted) or (here if here.meaning.counts_as_present else model.statuses.present)


def _with_timing(model: RollModel, timing: Timing) -> AttendanceStatus | None:
    if timing is Timing.NONE:
        return model.statuses.present
    fitting = (s for s in model.statuses.statuses if s.is_choosable and s.timing is timing)
    return next(fitting, None)


def _mode(row: SheetRow, model: RollModel, status: AttendanceStatus) -> Mode | None:
    before = model.status(row)
    return row.mode if before.meaning.counts_as_present and status.mode is None else status.mode
