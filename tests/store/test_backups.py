"""Making, listing and restoring backups."""

import json
import random
import resource
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.backup_header import backup_header_bytes, parse_backup_header
from groupdesk.store.backups.cards import BackupCard, list_backups, read_backup_header, verify_backup
from groupdesk.store.backups.container import read_container, write_container
from groupdesk.store.backups.digests import table_digests
from groupdesk.store.backups.making import copy_database, make_backup, need_equal
from groupdesk.store.backups.pruning import prune
from groupdesk.store.backups.restoring import restore_backup
from groupdesk.store.vault.connection import Access, DatabaseFile, connect
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import CreatedVault, Ways, open_vault
from groupdesk.store.vault.strict_json import canonical
from vaults import PASSPHRASE, RECOVERY_KEY, a_vault, read_notes, write_notes

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
NEW_PASSPHRASE = "violet harbour candle stone"


@pytest.fixture
def created(tmp_path: Path) -> Iterator[CreatedVault]:
    """A vault with three notes and one attachment."""
    made = a_vault(tmp_path)
    write_notes(made.vault, "first", "second", "third")
    made.vault.blobs.keep(b"a handout")
    yield made
    made.vault.close()


def backed_up(vault: OpenVault, to: Path | None = None, now: datetime = NOW) -> BackupCard:
    return make_backup(vault, to, schema_revision="v0001", program_version="0.1", now=now)


