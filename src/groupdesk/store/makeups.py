"""Tables and queries of make-ups: which absence, which session or task, how many minutes, approved by whom."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.makeup_credits import MakeUpCredit
from groupdesk.domain.makeups import MakeUp
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, UtcDateTime, refers, table

MAKE_UPS_TABLE = table(
    "make_ups",
    refers("enrolments", "enrolment_id", indexed=True),
    refers("marks", "mark_id"),
    refers("sessions", "session_id", required=False, indexed=True),
    sa.Column("task", sa.Text, nullable=False),
    sa.Column("minutes", sa.Integer),
    sa.Column("made_up_on", sa.Date),
    sa.Column("approved_by", ID),
    sa.Column("approved_at", UtcDateTime),
    sa.Column("assigned_at", UtcDateTime, nullable=False),
    # An absence is made up at most once, also against two writers who do not know of each other (invariant 7).
    sa.UniqueConstraint("mark_id", name="uq_make_ups_mark"),
)
MAKE_UPS = record(MAKE_UPS_TABLE, MakeUpCredit, Topic.COMPLETION)

_U, _M, _E, _P = MAKE_UPS_TABLE.c, MARKS_TABLE.c, ENROLMENTS_TABLE.c, PEOPLE_TABLE.c


def of_enrolment(reading: Reading, enrolment_id: EnrolmentId) -> tuple[MakeUpCredit, ...]:
    """Make-ups of one stay, credited or only assigned, in the order in which they were made."""
    return reading.all(MAKE_UPS, _U.enrolment_id == enrolment_id, order_by=(_U.assigned_at, _U.id))


_CREDITED = Prepared(
    sa.select(_U.enrolment_id, _M.session_id, _U.minutes, _U.made_up_on, _U.session_id, _U.task)
    .select_from(MAKE_UPS_TABLE)
    .join(ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
    .join(MARKS_TABLE, _U.mark_id == _M.id)
    .where(_E.cohort_id == sa.bindparam("cohort"), _U.approved_at.is_not(None))
    .order_by(_U.approved_at, _U.id)
)


def credited(reading: Reading, cohort_id: CohortId) -> Mapping[EnrolmentId, tuple[MakeUp, ...]]:
    """The credited make-ups of each stay of a cohort, as completion reckons with them; stays without any are left out.

    `missed` is the id of the session that was missed.
    """
    found: dict[EnrolmentId, tuple[MakeUp, ...]] = {}
    for stay, missed, minutes, made_up_on, session, task in reading.fetch(_CREDITED, {"cohort": cohort_id}):
        made = MakeUp(missed=missed, minutes=minutes, made_up_on=made_up_on, session=session or "", task=task)
        found[stay] = (*found.get(stay, ()), made)
    return found


_MADE_UP = Prepared(
    sa.select(_U.enrolment_id, _M.session_id, _U.minutes)
    .select_from(MAKE_UPS_TABLE)
    .join(ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
    .join(MARKS_TABLE, _U.mark_id == _M.id)
    .where(_E.cohort_id == sa.bindparam("cohort"), _U.approved_at.is_not(None))
)


def made_up_marks(reading: Reading, cohort_id: CohortId) -> dict[tuple[str, str], int]:
    """Which marks show as made up: credited minutes by (enrolment id, id of the missed session).

    For matrix, roll call, history and statement: a mark whose pair is a key here is an absence that was made up.
    """
    rows = reading.fetch(_MADE_UP, {"cohort": cohort_id})
    return {(enrolment, session): minutes for enrolment, session, minutes in rows}


_SOURCE, _MISSED = MARKS_TABLE.alias("source"), MARKS_TABLE.alias("missed")


def _touching(is_meant: Callable[[sa.ColumnElement[str]], sa.ColumnElement[bool]]) -> sa.Select[Any]:
    in_it = sa.and_(_SOURCE.c.session_id == _U.session_id, _SOURCE.c.person_id == _MISSED.c.person_id)
    query = MAKE_UPS.select.join(_MISSED, _U.mark_id == _MISSED.c.id).outerjoin(_SOURCE, in_it)
    return query.where(sa.or_(is_meant(_U.mark_id), is_meant(_SOURCE.c.id)))


# Made once: asked after every mark, which has few milliseconds in all.
_TOUCHING_ONE = Prepared(_touching(lambda column: column == sa.bindparam("mark")))
_TOUCHING = _touching(lambda column: column.in_(sa.bindparam("marks", expanding=True)))


def touching(reading: Reading, mark_ids: Collection[str]) -> tuple[MakeUpCredit, ...]:
    """Make-ups that rest on one of those marks: as the absence, or as the presence in which it was made up."""
    if len(mark_ids) == 1:
        return tuple(MAKE_UPS.entity(row) for row in reading.fetch(_TOUCHING_ONE, {"mark": next(iter(mark_ids))}))
    return tuple(MAKE_UPS.entity(row) for row in reading.rows(_TOUCHING, {"marks": list(mark_ids)}))


def made_up_in(reading: Reading, session_id: GroupSessionId, person_id: PersonId) -> tuple[MakeUpCredit, ...]:
    """Everything that a person makes up in one session, in whichever of their stays."""
    query = (
        MAKE_UPS.select.join(ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
        .where(_U.session_id == session_id, _E.person_id == person_id)
        .order_by(_U.assigned_at, _U.id)
    )
    return tuple(MAKE_UPS.entity(row) for row in reading.rows(query))


_PAIRS = Prepared(
    sa.select(_U.enrolment_id, _U.session_id)
    .join_from(MAKE_UPS_TABLE, ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
    .where(_E.cohort_id == sa.bindparam("cohort"), _U.session_id.is_not(None))
)


def assigned_pairs(reading: Reading, cohort_id: CohortId) -> frozenset[tuple[str, str]]:
    """Who of a cohort makes something up in which session: (enrolment, session)."""
    return frozenset((row[0], row[1]) for row in reading.fetch(_PAIRS, {"cohort": cohort_id}))
