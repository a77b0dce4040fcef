"""Printed sign-in sheets: which session, which names in which order, found again by their code when they come back."""

from dataclasses import dataclass
from datetime import datetime

from groupdesk.domain.attendance import Sheet
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId, StaffId
from groupdesk.domain.papers import SheetLayout

MOST_SCAN_BYTES = 25_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInSheet:
    """One printing. `serial` gives the code on the paper; `person_ids` stand in printed order.

    `walk_in_lines` counts the blank lines, or slips, after them; None for printings of before that was kept.
    `returned_at` is when its marks were typed in from the paper, and `scan` the digest of its kept
    picture, "" without one.
    """

    id: str
    version: int = 1
    session_id: GroupSessionId
    serial: int
    printed_at: datetime
    names: str
    layout: SheetLayout = SheetLayout.LIST
    person_ids: tuple[PersonId, ...] = ()
    pages: int
    walk_in_lines: int | None = None
    returned_at: datetime | None = None
    returned_by: StaffId | None = None
    scan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One printed line: its number on the paper, whose it is, and how the person is marked now."""

    line: int
    person_id: PersonId
    name: str
    status: str
    is_on_sheet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedSheet:
    """A printed sheet as it comes back: its lines in printed order. `is_scanned` where a picture of it is kept.

    `starts_at` is when the session takes place by now and `printed_for` when it stands on the paper, both wall-clock
    times in `zone`; `printed_at` is in UTC. `printed_by` is "" where nobody is known. `walk_in_lines` as in
    SignInSheet; on a list they are numbered on from the last of `lines`.
    """

    id: str
    code: str
    session_id: GroupSessionId
    cohort_id: CohortId
    group_name: str
    starts_at: datetime
    zone: str
    printed_for: datetime
    printed_at: datetime
    printed_by: str
    returned_at: datetime | None
    is_scanned: bool
    layout: SheetLayout
    walk_in_lines: int | None
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRoll:
    """The roll call in the order of a printed sheet.

    The first rows of `sheet` are the lines of `printed`, one for one; then come the people who were put on the roll
    since.
    """

    printed: ReturnedSheet
    sheet: Sheet


def scan_type(content: bytes) -> str:
    """What kind of picture it is, told by its first bytes.

    Raises Refused("scan-unreadable") for anything but a PDF, a JPEG or a PNG, and "scan-too-large" (megabytes).
    """
    if len(content) > MOST_SCAN_BYTES:
        raise Refused("scan-too-large", megabytes=MOST_SCAN_BYTES // 1_000_000)
    for begins, media_type in _BEGINNINGS:
        if content.startswith(begins):
            return media_type
    raise Refused("scan-unreadable")


def scan_ending(content: bytes) -> str:
    """How the name of a file with that picture ends: ".pdf". Refused: as scan_type."""
    return {"application/pdf": ".pdf", "image/jpeg": ".jpg"}.get(scan_type(content), ".png")


_BEGINNINGS = ((b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))
