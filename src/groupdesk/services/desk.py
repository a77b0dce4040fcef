"""The desk at which somebody sits: the practice, the clock, and the name that stands beside each deed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from groupdesk.base.clock import Clock
from groupdesk.domain.deeds import DeedHead, Done
from groupdesk.domain.ids import DeedId, StaffId
from groupdesk.store.database import Database
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

T = TypeVar("T")
NO_FACTS: Mapping[str, str | int] = {}


@dataclass(frozen=True)
class Desk:
    """What every service needs; cheap to pass around, safe on any thread."""

    database: Database
    clock: Clock
    new_id: Callable[[], str] = field(repr=False)
    staff_id: StaffId | None = None

    def do(
        self,
        verb: str,
        work: Callable[[Unit], str],
        *,
        facts: Mapping[str, str | int] = NO_FACTS,
        deed: DeedId | None = None,
        undoes: DeedId | None = None,
    ) -> Done:
        """One deed, durable when this returns. `facts` never hold a name; `deed` repeats a former attempt."""
        head = DeedHead(
            id=deed or DeedId(self.new_id()),
            verb=verb,
            at=self.now(),
            staff_id=self.staff_id,
            facts=facts,
            undoes=undoes,
        )
        return self.database.write(head, work)

    def note(self, verb: str, thing_id: str, facts: Mapping[str, str | int] = NO_FACTS) -> None:
        """Enters a look, a print or an export in the log (invariant 26); nothing else is changed."""
        self.do(verb, lambda unit: thing_id, facts=facts)

    def read(self, query: Callable[[Reading], T]) -> T:
        """The answer to a query, in a transaction of its own."""
        with self.database.read() as reading:
            return query(reading)

    def now(self) -> datetime:
        """The present instant in UTC."""
        return self.clock.now()

    def today(self, zone: str) -> date:
        """The calendar day now in that zone."""
        return self.clock.today(zone)

    def at(self, staff_id: StaffId | None) -> "Desk":
        """The same desk with somebody else at it."""
        return replace(self, staff_id=staff_id)
