"""Printed sign-in sheets: which session, which names in which order, found again by their code."""

from dataclasses import dataclass
from datetime import datetime

from groupdesk.domain.ids import GroupSessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInSheet:
    """One printing. `serial` gives the code on the paper; `person_ids` stand in printed order."""

    id: str
    version: int = 1
    session_id: GroupSessionId
    serial: int
    printed_at: datetime
    names: str
    person_ids: tuple[str, ...] = ()
    pages: int
