"""Printed sign-in sheets with the marks of now: their lines in printed order, and the roll call in that order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from groupdesk.domain.attendance import UNMARKED, Sheet, SheetRow
from groupdesk.domain.deeds import HistoryRow
from groupdesk.domain.ids import PersonId
from groupdesk.domain.paper_names import NameStyle, PaperPerson
from groupdesk.domain.sheet_codes import sheet_code
from groupdesk.domain.sheets import PaperRoll, ReturnedSheet, SheetLine, SignInSheet
from groupdesk.domain.statuses import Mode
from groupdesk.services.papers.names import written_names
from groupdesk.services.people import who_now
from groupdesk.store import deeds, sheets
from groupdesk.store.paper_people import paper_people
from groupdesk.store.people import PEOPLE, PEOPLE_TABLE
from groupdesk.store.reading import Reading


@dataclass(frozen=True, slots=True)
class _Known:
    """What the printings of one session share, read once. `now` holds only people who were merged since."""

    sheet: Sheet
    people: Mapping[PersonId, PaperPerson]
    now: Mapping[PersonId, PersonId]
    printed_by: Mapping[str, str]
    history: Sequence[HistoryRow]


def returned(reading: Reading, printings: Sequence[SignInSheet]) -> tuple[ReturnedSheet, ...]:
    """Some printings of one session, in the order given."""
    if not printings:
        return ()
    known = _known(reading, printings)
    return tuple(_returned(known, printing) for printing in printings)


def paper_roll(reading: Reading, printing: SignInSheet) -> PaperRoll:
    """The roll call of a session, its rows in the order of one printing."""
    known = _known(reading, [printing])
    found = _returned(known, printing)
    there = {row.person_id: row for row in known.sheet.rows}
    rows = [there.get(line.person_id) or _gone(line, known.people) for line in found.lines]
    on_paper = {row.person_id for row in rows}
    rows += [row for row in known.sheet.rows if row.person_id not in on_paper]
    return PaperRoll(printed=found, sheet=replace(known.sheet, rows=tuple(rows)))


def people_now(reading: Reading, person_ids: Collection[PersonId]) -> dict[PersonId, PersonId]:
    """Whom those of the people are now who were merged into another; nobody else is in it."""
    c = PEOPLE_TABLE.c
    merged = reading.all(PEOPLE, c.id.in_(list(person_ids)), c.merged_into.is_not(None))
    return {person.id: who_now(reading, person.id) for person in merged}


def _known(reading: Reading, printings: Sequence[SignInSheet]) -> _Known:
    session_id = printings[0].session_id
    everybody = list(dict.fromkeys(person for printing in printings for person in printing.person_ids))
    now = people_now(reading, everybody)
    made = deeds.history(reading, "sign_in_sheets", [printing.id for printing in printings])
    return _Known(
        sheet=sheets.sheet(reading, session_id),
        people=paper_people(reading, [*everybody, *now.values()]),
        now=now,
        printed_by={row.thing_id: row.staff_name for row in made if row.before is None},
        history=deeds.history(reading, "sessions", [session_id]),
    )


def _returned(known: _Known, printing: SignInSheet) -> ReturnedSheet:
    sheet = known.sheet
    return ReturnedSheet(
        id=printing.id,
        code=sheet_code(printing.serial),
        session_id=printing.session_id,
        cohort_id=sheet.cohort_id,
        group_name=sheet.group_name,
        starts_at=sheet.starts_at,
        zone=sheet.zone,
        printed_for=_start_at(known.history, printing.printed_at, sheet.starts_at),
        printed_at=printing.printed_at,
        printed_by=known.printed_by.get(printing.id, ""),
        returned_at=printing.returned_at,
        is_scanned=bool(printing.scan),
        layout=printing.layout,
        walk_in_lines=printing.walk_in_lines,
        lines=tuple(_lines(known, printing)),
    )


def _lines(known: _Known, printing: SignInSheet) -> Iterable[SheetLine]:
    statuses = {row.person_id: row.status for row in known.sheet.rows}
    names = written_names([known.people.get(person) for person in printing.person_ids], NameStyle(printing.names))
    for line, (person, name) in enumerate(zip(printing.person_ids, names, strict=True), 1):
        somebody = known.now.get(person, person)
        yield SheetLine(
            line=line,
            person_id=somebody,
            name=name,
            status=statuses.get(somebody, UNMARKED),
            is_on_sheet=somebody in statuses,
        )


def _start_at(history: Sequence[HistoryRow], moment: datetime, now: datetime) -> datetime:
    """When the session was to begin at a moment: what it was before the first time it was moved afterwards."""
    for step in history:
        before = (step.before or {}).get("starts_at")
        if step.at > moment and step.after is not None and isinstance(before, datetime):
            return before
    return now


def _gone(line: SheetLine, people: Mapping[PersonId, PaperPerson]) -> SheetRow:
    """Somebody who is not on the roll any more and has no mark."""
    person = people.get(line.person_id)
    name = line.name if person is None else person.name.full
    return SheetRow(
        person_id=line.person_id,
        enrolment_id=None,
        mark_id=None,
        number=0 if person is None else person.number,
        name=name,
        full_name=name,
        status=UNMARKED,
        minutes_late=None,
        time_in=None,
        time_out=None,
        mode=Mode.IN_PERSON,
        minutes=None,
        minutes_reason="",
        remark="",
        is_walk_in=False,
        is_planned=False,
        planned_absence=None,
        needs="",
        handout_language="",
        is_gone=True,
    )
