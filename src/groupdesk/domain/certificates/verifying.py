"""What checking a paper, a number or a code came to."""

from dataclasses import dataclass
from enum import StrEnum

from groupdesk.domain.certificates.payload import Claim
from groupdesk.domain.certificates.rows import CertificateRow


class Verdict(StrEnum):
    """VALID: in the register and out. SIGNED_HERE: signed by a known key, but not in this register.

    DIFFERENT: the code is genuine, but the file is not the one that was issued: a scan, a print, or something changed;
    look it up in the register. ALTERED: code or signature do not hold. UNKNOWN: nothing speaks for it.
    """

    VALID = "valid"
    SUPERSEDED = "superseded"
    REVOKED = "revoked"
    SIGNED_HERE = "signed"
    DIFFERENT = "different"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """`is_exact`: the very bytes that were issued, signed or not (None where no PDF of ours was given).

    `is_code_genuine`: the code was signed by a known key (None without a code). `signers` are those of a signed PDF,
    `is_seal_whole` whether nothing was changed since (None where nobody signed).
    """

    verdict: Verdict
    row: CertificateRow | None = None
    claim: Claim | None = None
    is_exact: bool | None = None
    is_code_genuine: bool | None = None
    is_seal_whole: bool | None = None
    signers: tuple[str, ...] = ()
