"""Completion rules have a table of their own since 0006; the column of a group that held one before goes."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """What stood in the column was carried over at 0006, and nothing has been written into it since."""
    op.drop_column("groups", "completion_rule")
