"""Names in meeting reports with the people they mean, and zones of reports."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Two new tables."""
    op.create_table(
        "meeting_names",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.String(length=32), nullable=False),
        sa.Column("key", KEY, nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohorts.id"], name=op.f("fk_meeting_names_cohort_id_cohorts")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_meeting_names_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_names")),
        sa.UniqueConstraint("cohort_id", "key", name=op.f("uq_meeting_names_cohort_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_meeting_names_person_id"), "meeting_names", ["person_id"], unique=False)
    op.create_table(
        "report_zones",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_zones")),
        sa.UniqueConstraint("kind", name=op.f("uq_report_zones_kind")),
        sqlite_with_rowid=False,
    )
