"""Practices for tests: migrated once, copied for each test, on the vault's engine and on PostgreSQL."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import sqlalchemy as sa

import postgres
from groupdesk.base.clock import Clock
from groupdesk.domain.ids import IdMaker
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine, vault_engine
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.vault.connection import Access, DatabaseFile, connect

KEY = bytes(range(32))
AUDIT_KEY = b"audit key of the tests, 32 bytes"
NOW = datetime(2026, 10, 6, 21, 30, tzinfo=UTC)  # a Tuesday, 17:30 in New York
ZONE = "America/New_York"
NEW_YORK = ZoneInfo(ZONE)


def vault_template(folder: Path) -> Path:
    """An encrypted, migrated, empty database file."""
    path = folder / "template.db"
    engine = empty_vault(path)
    bring_up_to_date(engine)
    engine.dispose()
    return path


def empty_vault(path: Path) -> sa.Engine:
    """A new encrypted database file without a table."""
    connect(DatabaseFile(path, KEY, Access.CREATE)).close()
    return encrypted_engine(path)


def encrypted_engine(path: Path) -> sa.Engine:
    return vault_engine(lambda: connect(DatabaseFile(path, KEY)))


def vault_copy(template: Path, folder: Path) -> Database:
    path = folder / "data.db"
    shutil.copy(template, path)
    return Database(encrypted_engine(path), AUDIT_KEY)


def server_template(server: postgres.Server) -> str:
    url = server.new_database()
    engine = server_engine(url)
    bring_up_to_date(engine)
    engine.dispose()
    return url


class TickingClock:
    """Stands still until a test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.instant = now

    def __call__(self) -> datetime:
        return self.instant


def seeded_ids(clock: Clock, seed: int = 1) -> IdMaker:
    """Ids that come out the same at every run."""
    return IdMaker(clock.now, Random(seed).randbytes)
