"""Reads a whole report: which service wrote it, its tables, the order of its days, then row by row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime

from groupdesk.base.folding import fold
from groupdesk.domain.errors import Refused
from groupdesk.domain.imports.columns import DateOrder
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.sheets import RawSheet
from groupdesk.domain.imports.watch import UNWATCHED, Stage, Watch
from groupdesk.domain.meetings.fields import NAMING, MarkColumn, MarkField, ReportKind, SheetLayout
from groupdesk.domain.meetings.rows import MeetingReport, ReportRow
from groupdesk.domain.statuses import StatusSet
from groupdesk.interop.meetings.columns import columns_of, marks_shape
from groupdesk.interop.meetings.headers import kind_of
from groupdesk.interop.meetings.lines import Line, row_of
from groupdesk.interop.meetings.logs import stretches
from groupdesk.interop.meetings.moments import shown_of
from groupdesk.interop.meetings.tables import Layout, Table, laid_out
from groupdesk.interop.signups.dates import DateRule, day_of, order_of

MOST_ROWS = 10_000
_TIMES = (MarkField.TIME_IN, MarkField.TIME_OUT, MarkField.MOMENT, MarkField.DAY)
_TELLING = frozenset(
    {MarkField.STATUS, MarkField.TIME_IN, MarkField.TIME_OUT, MarkField.MINUTES, MarkField.MINUTES_LATE}
)
_SUMMARY_PART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoice:
    """What is settled about reading; `session_on` tells which number is the month where the file does not."""

    session_on: date
    today: date
    statuses: StatusSet
    usual_order: DateOrder
    kind: ReportKind | None = None
    order: DateOrder | None = None
    header_row: int | None = None
    fields: tuple[MarkField, ...] = ()


def kind_and_shape(sheet: RawSheet, header_row: int | None = None) -> tuple[ReportKind | None, str]:
    """Which service wrote a file, None where no table of people is found, and by what a mapping is remembered."""
    layout = laid_out(sheet.rows, header_row)
    if not layout.tables:
        return None, ""
    kind = kind_of([table.header for table in layout.tables], has_parts=layout.has_parts)
    return kind, marks_shape(layout.tables[0]) if kind is ReportKind.CSV else ""


def layout_of(sheet: RawSheet, choice: ReportChoice) -> SheetLayout:
    """Kind and columns, without reading any row. Refused: report-too-long (most)."""
    _check_length(sheet)
    layout = laid_out(sheet.rows, choice.header_row)
    tables = layout.tables or laid_out(sheet.rows, 0).tables
    kind = kind_of([table.header for table in tables], has_parts=layout.has_parts)
    columns = columns_of(tables[0], kind, choice.statuses, choice.fields)
    return SheetLayout(kind=kind, header_row=tables[0].header.number, columns=columns)


def read_report(sheet: RawSheet, choice: ReportChoice, watch: Watch = UNWATCHED) -> MeetingReport:
    """Every row of a person, in the order of the file.

    Refused: cancelled, report-too-long (most), report-not-recognised, report-of-another-kind (kind) where a file
    is not what it was said to be, marks-without-name, marks-without-status, report-other-day (report_on, session_on).
    """
    _check_length(sheet)
    layout, kind = _recognised(sheet, choice)
    tables = layout.tables if kind is not ReportKind.CSV else layout.tables[:1]
    columns = [columns_of(table, kind, choice.statuses, choice.fields) for table in tables]
    _check_columns(kind, {column.field for column in columns[0]})
    order = choice.order or _order(layout, tables, columns, choice)
    rule = DateRule(order=order, today=choice.today, is_birth=False)
    rows = [
        row
        for table, its_columns in zip(tables, columns, strict=True)
        for row in _rows(table, Line(kind, its_columns, rule, choice.statuses), watch)
    ]
    started, ended = (_moment(layout.facts.get(fact, ""), rule) for fact in ("start", "end"))
    return MeetingReport(
        kind=kind,
        header_row=tables[0].header.number,
        columns=columns[0],
        rows=tuple(_hosts(_at_odds(_of_the_day(rows, choice.session_on)), layout.facts.get("host", ""))),
        shape=marks_shape(tables[0]) if kind is ReportKind.CSV else "",
        started=started,
        ended=ended,
        order=order,
    )


def _check_length(sheet: RawSheet) -> None:
    if len(sheet.rows) > MOST_ROWS:
        raise Refused("report-too-long", most=MOST_ROWS)


def _check_columns(kind: ReportKind, fields: Set[MarkField]) -> None:
    """A mere list of people says of nobody that they came; a service lists only those who did."""
    if not fields & NAMING:
        raise Refused("marks-without-name")
    if kind is ReportKind.CSV and not fields & _TELLING:
        raise Refused("marks-without-status")


def _recognised(sheet: RawSheet, choice: ReportChoice) -> tuple[Layout, ReportKind]:
    layout = laid_out(sheet.rows, choice.header_row)
    if not layout.tables:
        return _without_headings(sheet, choice), ReportKind.CSV
    found = kind_of([table.header for table in layout.tables], has_parts=layout.has_parts)
    if choice.header_row is not None or choice.kind is ReportKind.CSV:
        return layout, ReportKind.CSV
    if choice.kind is not None and choice.kind is not found:
        raise Refused("report-of-another-kind", kind=choice.kind.value)
    return layout, found


def _without_headings(sheet: RawSheet, choice: ReportChoice) -> Layout:
    """All rows as one table, if their cells alone tell who came, or a person said what the columns hold."""
    layout = laid_out(sheet.rows, 0)
    found = {column.field for column in columns_of(layout.tables[0], ReportKind.CSV, choice.statuses, choice.fields)}
    if choice.kind not in (None, ReportKind.CSV) or not (found & NAMING and found & _TELLING):
        raise Refused("report-not-recognised")
    return layout


def _rows(table: Table, line: Line, watch: Watch) -> Sequence[ReportRow]:
    found, actions = [], []
    for raw in watch.over(Stage.READING, table.rows, len(table.rows)):
        row, action = row_of(raw, line)
        if row is not None:
            found.append(replace(row, is_summary=table.part == _SUMMARY_PART))
            actions.append(action)
    is_log = any(column.field is MarkField.ACTION for column in line.columns)
    return stretches(found, actions) if is_log else found


def _order(
    layout: Layout, tables: Sequence[Table], columns: Sequence[tuple[MarkColumn, ...]], choice: ReportChoice
) -> DateOrder:
    """By the cells that can be read one way only; else the order in which the session's own day is there."""
    cells = [layout.facts.get(fact, "") for fact in ("start", "end")]
    for table, its_columns in zip(tables, columns, strict=True):
        places = [column.index for column in its_columns if column.field in _TIMES]
        cells += [row.cell(place) for row in table.rows for place in places]
    found = order_of(0, cells, choice.usual_order)
    if found.month_first != found.day_first:
        return found.order
    for order in (choice.usual_order, DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST):
        rule = DateRule(order=order, today=choice.today, is_birth=False)
        if any(day_of(cell, rule).on == choice.session_on for cell in cells[:50]):
            return order
    return choice.usual_order


