"""Table and queries of status sets, and which statuses mean that somebody was there."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from groupdesk.base.folding import fold
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId
from groupdesk.domain.status_sets import NamedStatusSet, read_set
from groupdesk.domain.statuses import StatusSet
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.prepared import Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import KEY, UtcDateTime, table
from groupdesk.store.sessions import SESSIONS_TABLE


def _keys(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"sort_key": fold(values["name"])}


STATUS_SETS_TABLE = table(
    "status_sets",
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("statuses", sa.Text, nullable=False),
    sa.Column("archived_at", UtcDateTime),
    sa.Column("sort_key", KEY, nullable=False),
)
STATUS_SETS = record(STATUS_SETS_TABLE, NamedStatusSet, Topic.GROUPS, _keys)

_G, _C, _T = GROUPS_TABLE.c, COHORTS_TABLE.c, STATUS_SETS_TABLE.c
# "" stands for the usual set; the join of a group with its own.
STORED = sa.func.coalesce(_T.statuses, "")
_OF_COHORT = Prepared(
    sa.select(STORED, _G.credit_rule)
    .join_from(COHORTS_TABLE, GROUPS_TABLE, _C.group_id == _G.id)
    .join(STATUS_SETS_TABLE, _G.status_set == _T.id, isouter=True)
    .where(_C.id == sa.bindparam("cohort"))
)
_ALL = Prepared(sa.select(_T.statuses).order_by(_T.id))


def stored_of(reading: Reading, cohort_id: CohortId) -> tuple[str, str]:
    """The status set and the credit rule of a cohort's group as they are stored; "" for the usual ones."""
    found = reading.fetch(_OF_COHORT, {"cohort": cohort_id})
    return (str(found[0][0]), str(found[0][1])) if found else ("", "")


def of_cohort(reading: Reading, cohort_id: CohortId) -> StatusSet:
    """The statuses that roll call in that cohort knows."""
    return read_set(stored_of(reading, cohort_id)[0])


def every_set(reading: Reading) -> tuple[StatusSet, ...]:
    """The usual set and all others, archived ones too."""
    return (read_set(""), *(read_set(str(row[0])) for row in reading.fetch(_ALL, {})))


def came_codes(reading: Reading) -> tuple[str, ...]:
    """Codes of the statuses that mean somebody was there, in any group: a code means the same everywhere."""
    came = [s.code for one in every_set(reading) for s in one.statuses if s.meaning.counts_as_present]
    return tuple(dict.fromkeys(came))


def groups_by_set(reading: Reading) -> dict[str, list[str]]:
    """Names of the groups that are not archived, by the id of their set."""
    query = sa.select(_G.status_set, _G.name).where(_G.archived_at.is_(None)).order_by(_G.sort_key, _G.id)
    found: dict[str, list[str]] = {}
    for row in reading.rows(query):
        found.setdefault(row.status_set, []).append(row.name)
    return found


def codes_marked(reading: Reading, *, set_id: str | None = None, group_id: str | None = None) -> Sequence[str]:
    """Codes that marks have, in groups with that set, in one group, or anywhere."""
    m, s = MARKS_TABLE.c, SESSIONS_TABLE.c
    query = sa.select(m.status).distinct().order_by(m.status)
    if set_id is not None or group_id is not None:
        query = query.join_from(MARKS_TABLE, SESSIONS_TABLE, m.session_id == s.id)
        query = query.join(COHORTS_TABLE, s.cohort_id == _C.id).join(GROUPS_TABLE, _C.group_id == _G.id)
        query = query.where(_G.status_set == set_id if group_id is None else _G.id == group_id)
    return [row.status for row in reading.rows(query)]
