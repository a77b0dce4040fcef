"""The step to completion: a rule that a group kept in its own row becomes the first version of its rule."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

import practices
from groupdesk.domain.completion.plain import from_text, to_text
from groupdesk.domain.completion.presets import preset
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.ids import GroupId
from groupdesk.store import completion
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from groupdesk.store.groups import GROUPS
from groupdesk.store.migrate import config
from groupdesk.store.schema_version import bring_up_to_date

RULE = preset("two-thirds").rule
WORDS = ("name", "public_name", "kind", "openness", "eligibility", "status_set", "calendar_title", "sort_key")


def _engine(request: pytest.FixtureRequest, kind: str, folder: Path) -> sa.Engine:
    if kind == "vault":
        path = folder / "data.db"
        practices.connect(practices.DatabaseFile(path, practices.KEY, practices.Access.CREATE)).close()
        return practices.encrypted_engine(path)
    return server_engine(request.getfixturevalue("postgres_server").new_database())


def _group(thing_id: str, rule: str) -> sa.Insert:
    columns = (*WORDS, "id", "version", "is_mandated", "length_minutes", "break_minutes", "completion_rule")
    groups = sa.table("groups", *(sa.column(name) for name in columns))
    plain = dict.fromkeys(WORDS, "support")
    numbers = {"version": 1, "is_mandated": False, "length_minutes": 90, "break_minutes": 0}
    return sa.insert(groups).values(
        id=thing_id, completion_rule=rule, **(plain | numbers | {"status_set": "", "openness": "closed"})
    )


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_rules_of_groups_become_their_first_version(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0003")
        connection.execute(_group("a", to_text(RULE)))
        connection.execute(_group("b", ""))
    bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    with database.read() as reading:
        (version,) = completion.versions(reading, group_id=GroupId("a"))
        assert completion.versions(reading, group_id=GroupId("b")) == ()
    assert (version.number, from_text(CompletionRule, version.rule)) == (1, RULE)
    assert "completion_rule" not in {column["name"] for column in sa.inspect(engine).get_columns("groups")}
    assert abs(version.set_at - datetime.now(UTC)) < timedelta(minutes=5)
    database.close()


@pytest.mark.parametrize("kind", ["vault", "postgres"])
def test_the_group_keeps_all_else_when_the_old_column_goes(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path
) -> None:
    engine = _engine(request, kind, tmp_path)
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0011")
        connection.execute(_group("a", ""))
    assert bring_up_to_date(engine)
    database = Database(engine, practices.AUDIT_KEY)
    with database.read() as reading:
        group = reading.get(GROUPS, "a")
    database.close()
    assert (group.name, group.kind, group.length_minutes, group.credit_rule) == ("support", "support", 90, "")
