"""Where everybody in a matrix stands with the group's rule of completion; nothing is judged without such a rule."""

from datetime import date

from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.attendance import Matrix, MatrixPerson
from groupdesk.domain.completion.facts import EnrolmentFacts, MarkFacts, Outlook, SessionFacts, Standing, Stay
from groupdesk.domain.completion.outlook import outlooks
from groupdesk.domain.completion.plain import from_text
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.completion.words import outlook_words
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.statuses import Meaning, StatusSet

_SIGNS = {
    Standing.ON_TRACK: ("circle-check", "good"),
    Standing.COMPLETE: ("badge-check", "good"),
    Standing.AT_RISK: ("triangle-alert", "attention"),
    Standing.CANNOT_COMPLETE: ("user-x", "problem"),
}


def rule_of(stored: str) -> CompletionRule | None:
    """The rule that a group has stored, None where it has none. Refused: stored-rule-unreadable."""
    return from_text(CompletionRule, stored) if stored else None


def outlooks_of(rule: CompletionRule, matrix: Matrix, statuses: StatusSet, today: date) -> dict[EnrolmentId, Outlook]:
    """The outlook of every line of the matrix."""
    sessions = [
        SessionFacts(
            key=session.id,
            on=session.starts_at.date(),
            minutes=session.minutes,
            kind=session.kind,
            number=session.number,
            state=session.state,
        )
        for session in matrix.sessions
    ]
    stays = [_stay(person, matrix, statuses) for person in matrix.people]
    found = outlooks(rule, sessions, stays, today)
    return {person.enrolment_id: outlook for person, outlook in zip(matrix.people, found, strict=True)}


def outlook_sign(outlook: Outlook) -> Sign:
    """Icon and words of a cell."""
    icon, status = _SIGNS[outlook.standing]
    return Sign(outlook_words(outlook), icon, status, filled=False)


def _stay(person: MatrixPerson, matrix: Matrix, statuses: StatusSet) -> Stay:
    meanings = {status.code: status.meaning for status in statuses.statuses}
    marks: dict[str, MarkFacts] = {
        session.id: MarkFacts(meanings.get(cell[0], Meaning.UNMARKED), cell[1])
        for session, cell in zip(matrix.sessions, person.marks, strict=True)
        if cell is not None
    }
    enrolment = EnrolmentFacts(
        key=person.enrolment_id, state=person.state, joined_on=person.joined_on, left_on=person.left_on
    )
    return Stay(enrolment, marks)
