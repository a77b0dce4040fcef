"""Who of those known by an alias only may have come back; offered by choice, and nobody is taken for another."""

from groupdesk.domain.ids import CohortId
from groupdesk.domain.returning import Returning
from groupdesk.interop.likeness import alias_score
from groupdesk.store.groups import COHORTS
from groupdesk.store.reading import Reading
from groupdesk.store.returning import aliases_seen
from groupdesk.store.status_sets import came_codes

_MOST = 5


def returning(reading: Reading, cohort_id: CohortId, alias: str) -> tuple[Returning, ...]:
    """At most five who came to the cohort's group before under a like alias, the likest first, then the latest.

    Refused: not-found.
    """
    if not alias.strip():
        return ()
    seen = aliases_seen(reading, reading.get(COHORTS, cohort_id).group_id, came_codes(reading))
    alike = [(alias_score(alias, one.name), one) for one in seen]
    ordered = sorted((pair for pair in alike if pair[0]), key=lambda pair: -pair[0])
    return tuple(one for _score, one in ordered[:_MOST])
