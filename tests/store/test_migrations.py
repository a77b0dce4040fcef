"""The schema: the steps lead to the tables that the program knows, on both engines, and newer ones are left alone."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import practices
from groupdesk.domain.errors import Trouble
from groupdesk.store.database import Database
from groupdesk.store.migrate import config
from groupdesk.store.schema import HEAD, metadata
from groupdesk.store.schema_version import bring_up_to_date, version

_NOT_OURS = {"people_search", "alembic_version"}


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and name and name.split("_config")[0].startswith(tuple(_NOT_OURS)))


def test_the_steps_lead_to_the_tables_of_the_program(database: Database) -> None:
    with database._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ours, "compare_type": False})
        differences = [d for d in compare_metadata(context, metadata) if "trigrams" not in str(d)]
    assert differences == []


def test_the_newest_step_is_the_one_that_the_program_expects() -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]


def test_a_second_look_changes_nothing(database: Database) -> None:
    assert version(database._engine) == HEAD
    assert bring_up_to_date(database._engine) is False


def test_a_practice_of_a_newer_program_is_left_as_it_is(tmp_path: Path, vault_template: Path) -> None:
    made = practices.vault_copy(vault_template, tmp_path)
    with made._engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Trouble, match="vault-newer"):
        bring_up_to_date(made._engine)
    assert version(made._engine) == "9999"
    made.close()


def test_a_step_that_fails_leaves_the_practice_as_it_was(tmp_path: Path) -> None:
    engine = practices.empty_vault(tmp_path / "data.db")
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE people_search (in_the_way integer)"))
    with pytest.raises(Trouble):
        bring_up_to_date(engine)
    assert version(engine) is None
    assert sa.inspect(engine).get_table_names() == ["people_search"]
    engine.dispose()
