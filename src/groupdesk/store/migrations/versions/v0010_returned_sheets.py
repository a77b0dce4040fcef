"""Sign-in sheets that come back: when, from whom, with which picture."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Sheets printed so far were lists, and none of them has come back."""
    op.add_column("sign_in_sheets", sa.Column("layout", sa.Text(), nullable=False, server_default="list"))
    op.add_column("sign_in_sheets", sa.Column("returned_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sign_in_sheets", sa.Column("returned_by", sa.String(length=32), nullable=True))
    op.add_column("sign_in_sheets", sa.Column("scan", sa.Text(), nullable=False, server_default=""))
