"""Care of the file: its health, backups and restoring, the passphrase and the recovery key."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from groupdesk import __version__
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.practice import Practice, PracticeCounts
from groupdesk.services.opening import OpenPractice
from groupdesk.services.own_backups import Occasion
from groupdesk.store.backups.cards import BackupCard, list_backups, verify_backup
from groupdesk.store.backups.making import Step, make_backup, unwatched
from groupdesk.store.backups.restoring import restore_backup
from groupdesk.store.schema import HEAD
from groupdesk.store.vault.attempts import Attempts
from groupdesk.store.vault.card import peek
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import Ways
from groupdesk.store.vault.secret import Secret
from groupdesk.store.vault.strength import passphrase_strength

_USUAL = Ways()


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a practice is. `damaged_places` counts pages, indexes and references that are not whole, `altered_entries`
    entries of the log that were changed from outside (None where it was not looked at); `last_backup` is in UTC,
    None where there is none or where a server keeps its own."""

    practice: Practice
    counts: PracticeCounts
    version: str
    schema: str
    is_server: bool
    is_read_only: bool
    damaged_places: int
    altered_entries: int | None
    backups: int
    last_backup: datetime | None

    @property
    def is_whole(self) -> bool:
        return not self.damaged_places and not self.altered_entries


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """One file in the folder of backups: `made` in UTC; None, and no size, where it is damaged or of another practice.

    Each was compared with the practice row by row before it got its name; here its head was authenticated and its
    size measured, and check_newest_backup() reads every byte again.
    """

    path: Path
    made: datetime | None = None
    size_bytes: int = 0

    @property
    def is_damaged(self) -> bool:
        return self.made is None


def by_passphrase(passphrase: str) -> Secret:
    """What opens a practice for somebody who knows the passphrase."""
    return Secret(passphrase=passphrase)


def by_recovery_key(recovery_key: str) -> Secret:
    """What opens a practice for somebody who holds the printed recovery key, as it was typed."""
    return Secret(recovery_key=recovery_key)


def passphrase_score(passphrase: str) -> tuple[int, bool]:
    """How hard a passphrase is to guess, 0 (not at all) to 4 (very), and whether it may guard a practice."""
    strength = passphrase_strength(passphrase)
    return strength.score, strength.is_enough


def patient_ways() -> Ways:
    """For the page that asks for a passphrase: wrong tries are slowed down, counted as long as this is kept."""
    return Ways(attempts=Attempts())


def ways_to(folder: Path, seen: Callable[[Path, str], int], ways: Ways = _USUAL, *, read_only: bool = False) -> Ways:
    """Those ways for the practice in that folder, tries already counted included.

    `seen` tells how far a vault, by folder and id, had come when this computer saw it last (0 if never): an older one
    is then noticed. With `read_only` a practice that cannot be written, or is open elsewhere, is opened for reading.
    """
    generation = 0
    with suppress(Trouble):
        generation = seen(folder, peek(folder).vault_id)
    return replace(ways, last_seen_generation=generation, read_only_if_needed=read_only)


def health(practice: OpenPractice, *, log_too: bool = False) -> Health:
    """How the practice is; reads the whole file, and with `log_too` every entry of the log as well.

    Trouble: vault-busy, disk-failing.
    """
    vault, services = practice.vault, practice.services
    backups = list_backups(vault).cards if vault else ()
    return Health(
        practice=services.practice.practice(),
        counts=services.practice.counts(),
        version=__version__,
        schema=HEAD,
        is_server=vault is None,
        is_read_only=practice.read_only,
        damaged_places=sum(finding.places for finding in vault.check()) if vault else 0,
        altered_entries=len(services.deeds.check()) if log_too else None,
        backups=len(backups),
        last_backup=backups[0].made if backups else None,
    )


def kept_backups(practice: OpenPractice) -> tuple[KeptBackup, ...]:
    """The backups in the practice's own folder, newest first, damaged files last; none where a server keeps its own.

    Trouble: disk-failing.
    """
    if practice.vault is None:
        return ()
    found = list_backups(practice.vault)
    genuine = (KeptBackup(card.path, card.made, card.size_bytes) for card in found.cards)
    return (*genuine, *(KeptBackup(path) for path in found.damaged))


