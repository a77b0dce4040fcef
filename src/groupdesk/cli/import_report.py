"""What an import says of itself: counts, refused rows with reasons, likely duplicates, for people and for scripts."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.domain.imports.columns import Field
from groupdesk.domain.imports.matches import Likeness, Verdict
from groupdesk.domain.imports.preview import Imported, ImportPreview, Match
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.rows import Double
from groupdesk.services.imports.words import problem_sentence, reason_words, skip_words


def likely_keys(preview: ImportPreview) -> tuple[int, ...]:
    """Rows of people who may be on file already but are not certain to be."""
    sure = {match.key for match in preview.matches if match.likeness.verdict is Verdict.SAME}
    found = (match.key for match in preview.matches if match.likeness.verdict is Verdict.LIKELY)
    return tuple(dict.fromkeys(key for key in found if key not in sure))


def same(words: str, other: str) -> bool:
    """Whether two ways of writing a group are the same but for case, accents and blanks."""
    return fold(words) == fold(other)


def document(preview: ImportPreview, done: Imported | None, written: Path | None) -> dict[str, object]:
    """All of it for scripts; `deed` and what was done are null where nothing was stored."""
    return {
        "deed": done.deed if done else None,
        "counts": asdict(preview.counts),
        "done": None if done is None else {name: getattr(done, name) for name in _DONE},
        "header_row": preview.header_row,
        "columns": [
            {"letter": c.letter, "header": c.header, "field": c.field, "confidence": round(c.confidence, 2)}
            for c in preview.columns
        ],
        "groups": [{"group": g.group, "people": g.people, "cohort": g.cohort} for g in preview.groups],
        "refused": [{"row": r.row.number, "reasons": [_problem(p) for p in r.problems]} for r in preview.refused],
        "to_look_at": [
            {"row": s.key, "reasons": [_problem(p) for p in s.problems if p.severity is Severity.LOOK]}
            for s in preview.sign_ups
            if s.needs_a_look
        ],
        "on_file": [_match(match) for match in preview.matches],
        "twice_in_sheet": [_double(double) for double in preview.doubles],
        "skipped": [{"row": row.number, "reason": row.reason} for row in preview.skipped],
        "errors_file": None if written is None else str(written),
    }


_DONE = ("added", "updated", "unchanged", "left_out", "enrolled", "waiting")


def lines(preview: ImportPreview, done: Imported | None, written: Path | None) -> Iterator[str]:
    """All of it for people: figures first, then the rows that want a look."""
    counts = preview.counts
    yield _("Rows read: {count}").format(count=counts.rows)
    if done is None:
        yield _("Nothing was stored; this is what would happen.")
        yield _("New people: {count}").format(count=counts.new)
        yield _("On file already: {count}").format(count=counts.same)
    else:
        yield _("Added: {count}").format(count=done.added)
        yield _("Updated: {count}").format(count=done.updated)
        yield _("Unchanged: {count}").format(count=done.unchanged)
        yield _("Left out: {count}").format(count=done.left_out)
        yield _("Enrolled: {count}, waiting: {waiting}").format(count=done.enrolled, waiting=done.waiting)
    ignored = [column.header or column.letter for column in preview.columns if column.field is Field.IGNORE]
    if ignored:
        says = _("Columns that were left out: {columns}. Take one in as --mapping {letter}=notes.")
        letter = next(column.letter for column in preview.columns if column.field is Field.IGNORE)
        yield says.format(columns=", ".join(ignored), letter=letter)
    yield _("Rows that repeat an earlier one: {count}").format(count=counts.doubles)
    yield _("Likely duplicates: {count}").format(count=counts.likely)
    yield from _likely_lines(preview)
    yield _("Taken without some field: {count}").format(count=counts.to_look_at)
    yield from _look_lines(preview)
    yield _("Refused: {count}").format(count=counts.refused)
    for refused in preview.refused:
        yield _row_line(refused.row.number, refused.problems)
    yield from (
        _("Row {row} is no person: {reason}.").format(row=r.number, reason=skip_words(r.reason))
        for r in preview.skipped
    )
    if written is not None:
        yield _("The refused rows lie in {path}; mend them there and import that file.").format(path=written)
    if done is not None:
        yield _("“groupdesk undo {deed}” takes all of it back.").format(deed=done.deed)


def _likely_lines(preview: ImportPreview) -> Iterator[str]:
    likely = set(likely_keys(preview))
    for match in preview.matches:
        if match.key in likely:
            yield _("  Row {row} may be number {number} on file: {reasons}.").format(
                row=match.key, number=match.number, reasons=_reasons(match.likeness)
            )
    for double in preview.doubles:
        if not double.is_joined and double.likeness.verdict is Verdict.LIKELY:
            yield _("  Row {row} may be the person of row {earlier}: {reasons}.").format(
                row=double.row, earlier=double.earlier_row, reasons=_reasons(double.likeness)
            )


def _look_lines(preview: ImportPreview) -> Iterator[str]:
    for sign_up in preview.sign_ups:
        problems = tuple(p for p in sign_up.problems if p.severity is Severity.LOOK)
        if problems:
            yield _row_line(sign_up.key, problems)


def _row_line(row: int, problems: tuple[Problem, ...]) -> str:
    told = " ".join(problem_sentence(problem) for problem in problems)
    return _("  Row {row}: {told}").format(row=row, told=told)


def _reasons(likeness: Likeness) -> str:
    return ", ".join(reason_words(reason) for reason in likeness.reasons)


def _problem(problem: Problem) -> dict[str, object]:
    return {"code": problem.code, "column": problem.column, "text": problem_sentence(problem)}


def _match(match: Match) -> dict[str, object]:
    return {
        "row": match.key,
        "person_id": match.person_id,
        "number": match.number,
        "verdict": match.likeness.verdict,
        "score": match.likeness.score,
        "reasons": match.likeness.reasons,
        "suggested": match.suggested,
    }


def _double(double: Double) -> dict[str, object]:
    return {
        "row": double.row,
        "earlier_row": double.earlier_row,
        "verdict": double.likeness.verdict,
        "score": double.likeness.score,
        "reasons": double.likeness.reasons,
        "is_joined": double.is_joined,
    }
