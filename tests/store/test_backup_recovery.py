"""The stand-alone script that opens a backup or a vault without GroupDesk."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from groupdesk.store.backups.making import make_backup
from vaults import PASSPHRASE, a_vault, write_notes

SCRIPT = Path(__file__).parents[2] / "installer" / "recover.py"
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


class Recoverable:
    """A vault with rows, a search index and an attachment, still open, its backup and its printed key."""

    def __init__(self, folder: Path) -> None:
        created = a_vault(folder)
        self.vault, self.recovery_key = created.vault, created.recovery_key
        self.vault.add_device_key(PASSPHRASE)  # a key that nobody can type stands beside the two
        write_notes(self.vault, "first", "zweite Überschrift")
        connection = self.vault.connect()
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(text, content='notes', content_rowid='id')")
        connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
        connection.close()
        self.blob = self.vault.blobs.keep(b"a handout")
        self.backup = make_backup(self.vault, None, schema_revision="", program_version="", now=NOW).path


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Recoverable]:
    recoverable = Recoverable(tmp_path_factory.mktemp("kept"))
    yield recoverable
    recoverable.vault.close()


def run(secret: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    """The script in a process that cannot see GroupDesk: isolated, and from another folder."""
    command = [sys.executable, "-I", str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, input=secret + "\n", capture_output=True, text=True, cwd=SCRIPT.anchor)


def test_it_is_short_and_needs_three_packages_and_no_groupdesk() -> None:
    lines = SCRIPT.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 150
    imported = {line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))}
    assert imported - sys.stdlib_module_names == {"sqlcipher3", "argon2", "cryptography"}


@pytest.mark.parametrize("by_recovery_key", [False, True])
@pytest.mark.parametrize("from_backup", [False, True])
def test_it_writes_a_plain_file_by_either_key(
    kept: Recoverable, tmp_path: Path, *, by_recovery_key: bool, from_backup: bool
) -> None:
    plain = tmp_path / "plain.db"
    secret = kept.recovery_key.lower().replace("-", " ") if by_recovery_key else PASSPHRASE
    done = run(secret, kept.backup if from_backup else kept.vault.folder.root, plain)
    assert (done.returncode, done.stderr) == (0, "")
    with sqlite3.connect(plain) as database:
        assert database.execute("SELECT text FROM notes ORDER BY id").fetchall() == [
            ("first",), ("zweite Überschrift",)
        ]  # fmt: skip
        assert database.execute("SELECT rowid FROM search WHERE search MATCH 'first'").fetchall() == [(1,)]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    assert (tmp_path / "plain.db.attachments" / kept.blob).read_bytes() == b"a handout"


def test_without_a_target_it_lists_the_tables_and_writes_nothing(kept: Recoverable, tmp_path: Path) -> None:
    before = kept.backup.read_bytes()
    done = run(PASSPHRASE, kept.backup)
    assert done.stdout.splitlines() == ["        2  notes"]
    assert list(tmp_path.iterdir()) == []
    assert kept.backup.read_bytes() == before


def test_a_wrong_key_and_an_existing_target_are_refused(kept: Recoverable, tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    assert "Neither the passphrase nor the recovery key fits" in run("wrong", kept.backup, plain).stderr
    assert not plain.exists()
    plain.write_bytes(b"mine")
    assert "exists already" in run(PASSPHRASE, kept.backup, plain).stderr
    assert plain.read_bytes() == b"mine"


@pytest.mark.parametrize("place", [-1, -5_000, 4_000])
def test_a_damaged_backup_is_refused(kept: Recoverable, tmp_path: Path, place: int) -> None:
    content = bytearray(kept.backup.read_bytes())
    content[place] ^= 1
    damaged = tmp_path / "damaged.gdbackup"
    damaged.write_bytes(content)
    done = run(PASSPHRASE, damaged, tmp_path / "plain.db")
    assert done.returncode != 0
    assert not (tmp_path / "plain.db").exists()


def test_other_files_are_said_to_be_no_backup(tmp_path: Path) -> None:
    other = tmp_path / "letter"
    other.write_bytes(b"Dear")
    assert "no backup" in run(PASSPHRASE, other).stderr
