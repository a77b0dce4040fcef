"""Takes a merge apart by its record, also when later deeds have built on it (invariant 13)."""

from collections.abc import Mapping
from typing import Any

from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.errors import Refused
from groupdesk.domain.merging import Merge
from groupdesk.domain.states import OPEN_ENROLMENTS
from groupdesk.services.desk import Desk
from groupdesk.store import enrolments, links
from groupdesk.store.deeds import Revision, revisions_of
from groupdesk.store.encoding import from_json
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.groups import COHORTS
from groupdesk.store.merging import MERGES
from groupdesk.store.people import PEOPLE
from groupdesk.store.records import RECORDS
from groupdesk.store.unit import Unit

PARTED = "merge taken back"
"""The reason that stands beside a seat above the limit."""


def part(unit: Unit, desk: Desk, merge: Merge) -> None:
    """Refused: merge-parted, merge-later (number), not-found when one of the two is gone for good."""
    if merge.parted_at is not None:
        raise Refused("merge-parted")
    kept = unit.get(PEOPLE, merge.kept_id)
    gone = unit.get(PEOPLE, merge.gone_id)
    if kept.merged_into is not None or gone.merged_into != merge.kept_id:
        later = kept.merged_into or gone.merged_into
        raise Refused("merge-later", number=kept.number if later is None else unit.get(PEOPLE, later).number)
    for revision in reversed(revisions_of(unit, merge.deed_id)):
        if revision.before is not None and revision.after is not None:
            _put_back(unit, revision)
    unit.change(MERGES, unit.get(MERGES, merge.id), parted_at=desk.now())


def _put_back(unit: Unit, revision: Revision) -> None:
    """Every field that is still as the merge left it; a row that went away since stays away."""
    record = RECORDS[revision.record]
    present = unit.find(record, revision.thing_id)
    if present is None:
        return
    before = from_json(revision.before or "{}", record.table)
    after = from_json(revision.after or "{}", record.table)
    back = {name: value for name, value in before.items() if getattr(present, name) == after[name]}
    if "person_id" in back and links.would_clash(unit, record, present, back["person_id"]):
        back.pop("person_id")
    if record is ENROLMENTS:
        _put_back_stay(unit, present, _of_one_piece(before, back))
    else:
        unit.change(record, present, **back)


def _of_one_piece(before: Mapping[str, Any], back: dict[str, Any]) -> dict[str, Any]:
    """State, days and reason belong together: if one of them was changed since, only the link goes back."""
    return back if len(back) == len(before) else {name: back[name] for name in back if name == "person_id"}


def _put_back_stay(unit: Unit, present: Enrolment, back: dict[str, Any]) -> None:
    """A stay that the merge ended is open again, unless the person has come back by another one meanwhile."""
    reopens = back.get("state") in OPEN_ENROLMENTS
    if reopens and enrolments.open_of(unit, present.cohort_id, present.person_id) is not None:
        return
    after = unit.change(ENROLMENTS, present, **back)
    cohort = unit.get(COHORTS, after.cohort_id)
    if reopens and cohort.seats is not None and enrolments.holding(unit, cohort.id) > cohort.seats:
        unit.change(ENROLMENTS, after, over_capacity_reason=after.over_capacity_reason or PARTED)
