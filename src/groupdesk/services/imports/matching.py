"""Sign-ups beside the people on file: who is the same, who may be, and what the sheet says otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from groupdesk.base.folding import fold
from groupdesk.domain.ids import PersonId
from groupdesk.domain.imports.matches import Verdict
from groupdesk.domain.imports.preview import Answer, Difference, Match
from groupdesk.domain.imports.requests import KnownPerson
from groupdesk.domain.imports.rows import SignUp
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.people import ContactDraft, ContactKind, ContactPoint, Person, PersonDraft
from groupdesk.interop.contact_keys import contact_key
from groupdesk.interop.likeness import Identity, Pair, names_of, pairs_between
from groupdesk.interop.signups.joining import identity_of
from groupdesk.store.imports import known_people
from groupdesk.store.people import CONTACTS, CONTACTS_TABLE, PEOPLE, PEOPLE_TABLE
from groupdesk.store.reading import Reading

_MOST_MATCHES = 3
_AT_ONCE = 500
_TEXTS = ("goes_by", "language", "pronouns", "referred_by")
_LINES = ("needs", "note")
_SUGGESTED = {Verdict.SAME: Answer.FILL, Verdict.LIKELY: Answer.ADD, Verdict.NAMESAKE: Answer.ADD}


def matches_on_file(reading: Reading, sign_ups: Sequence[SignUp], watch: Watch) -> tuple[Match, ...]:
    """By the order of the sign-ups, the likest first, at most three each. Raises Refused("cancelled")."""
    people = {person.id: person for person in known_people(reading)}
    newcomers = [identity_of(str(sign_up.key), sign_up.person, sign_up.wishes) for sign_up in sign_ups]
    pairs = pairs_between(newcomers, [_identity(person) for person in people.values()], watch)
    chosen = _likest(pairs)
    on_file = _on_file(reading, [PersonId(pair.right.key) for pair in chosen])
    drafts = {sign_up.key: sign_up.person for sign_up in sign_ups}
    return tuple(
        _match(pair, people[PersonId(pair.right.key)], on_file[PersonId(pair.right.key)], drafts[int(pair.left.key)])
        for pair in chosen
    )


def _likest(pairs: Iterable[Pair]) -> list[Pair]:
    taken: defaultdict[str, int] = defaultdict(int)
    chosen = []
    for pair in pairs:
        taken[pair.left.key] += 1
        if taken[pair.left.key] <= _MOST_MATCHES:
            chosen.append(pair)
    return chosen


def _identity(person: KnownPerson) -> Identity:
    keys: dict[ContactKind, set[str]] = {ContactKind.PHONE: set(), ContactKind.EMAIL: set()}
    for kind, value in person.contacts:
        if ContactKind(kind) in keys:
            keys[ContactKind(kind)].add(contact_key(ContactKind(kind), value))
    return Identity(
        key=person.id,
        names=names_of(person.full_name, person.goes_by),
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        phones=frozenset(keys[ContactKind.PHONE]),
        emails=frozenset(keys[ContactKind.EMAIL]),
        signed_up_on=person.signed_up_on,
        requests=frozenset(person.requests),
    )


OnFile = tuple[Person, tuple[ContactPoint, ...]]


def _on_file(reading: Reading, ids: Iterable[PersonId]) -> Mapping[PersonId, OnFile]:
    """Those people with their contacts, read some hundred at a time."""
    wanted = list(dict.fromkeys(ids))
    found: dict[PersonId, OnFile] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        contacts: defaultdict[str, list[ContactPoint]] = defaultdict(list)
        c = CONTACTS_TABLE.c
        for point in reading.all(CONTACTS, c.person_id.in_(some), order_by=(c.person_id, c.kind, c.position)):
            contacts[point.person_id].append(point)
        for person in reading.all(PEOPLE, PEOPLE_TABLE.c.id.in_(some)):
            found[person.id] = person, tuple(contacts[person.id])
    return found


def _match(pair: Pair, known: KnownPerson, on_file: OnFile, draft: PersonDraft) -> Match:
    return Match(
        key=int(pair.left.key),
        person_id=known.id,
        number=known.number,
        full_name=known.full_name,
        birth_date=known.birth_date,
        birth_year=known.birth_year,
        is_archived=known.is_archived,
        likeness=pair.likeness,
        differences=differences(*on_file, draft),
        suggested=_SUGGESTED[pair.likeness.verdict],
    )


def differences(person: Person, contacts: Sequence[ContactPoint], draft: PersonDraft) -> tuple[Difference, ...]:
    """Where the sheet says something that is not on file, both sides as text."""
    found = []
    if draft.full_name != person.full_name:
        found.append(Difference("full_name", person.full_name, draft.full_name))
    if not _born(person).startswith(_born(draft)):
        found.append(Difference("birth_date", _born(person), _born(draft)))
    for kind in (ContactKind.PHONE, ContactKind.EMAIL):
        if new_contacts(contacts, [contact for contact in draft.contacts if contact.kind is kind]):
            found.append(Difference(kind.value, _values(contacts, kind), _values(draft.contacts, kind)))
    for field in _TEXTS:
        said, kept = getattr(draft, field), getattr(person, field)
        if said and fold(said) != fold(kept):
            found.append(Difference(field, kept, said))
    for field in _LINES:
        said, kept = getattr(draft, field), getattr(person, field)
        if joined_lines(kept, said) != kept:
            found.append(Difference(field, kept, said))
    return tuple(found)


def new_contacts(contacts: Sequence[ContactPoint], drafts: Iterable[ContactDraft]) -> tuple[ContactDraft, ...]:
    """Those that are not on file in any way of writing."""
    keys = {(contact.kind, contact_key(contact.kind, contact.value)) for contact in contacts}
    return tuple(draft for draft in drafts if (draft.kind, contact_key(draft.kind, draft.value)) not in keys)


def joined_lines(kept: str, said: str) -> str:
    """Everything on file, and below it each line of the sheet that is not there yet."""
    there = {fold(line) for line in kept.splitlines()}
    return "\n".join((*kept.splitlines(), *(line for line in said.splitlines() if fold(line) not in there)))


def _values(contacts: Iterable[ContactDraft | ContactPoint], kind: ContactKind) -> str:
    return "; ".join(contact.value for contact in contacts if contact.kind is kind)


def _born(person: Person | PersonDraft) -> str:
    return born(person.birth_date, person.birth_year)


def born(on: date | None, year: int | None) -> str:
    """A birth date as ISO day or as a year, empty where neither is known."""
    return on.isoformat() if on else str(year or "")
