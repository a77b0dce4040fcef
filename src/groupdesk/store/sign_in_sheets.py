"""Printed sign-in sheets, and which of them came back."""

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import GroupSessionId
from groupdesk.domain.papers import SheetLayout
from groupdesk.domain.sheets import SignInSheet
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, Listing, UtcDateTime, Word, refers, table

SHEETS_TABLE = table(
    "sign_in_sheets",
    refers("sessions", "session_id", indexed=True),
    sa.Column("serial", sa.Integer, nullable=False, unique=True),
    sa.Column("printed_at", UtcDateTime, nullable=False),
    sa.Column("names", sa.Text, nullable=False),
    sa.Column("layout", Word(SheetLayout), nullable=False),
    sa.Column("person_ids", Listing, nullable=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("walk_in_lines", sa.Integer),
    sa.Column("returned_at", UtcDateTime),
    sa.Column("returned_by", ID),
    sa.Column("scan", sa.Text, nullable=False),
)
SHEETS = record(SHEETS_TABLE, SignInSheet, Topic.SESSIONS)


def next_serial(reading: Reading) -> int:
    """The next free serial; inside a writing unit nobody else can take it."""
    return int(reading.scalar(sa.select(sa.func.coalesce(sa.func.max(SHEETS_TABLE.c.serial), 999)))) + 1


def of_serial(reading: Reading, serial: int) -> SignInSheet | None:
    """The sheet with that serial."""
    found = reading.all(SHEETS, SHEETS_TABLE.c.serial == serial)
    return found[0] if found else None


def of_session(reading: Reading, session_id: GroupSessionId) -> tuple[SignInSheet, ...]:
    """Every printing for a session, the latest first."""
    c = SHEETS_TABLE.c
    return reading.all(SHEETS, c.session_id == session_id, order_by=(c.serial.desc(),))
