"""Two records of one human being made one, guided, and taken apart again."""

from collections.abc import Mapping, Sequence

from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId, PersonId
from groupdesk.domain.merging import (
    JOINED_FIELDS,
    MERGED_FIELDS,
    DifferentPeople,
    Merge,
    MergeChoices,
    MergePreview,
    MergeRow,
    Side,
    in_order,
)
from groupdesk.domain.people import Person
from groupdesk.services.desk import Desk
from groupdesk.services.merge_links import move_links
from groupdesk.services.merge_preview import joined_words, preview_of, suggested_side
from groupdesk.services.merge_stays import end_double_stays
from groupdesk.services.parting import part
from groupdesk.services.people import living
from groupdesk.store import merging
from groupdesk.store.merging import DIFFERENT, MERGES
from groupdesk.store.people import PEOPLE
from groupdesk.store.unit import Unit

_AS_SUGGESTED = MergeChoices()


class MergeService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(self, kept: PersonId, other: PersonId) -> MergePreview:
        """Both people side by side, and what a merge would move. Refused: not-found, same-person, person-merged."""
        return self._desk.read(lambda reading: preview_of(reading, kept, other))

    def merge(self, kept: PersonId, other: PersonId, choices: MergeChoices = _AS_SUGGESTED) -> Done:
        """Moves everything that belongs to `other` to `kept` and takes `other` off the lists, in one deed.

        No mark changes what it says: status, minutes, who recorded it and when. Where both stand on one sheet, both
        lines stay. Two open stays in one cohort become one: the one further on the way goes on, or the one chosen,
        and the other ends as withdrawn before today (invariant 1). Refused: not-found, same-person, person-merged.
        """
        deed = DeedId(self._desk.new_id())

        def work(unit: Unit) -> str:
            ours, theirs = _two(unit, kept, other)
            end_double_stays(unit, self._desk, (kept, other), choices.goes_on)
            move_links(unit, kept, other)
            unit.change(PEOPLE, ours, **_chosen(ours, theirs, choices.sides))
            unit.change(PEOPLE, unit.get(PEOPLE, other), merged_into=kept)
            made = Merge(id=self._desk.new_id(), kept_id=kept, gone_id=other, deed_id=deed, merged_at=self._desk.now())
            unit.add(MERGES, made)
            return made.id

        return self._desk.do("people-merge", work, deed=deed)

    def part(self, merge_id: str) -> Done:
        """Takes a merge back, whatever happened since: both people and all links are as they were.

        What was done with the joined person since stays with the one who was kept; facts that were changed since stay
        changed. A seat that was given away meanwhile is taken above the limit, with the reason on record.
        Refused: not-found, merge-parted, merge-later (number) while one of the two was merged into somebody else.
        """

        def work(unit: Unit) -> str:
            part(unit, self._desk, unit.get(MERGES, merge_id))
            return merge_id

        return self._desk.do("people-part", work)

    def part_deed(self, deed_id: DeedId) -> Done:
        """The same by the deed that merged, for undo when later deeds built on it. Refused: changed-since."""
        made = self._desk.read(lambda reading: merging.merge_of_deed(reading, deed_id))
        if made is None:
            raise Refused("changed-since")
        return self.part(made.id)

    def merges(self, person_id: PersonId) -> tuple[MergeRow, ...]:
        """Every merge into that person, newest first, those taken back too."""
        return self._desk.read(lambda reading: merging.merges_of(reading, person_id))

    def keep_apart(self, pairs: Sequence[tuple[PersonId, PersonId]]) -> Done:
        """Remembers that these are different people, so that nobody asks again. Refused: not-found, same-person."""

        def work(unit: Unit) -> str:
            for one, other in pairs:
                if one == other:
                    raise Refused("same-person")
                first, second = in_order(unit.get(PEOPLE, one).id, unit.get(PEOPLE, other).id)
                if merging.different_pair(unit, first, second) is None:
                    today = self._desk.today("UTC")
                    unit.add(
                        DIFFERENT,
                        DifferentPeople(id=self._desk.new_id(), one_id=first, other_id=second, settled_on=today),
                    )
            return pairs[0][0] if pairs else ""

        return self._desk.do("people-apart", work, facts={"pairs": len(pairs)})


def _two(unit: Unit, kept: PersonId, other: PersonId) -> tuple[Person, Person]:
    if kept == other:
        raise Refused("same-person")
    return living(unit, kept), living(unit, other)


def _chosen(ours: Person, theirs: Person, sides: Mapping[str, Side]) -> dict[str, object]:
    """The facts of the person who is kept, as chosen; nobody said to be archived is taken off the lists by it."""
    changes: dict[str, object] = {}
    for name in MERGED_FIELDS:
        mine, other = getattr(ours, name), getattr(theirs, name)
        side = sides.get(name)
        if side is None and name in JOINED_FIELDS:
            changes[name] = joined_words(mine, other)
        elif (side or suggested_side(name, mine, other)) is Side.OTHER:
            changes[name] = other
    if theirs.archived_at is None:
        changes["archived_at"] = None
    return changes
