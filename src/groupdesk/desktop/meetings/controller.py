"""Marks from outside and their service: reads and stores in threads, with progress and cancel; one Undo for all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.meetings.page import COLUMNS, FILE, MARKS, NAMES, MeetingPage
from groupdesk.desktop.meetings.remembered_names import RememberedNames
from groupdesk.desktop.meetings.wording import Line, lines_of
from groupdesk.desktop.sheets.long_work import LongWork
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.attendance import Sheet
from groupdesk.domain.deeds import Done
from groupdesk.domain.ids import CohortId, GroupSessionId, PersonId
from groupdesk.domain.imports.sheets import NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.imports.watch import Watch
from groupdesk.domain.meetings.fields import ReportKind, SheetLayout
from groupdesk.domain.meetings.matches import Fate
from groupdesk.domain.meetings.preview import (
    Answer,
    MarksImported,
    MeetingDecisions,
    MeetingOptions,
    MeetingPreview,
    Plan,
)
from groupdesk.services.bundle import Services

T = TypeVar("T")
Read = NeedsEncoding | tuple[RawSheet, SheetLayout, MeetingPreview | None]
Planned = tuple[MeetingPreview, Plan, tuple[Line, ...]]


class MeetingController(QObject):
    """Holds what was settled so far; the preview is made anew when a choice changes what the report says."""

    def __init__(self, page: MeetingPage, services: Services, tasks: Worker, deeds: Deeds, failed: Failed) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds, self._failed = page, services, tasks, deeds, failed
        self._path = Path()
        self._raw: RawSheet | None = None
        self._layout: SheetLayout | None = None
        self._preview: MeetingPreview | None = None
        self._plan: Plan | None = None
        self._options = MeetingOptions()
        self._answers: dict[int, Answer] = {}
        self._cohort = CohortId("")
        self._long = LongWork(page, page, tasks, failed)
        self._names = RememberedNames(page, services, tasks, deeds)
        page.opened.connect(self._start)
        page.file.file_chosen.connect(self.open)
        page.file.encoding_chosen.connect(self._open_as)
        page.columns.header_changed.connect(self._on_header)
        page.names.answered.connect(self._on_answer)
        page.names.suggestions_taken.connect(self._take_suggestions)
        page.names.parted.connect(self._on_parted)
        page.names.person_given.connect(self._on_person)
        page.names.grace_chosen.connect(self._on_grace)
        page.names.other.searched.connect(self._find)
        page.names.zone.zone_chosen.connect(self._on_zone)
        page.marks.changed.connect(self._replan)
        page.step_wanted.connect(self._go)
        page.accept_wanted.connect(self._accept)
        page.cancel_wanted.connect(self._cancel)
        page.names_wanted.connect(lambda: self._names.open(self._cohort))
        page.progress.cancelled.connect(self._long.stop)

    @Slot(str)
    def _start(self, session_id: str) -> None:
        """Another session, or the same once more: from the beginning."""
        self._forget()
        sheet = self._services.attendance.sheet
        self._tasks.read(self._page, lambda: sheet(GroupSessionId(session_id)), self._show_session, latest="session")

    def _show_session(self, sheet: Sheet) -> None:
        self._cohort = sheet.cohort_id
        self._page.show_session(sheet)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Reads that report and shows its people, or the columns of a table."""
        self._path, self._options, self._answers = path, MeetingOptions(), {}
        self._page.marks.forget()
        self._read(SheetChoice())

    def _open_as(self, encoding: str) -> None:
        self._read(SheetChoice(encoding=encoding))

    def _read(self, choice: SheetChoice) -> None:
        path, session_id, options = self._path, GroupSessionId(self._page.session_id), self._options

        def work(watch: Watch) -> Read:
            meetings = self._services.meetings  # its libraries are loaded here, off the window's thread
            opened = meetings.open(path, choice)
            if isinstance(opened, NeedsEncoding):
                return opened
            layout = meetings.layout(session_id, opened, options)
            if layout.kind is ReportKind.CSV:
                return opened, layout, None
            return opened, layout, meetings.preview(session_id, opened, options, watch)

        self._long.do(work, self._show_read)

    def _show_read(self, found: Read) -> None:
        if isinstance(found, NeedsEncoding):
            self._page.file.ask_encoding(found)
            return
        self._raw, self._layout, preview = found
        if preview is None:
            self._page.columns.show_layout(self._raw, self._layout)
            self._page.show_step(COLUMNS, _("Look for names"))
        else:
            self._show_preview(preview)
            self._show_step(NAMES)

    def _show_preview(self, preview: MeetingPreview) -> None:
        self._preview, self._options = preview, preview.options
        self._replan()

    @Slot(int)
    def _on_header(self, row: int) -> None:
        raw, session_id = self._raw, GroupSessionId(self._page.session_id)
        self._options = replace(self._options, header_row=row, fields=())
        options = self._options
        if raw is not None:
            self._long.do(lambda _watch: self._services.meetings.layout(session_id, raw, options), self._show_layout)

    def _show_layout(self, layout: SheetLayout) -> None:
        self._layout = layout
        if self._raw is not None:
            self._page.columns.show_layout(self._raw, layout)
        self._page.show_primary(_("Look for names"), ready=True)

    @Slot(int, object)
    def _on_answer(self, key: int, answer: Answer) -> None:
        self._answers[key] = answer
        self._replan()

    @Slot()
    def _take_suggestions(self) -> None:
        if self._preview is not None:
            for match in self._preview.matches:
                if not match.is_sure and match.fate is not None:
                    self._answers.setdefault(match.key, Answer(match.fate, match.person_id))
            self._replan()

    @Slot(object)
    def _on_parted(self, rows: tuple[int, ...]) -> None:
        self._again(replace(self._options, apart=self._options.apart | frozenset(rows)))

    @Slot(str)
    def _on_zone(self, zone: str) -> None:
        self._again(replace(self._options, zone=zone))

    @Slot(int)
    def _on_grace(self, minutes: int) -> None:
        self._again(replace(self._options, grace_minutes=minutes))

    @Slot(str)
    def _find(self, text: str) -> None:
        find, other = self._services.people.find, self._page.names.other
        self._tasks.read(self._page, lambda: find(text), other.show_people, latest="find")

    @Slot(int, str)
    def _on_person(self, key: int, person_id: str) -> None:
        """Somebody who is not on the sheet: they become a walk-in."""
        preview, meetings = self._preview, self._services.meetings

        def show(known: MeetingPreview) -> None:
            if preview is self._preview:
                self._preview = known
                self._on_answer(key, Answer(Fate.PERSON, PersonId(person_id)))

        if preview is not None:
            self._tasks.read(self._page, lambda: meetings.knowing(preview, [PersonId(person_id)]), show)

    def _again(self, options: MeetingOptions, then: Callable[[], None] | None = None) -> None:
        raw, session_id = self._raw, GroupSessionId(self._page.session_id)
        if raw is None:
            return

        def show(preview: MeetingPreview) -> None:
            self._show_preview(preview)
            if then is not None:
                then()

        self._long.do(lambda watch: self._services.meetings.preview(session_id, raw, options, watch), show)

    def _decisions(self) -> MeetingDecisions:
        marks = self._page.marks
        return MeetingDecisions(answers=dict(self._answers), overwrite=frozenset(marks.overwrite), rest=marks.rest())

    @Slot()
    def _replan(self) -> None:
        """What would be stored now, reckoned beside the window."""
        preview, decisions = self._preview, self._decisions()
        if preview is None:
            return

        def work() -> Planned:
            plan = self._services.meetings.plan(preview, decisions)
            return preview, plan, lines_of(preview, decisions, plan)

        self._tasks.read(self._page, work, self._show_plan, latest="plan")

    def _show_plan(self, planned: Planned) -> None:
        preview, self._plan, lines = planned
        if preview is not self._preview:
            return
        self._page.names.show_lines(preview, lines)
        self._page.marks.show_plan(preview, self._plan)
        self._show_primary()

    def _show_primary(self) -> None:
        plan, preview, step = self._plan, self._preview, self._page.step()
        if plan is None or preview is None or step < NAMES:
            return
        is_settled = not plan.open and preview.zone.is_settled
        if step == NAMES and not (is_settled and _is_plain(preview, plan)):
            self._page.show_primary(_("Go on to the marks"), ready=is_settled)
            return
        told = ngettext("Store {count} mark", "Store {count} marks", plan.to_store).format(count=plan.to_store)
        self._page.show_primary(told, ready=is_settled and plan.to_store > 0)

    @Slot(int)
    def _go(self, step: int) -> None:
        is_table = self._layout is not None and self._layout.kind is ReportKind.CSV
        if step == MARKS and self._is_plain_now():
            self._accept()
            return
        if step == COLUMNS and not is_table:
            step = FILE if self._page.step() > COLUMNS else NAMES
        if step == NAMES and self._page.step() == COLUMNS:
            options = replace(self._options, fields=self._page.columns.fields())
            self._again(options, lambda: self._show_step(NAMES))
            return
        if step == COLUMNS:
            self._page.show_step(COLUMNS, _("Look for names"))
            return
        self._show_step(step)

    def _show_step(self, step: int) -> None:
        if step == FILE:
            self._page.file.show_start()
        self._page.show_step(step, ready=False)
        self._show_primary()

    def _is_plain_now(self) -> bool:
        plan, preview = self._plan, self._preview
        if plan is None or preview is None or plan.open or not preview.zone.is_settled:
            return False
        return _is_plain(preview, plan)

    @Slot()
    def _accept(self) -> None:
        preview, decisions = self._preview, self._decisions()
        if preview is not None:
            self._long.do(lambda watch: self._services.meetings.accept(preview, decisions, watch), self._done)

    def _done(self, imported: MarksImported) -> None:
        told = ngettext("{count} mark was stored.", "{count} marks were stored.", imported.stored)
        self._deeds.say(self._page, told.format(count=imported.stored), [Done(imported.deed)])
        session_id = self._page.session_id
        self._forget()
        self._page.wanted.emit(places.ROLL_CALL, session_id, "")

    @Slot()
    def _cancel(self) -> None:
        self._long.stop()
        self._forget()
        self._page.wanted.emit(places.ROLL_CALL, self._page.session_id, "")

    def _forget(self) -> None:
        self._preview = self._raw = self._plan = self._layout = None
        self._options, self._answers = MeetingOptions(), {}
        self._page.marks.forget()
        self._show_step(FILE)


def _is_plain(preview: MeetingPreview, plan: Plan) -> bool:
    """Whether the step of the marks would ask nothing: all are new, nobody is missing, and no row stays out."""
    marked = {mark.person_id for mark in plan.marks}
    is_whole = marked.issuperset(preview.expected) and not any(row.is_refused for row in preview.report.rows)
    return is_whole and not plan.conflicts and plan.to_store > 0
