"""Backups that a practice makes by itself: when one is due, what became of the last, and since when one is missing."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from threading import Lock

from groupdesk import __version__
from groupdesk.base.clock import Clock
from groupdesk.domain.errors import Trouble
from groupdesk.store import deeds
from groupdesk.store.backups.cards import BackupCard, list_backups
from groupdesk.store.backups.making import Step, make_backup, unwatched
from groupdesk.store.backups.pruning import prune
from groupdesk.store.database import Database
from groupdesk.store.schema import HEAD
from groupdesk.store.vault.open_vault import OpenVault

_log = logging.getLogger("groupdesk.backups")
_WHILE_CHANGING = timedelta(minutes=30)
_LONGEST_WITHOUT = timedelta(days=7)


class Occasion(StrEnum):
    """WORKING also stands for an end after which somebody soon comes back: a locked desk, a single command.

    BEFORE_BULK comes before a deed that touches many rows at once, or that undo cannot take back; BEFORE_KEYS before
    another passphrase or recovery key, so that there is a last file which the former one opens.
    """

    WORKING = "working"
    ENDING = "ending"
    BEFORE_BULK = "before-bulk"
    BEFORE_KEYS = "before-keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupStanding:
    """When the last backup was made, since when there are deeds that none holds (both UTC, None where there is no such
    thing), and the code of what last went wrong, "" when nothing did."""

    last: datetime | None = None
    unsaved_since: datetime | None = None
    failed: str = ""


def is_due(standing: BackupStanding, now: datetime, occasion: Occasion) -> bool:
    """Whether a backup should be made now: never without new deeds, and while working only every 30 minutes.

    A last backup that seems to lie in the future is a clock that was wrong, and keeps nobody from the next one.
    """
    if standing.unsaved_since is None:
        return False
    since = now - (standing.last or standing.unsaved_since)
    return occasion is not Occasion.WORKING or not timedelta() <= since < _WHILE_CHANGING


def is_overdue(standing: BackupStanding, now: datetime) -> bool:
    """Whether somebody should be told: the last try went wrong, or deeds of a week ago are in no backup."""
    unsaved = standing.unsaved_since
    return bool(standing.failed) or (unsaved is not None and now - unsaved >= _LONGEST_WITHOUT)


class OwnBackups:
    """Of one vault that can be written, in its own folder; safe to use from several threads."""

    def __init__(self, vault: OpenVault, database: Database, clock: Clock) -> None:
        self._vault, self._database, self._clock = vault, database, clock
        self._guard = Lock()
        self._last: BackupCard | None = None
        self._failed = ""

    def now(self) -> datetime:
        """The present instant in UTC, by the clock that backups are dated by."""
        return self._clock.now()

    def standing(self) -> BackupStanding:
        """What is known now. Trouble: disk-failing, vault-busy."""
        last = self._newest()
        with self._database.read() as reading:
            unsaved = deeds.first_after(reading, last.rows.get(deeds.DEEDS.name, 0) if last else 0)
        return BackupStanding(last=last.made if last else None, unsaved_since=unsaved, failed=self._failed)

    def make(self, watch: Step = unwatched) -> BackupCard:
        """The card of a new, verified backup; older ones that may go are gone then. Trouble: as store.make_backup."""
        with self._guard:
            return self._make(watch)

    def make_if_due(self, occasion: Occasion, watch: Step = unwatched) -> bool:
        """Whether there was one to make, and it was made; `watch` as in make(). Trouble: as store.make_backup."""
        with self._guard:
            due = is_due(self.standing(), self.now(), occasion)
            if due:
                self._make(watch)
        return due

    def at_the_end(self, occasion: Occasion, watch: Step = unwatched) -> None:
        """What can be done at closing: a failure is logged, and the deeds without a backup tell of it next time."""
        try:
            self.make_if_due(occasion, watch)
        except Trouble as trouble:
            _log.warning("no backup at the end: %s", trouble.code)

    def _make(self, watch: Step = unwatched) -> BackupCard:
        try:
            self._last = make_backup(
                self._vault, None, schema_revision=HEAD, program_version=__version__, now=self.now(), watch=watch
            )
        except Trouble as trouble:
            self._failed = trouble.code
            raise
        self._failed = pruned(self._vault)
        return self._last

    def _newest(self) -> BackupCard | None:
        """Files of a later generation belong to a past that was left by restoring an older one."""
        if self._last is None or not self._last.path.exists():
            cards = list_backups(self._vault).cards
            self._last = next((card for card in cards if card.generation <= self._vault.generation), None)
        return self._last


def back_up_before_migration(vault: OpenVault, schema: str, now: datetime) -> None:
    """A backup of the practice as the former program left it. Trouble: as store.make_backup."""
    make_backup(vault, None, schema_revision=schema, program_version=__version__, now=now)
    pruned(vault)


def pruned(vault: OpenVault) -> str:
    """Removes backups that may go; the code of what kept it from that, "" when nothing did."""
    try:
        prune(vault)
    except Trouble as trouble:
        _log.warning("backups not pruned: %s", trouble.code)
        return trouble.code
    return ""
