"""Marks from outside: open a report, look at what it would mark, accept it in one deed, and what is remembered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from groupdesk.domain.attendance import MarkDraft, MarkSource
from groupdesk.domain.deeds import Done
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import CohortId, DeedId, GroupSessionId, PersonId
from groupdesk.domain.imports.sheets import NeedsEncoding, RawSheet, SheetChoice
from groupdesk.domain.imports.watch import UNWATCHED, Stage, Watch
from groupdesk.domain.meetings.fields import ReportKind, SheetLayout
from groupdesk.domain.meetings.marking import MarkingRule
from groupdesk.domain.meetings.matches import Fate
from groupdesk.domain.meetings.participants import Clocks, participants
from groupdesk.domain.meetings.planning import answer_to, planned
from groupdesk.domain.meetings.preview import (
    MarksImported,
    MeetingDecisions,
    MeetingOptions,
    MeetingPreview,
    Plan,
)
from groupdesk.domain.meetings.remembered import MeetingNameRow
from groupdesk.domain.meetings.rows import MeetingReport
from groupdesk.domain.meetings.zones import zone_of
from groupdesk.domain.people import PersonDraft, PersonKind, checked
from groupdesk.domain.statuses import Mode
from groupdesk.interop.meetings.matching import matched
from groupdesk.interop.meetings.opening import open_report
from groupdesk.interop.meetings.reading import ReportChoice, kind_and_shape, layout_of, read_report
from groupdesk.services.attendance import AttendanceService
from groupdesk.services.desk import Desk
from groupdesk.services.imports.remembering import usual_order
from groupdesk.services.meetings.gathering import Gathered, gathered, head_of, known_as, register_for, standing_on
from groupdesk.services.meetings.remembering import fields_of, order_of, remember_names, remember_reading
from groupdesk.services.people import add_to, living
from groupdesk.store import imports, meetings
from groupdesk.store.meetings import MEETING_NAMES
from groupdesk.store.unit import Unit

_AS_FOUND = SheetChoice()
_NOTHING_SETTLED = MeetingOptions()
_AS_FOUND_OUT = MeetingDecisions()


class MeetingService:
    """Nothing is stored before `accept`; that is one deed, and undoing it takes all of it back."""

    def __init__(self, desk: Desk, attendance: AttendanceService) -> None:
        self._desk = desk
        self._attendance = attendance

    def open(self, path: Path, choice: SheetChoice = _AS_FOUND) -> RawSheet | NeedsEncoding:
        """The table in a file, or the question how its letters are written. Trouble and Refused: as imports.open."""
        return open_report(path, choice)

    def layout(
        self, session_id: GroupSessionId, sheet: RawSheet, options: MeetingOptions = _NOTHING_SETTLED
    ) -> SheetLayout:
        """Which kind of file it is and what its columns hold, as guessed, remembered or chosen.

        Refused: as preview for the session, report-too-long (most).
        """
        found = self._desk.read(lambda reading: gathered(reading, session_id, self._desk))
        return layout_of(sheet, self._choice(found, sheet, options)[0])

    def preview(
        self,
        session_id: GroupSessionId,
        sheet: RawSheet,
        options: MeetingOptions = _NOTHING_SETTLED,
        watch: Watch = UNWATCHED,
    ) -> MeetingPreview:
        """What accepting would do; reads only.

        Refused: cancelled, not-found, session-locked, session-cancelled, session-not-yet (on), zone-unknown (zone),
        report-too-long (most), report-not-recognised, report-of-another-kind (kind), marks-without-name,
        marks-without-status, report-empty, report-other-day (report_on, session_on),
        report-other-time (report_from, report_to, session_from, session_to).
        """
        found = self._desk.read(lambda reading: gathered(reading, session_id, self._desk))
        report, is_remembered = self._report(found, sheet, options, watch)
        known = self._desk.read(lambda reading: meetings.zone_of(reading, report.kind.value))
        zone = zone_of(report, found.placing, chosen=options.zone, remembered=known.zone if known else "")
        clocks = Clocks(found.times, found.session.zone, zone.zone)
        present = participants(report.taken, clocks, options.apart)
        register = self._desk.read(lambda reading: register_for(reading, found.sheet, present))
        standing = standing_on(found.sheet)
        return MeetingPreview(
            deed=DeedId(self._desk.new_id()),
            session=head_of(found.sheet),
            sheet=sheet,
            options=options,
            report=report,
            zone=zone,
            is_remembered=is_remembered,
            rule=_rule(found, report, options),
            participants=present,
            matches=matched(present, register, watch),
            people=register.by_id,
            standing=standing,
            expected=tuple(row.person_id for row in found.sheet.rows if row.person_id not in standing),
        )

    def knowing(self, preview: MeetingPreview, person_ids: Iterable[PersonId]) -> MeetingPreview:
        """The preview with people on file beside those who were compared, so that rows can be given to them too.

        Who is not on the sheet becomes a walk-in. Refused: not-found, person-merged (number).
        """
        missing = [person_id for person_id in person_ids if person_id not in preview.people]
        if not missing:
            return preview
        others = self._desk.read(lambda reading: [known_as(living(reading, person_id)) for person_id in missing])
        return replace(preview, people={**preview.people, **{one.person_id: one for one in others}})

    def plan(self, preview: MeetingPreview, decisions: MeetingDecisions = _AS_FOUND_OUT) -> Plan:
        """What accepting these decisions would store. Refused: status-unknown (status, known) for the rest."""
        return planned(preview, decisions)

    def accept(
        self, preview: MeetingPreview, decisions: MeetingDecisions = _AS_FOUND_OUT, watch: Watch = UNWATCHED
    ) -> MarksImported:
        """Stores everything in one deed; the same preview accepted twice is stored once.

        Refused, with nothing stored: cancelled, report-zone-needed (zone), names-unanswered (count),
        nothing-to-mark, changed-meanwhile, not-found, name-too-long, status-unknown, and as attendance.mark.
        """
        plan = planned(preview, decisions)
        _check(preview, plan)
        ends: list[int] = []

        def work(unit: Unit) -> str:
            watch.at(Stage.STORING, 0, plan.to_store)
            self._check_standing(unit, preview)
            meant = _meant(preview, decisions)
            drafts = [mark.draft for mark in plan.marks if not mark.is_kept]
            for newcomer in plan.newcomers:
                person_id = self._newcomer(unit, preview, newcomer.name)
                meant[newcomer.key] = person_id
                drafts.append(replace(newcomer.draft, person_id=person_id))
            self._store(unit, preview, [*drafts, *plan.rest])
            ends.append(remember_names(unit, self._desk, preview, meant))
            remember_reading(unit, self._desk, preview)
            watch.at(Stage.STORING, plan.to_store, plan.to_store)
            return preview.session.id

        facts = {"marks": plan.to_store, "kind": preview.report.kind.value}
        done = self._desk.do("roll-import", work, facts=facts, deed=preview.deed)
        return MarksImported(
            deed=done.deed,
            stored=plan.to_store,
            kept=sum(mark.is_kept for mark in plan.marks),
            walk_ins=len(plan.newcomers) + sum(mark.is_walk_in for mark in plan.marks),
            left_out=len(plan.left_out) + len(plan.outside),
            remembered=ends[0] if ends else 0,
        )

    def remembered(self, cohort_id: CohortId) -> tuple[MeetingNameRow, ...]:
        """Names in reports of a cohort that need no question any more, in their order."""
        return self._desk.read(lambda reading: meetings.name_rows(reading, cohort_id))

    def forget(self, name_ids: Sequence[str]) -> Done:
        """Asks again about those names at the next import; past marks stay. Refused: not-found."""

        def work(unit: Unit) -> str:
            for name_id in name_ids:
                unit.remove(MEETING_NAMES, unit.get(MEETING_NAMES, name_id))
            return name_ids[0] if name_ids else ""

        return self._desk.do("meeting-names-forget", work, facts={"names": len(name_ids)})

    def _report(
        self, found: Gathered, sheet: RawSheet, options: MeetingOptions, watch: Watch
    ) -> tuple[MeetingReport, bool]:
        choice, is_remembered = self._choice(found, sheet, options)
        report = read_report(sheet, choice, watch)
        if not report.rows:
            raise Refused("report-empty")
        return report, is_remembered

    def _choice(self, found: Gathered, sheet: RawSheet, options: MeetingOptions) -> tuple[ReportChoice, bool]:
        """What is settled, with the remembered mapping where nobody chose one, and whether there was one."""
        shape = kind_and_shape(sheet, options.header_row)[1]
        mapping = None
        if shape and not options.fields:
            mapping = self._desk.read(lambda reading: imports.mapping_of(reading, shape))
        choice = ReportChoice(
            session_on=found.session.on,
            today=self._desk.today(found.session.zone),
            statuses=found.statuses,
            usual_order=usual_order(found.practice),
            kind=options.kind,
            order=options.date_order or order_of(mapping),
            header_row=options.header_row,
            fields=options.fields or fields_of(mapping),
        )
        return choice, mapping is not None

    def _check_standing(self, unit: Unit, preview: MeetingPreview) -> None:
        """Marks made since the preview was shown were not weighed by anybody. Refused: changed-meanwhile."""
        now = gathered(unit, preview.session.id, self._desk)
        if standing_on(now.sheet) != preview.standing or now.times != preview.rule.times:
            raise Refused("changed-meanwhile")

    def _newcomer(self, unit: Unit, preview: MeetingPreview, name: str) -> PersonId:
        draft = PersonDraft(full_name=name.strip(), kind=PersonKind.ALIAS_ONLY)
        return add_to(unit, self._desk, checked(draft, self._desk.today(preview.session.zone)))

    def _store(self, unit: Unit, preview: MeetingPreview, drafts: Sequence[MarkDraft]) -> None:
        is_csv = preview.report.kind is ReportKind.CSV
        source = MarkSource.IMPORT if is_csv else MarkSource.VIDEO_REPORT
        self._attendance.take_in(unit, preview.session.id, drafts, source)


def _rule(found: Gathered, report: MeetingReport, options: MeetingOptions) -> MarkingRule:
    usual = Mode.IN_PERSON if report.kind is ReportKind.CSV else Mode.VIDEO
    return MarkingRule(found.times, found.statuses, found.rule, options.grace_minutes, options.mode or usual)


def _check(preview: MeetingPreview, plan: Plan) -> None:
    if not preview.zone.is_settled:
        raise Refused("report-zone-needed", zone=preview.zone.proposed)
    if plan.open:
        raise Refused("names-unanswered", count=len(plan.open))
    if not plan.to_store:
        raise Refused("nothing-to-mark")


def _meant(preview: MeetingPreview, decisions: MeetingDecisions) -> dict[int, PersonId | None]:
    """Who each participant is, by key; somebody new has no id yet and comes later."""
    meant: dict[int, PersonId | None] = {}
    for match in preview.matches:
        answer = answer_to(match, decisions)
        if answer is not None and answer.fate is not Fate.NEW:
            meant[match.key] = answer.person_id
    return meant
