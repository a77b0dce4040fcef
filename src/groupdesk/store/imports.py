"""Tables and queries of imports: requests for groups, remembered mappings, and everybody to compare with."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from groupdesk.base.folding import fold
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.requests import ColumnMapping, GroupRequest, KnownPerson, RequestRow
from groupdesk.domain.people import called
from groupdesk.domain.states import OPEN_COHORTS
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.people import CONTACTS_TABLE, PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, KEY, Listing, UtcDateTime, refers, table


def _keys(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"wanted_key": fold(values["wanted"])}


REQUESTS_TABLE = table(
    "group_requests",
    refers("people", "person_id", indexed=True),
    sa.Column("wanted", sa.Text, nullable=False),
    sa.Column("asked_on", sa.Date),
    sa.Column("asked_at", sa.Time),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("enrolment_id", ID),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("wanted_key", KEY, nullable=False, index=True),
)
REQUESTS = record(REQUESTS_TABLE, GroupRequest, Topic.IMPORTS, _keys)

MAPPINGS_TABLE = table(
    "column_mappings",
    sa.Column("shape", sa.Text, nullable=False, unique=True),
    sa.Column("fields", Listing, nullable=False),
    sa.Column("date_order", sa.Text, nullable=False),
    sa.Column("settled_on", sa.Date, nullable=False),
)
MAPPINGS = record(MAPPINGS_TABLE, ColumnMapping, Topic.IMPORTS)

_R, _P, _C = REQUESTS_TABLE.c, PEOPLE_TABLE.c, CONTACTS_TABLE.c
# A request without a day comes last; engines disagree about where nothing sorts.
_IN_ORDER = (_R.asked_on.is_(None), _R.asked_on, _R.asked_at.is_(None).desc(), _R.asked_at, _R.position, _R.id)


def mapping_of(reading: Reading, shape: str) -> ColumnMapping | None:
    """What was settled for sheets of that shape."""
    found = reading.all(MAPPINGS, MAPPINGS_TABLE.c.shape == shape)
    return found[0] if found else None


def known_people(reading: Reading) -> tuple[KnownPerson, ...]:
    """Everybody who was not merged into somebody else, archived people too, by number."""
    contacts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    reach = sa.select(_C.person_id, _C.kind, _C.value).order_by(_C.person_id, _C.kind, _C.position)
    for contact in reading.rows(reach):
        contacts[contact.person_id].append((contact.kind.value, contact.value))
    requests: defaultdict[str, list[tuple[str, date | None]]] = defaultdict(list)
    for request in reading.rows(sa.select(_R.person_id, _R.wanted_key, _R.asked_on)):
        requests[request.person_id].append((request.wanted_key, request.asked_on))
    return tuple(
        KnownPerson(
            id=row.id,
            number=row.number,
            full_name=row.full_name,
            goes_by=row.goes_by,
            birth_date=row.birth_date,
            birth_year=row.birth_year,
            signed_up_on=row.signed_up_on,
            is_archived=row.is_archived,
            contacts=tuple(contacts.get(row.id, ())),
            requests=tuple(requests.get(row.id, ())),
        )
        for row in reading.rows(_KNOWN)
    )


_KNOWN = (
    sa.select(_P.id, _P.number, _P.full_name, _P.goes_by, _P.birth_date, _P.birth_year, _P.signed_up_on, _P.is_archived)
    .where(_P.merged_into.is_(None))
    .order_by(_P.number)
)


def open_requests(reading: Reading, wanted: str) -> tuple[RequestRow, ...]:
    """Those who asked for that group and have no place from it yet, first come first; archived people left out."""
    query = (
        sa.select(_R.id, _R.person_id, _P.number, _P.full_name, _P.goes_by, _R.wanted, _R.asked_on, _R.asked_at)
        .join_from(REQUESTS_TABLE, PEOPLE_TABLE, _R.person_id == _P.id)
        .where(_R.wanted_key == fold(wanted), *_OPEN)
        .order_by(*_IN_ORDER)
    )
    return tuple(
        RequestRow(
            request_id=row.id,
            person_id=row.person_id,
            number=row.number,
            name=called(row.full_name, row.goes_by),
            wanted=row.wanted,
            asked_on=row.asked_on,
            asked_at=row.asked_at,
        )
        for row in reading.rows(query)
    )


def requested_groups(reading: Reading) -> tuple[tuple[str, int], ...]:
    """Groups that somebody asked for and has no place in yet, in the words of a sheet, with the number of people."""
    query = (
        sa.select(sa.func.min(_R.wanted).label("wanted"), sa.func.count(sa.distinct(_R.person_id)).label("people"))
        .join_from(REQUESTS_TABLE, PEOPLE_TABLE, _R.person_id == _P.id)
        .where(*_OPEN)
        .group_by(_R.wanted_key)
        .order_by(_R.wanted_key)
    )
    return tuple((row.wanted, row.people) for row in reading.rows(query))


_OPEN = (_R.enrolment_id.is_(None), _P.is_archived.is_(False))


@dataclass(frozen=True, slots=True)
class OpenCohort:
    """A cohort that takes people, with the words by which a sheet may mean it."""

    id: str
    code: str
    name: str
    group_name: str


def open_cohorts(reading: Reading) -> tuple[OpenCohort, ...]:
    """Cohorts that take people now, by code."""
    c, g = COHORTS_TABLE.c, GROUPS_TABLE.c
    query = (
        sa.select(c.id, c.code, c.name, g.name.label("group_name"))
        .join_from(COHORTS_TABLE, GROUPS_TABLE, c.group_id == g.id)
        .where(c.state.in_(tuple(sorted(OPEN_COHORTS))), c.archived_at.is_(None))
        .order_by(c.code)
    )
    return tuple(OpenCohort(row.id, row.code, row.name, row.group_name) for row in reading.rows(query))


def requests_of(reading: Reading, person_ids: Sequence[PersonId]) -> tuple[GroupRequest, ...]:
    """Everything those people asked for, met or not."""
    return reading.all(REQUESTS, _R.person_id.in_(person_ids)) if person_ids else ()
