"""Damage, exchange and setting back of files, and plain text that must not be on the disk."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from sqlcipher3 import dbapi2

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.checks import Fault, findings
from groupdesk.store.vault.connection import Access, DatabaseFile, connect, prove_encrypted
from groupdesk.store.vault.generation import fold_log
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import Ways, open_vault
from vaults import RECOVERY_KEY, a_closed_vault, a_vault, read_notes, write_notes

PAGE = 4_096


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def code_of(root: Path) -> str:
    with pytest.raises(Trouble) as caught:
        open_vault(root, recovery_key=RECOVERY_KEY)
    return caught.value.code


def a_full_vault(folder: Path) -> Path:
    """A closed vault of some forty pages."""
    return a_closed_vault(folder, *(f"{number} " + "long note " * 80 for number in range(150))).root


def test_a_flipped_bit_is_found_in_whatever_page_it_is(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    write_notes(vault, *(f"{number} " + "long note " * 80 for number in range(150)))
    vault.close()
    whole = vault.folder.database.read_bytes()
    pages = len(whole) // PAGE
    assert pages > 30
    for page in range(1, pages):
        vault.folder.database.write_bytes(whole)
        flip(vault.folder.database, page * PAGE + page * 37 % PAGE)
        connection = connect(vault.database)
        assert [finding.fault for finding in findings(connection)][:1] == [Fault.PAGES], page
        connection.close()


def test_a_whole_vault_has_no_findings(tmp_path: Path) -> None:
    vault = open_vault(a_full_vault(tmp_path), recovery_key=RECOVERY_KEY)
    assert vault.check() == ()
    vault.close()


def test_a_broken_reference_is_found(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    connection = vault.connect()
    connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE marks (person INTEGER REFERENCES people (id))")
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO marks VALUES (1)")
    assert [(finding.fault, finding.places) for finding in vault.check()] == [(Fault.REFERENCES, 1)]
    connection.close()
    vault.close()


def test_after_an_unclean_end_damage_is_said_before_anything_is_shown(tmp_path: Path) -> None:
    root = a_full_vault(tmp_path)
    flip(root / "data.db", 20 * PAGE + 99)
    (root / "lock").write_bytes(b"crashed")
    damaged = (root / "data.db").read_bytes()
    assert code_of(root) == "data-damaged"
    assert (root / "data.db").read_bytes() == damaged
    rescue = open_vault(root, recovery_key=RECOVERY_KEY, ways=Ways(despite_damage=True))
    assert rescue.read_only
    assert rescue.found[0].fault is Fault.PAGES
    assert rescue.connect().execute("SELECT text FROM notes WHERE id = 1").fetchone()
    rescue.close()


def test_damage_in_the_first_page_is_damage_and_not_a_wrong_passphrase(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    flip(root / "data.db", 2_000)
    assert code_of(root) == "data-damaged"


def test_a_cut_or_emptied_database_is_damage(tmp_path: Path) -> None:
    root = a_full_vault(tmp_path)
    whole = (root / "data.db").read_bytes()
    (root / "lock").write_bytes(b"crashed")
    (root / "data.db").write_bytes(whole[: 20 * PAGE])
    assert code_of(root) == "data-damaged"


def test_another_vaults_database_is_refused(tmp_path: Path) -> None:
    ours, other = a_closed_vault(tmp_path / "a"), a_closed_vault(tmp_path / "b")
    shutil.copy(other.root / "data.db", ours.root / "data.db")
    assert code_of(ours.root) == "data-damaged"


def test_a_plain_database_is_never_opened(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    (root / "data.db").unlink()
    plain = dbapi2.connect(str(root / "data.db"))
    plain.execute("CREATE TABLE notes (text TEXT)")
    plain.close()
    assert code_of(root) in {"data-damaged", "data-not-encrypted"}


def test_a_driver_without_encryption_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE notes (text)")
        with pytest.raises(Trouble) as caught:
            prove_encrypted(plain, path)
    assert caught.value.code == "data-not-encrypted"
    with closing(connect(DatabaseFile(tmp_path / "safe.db", bytes(32), Access.CREATE))) as safe:
        prove_encrypted(safe, tmp_path / "safe.db")
        with pytest.raises(Trouble):
            prove_encrypted(safe, path)


def test_an_emptied_database_is_noticed(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path, "gone").root
    (root / "data.db").write_bytes(b"")
    assert code_of(root) == "data-damaged"


def copied(root: Path, names: list[str], to: Path) -> None:
    to.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(root / name, to / name)


@pytest.mark.parametrize(
    "names", [["data.db"], ["data.db", "vault.json", "vault.json.bak"], ["vault.json", "vault.json.bak"]]
)
def test_an_old_copy_put_back_is_noticed_at_unlocking(tmp_path: Path, names: list[str]) -> None:
    root = a_closed_vault(tmp_path, "last week").root
    copied(root, names, tmp_path / "old")
    vault = open_vault(root, recovery_key=RECOVERY_KEY)
    write_notes(vault, "this week")
    vault.close()
    seen = vault.generation
    vault = open_vault(root, recovery_key=RECOVERY_KEY, ways=Ways(last_seen_generation=seen))
    assert not vault.rolled_back
    vault.close()
    copied(tmp_path / "old", names, root)
    vault = open_vault(root, recovery_key=RECOVERY_KEY, ways=Ways(last_seen_generation=seen))
    assert vault.rolled_back
    vault.close()


def test_the_generation_rises_at_each_opening_and_closing(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    seen = [vault.generation]
    for _ in range(2):
        vault.close()
        seen.append(vault.generation)
        vault = open_vault(vault.folder.root, recovery_key=RECOVERY_KEY)
        seen.append(vault.generation)
    vault.close()
    assert seen == sorted(set(seen))


def test_a_crash_between_the_two_counters_is_no_alarm(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    copied(root, ["vault.json", "vault.json.bak"], tmp_path / "before")
    vault = open_vault(root, recovery_key=RECOVERY_KEY)
    seen = vault.generation - 1
    vault.close()
    copied(tmp_path / "before", ["vault.json", "vault.json.bak"], root)
    vault = open_vault(root, recovery_key=RECOVERY_KEY, ways=Ways(last_seen_generation=seen))
    assert not vault.rolled_back
    vault.close()


def crashed_with(vault: OpenVault, keep_log: bool) -> OpenVault:
    """The vault opened anew from the files as they lay at the moment of a crash, with or without the log."""
    names = ["data.db", "vault.json", "vault.json.bak", "lock", *(["data.db-wal"] if keep_log else [])]
    root = vault.folder.root.with_name(f"crashed-{keep_log}.groupdesk")
    copied(vault.folder.root, names, root)
    return open_vault(root, recovery_key=RECOVERY_KEY)


def test_a_log_that_vanished_after_a_crash_is_noticed(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    fold_log(vault.anchor)  # so that the counters alone would not tell
    write_notes(vault, "in the log")
    whole, cut = crashed_with(vault, keep_log=True), crashed_with(vault, keep_log=False)
    assert (whole.was_unclean, whole.rolled_back, read_notes(whole)) == (True, False, ["in the log"])
    assert (cut.was_unclean, cut.rolled_back) == (True, True)
    for each in (vault, whole, cut):
        each.close()


def test_a_folded_log_is_no_vanished_one(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    write_notes(vault, "folded")
    fold_log(vault.anchor)
    crashed = crashed_with(vault, keep_log=True)
    assert (crashed.was_unclean, crashed.rolled_back) == (True, False)
    crashed.close()
    vault.close()


def test_another_vaults_log_is_refused_or_ignored(tmp_path: Path) -> None:
    ours, other = a_vault(tmp_path / "a").vault, a_vault(tmp_path / "b").vault
    write_notes(ours, "ours")
    write_notes(other, "theirs")
    shutil.copy(other.folder.log, tmp_path / "log")
    ours.close()
    shutil.copy(tmp_path / "log", ours.folder.log)
    assert code_of(ours.folder.root) == "data-damaged"
    other.close()


MARKERS = ["Zebrafinch Quill", "Überraschungsgröße", "марафонский"]


def files_with(folder: Path, words: list[str]) -> set[str]:
    """Names of the files that hold one of the words in UTF-8 or UTF-16."""
    needles = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if any(needle in path.read_bytes() for needle in needles)}


def test_no_word_of_the_database_lies_readable_in_any_file(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    write_notes(vault, *MARKERS * 50)
    blob = vault.blobs.keep(MARKERS[0].encode())
    connection = vault.connect()
    connection.execute("CREATE TEMP TABLE sorted AS SELECT text FROM notes ORDER BY text")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE notes SET text = text || ?", (MARKERS[1],))
    assert files_with(vault.folder.root, MARKERS) == set()
    connection.execute("COMMIT")
    assert files_with(vault.folder.root, MARKERS) == set()
    connection.close()
    assert vault.blobs.read(blob) == MARKERS[0].encode()
    vault.close()
    assert files_with(vault.folder.root, MARKERS) == set()
    plain = dbapi2.connect(str(vault.folder.root / "control.db"))
    plain.execute("CREATE TABLE notes (text)")
    plain.execute("INSERT INTO notes VALUES (?)", (MARKERS[0],))
    plain.commit()
    plain.close()
    assert files_with(vault.folder.root, MARKERS) == {"control.db"}


def test_a_second_independent_driver_reads_the_same_file(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    write_notes(vault, "read by another driver", "ünïcode")
    vault.close()
    other = apsw.Connection(str(vault.folder.database), flags=apsw.SQLITE_OPEN_READWRITE)
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.pragma("key", f"x'{vault.keys.db.hex()}'")
    assert [text for (text,) in other.execute("SELECT text FROM notes")] == ["read by another driver", "ünïcode"]
    assert other.pragma("integrity_check") == "ok"
    other.execute("INSERT INTO notes (text) VALUES ('and written')")
    other.close()
    again = open_vault(vault.folder.root, recovery_key=RECOVERY_KEY)
    assert read_notes(again) == ["read by another driver", "ünïcode", "and written"]
    assert again.check() == ()
    again.close()


def test_the_second_driver_with_a_wrong_key_reads_nothing(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    vault.close()
    other = apsw.Connection(str(vault.folder.database))
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.pragma("key", f"x'{bytes(32).hex()}'")
    with pytest.raises(apsw.NotADBError):
        other.execute("SELECT * FROM sqlite_master").fetchall()
    other.close()


def test_half_written_leftovers_of_a_crash_are_swept(tmp_path: Path) -> None:
    root = a_closed_vault(tmp_path).root
    leftovers = [root / ".vault.json.ab.part", root / "backups" / ".x.gdbackup.ab.part", root / "blobs" / ".y.ab.part"]
    for path in leftovers:
        path.write_bytes(b"half")
    open_vault(root, recovery_key=RECOVERY_KEY).close()
    assert not any(path.exists() for path in leftovers)
