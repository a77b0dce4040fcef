"""Own closures: days on which no session is planned."""

from datetime import date

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.practice import OwnClosure
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import table

CLOSURES_TABLE = table(
    "closures",
    sa.Column("first_on", sa.Date, nullable=False, index=True),
    sa.Column("last_on", sa.Date, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
)
CLOSURES = record(CLOSURES_TABLE, OwnClosure, Topic.CLOSURES)


def closures(reading: Reading, start: date, end: date) -> tuple[OwnClosure, ...]:
    """Own closures that touch the days from `start` to `end`, both included, by first day."""
    c = CLOSURES_TABLE.c
    return reading.all(CLOSURES, c.first_on <= end, c.last_on >= start, order_by=(c.first_on, c.id))
