"""The table of alert rules: from which figure on a group's absences are worth a word."""

import sqlalchemy as sa

from groupdesk.domain.alerts import StoredAlertRule
from groupdesk.domain.changes import Topic
from groupdesk.domain.ids import GroupId
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import refers, table

ALERT_RULES_TABLE = table(
    "alert_rules",
    refers("groups", "group_id"),
    sa.Column("in_a_row", sa.Integer),
    sa.Column("total", sa.Integer),
    sa.Column("days_unseen", sa.Integer),
    sa.Column("counts_excused", sa.Boolean, nullable=False),
    sa.UniqueConstraint("group_id", name="uq_alert_rules_group"),
)
ALERT_RULES = record(ALERT_RULES_TABLE, StoredAlertRule, Topic.COMPLETION)


def of_group(reading: Reading, group_id: GroupId) -> StoredAlertRule | None:
    """What a group has stored, None where it goes by the usual rule."""
    found = reading.all(ALERT_RULES, ALERT_RULES_TABLE.c.group_id == group_id)
    return found[0] if found else None
