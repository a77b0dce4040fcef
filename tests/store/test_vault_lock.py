"""One program at a time, what a crash leaves, and places that cannot be written."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.lock import take_lock
from groupdesk.store.vault.opening import Ways, open_vault
from vaults import PASSPHRASE, RECOVERY_KEY, a_closed_vault, a_vault, read_notes, write_notes

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
READ_ONLY = Ways(read_only_if_needed=True)
HOLD = """
import sys
from pathlib import Path
from groupdesk.store.vault.opening import open_vault
vault = open_vault(Path(sys.argv[1]), passphrase=sys.argv[2])
connection = vault.connect()
connection.execute("INSERT INTO notes (text) VALUES ('from the other program')")
print("open", flush=True)
sys.stdin.read()
connection.close()
vault.close()
"""


@contextmanager
def another_program(root: Path) -> Iterator[subprocess.Popen[str]]:
    """A second process that has the vault open and has written a note."""
    command = [sys.executable, "-c", HOLD, str(root), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stdout.readline() == "open\n"
        yield program
        program.kill()


def code_of(root: Path, ways: Ways = Ways()) -> str:  # noqa: B008 (frozen)
    with pytest.raises(Trouble) as caught:
        open_vault(root, recovery_key=RECOVERY_KEY, ways=ways)
    return caught.value.code


def test_a_second_program_is_refused_and_told_who_holds_the_vault(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "ours").root
    with another_program(root), pytest.raises(Trouble) as caught:
        open_vault(root, passphrase="even a wrong one is not tried")
    assert caught.value.code == "vault-in-use"
    assert caught.value.facts["host"] == os.uname().nodename
    assert isinstance(caught.value.facts["since"], datetime)


def test_a_second_program_may_read_what_the_first_has_committed(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "ours").root
    with another_program(root):
        vault = open_vault(root, recovery_key=RECOVERY_KEY, ways=READ_ONLY)
        assert read_notes(vault) == ["ours", "from the other program"]
        assert vault.read_only
        with pytest.raises(Trouble) as caught:
            vault.change_passphrase(PASSPHRASE, "violet harbour candle stone")
        assert caught.value.code == "vault-read-only"
        with pytest.raises(Exception, match="readonly"):
            write_notes(vault, "must not arrive")
        vault.close()


def test_a_program_that_ended_well_leaves_the_vault_free(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "ours").root
    with another_program(root) as program:
        program.communicate("")
        assert program.returncode == 0
        vault = open_vault(root, recovery_key=RECOVERY_KEY)
    assert not vault.was_unclean
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_after_a_killed_program_the_vault_opens_checked_and_whole(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "ours").root
    with another_program(root) as program:
        program.send_signal(signal.SIGKILL)
        program.wait()
        assert (root / "data.db-wal").stat().st_size > 0
        vault = open_vault(root, recovery_key=RECOVERY_KEY)
    assert (vault.was_unclean, vault.rolled_back) == (True, False)
    assert read_notes(vault) == ["ours", "from the other program"]
    vault.close()
    vault = open_vault(root, recovery_key=RECOVERY_KEY)
    assert not vault.was_unclean
    vault.close()


def test_a_failed_unlocking_keeps_the_sign_of_a_crash(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    (root / "lock").write_bytes(b"crashed")
    with pytest.raises(Trouble):
        open_vault(root, passphrase="wrong")
    vault = open_vault(root, recovery_key=RECOVERY_KEY)
    assert vault.was_unclean
    vault.close()


def test_within_one_program_a_vault_opens_once_too(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    assert code_of(vault.folder.root) == "vault-in-use"
    vault.close()


def lock_file(folder: Path, host: str, process: int) -> Path:
    path = folder / "lock"
    path.write_text(f'{{"host":"{host}","process":{process},"since":"2026-11-20T18:00:00+00:00"}}')
    return path


def test_on_a_network_drive_another_computers_name_needs_a_persons_word(tmp_path: Path) -> None:
    path = lock_file(tmp_path, "front-desk", 4711)
    with pytest.raises(Trouble) as caught:
        take_lock(path, locks_are_trusted=False, take_over=False, now=NOW)
    assert caught.value.code == "vault-in-use-elsewhere"
    assert caught.value.facts["host"] == "front-desk"
    lock = take_lock(path, locks_are_trusted=False, take_over=True, now=NOW)
    assert lock.left_behind
    lock.release()


def test_on_a_local_disk_another_computers_name_is_only_a_stale_one(tmp_path: Path) -> None:
    lock = take_lock(lock_file(tmp_path, "old-laptop", 4711), locks_are_trusted=True, take_over=False, now=NOW)
    assert lock.left_behind
    lock.release()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff" * 9_000, b'{"host":1}', b'{"host":"a","process":"x","since":"y"}']
)
def test_a_lock_file_of_nonsense_locks_nobody_out(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lock"
    path.write_bytes(content)
    take_lock(path, locks_are_trusted=False, take_over=False, now=NOW).release()


@pytest.mark.parametrize("name", ["vault.json", "data.db", "lock"])
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX links and pipes")
def test_links_and_pipes_in_the_folder_are_refused_at_once(tmp_path: Path, name: str) -> None:
    root = a_closed_vault(tmp_path).root
    (root / name).rename(tmp_path / "elsewhere")
    (root / name).symlink_to(tmp_path / "elsewhere")
    assert code_of(root) == "not-a-vault"
    (root / name).unlink()
    os.mkfifo(root / name)
    assert code_of(root) == "not-a-vault"


def test_a_linked_folder_opens(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    link = tmp_path / "shortcut"
    link.symlink_to(root, target_is_directory=True)
    open_vault(link, recovery_key=RECOVERY_KEY).close()


def test_each_thing_that_is_no_vault_has_its_word(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    assert code_of(tmp_path / "nowhere") == "vault-missing"
    assert code_of(tmp_path) == "not-a-vault"
    assert code_of(root / "vault.json") == "not-a-vault"
    (root / "data.db").rename(tmp_path / "data.db")
    assert code_of(root) == "data-missing"
    (tmp_path / "data.db").rename(root / "data.db")
    (root / "vault.json").unlink()
    (root / "vault.json.bak").unlink()
    assert code_of(root) == "vault-damaged"


TRY_AS_GUEST = """
import os, sys
from pathlib import Path
from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.opening import Ways, open_vault
if os.getuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
root, passphrase = Path(sys.argv[1]), sys.argv[2]
try:
    open_vault(root, passphrase=passphrase)
except Trouble as trouble:
    print(trouble.code)
vault = open_vault(root, passphrase=passphrase, ways=Ways(read_only_if_needed=True))
print(vault.read_only, vault.connect().execute("SELECT text FROM notes").fetchall())
vault.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_without_permission_to_write_can_be_read(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as public:
        root = a_closed_vault(Path(public), "readable").root
        before = {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}
        for path in root.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        Path(public).chmod(0o755)
        root.chmod(0o555)
        command = [sys.executable, "-c", TRY_AS_GUEST, str(root), PASSPHRASE]
        shown = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")
        assert shown.stdout.split("\n")[:2] == ["folder-not-writable", "True [('readable',)]"]
        assert {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()} == before
        root.chmod(0o755)
