"""Status sets under names of their own, and the rule by which a group credits minutes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """One new table, one new column; a set that a group kept for itself gets a row of its own."""
    op.create_table(
        "status_sets",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("statuses", sa.Text(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sort_key", KEY, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_sets")),
        sqlite_with_rowid=False,
    )
    op.add_column("groups", sa.Column("credit_rule", sa.Text(), nullable=False, server_default=""))
    # Until now a group kept the list itself. It keeps the group's id, so that the group finds it again.
    op.execute(
        "INSERT INTO status_sets (id, version, name, statuses, sort_key) "
        "SELECT id, 1, name, status_set, sort_key FROM groups WHERE status_set <> ''"
    )
    op.execute("UPDATE groups SET status_set = id WHERE status_set <> ''")
