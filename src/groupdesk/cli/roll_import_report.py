"""What an import of marks says of itself, for people and for scripts."""

from collections.abc import Iterator

from groupdesk.base.i18n import _
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.imports.problems import Problem
from groupdesk.domain.meetings.matches import Match
from groupdesk.domain.meetings.participants import Participant
from groupdesk.domain.meetings.planning import answer_to, credited
from groupdesk.domain.meetings.preview import MarksImported, MeetingDecisions, MeetingPreview, Plan, PlannedMark
from groupdesk.services.meetings.words import found_words, kind_words, problem_sentence

Told = dict[str, object]


def document(preview: MeetingPreview, plan: Plan, done: MarksImported | None) -> Told:
    """All of it for scripts; `deed` is null where nothing was stored."""
    drafts = _drafts(plan)
    return {
        "deed": done.deed if done else None,
        "kind": preview.report.kind,
        "zone": preview.zone.zone,
        "is_zone_settled": preview.zone.is_settled,
        "counts": _counts(preview, plan),
        "people": [
            _person(preview, participant, match, drafts.get(participant.key))
            for participant, match in zip(preview.participants, preview.matches, strict=True)
        ],
        "conflicts": [_conflict(preview, mark) for mark in plan.conflicts],
        "refused": [
            {"row": row.number, "reasons": [_problem(problem) for problem in row.problems]}
            for row in preview.report.rows
            if row.is_refused
        ],
        "waiting_room": preview.waiting_rows,
        "remembered": done.remembered if done else 0,
    }


def lines(
    preview: MeetingPreview, decisions: MeetingDecisions, plan: Plan, done: MarksImported | None
) -> Iterator[str]:
    """All of it for people: figures first, then what wants a look."""
    counts = _counts(preview, plan)
    yield _("{kind}: {count} people in {rows} rows").format(
        kind=kind_words(preview.report.kind), count=counts["people"], rows=counts["rows"]
    )
    if done is None:
        yield _("Nothing was stored; this is what would happen.")
    if not preview.zone.is_settled:
        yield _("In which zone are its times? They fit with --zone {zone}.").format(zone=preview.zone.proposed)
    yield _("Marks: {count}, of them walk-ins: {walk_ins}").format(count=counts["marks"], walk_ins=counts["walk_ins"])
    yield _("Left out: {count}").format(count=counts["left_out"])
    yield _("Not there during the session: {count}").format(count=counts["outside"])
    if plan.conflicts:
        yield _("Marked already, and otherwise: {count}").format(count=len(plan.conflicts))
        yield from (_conflict_line(preview, mark) for mark in plan.conflicts)
    if plan.open:
        yield _("Not settled yet: {count}").format(count=len(plan.open))
        yield from _open_lines(preview, decisions)
    refused = [row for row in preview.report.rows if row.is_refused]
    if refused:
        yield _("Rows that stay out: {count}").format(count=len(refused))
        for row in refused:
            told = " ".join(problem_sentence(problem) for problem in row.problems)
            yield _("  Row {row}: {told}").format(row=row.number, told=told)
    if preview.waiting_rows:
        yield _("In the waiting room: {count}").format(count=len(preview.waiting_rows))
    if done is not None:
        yield _("“groupdesk undo {deed}” takes all of it back.").format(deed=done.deed)


def _counts(preview: MeetingPreview, plan: Plan) -> dict[str, int]:
    return {
        "rows": len(preview.report.rows),
        "people": len(preview.participants),
        "marks": plan.to_store,
        "walk_ins": len(plan.newcomers) + sum(mark.is_walk_in for mark in plan.marks),
        "kept": sum(mark.is_kept for mark in plan.marks),
        "left_out": len(plan.left_out),
        "outside": len(plan.outside),
        "unanswered": len(plan.open),
        "refused": sum(row.is_refused for row in preview.report.rows),
    }


def _drafts(plan: Plan) -> dict[int, MarkDraft]:
    """The mark of each participant, by key."""
    found = {key: mark.draft for mark in plan.marks for key in mark.keys}
    return found | {newcomer.key: newcomer.draft for newcomer in plan.newcomers}


def _person(preview: MeetingPreview, participant: Participant, match: Match, draft: MarkDraft | None) -> Told:
    return {
        "rows": participant.rows,
        "name": participant.name,
        "found_by": match.found_by,
        "is_sure": match.is_sure,
        "suggested": match.fate,
        "person_id": (draft.person_id or None) if draft else match.person_id,
        "status": draft.status if draft else None,
        "time_in": draft.time_in.replace(second=0) if draft and draft.time_in else None,
        "time_out": draft.time_out.replace(second=0) if draft and draft.time_out else None,
        "minutes": credited(draft, preview.rule) if draft else None,
        "candidates": [
            {"person_id": one.person_id, "number": one.number, "name": one.name, "score": one.score}
            for one in match.candidates
        ],
    }


def _conflict(preview: MeetingPreview, mark: PlannedMark) -> Told:
    return {
        "person_id": mark.person_id,
        "number": preview.people[mark.person_id].number,
        "before": mark.standing.status if mark.standing else "",
        "after": mark.draft.status,
        "is_overwritten": not mark.is_kept,
    }


def _conflict_line(preview: MeetingPreview, mark: PlannedMark) -> str:
    before = mark.standing.status if mark.standing else ""
    told = _("  {name}: {before} stays (the report says {after})")
    if not mark.is_kept:
        told = _("  {name}: {before} gives way to {after}")
    statuses = preview.statuses
    return told.format(
        name=preview.people[mark.person_id].name,
        before=statuses.status(before).label,
        after=statuses.status(mark.draft.status).label,
    )


def _open_lines(preview: MeetingPreview, decisions: MeetingDecisions) -> Iterator[str]:
    for participant, match in zip(preview.participants, preview.matches, strict=True):
        if answer_to(match, decisions) is None:
            yield _("  Row {row}, {name}: {why}").format(row=participant.key, name=participant.name, why=_why(match))


def _why(match: Match) -> str:
    people = ", ".join(_("{name} (no. {number})").format(name=c.name, number=c.number) for c in match.candidates)
    return f"{found_words(match.found_by)}: {people}" if people else found_words(match.found_by)


def _problem(problem: Problem) -> Told:
    return {"code": problem.code, "column": problem.column, "text": problem_sentence(problem)}
