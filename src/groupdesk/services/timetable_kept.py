"""What must hold of a timetable after a change of it was taken back: sequences, numbers, no two sessions at once."""

from collections.abc import Sequence
from typing import Any

from groupdesk.domain.ids import CohortId
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.rearranging import follow_days, refuse_overlap, renumber
from groupdesk.store.deeds import Revision
from groupdesk.store.encoding import from_json
from groupdesk.store.sessions import SESSIONS, SESSIONS_TABLE
from groupdesk.store.unit import Unit


def keep_timetable(unit: Unit, session_ids: Sequence[str]) -> None:
    """The guard of undo: later deeds may have changed the other sessions among which a former one stands again.

    Refused: sessions-overlap (first, second) where its time is no longer free.
    """
    steps = [revision for revision in unit.revisions if revision.thing_id in set(session_ids)]
    # Once each: a deed that moved a session and then renumbered it has two steps of the same row.
    rows = [row for row in (unit.find(SESSIONS, thing) for thing in dict.fromkeys(session_ids)) if row is not None]
    gone = {CohortId(str(cohort)) for step in steps if (cohort := _before(step).get("cohort_id")) is not None}
    for row in rows:
        _raise_sequence(unit, row, steps)
        if row.state not in CALLED_OFF:
            refuse_overlap(unit, row)
    for cohort_id in gone | {row.cohort_id for row in rows}:
        renumber(unit, cohort_id)
        follow_days(unit, cohort_id)


def _raise_sequence(unit: Unit, row: GroupSession, steps: Sequence[Revision]) -> None:
    """A session's sequence only rises (invariant 10), also when a change of it is taken back."""
    former = [int(_before(step).get("ics_sequence", -1)) for step in steps if step.thing_id == row.id]
    highest = max(former, default=-1)
    if row.ics_sequence <= highest:
        unit.change(SESSIONS, row, ics_sequence=highest + 1)


def _before(step: Revision) -> dict[str, Any]:
    return from_json(step.before or "{}", SESSIONS_TABLE)
