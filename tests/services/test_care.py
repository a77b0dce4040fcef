"""Care of the file: health, backups and restoring, passphrase and recovery key, through the services."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import practices
from builders import Bench
from groupdesk.base.clock import Clock
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.people import PersonDraft
from groupdesk.services import care
from groupdesk.services.opening import (
    CreatedPractice,
    Making,
    NewPractice,
    OpenPractice,
    create_practice,
    open_practice,
)
from groupdesk.store.database import Database
from groupdesk.store.vault.header import KdfCost
from vaults import PASSPHRASE

CHEAP = Making(clock=Clock(lambda: practices.NOW), cost=KdfCost(memory_kib=65_536, passes=2, lanes=1))
OTHER = "saddle comet orchid thimble"
NEW = NewPractice(name="Riverside", zone=practices.ZONE, staff_name="Nadia Brandt")


@pytest.fixture
def created(tmp_path: Path) -> Iterator[CreatedPractice]:
    made = create_practice(tmp_path / "practice.groupdesk", PASSPHRASE, NEW, CHEAP)
    yield made
    made.practice.close()


@pytest.fixture
def practice(created: CreatedPractice) -> OpenPractice:
    return created.practice


def folder_of(practice: OpenPractice) -> Path:
    assert practice.vault is not None
    return practice.vault.folder.root


def people(practice: OpenPractice) -> int:
    return practice.services.practice.counts().people


def test_a_new_practice_is_whole_and_has_no_backup(practice: OpenPractice) -> None:
    found = care.health(practice, log_too=True)
    assert (found.is_whole, found.damaged_places, found.altered_entries) == (True, 0, 0)
    assert (found.backups, found.last_backup) == (0, None)
    assert (found.practice.name, found.is_server, found.is_read_only) == ("Riverside", False, False)


def test_the_log_is_looked_at_only_when_asked(practice: OpenPractice) -> None:
    assert care.health(practice).altered_entries is None


def test_an_entry_changed_behind_our_back_is_seen(practice: OpenPractice) -> None:
    assert practice.vault is not None
    connection = practice.vault.connect()
    connection.execute("UPDATE deeds SET verb = 'nothing'")
    connection.close()
    found = care.health(practice, log_too=True)
    assert found.altered_entries == 1
    assert not found.is_whole


def test_a_backup_is_counted_and_told_with_its_time(practice: OpenPractice) -> None:
    card = care.back_up(practice)
    found = care.health(practice)
    assert (found.backups, found.last_backup) == (1, card.made)
    assert card.path.parent == practice.vault.folder.backups


def test_what_was_backed_up_comes_back_as_another_practice(practice: OpenPractice, tmp_path: Path) -> None:
    practice.services.people.add(PersonDraft(full_name="Amara Okafor"))
    target = tmp_path / "outside.gdbackup"
    assert care.back_up(practice, target).path == target
    practice.services.people.add(PersonDraft(full_name="Sam Reed"))
    card = care.restore(target, tmp_path / "again.groupdesk", care.by_passphrase(PASSPHRASE))
    again = open_practice(tmp_path / "again.groupdesk", care.by_passphrase(PASSPHRASE), making=CHEAP)
    try:
        assert (card.name, people(again), people(practice)) == ("Riverside", 1, 2)
    finally:
        again.close()


def test_the_recovery_key_restores_too_and_a_wrong_passphrase_does_not(
    created: CreatedPractice, tmp_path: Path
) -> None:
    card = care.back_up(created.practice)
    with pytest.raises(Trouble, match="wrong-passphrase"):
        care.restore(card.path, tmp_path / "a.groupdesk", care.by_passphrase(OTHER))
    assert not (tmp_path / "a.groupdesk").exists()
    care.restore(card.path, tmp_path / "b.groupdesk", care.by_recovery_key(created.recovery_key))
    assert (tmp_path / "b.groupdesk/data.db").exists()


@pytest.mark.parametrize("by_recovery", [False, True])
def test_the_passphrase_can_be_changed(created: CreatedPractice, by_recovery: bool) -> None:
    old = care.by_recovery_key(created.recovery_key) if by_recovery else care.by_passphrase(PASSPHRASE)
    care.change_passphrase(created.practice, old, OTHER)
    folder = created.practice.vault.folder.root
    created.practice.close()
    with pytest.raises(Trouble, match="wrong-passphrase"):
        open_practice(folder, care.by_passphrase(PASSPHRASE), making=CHEAP)
    open_practice(folder, care.by_passphrase(OTHER), making=CHEAP).close()


def test_whoever_came_in_by_the_recovery_key_needs_a_passphrase_until_one_is_set(created: CreatedPractice) -> None:
    assert not created.practice.needs_passphrase
    folder = folder_of(created.practice)
    created.practice.close()
    again = open_practice(folder, care.by_recovery_key(created.recovery_key), making=CHEAP)
    assert again.needs_passphrase
    assert created.recovery_key not in repr(again)
    with pytest.raises(Refused, match="passphrase-weak"):
        care.set_lost_passphrase(again, "1234")
    assert again.needs_passphrase
    care.set_lost_passphrase(again, OTHER)
    assert not again.needs_passphrase
    with pytest.raises(Refused, match="passphrase-not-lost"):
        care.set_lost_passphrase(again, OTHER)
    again.close()
    known = open_practice(folder, care.by_passphrase(OTHER), making=CHEAP)
    assert not known.needs_passphrase
    known.close()


def test_closing_forgets_the_recovery_key(created: CreatedPractice) -> None:
    folder = folder_of(created.practice)
    created.practice.close()
    again = open_practice(folder, care.by_recovery_key(created.recovery_key), making=CHEAP)
    again.close()
    assert again.recovered_by == []


@pytest.mark.parametrize("deed", ["passphrase", "recovery key"])
def test_before_the_keys_change_there_is_a_backup_that_the_former_ones_open(
    created: CreatedPractice, deed: str, tmp_path: Path
) -> None:
    practice = created.practice
    practice.services.people.add(PersonDraft(full_name="Amara Okafor"))
    if deed == "passphrase":
        care.change_passphrase(practice, care.by_passphrase(PASSPHRASE), OTHER)
    else:
        care.new_recovery_key(practice, PASSPHRASE)
    [kept] = care.kept_backups(practice)
    for number, secret in enumerate((care.by_passphrase(PASSPHRASE), care.by_recovery_key(created.recovery_key))):
        card = care.restore(kept.path, tmp_path / f"{number}.groupdesk", secret)
        assert card.rows["people"] == 1


def test_a_weak_passphrase_is_refused_and_the_old_one_stays(practice: OpenPractice) -> None:
    with pytest.raises(Refused, match="passphrase-weak"):
        care.change_passphrase(practice, care.by_passphrase(PASSPHRASE), "1234")
    folder = practice.vault.folder.root
    practice.close()
    open_practice(folder, care.by_passphrase(PASSPHRASE), making=CHEAP).close()


def test_a_new_recovery_key_takes_the_place_of_the_old_one(created: CreatedPractice) -> None:
    fresh = care.new_recovery_key(created.practice, PASSPHRASE)
    folder = created.practice.vault.folder.root
    created.practice.close()
    with pytest.raises(Trouble, match="wrong-recovery-key"):
        open_practice(folder, care.by_recovery_key(created.recovery_key), making=CHEAP)
    open_practice(folder, care.by_recovery_key(fresh), making=CHEAP).close()


def test_a_practice_on_a_server_has_neither_backup_file_nor_passphrase(vault_template: Path, tmp_path: Path) -> None:
    database: Database = practices.vault_copy(vault_template, tmp_path)
    served = OpenPractice(Bench(database).services, None, database)
    assert care.health(served, log_too=True).is_server
    with pytest.raises(Trouble, match="server-keeps-backups"):
        care.back_up(served)
    with pytest.raises(Trouble, match="server-keeps-keys"):
        care.new_recovery_key(served, PASSPHRASE)
    with pytest.raises(Trouble, match="server-keeps-keys"):
        care.change_passphrase(served, care.by_passphrase(PASSPHRASE), OTHER)
    database.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_backup_into_a_folder_that_cannot_be_written_says_so(practice: OpenPractice, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(Trouble, match="folder-not-writable"):
        care.back_up(practice, tmp_path / "closed" / "a.gdbackup")
