"""Creating, opening and closing a vault."""

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from groupdesk.base.clock import fixed
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.store.vault.attempts import Attempts
from groupdesk.store.vault.card import peek
from groupdesk.store.vault.opening import Ways, create_vault, open_vault
from groupdesk.store.vault.recovery_key import written
from vaults import CHEAP, PASSPHRASE, a_closed_vault, a_vault, read_notes, write_notes


def test_what_was_written_is_there_after_closing_and_opening_by_either_key(tmp_path: Path) -> None:
    closed = a_closed_vault(tmp_path, "first")
    for keys in ({"passphrase": PASSPHRASE}, {"recovery_key": closed.recovery_key}):
        vault = open_vault(closed.root, **keys)
        assert read_notes(vault) == ["first"]
        assert (vault.rolled_back, vault.was_unclean, vault.read_only) == (False, False, False)
        vault.close()


def test_a_passphrase_opens_in_either_unicode_form(tmp_path: Path) -> None:
    root = tmp_path / "p.groupdesk"
    create_vault(root, "Zu\u0308rich otter lantern maple", name="P", cost=CHEAP).vault.close()
    open_vault(root, passphrase="Z\u00fcrich otter lantern maple").close()


@pytest.mark.parametrize("wrong", ["", "otter lantern quiet mapl", "x" * 5_000, "\ud800"])
def test_a_wrong_passphrase_says_so_and_changes_nothing(tmp_path: Path, wrong: str) -> None:
    root = a_closed_vault(tmp_path).root
    before = {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}
    with pytest.raises(Trouble) as caught:
        open_vault(root, passphrase=wrong)
    assert caught.value.code == "wrong-passphrase"
    assert {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()} == before
    open_vault(root, passphrase=PASSPHRASE).close()


def test_another_vaults_recovery_key_is_wrong_and_not_mistyped(tmp_path: Path) -> None:
    ours, other = a_closed_vault(tmp_path), written(bytes(20))
    with pytest.raises(Trouble) as caught:
        open_vault(ours.root, recovery_key=other)
    assert caught.value.code == "wrong-recovery-key"


@dataclass
class _Stopwatch:
    seconds: float = field(default=0.0)

    def __call__(self) -> float:
        return self.seconds


def test_wrong_tries_earn_growing_pauses_and_a_right_one_ends_them(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    watch = _Stopwatch()
    attempts, pauses = Attempts(watch), []
    for _ in range(5):
        with pytest.raises(Trouble) as wrong:
            open_vault(root, passphrase="wrong", ways=Ways(attempts=attempts))
        pauses.append(wrong.value.facts["wait_seconds"])
        with pytest.raises(Trouble) as early:
            open_vault(root, passphrase=PASSPHRASE, ways=Ways(attempts=attempts))
        assert early.value.code == "too-many-attempts"
        assert early.value.facts["wait_seconds"] == pauses[-1]
        watch.seconds += attempts.wait_seconds()
    assert pauses == [1, 2, 4, 8, 8]
    open_vault(root, passphrase=PASSPHRASE, ways=Ways(attempts=attempts)).close()
    assert (attempts.wrong, attempts.wait_seconds()) == (0, 0)


@pytest.mark.parametrize("weak", ["", "password1234", "one two three four", "aaaaaaaaaaaaaaaaaaaa", "otter lantern"])
def test_a_weak_passphrase_makes_no_folder(tmp_path: Path, weak: str) -> None:
    with pytest.raises(Refused) as caught:
        create_vault(tmp_path / "p.groupdesk", weak, name="P", cost=CHEAP)
    assert caught.value.code == "passphrase-weak"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "  \n ", "n" * 121])
def test_a_vault_needs_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as caught:
        create_vault(tmp_path / "p.groupdesk", PASSPHRASE, name=name, cost=CHEAP)
    assert caught.value.code == "vault-name-missing"


def test_a_vault_is_never_made_over_something_that_is_there(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "kept").root
    with pytest.raises(Trouble) as caught:
        create_vault(root, PASSPHRASE, name="Other", cost=CHEAP)
    assert caught.value.code == "vault-exists"
    vault = open_vault(root, passphrase=PASSPHRASE)
    assert read_notes(vault) == ["kept"]
    vault.close()


def test_connections_carry_every_setting(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    connection = vault.connect()
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
        "cipher_memory_security": "0",
        "cipher_log_level": "NONE",
    }
    assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    assert connection.isolation_level is None
    connection.close()
    vault.close()


def test_sqlalchemy_writes_from_several_threads_through_the_vault(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=vault.connect, poolclass=QueuePool, pool_size=5, hide_parameters=True
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE marks (thread INTEGER, number INTEGER)"))

    def write_twenty(thread: int) -> None:
        for number in range(20):
            with engine.begin() as connection:
                connection.execute(text("INSERT INTO marks VALUES (:t, :n)"), {"t": thread, "n": number})

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write_twenty, range(4)))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM marks")).scalar_one() == 80
    engine.dispose()
    vault.close()


def test_a_closed_vault_is_one_file_without_log_and_gives_no_more_connections(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    write_notes(vault, "in the log")
    vault.close()
    vault.close()
    assert {path.name for path in vault.folder.root.iterdir()} == {
        "vault.json", "vault.json.bak", "data.db", "blobs", "backups", "lock"
    }  # fmt: skip
    assert vault.folder.lock.read_bytes() == b""
    with pytest.raises(Trouble) as caught:
        vault.connect()
    assert caught.value.code == "vault-closed"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_owner_may_enter_the_folder(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    assert stat.S_IMODE(root.stat().st_mode) == 0o700


def test_the_card_tells_name_size_and_last_use_without_keys(tmp_path: Path) -> None:
    root = tmp_path / "p.groupdesk"
    clock = fixed(datetime(2026, 10, 1, 8, 30, tzinfo=UTC))
    vault = create_vault(root, PASSPHRASE, name="Riverside  practice ", cost=CHEAP, clock=clock).vault
    vault.close()
    card = peek(root)
    assert (card.name, card.vault_id) == ("Riverside practice", vault.vault_id)
    assert card.last_used == clock.now()
    assert card.size_bytes > vault.folder.database.stat().st_size


def test_the_card_needs_no_library_of_keys_or_databases() -> None:
    heavy = "{name.split('.')[0] for name in sys.modules} & {'sqlcipher3', 'cryptography', 'argon2', 'sqlalchemy'}"
    script = f"import sys, groupdesk.store.vault.card, groupdesk.store.vault.strength; print(sorted({heavy}))"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
