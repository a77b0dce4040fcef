"""Long proofs: killed at any moment, and many vaults restored by both keys."""

import random
import select
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from groupdesk.domain.errors import Trouble
from groupdesk.store.backups.cards import list_backups, verify_backup
from groupdesk.store.backups.making import make_backup
from groupdesk.store.backups.restoring import restore_backup
from groupdesk.store.vault.opening import Ways, open_vault
from vaults import PASSPHRASE, RECOVERY_KEY, a_closed_vault, a_vault, read_notes

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
WORK = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from groupdesk.store.backups.making import make_backup
from groupdesk.store.backups.pruning import prune
from groupdesk.store.vault.opening import open_vault
root, key, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
while True:
    vault = open_vault(root, recovery_key=key)
    connection = vault.connect()
    for _ in range(5):
        connection.execute("INSERT INTO notes (text) VALUES (?)", (str(number),))
        print(number, vault.generation, flush=True)
        number += 1
    make_backup(vault, None, schema_revision="", program_version="", now=datetime.now(UTC))
    prune(vault)
    connection.close()
    vault.close()
"""


def worked_until_killed(root: Path, number: int, dice: random.Random) -> list[str]:
    """What a working program acknowledged before it was killed at a moment nobody chose."""
    command = [sys.executable, "-c", WORK, str(root), RECOVERY_KEY, str(number)]
    said: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, bufsize=1) as program:
        assert program.stdout
        for _ in range(dice.randrange(1, 30)):
            said.append(program.stdout.readline())
        select.select([], [], [], dice.random() * 0.05)
        program.kill()
        said.extend(program.stdout.readlines())
    return [line for line in said if line.endswith("\n")]


def killed_again_and_again(root: Path, cycles: int) -> None:
    dice, number, seen = random.Random(11), 0, 0
    for _ in range(cycles):
        said = worked_until_killed(root, number, dice)
        number, seen = int(said[-1].split()[0]) + 1, int(said[-1].split()[1])
        vault = open_vault(root, recovery_key=RECOVERY_KEY, ways=Ways(last_seen_generation=seen))
        notes = [int(note) for note in read_notes(vault)]
        assert notes[:number] == list(range(number))
        number = len(notes)
        assert not vault.rolled_back
        assert vault.check() == ()
        backups = list_backups(vault)
        assert backups.damaged == ()
        for card in backups.cards[:2]:
            verify_backup(vault, card.path)
        vault.close()
        assert not any(path.name.startswith(".") for path in root.rglob("*"))


def test_a_program_killed_a_few_times_loses_nothing_and_leaves_no_half_file(tmp_path: Path) -> None:
    killed_again_and_again(a_closed_vault(tmp_path).root, cycles=4)


@pytest.mark.slow
def test_a_program_killed_a_hundred_times_loses_nothing_and_leaves_no_half_file(tmp_path: Path) -> None:
    killed_again_and_again(a_closed_vault(tmp_path).root, cycles=100)


@pytest.mark.slow
def test_fifty_vaults_come_back_whole_by_both_keys(tmp_path: Path) -> None:
    dice = random.Random(3)
    for number in range(50):
        vault = a_vault(tmp_path / str(number)).vault
        connection = vault.connect()
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
        rows = [(None, "".join(chr(dice.randrange(32, 0x2FFF)) for _ in range(40))) for _ in range(dice.randrange(300))]
        connection.executemany("INSERT INTO notes VALUES (?, ?)", rows)
        connection.close()
        blobs = {vault.blobs.keep(content): content for content in map(dice.randbytes, range(1, 5_000, 1_700))}
        path = make_backup(vault, None, schema_revision="", program_version="", now=NOW).path
        vault.close()
        for keys in ({"passphrase": PASSPHRASE}, {"recovery_key": RECOVERY_KEY}):
            root = tmp_path / f"{number}-{len(keys)}-{next(iter(keys))}"
            restore_backup(path, root, **keys)
            restored = open_vault(root, **keys)
            assert read_notes(restored) == [text for _id, text in rows]
            assert {blob: restored.blobs.read(blob) for blob in restored.blobs.ids()} == blobs
            restored.close()


@pytest.mark.slow
def test_damage_at_two_hundred_places_leaves_the_original_untouched(tmp_path: Path) -> None:
    vault = a_vault(tmp_path).vault
    path = make_backup(vault, None, schema_revision="", program_version="", now=NOW).path
    vault.close()
    whole, dice, broken = path.read_bytes(), random.Random(5), tmp_path / "broken.gdbackup"
    for _ in range(200):
        content = bytearray(whole)
        content[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        broken.write_bytes(content)
        with pytest.raises(Trouble):
            restore_backup(broken, tmp_path / "r", recovery_key=RECOVERY_KEY)
        assert not (tmp_path / "r").exists()
    assert path.read_bytes() == whole
