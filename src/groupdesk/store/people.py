"""Tables and queries of people and the ways they may be reached."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import (
    ContactKind,
    ContactPoint,
    PeopleOrder,
    PeopleQuery,
    Person,
    PersonCard,
    PersonKind,
    PersonRow,
    called,
    name_key,
    sort_key,
)
from groupdesk.store.prepared import Cells, Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, KEY, Listing, UtcDateTime, Word, refers, table
from groupdesk.store.search import names_like

Place = int | sa.BindParameter[int]


def _keys(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "sort_key": sort_key(values["full_name"], values["goes_by"], values["sort_name"]),
        "name_key": name_key(values["full_name"], values["goes_by"]),
        "is_archived": values["archived_at"] is not None or values["merged_into"] is not None,
    }


PEOPLE_TABLE = table(
    "people",
    sa.Column("number", sa.Integer, nullable=False, unique=True),
    sa.Column("full_name", sa.Text, nullable=False),
    sa.Column("goes_by", sa.Text, nullable=False),
    sa.Column("sort_name", sa.Text, nullable=False),
    sa.Column("kind", Word(PersonKind), nullable=False),
    sa.Column("pronouns", sa.Text, nullable=False),
    sa.Column("birth_date", sa.Date),
    sa.Column("birth_year", sa.Integer),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("needs", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("referred_by", sa.Text, nullable=False),
    sa.Column("signed_up_on", sa.Date),
    sa.Column("do_not_print", sa.Boolean, nullable=False),
    sa.Column("is_part_2", sa.Boolean, nullable=False),
    sa.Column("merged_into", ID),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("archived_at", UtcDateTime),
    sa.Column("sort_key", KEY, nullable=False),
    sa.Column("name_key", KEY, nullable=False),
    sa.Column("is_archived", sa.Boolean, nullable=False),
    sa.Index("ix_people_order", "is_archived", "sort_key", "number"),
)
PEOPLE = record(PEOPLE_TABLE, Person, Topic.PEOPLE, _keys)

CONTACTS_TABLE = table(
    "contact_points",
    refers("people", "person_id"),
    sa.Column("kind", Word(ContactKind), nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("uses", Listing, nullable=False),
    sa.Column("safe_label", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Index("ix_contact_points_person", "person_id", "kind", "position"),
)
CONTACTS = record(CONTACTS_TABLE, ContactPoint, Topic.PEOPLE)


def first_contact(kind: ContactKind, person_id: sa.ColumnElement[str]) -> sa.ScalarSelect[str]:
    """The first phone or e-mail of the person in that column, as a cell of a list."""
    c = CONTACTS_TABLE.c
    query = sa.select(c.value).where(c.person_id == person_id, c.kind == kind)
    return query.order_by(c.position).limit(1).scalar_subquery()


def count(reading: Reading, query: PeopleQuery) -> int:
    """How many people fit."""
    return int(reading.scalar(sa.select(sa.func.count()).select_from(PEOPLE_TABLE).where(*_where(reading, query))))


def page(reading: Reading, query: PeopleQuery, offset: int, limit: int) -> tuple[PersonRow, ...]:
    """One page of the people list."""
    if not query.text.strip():
        values = {"offset": offset, "limit": limit}
        return tuple(map(_person_row, reading.fetch(_page(query.archived, query.order, query.descending), values)))
    found = _chosen(_where(reading, query), query.order, query.descending, offset, limit)
    return tuple(map(_person_row, reading.rows(_rows(found, query.order, query.descending))))


@lru_cache(maxsize=32)
def _page(archived: bool, order: PeopleOrder, descending: bool) -> Prepared:
    shown = PEOPLE_TABLE.c.is_archived.is_(archived)
    limit, offset = sa.bindparam("limit", type_=sa.Integer), sa.bindparam("offset", type_=sa.Integer)
    return Prepared(_rows(_chosen([shown], order, descending, offset, limit), order, descending))


def _chosen(
    where: list[sa.ColumnElement[bool]], order: PeopleOrder, descending: bool, offset: Place, limit: Place
) -> sa.Subquery:
    """Ids of one page, from the index alone; numbers or named parameters say which page."""
    ordered = _ordered(order, descending)
    return sa.select(PEOPLE_TABLE.c.id).where(*where).order_by(*ordered).offset(offset).limit(limit).subquery("chosen")


def _ordered(order: PeopleOrder, descending: bool) -> list[sa.ColumnElement[Any]]:
    return [column.desc() if descending else column.asc() for column in _ORDERS[order]]


def _rows(chosen: sa.Subquery, order: PeopleOrder, descending: bool) -> sa.Select[Any]:
    joined = _ROWS.join_from(chosen, PEOPLE_TABLE, chosen.c.id == PEOPLE_TABLE.c.id)
    return joined.order_by(*_ordered(order, descending))


def _person_row(row: Cells) -> PersonRow:
    thing_id, number, full_name, goes_by, birth_date, birth_year, language, archived, phone, email, groups = row
    return PersonRow(
        id=thing_id,
        number=number,
        name=called(full_name, goes_by),
        full_name=full_name,
        birth_date=birth_date,
        birth_year=birth_year,
        phone=phone or "",
        email=email or "",
        language=language,
        groups=groups,
        is_archived=archived,
    )


def card(reading: Reading, person_id: PersonId) -> PersonCard:
    """One person with all contact points. Raises Refused("not-found")."""
    c = CONTACTS_TABLE.c
    contacts = reading.all(CONTACTS, c.person_id == person_id, order_by=(c.kind, c.position))
    return PersonCard(person=reading.get(PEOPLE, person_id), contacts=contacts)


def next_number(reading: Reading) -> int:
    """The next short number; inside a writing unit nobody else can take it."""
    return int(reading.scalar(sa.select(sa.func.coalesce(sa.func.max(PEOPLE_TABLE.c.number), 0)))) + 1


def by_number(reading: Reading, number: int) -> PersonId | None:
    found = reading.scalar(sa.select(PEOPLE_TABLE.c.id).where(PEOPLE_TABLE.c.number == number))
    return None if found is None else PersonId(found)


def ids_of_kind(reading: Reading, kind: PersonKind) -> frozenset[PersonId]:
    """Everybody of one kind."""
    query = sa.select(PEOPLE_TABLE.c.id).where(PEOPLE_TABLE.c.kind == kind)
    return frozenset(PersonId(row.id) for row in reading.rows(query))


def _where(reading: Reading, query: PeopleQuery) -> list[sa.ColumnElement[bool]]:
    p = PEOPLE_TABLE.c
    where: list[sa.ColumnElement[bool]] = [p.is_archived.is_(query.archived), p.merged_into.is_(None)]
    if query.text.strip():
        where.append(names_like(reading, query.text, PEOPLE_TABLE))
    return where if query.archived else where[:1] + where[2:]


_ORDERS: dict[PeopleOrder, tuple[sa.Column[Any], ...]] = {
    PeopleOrder.NAME: (PEOPLE_TABLE.c.sort_key, PEOPLE_TABLE.c.number),
    PeopleOrder.NUMBER: (PEOPLE_TABLE.c.number,),
    PeopleOrder.BIRTH: (PEOPLE_TABLE.c.birth_date, PEOPLE_TABLE.c.birth_year, PEOPLE_TABLE.c.number),
    PeopleOrder.NEWEST: (PEOPLE_TABLE.c.created_at, PEOPLE_TABLE.c.number),
}
_ENROLMENTS = sa.table("enrolments", sa.column("person_id"), sa.column("is_open", sa.Boolean))
_ROWS = sa.select(
    PEOPLE_TABLE.c.id,
    PEOPLE_TABLE.c.number,
    PEOPLE_TABLE.c.full_name,
    PEOPLE_TABLE.c.goes_by,
    PEOPLE_TABLE.c.birth_date,
    PEOPLE_TABLE.c.birth_year,
    PEOPLE_TABLE.c.language,
    PEOPLE_TABLE.c.is_archived,
    first_contact(ContactKind.PHONE, PEOPLE_TABLE.c.id).label("phone"),
    first_contact(ContactKind.EMAIL, PEOPLE_TABLE.c.id).label("email"),
    sa.select(sa.func.count())
    .select_from(_ENROLMENTS)
    .where(_ENROLMENTS.c.person_id == PEOPLE_TABLE.c.id, _ENROLMENTS.c.is_open)
    .scalar_subquery()
    .label("groups"),
)
