"""What undo may not do: a paper that is out cannot be called back, and its number is never given again."""

from collections.abc import Sequence

from groupdesk.domain.errors import Refused
from groupdesk.store.certificates import CERTIFICATES
from groupdesk.store.unit import Unit


def keep_issued(unit: Unit, certificate_ids: Sequence[str]) -> None:
    """The guard of undo for the register; a revocation can be undone. Refused: certificate-stays."""
    if any(unit.find(CERTIFICATES, one) is None for one in certificate_ids):
        raise Refused("certificate-stays")


def keep_numbers(_unit: Unit, series_ids: Sequence[str]) -> None:
    """The guard of undo for the series of numbers. Refused: certificate-stays."""
    if series_ids:
        raise Refused("certificate-stays")
