"""Today: what is on, and what is missing."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from groupdesk.domain.errors import Trouble
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.practice import Practice
from groupdesk.domain.sessions import AgendaRow
from groupdesk.domain.states import EnrolmentState
from groupdesk.domain.zones import to_utc, to_wall
from groupdesk.services.desk import Desk
from groupdesk.services.own_backups import BackupStanding, OwnBackups, is_overdue
from groupdesk.services.waiting import vacancies
from groupdesk.store import agenda, practice
from groupdesk.store.enrolments import ENROLMENTS, ENROLMENTS_TABLE
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.status_sets import came_codes

_MISSING_SHOWN = 6
_LOOK_BACK = timedelta(days=120)


class MissingKind(StrEnum):
    ROLL_CALL = "roll-call"
    OFFER_OVER = "offer-over"
    SEATS_FREE = "seats-free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing to put right, and where; `count` is blanks on the sheet, offers, or people who wait for a free seat."""

    kind: MissingKind
    cohort_id: CohortId
    session_id: GroupSessionId | None
    group_name: str
    cohort_name: str
    on: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBackup:
    """How old the last backup is (None without one), the first day in the practice's zone whose deeds are in none, and
    the code of what last went wrong; `is_overdue` says that somebody should see to it."""

    age: timedelta | None
    unsaved_on: date | None = None
    failed: str = ""
    is_overdue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """`now` is wall-clock time in the practice's zone; sessions in order of time. `backup` is None where the practice
    makes none itself."""

    practice: Practice
    staff_name: str
    now: datetime
    today: tuple[AgendaRow, ...]
    tomorrow: tuple[AgendaRow, ...]
    missing: tuple[Missing, ...]
    backup: LastBackup | None = None


class TodayService:
    def __init__(self, desk: Desk, backups: OwnBackups | None = None) -> None:
        self._desk = desk
        self._backups = backups

    def today(self) -> Today:
        """Everything the first page shows, read in one moment."""
        today = self._desk.read(self._today)
        return today if self._backups is None else replace(today, backup=_backup(self._backups, today.practice.zone))

    def _today(self, reading: Reading) -> Today:
        own = practice.practice(reading)
        day = self._desk.today(own.zone)
        midnights = [to_utc(datetime.combine(day + timedelta(days=n), datetime.min.time()), own.zone) for n in range(3)]
        names = reading.staff_names()
        return Today(
            practice=own,
            staff_name=names.get(self._desk.staff_id, ""),
            now=_wall(self._desk.now(), own.zone),
            today=agenda.agenda(reading, midnights[0], midnights[1], came_codes(reading)),
            tomorrow=agenda.agenda(reading, midnights[1], midnights[2], came_codes(reading)),
            missing=(*_offers_over(reading, day), *self._seats_free(reading, day), *_rolls(reading, midnights[0]))[
                :_MISSING_SHOWN
            ],
        )

    def _seats_free(self, reading: Reading, day: date) -> tuple[Missing, ...]:
        """Cohorts with a free seat for somebody who waits without an offer."""
        return tuple(
            _of_cohort(MissingKind.SEATS_FREE, reading.get(COHORTS, vacancy.cohort_id), day, vacancy.waiting)
            for vacancy in vacancies(reading, self._desk.now())
        )


def _wall(instant: datetime, zone: str) -> datetime:
    return to_wall(instant, zone)[0]


def _backup(backups: OwnBackups, zone: str) -> LastBackup:
    """A folder of backups that cannot be read is told as one, and keeps nobody from the day."""
    now = backups.now()
    try:
        standing = backups.standing()
    except Trouble as trouble:
        standing = BackupStanding(failed=trouble.code)
    return LastBackup(
        age=now - standing.last if standing.last else None,
        unsaved_on=_wall(standing.unsaved_since, zone).date() if standing.unsaved_since else None,
        failed=standing.failed,
        is_overdue=is_overdue(standing, now),
    )


def _rolls(reading: Reading, before: datetime) -> tuple[Missing, ...]:
    rows = agenda.unmarked(reading, before, came_codes(reading), _MISSING_SHOWN)
    return tuple(
        Missing(
            kind=MissingKind.ROLL_CALL,
            cohort_id=row.cohort_id,
            session_id=row.id,
            group_name=row.group_name,
            cohort_name=row.cohort_name,
            on=row.starts_at.date(),
            count=row.unmarked,
        )
        for row in rows
        if row.starts_utc >= before - _LOOK_BACK
    )


def _offers_over(reading: Reading, day: date) -> tuple[Missing, ...]:
    """Offers of a seat that nobody answered in time."""
    c = ENROLMENTS_TABLE.c
    over = reading.all(
        ENROLMENTS, c.state == EnrolmentState.OFFERED, c.offer_ends_on < day, order_by=(c.offer_ends_on,)
    )
    return tuple(
        _of_cohort(MissingKind.OFFER_OVER, reading.get(COHORTS, offer.cohort_id), offer.offer_ends_on or day, 1)
        for offer in over
    )


def _of_cohort(kind: MissingKind, cohort: Cohort, on: date, count: int) -> Missing:
    return Missing(
        kind=kind,
        cohort_id=cohort.id,
        session_id=None,
        group_name=cohort.code,
        cohort_name=cohort.name,
        on=on,
        count=count,
    )
