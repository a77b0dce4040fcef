"""Who of those known by an alias only may have come back; offered by choice, and nobody is taken for another."""

from groupdesk.domain.ids import CohortId
from groupdesk.domain.returning import Returning
from groupdesk.interop.likeness import alias_score
from groupdesk.services.desk import Desk
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.returning import aliases_seen
from groupdesk.store.status_sets import came_codes

_MOST = 5


class ReturningService:
    """A service of its own because what compares names costs memory that most evenings do without."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def alike(self, cohort_id: CohortId, alias: str) -> tuple[Returning, ...]:
        """At most five who came to the cohort's group before under a like alias, the likest first, then the latest.

        An offer, never more: a walk-in by alias is somebody new unless a person is chosen. Refused: not-found.
        """
        return self._desk.read(lambda reading: _alike(reading, cohort_id, alias))


def _alike(reading: Reading, cohort_id: CohortId, alias: str) -> tuple[Returning, ...]:
    if not alias.strip():
        return ()
    seen = aliases_seen(reading, reading.get(COHORTS, cohort_id).group_id, came_codes(reading))
    alike = [(alias_score(alias, one.name), one) for one in seen]
    ordered = sorted((pair for pair in alike if pair[0]), key=lambda pair: -pair[0])
    return tuple(one for _score, one in ordered[:_MOST])
