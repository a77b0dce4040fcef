"""The history of a session as rows: what each deed left of its number, time and state."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from groupdesk.base.i18n import _
from groupdesk.cli.columns import Column
from groupdesk.domain.deeds import HistoryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStep:
    """How a session stood after one deed."""

    at: datetime
    staff: str
    verb: str
    number: int | None
    starts_at: datetime | None
    state: str
    reason: str


STEPS: tuple[Column[SessionStep], ...] = (
    Column("at", lambda row: row.at, _("When")),
    Column("staff", lambda row: row.staff, _("Who")),
    Column("verb", lambda row: row.verb, _("Did")),
    Column("number", lambda row: row.number, _("No.")),
    Column("starts_at", lambda row: row.starts_at, _("Starts")),
    Column("state", lambda row: row.state, _("State")),
    Column("reason", lambda row: row.reason, _("Reason")),
)


def session_steps(history: Iterable[HistoryRow]) -> tuple[SessionStep, ...]:
    """A row for each deed that touched it, oldest first; each says how the session stood afterwards."""
    known: dict[str, object] = {}
    by_deed: dict[str, SessionStep] = {}
    for row in history:
        known |= row.after or {}
        number, starts_at = known.get("number"), known.get("starts_at")
        by_deed[row.deed_id] = SessionStep(
            at=row.at,
            staff=row.staff_name,
            verb=row.verb,
            number=number if isinstance(number, int) else None,
            starts_at=starts_at if isinstance(starts_at, datetime) else None,
            state=str(known.get("state", "")),
            reason=str(known.get("change_reason", "")),
        )
    return tuple(by_deed.values())
