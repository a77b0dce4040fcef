"""Tables of deeds and revisions: operation ids, the keyed audit chain, and the history of every row."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from groupdesk.domain.deeds import ChainFinding, DeedHead, DeedRow, HistoryRow
from groupdesk.domain.ids import DeedId
from groupdesk.store.encoding import from_json, to_json
from groupdesk.store.reading import Reading
from groupdesk.store.records import RECORDS
from groupdesk.store.registry import ID, UtcDateTime, metadata

DEEDS = sa.Table(
    "deeds",
    metadata,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    sa.Column("id", ID, nullable=False, unique=True),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("staff_id", ID),
    sa.Column("thing_id", sa.Text, nullable=False, default=""),
    sa.Column("facts", sa.Text, nullable=False, default="{}"),
    sa.Column("undoes", ID, index=True),
    sa.Column("revisions_digest", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
)
REVISIONS = sa.Table(
    "revisions",
    metadata,
    sa.Column("seq", sa.ForeignKey("deeds.seq"), primary_key=True, autoincrement=False),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("record", sa.Text, nullable=False),
    sa.Column("thing_id", sa.Text, nullable=False, index=True),
    sa.Column("before", sa.Text),
    sa.Column("after", sa.Text),
    sqlite_with_rowid=False,
)

_LAST = sa.select(DEEDS.c.seq, DEEDS.c.hash).order_by(DEEDS.c.seq.desc()).limit(1)
_KNOWN = sa.select(DEEDS.c.seq, DEEDS.c.thing_id).where(DEEDS.c.id == sa.bindparam("id"))
_INSERT_DEED = sa.insert(DEEDS)
_INSERT_REVISION = sa.insert(REVISIONS)


@dataclass(frozen=True, slots=True)
class Revision:
    """One row before and after one deed, as JSON of the fields that changed."""

    record: str
    thing_id: str
    before: str | None
    after: str | None


def known(connection: sa.Connection, deed_id: DeedId) -> str | None:
    """The thing a deed was about if it was done before, so that a retry can answer without doing it again."""
    row = connection.execute(_KNOWN, {"id": deed_id}).first()
    return None if row is None else str(row.thing_id)


def enter(connection: sa.Connection, key: bytes, head: DeedHead, thing_id: str, revisions: Sequence[Revision]) -> None:
    """Appends the deed to the chain, and its revisions behind it."""
    last = connection.execute(_LAST).first()
    seq, previous = (last.seq + 1, last.hash) if last else (1, "")
    entry: dict[str, Any] = {
        "seq": seq,
        "id": head.id,
        "verb": head.verb,
        "at": head.at,
        "staff_id": head.staff_id,
        "thing_id": thing_id,
        "facts": to_json(head.facts),
        "undoes": head.undoes,
        "revisions_digest": _digest(revisions),
    }
    entry["hash"] = chain_hash(key, previous, entry)
    connection.execute(_INSERT_DEED, entry)
    if revisions:
        connection.execute(
            _INSERT_REVISION,
            [
                {
                    "seq": seq,
                    "position": position,
                    "record": revision.record,
                    "thing_id": revision.thing_id,
                    "before": revision.before,
                    "after": revision.after,
                }
                for position, revision in enumerate(revisions)
            ],
        )


def chain_hash(key: bytes, previous: str, entry: dict[str, Any]) -> str:
    """HMAC-SHA256 over the former hash and every other cell of the entry (invariant 26)."""
    sealed = {name: value for name, value in entry.items() if name != "hash"}
    return hmac.new(key, (previous + to_json(sealed)).encode(), hashlib.sha256).hexdigest()


def _digest(revisions: Sequence[Revision]) -> str:
    digest = hashlib.sha256()
    for r in revisions:
        digest.update(json.dumps((r.record, r.thing_id, r.before, r.after), ensure_ascii=False).encode())
    return digest.hexdigest()


def chain_findings(reading: Reading, key: bytes) -> Iterator[ChainFinding]:
    """Every place where the chain or the revisions behind it were touched from outside; none is good."""
    previous, expected = "", 1
    for row in reading.rows(sa.select(DEEDS).order_by(DEEDS.c.seq)):
        if row.seq != expected:
            yield ChainFinding(row.seq, "entries are missing before this one")
        if chain_hash(key, previous, dict(zip(DEEDS.c.keys(), row, strict=True))) != row.hash:
            yield ChainFinding(row.seq, "the entry was changed")
        if _digest(_revisions(reading, row.seq)) != row.revisions_digest:
            yield ChainFinding(row.seq, "the history behind the entry was changed")
        previous, expected = row.hash, row.seq + 1


_BEHIND = (
    sa.select(REVISIONS.c.record, REVISIONS.c.thing_id, REVISIONS.c.before, REVISIONS.c.after)
    .where(REVISIONS.c.seq == sa.bindparam("seq"))
    .order_by(REVISIONS.c.position)
)


def _revisions(reading: Reading, seq: int) -> tuple[Revision, ...]:
    return tuple(Revision(r.record, r.thing_id, r.before, r.after) for r in reading.rows(_BEHIND, {"seq": seq}))


def revisions_of(reading: Reading, deed_id: DeedId) -> tuple[Revision, ...]:
    """What a deed touched, in order; empty for a deed that only looked, or an unknown one."""
    seq = reading.scalar(sa.select(DEEDS.c.seq).where(DEEDS.c.id == deed_id))
    return () if seq is None else _revisions(reading, seq)


def verb_of(reading: Reading, deed_id: DeedId) -> str:
    """What kind of deed it was; "" for an unknown one."""
    return str(reading.scalar(sa.select(DEEDS.c.verb).where(DEEDS.c.id == deed_id)) or "")


def history(reading: Reading, record: str, thing_ids: Sequence[str]) -> tuple[HistoryRow, ...]:
    """Every step of those things of one record, oldest first."""
    d, r = DEEDS.c, REVISIONS.c
    query = (
        sa.select(d.id, d.verb, d.at, d.staff_id, r.thing_id, r.before, r.after)
        .join_from(REVISIONS, DEEDS, d.seq == r.seq)
        .where(r.record == record, r.thing_id.in_(thing_ids))
        .order_by(d.seq, r.position)
    )
    table, names = RECORDS[record].table, reading.staff_names()
    return tuple(
        HistoryRow(
            deed_id=DeedId(row.id),
            verb=row.verb,
            at=row.at,
            staff_name=names.get(row.staff_id, ""),
            topic=RECORDS[record].topic,
            thing_id=row.thing_id,
            before=None if row.before is None else from_json(row.before, table),
            after=None if row.after is None else from_json(row.after, table),
        )
        for row in reading.rows(query)
    )


def first_after(reading: Reading, seq: int) -> datetime | None:
    """When the first entry behind that place of the log was made, UTC; None where there is none."""
    at: datetime | None = reading.scalar(sa.select(DEEDS.c.at).where(DEEDS.c.seq > seq).order_by(DEEDS.c.seq).limit(1))
    return at


def log(reading: Reading, *, limit: int = 200, before_seq: int | None = None) -> tuple[DeedRow, ...]:
    """The latest deeds, newest first."""
    later = DEEDS.alias("later")
    query = (
        sa.select(DEEDS, later.c.id.label("undone_by"))
        .join_from(DEEDS, later, later.c.undoes == DEEDS.c.id, isouter=True)
        .order_by(DEEDS.c.seq.desc())
        .limit(limit)
    )
    if before_seq is not None:
        query = query.where(DEEDS.c.seq < before_seq)
    names = reading.staff_names()
    return tuple(
        DeedRow(
            seq=row.seq,
            id=DeedId(row.id),
            verb=row.verb,
            at=row.at,
            staff_name=names.get(row.staff_id, ""),
            thing_id=row.thing_id,
            facts=json.loads(row.facts),
            undoes=row.undoes,
            undone_by=row.undone_by,
        )
        for row in reading.rows(query)
    )
