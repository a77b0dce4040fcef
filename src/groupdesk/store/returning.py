"""Query of people known by an alias only who came to any session of a group."""

from collections.abc import Sequence
from functools import lru_cache

import sqlalchemy as sa

from groupdesk.domain.ids import GroupId, PersonId
from groupdesk.domain.people import PersonKind, called
from groupdesk.domain.returning import Returning
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.groups import COHORTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import OFF, SESSIONS_TABLE

_M, _S, _C, _P = MARKS_TABLE.c, SESSIONS_TABLE.c, COHORTS_TABLE.c, PEOPLE_TABLE.c


@lru_cache(maxsize=64)
def _seen(came: tuple[str, ...]) -> Prepared:
    last = sa.func.max(_S.starts_at, type_=sa.DateTime())
    return Prepared(
        sa.select(_P.id, _P.number, _P.full_name, _P.goes_by, sa.func.count().label("times"), last.label("last_at"))
        .join_from(COHORTS_TABLE, SESSIONS_TABLE, _S.cohort_id == _C.id)
        .join(MARKS_TABLE, _M.session_id == _S.id)
        .join(PEOPLE_TABLE, _M.person_id == _P.id)
        .where(
            _C.group_id == sa.bindparam("group"),
            _P.kind == PersonKind.ALIAS_ONLY,
            _P.merged_into.is_(None),
            _P.archived_at.is_(None),
            among(_M.status, came),
            *(_S.state != off for off in OFF),
        )
        .group_by(_P.id, _P.number, _P.full_name, _P.goes_by)
        .order_by(last.desc(), _P.number)
    )


def aliases_seen(reading: Reading, group_id: GroupId, came: Sequence[str]) -> tuple[Returning, ...]:
    """Everybody known by an alias only who came to the group before, in any of its cohorts, the latest first."""
    return tuple(
        Returning(
            person_id=PersonId(person),
            number=number,
            name=called(full_name, goes_by),
            times=times,
            last_on=last_at.date(),
        )
        for person, number, full_name, goes_by, times, last_at in reading.fetch(_seen(tuple(came)), {"group": group_id})
    )
