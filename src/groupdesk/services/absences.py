"""Planned absences: said beforehand, pre-filled at roll call, counted apart."""

from datetime import date

from groupdesk.domain.absences import AbsenceRow, checked_absence
from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import PlannedAbsence
from groupdesk.domain.ids import CohortId, EnrolmentId
from groupdesk.services.desk import Desk
from groupdesk.services.sheets import excuse_on_open_sheets
from groupdesk.store import absences
from groupdesk.store.enrolments import ABSENCES, ENROLMENTS
from groupdesk.store.unit import Unit


class AbsenceService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def planned(self, cohort_id: CohortId) -> tuple[AbsenceRow, ...]:
        """Every planned absence of a cohort, by first day and name; past ones too."""
        return self._desk.read(lambda reading: absences.of_cohort(reading, cohort_id))

    def plan(self, enrolment_id: EnrolmentId, from_on: date, to_on: date, reason: str = "") -> Done:
        """Says beforehand that somebody will be away, both days included.

        Blank lines on rolls that are open already are excused with it; marks that were made stay.
        Refused: dates-crossed, absence-too-long (days), reason-too-long, not-found.
        """
        said = checked_absence(from_on, to_on, reason)

        def work(unit: Unit) -> str:
            unit.get(ENROLMENTS, enrolment_id)
            absence = PlannedAbsence(
                id=self._desk.new_id(), enrolment_id=enrolment_id, from_on=from_on, to_on=to_on, reason=said
            )
            unit.add(ABSENCES, absence)
            excuse_on_open_sheets(unit, self._desk, absence)
            return absence.id

        return self._desk.do("absence-plan", work)

    def take_back(self, absence_id: str) -> Done:
        """The person comes after all; marks that there are stay as they are. Refused: not-found."""

        def work(unit: Unit) -> str:
            unit.remove(ABSENCES, unit.get(ABSENCES, absence_id))
            return absence_id

        return self._desk.do("absence-take-back", work)
