"""Offers of a seat: how one may reach somebody, what was offered until when, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId, PersonId
from groupdesk.domain.people import ContactKind, ContactPoint, ContactUse


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
