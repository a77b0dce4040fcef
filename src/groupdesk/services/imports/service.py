"""Importing people from sheets: open, look at what would happen, accept, and take in those who asked for a group."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from groupdesk.base.folding import fold
from groupdesk.domain.ids import CohortId, DeedId
from groupdesk.domain.imports.matches import Verdict
from groupdesk.domain.imports.preview import (
    Answer,
    Counts,
    Decisions,
    Imported,
    ImportOptions,
    ImportPreview,
    Match,
    RefusedRow,
    WantedGroup,
)
from groupdesk.domain.imports.requests import RequestRow
from groupdesk.domain.imports.rows import Double, SignUp
from groupdesk.domain.imports.sheets import NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.imports.watch import UNWATCHED, Watch
from groupdesk.interop.csv_out import csv_bytes
from groupdesk.interop.sheets.opening import open_sheet
from groupdesk.interop.signups.joining import joined
from groupdesk.interop.signups.reading import ReadingChoice, SignUpSheet, read_sign_ups, shape_of_sheet
from groupdesk.interop.signups.refusals import refused_table
from groupdesk.services.desk import Desk
from groupdesk.services.enrolments import Admitted
from groupdesk.services.imports.cohorts import suggested_cohorts
from groupdesk.services.imports.matching import matches_on_file
from groupdesk.services.imports.placing import asked_in, place, place_of
from groupdesk.services.imports.remembering import fields_of, order_of, remember, usual_order
from groupdesk.services.imports.storing import Outcome, planned, store_people
from groupdesk.services.imports.words import problem_sentence
from groupdesk.services.own_backups import Occasion, OwnBackups
from groupdesk.services.seats import Places, Wish, admit_to
from groupdesk.store import imports, practice
from groupdesk.store.imports import REQUESTS
from groupdesk.store.reading import Reading
from groupdesk.store.unit import Unit

_AS_FOUND = SheetChoice()
_NOTHING_SETTLED = ImportOptions()
_AS_SUGGESTED = Decisions()


class ImportService:
    """Nothing is stored before `accept`; that is one deed, and undoing it takes all of it back."""

    def __init__(self, desk: Desk, backups: OwnBackups | None = None) -> None:
        self._desk = desk
        self._backups = backups

    def open(self, path: Path, choice: SheetChoice = _AS_FOUND) -> RawSheet | NeedsEncoding:
        """The sheet in a file, or the question how its letters are written.

        Trouble: file-missing, file-not-readable. Refused: file-too-large (megabytes, most), file-empty,
        file-is-picture, file-is-pdf, file-is-document, file-is-archive, file-is-web-page, file-is-contacts,
        file-is-calendar, file-not-a-table, workbook-protected, workbook-damaged, workbook-binary,
        workbook-too-large, sheet-not-found (sheet), encoding-unknown (encoding), too-many-rows (rows, most),
        too-many-columns (columns, most), sheet-too-large (cells, most), cell-too-long (row, most).
        """
        return open_sheet(path, choice)

    def preview(
        self, sheet: RawSheet, options: ImportOptions = _NOTHING_SETTLED, watch: Watch = UNWATCHED
    ) -> ImportPreview:
        """What accepting would do; reads only. Refused: cancelled."""
        desk = self._desk
        own = desk.read(practice.practice)
        shape = shape_of_sheet(sheet, options.header_row)
        mapping = None if options.fields else desk.read(lambda reading: imports.mapping_of(reading, shape))
        choice = ReadingChoice(
            header_row=options.header_row,
            fields=options.fields or fields_of(mapping),
            date_order=options.date_order or order_of(mapping),
            usual_order=options.usual_order or usual_order(own),
            tidy_capitals=options.tidy_capitals,
        )
        read = read_sign_ups(sheet, choice, desk.today(own.zone), watch)
        sign_ups, doubles = joined([row for row in read.rows if not row.is_refused], options.doubles, watch)
        matches = desk.read(lambda reading: matches_on_file(reading, sign_ups, watch))
        return ImportPreview(
            deed=DeedId(desk.new_id()),
            sheet=sheet,
            options=replace(options, date_order=choice.date_order),
            header_row=read.header.number if read.header else 0,
            columns=read.columns,
            dates=read.dates,
            shape=read.shape,
            remembered_on=mapping.settled_on if mapping else None,
            sign_ups=sign_ups,
            doubles=doubles,
            matches=matches,
            refused=_refused(read),
            skipped=read.skipped,
            warnings=sheet.warnings,
            groups=desk.read(lambda reading: _wanted(reading, sign_ups)),
            counts=_counts(sheet, read, sign_ups, doubles, matches),
        )

    def accept(
        self, preview: ImportPreview, decisions: Decisions = _AS_SUGGESTED, watch: Watch = UNWATCHED
    ) -> Imported:
        """Stores everything in one deed; the same preview accepted twice is stored once.

        The practice is backed up before, unless a backup holds everything. Refused, with nothing stored: cancelled,
        answer-without-person (row), cohort-not-open (cohort), not-found, changed-meanwhile. Trouble, with nothing
        stored: as own_backups.OwnBackups.make.
        """
        if self._backups is not None:
            self._backups.make_if_due(Occasion.BEFORE_BULK)
        steps = planned(preview, decisions)
        answers = Counter(step.answer for step in steps)
        ends: list[tuple[Outcome, Places]] = []

        def work(unit: Unit) -> str:
            outcome = store_people(unit, self._desk, steps, watch)
            asked = asked_in(preview.sign_ups, outcome.people)
            ends.append((outcome, place(unit, self._desk, asked, decisions.cohorts)))
            remember(unit, self._desk, preview, self._desk.today(practice.practice(unit).zone))
            return preview.shape

        facts = {"rows": preview.counts.rows, "added": answers[Answer.ADD], "refused": preview.counts.refused}
        done = self._desk.do("import", work, facts=facts, deed=preview.deed)
        outcome, places = ends[0] if ends else (Outcome(), Places())
        return Imported(
            deed=done.deed,
            added=answers[Answer.ADD],
            updated=outcome.updated,
            unchanged=outcome.unchanged,
            left_out=answers[Answer.LEAVE_OUT],
            refused=preview.counts.refused,
            enrolled=len(places.enrolled),
            waiting=len(places.waiting),
        )

    def refused_file(self, preview: ImportPreview) -> bytes:
        """A CSV file of the refused rows with the reason beside each, to be mended and imported again."""
        return csv_bytes(*refused_table(preview.columns, preview.refused, problem_sentence))

    def requested_groups(self) -> tuple[WantedGroup, ...]:
        """Groups that somebody asked for and has no place in yet, by their words, with an open cohort of that name."""
        return self._desk.read(_requested)

    def requests(self, group: str) -> tuple[RequestRow, ...]:
        """Those who asked for a group, in any way of writing it, and have no place from it yet; first come first."""
        return self._desk.read(lambda reading: imports.open_requests(reading, group))

    def admit(self, cohort_id: CohortId, group: str) -> Admitted:
        """Takes in all who asked for that group, in order: seats while they last, then the waiting list. One deed.

        Refused: cohort-not-open (cohort), not-found.
        """
        found: list[Places] = []

        def work(unit: Unit) -> str:
            rows = imports.open_requests(unit, group)
            wishes = [Wish(person_id=row.person_id, asked_on=row.asked_on) for row in rows]
            found.append(admit_to(unit, self._desk, cohort_id, wishes))
            for row in rows:
                met_by = place_of(unit, cohort_id, row.person_id)
                unit.change(REQUESTS, unit.get(REQUESTS, row.request_id), enrolment_id=met_by)
            return cohort_id

        done = self._desk.do("admit", work)
        return Admitted(done, found[0].enrolled, found[0].waiting, found[0].already)


def _refused(read: SignUpSheet) -> tuple[RefusedRow, ...]:
    raws = {raw.number: raw for raw in read.raw_rows}
    return tuple(RefusedRow(row=raws[row.number], problems=row.problems) for row in read.rows if row.is_refused)


def _wanted(reading: Reading, sign_ups: Sequence[SignUp]) -> tuple[WantedGroup, ...]:
    """By the number of people, most first."""
    counted: Counter[str] = Counter()
    words: dict[str, str] = {}
    for sign_up in sign_ups:
        for wish in sign_up.wishes:
            counted[fold(wish.group)] += 1
            words.setdefault(fold(wish.group), wish.group)
    return suggested_cohorts(reading, [(words[key], people) for key, people in counted.most_common()])


def _requested(reading: Reading) -> tuple[WantedGroup, ...]:
    return suggested_cohorts(reading, imports.requested_groups(reading))


def _counts(
    sheet: RawSheet,
    read: SignUpSheet,
    sign_ups: Sequence[SignUp],
    doubles: Sequence[Double],
    matches: Sequence[Match],
) -> Counts:
    refused = sum(row.is_refused for row in read.rows)
    same = {match.key for match in matches if match.likeness.verdict is Verdict.SAME}
    likely = {match.key for match in matches if match.likeness.verdict is Verdict.LIKELY} - same
    heads = {row: sign_up.key for sign_up in sign_ups for row in sign_up.rows}
    likely |= {heads[d.row] for d in doubles if d.likeness.verdict is Verdict.LIKELY and not d.is_joined} - same
    return Counts(
        rows=len(read.rows),
        ready=len(sign_ups),
        doubles=len(read.rows) - refused - len(sign_ups),
        refused=refused,
        skipped=len(read.skipped),
        blank=sheet.blank_rows,
        same=len(same),
        likely=len(likely),
        new=len(sign_ups) - len(same) - len(likely),
        to_look_at=sum(sign_up.needs_a_look for sign_up in sign_ups),
    )
