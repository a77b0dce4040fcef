"""Drafts: what somebody had begun to fill in."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """One new table."""
    op.create_table(
        "drafts",
        sa.Column("staff_id", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", "form", name=op.f("pk_drafts")),
        sqlite_with_rowid=False,
    )