def check_newest_backup(practice: OpenPractice) -> KeptBackup | None:
    """The newest backup after every byte of it was read and compared; None where there is none.

    Trouble: server-keeps-backups, backup-missing, not-a-backup, backup-newer, backup-damaged, disk-failing.
    """
    vault = _vault(practice)
    cards = list_backups(vault).cards
    if not cards:
        return None
    card = verify_backup(vault, cards[0].path)
    return KeptBackup(card.path, card.made, card.size_bytes)


def backup_folder(practice: OpenPractice) -> Path:
    """Where the practice's own backups lie; there only after the first one. Trouble: server-keeps-backups."""
    return _vault(practice).folder.backups


def back_up(practice: OpenPractice, to: Path | None = None, watch: Step = unwatched) -> BackupCard:
    """The card of a new, verified backup in the file `to`, or in the practice's own folder under a name by time.

    `watch` is told how far it is, of 100; what it raises stops the work, and no file is left.
    Trouble: server-keeps-backups, data-damaged, backup-unverified, disk-full, folder-not-writable, disk-failing,
    vault-busy.
    """
    own, now = practice.services.backups, practice.services.desk.now()
    if to is None and own is not None:
        return own.make(watch)
    vault = _vault(practice)
    return make_backup(vault, to, schema_revision=HEAD, program_version=__version__, now=now, watch=watch)


def restore(backup: Path, folder: Path, secret: Secret) -> BackupCard:
    """The card of the backup that now lies as a practice in `folder`, which must not exist before.

    Trouble: backup-missing, not-a-backup, backup-newer, backup-damaged, wrong-passphrase, wrong-recovery-key,
    recovery-key-mistyped, vault-exists, disk-full, folder-not-writable, disk-failing.
    """
    return restore_backup(backup, folder, passphrase=secret.passphrase, recovery_key=secret.recovery_key)


def change_passphrase(practice: OpenPractice, old: Secret, new: str) -> None:
    """Another passphrase, by the former one or by the recovery key; older backups still open with theirs.

    What no backup holds yet is backed up before. Refused: passphrase-weak. Trouble: server-keeps-keys,
    wrong-passphrase, wrong-recovery-key, vault-read-only, disk-full, folder-not-writable, and as back_up.
    """
    vault = _vault(practice, "server-keeps-keys")
    if not passphrase_strength(new).is_enough:
        raise Refused("passphrase-weak")
    _back_up_before_keys(practice)
    if old.recovery_key is not None:
        vault.reset_passphrase(old.recovery_key, new)
    else:
        vault.change_passphrase(old.passphrase or "", new)
    practice.recovered_by.clear()


def set_lost_passphrase(practice: OpenPractice, new: str) -> None:
    """A new passphrase for a practice that `needs_passphrase`, by the recovery key that opened it.

    Refused: passphrase-weak, passphrase-not-lost. Trouble: as change_passphrase.
    """
    if not practice.recovered_by:
        raise Refused("passphrase-not-lost")
    change_passphrase(practice, practice.recovered_by[0], new)


def new_recovery_key(practice: OpenPractice, passphrase: str) -> str:
    """A fresh recovery key as it is to be printed; the former opens older backups only.

    What no backup holds yet is backed up before. Trouble: server-keeps-keys, wrong-passphrase, vault-read-only,
    disk-full, folder-not-writable, and as back_up.
    """
    vault = _vault(practice, "server-keeps-keys")
    _back_up_before_keys(practice)
    return vault.new_recovery_key(passphrase)


def _back_up_before_keys(practice: OpenPractice) -> None:
    if practice.services.backups is not None:
        practice.services.backups.make_if_due(Occasion.BEFORE_KEYS)


def _vault(practice: OpenPractice, otherwise: str = "server-keeps-backups") -> OpenVault:
    if practice.vault is None:
        raise Trouble(otherwise)
    return practice.vault
