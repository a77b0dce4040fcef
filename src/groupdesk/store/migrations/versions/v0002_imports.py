"""Requests for groups, and mappings of columns remembered by the shape of a sheet."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Two new tables."""
    op.create_table(
        "group_requests",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("asked_at", sa.Time(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("enrolment_id", sa.String(length=32), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wanted_key", KEY, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_group_requests_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_requests")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_group_requests_person_id"), "group_requests", ["person_id"], unique=False)
    op.create_index(op.f("ix_group_requests_wanted_key"), "group_requests", ["wanted_key"], unique=False)
    op.create_table(
        "column_mappings",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("date_order", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_column_mappings")),
        sa.UniqueConstraint("shape", name=op.f("uq_column_mappings_shape")),
        sqlite_with_rowid=False,
    )
