"""The practice's own row, its closures and its figures."""

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.practice import PRACTICE_ID, Paper, Practice, PracticeCounts
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import Word, metadata, table

PRACTICE_TABLE = table(
    "practice",
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("paper", Word(Paper), nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("country", sa.Text, nullable=False),
    sa.Column("region", sa.Text, nullable=False),
    sa.Column("footer", sa.Text, nullable=False),
    sa.Column("is_sample", sa.Boolean, nullable=False),
    sa.Column("zone_rules", sa.Text, nullable=False),
    *(sa.Column(name, sa.Text, nullable=False) for name in ("logo", "colour", "address", "contact")),
)
PRACTICE = record(PRACTICE_TABLE, Practice, Topic.PRACTICE)


def practice(reading: Reading) -> Practice:
    """The one row. Raises Refused("not-found") in a vault that was never set up."""
    return reading.get(PRACTICE, PRACTICE_ID)


def counts(reading: Reading) -> PracticeCounts:
    """How many rows each kind of thing has, archived ones included."""
    names = ("people", "groups", "cohorts", "sessions", "enrolments", "marks", "deeds")
    query = sa.select(*(sa.select(sa.func.count()).select_from(metadata.tables[n]).scalar_subquery() for n in names))
    row = reading.rows(query)[0]
    return PracticeCounts(**dict(zip(names, row, strict=True)))
