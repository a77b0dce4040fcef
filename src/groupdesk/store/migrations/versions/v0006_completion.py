"""Completion: rules in versions, decisions, sign-offs, make-ups, alert rules, and what a session was about."""

from datetime import UTC, datetime
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_ID = sa.String(length=32)
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Six new tables; a rule that a group had in its own row becomes the first version of its rule."""
    _rules()
    _decisions()
    _make_ups()
    _beside_groups_and_sessions()
    _carry_rules()


def _rules() -> None:
    _table(
        "completion_rules",
        sa.Column("group_id", _ID, nullable=True),
        sa.Column("cohort_id", _ID, nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("set_at", _MOMENT, nullable=False),
        sa.Column("set_by", _ID, nullable=True),
        _to("completion_rules", "group_id", "groups"),
        _to("completion_rules", "cohort_id", "cohorts"),
        sa.UniqueConstraint("group_id", "number", name=op.f("uq_completion_rules_group")),
        sa.UniqueConstraint("cohort_id", "number", name=op.f("uq_completion_rules_cohort")),
    )


def _decisions() -> None:
    _table(
        "completion_decisions",
        sa.Column("enrolment_id", _ID, nullable=False),
        sa.Column("rule_id", _ID, nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_at", _MOMENT, nullable=False),
        sa.Column("decided_by", _ID, nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=False),
        _to("completion_decisions", "enrolment_id", "enrolments"),
        _to("completion_decisions", "rule_id", "completion_rules"),
    )
    _index("completion_decisions", "enrolment_id")
    _index("completion_decisions", "rule_id")
    _table(
        "completion_sign_offs",
        sa.Column("enrolment_id", _ID, nullable=False),
        sa.Column("signed_at", _MOMENT, nullable=False),
        sa.Column("signed_by", _ID, nullable=True),
        _to("completion_sign_offs", "enrolment_id", "enrolments"),
        sa.UniqueConstraint("enrolment_id", name=op.f("uq_completion_sign_offs_enrolment")),
    )


def _make_ups() -> None:
    _table(
        "make_ups",
        sa.Column("enrolment_id", _ID, nullable=False),
        sa.Column("mark_id", _ID, nullable=False),
        sa.Column("session_id", _ID, nullable=True),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("made_up_on", sa.Date(), nullable=True),
        sa.Column("approved_by", _ID, nullable=True),
        sa.Column("approved_at", _MOMENT, nullable=True),
        sa.Column("assigned_at", _MOMENT, nullable=False),
        _to("make_ups", "enrolment_id", "enrolments"),
        _to("make_ups", "mark_id", "marks"),
        _to("make_ups", "session_id", "sessions"),
        sa.UniqueConstraint("mark_id", name=op.f("uq_make_ups_mark")),
    )
    _index("make_ups", "enrolment_id")
    _index("make_ups", "session_id")


def _beside_groups_and_sessions() -> None:
    _table(
        "alert_rules",
        sa.Column("group_id", _ID, nullable=False),
        sa.Column("in_a_row", sa.Integer(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("days_unseen", sa.Integer(), nullable=True),
        sa.Column("counts_excused", sa.Boolean(), nullable=False),
        _to("alert_rules", "group_id", "groups"),
        sa.UniqueConstraint("group_id", name=op.f("uq_alert_rules_group")),
    )
    _table(
        "session_contents",
        sa.Column("session_id", _ID, nullable=False),
        sa.Column("strand", sa.Text(), nullable=False),
        sa.Column("modules", sa.Text(), nullable=False),
        _to("session_contents", "session_id", "sessions"),
        sa.UniqueConstraint("session_id", name=op.f("uq_session_contents_session")),
    )


def _carry_rules() -> None:
    groups = sa.table("groups", sa.column("id"), sa.column("completion_rule"))
    names = ("id", "version", "group_id", "number", "rule")
    rules = sa.table("completion_rules", *(sa.column(name) for name in names), sa.column("set_at", _MOMENT))
    connection = op.get_bind()
    found = connection.execute(sa.select(groups).where(groups.c.completion_rule != "")).all()
    # The vault keeps moments without their zone, in UTC.
    now = datetime.now(UTC) if connection.dialect.name == "postgresql" else datetime.now(UTC).replace(tzinfo=None)
    for group in found:
        row = {"id": uuid4().hex, "version": 1, "group_id": group.id, "number": 1, "rule": group.completion_rule}
        connection.execute(sa.insert(rules).values(**row, set_at=now))


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", _ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_with_rowid=False,
    )


def _to(name: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{name}_{column}_{target}"))


def _index(name: str, column: str) -> None:
    op.create_index(op.f(f"ix_{name}_{column}"), name, [column], unique=False)
