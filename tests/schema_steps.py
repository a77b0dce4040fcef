"""Practices as a program of long ago left them, brought up to date: what the tests of the steps of the schema share."""

import sqlalchemy as sa

import practices
from groupdesk.store.database import Database
from groupdesk.store.migrate import upgrade
from groupdesk.store.schema_version import bring_up_to_date


def carried(engine: sa.Engine, step: str, *rows: str | sa.Executable) -> Database:
    """The practice of today that comes of an empty one which stood at that step and was then given those rows."""
    upgrade(engine, step)
    with engine.begin() as connection:
        for row in rows:
            if isinstance(row, str):
                connection.exec_driver_sql(row)
            else:
                connection.execute(row)
    assert bring_up_to_date(engine)
    return Database(engine, practices.AUDIT_KEY)


def group_row(
    group_id: str, name: str, *, kind: str = "skills", status_set: str = "", completion_rule: str = ""
) -> sa.Executable:
    """A closed group as the steps 0001 to 0011 keep it."""
    return sa.text(
        "INSERT INTO groups (id, version, name, public_name, kind, openness, is_mandated, eligibility, length_minutes, "
        "break_minutes, status_set, completion_rule, calendar_title, sort_key) VALUES (:id, 1, :name, '', :kind, "
        "'closed', false, '', 90, 0, :status_set, :completion_rule, '', :sort_key)"
    ).bindparams(
        id=group_id, name=name, kind=kind, status_set=status_set, completion_rule=completion_rule, sort_key=name.lower()
    )
