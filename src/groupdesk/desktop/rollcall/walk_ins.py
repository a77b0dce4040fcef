"""Finds for the walk-in line of a sheet who may be meant: seen here before under a like alias, or on file."""

from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.people import PersonRow
from groupdesk.domain.returning import Returning
from groupdesk.services.bundle import Services

_OFFERED = 8


def find_walk_ins(pane: SheetPane, services: Services, tasks: Worker, text: str) -> None:
    """Suggests people in the line of that sheet; who is on it already is no walk-in."""
    sheet = pane.sheet
    if sheet is None:
        return
    here = {row.person_id for row in sheet.rows}

    def read() -> tuple[tuple[PersonRow, ...], tuple[Returning, ...]]:
        back = services.returning.alike(sheet.cohort_id, text)
        found = services.people.find(text, _OFFERED)
        return found, tuple(one for one in back if one.person_id not in here)

    tasks.read(pane, read, lambda found: pane.foot.suggest(*found), latest="walk-ins")
