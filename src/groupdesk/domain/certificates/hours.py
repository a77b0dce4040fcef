"""Hours that are typed because no mark tells them: read, checked, and as text that a code can carry."""

import re
from decimal import Decimal

from groupdesk.domain.certificates.kinds import CertificateKind
from groupdesk.domain.errors import Refused

MOST_HOURS = Decimal(999)
_STEP = Decimal("0.25")
_TYPED = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?", re.ASCII)


def typed_hours(text: str) -> Decimal | None:
    """ "6.5" or "6,5" as a number, None for nothing.

    Refused: hours-unreadable, and as check_hours.
    """
    plain = text.strip()
    if not plain:
        return None
    if not _TYPED.fullmatch(plain):
        raise Refused("hours-unreadable")
    hours = Decimal(plain.replace(",", "."))
    check_hours(hours)
    return hours


def check_hours(hours: Decimal) -> None:
    """Quarters of an hour, as continuing education is credited.

    Refused: hours-out-of-range (most), hours-not-quarters.
    """
    if not 0 < hours <= MOST_HOURS:
        raise Refused("hours-out-of-range", most=MOST_HOURS)
    if hours % _STEP:
        raise Refused("hours-not-quarters")


def takes_hours(kind: CertificateKind) -> bool:
    """Completion and attendance state what the marks tell, and nothing else."""
    return kind in (CertificateKind.PARTICIPATION, CertificateKind.EDUCATION)


def hours_text(hours: Decimal | float) -> str:
    """With at most two places: "2.25", "1"."""
    return f"{hours:.2f}".rstrip("0").rstrip(".")
