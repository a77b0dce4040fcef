"""Roll call: marks, blanks filled at once, walk-ins, head count, the matrix."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from groupdesk.domain.attendance import UNMARKED, Mark, MarkDraft, MarkSource, Matrix, Sheet
from groupdesk.domain.credit import CreditRule, SessionTimes
from groupdesk.domain.credited import session_times, timed
from groupdesk.domain.deeds import Done, HistoryRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.histories import HistoryLine
from groupdesk.domain.ids import CohortId, DeedId, GroupSessionId, MarkId, PersonId
from groupdesk.domain.people import PersonDraft, PersonKind, checked
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF, SessionState
from groupdesk.domain.status_sets import read_set
from groupdesk.domain.statuses import Mode, StatusSet
from groupdesk.services.desk import Desk
from groupdesk.services.make_ups_kept import keep_make_ups
from groupdesk.services.people import add_to, living
from groupdesk.services.sheets import open_sheet
from groupdesk.services.statuses import read_rule
from groupdesk.store import attendance, deeds, histories, sheets
from groupdesk.store.attendance import MARKS
from groupdesk.store.people import PEOPLE
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.status_sets import of_cohort, stored_of
from groupdesk.store.unit import Unit

_MOST_HEADS = 100_000


@dataclass(frozen=True, slots=True)
class _Roll:
    """What a mark of one session is reckoned by."""

    session: GroupSession
    times: SessionTimes
    statuses: StatusSet
    rule: CreditRule


def _roll(reading: Reading, session: GroupSession) -> _Roll:
    stored, rule = stored_of(reading, session.cohort_id)
    times = session_times(session.starts_at, session.ends_at, session.breaks)
    return _Roll(session, times, read_set(stored), read_rule(rule))


class AttendanceService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def statuses(self, cohort_id: CohortId) -> StatusSet:
        """The statuses that roll call in this cohort knows, in the order of their keys."""
        return self._desk.read(lambda reading: of_cohort(reading, cohort_id))

    def sheet(self, session_id: GroupSessionId) -> Sheet:
        """The roll call as it stands; before the first mark it shows who would be expected. Refused: not-found."""
        return self._desk.read(lambda reading: sheets.sheet(reading, session_id))

    def mark(
        self,
        session_id: GroupSessionId,
        drafts: Sequence[MarkDraft],
        *,
        source: MarkSource = MarkSource.ROLL_CALL,
        deed: DeedId | None = None,
    ) -> Done:
        """Records or corrects the marks of some people in one deed; the first mark of a session opens its sheet.

        Refused: status-unknown, not-on-sheet, session-cancelled, session-not-yet, session-locked, times-reversed,
        minutes-late-impossible, override-reason-missing, mark-made-up.
        """
        self.open_roll(session_id, drafts, {draft.person_id for draft in drafts})

        def work(unit: Unit) -> str:
            roll = _markable(unit, session_id)
            present = _present(unit, session_id, drafts)
            corrected: list[str] = []
            for draft in drafts:
                before = present.get(draft.person_id)
                if before is None:
                    raise Refused("not-on-sheet")
                present[draft.person_id] = self._set(unit, before, draft, roll, source)
                if before.status != UNMARKED:
                    corrected.append(before.id)
            keep_make_ups(unit, corrected)
            return session_id

        return self._desk.do("roll-mark", work, facts={"marks": len(drafts)}, deed=deed)

    def fill(self, session_id: GroupSessionId, status: str, *, deed: DeedId | None = None) -> Done:
        """Gives everybody who is not marked yet that status, in one deed (invariant 4). Refused: as for mark."""
        self.open_roll(session_id, [MarkDraft(person_id=PersonId(""), status=status)])

        def work(unit: Unit) -> str:
            roll = _markable(unit, session_id)
            for before in attendance.marks_of(unit, session_id):
                if before.status == UNMARKED:
                    draft = MarkDraft(person_id=before.person_id, status=status)
                    self._set(unit, before, draft, roll, MarkSource.ROLL_CALL)
            return session_id

        return self._desk.do("roll-fill", work, deed=deed)

    def walk_in(
        self,
        session_id: GroupSessionId,
        *,
        person_id: PersonId | None = None,
        alias: str = "",
        status: str = "present",
        source: MarkSource = MarkSource.ROLL_CALL,
    ) -> Done:
        """Adds somebody who is not enrolled: a person on file, or a new one known by an alias only. Gives the person.

        Refused: already-on-sheet, name-missing, name-too-long, and as for mark.
        """
        self.open_roll(session_id, [MarkDraft(person_id=PersonId(""), status=status)])

        def work(unit: Unit) -> str:
            roll = _markable(unit, session_id)
            somebody = person_id or self._newcomer(unit, alias, roll.session)
            living(unit, somebody)
            if attendance.mark_of(unit, session_id, somebody) is not None:
                raise Refused("already-on-sheet")
            blank = Mark(id=MarkId(self._desk.new_id()), session_id=session_id, person_id=somebody, enrolment_id=None)
            draft = MarkDraft(person_id=somebody, status=status)
            unit.add(MARKS, self._marked(blank, draft, roll, source))
            return somebody

        return self._desk.do("walk-in", work)

    def take_in(self, unit: Unit, session_id: GroupSessionId, drafts: Sequence[MarkDraft], source: MarkSource) -> None:
        """Marks from outside, inside a deed of another service: opens the sheet; who is not on it becomes a walk-in.

        Refused: as for mark, and not-found for somebody who is not on file.
        """
        session = unit.get(SESSIONS, session_id)
        if session.sheet_opened_at is None:
            open_sheet(unit, self._desk, session)
        roll = _markable(unit, session_id)
        present = _present(unit, session_id, drafts)
        walk_ins, corrected = [], []
        for draft in drafts:
            before = present.get(draft.person_id)
            if before is not None:
                self._set(unit, before, draft, roll, source)
                corrected += [before.id] if before.status != UNMARKED else []
                continue
            if draft.status == UNMARKED:
                continue  # nobody to clear
            somebody = living(unit, draft.person_id).id
            blank = Mark(id=MarkId(self._desk.new_id()), session_id=session_id, person_id=somebody, enrolment_id=None)
            walk_ins.append(self._marked(blank, draft, roll, source))
        unit.add(MARKS, *walk_ins)
        keep_make_ups(unit, corrected)

    def open_roll(
        self, session_id: GroupSessionId, drafts: Sequence[MarkDraft], expected: AbstractSet[PersonId] = frozenset()
    ) -> None:
        """Writes down who is expected, unless that was done, before those marks are made.

        A deed of its own, so that taking back the first mark does not take the sheet away from under the others.
        Marks that could not be stored do not open it: refused as for mark, before anything is written; not-on-sheet
        where one of the `expected` is not.
        """
        session = self._desk.read(lambda reading: reading.get(SESSIONS, session_id))
        if session.sheet_opened_at is not None:
            return
        roll = self._desk.read(lambda reading: _roll(reading, session))
        for draft in drafts:
            blank = Mark(id=MarkId(""), session_id=session_id, person_id=draft.person_id, enrolment_id=None)
            self._marked(blank, draft, roll, MarkSource.ROLL_CALL)
        if not expected <= {row.person_id for row in self.sheet(session_id).rows}:
            raise Refused("not-on-sheet")

        def work(unit: Unit) -> str:
            fresh = unit.get(SESSIONS, session_id)
            if fresh.sheet_opened_at is None:
                open_sheet(unit, self._desk, fresh)
            return session_id

        self._desk.do("sheet-open", work)

    def count_heads(self, session_id: GroupSessionId, heads: int | None) -> Done:
        """The number of people in the room, kept beside the named marks. Refused: head-count-impossible, not-found."""
        if heads is not None and not 0 <= heads <= _MOST_HEADS:
            raise Refused("head-count-impossible", heads=heads)

        def work(unit: Unit) -> str:
            unit.change(SESSIONS, unit.get(SESSIONS, session_id), head_count=heads)
            return session_id

        return self._desk.do("head-count", work)

    def matrix(self, cohort_id: CohortId) -> Matrix:
        """People × sessions of one cohort."""
        return self._desk.read(lambda reading: sheets.matrix(reading, cohort_id))

    def history(self, session_id: GroupSessionId, person_id: PersonId) -> tuple[HistoryRow, ...]:
        """Every value that a mark ever had, oldest first: who, when, before, after."""

        def query(reading: Reading) -> tuple[HistoryRow, ...]:
            mark = attendance.mark_of(reading, session_id, person_id)
            return () if mark is None else deeds.history(reading, "marks", [mark.id])

        return self._desk.read(query)

    def history_of(self, person_id: PersonId) -> tuple[HistoryLine, ...]:
        """Every session of one person in every group, by time: status, minutes, what made up for it, who recorded it.

        Sessions to come and rolls not taken are among them, not marked. Refused: not-found.
        """

        def query(reading: Reading) -> tuple[HistoryLine, ...]:
            reading.get(PEOPLE, person_id)
            return histories.history_of(reading, person_id)

        return self._desk.read(query)

    def _newcomer(self, unit: Unit, alias: str, session: GroupSession) -> PersonId:
        draft = PersonDraft(full_name=alias.strip(), kind=PersonKind.ALIAS_ONLY)
        return add_to(unit, self._desk, checked(draft, self._desk.today(session.zone)))

    def _set(self, unit: Unit, before: Mark, draft: MarkDraft, roll: _Roll, source: MarkSource) -> Mark:
        after = self._marked(before, draft, roll, source)
        fields = {name: getattr(after, name) for name in MARKS.names if name not in ("id", "version")}
        changed = {name: value for name, value in fields.items() if getattr(before, name) != value}
        is_another = set(changed) - {"marked_at", "marked_by", "source"}
        return unit.change(MARKS, before, **changed) if is_another else before

    def _marked(self, before: Mark, draft: MarkDraft, roll: _Roll, source: MarkSource) -> Mark:
        """The mark as it will be, credited minutes included (invariant 5)."""
        if draft.status == UNMARKED:
            return Mark(
                id=before.id,
                version=before.version,
                session_id=before.session_id,
                person_id=before.person_id,
                enrolment_id=before.enrolment_id,
            )
        status = roll.statuses.find(draft.status)
        marked = timed(replace(before, status=status.code), draft, status, roll.times, roll.rule)
        return replace(
            marked,
            mode=draft.mode or status.mode or Mode.IN_PERSON,
            remark=before.remark if draft.remark is None else draft.remark.strip(),
            source=source,
            marked_at=self._desk.now(),
            marked_by=self._desk.staff_id,
        )


def _markable(unit: Unit, session_id: GroupSessionId) -> _Roll:
    session = unit.get(SESSIONS, session_id)
    if session.state is SessionState.LOCKED:
        raise Refused("session-locked")
    if session.state in CALLED_OFF:
        raise Refused("session-cancelled")
    return _roll(unit, session)


def _present(unit: Unit, session_id: GroupSessionId, drafts: Sequence[MarkDraft]) -> dict[PersonId, Mark]:
    """The marks that drafts are about: one by one, or the whole sheet at once where there are several."""
    if len(drafts) == 1:
        found = attendance.mark_of(unit, session_id, drafts[0].person_id)
        return {} if found is None else {found.person_id: found}
    return {mark.person_id: mark for mark in attendance.marks_of(unit, session_id)}
