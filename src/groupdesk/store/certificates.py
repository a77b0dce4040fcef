"""Tables and queries of certificates: the register, series of serials, designs, settings, keys."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from groupdesk.base.folding import fold
from groupdesk.domain.certificates.frozen import hours_in
from groupdesk.domain.certificates.kinds import CertificateKind, CertificateState
from groupdesk.domain.certificates.rows import (
    Certificate,
    CertificateRow,
    CertificateSeries,
    CertificateSettings,
    OwnDesign,
    RegisterCounts,
    RegisterOrder,
    RegisterQuery,
)
from groupdesk.domain.changes import Topic
from groupdesk.store.groups import COHORTS_TABLE
from groupdesk.store.reading import Reading
from groupdesk.store.records import record
from groupdesk.store.registry import ID, KEY, UtcDateTime, Word, metadata, refers, table
from groupdesk.store.unit import Unit

KEYS_TABLE = sa.Table(
    "certificate_keys",
    metadata,
    sa.Column("id", sa.String(8), primary_key=True),
    sa.Column("public", sa.Text, nullable=False),
    sa.Column("private", sa.Text, nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
)
SERIES_TABLE = table("certificate_series", sa.Column("last", sa.Integer, nullable=False))
SERIES = record(SERIES_TABLE, CertificateSeries, Topic.CERTIFICATES)
CERTIFICATES_TABLE = table(
    "certificates",
    refers("certificate_series", "series_id"),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("serial", KEY, nullable=False, unique=True),
    sa.Column("kind", Word(CertificateKind), nullable=False),
    sa.Column("state", Word(CertificateState), nullable=False),
    refers("people", "person_id", indexed=True),
    refers("enrolments", "enrolment_id", required=False, indexed=True),
    refers("cohorts", "cohort_id", required=False, indexed=True),
    refers("completion_decisions", "decision_id", required=False),
    sa.Column("override_reason", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("issued_on", sa.Date, nullable=False),
    sa.Column("issued_at", UtcDateTime, nullable=False),
    sa.Column("issued_by", ID),
    sa.Column("duplicate_of", ID),
    sa.Column("superseded_by", ID),
    sa.Column("revoked_at", UtcDateTime),
    sa.Column("revoked_by", ID),
    sa.Column("revoke_reason", sa.Text, nullable=False),
    sa.Column("frozen", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("design", sa.ForeignKey("certificate_files.digest"), nullable=False),
    sa.Column("file", sa.ForeignKey("certificate_files.digest"), nullable=False, index=True),
    sa.Column("name_key", KEY, nullable=False, index=True),
    sa.Column("title_key", KEY, nullable=False),
    sa.UniqueConstraint("series_id", "number", name="uq_certificates_number"),
)
CERTIFICATES = record(
    CERTIFICATES_TABLE,
    Certificate,
    Topic.CERTIFICATES,
    lambda values: {"name_key": fold(values["name"]), "title_key": fold(values["title"])},
)
SETTINGS = record(
    table(
        "certificate_settings",
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("series_code", "contact", "provider_name", "provider_body", "provider_number", "provider_line")
        ),
        sa.Column("minutes_an_hour", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("language", "second_language", "design", "signatories")
        ),
    ),
    CertificateSettings,
    Topic.CERTIFICATES,
)
DESIGNS_TABLE = table(
    "certificate_designs",
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("digest", sa.ForeignKey("certificate_files.digest"), nullable=False),
    sa.Column("archived_at", UtcDateTime),
)
DESIGNS = record(DESIGNS_TABLE, OwnDesign, Topic.CERTIFICATES)

_C = CERTIFICATES_TABLE.c


def next_number(unit: Unit, series: str) -> int:
    """Takes the next number of the series; writers queue behind each other, so that nobody takes it twice."""
    found = unit.find(SERIES, series)
    if found is None:
        unit.add(SERIES, CertificateSeries(id=series, last=1))
        return 1
    return unit.change(SERIES, found, last=found.last + 1).last


def settings(reading: Reading) -> CertificateSettings:
    """What was set, else what is usual."""
    found = reading.all(SETTINGS)
    return found[0] if found else CertificateSettings()


def signing_key(reading: Reading) -> tuple[str, str, str] | None:
    """Id, public and private key of the newest key as hex; None before the first."""
    row = reading.first(sa.select(KEYS_TABLE).order_by(KEYS_TABLE.c.made_at.desc(), KEYS_TABLE.c.id).limit(1))
    return None if row is None else (row.id, row.public, row.private)


def public_keys(reading: Reading) -> dict[str, str]:
    """Every public key as hex by id; old ones still check old papers."""
    query = sa.select(KEYS_TABLE.c.id, KEYS_TABLE.c.public).order_by(KEYS_TABLE.c.made_at)
    return {row.id: row.public for row in reading.rows(query)}


def keep_key(unit: Unit, key: tuple[str, str, str], made_at: datetime) -> None:
    """Stores a new key, beside the history, which would tell the private part."""
    key_id, public, private = key
    unit.put(KEYS_TABLE, {"id": key_id, "public": public, "private": private, "made_at": made_at})


def of_serial(reading: Reading, serial: str) -> Certificate | None:
    """The certificate of that serial."""
    found = reading.all(CERTIFICATES, _C.serial == serial)
    return found[0] if found else None


def of_file(reading: Reading, digests: Sequence[str]) -> Certificate | None:
    """The certificate whose kept bytes have one of those digests."""
    found = reading.all(CERTIFICATES, _C.file.in_(digests))
    return found[0] if found else None


def of_stays(reading: Reading, enrolment_ids: Sequence[str]) -> tuple[Certificate, ...]:
    """Every certificate issued for those stays, oldest first."""
    return reading.all(CERTIFICATES, _C.enrolment_id.in_(enrolment_ids), order_by=(_C.series_id, _C.number))


def own_designs(reading: Reading) -> tuple[OwnDesign, ...]:
    """Designs of the practice that are not archived, by name."""
    d = DESIGNS_TABLE.c
    return reading.all(DESIGNS, d.archived_at.is_(None), order_by=(d.name, d.id))


def register(reading: Reading, query: RegisterQuery, start: int, count: int) -> tuple[CertificateRow, ...]:
    """One page of the register."""
    other = CERTIFICATES_TABLE.alias("other")
    later = CERTIFICATES_TABLE.alias("later")
    statement = (
        sa.select(
            *(_C[name] for name in ("id", "serial", "kind", "state", "person_id", "name", "title", "issued_on")),
            *(_C.issued_by, _C.revoke_reason, _C.override_reason, _C.frozen, COHORTS_TABLE.c.code),
            other.c.serial.label("duplicate_of"),
            later.c.serial.label("superseded_by"),
        )
        .join_from(CERTIFICATES_TABLE, COHORTS_TABLE, _C.cohort_id == COHORTS_TABLE.c.id, isouter=True)
        .join(other, _C.duplicate_of == other.c.id, isouter=True)
        .join(later, _C.superseded_by == later.c.id, isouter=True)
        .where(*_conditions(query))
        .order_by(*_ordered(query))
        .offset(start)
        .limit(count)
    )
    names = reading.staff_names()

    def made(row: sa.Row[Any]) -> CertificateRow:
        hours, hours_by = hours_in(row.frozen)
        return CertificateRow(
            id=row.id,
            serial=row.serial,
            kind=row.kind,
            state=row.state,
            person_id=row.person_id,
            name=row.name,
            title=row.title,
            cohort_code=row.code or "",
            issued_on=row.issued_on,
            issued_by=names.get(row.issued_by, ""),
            duplicate_of=row.duplicate_of or "",
            superseded_by=row.superseded_by or "",
            revoke_reason=row.revoke_reason,
            override_reason=row.override_reason,
            hours=hours,
            hours_by=hours_by,
        )

    return tuple(made(row) for row in reading.rows(statement))


def register_count(reading: Reading, query: RegisterQuery) -> int:
    """How many lines of the register fit."""
    return int(reading.scalar(sa.select(sa.func.count()).select_from(CERTIFICATES_TABLE).where(*_conditions(query))))


def register_counts(reading: Reading) -> RegisterCounts:
    """How many papers there are in each state."""
    rows = reading.rows(sa.select(_C.state, sa.func.count().label("papers")).group_by(_C.state))
    found = {row.state: row.papers for row in rows}
    return RegisterCounts(**{state.value: found.get(state, 0) for state in CertificateState})


def _conditions(query: RegisterQuery) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if query.text.strip():
        part = fold(query.text)
        found.append(
            sa.or_(
                _C.name_key.contains(part, autoescape=True),
                _C.title_key.contains(part, autoescape=True),
                _C.serial.contains(query.text.strip().upper(), autoescape=True),
            )
        )
    wanted = {"kind": query.kind, "state": query.state, "cohort_id": query.cohort_id, "person_id": query.person_id}
    return [*found, *(_C[name] == value for name, value in wanted.items() if value)]


def _ordered(query: RegisterQuery) -> list[Any]:
    by_serial: list[Any] = [_C.series_id, _C.number]
    columns: dict[RegisterOrder, list[Any]] = {
        RegisterOrder.SERIAL: by_serial,
        RegisterOrder.NAME: [_C.name_key, *by_serial],
        RegisterOrder.TITLE: [_C.title_key, *by_serial],
        RegisterOrder.KIND: [_C.kind, *by_serial],
        RegisterOrder.ISSUED: [_C.issued_on, *by_serial],
        RegisterOrder.STATE: [_C.state, *by_serial],
    }
    return [column.desc() if query.descending else column.asc() for column in columns[query.order]]
