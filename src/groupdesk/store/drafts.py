"""Drafts: what somebody had begun to fill in; no deed, so they leave no revision and no entry in the log."""

import json

import sqlalchemy as sa

from groupdesk.domain.drafts import KEPT_FOR, Draft
from groupdesk.store.reading import Reading
from groupdesk.store.registry import UtcDateTime, metadata

DRAFTS_TABLE = sa.Table(
    "drafts",
    metadata,
    sa.Column("staff_id", sa.Text, primary_key=True),
    sa.Column("form", sa.Text, primary_key=True),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("kept_at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
_C = DRAFTS_TABLE.c


def draft(reading: Reading, staff_id: str, form: str) -> Draft | None:
    """What that person left in that form."""
    row = reading.first(sa.select(_C.content, _C.kept_at).where(_C.staff_id == staff_id, _C.form == form))
    return None if row is None else Draft(form, json.loads(row.content), row.kept_at)


def keep(connection: sa.Connection, staff_id: str, kept: Draft) -> None:
    """Puts it in the place of that person's former draft of the form; drafts too old to be asked for go."""
    connection.execute(sa.delete(DRAFTS_TABLE).where(_C.kept_at < kept.kept_at - KEPT_FOR))
    discard(connection, staff_id, kept.form)
    content = json.dumps(dict(kept.fields), ensure_ascii=False)
    row = {"staff_id": staff_id, "form": kept.form, "content": content, "kept_at": kept.kept_at}
    connection.execute(sa.insert(DRAFTS_TABLE), row)


def discard(connection: sa.Connection, staff_id: str, form: str) -> None:
    """Takes the draft away; nothing where there is none."""
    connection.execute(sa.delete(DRAFTS_TABLE).where(_C.staff_id == staff_id, _C.form == form))
