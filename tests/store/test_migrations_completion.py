"""The step to completion: a rule that a group kept in its own row becomes the first version of its rule."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.completion.presets import preset
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.ids import GroupId
from groupdesk.store import completion
from groupdesk.store.groups import GROUPS
from schema_steps import carried, group_row

RULE = preset("two-thirds").rule


def _group(group_id: str, rule: str) -> sa.Executable:
    return group_row(group_id, "support", kind="support", completion_rule=rule)


def test_rules_of_groups_become_their_first_version(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0003", _group("a", to_text(RULE)), _group("b", ""))
    with database.read() as reading:
        (version,) = completion.versions(reading, group_id=GroupId("a"))
        assert completion.versions(reading, group_id=GroupId("b")) == ()
    assert (version.number, from_text(CompletionRule, version.rule)) == (1, RULE)
    assert "completion_rule" not in {column["name"] for column in sa.inspect(empty_engine).get_columns("groups")}
    assert abs(version.set_at - datetime.now(UTC)) < timedelta(minutes=5)


def test_the_group_keeps_all_else_when_the_old_column_goes(empty_engine: sa.Engine) -> None:
    database = carried(empty_engine, "0011", _group("a", ""))
    with database.read() as reading:
        group = reading.get(GROUPS, "a")
    assert (group.name, group.kind, group.length_minutes, group.credit_rule) == ("support", "support", 90, "")
