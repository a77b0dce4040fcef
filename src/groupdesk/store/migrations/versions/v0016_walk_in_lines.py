"""Printed sign-in sheets know how many lines they have for people who just come."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """How many the sheets printed so far had was not kept."""
    op.add_column("sign_in_sheets", sa.Column("walk_in_lines", sa.Integer(), nullable=True))
