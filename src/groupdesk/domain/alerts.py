"""Absence alerts: in a row, in total, and days since somebody was last seen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, GroupId, PersonId
from groupdesk.domain.statuses import Meaning

_MOST = 1_000


class AlertKind(StrEnum):
    IN_A_ROW = "in-a-row"
    TOTAL = "total"
    DAYS_UNSEEN = "days-unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRule:
    """From which figure on an alert is raised; None raises none. Excused absences count only where it says so."""

    in_a_row: int | None = 2
    total: int | None = None
    days_unseen: int | None = None
    counts_excused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAlertRule:
    """The rule of one group, where it is not the usual one."""

    id: str
    version: int = 1
    group_id: GroupId
    in_a_row: int | None
    total: int | None
    days_unseen: int | None
    counts_excused: bool

    @property
    def rule(self) -> AlertRule:
        return AlertRule(
            in_a_row=self.in_a_row,
            total=self.total,
            days_unseen=self.days_unseen,
            counts_excused=self.counts_excused,
        )


@dataclass(frozen=True, slots=True)
class SeenSession:
    """A session that was held and what somebody's mark of it means."""

    key: str
    on: date
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Alert:
    """`figure` reached `limit`; `since` is the day of the first absence in the row, of the last, or when last seen."""

    kind: AlertKind
    figure: int
    limit: int
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRow:
    """Somebody with alerts in one cohort, as Today, the roster and the command line show it; alerts are never empty."""

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    cohort_id: CohortId
    code: str
    group_name: str
    alerts: tuple[Alert, ...]


def checked(rule: AlertRule) -> AlertRule:
    """The rule, if its figures can be reached. Refused: alert-rule-impossible (field, value)."""
    for field in ("in_a_row", "total", "days_unseen"):
        value = getattr(rule, field)
        if value is not None and not 1 <= value <= _MOST:
            raise Refused("alert-rule-impossible", field=field, value=value)
    return rule


def absence_alerts(
    rule: AlertRule, sessions: Iterable[SeenSession], today: date, joined_on: date, made_up: Mapping[str, date]
) -> tuple[Alert, ...]:
    """Alerts of one person in one cohort, in the order of AlertKind.

    `made_up` holds the day on which an absence was made up, by session key: such absences raise no alert, and the
    person was seen then. Sessions called off and days not expected count neither for nor against. Days unseen count
    from the day of joining for who was never seen, and only once a session was missed since, excused or not.
    """
    past = sorted((s for s in sessions if s.on <= today and s.meaning.is_expected), key=lambda s: (s.on, s.key))
    return tuple(_alerts(rule, past, today, joined_on, made_up))


def _alerts(
    rule: AlertRule, past: Sequence[SeenSession], today: date, joined_on: date, made_up: Mapping[str, date]
) -> Iterator[Alert]:
    absent = [s for s in past if _is_missed(rule, s, made_up)]
    row = _latest_row(past, {s.key for s in absent})
    if rule.in_a_row is not None and len(row) >= rule.in_a_row:
        yield Alert(AlertKind.IN_A_ROW, len(row), rule.in_a_row, row[0].on)
    if rule.total is not None and len(absent) >= rule.total:
        yield Alert(AlertKind.TOTAL, len(absent), rule.total, absent[-1].on)
    seen = [s.on for s in past if s.meaning.counts_as_present] + [day for day in made_up.values() if day <= today]
    last = max(seen, default=joined_on)
    missed_since = any(s.on > last or not seen for s in past if s.meaning.is_absence)
    days = (today - last).days
    if rule.days_unseen is not None and missed_since and days >= rule.days_unseen:
        yield Alert(AlertKind.DAYS_UNSEEN, days, rule.days_unseen, last)


def _is_missed(rule: AlertRule, session: SeenSession, made_up: Mapping[str, date]) -> bool:
    if session.key in made_up:
        return False
    return session.meaning is Meaning.UNEXCUSED or (rule.counts_excused and session.meaning is Meaning.EXCUSED)


def _latest_row(past: Sequence[SeenSession], missed: set[str]) -> list[SeenSession]:
    """The latest missed sessions without an attended one between them; others neither add nor break."""
    row: list[SeenSession] = []
    for session in reversed(past):
        if session.key in missed:
            row.insert(0, session)
        elif session.meaning.counts_as_present:
            break
    return row
