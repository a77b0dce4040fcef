"""The one small door to full-text search: trigrams in the vault, pg_trgm on PostgreSQL."""

import sqlalchemy as sa

from groupdesk.base.folding import fold
from groupdesk.store.reading import Reading

_TRIGRAM = 3
_PEOPLE_SEARCH = sa.table("people_search", sa.column("rowid"), sa.column("people_search"))


def names_like(reading: Reading, text: str, people: sa.FromClause) -> sa.ColumnElement[bool]:
    """True for people whose name holds every word of the text, in any order, whatever accents and case."""
    words = fold(text).split()
    long = [word for word in words if len(word) >= _TRIGRAM]
    if reading.engine_name == "sqlite" and long:
        phrase = " ".join('"' + word.replace('"', '""') + '"' for word in long)
        hits = sa.select(_PEOPLE_SEARCH.c.rowid).where(_PEOPLE_SEARCH.c.people_search.op("MATCH")(phrase))
        rest = (contains(people.c.name_key, word) for word in words if word not in long)
        return sa.and_(people.c.number.in_(hits), *rest)
    return sa.and_(sa.true(), *(contains(people.c.name_key, word) for word in words))


def contains(column: sa.ColumnElement[str], folded: str) -> sa.ColumnElement[bool]:
    """A plain scan for a folded piece of text, wildcards taken as letters."""
    return column.contains(folded, autoescape=True)
