"""Looking back at deeds, and taking one back."""

from collections.abc import Callable, Mapping, Sequence

from groupdesk.domain.deeds import ChainFinding, DeedRow, Done, HistoryRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId
from groupdesk.services.desk import Desk
from groupdesk.services.merge_links import keep_owners
from groupdesk.store import deeds
from groupdesk.store.unit import Unit

Guard = Callable[[Unit, Sequence[str]], None]
Reversal = Callable[[DeedId], Done]
_BUILT_ON = ("changed-since", "conflict", "cohort-full")


class DeedService:
    """`guards` check, by record, the rules that a practice must keep after something was taken back.

    `reversals` know, by verb, another way back for deeds that later ones were built on. What was made in one of the
    records of `kept_for_ever` is never taken back; each has the code of its refusal.
    """

    def __init__(
        self,
        desk: Desk,
        guards: Mapping[str, Guard],
        reversals: Mapping[str, Reversal],
        kept_for_ever: Mapping[str, str],
    ) -> None:
        self._desk = desk
        self._guards = guards
        self._reversals = reversals
        self._kept_for_ever = kept_for_ever

    def undo(self, deed_id: DeedId) -> Done:
        """Takes a deed back, whatever it touched, as a new deed; undoing that one does it again.

        Refused: deed-unknown, nothing-to-undo, changed-since (a later deed built on it), and whatever rule the
        former state would break now, such as cohort-full.
        """

        def work(unit: Unit) -> str:
            revisions = deeds.revisions_of(unit, deed_id)
            if not revisions:
                raise Refused("nothing-to-undo")
            for revision in revisions:
                if revision.before is None and revision.record in self._kept_for_ever:
                    raise Refused(self._kept_for_ever[revision.record])
            for revision in reversed(revisions):
                unit.take_back(revision)
            for record, guard in self._guards.items():
                touched = [r.thing_id for r in revisions if r.record == record]
                if touched:
                    guard(unit, touched)
            keep_owners(unit, revisions)
            return str(deed_id)

        try:
            return self._desk.do("undo", work, undoes=deed_id)
        except Refused as refusal:
            reversal = self._reversals.get(self._desk.read(lambda reading: deeds.verb_of(reading, deed_id)))
            if reversal is not None and refusal.code in _BUILT_ON:
                return reversal(deed_id)
            # A row that later deeds refer to cannot go while they stand.
            if refusal.code == "conflict":
                raise Refused("changed-since") from refusal
            raise

    def history(self, record: str, *thing_ids: str) -> tuple[HistoryRow, ...]:
        """Every step of those rows of one record ("people", "enrolments", "sessions", "marks" …), oldest first."""
        return self._desk.read(lambda reading: deeds.history(reading, record, thing_ids))

    def log(self, *, limit: int = 200, before_seq: int | None = None) -> tuple[DeedRow, ...]:
        """The latest deeds, newest first; `before_seq` turns the page."""
        return self._desk.read(lambda reading: deeds.log(reading, limit=limit, before_seq=before_seq))

    def check(self) -> tuple[ChainFinding, ...]:
        """Places where the log of deeds was changed from outside; empty when it holds (invariant 26)."""
        return self._desk.database.check_chain()
