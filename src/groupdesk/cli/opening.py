"""Opens the practice a call is about: which one, by which passphrase, at which desk, on which day."""

import os
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from groupdesk.base.clock import Clock, fixed
from groupdesk.cli import saying
from groupdesk.cli.call import Said
from groupdesk.cli.known import last_opened, opens_by_keychain, remember, remember_generation, seen_generation
from groupdesk.cli.passphrases import given_passphrase, passphrase
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.care import by_passphrase, ways_to
from groupdesk.services.device_keys import KEYCHAIN_FAILURES, by_keychain
from groupdesk.services.opening import Making, OpenPractice, open_practice, open_team_practice
from groupdesk.services.opening_warnings import WarningKind, opening_warnings
from groupdesk.services.own_backups import Occasion
from groupdesk.services.sentences import sentence

FILE_VARIABLE = "GROUPDESK_FILE"
_NOON = time(12)
_USUAL = Making()


def opened(said: Said, making: Making | None = None) -> OpenPractice:
    """The practice named by --database, --file, GROUPDESK_FILE or the settings, in this order.

    Refused: practice-not-named, passphrase-needed, staff-unknown. Trouble: as services.opening.
    """
    usual = making or _USUAL
    if said.database:
        practice = open_team_practice(said.database, staff=said.staff, making=usual)
    else:
        folder = practice_folder(said)
        practice = _by_keychain(folder, said, usual) or _by_passphrase(folder, said, usual)
        note(folder, practice)
        _warn(practice)
    return practice if said.today is None else _on_that_day(practice, said)


def _by_keychain(folder: Path, said: Said, making: Making) -> OpenPractice | None:
    """Where that was turned on and no passphrase was given; a keychain that fails is told and is not in the way."""
    if not opens_by_keychain(folder) or given_passphrase(said.passphrase_file) is not None:
        return None
    try:
        secret, ways = by_keychain(folder), ways_to(folder, seen_generation)
        return open_practice(folder, secret, ways=ways, staff=said.staff, making=making)
    except Trouble as trouble:
        if trouble.code not in KEYCHAIN_FAILURES:
            raise
        saying.warn(sentence(trouble))
        return None


def _by_passphrase(folder: Path, said: Said, making: Making) -> OpenPractice:
    secret, ways = by_passphrase(passphrase(said.passphrase_file)), ways_to(folder, seen_generation)
    return open_practice(folder, secret, ways=ways, staff=said.staff, making=making)


def practice_folder(said: Said) -> Path:
    """The folder of the practice. Refused: practice-not-named."""
    named = said.file or os.environ.get(FILE_VARIABLE, "")
    folder = Path(named) if named else last_opened()
    if folder is None:
        raise Refused("practice-not-named")
    return folder


def note(folder: Path, practice: OpenPractice) -> None:
    """Remembers the practice as the last one opened."""
    facts = practice.services.practice.practice()
    remember(folder, facts.name, is_sample=facts.is_sample)
    _note_generation(practice)


def close(practice: OpenPractice) -> None:
    """Closes it and remembers how far it had come; the next command may come soon, so not each makes a backup."""
    practice.close(Occasion.WORKING)
    _note_generation(practice)


def _note_generation(practice: OpenPractice) -> None:
    if practice.vault is not None:
        remember_generation(practice.vault.folder.root, practice.vault.vault_id, practice.vault.generation)


def _warn(practice: OpenPractice) -> None:
    """Once each; where the practice lies would be said at every command, and the window says it."""
    for warning in opening_warnings(practice):
        if warning.kind is not WarningKind.SYNCHRONISED:
            saying.warn(warning.sentence)


def clock_of(said: Said, zone: str) -> Clock:
    """The system's clock, or one that stands at noon of --today in that zone: the same day almost everywhere."""
    if said.today is None:
        return Clock()
    return fixed(datetime.combine(said.today, _NOON, ZoneInfo(zone)))


def _on_that_day(practice: OpenPractice, said: Said) -> OpenPractice:
    """The same practice with its desk on that day; ids keep the true time, by which they are ordered."""
    zone = practice.services.practice.practice().zone
    desk = replace(practice.services.desk, clock=clock_of(said, zone))
    return replace(practice, services=replace(practice.services, desk=desk))
