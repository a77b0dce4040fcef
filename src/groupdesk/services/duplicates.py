"""Looks through everybody on file for two records of one human being."""

from collections.abc import Iterator

from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.matches import Verdict
from groupdesk.domain.imports.requests import KnownPerson
from groupdesk.domain.imports.watch import UNWATCHED, Stage, Watch
from groupdesk.domain.merging import Duplicate, Suspect, in_order
from groupdesk.domain.people import ContactKind, PersonKind
from groupdesk.interop.contact_keys import contact_key
from groupdesk.interop.likeness import Identity, Pair, names_of, pairs_within
from groupdesk.services.desk import Desk
from groupdesk.store.imports import known_people
from groupdesk.store.merging import different_pairs
from groupdesk.store.people import ids_of_kind
from groupdesk.store.reading import Reading

_REACHED_BY = (ContactKind.PHONE, ContactKind.EMAIL)


class DuplicateService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, watch: Watch = UNWATCHED) -> tuple[Duplicate, ...]:
        """Pairs that may be one person, the likest first; names are compared where a name, a birth date, a phone or an
        e-mail address is shared, so that 100,000 people take seconds.

        People known by an alias only are left out: an alias is nobody's name. Pairs that were found to be two people,
        and namesakes with different birth dates, are left out too. Raises Refused("cancelled").
        """
        watch.at(Stage.READING, 0, 1)
        people, settled = self._desk.read(_on_file)
        by_id = {person.id: person for person in people}
        found = [
            pair
            for pair in pairs_within([_identity(person) for person in people], watch)
            if pair.likeness.verdict is not Verdict.NAMESAKE and _key(pair) not in settled
        ]
        duplicates = [
            Duplicate(
                first=_suspect(by_id[PersonId(pair.right.key)]),
                second=_suspect(by_id[PersonId(pair.left.key)]),
                likeness=pair.likeness,
            )
            for pair in found
        ]
        return tuple(sorted(duplicates, key=lambda d: (-d.likeness.score, d.first.number, d.second.number)))


def _on_file(reading: Reading) -> tuple[tuple[KnownPerson, ...], frozenset[tuple[PersonId, PersonId]]]:
    aliases = ids_of_kind(reading, PersonKind.ALIAS_ONLY)
    people = tuple(person for person in known_people(reading) if person.id not in aliases)
    return people, different_pairs(reading)


def _key(pair: Pair) -> tuple[PersonId, PersonId]:
    return in_order(PersonId(pair.left.key), PersonId(pair.right.key))


def _identity(person: KnownPerson) -> Identity:
    keys = dict(_keys(person))
    return Identity(
        key=person.id,
        names=names_of(person.full_name, person.goes_by),
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        phones=keys[ContactKind.PHONE],
        emails=keys[ContactKind.EMAIL],
    )


def _keys(person: KnownPerson) -> Iterator[tuple[ContactKind, frozenset[str]]]:
    for kind in _REACHED_BY:
        yield kind, frozenset(contact_key(kind, value) for word, value in person.contacts if word == kind)


def _suspect(person: KnownPerson) -> Suspect:
    phones, emails = (tuple(value for word, value in person.contacts if word == kind.value) for kind in _REACHED_BY)
    return Suspect(
        id=person.id,
        number=person.number,
        full_name=person.full_name,
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        phones=phones,
        emails=emails,
        is_archived=person.is_archived,
    )
