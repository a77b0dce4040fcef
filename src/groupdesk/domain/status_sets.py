"""Status sets: the statuses that groups of one sort share, kept under a name, written as text and read again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from groupdesk.base.folding import fold
from groupdesk.base.i18n import language
from groupdesk.domain.errors import Refused
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

_LONGEST_NAME = 80
_MOST_STATUSES = 40
# How a new status looks until somebody chooses otherwise.
LOOKS: Mapping[Meaning, tuple[Role, str]] = {
    Meaning.PRESENT: (Role.GOOD, "check"),
    Meaning.EXCUSED: (Role.NEUTRAL, "calendar-x"),
    Meaning.UNEXCUSED: (Role.PROBLEM, "x"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedStatusSet:
    """A set as it is stored; `statuses` is its list as text."""

    id: str
    version: int = 1
    name: str
    statuses: str
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusSetRow:
    """One set as lists show it; `id` is "" for the usual one, which never changes. `groups` are names, sorted."""

    id: str
    name: str
    statuses: StatusSet
    groups: tuple[str, ...] = ()
    is_archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusDraft:
    """What somebody says of one status; None keeps what there is, `any_mode` takes its way of taking part away."""

    label: str | None = None
    key: str | None = None
    sign: str | None = None
    meaning: Meaning | None = None
    role: Role | None = None
    mode: Mode | None = None
    timing: Timing | None = None
    any_mode: bool = False


def read_set(stored: str) -> StatusSet:
    """The statuses out of their text; "" is the usual set. Refused: stored-rule-unreadable, and as checked()."""
    return _read_set(stored, language() if not stored else "")


@lru_cache(maxsize=64)
def _read_set(stored: str, _language: str) -> StatusSet:
    """The labels of the usual set are words of the language that is spoken when it is first read."""
    if not stored:
        return default_statuses()
    try:
        return checked(_status(one) for one in json.loads(stored))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise Refused("stored-rule-unreadable", kind="StatusSet") from error


def write_set(statuses: StatusSet) -> str:
    """What is stored of a set."""
    return json.dumps([asdict(status) for status in statuses.statuses], ensure_ascii=False)


def checked_name(name: str) -> str:
    """The name without spaces around it. Refused: name-missing, name-too-long."""
    plain = " ".join(name.split())
    if not plain:
        raise Refused("name-missing")
    if len(plain) > _LONGEST_NAME:
        raise Refused("name-too-long", most=_LONGEST_NAME)
    return plain


def drafted(statuses: StatusSet, code: str, draft: StatusDraft) -> StatusSet:
    """The set with that status changed, or a new one added at the end of those that people choose.

    Refused: status-label-missing for a new one without a label, statuses-too-many, and as domain.statuses.checked.
    """
    before = statuses.by_code.get(code)
    if before is None:
        if len(statuses.statuses) >= _MOST_STATUSES:
            raise Refused("statuses-too-many", most=_MOST_STATUSES)
        listed = list(statuses.statuses)
        last = max(place for place, status in enumerate(listed) if status.is_for_people)
        listed.insert(last + 1, _new(code, draft))
        return checked(listed)
    said = {name: value for name, value in _said(draft).items() if value is not None}
    if draft.any_mode:
        said["mode"] = None
    return checked(statuses.with_status(replace(before, **said)).statuses)


def archived(statuses: StatusSet, code: str, *, is_archived: bool = True) -> StatusSet:
    """The set with that status offered no more, or offered again. Refused: status-unknown, and as checked."""
    before = statuses.status(code)
    if not before.is_for_people:
        raise Refused("status-own", status=before.label)
    return checked(statuses.with_status(replace(before, is_archived=is_archived)).statuses)


def ordered(statuses: StatusSet, codes: Sequence[str]) -> StatusSet:
    """Those codes first, in that order; the others follow as they stood. Refused: status-unknown."""
    first = [statuses.status(code) for code in dict.fromkeys(codes)]
    return StatusSet((*first, *(status for status in statuses.statuses if status not in first)))


def planned_by(statuses: StatusSet, code: str) -> StatusSet:
    """The set in which a planned absence becomes that status. Refused: status-unknown, status-not-excused (status)."""
    chosen = statuses.status(code)
    if chosen.meaning is not Meaning.EXCUSED or not chosen.is_choosable:
        raise Refused("status-not-excused", status=chosen.label)
    return StatusSet(tuple(replace(one, is_for_planned=one.code == code) for one in statuses.statuses))


def new_code(label: str, taken: Iterable[str]) -> str:
    """A code for a new status out of its label, one that no other has."""
    letters = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in fold(label))
    stem = "-".join(letters.split())[: _LONGEST_NAME // 2].strip("-") or "status"
    known = set(taken)
    if stem not in known:
        return stem
    return next(f"{stem}-{number}" for number in range(2, len(known) + 3) if f"{stem}-{number}" not in known)


def _new(code: str, draft: StatusDraft) -> AttendanceStatus:
    meaning = draft.meaning or Meaning.PRESENT
    if meaning not in LOOKS:
        raise Refused("status-contradictory", status=draft.label or code)
    role, icon = LOOKS[meaning]
    key = draft.key or ""
    return AttendanceStatus(
        code=code,
        label=draft.label or "",
        key=key,
        sign=draft.sign or (key or (draft.label or "?")[:1]).upper(),
        meaning=meaning,
        role=draft.role or role,
        icon=icon,
        mode=draft.mode,
        timing=draft.timing or Timing.NONE,
    )


def _said(draft: StatusDraft) -> dict[str, Any]:
    sign = draft.sign if draft.sign is not None else (draft.key or None)
    said = {"label": draft.label, "key": draft.key, "sign": None if sign is None else sign.upper()[:2]}
    return {
        **said,
        "meaning": draft.meaning,
        "role": draft.role,
        "mode": draft.mode,
        "timing": draft.timing,
        "icon": None if draft.meaning is None or draft.meaning not in LOOKS else LOOKS[draft.meaning][1],
    }


def _status(one: Mapping[str, Any]) -> AttendanceStatus:
    return AttendanceStatus(
        code=one["code"],
        label=one["label"],
        key=one["key"],
        sign=one["sign"],
        meaning=Meaning(one["meaning"]),
        role=Role(one["role"]),
        icon=one["icon"],
        mode=Mode(one["mode"]) if one["mode"] else None,
        timing=Timing(one["timing"]),
        is_archived=bool(one.get("is_archived", False)),
        is_for_planned=bool(one.get("is_for_planned", False)),
    )
