"""Papers: rosters, attendance lists, sign-in sheets, labels and calendar files, each print noted in the log."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from groupdesk.base.files import saving
from groupdesk.base.i18n import _
from groupdesk.documents.calendar.schedule import schedule_ics
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.labels import LabelUse
from groupdesk.domain.papers import ScheduleEntry, SchedulePaper, Standing
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.attendance import AttendanceService
from groupdesk.services.desk import Desk
from groupdesk.services.enrolments import EnrolmentService
from groupdesk.services.papers import labels
from groupdesk.services.papers import sheets as sign_in_sheets
from groupdesk.services.papers.calls import call_listing
from groupdesk.services.papers.frame import file_name, heading
from groupdesk.services.papers.language import in_language
from groupdesk.services.papers.listings import Listing, listing_file
from groupdesk.services.papers.names import names_on_paper
from groupdesk.services.papers.recovery import recovery_file
from groupdesk.services.papers.rosters import (
    matrix_columns,
    matrix_lines,
    ordered_rows,
    part_words,
    roster_columns,
    roster_lines,
)
from groupdesk.services.papers.running_sheets import running_listing
from groupdesk.services.papers.statements import StatementAsk, statement_file
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService
from groupdesk.store import groups, sessions
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading

_USUAL = PaperWish()


class PaperService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def roster(self, cohort_id: CohortId, wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """The people of a cohort, the same rows as PDF, CSV or XLSX; `looking` leaves the log alone.

        Refused: not-found, format-not-possible, paper-language-unknown.
        """
        return in_language(self._desk, wish.language, lambda: self._roster(cohort_id, wish, looking))

    def _roster(self, cohort_id: CohortId, wish: PaperWish, looking: bool) -> PaperFile:
        rows = ordered_rows(EnrolmentService(self._desk).roster(cohort_id, former=wish.former), wish)
        names = names_on_paper(self._desk, [row.person_id for row in rows], wish.names)
        title, facts = heading(self._desk, cohort_id)
        listing = Listing(
            title=title,
            facts=facts,
            columns=roster_columns(wish.fields),
            lines=roster_lines(rows, wish.fields, names),
            word=_("roster"),
            parts=part_words(rows, wish.parts),
            parts_head=wish.parts.head,
        )
        made = listing_file(self._desk, listing, wish)
        if not looking:
            self._desk.note("roster-print", cohort_id, {"format": wish.format, "people": len(rows)})
        return made

    def attendance(self, cohort_id: CohortId, wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """People × sessions of a cohort as PDF, CSV or XLSX; `looking` leaves the log alone.

        Sessions to come have empty cells, so that the paper serves as a sheet for the whole cohort.
        Refused: not-found, format-not-possible, paper-language-unknown.
        """
        return in_language(self._desk, wish.language, lambda: self._attendance(cohort_id, wish, looking))

    def _attendance(self, cohort_id: CohortId, wish: PaperWish, looking: bool) -> PaperFile:
        attendance = AttendanceService(self._desk)
        matrix = attendance.matrix(cohort_id)
        names = names_on_paper(self._desk, [person.person_id for person in matrix.people], wish.names)
        title, facts = heading(self._desk, cohort_id)
        listing = Listing(
            title=title,
            facts=facts,
            columns=matrix_columns(matrix),
            lines=matrix_lines(matrix, attendance.statuses(cohort_id), names),
            word=_("attendance"),
        )
        made = listing_file(self._desk, listing, wish)
        if not looking:
            self._desk.note("attendance-print", cohort_id, {"format": wish.format, "people": len(names)})
        return made

    def labels(
        self, cohort_id: CohortId, use: LabelUse, wish: PaperWish = _USUAL, *, looking: bool = False
    ) -> PaperFile:
        """Badges, tent cards or addresses of everybody with a seat, by name, as PDF; `looking` leaves the log alone.

        Whoever wishes not to be printed, or has no address that post may go to, is left out and counted.
        Refused: not-found, format-not-possible, label-stock-unknown, label-start-impossible.
        """
        if wish.format is not Format.PDF:
            raise Refused("format-not-possible", format=wish.format)
        rows = EnrolmentService(self._desk).roster(cohort_id)
        made = in_language(self._desk, wish.language, lambda: labels.label_file(self._desk, cohort_id, rows, use, wish))
        if not looking:
            self._desk.note("labels-print", cohort_id, {"use": use, "people": len(rows) - made.left_out})
        return made

    def statement(self, ask: StatementAsk, wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """Every session of one person up to today as PDF, CSV or XLSX, nobody else named; `looking` leaves no trace.

        Refused: not-found, dates-crossed, statement-empty, statement-names-others (days), format-not-possible.
        """
        made = in_language(self._desk, wish.language, lambda: statement_file(self._desk, ask, wish))
        if not looking:
            self._desk.note("statement-print", ask.person_id, {"format": wish.format})
        return made

    def sign_in_sheet(
        self, session_id: GroupSessionId, wish: PaperWish = _USUAL, *, looking: bool = False
    ) -> PaperFile:
        """The sheet of a session as PDF, as a list or as slips, with a code that finds it again.

        `looking` shows the next code, unused. Refused: not-found, session-cancelled.
        """
        return in_language(
            self._desk,
            wish.language,
            lambda: sign_in_sheets.sign_in_sheet(self._desk, session_id, wish, looking=looking),
        )

    def call_list(self, session_id: GroupSessionId, wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """Who is expected at a session, with the telephones that may be called or texted, as PDF, CSV or XLSX.

        `looking` leaves the log alone. `no_telephone` counts people without such a telephone, who stand in it as well.
        Refused: not-found, format-not-possible, paper-language-unknown.
        """
        return in_language(self._desk, wish.language, lambda: self._call_list(session_id, wish, looking))

    def _call_list(self, session_id: GroupSessionId, wish: PaperWish, looking: bool) -> PaperFile:
        listing, silent = call_listing(self._desk, session_id, wish)
        made = listing_file(self._desk, listing, wish)
        if not looking:
            people = len({line[0] for line in listing.lines})
            self._desk.note("call-list-print", session_id, {"format": wish.format, "people": people})
        return replace(made, no_telephone=silent)

    def running_sheet(
        self, session_id: GroupSessionId, wish: PaperWish = _USUAL, *, looking: bool = False
    ) -> PaperFile:
        """What happens at a session and when, and what to bring, as PDF, CSV or XLSX; nobody who takes part is named.

        Times are wall-clock times of the session's zone, lengths minutes. `looking` leaves the log alone.
        Refused: not-found, session-cancelled, format-not-possible, paper-language-unknown.
        """
        return in_language(self._desk, wish.language, lambda: self._running_sheet(session_id, wish, looking))

    def _running_sheet(self, session_id: GroupSessionId, wish: PaperWish, looking: bool) -> PaperFile:
        made = listing_file(self._desk, running_listing(self._desk, session_id, wish), wish)
        if not looking:
            self._desk.note("running-sheet-print", session_id, {"format": wish.format})
        return made

    def recovery_sheet(self, recovery_key: str, wish: PaperWish = _USUAL) -> PaperFile:
        """The sheet with a key that was just made, as PDF on one page. The log is told of the key, not of its paper.

        Refused: format-not-possible, paper-language-unknown.
        """
        if wish.format is not Format.PDF:
            raise Refused("format-not-possible", format=wish.format)
        return in_language(self._desk, wish.language, lambda: recovery_file(self._desk, recovery_key, wish))

    def schedule(self, cohort_ids: Sequence[CohortId], wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """The sessions of some cohorts as one calendar file: neutral titles, nobody named, called-off ones cancelled.

        Calendar, events and file bear the group's calendar title where it has one, else a neutral word.

        Refused: not-found, paper-language-unknown.
        """
        return in_language(self._desk, wish.language, lambda: self._schedule(cohort_ids, looking))

    def _schedule(self, cohort_ids: Sequence[CohortId], looking: bool) -> PaperFile:
        def query(reading: Reading) -> list[ScheduleEntry]:
            return [
                _entry(reading, session)
                for cohort_id in cohort_ids
                for session in sessions.of_cohort(reading, reading.get(COHORTS, cohort_id).id)
            ]

        entries = self._desk.read(query)
        title = (self._calendar_title(cohort_ids[0]) if len(cohort_ids) == 1 else "") or _("Sessions")
        paper = SchedulePaper(name=title, entries=tuple(entries))
        name = file_name(PracticeService(self._desk).today(), title, _("schedule"), Format.ICS)
        if not looking:
            self._desk.note(
                "schedule-export", cohort_ids[0] if len(cohort_ids) == 1 else "", {"sessions": len(entries)}
            )
        return PaperFile(name=name, format=Format.ICS, content=schedule_ics(paper))

    def _calendar_title(self, cohort_id: CohortId) -> str:
        """What may stand in other people's calendars, "" for the neutral word: a group's name may tell too much."""

        def query(reading: Reading) -> str:
            return reading.get(GROUPS, reading.get(COHORTS, cohort_id).group_id).calendar_title

        return self._desk.read(query)

    def all_cohorts(self) -> tuple[CohortId, ...]:
        """Every cohort that is not archived, for a calendar of everything."""
        c = groups.COHORTS_TABLE.c
        return self._desk.read(
            lambda r: tuple(x.id for x in r.all(COHORTS, c.archived_at.is_(None), order_by=(c.code,)))
        )


def save(file: PaperFile, path: Path, *, overwrite: bool = False) -> None:
    """Writes a file whole under its name. Refused: file-exists (name). Raises OSError as the system does."""
    if path.exists() and not overwrite:
        raise Refused("file-exists", name=path.name)
    with saving(path) as out:
        out.write(file.content)


def _entry(reading: Reading, session: GroupSession) -> ScheduleEntry:
    cohort = reading.get(COHORTS, session.cohort_id)
    group = reading.get(GROUPS, cohort.group_id)
    standing = Standing.CANCELLED if session.state in CALLED_OFF else Standing.CONFIRMED
    return ScheduleEntry(
        uid=session.ics_uid,
        sequence=session.ics_sequence,
        title=group.calendar_title or _("Session"),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        zone=session.zone,
        fold=session.fold,
        place=session.place or cohort.place,
        url=session.link or cohort.link,
        standing=standing,
        changed_at=session.changed_at,
    )
