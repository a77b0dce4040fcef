"""One row of a report made into what it says about one person, with everything that is odd about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from groupdesk.base.folding import fold
from groupdesk.domain.imports.problems import Problem, Severity
from groupdesk.domain.imports.sheets import RawRow
from groupdesk.domain.meetings.fields import MarkColumn, MarkField, ReportKind
from groupdesk.domain.meetings.rows import ReportRow, Shown
from groupdesk.domain.statuses import Meaning, Mode, StatusSet
from groupdesk.interop.meetings.moments import seconds_of, shown_of
from groupdesk.interop.meetings.names import shown_name
from groupdesk.interop.signups.cells import is_formula, is_nothing, plain
from groupdesk.interop.signups.dates import DateRule, day_of
from groupdesk.interop.signups.names import joined_name
from groupdesk.interop.signups.wordlists import wordlist, words

_LONGEST_NAME, _LONGEST_EMAIL, _LONGEST_REMARK = 200, 254, 2_000
_MOST_MINUTES_LATE = 24 * 60


@dataclass(frozen=True, slots=True)
class Line:
    """How the rows of one table are read."""

    kind: ReportKind
    columns: tuple[MarkColumn, ...]
    dates: DateRule
    statuses: StatusSet

    def has(self, *fields: MarkField) -> bool:
        return any(column.field in fields for column in self.columns)


@dataclass(slots=True)
class _Cells:
    """The first filled cell of each field, and what was odd so far."""

    number: int
    texts: Mapping[MarkField, tuple[int, str]]
    problems: list[Problem] = field(default_factory=list)

    def text(self, of: MarkField) -> str:
        return self.texts.get(of, (0, ""))[1]

    def refuse(self, code: str, of: MarkField, **facts: object) -> None:
        column = self.texts[of][0] if of in self.texts else None
        told = Problem(code=code, severity=Severity.REFUSED, row=self.number, column=column, facts=facts)
        self.problems.append(told)


def row_of(raw: RawRow, line: Line) -> tuple[ReportRow | None, str]:
    """What the row says, and the action of a log. None for a row that marks nobody: a total, or a blank status."""
    cells = _Cells(raw.number, _first_filled(raw, line))
    name, original = _name(cells)
    email, file_number = _email(raw, line), _number(cells)
    if _says_nothing(cells, name, line):
        return None, ""
    _check_name(cells, name, has_other=bool(email) or file_number is not None)
    joined, left = _times(cells, line)
    row = ReportRow(
        number=raw.number,
        name=name,
        original=original,
        email=email,
        file_number=file_number,
        joined=joined,
        left=left,
        seconds=_seconds(cells),
        minutes_late=_minutes_late(cells),
        on=_day(cells, line),
        status=_status(cells, line.statuses),
        mode=_mode(cells),
        remark=plain(cells.text(MarkField.REMARK))[:_LONGEST_REMARK],
        is_waiting=fold(cells.text(MarkField.WAITING_ROOM)) in words("yes"),
        is_host=fold(cells.text(MarkField.ROLE)) in wordlist("words", "meetings")["host"],
        problems=tuple(cells.problems),
    )
    return row, cells.text(MarkField.ACTION)


def _first_filled(raw: RawRow, line: Line) -> dict[MarkField, tuple[int, str]]:
    found: dict[MarkField, tuple[int, str]] = {}
    for column in line.columns:
        text = raw.cell(column.index).strip()
        if text and column.field is not MarkField.IGNORE:
            found.setdefault(column.field, (column.index, text))
    return found


def _name(cells: _Cells) -> tuple[str, str]:
    first, last = plain(cells.text(MarkField.FIRST_NAME)), plain(cells.text(MarkField.LAST_NAME))
    if first or last:
        return joined_name(first, last, tidy_capitals=False).full, ""
    return shown_name(cells.text(MarkField.NAME))


def _says_nothing(cells: _Cells, name: str, line: Line) -> bool:
    """A row of totals; or in a table with statuses somebody about whom nothing was written down."""
    if fold(name).split(" ")[0].rstrip(":") in words("totals") and not cells.text(MarkField.EMAIL):
        return True
    said = (MarkField.STATUS, MarkField.TIME_IN, MarkField.TIME_OUT, MarkField.MINUTES, MarkField.MINUTES_LATE)
    return line.kind is ReportKind.CSV and line.has(MarkField.STATUS) and not any(cells.text(one) for one in said)


def _check_name(cells: _Cells, name: str, *, has_other: bool) -> None:
    if not name and not has_other:
        cells.refuse("name-missing", MarkField.NAME)
    elif is_formula(name):
        cells.refuse("name-is-formula", MarkField.NAME, text=name[:60])
    elif len(name) > _LONGEST_NAME:
        cells.refuse("name-too-long", MarkField.NAME, most=_LONGEST_NAME)


def _email(raw: RawRow, line: Line) -> str:
    """The first cell that is an address a person may have; sign-in names of guests of another house are none."""
    for column in line.columns:
        text = plain(raw.cell(column.index))
        is_address = "@" in text[1:-1] and " " not in text and "#" not in text and len(text) <= _LONGEST_EMAIL
        if column.field is MarkField.EMAIL and is_address and not is_formula(text):
            return text
    return ""


def _number(cells: _Cells) -> int | None:
    text = cells.text(MarkField.NUMBER)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else None


def _times(cells: _Cells, line: Line) -> tuple[Shown | None, Shown | None]:
    came = _time(cells, MarkField.MOMENT if line.has(MarkField.MOMENT) else MarkField.TIME_IN, line)
    went = _time(cells, MarkField.TIME_OUT, line)
    if isinstance(came, datetime) and isinstance(went, datetime):
        if (came.tzinfo is None) == (went.tzinfo is None) and went < came:
            facts = {"time_in": cells.text(MarkField.TIME_IN), "time_out": cells.text(MarkField.TIME_OUT)}
            cells.refuse("times-crossed", MarkField.TIME_OUT, **facts)
    elif came is not None and went is not None and not isinstance(came, datetime) and not isinstance(went, datetime):
        # A session past midnight may end at an earlier time of day; half a day and more is no session.
        hours = (went.hour - came.hour) % 24
        if went < came and hours >= 12:
            facts = {"time_in": cells.text(MarkField.TIME_IN), "time_out": cells.text(MarkField.TIME_OUT)}
            cells.refuse("times-crossed", MarkField.TIME_OUT, **facts)
    return came, went


def _time(cells: _Cells, of: MarkField, line: Line) -> Shown | None:
    text = cells.text(of)
    if not text or is_nothing(text):
        return None
    shown = shown_of(text, line.dates)
    if shown is None:
        cells.refuse("time-unreadable", of, text=text[:60])
    return shown


def _seconds(cells: _Cells) -> int | None:
    text = cells.text(MarkField.MINUTES)
    if not text or is_nothing(text):
        return None
    seconds = seconds_of(text)
    if seconds is None or seconds < 0:
        cells.refuse("duration-impossible", MarkField.MINUTES, text=text[:60])
        return None
    return seconds


def _minutes_late(cells: _Cells) -> int | None:
    text = cells.text(MarkField.MINUTES_LATE)
    if not text or is_nothing(text):
        return None
    if not (text.isascii() and text.isdecimal() and int(text[:9]) <= _MOST_MINUTES_LATE):
        cells.refuse("duration-impossible", MarkField.MINUTES_LATE, text=text[:60])
        return None
    return int(text)


def _day(cells: _Cells, line: Line) -> date | None:
    text = cells.text(MarkField.DAY)
    if not text:
        return None
    read = day_of(text, line.dates)
    if read.on is None:
        cells.refuse("date-unreadable", MarkField.DAY, text=text[:60])
    return read.on


def _status(cells: _Cells, statuses: StatusSet) -> str:
    """The code of the status that the cell names, in the group's words before usual ones."""
    text = plain(cells.text(MarkField.STATUS))
    if not text:
        return ""
    wanted = fold(text)
    for status in statuses.statuses:
        if status.is_choosable and wanted in (fold(status.code), fold(status.label), fold(status.key)):
            return status.code
    usual = wordlist("words", "meetings")
    meanings = {"present": Meaning.PRESENT, "excused": Meaning.EXCUSED, "absent": Meaning.UNEXCUSED}
    meaning = next((meaning for key, meaning in meanings.items() if wanted in usual[key]), None)
    found = next((status.code for status in statuses.statuses if status.meaning is meaning), "")
    if not found:
        known = ", ".join(status.label for status in statuses.statuses if status.is_choosable)
        cells.refuse("status-not-known", MarkField.STATUS, text=text[:60], known=known)
    return found


def _mode(cells: _Cells) -> Mode | None:
    wanted = fold(cells.text(MarkField.MODE))
    usual = wordlist("words", "meetings")
    return next((mode for mode in Mode if wanted and wanted in usual[mode.value]), None)
