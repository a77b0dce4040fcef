"""Papers: rosters, attendance lists, sign-in sheets and calendar files, each print noted in the log."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from groupdesk.base.files import saving
from groupdesk.base.i18n import _
from groupdesk.documents.calendar.schedule import schedule_ics
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.forms.sign_in_sheet import print_sign_in_sheets
from groupdesk.domain.attendance import Sheet
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.paper_names import PaperName, distinct_names
from groupdesk.domain.papers import (
    Brand,
    PaperSetting,
    PaperSize,
    Printed,
    RosterColumn,
    RosterPaper,
    ScheduleEntry,
    SchedulePaper,
    SheetPaper,
    Standing,
)
from groupdesk.domain.practice import Practice
from groupdesk.domain.sessions import GroupSession
from groupdesk.domain.sheet_codes import sheet_code
from groupdesk.domain.sheets import SignInSheet
from groupdesk.domain.states import CALLED_OFF
from groupdesk.interop.csv_out import csv_bytes
from groupdesk.interop.xlsx_out import Workbook, xlsx_bytes
from groupdesk.services.attendance import AttendanceService
from groupdesk.services.desk import Desk
from groupdesk.services.enrolments import EnrolmentService
from groupdesk.services.papers.rosters import Lines, matrix_columns, matrix_lines, roster_columns, roster_lines
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService
from groupdesk.store import groups, sessions, sheets
from groupdesk.store.groups import COHORTS, GROUPS
from groupdesk.store.reading import Reading
from groupdesk.store.sign_in_sheets import SHEETS, next_serial
from groupdesk.store.staff import leaders
from groupdesk.store.unit import Unit

_USUAL = PaperWish()
# Where twelve-hour clocks and "letter" sheets are the custom.
_TWELVE_HOURS = frozenset(("US", "CA", "AU", "NZ", "IN", "PH", ""))


@dataclass(frozen=True, slots=True)
class _Listing:
    title: str
    facts: tuple[str, ...]
    columns: tuple[RosterColumn, ...]
    lines: Lines


class PaperService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def roster(self, cohort_id: CohortId, wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """The people of a cohort, the same rows as PDF, CSV or XLSX; `looking` leaves the log alone.

        Refused: not-found, format-not-possible.
        """
        rows = EnrolmentService(self._desk).roster(cohort_id, former=wish.former)
        title, facts = self._heading(cohort_id)
        listing = _Listing(title, facts, roster_columns(wish.fields), roster_lines(rows, wish.fields, wish.names))
        made = self._listing(listing, wish, _("roster"))
        if not looking:
            self._desk.note("roster-print", cohort_id, {"format": wish.format, "people": len(rows)})
        return made

    def attendance(self, cohort_id: CohortId, wish: PaperWish = _USUAL, *, looking: bool = False) -> PaperFile:
        """People × sessions of a cohort as PDF, CSV or XLSX; `looking` leaves the log alone.

        Refused: not-found, format-not-possible.
        """
        attendance = AttendanceService(self._desk)
        matrix = attendance.matrix(cohort_id)
        lines = matrix_lines(matrix, attendance.statuses(cohort_id), wish.names)
        title, facts = self._heading(cohort_id)
        made = self._listing(_Listing(title, facts, matrix_columns(matrix), lines), wish, _("attendance"))
        if not looking:
            self._desk.note("attendance-print", cohort_id, {"format": wish.format, "people": len(lines)})
        return made

    def sign_in_sheet(
        self, session_id: GroupSessionId, wish: PaperWish = _USUAL, *, looking: bool = False
    ) -> PaperFile:
        """The sheet of a session as PDF, with a code that finds it again; `looking` shows the next code, unused.

        Refused: not-found, session-cancelled.
        """
        sheet = self._desk.read(lambda reading: sheets.sheet(reading, session_id))
        if sheet.state in CALLED_OFF:
            raise Refused("session-cancelled")
        draft = self._sheet_paper(sheet, wish)
        made: list[Printed] = []

        def draw(serial: int) -> Printed:
            made.append(print_sign_in_sheets([replace(draft, code=sheet_code(serial))]))
            return made[-1]

        def work(unit: Unit) -> str:
            serial = next_serial(unit)
            unit.add(SHEETS, self._printed(sheet, wish, serial, draw(serial).pages))
            return session_id

        if looking:
            draw(self._desk.read(next_serial))
        else:
            self._desk.do("sheet-print", work, facts={"people": len(sheet.rows)})
        name = _file_name(sheet.starts_at.date(), sheet.group_name, _("sign-in sheet"), Format.PDF)
        return PaperFile(name=name, format=Format.PDF, content=made[0].pdf, pages=made[0].pages, notes=made[0].notes)

    def schedule(self, cohort_ids: Sequence[CohortId], *, looking: bool = False) -> PaperFile:
        """The sessions of some cohorts as one calendar file: neutral titles, nobody named, called-off ones cancelled.

        Refused: not-found.
        """
        own = PracticeService(self._desk).practice()

        def query(reading: Reading) -> list[ScheduleEntry]:
            return [
                _entry(reading, session)
                for cohort_id in cohort_ids
                for session in sessions.of_cohort(reading, reading.get(COHORTS, cohort_id).id)
            ]

        entries = self._desk.read(query)
        title = _("Sessions") if len(cohort_ids) != 1 else self._heading(cohort_ids[0])[0]
        paper = SchedulePaper(name=title, entries=tuple(entries))
        day = self._desk.today(own.zone)
        if not looking:
            self._desk.note(
                "schedule-export", cohort_ids[0] if len(cohort_ids) == 1 else "", {"sessions": len(entries)}
            )
        name = _file_name(day, title, _("schedule"), Format.ICS)
        return PaperFile(name=name, format=Format.ICS, content=schedule_ics(paper))

    def all_cohorts(self) -> tuple[CohortId, ...]:
        """Every cohort that is not archived, for a calendar of everything."""
        c = groups.COHORTS_TABLE.c
        return self._desk.read(
            lambda r: tuple(x.id for x in r.all(COHORTS, c.archived_at.is_(None), order_by=(c.code,)))
        )

    def _listing(self, listing: _Listing, wish: PaperWish, word: str) -> PaperFile:
        writers: dict[Format, Callable[[_Listing, PaperWish, str], PaperFile]] = {
            Format.PDF: self._pdf,
            Format.CSV: self._csv,
            Format.XLSX: self._xlsx,
        }
        if wish.format not in writers:
            raise Refused("format-not-possible", format=wish.format)
        own = PracticeService(self._desk).practice()
        name = _file_name(self._desk.today(own.zone), listing.title, word, wish.format)
        return writers[wish.format](listing, wish, name)

    def _pdf(self, listing: _Listing, wish: PaperWish, name: str) -> PaperFile:
        paper = RosterPaper(
            setting=self._setting(wish.size),
            title=listing.title,
            facts=listing.facts,
            columns=listing.columns,
            rows=listing.lines,
        )
        printed = print_rosters([paper])
        return PaperFile(name=name, format=Format.PDF, content=printed.pdf, pages=printed.pages, notes=printed.notes)

    def _csv(self, listing: _Listing, wish: PaperWish, name: str) -> PaperFile:
        heads = [column.title for column in listing.columns]
        return PaperFile(name=name, format=Format.CSV, content=csv_bytes(heads, listing.lines))

    def _xlsx(self, listing: _Listing, wish: PaperWish, name: str) -> PaperFile:
        heads = [column.title for column in listing.columns]
        book = Workbook(title=listing.title, heads=heads, rows=listing.lines, made_at=self._desk.now())
        return PaperFile(name=name, format=Format.XLSX, content=xlsx_bytes(book))

    def _heading(self, cohort_id: CohortId) -> tuple[str, tuple[str, ...]]:
        def query(reading: Reading) -> tuple[str, tuple[str, ...]]:
            cohort = reading.get(COHORTS, cohort_id)
            group = reading.get(GROUPS, cohort.group_id)
            led = leaders(reading, [cohort_id]).get(cohort_id, ())
            facts = (cohort.name, cohort.code, cohort.place, ", ".join(led))
            return group.public_name or group.name, (" · ".join(fact for fact in facts if fact),)

        return self._desk.read(query)

    def _printed(self, sheet: Sheet, wish: PaperWish, serial: int, pages: int) -> SignInSheet:
        return SignInSheet(
            id=self._desk.new_id(),
            session_id=sheet.session_id,
            serial=serial,
            printed_at=self._desk.now(),
            names=wish.names,
            person_ids=tuple(row.person_id for row in sheet.rows),
            pages=pages,
        )

    def _sheet_paper(self, sheet: Sheet, wish: PaperWish) -> SheetPaper:
        """The sheet without its code."""
        names = [PaperName(full=row.name, alias="") for row in sheet.rows]
        led = self._desk.read(lambda reading: leaders(reading, [sheet.cohort_id])).get(sheet.cohort_id, ())
        return SheetPaper(
            setting=self._setting(wish.size),
            title=sheet.group_name,
            day=sheet.starts_at.date(),
            starts=sheet.starts_at.time(),
            ends=sheet.ends_at.time(),
            place=sheet.place,
            number=sheet.number,
            of=sheet.of,
            facilitators=led,
            names=distinct_names(names, wish.names),
            walk_in_lines=wish.walk_ins,
            code="",
            privacy=_("Please do not copy or photograph this sheet."),
        )

    def _setting(self, size: PaperSize | None) -> PaperSetting:
        own = PracticeService(self._desk).practice()
        return PaperSetting(
            size=size or PaperSize(own.paper.value),
            language=_language(own),
            made_at=self._desk.now().astimezone(ZoneInfo(own.zone)),
            brand=Brand(organisation=own.name, footer=own.footer),
            twelve_hours=own.country in _TWELVE_HOURS,
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


def _language(own: Practice) -> str:
    return f"{own.language}-{own.country}" if own.country and "-" not in own.language else own.language


def _file_name(day: date, title: str, word: str, kind: Format) -> str:
    """Sorted by day, safe on every system, without any person's name."""
    plain = "".join(c if c.isalnum() or c in " ._-" else " " for c in f"{day.isoformat()} {title} {word}")
    return " ".join(plain.split())[:100].rstrip(". ") + f".{kind}"
