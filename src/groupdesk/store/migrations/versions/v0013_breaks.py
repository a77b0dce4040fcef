"""Breaks of groups, cohorts and sessions as rows: when each begins and how long it lasts."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_TABLES = ("groups", "cohorts", "sessions")


def upgrade() -> None:
    """A sum of minutes becomes one break of which nobody said when: it stays in the middle, as it was reckoned."""
    for name in _TABLES:
        op.add_column(name, sa.Column("breaks", sa.Text(), nullable=False, server_default="[]"))
        kept = sa.table(name, sa.column("breaks", sa.Text()), sa.column("break_minutes", sa.Integer()))
        minutes = sa.cast(kept.c.break_minutes, sa.Text())
        op.execute(kept.update().where(kept.c.break_minutes > 0).values(breaks=sa.literal('["+') + minutes + '"]'))
        op.drop_column(name, "break_minutes")