def code_of(path: Path, root: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(Trouble) as caught:
        restore_backup(path, root, passphrase=passphrase)
    assert not root.exists()
    return caught.value.code


def test_a_restored_backup_holds_rows_and_attachments_and_opens_by_both_keys(
    created: CreatedVault, tmp_path: Path
) -> None:
    card = backed_up(created.vault)
    for number, keys in enumerate(({"passphrase": PASSPHRASE}, {"recovery_key": created.recovery_key})):
        root = tmp_path / "elsewhere" / f"{number}.groupdesk"
        assert restore_backup(card.path, root, **keys) == card
        vault = open_vault(root, **keys)
        assert read_notes(vault) == ["first", "second", "third"]
        assert [vault.blobs.read(blob) for blob in vault.blobs.ids()] == [b"a handout"]
        assert (vault.vault_id, vault.rolled_back, vault.check()) == (created.vault.vault_id, False, ())
        vault.close()


def test_the_card_tells_what_is_in_it_without_keys(created: CreatedVault, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    card = backed_up(created.vault, tmp_path / "usb" / "mine.gdbackup")
    assert read_backup_header(card.path) == card
    assert (card.name, card.made, card.schema_revision, card.program_version) == (
        "Riverside practice", NOW, "v0001", "0.1"
    )  # fmt: skip
    assert card.rows == {"notes": 3}
    assert card.size_bytes == card.path.stat().st_size
    assert list((tmp_path / "usb").iterdir()) == [card.path]


def test_a_backup_raises_the_generation_and_the_list_shows_the_newest_first(created: CreatedVault) -> None:
    before = created.vault.generation
    # the clock goes backwards, the order does not
    cards = [backed_up(created.vault, now=NOW - timedelta(days=number)) for number in range(3)]
    assert [card.generation for card in cards] == [before + 1, before + 2, before + 3]
    assert list_backups(created.vault).cards == tuple(reversed(cards))
    assert [path.suffix for path in created.vault.folder.backups.iterdir()] == [".gdbackup"] * 3


def test_an_old_backup_opens_with_the_old_passphrase_only(created: CreatedVault, tmp_path: Path) -> None:
    card = backed_up(created.vault)
    created.vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    assert code_of(card.path, tmp_path / "r", NEW_PASSPHRASE) == "wrong-passphrase"
    restore_backup(card.path, tmp_path / "r", passphrase=PASSPHRASE)
    assert verify_backup(created.vault, card.path) == card


def test_a_backup_is_never_restored_over_a_vault(created: CreatedVault, tmp_path: Path) -> None:
    card = backed_up(created.vault)
    there = tmp_path / "there"
    there.mkdir()
    with pytest.raises(Trouble) as caught:
        restore_backup(card.path, there, recovery_key=RECOVERY_KEY)
    assert caught.value.code == "vault-exists"
    assert list(there.iterdir()) == []


def test_writing_goes_on_while_a_backup_sees_one_instant(created: CreatedVault, tmp_path: Path) -> None:
    vault, done = created.vault, Event()

    def write_pairs() -> None:
        connection = vault.connect()
        while not done.wait(0.001):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO notes (text) VALUES ('left')")
            connection.execute("INSERT INTO notes (text) VALUES ('right')")
            connection.execute("COMMIT")
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write_pairs)
        try:
            cards = [backed_up(vault, now=NOW + timedelta(minutes=number)) for number in range(5)]
        finally:
            done.set()
        writing.result()
    assert len({card.rows["notes"] for card in cards}) > 1
    for number, card in enumerate(cards):
        assert card.rows["notes"] % 2 == 1  # three and pairs
        restore_backup(card.path, tmp_path / str(number), recovery_key=created.recovery_key)


def test_search_indexes_and_tables_without_row_numbers_come_back(created: CreatedVault, tmp_path: Path) -> None:
    connection = created.vault.connect()
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(text, content='notes', content_rowid='id')")
    connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
    connection.execute('CREATE TABLE "odd ""name" (a TEXT, b BLOB, c REAL, PRIMARY KEY (b, a)) WITHOUT ROWID')
    connection.execute('INSERT INTO "odd ""name" VALUES (?, ?, ?)', ("ü\0x", b"\0\xff", 0.1))
    connection.close()
    card = backed_up(created.vault)
    assert card.rows == {"notes": 3, 'odd "name': 1}
    restore_backup(card.path, tmp_path / "r", recovery_key=RECOVERY_KEY)
    vault = open_vault(tmp_path / "r", recovery_key=RECOVERY_KEY)
    found = vault.connect().execute("SELECT rowid FROM search WHERE search MATCH 'second'").fetchall()
    assert found == [(2,)]
    vault.close()


def test_damage_at_fifty_places_is_refused_and_nothing_is_made(created: CreatedVault, tmp_path: Path) -> None:
    card = backed_up(created.vault)
    whole = card.path.read_bytes()
    dice = random.Random(7)
    places = [*range(0, 12), len(whole) - 1, *(dice.randrange(len(whole)) for _ in range(40))]
    broken = tmp_path / "broken.gdbackup"
    for place in places:
        content = bytearray(whole)
        content[place] ^= 1 << dice.randrange(8)
        broken.write_bytes(content)
        with pytest.raises(Trouble) as caught:
            restore_backup(broken, tmp_path / "r", recovery_key=created.recovery_key)
        assert caught.value.code in {"backup-damaged", "not-a-backup", "backup-newer", "wrong-recovery-key"}, place
        with pytest.raises(Trouble):
            verify_backup(created.vault, broken)
    assert {path.name for path in tmp_path.iterdir()} == {"broken.gdbackup", "practice.groupdesk"}
    assert card.path.read_bytes() == whole


@pytest.mark.parametrize("length", [0, 3, 6, 9, 10, 200, -1, 1])
def test_a_cut_or_lengthened_backup_is_refused(created: CreatedVault, tmp_path: Path, length: int) -> None:
    whole = backed_up(created.vault).path.read_bytes()
    path = tmp_path / "cut.gdbackup"
    path.write_bytes(whole + b"x" if length == 1 else whole[:length])
    assert code_of(path, tmp_path / "r") == ("not-a-backup" if length in {0, 3} else "backup-damaged")


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    path = tmp_path / "letter.gdbackup"
    path.write_bytes(b"Dear group, ...")
    assert code_of(path, tmp_path / "r") == "not-a-backup"
    path.write_bytes(b"GDBK2\n...")
    assert code_of(path, tmp_path / "r") == "backup-newer"
    assert code_of(tmp_path / "nowhere", tmp_path / "r") == "backup-missing"
    path.write_bytes(b"GDBK1\n\xff\xff\xff\xff")
    assert code_of(path, tmp_path / "r") == "backup-damaged"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
HEADER_MEMBERS = ["version", "vault", "made", "schema_revision", "program_version", "payload", "tables", "blobs"]


@given(st.binary(max_size=200) | st.fixed_dictionaries({name: JSON for name in HEADER_MEMBERS}).map(canonical))
def test_any_header_of_a_stranger_is_refused_in_plain_words(raw: bytes) -> None:
    with pytest.raises(Trouble) as caught:
        parse_backup_header(raw)
    assert caught.value.code in {"backup-damaged", "backup-newer"}


def test_hostile_changes_to_a_real_header_are_refused(created: CreatedVault) -> None:
    raw = backup_header_bytes(read_container(backed_up(created.vault).path).header)
    members = json.loads(raw)
    changes: list[dict[str, object]] = [
        {"blobs": [["../../evil", 1, "0" * 64]]},
        {"blobs": members["blobs"] * 2},
        {"payload": [-1, "0" * 64]},
        {"payload": [True, "0" * 64]},
        {"payload": [1, "0" * 63]},
        {"made": "2026-11-21T09:30:00"},
        {"made": "yesterday"},
        {"vault": {}},
        {"tables": [["notes", "3", 5]]},
        {"more": 1},
    ]
    assert parse_backup_header(raw)
    for change in changes:
        with pytest.raises(Trouble) as caught:
            parse_backup_header(canonical(members | change))
        assert caught.value.code == "backup-damaged", change


def test_a_backup_with_one_row_missing_is_refused(created: CreatedVault, tmp_path: Path) -> None:
    """Rightly sealed by the keys, but the database inside lacks what the header counts."""
    vault = created.vault
    container = read_container(backed_up(vault).path)
    connection = vault.connect()
    connection.execute("DELETE FROM notes WHERE id = 2")
    connection.close()
    poorer = read_container(backed_up(vault).path)
    with poorer.reading() as source:
        payload = source.read(poorer.header.payload.size)
    (tmp_path / "data").write_bytes(payload)
    blob = vault.folder.blobs / vault.blobs.ids()[0]
    header = replace(poorer.header, tables=container.header.tables)
    with open(tmp_path / "forged.gdbackup", "wb") as out:
        write_container(out, header, vault.keys, [tmp_path / "data", blob])
    verify_backup(vault, tmp_path / "forged.gdbackup")
    assert code_of(tmp_path / "forged.gdbackup", tmp_path / "r") == "backup-damaged"


@pytest.mark.parametrize(
    "words", [(b'"0.1"', b'"0.2"'), (b"Riverside", b"Riversidf"), (b"2026-11-21T09", b"2026-11-21T08")]
)
def test_a_retouched_header_is_refused(created: CreatedVault, tmp_path: Path, words: tuple[bytes, bytes]) -> None:
    whole = backed_up(created.vault).path.read_bytes()
    assert words[0] in whole
    retouched = tmp_path / "retouched.gdbackup"
    retouched.write_bytes(whole.replace(*words))
    with pytest.raises(Trouble) as caught:
        restore_backup(retouched, tmp_path / "r", recovery_key=created.recovery_key)
    assert caught.value.code == "backup-damaged"


def test_a_copy_that_differs_from_the_vault_never_becomes_a_backup(created: CreatedVault, tmp_path: Path) -> None:
    copy = DatabaseFile(tmp_path / "copy", created.vault.keys.db, Access.CREATE, write_ahead=False)
    tables = copy_database(created.vault, copy)
    reading = replace(copy, access=Access.FROZEN)
    need_equal(reading, tables, created.vault.digest_key)
    with closing(connect(replace(copy, access=Access.READ))) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    write_notes(created.vault, "since then")
    with closing(created.vault.connect()) as connection:
        later = table_digests(connection, created.vault.digest_key)
    with pytest.raises(Trouble) as caught:
        need_equal(reading, later, created.vault.digest_key)
    assert caught.value.code == "backup-unverified"


def test_a_header_from_another_vault_is_refused(created: CreatedVault, tmp_path: Path) -> None:
    other = a_vault(tmp_path / "other").vault
    theirs = backed_up(other)
    ours = backed_up(created.vault)
    shutil.copy(theirs.path, created.vault.folder.backups / "foreign.gdbackup")
    listed = list_backups(created.vault)
    assert [card.path for card in listed.cards] == [ours.path]
    assert [path.name for path in listed.damaged] == ["foreign.gdbackup"]
    other.close()


def test_a_damaged_vault_makes_no_backup(created: CreatedVault, tmp_path: Path) -> None:
    write_notes(created.vault, *("long note " * 100 for _ in range(60)))
    created.vault.close()
    database = created.vault.folder.database
    content = bytearray(database.read_bytes())
    content[10 * 4096 + 50] ^= 1
    database.write_bytes(content)
    vault = open_vault(created.vault.folder.root, recovery_key=RECOVERY_KEY)
    with pytest.raises(Trouble) as caught:
        backed_up(vault)
    assert caught.value.code == "data-damaged"
    assert list(vault.folder.backups.iterdir()) == []
    vault.close()


def test_a_vault_held_by_another_program_can_be_backed_up_to_a_chosen_file(
    created: CreatedVault, tmp_path: Path
) -> None:
    reader = open_vault(created.vault.folder.root, recovery_key=RECOVERY_KEY, ways=Ways(read_only_if_needed=True))
    card = backed_up(reader, tmp_path / "copy.gdbackup")
    reader.close()
    assert card.rows == {"notes": 3}
    restore_backup(card.path, tmp_path / "r", recovery_key=RECOVERY_KEY)


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="POSIX limits")
@pytest.mark.parametrize("limit", [0, 4_096, 20_000, 45_000, 60_000])
def test_a_disk_that_fills_up_leaves_no_half_backup(created: CreatedVault, tmp_path: Path, limit: int) -> None:
    vault = created.vault
    write_notes(vault, *("long note " * 50 for _ in range(60)))
    before = read_notes(vault)
    usb = tmp_path / "usb"
    usb.mkdir()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        with pytest.raises(Trouble) as caught:
            backed_up(vault, usb / "mine.gdbackup")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code in {"disk-full", "disk-failing"}
    assert list(usb.iterdir()) == []
    assert list(vault.folder.backups.iterdir()) == []
    assert read_notes(vault) == before
    backed_up(vault, usb / "mine.gdbackup")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 1 MB; needs the right to mount."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_really_full_disk_is_called_full_and_work_goes_on_when_there_is_room(small_disk: Path) -> None:
    vault = a_vault(small_disk).vault
    write_notes(vault, *("long note " * 50 for _ in range(60)))
    kept = read_notes(vault)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(small_disk).free - 60_000))
    for _ in range(2):
        with pytest.raises(Trouble) as caught:
            backed_up(vault)
        assert caught.value.code == "disk-full"
    assert list(vault.folder.backups.iterdir()) == []
    ballast.unlink()
    assert read_notes(vault) == kept
    assert backed_up(vault).rows == {"notes": 60}
    vault.close()


