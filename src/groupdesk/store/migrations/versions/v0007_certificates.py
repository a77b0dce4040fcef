"""Certificates: the register, series of serials, kept files, designs, settings, keys."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_ID = sa.String(length=32)
_DIGEST = sa.String(length=64)
_MOMENT = sa.DateTime(timezone=True)
_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Six new tables."""
    op.create_table(
        "certificate_files",
        sa.Column("digest", _DIGEST, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_certificate_files")),
    )
    op.create_table(
        "certificate_keys",
        sa.Column("id", sa.String(length=8), nullable=False),
        *_texts("public", "private"),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_keys")),
    )
    _table("certificate_series", sa.Column("last", sa.Integer(), nullable=False))
    _table(
        "certificate_settings",
        *_texts("series_code", "contact", "provider_name", "provider_body", "provider_number", "provider_line"),
        sa.Column("minutes_an_hour", sa.Integer(), nullable=False),
        *_texts("language", "second_language", "design", "logo", "signatories"),
    )
    _table(
        "certificate_designs",
        *_texts("name"),
        sa.Column("digest", _DIGEST, nullable=False),
        sa.Column("archived_at", _MOMENT, nullable=True),
        _to("certificate_designs", "digest", "certificate_files", "digest"),
    )
    _certificates()


def _certificates() -> None:
    _table(
        "certificates",
        sa.Column("series_id", _ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("serial", _KEY, nullable=False),
        *_texts("kind", "state"),
        sa.Column("person_id", _ID, nullable=False),
        *(sa.Column(name, _ID, nullable=True) for name in ("enrolment_id", "cohort_id", "decision_id")),
        *_texts("override_reason", "name", "title"),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("issued_at", _MOMENT, nullable=False),
        *(sa.Column(name, _ID, nullable=True) for name in ("issued_by", "duplicate_of", "superseded_by")),
        sa.Column("revoked_at", _MOMENT, nullable=True),
        sa.Column("revoked_by", _ID, nullable=True),
        *_texts("revoke_reason", "frozen", "payload"),
        sa.Column("design", _DIGEST, nullable=False),
        sa.Column("file", _DIGEST, nullable=False),
        sa.Column("name_key", _KEY, nullable=False),
        sa.Column("title_key", _KEY, nullable=False),
        _to("certificates", "series_id", "certificate_series"),
        _to("certificates", "person_id", "people"),
        _to("certificates", "enrolment_id", "enrolments"),
        _to("certificates", "cohort_id", "cohorts"),
        _to("certificates", "decision_id", "completion_decisions"),
        _to("certificates", "design", "certificate_files", "digest"),
        _to("certificates", "file", "certificate_files", "digest"),
        sa.UniqueConstraint("serial", name=op.f("uq_certificates_serial")),
        sa.UniqueConstraint("series_id", "number", name=op.f("uq_certificates_number")),
    )
    for column in ("person_id", "enrolment_id", "cohort_id", "file", "name_key"):
        op.create_index(op.f(f"ix_certificates_{column}"), "certificates", [column], unique=False)


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_with_rowid=False,
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _to(name: str, column: str, target: str, key: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.{key}"], name=op.f(f"fk_{name}_{column}_{target}"))
