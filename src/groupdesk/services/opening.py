"""Creating and opening a practice: a vault on this computer, or a database on the team's server."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from groupdesk.base.clock import Clock
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.ids import IdMaker, StaffId
from groupdesk.domain.practice import Paper, Practice
from groupdesk.services.bundle import Services
from groupdesk.services.desk import Desk
from groupdesk.services.own_backups import Occasion, OwnBackups, back_up_before_migration
from groupdesk.services.zone_following import follow_zone_rules
from groupdesk.store.database import Database
from groupdesk.store.engines import vault_engine
from groupdesk.store.schema_version import bring_up_to_date
from groupdesk.store.server import open_server
from groupdesk.store.staff import staff_rows
from groupdesk.store.vault.header import KdfCost
from groupdesk.store.vault.open_vault import OpenVault
from groupdesk.store.vault.opening import Ways, create_vault, open_vault
from groupdesk.store.vault.secret import Secret

_SYSTEM_CLOCK = Clock()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPractice:
    """What the first start asks. `zone` is an IANA name; `country` and `region` choose public holidays."""

    name: str
    zone: str
    staff_name: str
    paper: Paper = Paper.LETTER
    country: str = ""
    region: str = ""
    language: str = "en"
    is_sample: bool = False


@dataclass(frozen=True)
class OpenPractice:
    """A practice with somebody at the desk. Close it: the vault is then folded up and its lock released.

    `recovered_by` holds the recovery key that opened it until a new passphrase is set, so that it need not be typed
    twice; empty after opening by passphrase.
    """

    services: Services
    vault: OpenVault | None
    database: Database
    recovered_by: list[Secret] = field(default_factory=list, repr=False)
    _closed: list[bool] = field(default_factory=list, repr=False)

    @property
    def staff_id(self) -> StaffId | None:
        return self.services.desk.staff_id

    @property
    def needs_passphrase(self) -> bool:
        """True after opening with the recovery key: the passphrase is perhaps lost, and a new one should be set."""
        return bool(self.recovered_by) and not self.read_only

    @property
    def read_only(self) -> bool:
        """True when somebody else has the vault open or its folder cannot be written."""
        return self.vault is not None and self.vault.read_only

    def close(self, occasion: Occasion | None = Occasion.ENDING) -> None:
        """Makes a backup if that occasion asks for one, with None never; a failure is logged.

        A second call does nothing.
        """
        if self._closed:
            return
        self._closed.append(True)
        self.recovered_by.clear()
        try:
            if self.services.backups is not None and occasion is not None:
                self.services.backups.at_the_end(occasion)
        finally:
            self.database.close()
            if self.vault is not None:
                self.vault.close()


@dataclass(frozen=True, slots=True)
class CreatedPractice:
    """A new practice, open, and its recovery key as it is to be printed; shown this once."""

    practice: OpenPractice
    recovery_key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Making:
    """How ids, time and keys are made; tests and samples fix them. Without a `cost`, the one for this computer."""

    clock: Clock = _SYSTEM_CLOCK
    new_ids: Callable[[Clock], IdMaker] = lambda clock: IdMaker(clock.now)
    cost: KdfCost | None = None


_USUAL = Making()


def create_practice(folder: Path, passphrase: str, new: NewPractice, making: Making = _USUAL) -> CreatedPractice:
    """A new encrypted practice in a folder that does not exist yet, set up and open.

    Refused: name-missing, zone-unknown, country-unknown, region-unknown, passphrase-weak, vault-name-missing.
    Trouble: as store.vault.create_vault.
    """
    created = create_vault(folder, passphrase, name=new.name, cost=making.cost, clock=making.clock)
    try:
        database = _database(created.vault, making.clock)
        practice = _seated(database, created.vault, making, None, new)
    except BaseException:
        created.vault.close()
        raise
    return CreatedPractice(practice, created.recovery_key)


def open_practice(
    folder: Path,
    secret: Secret,
    *,
    ways: Ways | None = None,
    staff: str = "",
    making: Making = _USUAL,
) -> OpenPractice:
    """The practice in that folder, brought to the newest schema; `staff` names who sits down, else the first one.

    A practice of an older program is backed up before. Refused: staff-unknown. Trouble: as store.vault.open_vault and
    store.make_backup, and vault-newer for a schema from a newer program.
    """
    vault = open_vault(
        folder,
        passphrase=secret.passphrase,
        recovery_key=secret.recovery_key,
        device_key=secret.device_key,
        ways=ways or Ways(clock=making.clock),
    )
    try:
        practice = _seated(_database(vault, making.clock), vault, making, staff, None)
    except BaseException:
        vault.close()
        raise
    if secret.recovery_key is not None:
        practice.recovered_by.append(secret)
    return practice


def open_team_practice(
    url: str, *, staff: str = "", new: NewPractice | None = None, making: Making = _USUAL
) -> OpenPractice:
    """The practice on a PostgreSQL server; `new` sets up an empty one.

    Refused: staff-unknown, server-not-safe (other hosts need sslmode=verify-full). Trouble: server-driver-missing,
    server-lost, server-address-wrong, practice-empty.
    """
    database = open_server(url)
    try:
        return _seated(database, None, making, staff, new)
    except BaseException:
        database.close()
        raise


def _database(vault: OpenVault, clock: Clock) -> Database:
    engine = vault_engine(vault.connect)
    if not vault.read_only:
        bring_up_to_date(engine, lambda schema: back_up_before_migration(vault, schema, clock.now()))
    return Database(engine, vault.audit_key, vault.folder.database)


def _seated(
    database: Database, vault: OpenVault | None, making: Making, staff: str | None, new: NewPractice | None
) -> OpenPractice:
    ids = making.new_ids(making.clock)
    desk = Desk(database, making.clock, ids)
    if new is not None and not _is_set_up(desk):
        facts = Practice(
            name=new.name,
            zone=new.zone,
            paper=new.paper,
            country=new.country,
            region=new.region,
            language=new.language,
            is_sample=new.is_sample,
        )
        Services(desk).practice.set_up(facts, new.staff_name)
    if not _is_set_up(desk):
        raise Trouble("practice-empty")
    if vault is None or not vault.read_only:
        follow_zone_rules(desk)
    return at_desk(desk.at(_who(desk, staff or "")), vault)


def at_desk(desk: Desk, vault: OpenVault | None) -> OpenPractice:
    """The open practice with its services; a vault that can be written backs itself up by the desk's clock."""
    own = OwnBackups(vault, desk.database, desk.clock) if vault is not None and not vault.read_only else None
    return OpenPractice(Services(desk, own), vault, desk.database)


def _is_set_up(desk: Desk) -> bool:
    with suppress(Refused):
        Services(desk).practice.practice()
        return True
    return False


def _who(desk: Desk, staff: str) -> StaffId | None:
    rows = desk.read(lambda reading: staff_rows(reading))
    if not staff:
        # Ids rise with time: whoever set the practice up is the first of them.
        return min((row.id for row in rows), default=None)
    found = [row.id for row in rows if staff in (row.id, row.display_name)]
    if len(found) != 1:
        raise Refused("staff-unknown", staff=staff[:60])
    return found[0]
