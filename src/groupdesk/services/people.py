"""People: finding, adding, changing, archiving."""

from datetime import date

from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import PersonEnrolmentRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId, PersonId
from groupdesk.domain.people import (
    ContactPoint,
    PeopleQuery,
    Person,
    PersonCard,
    PersonDraft,
    PersonRow,
    checked,
)
from groupdesk.domain.states import OPEN_ENROLMENTS
from groupdesk.services.desk import Desk
from groupdesk.store import people, stays
from groupdesk.store.people import CONTACTS, PEOPLE
from groupdesk.store.reading import Reading
from groupdesk.store.status_sets import came_codes
from groupdesk.store.unit import Unit

_CANDIDATES = 8
_FIELDS = tuple(name for name in PersonDraft.__dataclass_fields__ if name != "contacts")


class PeopleService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def count(self, query: PeopleQuery) -> int:
        """How many people fit."""
        return self._desk.read(lambda reading: people.count(reading, query))

    def page(self, query: PeopleQuery, offset: int = 0, limit: int = 128) -> tuple[PersonRow, ...]:
        """One page of the list, in the order asked for."""
        return self._desk.read(lambda reading: people.page(reading, query, offset, limit))

    def card(self, person_id: PersonId) -> PersonCard:
        """One person with all contact points. Refused: not-found."""
        return self._desk.read(lambda reading: people.card(reading, person_id))

    def enrolments(self, person_id: PersonId) -> tuple[PersonEnrolmentRow, ...]:
        """Every stay in any cohort, newest first, with how often the person came."""
        return self._desk.read(lambda reading: stays.of_person(reading, person_id, came_codes(reading)))

    def find(self, text: str, limit: int = _CANDIDATES) -> tuple[PersonRow, ...]:
        """The first people whose name holds every word of the text; empty text finds nobody."""
        return self.page(PeopleQuery(text=text), 0, limit) if text.strip() else ()

    def resolve(self, reference: str) -> PersonId:
        """The person meant by a number, an id or an unambiguous name.

        Refused: person-unknown (reference), person-ambiguous (reference, candidates as "number name").
        """
        return self._desk.read(lambda reading: resolve(reading, reference))

    def add(self, draft: PersonDraft, *, deed: DeedId | None = None) -> Done:
        """Somebody new. Refused: name-missing, name-too-long, birth-date-impossible."""
        kept = checked(draft, self._latest_day())

        def work(unit: Unit) -> str:
            return add_to(unit, self._desk, kept)

        return self._desk.do("people-add", work, deed=deed)

    def change(self, person_id: PersonId, draft: PersonDraft, version: int) -> Done:
        """New facts for a person, contact points included.

        Refused: as for add, not-found, changed-meanwhile when `version` is no longer the newest.
        """
        kept = checked(draft, self._latest_day())

        def work(unit: Unit) -> str:
            before = unit.get(PEOPLE, person_id)
            if before.version != version:
                raise Refused("changed-meanwhile")
            unit.change(PEOPLE, before, **{name: getattr(kept, name) for name in _FIELDS})
            _replace_contacts(unit, self._desk, person_id, kept)
            return person_id

        return self._desk.do("people-change", work)

    def archive(self, person_id: PersonId) -> Done:
        """Takes a person off the lists; history stays.

        Refused: not-found, person-enrolled (cohorts) while an enrolment is open.
        """

        def work(unit: Unit) -> str:
            before = unit.get(PEOPLE, person_id)
            found = stays.of_person(unit, person_id, came_codes(unit))
            still = [s.code for s in found if s.state in OPEN_ENROLMENTS]
            if still:
                raise Refused("person-enrolled", cohorts=", ".join(still))
            unit.change(PEOPLE, before, archived_at=self._desk.now())
            return person_id

        return self._desk.do("people-archive", work)

    def restore(self, person_id: PersonId) -> Done:
        """Back on the lists. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.change(PEOPLE, unit.get(PEOPLE, person_id), archived_at=None)
            return person_id

        return self._desk.do("people-restore", work)

    def _latest_day(self) -> date:
        """The latest day that it is anywhere now: nobody is born after it."""
        return self._desk.today("Pacific/Kiritimati")


def add_to(unit: Unit, desk: Desk, draft: PersonDraft, number: int | None = None) -> PersonId:
    """Adds a checked draft within a deed and gives the new id; for imports and walk-ins."""
    person_id = PersonId(desk.new_id())
    fields = {name: getattr(draft, name) for name in _FIELDS}
    number = people.next_number(unit) if number is None else number
    unit.add(PEOPLE, Person(id=person_id, number=number, created_at=desk.now(), **fields))
    unit.add(CONTACTS, *contact_points(desk, person_id, draft))
    return person_id


def contact_points(desk: Desk, person_id: PersonId, draft: PersonDraft) -> tuple[ContactPoint, ...]:
    """The draft's contacts as rows, in the order given."""
    return tuple(
        ContactPoint(
            id=desk.new_id(),
            person_id=person_id,
            kind=contact.kind,
            value=contact.value.strip(),
            uses=contact.uses,
            safe_label=contact.safe_label,
            position=position,
        )
        for position, contact in enumerate(draft.contacts)
        if contact.value.strip()
    )


def resolve(reading: Reading, reference: str) -> PersonId:
    """As PeopleService.resolve, inside a transaction."""
    text = reference.strip()
    if text.lstrip("#").isdigit():
        found = people.by_number(reading, int(text.lstrip("#")))
        if found is not None:
            return who_now(reading, found)
    if reading.find(PEOPLE, text) is not None:
        return who_now(reading, PersonId(text))
    hits = people.page(reading, PeopleQuery(text=text), 0, _CANDIDATES + 1) if text else ()
    exact = [row for row in hits if text in (row.full_name, row.name)]
    chosen = exact if len(exact) == 1 else hits
    if not chosen:
        raise Refused("person-unknown", reference=text)
    if len(chosen) > 1:
        listed = "; ".join(f"{row.number} {row.full_name}" for row in chosen[:_CANDIDATES])
        raise Refused("person-ambiguous", reference=text, candidates=listed)
    return chosen[0].id


def living(reading: Reading, person_id: PersonId) -> Person:
    """A person on file who was not merged into another. Refused: not-found, person-merged (number)."""
    person = reading.get(PEOPLE, person_id)
    if person.merged_into is not None:
        raise Refused("person-merged", number=reading.get(PEOPLE, person.merged_into).number)
    return person


def who_now(reading: Reading, person_id: PersonId) -> PersonId:
    """The person that somebody is now: whoever they were merged into, else they themselves. Refused: not-found."""
    person = reading.get(PEOPLE, person_id)
    return person_id if person.merged_into is None else who_now(reading, person.merged_into)


def _replace_contacts(unit: Unit, desk: Desk, person_id: PersonId, draft: PersonDraft) -> None:
    """Keeps rows that did not change, so that the history tells only what did."""
    new = contact_points(desk, person_id, draft)
    old = list(people.card(unit, person_id).contacts)
    for point in new:
        twin = next((o for o in old if (o.kind, o.value) == (point.kind, point.value)), None)
        if twin is None:
            unit.add(CONTACTS, point)
        else:
            old.remove(twin)
            unit.change(CONTACTS, twin, uses=point.uses, safe_label=point.safe_label, position=point.position)
    for gone in old:
        unit.remove(CONTACTS, gone)
