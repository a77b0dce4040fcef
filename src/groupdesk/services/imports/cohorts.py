"""Finds the open cohort that the words of a sheet mean."""

from collections.abc import Iterable, Sequence

from groupdesk.domain.ids import CohortId
from groupdesk.domain.imports.preview import WantedGroup
from groupdesk.interop.likeness import same_words
from groupdesk.store import imports
from groupdesk.store.imports import OpenCohort
from groupdesk.store.reading import Reading


def suggested_cohorts(reading: Reading, wanted: Iterable[tuple[str, int]]) -> tuple[WantedGroup, ...]:
    """The groups in the order given, each with a cohort where its words fit exactly one that is open."""
    cohorts = imports.open_cohorts(reading)
    return tuple(_suggested(group, people, cohorts) for group, people in wanted)


def _suggested(group: str, people: int, cohorts: Sequence[OpenCohort]) -> WantedGroup:
    fitting = [cohort for cohort in cohorts if group and _fits(group, cohort)]
    if len(fitting) != 1:
        return WantedGroup(group=group, people=people)
    return WantedGroup(group=group, people=people, cohort_id=CohortId(fitting[0].id), cohort=fitting[0].code)


def _fits(group: str, cohort: OpenCohort) -> bool:
    return any(same_words(group, name) for name in (cohort.code, cohort.name, cohort.group_name) if name)
