"""The marks of a matrix with their figures, and those on their way to the store laid over what was read."""

from collections.abc import Iterator

from groupdesk.base.folding import fold
from groupdesk.desktop.groups.matrix.tallies import Cell, Tally, person_tally, session_tally, sum_of
from groupdesk.domain.attendance import Matrix, MatrixPerson, MatrixSession
from groupdesk.domain.ids import EnrolmentId, GroupSessionId, PersonId
from groupdesk.domain.statuses import StatusSet

Key = tuple[PersonId, GroupSessionId]


class Marks:
    """`people` are those that the search lets through; rows count them, places count the sessions."""

    def __init__(self) -> None:
        self.cohort_id = ""
        self.sessions: tuple[MatrixSession, ...] = ()
        self.statuses = StatusSet(())
        self.everybody: tuple[MatrixPerson, ...] = ()
        self.guests: frozenset[EnrolmentId] = frozenset()
        self.made_up: dict[tuple[str, str], int] = {}
        self.people: list[MatrixPerson] = []
        self._cells: dict[EnrolmentId, list[Cell]] = {}
        self._pending: dict[Key, str] = {}
        self._search = ""
        self.by_person: list[Tally] = []
        self.by_session: list[Tally] = []

    def has_shape_of(self, matrix: Matrix) -> bool:
        """Whether the same people and sessions are here already, in the same order."""
        sessions = [s.id for s in self.sessions] == [s.id for s in matrix.sessions]
        return sessions and [p.enrolment_id for p in self.everybody] == [
            p.enrolment_id for p in (*matrix.people, *matrix.guests)
        ]

    def load(self, matrix: Matrix, statuses: StatusSet) -> None:
        """Takes in what was read, with the marks on their way over it, and counts everything."""
        self._read(matrix, statuses)
        self._count_all()

    def changed_by(self, matrix: Matrix) -> Iterator[tuple[int, int]]:
        """Takes in a reading of the same shape; gives row and place of each mark that is another one now."""
        before = self._cells
        self._read(matrix, self.statuses)
        for row, person in enumerate(self.people):
            old, new = before[person.enrolment_id], self._cells[person.enrolment_id]
            if old != new:
                yield from ((row, at) for at in range(len(new)) if old[at] != new[at])

    def search(self, text: str) -> None:
        """Lets through people whose name holds every word."""
        self._search = text
        self._filter()
        self._count_all()

    def cell(self, row: int, at: int) -> Cell:
        return self._cells[self.people[row].enrolment_id][at]

    def put(self, row: int, at: int, status: str) -> Key:
        """A mark on its way to the store."""
        person = self.people[row]
        key = (person.person_id, self.sessions[at].id)
        self._pending[key] = status
        self._write(person, at, status)
        self.count(row, at)
        return key

    def settle(self, key: Key, status: str) -> None:
        """The write has ended; a mark that was set later stays in sight."""
        if self._pending.get(key) == status:
            del self._pending[key]

    def count(self, row: int, at: int) -> None:
        """Counts one line and one column again."""
        cells = self._cells[self.people[row].enrolment_id]
        self.by_person[row] = person_tally(cells, self.sessions, self.statuses)
        self.by_session[at] = session_tally(self._column(at), self.sessions[at], self.statuses)

    def whole(self) -> Tally:
        counted = zip(self.people, self.by_person, strict=True)
        return sum_of([tally for person, tally in counted if person.enrolment_id not in self.guests])

    def _read(self, matrix: Matrix, statuses: StatusSet) -> None:
        self.cohort_id = matrix.cohort_id
        self.sessions, self.everybody, self.statuses = matrix.sessions, (*matrix.people, *matrix.guests), statuses
        self.guests = frozenset(guest.enrolment_id for guest in matrix.guests)
        self.made_up = dict(matrix.made_up)
        self._cells = {person.enrolment_id: list(person.marks) for person in self.everybody}
        self._filter()
        self._lay_pending_over()

    def _filter(self) -> None:
        words = fold(self._search).split()
        self.people = [person for person in self.everybody if all(word in fold(person.name) for word in words)]

    def _lay_pending_over(self) -> None:
        places = {session.id: at for at, session in enumerate(self.sessions)}
        if self._pending:
            for person in self.everybody:
                for (person_id, session_id), status in self._pending.items():
                    if person_id == person.person_id and session_id in places:
                        self._write(person, places[session_id], status)

    def _write(self, person: MatrixPerson, at: int, status: str) -> None:
        cells = self._cells[person.enrolment_id]
        if cells[at] is not None:
            found = self.statuses.by_code.get(status)
            is_there = found is not None and found.meaning.counts_as_present
            cells[at] = (status, self.sessions[at].minutes if is_there else None)

    def _column(self, at: int) -> list[Cell]:
        """Guests are in no denominator, so they stand in no total."""
        enrolled = (person for person in self.people if person.enrolment_id not in self.guests)
        return [self._cells[person.enrolment_id][at] for person in enrolled]

    def _count_all(self) -> None:
        self.by_person = [
            person_tally(self._cells[person.enrolment_id], self.sessions, self.statuses) for person in self.people
        ]
        self.by_session = [session_tally(self._column(at), s, self.statuses) for at, s in enumerate(self.sessions)]
