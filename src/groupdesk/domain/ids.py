"""Typed identifiers: 32 hex digits, ordered by the time they were made, telling nothing else."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

StaffId = NewType("StaffId", str)
PersonId = NewType("PersonId", str)
GroupId = NewType("GroupId", str)
CohortId = NewType("CohortId", str)
GroupSessionId = NewType("GroupSessionId", str)
EnrolmentId = NewType("EnrolmentId", str)
MarkId = NewType("MarkId", str)
DeedId = NewType("DeedId", str)
CertificateId = NewType("CertificateId", str)

_VERSION_AND_VARIANT = 0x7000_8000_0000_0000_0000
_RANDOM_BITS = 0x0FFF_3FFF_FFFF_FFFF_FFFF


@dataclass
class IdMaker:
    """Makes UUIDv7 text (RFC 9562); a seeded source of random bytes makes it repeatable."""

    now: Callable[[], datetime]
    random_bytes: Callable[[int], bytes] = secrets.token_bytes
    _last: int = field(default=0, init=False)

    def __call__(self) -> str:
        """32 hex digits, rising even within one millisecond."""
        stamp = int(self.now().timestamp() * 1000) << 80
        tail = int.from_bytes(self.random_bytes(10)) & _RANDOM_BITS | _VERSION_AND_VARIANT
        made = stamp | tail
        if made <= self._last:
            made = self._last + 1 + (tail & 0xFFFF)
        self._last = made
        return f"{made:032x}"
