"""From which day a cohort's rule counts, why it has its state, what is planned for a session, and the zone rules."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """New columns, empty in what is there: the rule of a cohort then counts from its first day, as before."""
    op.add_column("cohorts", sa.Column("rule_starts_on", sa.Date(), nullable=True))
    op.add_column("cohorts", sa.Column("state_reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("plan", sa.Text(), nullable=False, server_default=""))
    op.add_column("practice", sa.Column("zone_rules", sa.Text(), nullable=False, server_default=""))
