"""Brings a practice to the newest schema, step by step, in one transaction."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from groupdesk.store.engines import writing


def config() -> Config:
    """Alembic's settings for the steps that ship with the program."""
    made = Config()
    made.set_main_option("script_location", str(files("groupdesk.store") / "migrations"))
    return made


def upgrade(engine: sa.Engine, to: str = "head") -> None:
    """Runs the missing steps; all of them or none."""
    steps = config()
    with writing(engine).begin() as connection:
        steps.attributes["connection"] = connection
        command.upgrade(steps, to)
