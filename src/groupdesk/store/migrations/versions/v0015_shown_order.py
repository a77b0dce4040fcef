"""People who go by another name stand in lists where that name belongs."""

import sqlalchemy as sa
from alembic import op

from groupdesk.base.folding import fold

revision = "0015"
down_revision = "0014"

_PEOPLE = sa.table(
    "people",
    sa.column("id", sa.Text()),
    sa.column("full_name", sa.Text()),
    sa.column("goes_by", sa.Text()),
    sa.column("sort_name", sa.Text()),
    sa.column("sort_key", sa.Text()),
)


def upgrade() -> None:
    """They were ordered by a name that no list shows; whoever has a name to be listed under keeps that order."""
    people, connection = _PEOPLE.c, op.get_bind()
    query = sa.select(people.id, people.full_name, people.goes_by).where(people.goes_by != "", people.sort_name == "")
    moved = [{"person": row.id, "key": fold(_shown(row.full_name, row.goes_by))} for row in connection.execute(query)]
    if moved:
        step = _PEOPLE.update().where(people.id == sa.bindparam("person")).values(sort_key=sa.bindparam("key"))
        connection.execute(step, moved)


def _shown(full_name: str, goes_by: str) -> str:
    words = full_name.split()
    if len(words) < 2 or len(goes_by.split()) > 1:
        return goes_by
    return " ".join([goes_by, *words[1:]])
