"""What a merge would do, before it is done: facts side by side, stays that meet, and what moves along."""

from datetime import date

from groupdesk.base.folding import fold
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import PersonId
from groupdesk.domain.merging import JOINED_FIELDS, MERGED_FIELDS, FieldChoice, MergePreview, Side, Suspect
from groupdesk.domain.people import ContactKind, Person, PersonKind
from groupdesk.services.merge_stays import double_stays
from groupdesk.services.people import living
from groupdesk.store import links
from groupdesk.store.attendance import MARKS
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.imports import REQUESTS
from groupdesk.store.people import card
from groupdesk.store.reading import Reading

_EITHER_COUNTS = ("do_not_print", "is_part_2")


def preview_of(reading: Reading, kept: PersonId, other: PersonId) -> MergePreview:
    """Refused: not-found, same-person, person-merged (number)."""
    if kept == other:
        raise Refused("same-person")
    ours, theirs = card(reading, kept), card(reading, other)
    for person_id in (kept, other):
        living(reading, person_id)
    marks = links.links(reading, MARKS, other)
    shared = sum(links.would_clash(reading, MARKS, mark, kept) for mark in marks)
    return MergePreview(
        kept=suspect_of(reading, kept),
        other=suspect_of(reading, other),
        fields=tuple(_choice(name, ours.person, theirs.person) for name in MERGED_FIELDS),
        double_stays=double_stays(reading, (kept, other), ()),
        stays=len(links.links(reading, ENROLMENTS, other)),
        marks=len(marks) - shared,
        requests=len(links.links(reading, REQUESTS, other)),
        shared_sheets=shared,
    )


def suspect_of(reading: Reading, person_id: PersonId) -> Suspect:
    """What one of the two is shown by. Refused: not-found."""
    found = card(reading, person_id)
    person = found.person
    values = {
        kind: tuple(point.value for point in found.contacts if point.kind is kind)
        for kind in (ContactKind.PHONE, ContactKind.EMAIL)
    }
    return Suspect(
        id=person.id,
        number=person.number,
        full_name=person.full_name,
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        phones=values[ContactKind.PHONE],
        emails=values[ContactKind.EMAIL],
        is_archived=person.archived_at is not None,
    )


def suggested_side(name: str, mine: object, other: object) -> Side:
    """The side that knows something where the other knows nothing; a name over an alias; what protects counts."""
    if name in _EITHER_COUNTS:
        return Side.OTHER if other and not mine else Side.KEPT
    if name == "kind":
        return Side.OTHER if mine is PersonKind.ALIAS_ONLY else Side.KEPT
    if name == "signed_up_on" and isinstance(mine, date) and isinstance(other, date):
        return Side.OTHER if other < mine else Side.KEPT
    return Side.OTHER if mine in (None, "") and other not in (None, "") else Side.KEPT


def joined_words(mine: str, other: str) -> str:
    """Every line of both, each once."""
    there = {fold(line) for line in mine.splitlines()}
    return "\n".join((*mine.splitlines(), *(line for line in other.splitlines() if fold(line) not in there)))


def _choice(name: str, ours: Person, theirs: Person) -> FieldChoice:
    mine, other = getattr(ours, name), getattr(theirs, name)
    side = Side.KEPT if name in JOINED_FIELDS and mine else suggested_side(name, mine, other)
    return FieldChoice(field=name, kept=_text(mine), other=_text(other), suggested=side)


def _text(value: object) -> str:
    if value is None or value is False:
        return ""
    return value.isoformat() if isinstance(value, date) else "yes" if value is True else str(value)
