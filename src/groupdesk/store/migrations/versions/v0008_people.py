"""People in groups: what a stay was agreed on, offers with their answers, merges, and pairs found to be two people."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = sa.String(length=32)
_ENROLMENTS = sa.table(
    "enrolments", *(sa.column(name) for name in ("id", "state", "offered_on", "offer_ends_on", "asked_on"))
)
_OFFERS = sa.table(
    "offers",
    *(sa.column(name) for name in ("id", "version", "enrolment_id", "sent_on", "ends_on")),
    *(sa.column(name) for name in ("way", "skipped", "note", "answer", "answered_on")),
)


def upgrade() -> None:
    """New columns and tables; an offer that is open becomes the first line of its log."""
    for name, default in (
        ("wanted_days", "[]"),
        ("wanted_times", "[]"),
        ("wanted_language", ""),
        ("screening_reason", ""),
    ):
        op.add_column("enrolments", sa.Column(name, sa.Text(), nullable=False, server_default=default))
    op.add_column("enrolments", sa.Column("screened_on", sa.Date(), nullable=True))
    op.add_column("cohorts", sa.Column("language", sa.Text(), nullable=False, server_default=""))
    _offers()
    _merges()
    _different_people()
    _keep_open_offers()


def _offers() -> None:
    op.create_table(
        "offers",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("enrolment_id", ID, nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("skipped", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["enrolment_id"], ["enrolments.id"], name=op.f("fk_offers_enrolment_id_enrolments")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_offers_enrolment_id"), "offers", ["enrolment_id"], unique=False)


def _merges() -> None:
    op.create_table(
        "merges",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kept_id", ID, nullable=False),
        sa.Column("gone_id", ID, nullable=False),
        sa.Column("deed_id", ID, nullable=False),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("parted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["kept_id"], ["people.id"], name=op.f("fk_merges_kept_id_people")),
        sa.ForeignKeyConstraint(["gone_id"], ["people.id"], name=op.f("fk_merges_gone_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merges")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_merges_kept_id"), "merges", ["kept_id"], unique=False)
    op.create_index(op.f("ix_merges_gone_id"), "merges", ["gone_id"], unique=False)


def _different_people() -> None:
    op.create_table(
        "different_people",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("one_id", ID, nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["one_id"], ["people.id"], name=op.f("fk_different_people_one_id_people")),
        sa.ForeignKeyConstraint(["other_id"], ["people.id"], name=op.f("fk_different_people_other_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_different_people")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_different_people_pair")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_different_people_other_id"), "different_people", ["other_id"], unique=False)


def _keep_open_offers() -> None:
    """An id is taken over from the enrolment: one open offer each."""
    e = _ENROLMENTS.c
    words = [sa.literal(word, sa.Text()) for word in ("in-person", "", "", "open")]
    open_offers = sa.select(
        e.id, sa.literal(1), e.id, sa.func.coalesce(e.offered_on, e.offer_ends_on), e.offer_ends_on, *words, sa.null()
    ).where(e.state == "offered", e.offer_ends_on.is_not(None))
    columns = ["id", "version", "enrolment_id", "sent_on", "ends_on", "way", "skipped", "note", "answer", "answered_on"]
    op.execute(sa.insert(_OFFERS).from_select(columns, open_offers))
