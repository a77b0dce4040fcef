"""What a certificate is printed from: frozen texts, who signs, and the line in its code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.facts import Signatory
from groupdesk.domain.papers import PaperSize


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatePage:
    """One certificate. `texts` has every field of a design; `payload` is empty where nothing can be verified."""

    texts: Mapping[str, str]
    signatories: tuple[Signatory, ...] = ()
    payload: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateSetting:
    """What the certificates of one print share. `languages` are the first and the second; `made_at` is aware."""

    size: PaperSize = PaperSize.LETTER
    orientation: Orientation | None = None
    languages: tuple[str, str] = ("en", "es")
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Seal:
    """The signing file of the organisation (PKCS#12) with its passphrase; neither is ever stored or logged."""

    file: bytes = field(repr=False)
    passphrase: str = field(repr=False)
