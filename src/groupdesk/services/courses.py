"""What a rule of completion looks at beside the marks: orders, sign-offs, what sessions were about; and the dosage."""

from collections.abc import Sequence
from datetime import date

from groupdesk.domain.completion.rows import DoseRow
from groupdesk.domain.completion.stored import SessionContent, SignOff
from groupdesk.domain.deeds import Done
from groupdesk.domain.enrolments import Enrolment
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId, GroupSessionId
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.course_facts import CourseFacts, course_facts
from groupdesk.services.desk import Desk
from groupdesk.store import attendance
from groupdesk.store.completion import CONTENTS, CONTENTS_TABLE, SIGN_OFFS, SIGN_OFFS_TABLE
from groupdesk.store.enrolments import ENROLMENTS
from groupdesk.store.reading import Reading
from groupdesk.store.sessions import SESSIONS
from groupdesk.store.unit import Unit

_MOST_HOURS = 10_000
_LONGEST_WORDS = 500
_MOST_MODULES = 50


class CourseService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def dosage(self, enrolment_id: EnrolmentId) -> tuple[DoseRow, ...]:
        """What a stay has received, by time: strand and modules of each session, and minutes. Refused: not-found."""

        def query(reading: Reading) -> tuple[DoseRow, ...]:
            stay = reading.get(ENROLMENTS, enrolment_id)
            facts = course_facts(reading, self._desk, stay.cohort_id)
            return _doses(reading, facts, stay)

        return self._desk.read(query)

    def sign_off(self, enrolment_id: EnrolmentId, *, takes_back: bool = False) -> Done:
        """Says that a stay may count as completed, where the rule asks for it; or takes that word back.

        Refused: not-found, signed-off-already, not-signed-off.
        """

        def work(unit: Unit) -> str:
            unit.get(ENROLMENTS, enrolment_id)
            found = unit.all(SIGN_OFFS, SIGN_OFFS_TABLE.c.enrolment_id == enrolment_id)
            if takes_back:
                if not found:
                    raise Refused("not-signed-off")
                unit.remove(SIGN_OFFS, found[0])
                return enrolment_id
            if found:
                raise Refused("signed-off-already")
            now = self._desk.now()
            made = SignOff(
                id=self._desk.new_id(), enrolment_id=enrolment_id, signed_at=now, signed_by=self._desk.staff_id
            )
            unit.add(SIGN_OFFS, made)
            return enrolment_id

        return self._desk.do("sign-off-undone" if takes_back else "sign-off", work)

    def set_order(
        self,
        enrolment_id: EnrolmentId,
        *,
        mandated_by: str = "",
        order_number: str = "",
        required_hours: int | None = None,
        due_on: date | None = None,
    ) -> Done:
        """Keeps who mandated a stay, the number of the order, the hours it demands and its deadline.

        Refused: not-found, order-hours-impossible (hours), words-too-long, due-before-joining (joined).
        """
        if required_hours is not None and not 1 <= required_hours <= _MOST_HOURS:
            raise Refused("order-hours-impossible", hours=required_hours)
        _check_words(mandated_by, order_number)

        def work(unit: Unit) -> str:
            before = unit.get(ENROLMENTS, enrolment_id)
            if due_on is not None and before.joined_on is not None and due_on < before.joined_on:
                raise Refused("due-before-joining", joined=before.joined_on)
            unit.change(
                ENROLMENTS,
                before,
                mandated_by=mandated_by.strip(),
                order_number=order_number.strip(),
                required_hours=required_hours,
                due_on=due_on,
            )
            return enrolment_id

        return self._desk.do("order-set", work)

    def set_content(self, session_id: GroupSessionId, *, strand: str = "", modules: Sequence[str] = ()) -> Done:
        """Keeps the strand of a session and the modules given in it; empty ones take both away.

        Refused: not-found, words-too-long, modules-too-many (most).
        """
        kept = tuple(dict.fromkeys(word for module in modules if (word := " ".join(module.split()))))
        _check_words(strand, *kept)
        if len(kept) > _MOST_MODULES:
            raise Refused("modules-too-many", most=_MOST_MODULES)

        def work(unit: Unit) -> str:
            unit.get(SESSIONS, session_id)
            found = unit.all(CONTENTS, CONTENTS_TABLE.c.session_id == session_id)
            words = " ".join(strand.split())
            if found:
                unit.change(CONTENTS, found[0], strand=words, modules=kept)
            else:
                unit.add(
                    CONTENTS,
                    SessionContent(id=self._desk.new_id(), session_id=session_id, strand=words, modules=kept),
                )
            return session_id

        return self._desk.do("session-content", work)


def _doses(reading: Reading, facts: CourseFacts, stay: Enrolment) -> tuple[DoseRow, ...]:
    """Sessions that the person was expected at or came to; those called off gave nothing to anybody."""
    marks = facts.marks.get(stay.id, {})
    made_up = {make_up.missed: make_up.minutes for make_up in facts.make_ups.get(stay.id, ())}
    every = attendance.matrix_marks(reading, stay.cohort_id)
    written = {session: status for own, session, status, _minutes in every if own == stay.id}
    rows = []
    for session, about in zip(facts.listed, facts.sessions, strict=True):
        mark = marks.get(session.id)
        if mark is None or session.state in CALLED_OFF:
            continue
        came = about.minutes if mark.minutes is None else mark.minutes
        rows.append(
            DoseRow(
                session_id=session.id,
                number=session.number,
                starts_at=session.starts_at,
                topic=session.topic,
                strand=about.strand,
                modules=tuple(sorted(about.modules)),
                status=written[session.id],
                minutes=came if mark.meaning.counts_as_present else made_up.get(session.id, 0),
                is_made_up=session.id in made_up,
            )
        )
    return tuple(rows)


def _check_words(*texts: str) -> None:
    if any(len(text) > _LONGEST_WORDS for text in texts):
        raise Refused("words-too-long", most=_LONGEST_WORDS)
