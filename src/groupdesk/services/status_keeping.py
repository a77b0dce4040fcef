"""Marks keep what they say, whatever becomes of the sets of statuses: each code is found and means one thing."""

from collections.abc import Sequence

from groupdesk.domain.errors import Refused
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import StatusSet
from groupdesk.store import status_sets as stored
from groupdesk.store.groups import GROUPS
from groupdesk.store.status_sets import STATUS_SETS
from groupdesk.store.unit import Unit


def keep_sets(unit: Unit, set_ids: Sequence[str]) -> None:
    """After something was taken back: marks still find their status.

    Refused: status-set-lacks, status-code-elsewhere.
    """
    for set_id in set_ids:
        found = unit.find(STATUS_SETS, set_id)
        need_all(stored.codes_marked(unit, set_id=set_id), read_set("" if found is None else found.statuses))
    same_everywhere(unit)


def keep_groups(unit: Unit, group_ids: Sequence[str]) -> None:
    """As keep_sets, for groups that have another set again."""
    for group_id in group_ids:
        if unit.find(GROUPS, group_id) is not None:
            keep_group(unit, group_id)


def keep_group(unit: Unit, group_id: str) -> None:
    """The set that a group uses knows every status its marks have. Refused: status-set-lacks (statuses)."""
    set_id = unit.get(GROUPS, group_id).status_set
    statuses = read_set(unit.get(STATUS_SETS, set_id).statuses if set_id else "")
    need_all(stored.codes_marked(unit, group_id=group_id), statuses)


def need_all(codes: Sequence[str], statuses: StatusSet) -> None:
    """Refused: status-set-lacks (statuses), which are the codes that the set does not know."""
    missing = tuple(code for code in codes if code not in statuses.by_code)
    if missing:
        raise Refused("status-set-lacks", statuses=missing)


def keep_meanings(unit: Unit, before: StatusSet, after: StatusSet) -> None:
    """What marks say stays what it was. Refused: status-meaning-kept (status)."""
    changed = [s for s in before.statuses if s.code in after.by_code and after.by_code[s.code].meaning is not s.meaning]
    marked = stored.codes_marked(unit) if changed else ()
    for status in changed:
        if status.code in marked:
            raise Refused("status-meaning-kept", status=status.label)


def same_everywhere(unit: Unit) -> None:
    """A code counts the same in every set, so that figures over several groups are right.

    Refused: status-code-elsewhere (status).
    """
    meanings: dict[str, object] = {}
    for one in stored.every_set(unit):
        for status in one.statuses:
            if meanings.setdefault(status.code, status.meaning) is not status.meaning:
                raise Refused("status-code-elsewhere", status=status.label)
