"""Tables of enrolments and planned absences, and the questions deeds ask: who holds a seat, who is expected."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.enrolments import HOLDING, WAITING, Enrolment, PlannedAbsence
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.states import ON_ROSTERS, OPEN_ENROLMENTS, EnrolmentState
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.prepared import Cells, Prepared, among
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, Listing, UtcDateTime, Word, refers, table


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
    sa.Column("wanted_days", Listing, nullable=False),
    sa.Column("wanted_times", Listing, nullable=False),
    sa.Column("wanted_language", sa.Text, nullable=False),
    sa.Column("asked_on", sa.Date),
    sa.Column("offered_on", sa.Date),
    sa.Column("offer_ends_on", sa.Date),
    sa.Column("referred_by", sa.Text, nullable=False),
    sa.Column("screening", sa.Text, nullable=False),
    sa.Column("screening_reason", sa.Text, nullable=False),
    sa.Column("screened_on", sa.Date),
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
    .order_by(_P.sort_key, _P.number, _E.is_open, _E.created_at, _E.id)
)


def expected(reading: Reading, cohort_id: CohortId, on: date) -> Sequence[Cells]:
    """(enrolment, person, number, name, goes by, needs, language) of all who belong on the sheet of that day.

    In the order of the list, each person once (invariant 2): whoever left and came back on one day, or was merged from
    two, stands there with the open stay, else the newest.
    """
    rows = reading.fetch(_EXPECTED, {"cohort": cohort_id, "on": on})
    return tuple({row[1]: row for row in rows}.values())


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
    query = sa.select(_E.cohort_id, _E.person_id, _E.joined_on, _E.left_on).where(
        _E.cohort_id.in_(cohorts), _E.state.in_(tuple(sorted(ON_ROSTERS))), _E.joined_on.is_not(None)
    )
    stays = reading.rows(query)
    return {
        session: len(
            {
                stay.person_id
                for stay in stays
                if stay.cohort_id == cohort and stay.joined_on <= on and (stay.left_on is None or stay.left_on >= on)
            }
        )
        for session, cohort, on in sessions
    }
