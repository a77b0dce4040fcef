"""A private PostgreSQL server for the tests: started once, quick to clone databases, gone at the end."""

import atexit
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

_START_SECONDS = 30
# Speed over safety, and two habits that real servers have and SQLite has not: a zone that is not UTC, and words for
# "lost" errors kept terse so that no row ends in the log.
_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "shared_buffers": "64MB",
    "max_connections": "60",
    "listen_addresses": "",
    "timezone": "Asia/Kolkata",
    "log_error_verbosity": "terse",
    "log_min_messages": "fatal",
}
_PARENT_DIED = 1  # PR_SET_PDEATHSIG of Linux's prctl


def programs() -> Path | None:
    """The folder of initdb and postgres, newest first; None where no server is installed, and on Windows."""
    if sys.platform == "win32":
        return None
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    found = shutil.which("initdb")
    places = [*debian, *([Path(found).resolve().parent] if found else [])]
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


@dataclass
class Server:
    """One running server; URLs are SQLAlchemy's, through psycopg, over a socket in a private folder."""

    folder: Path
    process: subprocess.Popen[bytes]
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def new_database(self) -> str:
        """URL of an empty database."""
        return self.clone(self.url("template0"))

    def clone(self, template: str) -> str:
        """URL of a copy of the database at that URL; nobody may be connected to the template."""
        name = f"test_{next(self._numbers)}"
        self._order("CREATE DATABASE {} TEMPLATE {}", name, _name(template))
        return self.url(name)

    def drop(self, url: str) -> None:
        """The database is gone, even if somebody is still connected. A name does as well as a URL."""
        self._order("DROP DATABASE IF EXISTS {} WITH (FORCE)", _name(url))

    def stop(self) -> None:
        """Ends the server and removes its folder; a second call does nothing."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)  # at once: nothing in it is worth keeping
            self.process.wait(_START_SECONDS)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _order(self, order: LiteralString, *names: str) -> None:
        with psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(sql.SQL(order).format(*map(sql.Identifier, names)))


def start_server() -> Server:
    """A fresh server, ready for connections; stopped at the latest when this process ends.

    Raises FileNotFoundError where PostgreSQL is not installed.
    """
    binaries = programs()
    if binaries is None:
        raise FileNotFoundError("PostgreSQL is not installed here")
    folder = Path(tempfile.mkdtemp(prefix="groupdesk-pg-"))
    owner = _owner()
    if owner is not None:
        os.chown(folder, owner, -1)
    with _removed_on_error(folder):
        cluster = [f"--pgdata={folder}/cluster", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]
        # A collation unlike SQLite's bytes, so that no order rests on one engine's habits.
        collation = ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"]
        subprocess.run([binaries / "initdb", *cluster, *collation], user=owner, check=True, capture_output=True)
        server = Server(folder, _started(binaries, folder, owner))
        atexit.register(server.stop)
        _wait_until_ready(server)
    return server


def _started(binaries: Path, folder: Path, owner: int | None) -> subprocess.Popen[bytes]:
    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    with open(folder / "server.log", "wb") as log:
        return subprocess.Popen(
            [binaries / "postgres", "-D", folder / "cluster", "-k", folder, *settings],
            user=owner,
            stdout=log,
            stderr=log,
            start_new_session=True,  # an interrupt from the keyboard is for the tests, which then stop the server
            preexec_fn=_ends_with_parent(),
        )


def _owner() -> int | None:
    """PostgreSQL refuses to run as root: then its own user, or nobody's in particular, holds the files."""
    if os.geteuid() != 0:
        return None
    import pwd

    return pwd.getpwnam("postgres").pw_uid


def _ends_with_parent() -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PARENT_DIED, signal.SIGQUIT)


def _wait_until_ready(server: Server) -> None:
    until = time.monotonic() + _START_SECONDS
    while True:
        try:
            psycopg.connect(host=str(server.folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            if server.process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


@contextmanager
def _removed_on_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]
