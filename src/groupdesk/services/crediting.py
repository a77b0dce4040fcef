"""Marks credited anew after their session turned out to have had other hours or breaks."""

from groupdesk.domain.attendance import Mark
from groupdesk.domain.breaks import check_breaks
from groupdesk.domain.completion.crediting import Written, credited_again
from groupdesk.domain.credited import session_times
from groupdesk.domain.errors import Refused
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import SessionState
from groupdesk.domain.status_sets import read_set
from groupdesk.services.make_ups_kept import keep_make_ups
from groupdesk.services.statuses import read_rule
from groupdesk.store import attendance
from groupdesk.store.attendance import MARKS
from groupdesk.store.status_sets import stored_of
from groupdesk.store.unit import Unit


def credit_anew(unit: Unit, session: GroupSession) -> None:
    """Invariant 5 for every mark of a session, by its group's rule; minutes set by hand stay.

    Refused: break-impossible (after, minutes), session-locked, mark-made-up.
    """
    check_breaks(session.minutes, session.breaks)
    if session.state is SessionState.LOCKED:
        raise Refused("session-locked")
    if session.sheet_opened_at is None:
        return
    stored, text = stored_of(unit, session.cohort_id)
    statuses, rule = read_set(stored), read_rule(text)
    times = session_times(session.starts_at, session.ends_at, session.breaks)
    changed = []
    for mark in attendance.marks_of(unit, session.id):
        if mark.minutes is None or not statuses.status(mark.status).meaning.counts_as_present:
            continue
        minutes = credited_again(times, _unreckoned(mark), rule)
        changed += [mark.id] if unit.change(MARKS, mark, minutes=minutes) is not mark else []
    keep_make_ups(unit, changed)


def _unreckoned(mark: Mark) -> Written:
    """The mark without the minutes that were reckoned from the breaks it had before."""
    by_hand = mark.minutes if mark.minutes_reason else None
    return Written(mark.time_in, mark.time_out, by_hand, mark.minutes_reason)
