"""Queries of whom to call about a session, and by which telephones."""

from collections.abc import Sequence

from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import ContactKind, ContactPoint, ContactUse
from groupdesk.domain.sessions import GroupSession
from groupdesk.store import enrolments, make_up_sessions
from groupdesk.store.people import CONTACTS, CONTACTS_TABLE, PEOPLE, PEOPLE_TABLE
from groupdesk.store.reading import Reading

_TOLD_BY = frozenset((ContactUse.CALL, ContactUse.TEXT))


def to_tell(reading: Reading, session: GroupSession) -> tuple[tuple[PersonId, str, bool], ...]:
    """(person, language, whether they said they are away) of all who belong on its sheet, in the order of the list."""
    away = enrolments.absences(reading, session.cohort_id, session.on)
    expected = make_up_sessions.expected_at(reading, session.id, session.cohort_id, session.kind, session.on)
    ids = [row[1] for row in expected]
    speak = {person.id: person.language for person in reading.all(PEOPLE, PEOPLE_TABLE.c.id.in_(ids))}
    return tuple((person, speak.get(person, ""), stay in away) for stay, person, *_rest in expected)


def phones(reading: Reading, person_ids: Sequence[PersonId]) -> dict[PersonId, tuple[ContactPoint, ...]]:
    """The telephones of each person that may be called or texted, in their order; people without one are missing."""
    c = CONTACTS_TABLE.c
    found: dict[PersonId, tuple[ContactPoint, ...]] = {}
    where = (c.person_id.in_(list(person_ids)), c.kind == ContactKind.PHONE)
    for point in reading.all(CONTACTS, *where, order_by=(c.person_id, c.position)):
        if _TOLD_BY & set(point.uses):
            found[point.person_id] = (*found.get(point.person_id, ()), point)
    return found