def _moment(text: str, rule: DateRule) -> datetime | None:
    shown = shown_of(text, rule) if text else None
    return shown.replace(tzinfo=None) if isinstance(shown, datetime) else None


def _of_the_day(rows: Sequence[ReportRow], session_on: date) -> list[ReportRow]:
    """In a table of several days the rows of the session's own."""
    days = sorted({row.on for row in rows if row.on is not None})
    if days and session_on not in days:
        raise Refused("report-other-day", report_on=days[0], session_on=session_on)
    return [row for row in rows if row.on in (None, session_on)]


def _at_odds(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """Rows that mark one person with different statuses stay out, all of them: nobody can tell which is right."""
    said: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        if row.status and not row.is_refused:
            said[_who(row)].setdefault(row.status, row.number)
    return [_refused_twice(row, said[_who(row)]) if len(said.get(_who(row), ())) > 1 else row for row in rows]


def _who(row: ReportRow) -> str:
    return str(row.file_number) if row.file_number is not None else fold(row.email or row.name)


def _refused_twice(row: ReportRow, said: Mapping[str, int]) -> ReportRow:
    facts = {"rows": ", ".join(str(number) for number in sorted(said.values()))}
    problem = Problem(code="marked-twice", severity=Severity.REFUSED, row=row.number, facts=facts)
    return replace(row, problems=(*row.problems, problem)) if row.status else row


def _hosts(rows: Sequence[ReportRow], email: str) -> list[ReportRow]:
    """Whoever has the address of the host called the meeting."""
    host = email.casefold()
    return [replace(row, is_host=True) if host and row.email.casefold() == host else row for row in rows]
