"""The status set of a group as it is stored: nothing for the usual one, else its list as JSON."""

import json
from dataclasses import asdict
from functools import lru_cache

from groupdesk.domain.statuses import (
    AttendanceStatus,
    Meaning,
    Mode,
    Role,
    StatusSet,
    Timing,
    checked,
    default_statuses,
)


@lru_cache(maxsize=64)
def status_set(stored: str) -> StatusSet:
    """The statuses of a group. Refused: as domain.statuses.checked, for a list that was changed from outside."""
    if not stored:
        return default_statuses()
    return checked(
        AttendanceStatus(
            code=one["code"],
            label=one["label"],
            key=one["key"],
            sign=one["sign"],
            meaning=Meaning(one["meaning"]),
            role=Role(one["role"]),
            icon=one["icon"],
            mode=Mode(one["mode"]) if one["mode"] else None,
            timing=Timing(one["timing"]),
        )
        for one in json.loads(stored)
    )


def to_store(statuses: StatusSet) -> str:
    """What a group keeps of its own statuses."""
    return json.dumps([asdict(status) for status in statuses.statuses], ensure_ascii=False)
