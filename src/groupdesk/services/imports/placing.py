"""Gives people the places they asked for, and keeps what they asked for until there is one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from groupdesk.base.folding import fold
from groupdesk.domain.ids import CohortId, EnrolmentId, PersonId
from groupdesk.domain.imports.requests import GroupRequest
from groupdesk.domain.imports.rows import GroupWish, SignUp
from groupdesk.services.desk import Desk
from groupdesk.services.imports.storing import AT_ONCE
from groupdesk.services.seats import Places, Wish, admit_to
from groupdesk.store import enrolments, imports
from groupdesk.store.imports import REQUESTS
from groupdesk.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody, by now on file, asks for a group in the words of the sheet."""

    person_id: PersonId
    wish: GroupWish
    referred_by: str

    @property
    def key(self) -> tuple[PersonId, str]:
        return self.person_id, fold(self.wish.group)


def asked_in(sign_ups: Iterable[SignUp], people: Mapping[int, PersonId]) -> tuple[Asked, ...]:
    """Every wish of those sign-ups that became somebody, first come first."""
    found = [
        Asked(people[sign_up.key], wish, sign_up.person.referred_by)
        for sign_up in sign_ups
        if sign_up.key in people
        for wish in sign_up.wishes
    ]
    return tuple(sorted(found, key=lambda asked: asked.wish.order))


def place(unit: Unit, desk: Desk, asked: Sequence[Asked], cohorts: Mapping[str, CohortId]) -> Places:
    """Seats while they last and then the waiting list, then the requests that are on file.

    Two groups of the sheet may lead to one cohort. Refused: cohort-not-open, not-found.
    """
    wanted = {fold(group): cohort for group, cohort in cohorts.items()}
    lines: defaultdict[CohortId, list[Wish]] = defaultdict(list)
    for one in asked:
        if one.key[1] in wanted:
            wish = Wish(person_id=one.person_id, asked_on=one.wish.asked_on, referred_by=one.referred_by)
            lines[wanted[one.key[1]]].append(wish)
    found = [admit_to(unit, desk, cohort_id, line) for cohort_id, line in lines.items()]
    _keep_requests(unit, desk, asked, wanted)
    return Places(
        enrolled=tuple(person for places in found for person in places.enrolled),
        waiting=tuple(person for places in found for person in places.waiting),
        already=tuple(person for places in found for person in places.already),
    )


def place_of(unit: Unit, cohort_id: CohortId | None, person_id: PersonId) -> EnrolmentId | None:
    """The open enrolment that meets a request."""
    present = enrolments.open_of(unit, cohort_id, person_id) if cohort_id else None
    return present.id if present else None


def _keep_requests(unit: Unit, desk: Desk, asked: Sequence[Asked], wanted: Mapping[str, CohortId]) -> None:
    """One request for each person, group and day; a place in the group meets all that were on file."""
    on_file = _requests_on_file(unit, sorted({one.person_id for one in asked}))
    new: dict[tuple[PersonId, str, date | None], GroupRequest] = {}
    for one in asked:
        met_by = place_of(unit, wanted.get(one.key[1]), one.person_id)
        known = on_file.pop(one.key, [])
        for request in known:
            if met_by and request.enrolment_id is None:
                unit.change(REQUESTS, request, enrolment_id=met_by)
        if one.wish.group and one.wish.asked_on not in {request.asked_on for request in known}:
            new.setdefault((*one.key, one.wish.asked_on), _request(desk, one, met_by))
    made = list(new.values())
    for start in range(0, len(made), AT_ONCE):
        unit.add(REQUESTS, *made[start : start + AT_ONCE])


def _request(desk: Desk, one: Asked, met_by: EnrolmentId | None) -> GroupRequest:
    return GroupRequest(
        id=desk.new_id(),
        person_id=one.person_id,
        wanted=one.wish.group,
        asked_on=one.wish.asked_on,
        asked_at=one.wish.asked_at,
        position=one.wish.row,
        enrolment_id=met_by,
        created_at=desk.now(),
    )


def _requests_on_file(unit: Unit, person_ids: Sequence[PersonId]) -> dict[tuple[PersonId, str], list[GroupRequest]]:
    found: defaultdict[tuple[PersonId, str], list[GroupRequest]] = defaultdict(list)
    for start in range(0, len(person_ids), AT_ONCE):
        for request in imports.requests_of(unit, person_ids[start : start + AT_ONCE]):
            found[request.person_id, fold(request.wanted)].append(request)
    return found
