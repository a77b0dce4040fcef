"""What to bring to a session, beside its plan."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("sessions", sa.Column("materials", sa.Text(), nullable=False, server_default=""))