def test_pruning_keeps_what_the_rule_keeps_and_only_after_reading_the_newest(created: CreatedVault) -> None:
    vault = created.vault
    cards = [backed_up(vault, now=NOW + timedelta(days=day, hours=hour)) for day in range(5) for hour in (0, 1)]
    stray = vault.folder.backups / "note.gdbackup"
    stray.write_bytes(b"not ours")
    newest = cards[-1].path
    whole = newest.read_bytes()
    newest.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(Trouble) as caught:
        prune(vault)
    assert caught.value.code == "backup-damaged"
    newest.write_bytes(whole)
    gone = prune(vault)
    assert {path.name for path in gone} == {cards[0].path.name, cards[2].path.name}
    assert not any(path.exists() for path in gone)
    assert stray.exists()
    assert prune(vault) == ()


def test_digests_see_every_kind_of_change(created: CreatedVault) -> None:
    connection = created.vault.connect()
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v)")
    values = [None, 0, 0.0, "", b"", "0", b"0", 1, 1.5, "a", b"a", '{"bytes": "61"}']
    seen = set()
    for value in values:
        connection.execute("INSERT OR REPLACE INTO t VALUES (1, ?)", (value,))
        seen.add(table_digests(connection, created.vault.digest_key)[1].digest)
    assert len(seen) == len(values)
    connection.close()


def test_a_stick_that_is_not_plugged_in_is_a_missing_folder(created: CreatedVault, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        backed_up(created.vault, tmp_path / "usb" / "mine.gdbackup")
    assert caught.value.code == "folder-missing"
    assert not (tmp_path / "usb").exists()
