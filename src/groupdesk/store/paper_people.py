"""What papers need of people: their names in every variant, and the address that post may go to."""

from collections.abc import Sequence

import sqlalchemy as sa

from groupdesk.domain.ids import PersonId
from groupdesk.domain.paper_names import PaperName, PaperPerson
from groupdesk.domain.people import ContactKind, ContactUse, PersonKind, called
from groupdesk.store.people import CONTACTS_TABLE, PEOPLE_TABLE
from groupdesk.store.reading import Reading

_AT_ONCE = 5_000
_P, _C = PEOPLE_TABLE.c, CONTACTS_TABLE.c
_PEOPLE = sa.select(_P.id, _P.number, _P.full_name, _P.goes_by, _P.sort_name, _P.kind, _P.pronouns, _P.do_not_print)
_ADDRESSES = sa.select(_C.person_id, _C.value, _C.uses).where(_C.kind == ContactKind.POST)


def paper_people(reading: Reading, person_ids: Sequence[PersonId]) -> dict[PersonId, PaperPerson]:
    """Each of the people by id; those unknown are missing. No address where post is not allowed."""
    found: dict[PersonId, PaperPerson] = {}
    for start in range(0, len(person_ids), _AT_ONCE):
        part = list(person_ids[start : start + _AT_ONCE])
        addresses = _addresses(reading, part)
        for row in reading.rows(_PEOPLE.where(_P.id.in_(part))):
            found[row.id] = PaperPerson(
                name=PaperName(
                    full=called(row.full_name, row.goes_by) if row.goes_by else row.full_name,
                    sort=row.sort_name,
                    alias=row.goes_by or (row.full_name if row.kind is PersonKind.ALIAS_ONLY else ""),
                ),
                number=row.number,
                pronouns=row.pronouns,
                is_withheld=row.do_not_print,
                address=addresses.get(row.id, ()),
            )
    return found


def _addresses(reading: Reading, person_ids: list[PersonId]) -> dict[PersonId, tuple[str, ...]]:
    """The first address of each person that post may go to, line by line."""
    found: dict[PersonId, tuple[str, ...]] = {}
    for row in reading.rows(_ADDRESSES.where(_C.person_id.in_(person_ids)).order_by(_C.position)):
        if ContactUse.POST in row.uses:
            lines = (line.strip() for line in row.value.replace("|", "\n").splitlines())
            found.setdefault(row.person_id, tuple(line for line in lines if line))
    return found
