"""Sign-in sheets that come back on paper: found by their code, ticked line by line, their picture kept."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from groupdesk.domain.attendance import MarkDraft, MarkSource
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import DeedId, GroupSessionId
from groupdesk.domain.paper_names import NameStyle
from groupdesk.domain.sheet_codes import sheet_code, sheet_serial
from groupdesk.domain.sheets import ReturnedSheet, SheetLine, SignInSheet, scan_type
from groupdesk.services.attendance import AttendanceService
from groupdesk.services.desk import Desk
from groupdesk.services.papers.names import written_names
from groupdesk.store import sheets, sign_in_sheets
from groupdesk.store.certificates import keep_file, kept_file
from groupdesk.store.paper_people import paper_people
from groupdesk.store.reading import Reading
from groupdesk.store.sign_in_sheets import SHEETS
from groupdesk.store.unit import Unit


class ReturnedSheetService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, code: str) -> ReturnedSheet:
        """The sheet with that code, its lines in printed order with the marks of now.

        Case, spaces and dashes do not matter. Refused: sheet-code-wrong, sheet-unknown (sheet).
        """
        serial = sheet_serial(code)
        return self._desk.read(lambda reading: _returned(reading, _kept(reading, serial)))

    def printed(self, session_id: GroupSessionId) -> tuple[ReturnedSheet, ...]:
        """Every sheet that was printed for a session, the latest first."""

        def query(reading: Reading) -> tuple[ReturnedSheet, ...]:
            return tuple(_returned(reading, kept) for kept in sign_in_sheets.of_session(reading, session_id))

        return self._desk.read(query)

    def tick(self, code: str, marks: Mapping[int, MarkDraft], *, deed: DeedId | None = None) -> Done:
        """Takes the marks of some lines over from the paper, by number of line, all in one deed that can be undone.

        The drafts' people are set from the lines; the marks say that they came from paper. Lines that are not given
        stay as they are. Refused: sheet-code-wrong, sheet-unknown, sheet-line-unknown (line, most), and as for a mark.
        """
        serial = sheet_serial(code)

        def work(unit: Unit) -> str:
            kept = _kept(unit, serial)
            drafts = _drafts(kept, marks)
            AttendanceService(self._desk).take_in(unit, kept.session_id, drafts, MarkSource.PAPER)
            unit.change(SHEETS, kept, returned_at=self._desk.now(), returned_by=self._desk.staff_id)
            return kept.session_id

        return self._desk.do("sheet-return", work, facts={"marks": len(marks)}, deed=deed)

    def keep_scan(self, code: str, content: bytes) -> Done:
        """Keeps the picture of the signed sheet with the practice, in the place of one kept before.

        Refused: sheet-code-wrong, sheet-unknown, scan-unreadable, scan-too-large (megabytes).
        """
        serial = sheet_serial(code)
        scan_type(content)

        def work(unit: Unit) -> str:
            kept = _kept(unit, serial)
            unit.change(SHEETS, kept, scan=keep_file(unit, content))
            return kept.session_id

        return self._desk.do("sheet-scan", work, facts={"kilobytes": len(content) // 1_000})

    def scan(self, code: str) -> bytes:
        """The picture that is kept of the sheet; scan_type tells its kind.

        Refused: sheet-code-wrong, sheet-unknown, scan-missing (sheet). Trouble: kept-file-damaged.
        """
        serial = sheet_serial(code)

        def query(reading: Reading) -> bytes:
            kept = _kept(reading, serial)
            if not kept.scan:
                raise Refused("scan-missing", sheet=sheet_code(serial))
            return kept_file(reading, kept.scan)

        return self._desk.read(query)


def _kept(reading: Reading, serial: int) -> SignInSheet:
    found = sign_in_sheets.of_serial(reading, serial)
    if found is None:
        raise Refused("sheet-unknown", sheet=sheet_code(serial))
    return found


def _drafts(kept: SignInSheet, marks: Mapping[int, MarkDraft]) -> Sequence[MarkDraft]:
    most = len(kept.person_ids)
    for line in marks:
        if not 1 <= line <= most:
            raise Refused("sheet-line-unknown", line=line, most=most)
    return [replace(draft, person_id=kept.person_ids[line - 1]) for line, draft in sorted(marks.items())]


def _returned(reading: Reading, kept: SignInSheet) -> ReturnedSheet:
    sheet = sheets.sheet(reading, kept.session_id)
    statuses = {row.person_id: row.status for row in sheet.rows}
    people = paper_people(reading, kept.person_ids)
    names = written_names([people.get(person) for person in kept.person_ids], NameStyle(kept.names))
    return ReturnedSheet(
        id=kept.id,
        code=sheet_code(kept.serial),
        session_id=kept.session_id,
        cohort_id=sheet.cohort_id,
        group_name=sheet.group_name,
        starts_at=sheet.starts_at,
        printed_at=kept.printed_at,
        returned_at=kept.returned_at,
        is_scanned=bool(kept.scan),
        lines=tuple(
            SheetLine(
                line=line,
                person_id=person,
                name=name,
                status=statuses.get(person, "unmarked"),
                is_on_sheet=person in statuses,
            )
            for line, (person, name) in enumerate(zip(kept.person_ids, names, strict=True), 1)
        ),
    )
