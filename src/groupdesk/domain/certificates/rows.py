"""Certificates as they are kept: the paper itself never changes, only what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.ids import CertificateId, CohortId, EnrolmentId, PersonId, StaffId

SETTINGS_ID = "practice"  # one row a practice


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One issued paper. `frozen` is JSON of everything that stands on it, `design` and `file` are SHA-256 digests.

    `decision_id` is the positive completion decision behind it, or `override_reason` says why it was issued all the
    same (invariant 18). A duplicate names what it stands for in `duplicate_of`, which is superseded by it.
    """

    id: CertificateId
    version: int = 1
    series_id: str
    number: int
    serial: str
    kind: CertificateKind
    state: CertificateState = CertificateState.ISSUED
    person_id: PersonId
    enrolment_id: EnrolmentId | None = None
    cohort_id: CohortId | None = None
    decision_id: str | None = None
    override_reason: str = ""
    name: str
    title: str
    issued_on: date
    issued_at: datetime
    issued_by: StaffId | None = None
    duplicate_of: CertificateId | None = None
    superseded_by: CertificateId | None = None
    revoked_at: datetime | None = None
    revoked_by: StaffId | None = None
    revoke_reason: str = ""
    frozen: str
    payload: str
    design: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateSeries:
    """The numbers of one code and year, given out one by one; `last` is the highest so far."""

    id: str
    version: int = 1
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateWords:
    """What the practice says on its certificates, with what is usual."""

    series_code: str = "C"
    contact: str = ""
    provider_name: str = ""
    provider_body: str = ""
    provider_number: str = ""
    provider_line: str = ""
    minutes_an_hour: int = 60
    language: str = "en"
    second_language: str = "es"
    design: str = "formal"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateSettings(CertificateWords):
    """What the practice puts on its certificates. `signatories` is JSON; the logo is the practice's."""

    id: str = SETTINGS_ID
    version: int = 1
    signatories: str = "[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDesign:
    """A design that the practice made or imported; `digest` is that of its file."""

    id: str
    version: int = 1
    name: str
    digest: str
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRow:
    """One line of the register."""

    id: CertificateId
    serial: str
    kind: CertificateKind
    state: CertificateState
    person_id: PersonId
    name: str
    title: str
    cohort_code: str
    issued_on: date
    issued_by: str
    duplicate_of: str
    superseded_by: str
    revoke_reason: str
    override_reason: str
    hours: str
    hours_by: str


class RegisterOrder(StrEnum):
    """By serial is by series, then number."""

    SERIAL = "serial"
    NAME = "name"
    TITLE = "title"
    KIND = "kind"
    ISSUED = "issued"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterQuery:
    """`text` is any part of a name, serial or title; None and empty mean all."""

    text: str = ""
    kind: CertificateKind | None = None
    state: CertificateState | None = None
    cohort_id: str = ""
    person_id: str = ""
    order: RegisterOrder = RegisterOrder.SERIAL
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCounts:
    """How many papers there are in each state."""

    issued: int
    superseded: int
    revoked: int
