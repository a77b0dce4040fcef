"""What somebody chooses before certificates are issued, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.file_naming import USUAL_PATTERN
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.certificates.printing import Seal
from groupdesk.domain.deeds import Done
from groupdesk.domain.ids import CertificateId, EnrolmentId
from groupdesk.domain.papers import PaperNote, PaperSize


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueWish:
    """`design` is the name of one of ours or the id of an own one; empty texts and None mean the usual.

    `title` is what the paper calls the group; `licences` are numbers that accreditors ask for, by stay. `hours`
    are typed where no mark tells them and stand on every paper of this issuing, in the hour that the set-up says.
    """

    kind: CertificateKind = CertificateKind.COMPLETION
    design: str = ""
    size: PaperSize | None = None
    orientation: Orientation | None = None
    language: str = ""
    second_language: str = ""
    title: str = ""
    method: Method = Method.IN_PERSON
    place: str = ""
    issued_on: date | None = None
    licences: Mapping[EnrolmentId, str] = field(default_factory=dict)
    hours: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The deed, and what was issued in order; notes count rows from 1."""

    done: Done
    ids: tuple[CertificateId, ...]
    serials: tuple[str, ...]
    notes: tuple[PaperNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesWish:
    """One file each into a folder: names by a pattern, signed where `seal` is given, `overwrite` what is there."""

    folder: Path
    pattern: str = USUAL_PATTERN
    seal: Seal | None = None
    overwrite: bool = False

    def sealed(self, seal: Seal | None) -> "FilesWish":
        """The same, signed with that, or not."""
        return replace(self, seal=seal)


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was written."""

    path: Path
    size_bytes: int
