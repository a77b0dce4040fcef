"""Whether the database file is whole: every page authentic, every index right, every reference met."""

from dataclasses import dataclass
from enum import StrEnum

from sqlcipher3 import dbapi2

from groupdesk.domain.errors import Trouble
from groupdesk.store.vault.connection import trouble_from_sqlite


class Fault(StrEnum):
    """What kind of damage was found."""

    PAGES = "pages"
    STRUCTURE = "structure"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of damage and how many places it was seen in; never what stands there."""

    fault: Fault
    places: int


def findings(connection: dbapi2.Connection) -> tuple[Finding, ...]:
    """Empty when all is well. Reads the whole file: 22 MB take 0.1 to 0.2 s. Trouble: disk-failing, vault-busy."""
    counts = {
        Fault.PAGES: _rows(connection, "PRAGMA cipher_integrity_check"),
        Fault.STRUCTURE: _rows(connection, "PRAGMA integrity_check", fine="ok"),
        Fault.REFERENCES: _rows(connection, "PRAGMA foreign_key_check"),
    }
    return tuple(Finding(fault, places) for fault, places in counts.items() if places)


def _rows(connection: dbapi2.Connection, check: str, fine: str | None = None) -> int:
    """How many complaints a check makes; one that breaks off over damage counts as one complaint."""
    try:
        return sum(1 for row in connection.execute(check) if row[0] != fine or fine is None)
    except dbapi2.Error as error:
        trouble: Trouble = trouble_from_sqlite(error)
        if trouble.code != "data-damaged":
            raise trouble from error
        return 1
