"""The tests' own database server: fresh, quick to copy, and never left behind."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

import postgres

pytestmark = pytest.mark.skipif(postgres.programs() is None, reason="PostgreSQL is not installed here")

STARTS_AND_IS_KILLED = """
import os, signal, postgres
server = postgres.start_server()
print(server.process.pid, server.folder, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def connected(url: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(url.replace("+psycopg", ""), autocommit=True)


def test_copies_of_a_template_hold_its_rows_and_do_not_share_them(postgres_server: postgres.Server) -> None:
    template = postgres_server.new_database()
    with connected(template) as connection:
        connection.execute("CREATE TABLE seat (n integer)")
        connection.execute("INSERT INTO seat VALUES (1)")
    copy = postgres_server.clone(template)
    with connected(copy) as connection:
        connection.execute("INSERT INTO seat VALUES (2)")
        assert connection.execute("SELECT n FROM seat ORDER BY n").fetchall() == [(1,), (2,)]
    with connected(template) as connection:
        assert connection.execute("SELECT n FROM seat").fetchall() == [(1,)]


def test_dropping_does_not_wait_for_somebody_still_connected(postgres_server: postgres.Server) -> None:
    url = postgres_server.new_database()
    with connected(url):
        postgres_server.drop(url)
        with pytest.raises(psycopg.OperationalError):
            connected(url)


def test_order_of_text_is_not_that_of_bytes(postgres_server: postgres.Server) -> None:
    with connected(postgres_server.new_database()) as connection:
        rows = connection.execute("SELECT n FROM (VALUES ('b'), ('Z'), ('a')) t (n) ORDER BY n").fetchall()
    assert rows == [("a",), ("b",), ("Z",)]


def test_stopping_leaves_neither_process_nor_folder_and_may_be_repeated() -> None:
    server = postgres.start_server()
    server.stop()
    server.stop()
    assert server.process.returncode is not None
    assert not server.folder.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's death")
def test_a_killed_test_run_takes_its_server_along() -> None:
    tests = Path(postgres.__file__).parent
    killed = subprocess.run(
        [sys.executable, "-c", STARTS_AND_IS_KILLED], cwd=tests, env={**os.environ, "PYTHONPATH": str(tests)},
        stdout=subprocess.PIPE, text=True, timeout=60,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL
    pid, folder = killed.stdout.split()
    subprocess.run(["tail", f"--pid={pid}", "-f", "/dev/null"], timeout=20, check=True)
    shutil.rmtree(folder)
