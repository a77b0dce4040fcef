"""The line of text in the code on a certificate: what it states, signed, so that anybody can check it offline."""

import re
from dataclasses import dataclass
from datetime import date

from groupdesk.domain.errors import Refused

_MARK = "GDC1"
_PARTS = 8
_KEY_ID = re.compile(r"[0-9A-Z]{8}")
_SIGNATURE = re.compile(r"[A-Za-z0-9_-]{86}")
_MOST_TITLE = 80
_MOST_LINE = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the code says: never a full name. `hours` is a number as text, `key_id` tells which key signed."""

    key_id: str
    serial: str
    initials: str
    title: str
    hours: str
    on: date


def signed_part(claim: Claim) -> str:
    """The text that is signed, in one form only."""
    texts = (claim.serial, claim.initials, claim.title[:_MOST_TITLE], claim.hours)
    return "|".join((_MARK, claim.key_id, *map(_plain, texts), claim.on.isoformat()))


def with_signature(part: str, signature: str) -> str:
    """The whole line; `signature` is base64url without padding."""
    return f"{part}|{signature}"


def read_payload(line: str) -> tuple[Claim, str, str]:
    """The claim, the text that was signed, and the signature. Refused: payload-unreadable."""
    parts = line.strip().split("|")
    if len(line) > _MOST_LINE or len(parts) != _PARTS or parts[0] != _MARK:
        raise Refused("payload-unreadable")
    _mark, key_id, serial, initials, title, hours, day, signature = parts
    if not _KEY_ID.fullmatch(key_id) or not _SIGNATURE.fullmatch(signature):
        raise Refused("payload-unreadable")
    try:
        on = date.fromisoformat(day)
    except ValueError as error:
        raise Refused("payload-unreadable") from error
    claim = Claim(key_id=key_id, serial=serial, initials=initials, title=title, hours=hours, on=on)
    return claim, "|".join(parts[:-1]), signature


def _plain(text: str) -> str:
    """Without the separator and without signs that a scanner might drop."""
    return " ".join("".join(c if c.isprintable() else " " for c in text.replace("|", "/")).split())
