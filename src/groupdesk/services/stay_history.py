"""The history of a stay, put together from the revisions of its row: every state it was in, when, by whom and why."""

from groupdesk.domain.deeds import HistoryRow
from groupdesk.domain.enrolments import StayStep
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.states import SEATED, EnrolmentState
from groupdesk.store import deeds
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.reading import Reading

_NOT_TOLD = frozenset({"version", "state", "reason", "note", "rank"})


def steps_of(reading: Reading, enrolment_id: EnrolmentId) -> tuple[StayStep, ...]:
    """Oldest first. Several states of one deed are several steps; pure shifts of rank are left out."""
    told: list[StayStep] = []
    known: dict[str, object] = {}
    for row in deeds.history(reading, ENROLMENTS_TABLE.name, [enrolment_id]):
        before = known.get("state")
        changed = _changed(row, known)
        known |= row.after or {}
        if row.after is None:
            known = {}
        if before is None or known.get("state") != before or changed:
            told.append(_step(row, before, known, changed))
    return tuple(told)


def _changed(row: HistoryRow, known: dict[str, object]) -> tuple[str, ...]:
    """Facts that became others; at the beginning nothing became another."""
    after = row.after or {}
    return tuple(sorted(name for name in after if name not in _NOT_TOLD)) if known else ()


def _step(row: HistoryRow, before: object, known: dict[str, object], changed: tuple[str, ...]) -> StayStep:
    state = known.get("state") or before or EnrolmentState.REFERRED
    return StayStep(
        at=row.at,
        staff_name=row.staff_name,
        verb=row.verb,
        state_before=None if before is None else EnrolmentState(str(before)),
        state=EnrolmentState(str(state)),
        reason=_said(row, known, "reason", before != known.get("state")),
        note=_said(row, known, "note", before != known.get("state")),
        changed=changed,
    )


def _said(row: HistoryRow, known: dict[str, object], name: str, is_move: bool) -> str:
    """The words of this step. A move that says the same as the one before leaves no trace in the revision; taking a
    seat and being marked say nothing of their own."""
    said = (row.after or {}).get(name)
    if said is None and is_move and known.get("state") not in SEATED:
        said = known.get(name)
    return str(said or "")
