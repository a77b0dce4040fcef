"""The waiting list: who fits which meetings, offers of a seat with their answers, and how people may be reached."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from groupdesk.base.folding import fold
from groupdesk.base.languages import language_code
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.people import ContactKind, ContactPoint, ContactUse
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.states import EnrolmentState

_NOON, _EVENING = time(12), time(17)
_NAMES = {day.name[:3].lower(): day for day in Weekday}


class DayPart(StrEnum):
    """When a meeting begins: before noon, before five, or later."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Obstacle(StrEnum):
    """What of somebody's wishes the meetings do not meet."""

    DAY = "day"
    TIME = "time"
    LANGUAGE = "language"


class Answer(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    TAKEN_BACK = "taken-back"


class OfferWay(StrEnum):
    """How an offer reaches somebody; all but the first use a contact point and need its permission."""

    IN_PERSON = "in-person"
    CALL = "call"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    EMAIL = "email"
    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One offer of a seat and what became of it; `ends_on` is the last day for an answer, included.

    `skipped` says why somebody further up the line was passed over, empty where nobody was.
    """

    id: str
    version: int = 1
    enrolment_id: EnrolmentId
    sent_on: date
    ends_on: date
    way: OfferWay = OfferWay.IN_PERSON
    skipped: str = ""
    note: str = ""
    answer: Answer = Answer.OPEN
    answered_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferDraft:
    ends_on: date
    way: OfferWay = OfferWay.IN_PERSON
    skipped: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """One line of the log of offers, newest first."""

    offer: Offer
    person_id: PersonId
    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody who waits needs; empty where it does not matter. `days` are mon … sun."""

    days: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """When and in what language a cohort meets from now on; empty where it is not known."""

    days: tuple[str, ...] = ()
    part: DayPart | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """One line of a waiting list. `rank` counts from 1; 0 for those who are not in line yet (referred, in screening).

    `obstacles` say what of the person's wishes the cohort does not meet.
    """

    enrolment_id: EnrolmentId
    person_id: PersonId
    number: int
    name: str
    rank: int
    priority: int
    referred_by: str
    since: date | None
    state: EnrolmentState
    offer_ends_on: date | None
    constraints: str
    wanted: Wanted
    obstacles: tuple[Obstacle, ...]

    @property
    def fits(self) -> bool:
        return not self.obstacles


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """Seats that are free now and who could take them: `waiting` without an offer, of whom `fitting` fit.

    `next_up` is the first in line who fits, else the first; None where nobody waits without an offer.
    `held` are seats that open offers keep.
    """

    cohort_id: CohortId
    free: int
    held: int
    waiting: int
    fitting: int
    meetings: Meetings
    next_up: WaitingRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One contact point as one may use it: `allowed` and `barred` are ways that belong to its kind."""

    kind: ContactKind
    value: str
    allowed: tuple[OfferWay, ...]
    barred: tuple[OfferWay, ...]
    safe_label: str


_WAYS = {
    ContactKind.PHONE: (OfferWay.CALL, OfferWay.VOICEMAIL, OfferWay.TEXT),
    ContactKind.EMAIL: (OfferWay.EMAIL,),
    ContactKind.POST: (OfferWay.POST,),
}


def day_part(start: time) -> DayPart:
    """Morning ends at noon, the afternoon at five."""
    if start < _NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if start < _EVENING else DayPart.EVENING


def weekday_word(day: date) -> str:
    """mon … sun."""
    return Weekday(day.weekday()).name[:3].lower()


def checked_wanted(wanted: Wanted) -> Wanted:
    """The wishes in the order of the week and of the day, each once. Refused: wish-unreadable (wish)."""
    strange = [word for word in (*wanted.days, *wanted.times) if word not in _NAMES and word not in set(DayPart)]
    if strange or not set(wanted.days) <= set(_NAMES) or not set(wanted.times) <= set(DayPart):
        raise Refused("wish-unreadable", wish=", ".join(strange or (*wanted.days, *wanted.times))[:60])
    return Wanted(
        days=tuple(day for day in _NAMES if day in wanted.days),
        times=tuple(part.value for part in DayPart if part in wanted.times),
        language=wanted.language.strip(),
    )


def obstacles(wanted: Wanted, spoken: str, meetings: Meetings) -> tuple[Obstacle, ...]:
    """What stands against somebody taking a seat there; nothing where a wish or a fact is not known.

    Somebody who asked for no language of their own is taken to want the one that they speak, `spoken`.
    """
    found = []
    if wanted.days and meetings.days and not set(wanted.days) & set(meetings.days):
        found.append(Obstacle.DAY)
    if wanted.times and meetings.part is not None and meetings.part not in wanted.times:
        found.append(Obstacle.TIME)
    language = wanted.language or spoken
    if language and meetings.language and language_key(language) != language_key(meetings.language):
        found.append(Obstacle.LANGUAGE)
    return tuple(found)


def language_key(text: str) -> str:
    """What two ways of writing one language share: 'es', 'es-MX', 'Spanish' and 'español' give 'es'."""
    code = language_code(text)
    if code:
        return code
    folded = fold(text)
    first = folded.replace("_", "-").split("-")[0]
    return first if 2 <= len(first) <= 3 else folded


def reaches(contacts: Iterable[ContactPoint]) -> tuple[Reach, ...]:
    """How each contact point may be used, in the order given."""
    return tuple(
        Reach(
            kind=contact.kind,
            value=contact.value,
            allowed=tuple(way for way in _WAYS[contact.kind] if way.value in contact.uses),
            barred=tuple(way for way in _WAYS[contact.kind] if way.value not in contact.uses),
            safe_label=contact.safe_label,
        )
        for contact in contacts
    )


def check_way(way: OfferWay, contacts: Iterable[ContactPoint]) -> None:
    """Raises Refused("contact-not-allowed", way) where no contact point may be used so; in person one always may."""
    if way is not OfferWay.IN_PERSON and not any(ContactUse(way.value) in contact.uses for contact in contacts):
        raise Refused("contact-not-allowed", way=way.value)


def passed_over(line: Sequence[WaitingRow], enrolment_id: EnrolmentId) -> tuple[WaitingRow, ...]:
    """Those further up the line who wait without an offer, whom an offer to that one would skip."""
    before: list[WaitingRow] = []
    for row in line:
        if row.enrolment_id == enrolment_id:
            return tuple(before)
        if row.state is EnrolmentState.WAITLISTED:
            before.append(row)
    return ()


def vacancy(cohort_id: CohortId, line: Sequence[WaitingRow], free: int, meetings: Meetings) -> Vacancy:
    """The free seats of a cohort beside those who wait, in order of rank."""
    unasked = [row for row in line if row.state is EnrolmentState.WAITLISTED]
    fitting = [row for row in unasked if row.fits]
    return Vacancy(
        cohort_id=cohort_id,
        free=free,
        held=sum(row.state is EnrolmentState.OFFERED for row in line),
        waiting=len(unasked),
        fitting=len(fitting),
        meetings=meetings,
        next_up=next(iter(fitting or unasked), None),
    )
