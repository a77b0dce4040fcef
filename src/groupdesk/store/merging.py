"""Records of merges, and of people who were found to be two."""

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import PersonId
from groupdesk.domain.merging import DifferentPeople, Merge, MergeRow
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, UtcDateTime, refers, table

MERGES_TABLE = table(
    "merges",
    refers("people", "kept_id", indexed=True),
    refers("people", "gone_id", indexed=True),
    sa.Column("deed_id", ID, nullable=False),
    sa.Column("merged_at", UtcDateTime, nullable=False),
    sa.Column("parted_at", UtcDateTime),
)
MERGES = record(MERGES_TABLE, Merge, Topic.PEOPLE)

DIFFERENT_TABLE = table(
    "different_people",
    refers("people", "one_id"),
    refers("people", "other_id", indexed=True),
    sa.Column("settled_on", sa.Date, nullable=False),
    sa.UniqueConstraint("one_id", "other_id", name="uq_different_people_pair"),
)
DIFFERENT = record(DIFFERENT_TABLE, DifferentPeople, Topic.PEOPLE)

_M, _D, _P = MERGES_TABLE.c, DIFFERENT_TABLE.c, PEOPLE_TABLE.c


def merges_of(reading: Reading, person_id: PersonId) -> tuple[MergeRow, ...]:
    """Every merge into that person, newest first, those that were taken back too."""
    query = (
        sa.select(MERGES_TABLE, _P.number, _P.full_name)
        .join_from(MERGES_TABLE, PEOPLE_TABLE, _M.gone_id == _P.id)
        .where(_M.kept_id == person_id)
        .order_by(_M.merged_at.desc(), _M.id.desc())
    )
    return tuple(
        MergeRow(
            merge_id=row.id,
            kept_id=row.kept_id,
            gone_id=row.gone_id,
            gone_number=row.number,
            gone_name=row.full_name,
            merged_at=row.merged_at,
            parted_at=row.parted_at,
        )
        for row in reading.rows(query)
    )


def merge_of_deed(reading: Reading, deed_id: str) -> Merge | None:
    """The merge that a deed made, if it made one."""
    found = reading.all(MERGES, _M.deed_id == deed_id)
    return found[0] if found else None


def different_pairs(reading: Reading) -> frozenset[tuple[PersonId, PersonId]]:
    """Pairs that were found to be two people, the smaller id first."""
    return frozenset((row.one_id, row.other_id) for row in reading.rows(sa.select(_D.one_id, _D.other_id)))


def different_pair(reading: Reading, one: PersonId, other: PersonId) -> DifferentPeople | None:
    found = reading.all(DIFFERENT, _D.one_id == one, _D.other_id == other)
    return found[0] if found else None
