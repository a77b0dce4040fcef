"""Sign-in sheets that come back on paper: found by their code, ticked line by line, their picture kept."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from groupdesk.domain.attendance import UNMARKED, MarkDraft, MarkSource
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.ids import DeedId, GroupSessionId, PersonId
from groupdesk.domain.sheet_codes import sheet_code, sheet_serial
from groupdesk.domain.sheets import MOST_SCAN_BYTES, PaperRoll, ReturnedSheet, SignInSheet, scan_type
from groupdesk.services.attendance import AttendanceService
from groupdesk.services.desk import Desk
from groupdesk.services.printings import paper_roll, people_now, returned
from groupdesk.store import sign_in_sheets
from groupdesk.store.kept_files import keep_file, kept_file
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
        return self._desk.read(lambda reading: returned(reading, [_kept(reading, serial)])[0])

    def roll(self, code: str) -> PaperRoll:
        """The roll call in the order of that sheet. Refused: sheet-code-wrong, sheet-unknown (sheet)."""
        serial = sheet_serial(code)
        return self._desk.read(lambda reading: paper_roll(reading, _kept(reading, serial)))

    def printed(self, session_id: GroupSessionId) -> tuple[ReturnedSheet, ...]:
        """Every sheet that was printed for a session, the latest first."""
        return self._desk.read(lambda reading: returned(reading, sign_in_sheets.of_session(reading, session_id)))

    def tick(self, code: str, marks: Mapping[int, MarkDraft], *, deed: DeedId | None = None) -> Done:
        """Takes the marks of some lines over from the paper, by number of line, all in one deed that can be undone.

        The drafts' people are set from the lines; the marks say that they came from paper. Lines that are not given
        stay as they are. Refused: sheet-code-wrong, sheet-unknown, sheet-line-unknown (line, most), and as for a mark.
        """
        serial = sheet_serial(code)
        drafts = self._desk.read(lambda reading: _drafts(reading, _kept(reading, serial), marks))
        return self.mark(code, drafts, deed=deed)

    def mark(self, code: str, drafts: Sequence[MarkDraft], *, deed: DeedId | None = None) -> Done:
        """Takes marks over from the paper, by person, in one deed; who is not on the roll becomes a walk-in.

        The first mark of a session opens its roll, and the first from this paper says that it came back, each in a
        deed of its own, so that taking that mark back leaves the later ones and the day of the return as they are.
        Refused: sheet-code-wrong, sheet-unknown, and as for a mark.
        """
        serial, attendance = sheet_serial(code), AttendanceService(self._desk)
        kept = self._desk.read(lambda reading: _kept(reading, serial))
        attendance.open_roll(kept.session_id, drafts)

        def work(unit: Unit) -> str:
            attendance.take_in(unit, kept.session_id, drafts, MarkSource.PAPER)
            return kept.session_id

        done = self._desk.do("sheet-return", work, facts={"marks": len(drafts)}, deed=deed)
        self._came_back(kept)
        return done

    def fill(self, code: str, status: str) -> Done:
        """Gives everybody on the roll who is not marked yet that status, in one deed; refused as for mark.

        Lines of people who are not on the roll any more stay blank.
        """
        rows = self.roll(code).sheet.rows
        blanks = [row.person_id for row in rows if row.status == UNMARKED and not row.is_gone]
        return self.mark(code, [MarkDraft(person_id=person, status=status) for person in dict.fromkeys(blanks)])

    def walk_in(
        self, code: str, *, person_id: PersonId | None = None, alias: str = "", status: str = "present"
    ) -> Done:
        """Adds somebody who was written on the paper by hand; as walk_in of the roll call. Gives the person.

        The sheet has come back with them too. Refused: sheet-code-wrong, sheet-unknown, and as for a walk-in.
        """
        serial = sheet_serial(code)
        kept = self._desk.read(lambda reading: _kept(reading, serial))
        done = AttendanceService(self._desk).walk_in(
            kept.session_id, person_id=person_id, alias=alias, status=status, source=MarkSource.PAPER
        )
        self._came_back(kept)
        return done

    def _came_back(self, before: SignInSheet) -> None:
        """Writes down that the sheet is back, after what was taken over from it: a refused mark brings nothing back."""
        if before.returned_at is not None:
            return

        def work(unit: Unit) -> str:
            kept = _kept(unit, before.serial)
            if kept.returned_at is None:
                unit.change(SHEETS, kept, returned_at=self._desk.now(), returned_by=self._desk.staff_id)
            return kept.session_id

        self._desk.do("sheet-come-back", work)

    def keep_scan(self, code: str, content: bytes) -> Done:
        """Keeps the picture of the signed sheet with the practice, in the place of one kept before.

        Refused: sheet-code-wrong, sheet-unknown, scan-unreadable, scan-too-large (megabytes). Trouble: scan-damaged.
        """
        serial = sheet_serial(code)
        scan_type(content)
        # What decodes pictures takes memory that an evening without a scan does not need: loaded with the first.
        import_module("groupdesk.services.papers.scans").check_scan(content)

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


def scan_file(path: Path) -> bytes:
    """The bytes of a chosen file, of one that is too large just enough to refuse it.

    Trouble: file-missing, file-not-readable.
    """
    try:
        with path.open("rb") as source:
            return source.read(MOST_SCAN_BYTES + 1)
    except FileNotFoundError as error:
        raise Trouble("file-missing") from error
    except OSError as error:
        raise Trouble("file-not-readable") from error


def _drafts(reading: Reading, kept: SignInSheet, marks: Mapping[int, MarkDraft]) -> list[MarkDraft]:
    most = len(kept.person_ids)
    for line in marks:
        if not 1 <= line <= most:
            raise Refused("sheet-line-unknown", line=line, most=most)
    now = people_now(reading, kept.person_ids)
    people = [now.get(person, person) for person in kept.person_ids]
    return [replace(draft, person_id=people[line - 1]) for line, draft in sorted(marks.items())]
