"""What every test gets: a home of its own, a quiet log, no thread left behind; and on demand a PostgreSQL server."""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

import builders
import postgres
import practices
from groupdesk.desktop.bindings import make_errors_whole
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.sentences import sentence
from groupdesk.store.database import Database
from groupdesk.store.engines import server_engine
from house.codes import without_sentence

make_errors_whole()  # as the program does, before any class of the window is made

_TOLD_ELSEWHERE = without_sentence()
_SECONDS_FOR_THREADS_TO_END = 2

# A slow machine is no failure, and the gate must say the same twice; at the desk and in --full the search goes on.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("gate", deadline=None, derandomize=True, database=None)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "logs_warnings: this test provokes warnings in our log on purpose")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    is_gate = bool(os.environ.get("CI")) or config.option.markexpr == "not slow"
    hypothesis.settings.load_profile("gate" if is_gate else "desk")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, logs and practices of a test never meet those of the person who runs it."""
    monkeypatch.setenv("GROUPDESK_HOME", str(tmp_path / "home"))
    for name in ("GROUPDESK_FILE", "GROUPDESK_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _every_error_has_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever the program refuses in a test, a person would have read a whole sentence about it.

    Codes written out in the source are told once, by tests/house/test_error_codes.py; here are those made at run time.
    """
    said: list[Refused | Trouble] = []
    for kind in (Refused, Trouble):
        monkeypatch.setattr(kind, "__init__", _remembering(kind.__init__, said))
    yield
    monkeypatch.undo()
    if not _TOLD_ELSEWHERE:
        assert {_without_words(error) for error in said} - {""} == set()


def _remembering(begin: Callable[..., None], said: list[Refused | Trouble]) -> Callable[..., None]:
    def begin_and_remember(error: Refused | Trouble, code: str, **facts: object) -> None:
        begin(error, code, **facts)
        if sys._getframe(1).f_globals.get("__name__", "").startswith("groupdesk."):
            said.append(error)

    return begin_and_remember


def _without_words(error: Refused | Trouble) -> str:
    try:
        return "" if sentence(error) else error.code
    except KeyError as missing:
        return f"{error.code}: {missing} is missing"


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning that nobody expected is a failure; what a test does to the log ends with it."""
    heard = _Warnings()
    logger = logging.getLogger("groupdesk")
    level, propagates = logger.level, logger.propagate
    logger.addHandler(heard)
    yield
    logger.removeHandler(heard)
    for file in [handler for handler in logger.handlers if isinstance(handler, logging.FileHandler)]:
        logger.removeHandler(file)
        file.close()
    logger.setLevel(level)
    logger.propagate = propagates
    if heard.lines and not request.node.get_closest_marker("logs_warnings"):
        pytest.fail("unexpected in the log:\n" + "\n".join(heard.lines))


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Whoever starts a thread that holds the program open ends it again."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + _SECONDS_FOR_THREADS_TO_END
    for thread in set(threading.enumerate()) - before:
        if not thread.daemon:
            thread.join(max(0, until - time.monotonic()))
            assert not thread.is_alive(), f"{thread.name} is still running"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One server for this process of the tests; skipped where PostgreSQL is not installed."""
    if postgres.programs() is None:
        pytest.skip("PostgreSQL is not installed here; on Debian dev.py installs it")
    server = postgres.start_server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def vault_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted, migrated, empty database file to copy."""
    return practices.vault_template(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def server_template(postgres_server: postgres.Server) -> str:
    """A migrated, empty database on the server to clone."""
    return practices.server_template(postgres_server)


@pytest.fixture(params=["vault", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty practice, once on each engine."""
    if request.param == "vault":
        made = practices.vault_copy(request.getfixturevalue("vault_template"), tmp_path)
        yield made
        made.close()
        return
    server = request.getfixturevalue("postgres_server")
    url = server.clone(request.getfixturevalue("server_template"))
    made = Database(server_engine(url), practices.AUDIT_KEY)
    yield made
    made.close()
    server.drop(url)


@pytest.fixture
def bench(database: Database) -> builders.Bench:
    """A set-up practice, once on each engine."""
    return builders.Bench(database)
