"""Tables and queries of completion: rules in versions, decisions, sign-offs, what sessions were about."""

from collections.abc import Sequence

import sqlalchemy as sa

from groupdesk.domain.changes import Topic
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.stored import RuleVersion, SessionContent, SignOff, StoredDecision
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.store.enrolments import ENROLMENTS_TABLE
from groupdesk.store.prepared import Cells, Prepared
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, Listing, UtcDateTime, Word, refers, table
from groupdesk.store.sessions import SESSIONS_TABLE

RULES_TABLE = table(
    "completion_rules",
    refers("groups", "group_id", required=False),
    refers("cohorts", "cohort_id", required=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("set_at", UtcDateTime, nullable=False),
    sa.Column("set_by", ID),
    sa.UniqueConstraint("group_id", "number", name="uq_completion_rules_group"),
    sa.UniqueConstraint("cohort_id", "number", name="uq_completion_rules_cohort"),
)
RULES = record(RULES_TABLE, RuleVersion, Topic.COMPLETION)

DECISIONS_TABLE = table(
    "completion_decisions",
    refers("enrolments", "enrolment_id", indexed=True),
    refers("completion_rules", "rule_id", indexed=True),
    sa.Column("standing", Word(Standing), nullable=False),
    sa.Column("override_reason", sa.Text, nullable=False),
    sa.Column("figures", sa.Text, nullable=False),
    sa.Column("decided_on", sa.Date, nullable=False),
    sa.Column("decided_at", UtcDateTime, nullable=False),
    sa.Column("decided_by", ID),
    sa.Column("snapshot", sa.Text, nullable=False),
)
DECISIONS = record(DECISIONS_TABLE, StoredDecision, Topic.COMPLETION)

SIGN_OFFS_TABLE = table(
    "completion_sign_offs",
    refers("enrolments", "enrolment_id"),
    sa.Column("signed_at", UtcDateTime, nullable=False),
    sa.Column("signed_by", ID),
    sa.UniqueConstraint("enrolment_id", name="uq_completion_sign_offs_enrolment"),
)
SIGN_OFFS = record(SIGN_OFFS_TABLE, SignOff, Topic.COMPLETION)

CONTENTS_TABLE = table(
    "session_contents",
    refers("sessions", "session_id"),
    sa.Column("strand", sa.Text, nullable=False),
    sa.Column("modules", Listing, nullable=False),
    sa.UniqueConstraint("session_id", name="uq_session_contents_session"),
)
CONTENTS = record(CONTENTS_TABLE, SessionContent, Topic.COMPLETION)

_R, _D, _E = RULES_TABLE.c, DECISIONS_TABLE.c, ENROLMENTS_TABLE.c


def versions(
    reading: Reading, *, group_id: GroupId | None = None, cohort_id: CohortId | None = None
) -> tuple[RuleVersion, ...]:
    """Every version of the rule of one owner, newest first."""
    where = _R.group_id == group_id if cohort_id is None else _R.cohort_id == cohort_id
    return reading.all(RULES, where, order_by=(_R.number.desc(),))


def decisions_of(reading: Reading, cohort_id: CohortId) -> tuple[StoredDecision, ...]:
    """Every decision about stays of a cohort, newest first."""
    query = (
        DECISIONS.select.join(ENROLMENTS_TABLE, _D.enrolment_id == _E.id)
        .where(_E.cohort_id == cohort_id)
        .order_by(_D.decided_at.desc(), _D.id.desc())
    )
    return tuple(DECISIONS.entity(row) for row in reading.rows(query))


_SIGNED = Prepared(
    sa.select(SIGN_OFFS_TABLE.c.enrolment_id)
    .join_from(SIGN_OFFS_TABLE, ENROLMENTS_TABLE, SIGN_OFFS_TABLE.c.enrolment_id == _E.id)
    .where(_E.cohort_id == sa.bindparam("cohort"))
)


def signed_off(reading: Reading, cohort_id: CohortId) -> frozenset[str]:
    """Stays of a cohort that somebody signed off."""
    return frozenset(row[0] for row in reading.fetch(_SIGNED, {"cohort": cohort_id}))


_CONTENTS = Prepared(
    sa.select(CONTENTS_TABLE.c.session_id, CONTENTS_TABLE.c.strand, CONTENTS_TABLE.c.modules)
    .join_from(CONTENTS_TABLE, SESSIONS_TABLE, CONTENTS_TABLE.c.session_id == SESSIONS_TABLE.c.id)
    .where(SESSIONS_TABLE.c.cohort_id == sa.bindparam("cohort"))
)


def contents(reading: Reading, cohort_id: CohortId) -> Sequence[Cells]:
    """(session, strand, modules) of every session of a cohort of which something is said."""
    return reading.fetch(_CONTENTS, {"cohort": cohort_id})
