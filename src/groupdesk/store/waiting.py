"""The waiting list and those on the way to it, offers of seats, and when a cohort meets from now on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.enrolments import ON_THE_WAY, WAITING
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.offers import Answer, Offer, OfferRow, OfferWay
from groupdesk.domain.people import called
from groupdesk.domain.states import OPEN_COHORTS, TO_COME, EnrolmentState
from groupdesk.domain.waiting import WaitingRow
from groupdesk.domain.wishes import Meetings, Wanted, day_part, obstacles, weekday_word
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS, COHORTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import Word, refers, table
from groupdesk.store.sessions import SESSIONS_TABLE

OFFERS_TABLE = table(
    "offers",
    refers("enrolments", "enrolment_id", indexed=True),
    sa.Column("sent_on", sa.Date, nullable=False),
    sa.Column("ends_on", sa.Date, nullable=False),
    sa.Column("way", Word(OfferWay), nullable=False),
    sa.Column("skipped", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("answer", Word(Answer), nullable=False),
    sa.Column("answered_on", sa.Date),
)
OFFERS = record(OFFERS_TABLE, Offer, Topic.ENROLMENTS)

_E, _P, _O, _S, _C = ENROLMENTS_TABLE.c, PEOPLE_TABLE.c, OFFERS_TABLE.c, SESSIONS_TABLE.c, COHORTS_TABLE.c
_TO_COME = tuple(sorted(TO_COME))


def line(reading: Reading, cohort_id: CohortId, now: datetime) -> tuple[WaitingRow, ...]:
    """The waiting list in order of rank."""
    return _rows(reading, cohort_id, WAITING, meetings(reading, cohort_id, now))


def on_the_way(reading: Reading, cohort_id: CohortId, now: datetime) -> tuple[WaitingRow, ...]:
    """Those who were referred or are being screened, first come first; their rank is 0."""
    return _rows(reading, cohort_id, ON_THE_WAY, meetings(reading, cohort_id, now))


def _rows(
    reading: Reading, cohort_id: CohortId, states: frozenset[EnrolmentState], asked: Meetings
) -> tuple[WaitingRow, ...]:
    query = (
        sa.select(
            ENROLMENTS_TABLE,
            _P.number,
            _P.full_name,
            _P.goes_by,
            _P.language,
            _P.referred_by.label("person_referred_by"),
        )
        .join_from(ENROLMENTS_TABLE, PEOPLE_TABLE, _E.person_id == _P.id)
        .where(_E.cohort_id == cohort_id, _E.state.in_(tuple(sorted(states))))
        .order_by(_E.rank, _E.asked_on, _E.created_at, _E.id)
    )
    return tuple(_row(row, position, asked) for position, row in enumerate(reading.rows(query), start=1))


def _row(row: sa.Row[Any], position: int, asked: Meetings) -> WaitingRow:
    wanted = Wanted(days=row.wanted_days, times=row.wanted_times, language=row.wanted_language)
    return WaitingRow(
        enrolment_id=EnrolmentId(row.id),
        person_id=PersonId(row.person_id),
        number=row.number,
        name=called(row.full_name, row.goes_by),
        rank=position if row.state in WAITING else 0,
        priority=row.priority,
        referred_by=row.referred_by or row.person_referred_by,
        since=row.asked_on,
        state=row.state,
        offer_ends_on=row.offer_ends_on,
        constraints=row.constraints,
        wanted=wanted,
        obstacles=obstacles(wanted, row.language, asked),
    )


def meetings(reading: Reading, cohort_id: CohortId, now: datetime) -> Meetings:
    """Weekdays, time of day and language of the sessions to come; of all sessions where none is to come."""
    cohort = reading.get(COHORTS, cohort_id)
    query = sa.select(_S.starts_at, _S.starts_utc, _S.state).where(_S.cohort_id == cohort_id).order_by(_S.starts_utc)
    planned = reading.rows(query)
    coming = [row for row in planned if row.starts_utc >= now and row.state in _TO_COME] or planned
    days = {weekday_word(row.starts_at.date()) for row in coming}
    parts = {day_part(row.starts_at.time()) for row in coming}
    return Meetings(
        days=tuple(day for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun") if day in days),
        part=next(iter(parts)) if len(parts) == 1 else None,
        language=cohort.language,
    )


def open_offer(reading: Reading, enrolment_id: EnrolmentId) -> Offer | None:
    """The offer that still waits for an answer."""
    found = reading.all(OFFERS, _O.enrolment_id == enrolment_id, _O.answer == Answer.OPEN)
    return found[-1] if found else None


def offers(reading: Reading, cohort_id: CohortId) -> tuple[OfferRow, ...]:
    """The log of offers of a cohort, newest first."""
    query = (
        sa.select(*(_O[name] for name in OFFERS.names), _E.person_id, _P.number, _P.full_name, _P.goes_by)
        .join_from(OFFERS_TABLE, ENROLMENTS_TABLE, _O.enrolment_id == _E.id)
        .join(PEOPLE_TABLE, _E.person_id == _P.id)
        .where(_E.cohort_id == cohort_id)
        .order_by(_O.sent_on.desc(), _O.id.desc())
    )
    width = len(OFFERS.names)
    return tuple(
        OfferRow(
            offer=OFFERS.entity(tuple(row[:width])),
            person_id=PersonId(row.person_id),
            number=row.number,
            name=called(row.full_name, row.goes_by),
        )
        for row in reading.rows(query)
    )


def offers_of(reading: Reading, enrolment_id: EnrolmentId) -> tuple[Offer, ...]:
    """Every offer to one person for one place, oldest first."""
    return reading.all(OFFERS, _O.enrolment_id == enrolment_id, order_by=(_O.sent_on, _O.id))


def offers_open(reading: Reading) -> Sequence[sa.Row[Any]]:
    """(enrolment, cohort, zone, last day) of every seat that is held by an offer, anywhere."""
    query = (
        sa.select(_E.id, _E.cohort_id, _C.zone, _E.offer_ends_on)
        .join_from(ENROLMENTS_TABLE, COHORTS_TABLE, _E.cohort_id == _C.id)
        .where(_E.state == EnrolmentState.OFFERED, _E.offer_ends_on.is_not(None))
        .order_by(_E.offer_ends_on, _E.id)
    )
    return reading.rows(query)


def cohorts_with_a_line(reading: Reading) -> tuple[CohortId, ...]:
    """Open cohorts with a limit of seats in which somebody waits without an offer, by code."""
    waits = sa.exists().where(_E.cohort_id == _C.id, _E.state == EnrolmentState.WAITLISTED)
    query = (
        sa.select(_C.id)
        .where(_C.archived_at.is_(None), _C.state.in_(tuple(sorted(OPEN_COHORTS))), _C.seats.is_not(None), waits)
        .order_by(_C.code)
    )
    return tuple(CohortId(row.id) for row in reading.rows(query))
