"""What tests of the store get besides: an engine in front of nothing at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

import practices
from groupdesk.store.engines import server_engine


@pytest.fixture(params=["vault", "postgres"])
def empty_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """A database without a single table, once on each engine."""
    if request.param == "vault":
        made = practices.empty_vault(tmp_path / "data.db")
        yield made
        made.dispose()
        return
    server = request.getfixturevalue("postgres_server")
    url = server.new_database()
    made = server_engine(url)
    yield made
    made.dispose()
    server.drop(url)
