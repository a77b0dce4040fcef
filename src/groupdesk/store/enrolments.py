"""Tables and queries of enrolments: rosters, waiting lists, who is expected."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.enrolments import (
    HOLDING,
    WAITING,
    Enrolment,
    PersonEnrolmentRow,
    PlannedAbsence,
    RosterRow,
    WaitingRow,
)
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.people import ContactKind, called
from groupdesk.domain.states import ON_ROSTERS, OPEN_ENROLMENTS, EnrolmentState
from groupdesk.store.attendance import tallies_by_enrolment
from groupdesk.store.groups import COHORTS_TABLE, GROUPS_TABLE
from groupdesk.store.people import PEOPLE_TABLE, first_contact
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, UtcDateTime, Word, refers, table


def _keys(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"is_open": values["state"] in OPEN_ENROLMENTS}


ENROLMENTS_TABLE = table(
    "enrolments",
    refers("people", "person_id"),
    refers("cohorts", "cohort_id", indexed=True),
    sa.Column("state", Word(EnrolmentState), nullable=False),
    sa.Column("joined_on", sa.Date),
    sa.Column("left_on", sa.Date),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("rank", sa.Integer),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("constraints", sa.Text, nullable=False),
    sa.Column("asked_on", sa.Date),
    sa.Column("offered_on", sa.Date),
    sa.Column("offer_ends_on", sa.Date),
    sa.Column("referred_by", sa.Text, nullable=False),
    sa.Column("screening", sa.Text, nullable=False),
    sa.Column("mandated_by", sa.Text, nullable=False),
    sa.Column("order_number", sa.Text, nullable=False),
    sa.Column("required_hours", sa.Integer),
    sa.Column("due_on", sa.Date),
    sa.Column("handout_language", sa.Text, nullable=False),
    sa.Column("accommodation", sa.Text, nullable=False),
    sa.Column("over_capacity_reason", sa.Text, nullable=False),
    sa.Column("reopens", ID),
    sa.Column("transferred_to", ID),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("is_open", sa.Boolean, nullable=False),
    sa.Index("ix_enrolments_person", "person_id", "is_open"),
    # Invariant 1 also holds against two writers who do not know of each other.
    sa.Index(
        "uq_enrolments_open",
        "cohort_id",
        "person_id",
        unique=True,
        sqlite_where=sa.text("is_open"),
        postgresql_where=sa.text("is_open"),
    ),
)
ENROLMENTS = record(ENROLMENTS_TABLE, Enrolment, Topic.ENROLMENTS, _keys)

ABSENCES_TABLE = table(
    "planned_absences",
    refers("enrolments", "enrolment_id", indexed=True),
    sa.Column("from_on", sa.Date, nullable=False),
    sa.Column("to_on", sa.Date, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
)
ABSENCES = record(ABSENCES_TABLE, PlannedAbsence, Topic.ENROLMENTS)

_E, _P = ENROLMENTS_TABLE.c, PEOPLE_TABLE.c


def holding(reading: Reading, cohort_id: CohortId) -> int:
    """Seats taken or held by an offer."""
    query = sa.select(sa.func.count()).where(_E.cohort_id == cohort_id, _E.state.in_(tuple(sorted(HOLDING))))
    return int(reading.scalar(query))


def open_of(reading: Reading, cohort_id: CohortId, person_id: PersonId) -> Enrolment | None:
    """The open enrolment of a person in a cohort; there is at most one (invariant 1)."""
    found = reading.all(ENROLMENTS, _E.cohort_id == cohort_id, _E.person_id == person_id, _E.is_open)
    return found[0] if found else None


def latest_of(reading: Reading, cohort_id: CohortId, person_id: PersonId) -> Enrolment | None:
    """The newest enrolment of a person in a cohort, open or closed."""
    found = reading.all(
        ENROLMENTS, _E.cohort_id == cohort_id, _E.person_id == person_id, order_by=(_E.created_at.desc(), _E.id.desc())
    )
    return found[0] if found else None


def waiting(reading: Reading, cohort_id: CohortId) -> tuple[Enrolment, ...]:
    """The waiting list in order of rank."""
    where = (_E.cohort_id == cohort_id, _E.state.in_(tuple(sorted(WAITING))))
    return reading.all(ENROLMENTS, *where, order_by=(_E.rank, _E.id))


_EXPECTED = Prepared(
    sa.select(_E.id, _E.person_id, _P.number, _P.full_name, _P.goes_by, _P.needs, _E.handout_language)
    .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, _E.person_id == _P.id)
    .where(
        _E.cohort_id == sa.bindparam("cohort"),
        among(_E.state, sorted(ON_ROSTERS)),
        _E.joined_on <= sa.bindparam("on", type_=sa.Date),
        sa.or_(_E.left_on.is_(None), _E.left_on >= sa.bindparam("on", type_=sa.Date)),
    )
    .order_by(_P.sort_key, _P.number)
)


def expected(reading: Reading, cohort_id: CohortId, on: date) -> Sequence[Cells]:
    """(enrolment, person, number, name, goes by, needs, language) of all who belong on the sheet of that day.

    In the order of the list (invariant 2).
    """
    return reading.fetch(_EXPECTED, {"cohort": cohort_id, "on": on})


_A = ABSENCES_TABLE.c
_AWAY_ON = Prepared(
    sa.select(_A.enrolment_id, _A.reason)
    .join_from(ABSENCES_TABLE, ENROLMENTS_TABLE, _A.enrolment_id == _E.id)
    .where(
        _E.cohort_id == sa.bindparam("cohort"),
        _A.from_on <= sa.bindparam("on", type_=sa.Date),
        _A.to_on >= sa.bindparam("on", type_=sa.Date),
    )
    .order_by(_A.id)
)


def absences(reading: Reading, cohort_id: CohortId, on: date) -> dict[str | None, str]:
    """Planned absences on that day: reason by enrolment."""
    return {enrolment: reason for enrolment, reason in reading.fetch(_AWAY_ON, {"cohort": cohort_id, "on": on})}


def expected_counts(reading: Reading, sessions: Sequence[tuple[str, str, date]]) -> dict[str, int]:
    """How many belong on each sheet not opened yet; sessions are (id, cohort id, day)."""
    cohorts = {cohort for _, cohort, _ in sessions}
    query = sa.select(_E.cohort_id, _E.joined_on, _E.left_on).where(
        _E.cohort_id.in_(cohorts), _E.state.in_(tuple(sorted(ON_ROSTERS))), _E.joined_on.is_not(None)
    )
    stays = reading.rows(query)
    return {
        session: sum(
            1
            for stay in stays
            if stay.cohort_id == cohort and stay.joined_on <= on and (stay.left_on is None or stay.left_on >= on)
        )
        for session, cohort, on in sessions
    }


@lru_cache(maxsize=8)
def _roster(states: tuple[EnrolmentState, ...]) -> Prepared:
    return Prepared(
        sa.select(
            _E.id,
            _E.person_id,
            _P.number,
            _P.full_name,
            _P.goes_by,
            _E.state,
            _E.joined_on,
            _E.left_on,
            _P.language,
            _E.handout_language,
            _P.needs,
            first_contact(ContactKind.PHONE, _P.id).label("phone"),
            first_contact(ContactKind.EMAIL, _P.id).label("email"),
        )
        .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, _E.person_id == _P.id)
        .where(_E.cohort_id == sa.bindparam("cohort"), among(_E.state, states), _E.joined_on.is_not(None))
        .order_by(_P.sort_key, _P.number, _E.id)
    )


def roster(
    reading: Reading, cohort_id: CohortId, came: Sequence[str], *, states: tuple[EnrolmentState, ...], today: date
) -> tuple[RosterRow, ...]:
    """People with a seat, by name; waiting people never appear here (invariant 11)."""
    tallies = tallies_by_enrolment(reading, came=came, cohort_id=cohort_id)
    away = _next_absences(reading, cohort_id, today)
    return tuple(
        RosterRow(
            enrolment_id=enrolment,
            person_id=person,
            number=number,
            name=called(full_name, goes_by) if goes_by else full_name,
            full_name=full_name,
            state=state,
            joined_on=joined_on,
            left_on=left_on,
            language=language,
            handout_language=handout_language,
            phone=phone or "",
            email=email or "",
            needs=needs,
            came=tallies.get(enrolment, _NONE)[0],
            expected=tallies.get(enrolment, _NONE)[1],
            away_from=away.get(enrolment, _NEVER)[0],
            away_to=away.get(enrolment, _NEVER)[1],
        )
        for (
            enrolment, person, number, full_name, goes_by, state, joined_on, left_on, language, handout_language, needs,
            phone, email,
        ) in reading.fetch(_roster(states), {"cohort": cohort_id})
    )  # fmt: skip


_NONE = (0, 0)
_NEVER: tuple[date | None, date | None] = (None, None)
_AWAY_FROM = Prepared(
    sa.select(_A.enrolment_id, _A.from_on, _A.to_on)
    .join_from(ABSENCES_TABLE, ENROLMENTS_TABLE, _A.enrolment_id == _E.id)
    .where(_E.cohort_id == sa.bindparam("cohort"), _A.to_on >= sa.bindparam("today", type_=sa.Date))
    .order_by(_A.from_on.desc())
)


def _next_absences(reading: Reading, cohort_id: CohortId, today: date) -> dict[str, tuple[date | None, date | None]]:
    rows = reading.fetch(_AWAY_FROM, {"cohort": cohort_id, "today": today})
    return {enrolment: (from_on, to_on) for enrolment, from_on, to_on in rows}


def waiting_rows(reading: Reading, cohort_id: CohortId) -> tuple[WaitingRow, ...]:
    """The waiting list with names, in order of rank."""
    query = (
        sa.select(ENROLMENTS_TABLE, _P.number, _P.full_name, _P.goes_by, _P.referred_by.label("person_referred_by"))
        .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, _E.person_id == _P.id)
        .where(_E.cohort_id == cohort_id, _E.state.in_(tuple(sorted(WAITING))))
        .order_by(_E.rank, _E.id)
    )
    return tuple(
        WaitingRow(
            enrolment_id=EnrolmentId(row.id),
            person_id=PersonId(row.person_id),
            number=row.number,
            name=called(row.full_name, row.goes_by),
            rank=position,
            priority=row.priority,
            referred_by=row.referred_by or row.person_referred_by,
            since=row.asked_on,
            state=row.state,
            offer_ends_on=row.offer_ends_on,
            constraints=row.constraints,
        )
        for position, row in enumerate(reading.rows(query), start=1)
    )


def of_person(reading: Reading, person_id: PersonId, came: Sequence[str]) -> tuple[PersonEnrolmentRow, ...]:
    """Every stay of a person in any cohort, newest first."""
    query = (
        sa.select(
            _E.id,
            _E.cohort_id,
            COHORTS_TABLE.c.code,
            GROUPS_TABLE.c.name.label("group_name"),
            COHORTS_TABLE.c.name.label("cohort_name"),
            _E.state,
            _E.joined_on,
            _E.left_on,
        )
        .select_from(ENROLMENTS_TABLE)
        .join(COHORTS_TABLE, _E.cohort_id == COHORTS_TABLE.c.id)
        .join(GROUPS_TABLE, COHORTS_TABLE.c.group_id == GROUPS_TABLE.c.id)
        .where(_E.person_id == person_id)
        .order_by(_E.created_at.desc(), _E.id.desc())
    )
    tallies = tallies_by_enrolment(reading, came=came, person_id=person_id)
    return tuple(
        PersonEnrolmentRow(
            enrolment_id=EnrolmentId(row.id),
            cohort_id=CohortId(row.cohort_id),
            code=row.code,
            group_name=row.group_name,
            cohort_name=row.cohort_name,
            state=row.state,
            joined_on=row.joined_on,
            left_on=row.left_on,
            came=tallies.get(row.id, (0, 0))[0],
            expected=tallies.get(row.id, (0, 0))[1],
        )
        for row in reading.rows(query)
    )
