"""Rosters: everybody who has or had a seat in a cohort, with how often they came."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import sqlalchemy as sa

from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.ids import CohortId
from groupdesk.domain.people import ContactKind, called
from groupdesk.domain.states import EnrolmentState
from groupdesk.store.attendance import tallies_by_enrolment
from groupdesk.store.enrolments import ABSENCES_TABLE, ENROLMENTS_TABLE
from groupdesk.store.people import PEOPLE_TABLE, first_contact
from groupdesk.store.prepared import Prepared, among
from groupdesk.store.reading import Reading

_E, _P, _A = ENROLMENTS_TABLE.c, PEOPLE_TABLE.c, ABSENCES_TABLE.c


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
            _E.over_capacity_reason,
            _E.mandated_by,
            _E.required_hours,
            _E.due_on,
            _E.accommodation,
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
            name=called(full_name, goes_by),
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
            over_capacity_reason=over_reason,
            mandated_by=mandated_by,
            required_hours=hours,
            due_on=due_on,
            accommodation=accommodation,
        )
        for (
            enrolment, person, number, full_name, goes_by, state, joined_on, left_on, language, handout_language, needs,
            over_reason, mandated_by, hours, due_on, accommodation, phone, email,
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
