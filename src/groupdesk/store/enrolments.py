"""Tables and queries of enrolments: rosters, waiting lists, who is expected."""

from collections.abc import Mapping, Sequence
from datetime import date
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


_EXPECTED = (
    sa.select(_E.id, _E.person_id, _P.number, _P.full_name, _P.goes_by, _P.needs, _E.handout_language)
    .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, _E.person_id == _P.id)
    .where(
        _E.cohort_id == sa.bindparam("cohort"),
        _E.state.in_(tuple(sorted(ON_ROSTERS))),
        _E.joined_on <= sa.bindparam("on", type_=sa.Date),
        sa.or_(_E.left_on.is_(None), _E.left_on >= sa.bindparam("on", type_=sa.Date)),
    )
    .order_by(_P.sort_key, _P.number)
)


def expected(reading: Reading, cohort_id: CohortId, on: date) -> Sequence[sa.Row[Any]]:
    """Who belongs on the sheet of that day (invariant 2), in the order of the list."""
    return reading.rows(_EXPECTED, {"cohort": cohort_id, "on": on})


def absences(reading: Reading, cohort_id: CohortId, on: date) -> dict[str, str]:
    """Planned absences on that day: reason by enrolment."""
    a = ABSENCES_TABLE.c
    query = (
        sa.select(a.enrolment_id, a.reason)
        .join_from(ABSENCES_TABLE, ENROLMENTS_TABLE, a.enrolment_id == _E.id)
        .where(_E.cohort_id == cohort_id, a.from_on <= on, a.to_on >= on)
        .order_by(a.id)
    )
    return {row.enrolment_id: row.reason for row in reading.rows(query)}


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


_ROSTER = (
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
    .where(
        _E.cohort_id == sa.bindparam("cohort"),
        _E.state.in_(sa.bindparam("states", expanding=True)),
        _E.joined_on.is_not(None),
    )
    .order_by(_P.sort_key, _P.number, _E.id)
)


def roster(
    reading: Reading, cohort_id: CohortId, came: Sequence[str], *, states: Sequence[EnrolmentState], today: date
) -> tuple[RosterRow, ...]:
    """People with a seat, by name; waiting people never appear here (invariant 11)."""
    tallies = tallies_by_enrolment(reading, came=came, cohort_id=cohort_id)
    away = _next_absences(reading, cohort_id, today)
    rows = reading.rows(_ROSTER, {"cohort": cohort_id, "states": [str(s) for s in states]})
    return tuple(_roster_row(row, tallies.get(row.id, (0, 0)), away.get(row.id)) for row in rows)


def _roster_row(row: sa.Row[Any], tally: tuple[int, int], away: tuple[date, date] | None) -> RosterRow:
    return RosterRow(
        enrolment_id=EnrolmentId(row.id),
        person_id=PersonId(row.person_id),
        number=row.number,
        name=called(row.full_name, row.goes_by),
        full_name=row.full_name,
        state=row.state,
        joined_on=row.joined_on,
        left_on=row.left_on,
        language=row.language,
        handout_language=row.handout_language,
        phone=row.phone or "",
        email=row.email or "",
        needs=row.needs,
        came=tally[0],
        expected=tally[1],
        away_from=away[0] if away else None,
        away_to=away[1] if away else None,
    )


def _next_absences(reading: Reading, cohort_id: CohortId, today: date) -> dict[str, tuple[date, date]]:
    a = ABSENCES_TABLE.c
    query = (
        sa.select(a.enrolment_id, a.from_on, a.to_on)
        .join_from(ABSENCES_TABLE, ENROLMENTS_TABLE, a.enrolment_id == _E.id)
        .where(_E.cohort_id == cohort_id, a.to_on >= today)
        .order_by(a.from_on.desc())
    )
    return {row.enrolment_id: (row.from_on, row.to_on) for row in reading.rows(query)}


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
