"""Tables and queries of make-ups: which absence, which session or task, how many minutes, approved by whom."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.attendance import UNMARKED, MarkSource
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.makeup_credits import MadeUp, MakeUpCredit
from groupdesk.domain.makeups import MakeUp
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.store import enrolments
from groupdesk.store.attendance import MARKS_TABLE
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, UtcDateTime, refers, table
from groupdesk.store.sessions import SESSIONS_TABLE

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


_FOR_SESSION = Prepared(
    sa.select(
        _U.mark_id,
        _U.minutes,
        _U.made_up_on,
        _U.task,
        COHORTS_TABLE.c.code,
        SESSIONS_TABLE.c.number,
        SESSIONS_TABLE.c.starts_at,
        _U.approved_by,
    )
    .select_from(MAKE_UPS_TABLE)
    .join(MARKS_TABLE, _U.mark_id == _M.id)
    .outerjoin(SESSIONS_TABLE, _U.session_id == SESSIONS_TABLE.c.id)
    .outerjoin(COHORTS_TABLE, SESSIONS_TABLE.c.cohort_id == COHORTS_TABLE.c.id)
    .where(_M.session_id == sa.bindparam("session"), _U.approved_at.is_not(None))
)


def made_up_for(reading: Reading, session_id: GroupSessionId) -> dict[str, MadeUp]:
    """What made up for absences at one session, by the absence's mark; without any, nobody's name is read."""
    rows = reading.fetch(_FOR_SESSION, {"session": session_id})
    names = reading.staff_names() if rows else {}
    return {mark: made_up(cells, names) for mark, *cells in rows}


def made_up(cells: Sequence[Any], names: Mapping[str | None, str]) -> MadeUp:
    """Of minutes, day and task, of code, number and start of the session where it was made up, and of who approved."""
    minutes, on, task, code, number, at, approved_by = cells
    return MadeUp(
        minutes=minutes,
        on=on,
        task=task,
        code=code or "",
        number=number,
        at=at,
        approved_by=names.get(approved_by, ""),
    )


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


_GUESTS = Prepared(
    sa.select(_P.id, _P.number, _P.full_name, _P.goes_by, _P.needs)
    .where(
        sa.exists()
        .where(_U.session_id == sa.bindparam("session"), _U.enrolment_id == _E.id, _E.person_id == _P.id)
        .correlate(PEOPLE_TABLE)
    )
    .order_by(_P.sort_key, _P.number)
)


def expected_at(
    reading: Reading, session_id: GroupSessionId, cohort_id: CohortId, kind: SessionKind, on: date
) -> Sequence[Cells]:
    """As `enrolments.expected`, for one session: at a make-up session only those who are to make something up there.

    Whoever comes from another cohort to make something up stands at the end, without an enrolment.
    """
    expected = enrolments.expected(reading, cohort_id, on)
    guests = {guest[0]: guest for guest in reading.fetch(_GUESTS, {"session": session_id})}
    if kind is SessionKind.MAKE_UP:
        expected = [row for row in expected if row[1] in guests]
    belonging = {row[1] for row in expected}
    return [*expected, *((None, *guest, "") for person, guest in guests.items() if person not in belonging)]


def binding_counts(reading: Reading, session_ids: Collection[str]) -> dict[str, int]:
    """How many marks of each session hold it where it is; sessions without any are left out.

    Those are marks that somebody made; a planned absence that only stands there beforehand is one once it is made up.
    """
    is_made_up = sa.exists().where(_U.mark_id == _M.id)
    query = (
        sa.select(_M.session_id, sa.func.count().label("n"))
        .where(
            _M.session_id.in_(session_ids),
            _M.status != UNMARKED,
            sa.or_(_M.source != MarkSource.PLANNED, is_made_up),
        )
        .group_by(_M.session_id)
    )
    return {row.session_id: row.n for row in reading.rows(query)}


def assigned_counts(reading: Reading, session_ids: Collection[str]) -> dict[str, int]:
    """How many people are to make something up in each of those sessions; sessions without any are left out."""
    query = (
        sa.select(_U.session_id, sa.func.count(sa.distinct(_E.person_id)).label("n"))
        .join_from(MAKE_UPS_TABLE, ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
        .where(_U.session_id.in_(session_ids))
        .group_by(_U.session_id)
    )
    return {row.session_id: row.n for row in reading.rows(query)}


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


_MISSED, _SOURCE, _MISSED_IN, _SOURCE_IN = (
    MARKS_TABLE.alias("missed"),
    MARKS_TABLE.alias("source"),
    SESSIONS_TABLE.alias("missed_in"),
    SESSIONS_TABLE.alias("source_in"),
)
_SOURCE_COHORT = COHORTS_TABLE.alias("source_cohort")


def _listing(where: sa.ColumnElement[bool]) -> Prepared:
    return Prepared(
        sa.select(
            _U.id,
            _U.enrolment_id,
            _E.person_id,
            _P.number,
            _P.full_name,
            _P.goes_by,
            _MISSED_IN.c.id,
            _MISSED_IN.c.number,
            _MISSED_IN.c.starts_at,
            _MISSED_IN.c.ends_at,
            _MISSED_IN.c.zone,
            _MISSED_IN.c.fold,
            _MISSED_IN.c.breaks,
            _MISSED.c.status,
            _SOURCE_IN.c.id,
            _SOURCE_COHORT.c.code,
            _SOURCE_IN.c.number,
            _SOURCE_IN.c.starts_at,
            _SOURCE.c.minutes,
            _U.task,
            _U.minutes,
            _U.made_up_on,
            _U.approved_by,
            _U.approved_at,
        )
        .select_from(MAKE_UPS_TABLE)
        .join(ENROLMENTS_TABLE, _U.enrolment_id == _E.id)
        .join(PEOPLE_TABLE, _E.person_id == _P.id)
        .join(_MISSED, _U.mark_id == _MISSED.c.id)
        .join(_MISSED_IN, _MISSED.c.session_id == _MISSED_IN.c.id)
        .outerjoin(_SOURCE_IN, _U.session_id == _SOURCE_IN.c.id)
        .outerjoin(_SOURCE_COHORT, _SOURCE_IN.c.cohort_id == _SOURCE_COHORT.c.id)
        .outerjoin(_SOURCE, sa.and_(_SOURCE.c.session_id == _U.session_id, _SOURCE.c.person_id == _MISSED.c.person_id))
        .where(where)
        .order_by(_P.sort_key, _P.number, _MISSED_IN.c.starts_at, _U.id)
    )


_OF_COHORT = _listing(_E.cohort_id == sa.bindparam("about"))
_OF_PERSON = _listing(_E.person_id == sa.bindparam("about"))


def listing(reading: Reading, *, cohort_id: str = "", person_id: str = "") -> Sequence[Cells]:
    """Make-ups of a cohort's stays or of a person's, by name and missed session; cells as `_listing` names them."""
    return reading.fetch(_OF_COHORT if cohort_id else _OF_PERSON, {"about": cohort_id or person_id})
