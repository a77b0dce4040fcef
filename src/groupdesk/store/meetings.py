"""Tables and queries of marks from outside: remembered names, zones of reports, and who may be meant."""

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.meetings.matches import Known
from groupdesk.domain.meetings.remembered import MeetingName, MeetingNameRow, ReportZone
from groupdesk.domain.people import ContactKind, called
from groupdesk.store.people import CONTACTS_TABLE, PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import KEY, refers, table

MEETING_NAMES_TABLE = table(
    "meeting_names",
    refers("cohorts", "cohort_id"),
    sa.Column("key", KEY, nullable=False),
    sa.Column("shown", sa.Text, nullable=False),
    refers("people", "person_id", required=False, indexed=True),
    sa.Column("settled_on", sa.Date, nullable=False),
    sa.UniqueConstraint("cohort_id", "key", name="uq_meeting_names_cohort_key"),
)
MEETING_NAMES = record(MEETING_NAMES_TABLE, MeetingName, Topic.IMPORTS)

REPORT_ZONES_TABLE = table(
    "report_zones",
    sa.Column("kind", sa.Text, nullable=False, unique=True),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("settled_on", sa.Date, nullable=False),
)
REPORT_ZONES = record(REPORT_ZONES_TABLE, ReportZone, Topic.IMPORTS)

_N, _P, _C = MEETING_NAMES_TABLE.c, PEOPLE_TABLE.c, CONTACTS_TABLE.c
_AT_ONCE = 500
# Who was merged into somebody is that person from then on.
_PERSON = sa.func.coalesce(_P.merged_into, _P.id)


def names_of(reading: Reading, cohort_id: CohortId) -> dict[str, MeetingName]:
    """What is remembered for a cohort, by key."""
    return {name.key: name for name in reading.all(MEETING_NAMES, _N.cohort_id == cohort_id)}


def meant_by(reading: Reading, cohort_id: CohortId) -> dict[str, PersonId | None]:
    """Who is meant by each remembered key; None: nobody who is marked."""
    query = (
        sa.select(_N.key, _N.person_id, _PERSON.label("meant"))
        .join_from(MEETING_NAMES_TABLE, PEOPLE_TABLE, _N.person_id == _P.id, isouter=True)
        .where(_N.cohort_id == cohort_id)
    )
    return {row.key: None if row.person_id is None else PersonId(row.meant) for row in reading.rows(query)}


def name_rows(reading: Reading, cohort_id: CohortId) -> tuple[MeetingNameRow, ...]:
    """Remembered names of a cohort, in the order of the names as reports write them."""
    query = (
        sa.select(_N.id, _N.shown, _N.person_id, _N.settled_on, _P.number, _P.full_name, _P.goes_by)
        .join_from(MEETING_NAMES_TABLE, PEOPLE_TABLE, _N.person_id == _P.id, isouter=True)
        .where(_N.cohort_id == cohort_id)
        .order_by(_N.key, _N.id)
    )
    return tuple(
        MeetingNameRow(
            id=row.id,
            shown=row.shown,
            person_id=row.person_id,
            number=row.number,
            person="" if row.person_id is None else called(row.full_name, row.goes_by),
            settled_on=row.settled_on,
        )
        for row in reading.rows(query)
    )


def zone_of(reading: Reading, kind: str) -> ReportZone | None:
    """In which zone reports of that kind told their times the last time."""
    found = reading.all(REPORT_ZONES, REPORT_ZONES_TABLE.c.kind == kind)
    return found[0] if found else None


def emails_of(reading: Reading, person_ids: Sequence[PersonId]) -> dict[PersonId, frozenset[str]]:
    """Addresses of those people, in small letters."""
    found: defaultdict[PersonId, set[str]] = defaultdict(set)
    for part in _parts(person_ids):
        where = (_C.kind == ContactKind.EMAIL, _C.person_id.in_(part))
        for row in reading.rows(sa.select(_C.person_id, _C.value).where(*where)):
            found[row.person_id].add(row.value.casefold())
    return {person_id: frozenset(emails) for person_id, emails in found.items()}


def others_meant(
    reading: Reading, *, emails: Sequence[str], names: Sequence[str], person_ids: Sequence[PersonId]
) -> tuple[Known, ...]:
    """People on file of those ids, with one of those addresses (small letters) or of exactly one of those folded names.

    Who was merged away is not among them. By number.
    """
    wanted = {PersonId(person_id) for person_id in person_ids}
    for part in _parts(emails):
        where = (_C.kind == ContactKind.EMAIL, sa.func.lower(_C.value).in_(part))
        wanted.update(row.person_id for row in reading.rows(sa.select(_C.person_id).where(*where)))
    for part in _parts(names):
        wanted.update(row.id for row in reading.rows(sa.select(_P.id).where(_P.name_key.in_(part))))
    return _known(reading, sorted(wanted))


def _known(reading: Reading, person_ids: Sequence[PersonId]) -> tuple[Known, ...]:
    addresses = emails_of(reading, person_ids)
    found = []
    for part in _parts(person_ids):
        query = sa.select(_P.id, _P.number, _P.full_name, _P.goes_by).where(_P.id.in_(part), _P.merged_into.is_(None))
        for row in reading.rows(query):
            known = Known(
                person_id=row.id,
                number=row.number,
                name=called(row.full_name, row.goes_by),
                full_name=row.full_name,
                emails=addresses.get(row.id, frozenset()),
                is_on_sheet=False,
            )
            found.append(known)
    return tuple(sorted(found, key=lambda one: one.number))


def _parts(things: Sequence[str]) -> list[Sequence[str]]:
    return [things[at : at + _AT_ONCE] for at in range(0, len(things), _AT_ONCE)]
