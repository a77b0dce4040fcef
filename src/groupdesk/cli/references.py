"""What a word of the command line refers to: a session, a group, a stay in a cohort, somebody on the staff."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from groupdesk.base.folding import fold
from groupdesk.domain.attendance import Sheet
from groupdesk.domain.enrolments import PersonEnrolmentRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import GroupDefinition
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId, StaffId
from groupdesk.domain.states import OPEN_ENROLMENTS

if TYPE_CHECKING:
    from groupdesk.services.bundle import Services


@dataclass(frozen=True, slots=True)
class SessionReference:
    """A session and the cohort it belongs to."""

    cohort_id: CohortId
    session_id: GroupSessionId


def session(services: "Services", text: str) -> SessionReference:
    """The session meant by ANX-2026-01/5 or ANX-2026-01/2026-11-03.

    Refused: session-unreadable (session), cohort-unknown, session-unknown, session-ambiguous.
    """
    code, slash, number = text.strip().rpartition("/")
    if not slash or not number.strip():
        raise Refused("session-unreadable", session=text.strip()[:60])
    cohort_id = services.groups.resolve(code)
    return SessionReference(cohort_id, services.sessions.resolve(cohort_id, number))


def group(services: "Services", text: str) -> GroupDefinition:
    """The group of that id or name, archived ones too. Refused: group-unknown (group), group-ambiguous."""
    everything = services.groups.groups(archived=True)
    wanted = fold(text)
    found = [one for one in everything if text.strip() == one.id]
    found = found or [one for one in everything if fold(one.name) == wanted and one.archived_at is None]
    if not found:
        raise Refused("group-unknown", group=text.strip()[:60])
    if len(found) > 1:
        raise Refused("group-ambiguous", group=text.strip()[:60], candidates="; ".join(one.id for one in found))
    return found[0]


def staff(services: "Services", text: str) -> StaffId:
    """Somebody on the staff, by name or id. Refused: staff-unknown (staff)."""
    wanted = fold(text)
    found = [
        row.id for row in services.practice.staff(archived=True) if text == row.id or fold(row.display_name) == wanted
    ]
    if len(found) != 1:
        raise Refused("staff-unknown", staff=text.strip()[:60])
    return found[0]


def stay(services: "Services", cohort_id: CohortId, person_id: PersonId) -> PersonEnrolmentRow:
    """The open stay of a person in a cohort, waiting included. Refused: not-enrolled (cohort)."""
    for row in services.people.enrolments(person_id):
        if row.cohort_id == cohort_id and row.state in OPEN_ENROLMENTS:
            return row
    raise Refused("not-enrolled", cohort=services.groups.cohort(cohort_id).code)


def any_stay(services: "Services", cohort_id: CohortId, person_id: PersonId) -> PersonEnrolmentRow:
    """The open stay of a person in a cohort, else the latest that ended. Refused: not-enrolled (cohort)."""
    found = [row for row in services.people.enrolments(person_id) if row.cohort_id == cohort_id]
    if not found:
        raise Refused("not-enrolled", cohort=services.groups.cohort(cohort_id).code)
    return next((row for row in found if row.state in OPEN_ENROLMENTS), found[0])


def on_sheet(services: "Services", sheet: Sheet, text: str) -> PersonId:
    """The person meant on a roll call: whoever alone has that number or name there, else as among all people.

    Refused: person-unknown (reference), person-ambiguous (reference, candidates).
    """
    wanted = fold(text)
    found = [row.person_id for row in sheet.rows if wanted in (str(row.number), fold(row.name), fold(row.full_name))]
    return found[0] if len(found) == 1 else services.people.resolve(text)
