"""Rosters and attendance lists as rows of text, alike for paper, CSV and XLSX (invariant 28)."""

from collections.abc import Callable, Sequence
from datetime import date

from groupdesk.base import i18n
from groupdesk.base.i18n import _
from groupdesk.base.languages import name_in
from groupdesk.documents.forms.wording import short_day_text
from groupdesk.domain.attendance import Matrix, MatrixPerson
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.papers import ColumnKind, RosterColumn
from groupdesk.domain.states import CALLED_OFF, EnrolmentState
from groupdesk.domain.statuses import StatusSet
from groupdesk.services.papers.wishes import PaperWish, RosterField, RosterOrder, RosterParts

Lines = tuple[tuple[str, ...], ...]
_FIGURES = (RosterField.NUMBER, RosterField.CAME)


def state_words(state: EnrolmentState) -> str:
    """An enrolment's state as people say it."""
    words = {
        EnrolmentState.REFERRED: _("Referred"),
        EnrolmentState.SCREENING: _("In screening"),
        EnrolmentState.NOT_ELIGIBLE: _("Not eligible"),
        EnrolmentState.DEFERRED: _("Deferred"),
        EnrolmentState.ELIGIBLE: _("Eligible"),
        EnrolmentState.WAITLISTED: _("Waiting"),
        EnrolmentState.OFFERED: _("Seat offered"),
        EnrolmentState.ENROLLED: _("Enrolled"),
        EnrolmentState.ACTIVE: _("Active"),
        EnrolmentState.COMPLETED: _("Completed"),
        EnrolmentState.WITHDRAWN: _("Withdrawn"),
        EnrolmentState.DISCHARGED: _("Discharged"),
        EnrolmentState.TRANSFERRED: _("Transferred"),
        EnrolmentState.DID_NOT_START: _("Did not start"),
        EnrolmentState.DECEASED: _("Deceased"),
    }
    return words[state]


def roster_columns(fields: tuple[RosterField, ...]) -> tuple[RosterColumn, ...]:
    """The chosen columns in the chosen order."""
    kinds = {RosterField.NAME: ColumnKind.NAME} | dict.fromkeys(_FIGURES, ColumnKind.FIGURE)
    return tuple(RosterColumn(title=field.head, kind=kinds.get(field, ColumnKind.TEXT)) for field in fields)


def ordered_rows(rows: Sequence[RosterRow], wish: PaperWish) -> tuple[RosterRow, ...]:
    """In the wished order, within each part; rows that are equal stay in the order of names."""
    keys: dict[RosterOrder, Callable[[RosterRow], object]] = {
        RosterOrder.NAME: lambda _row: 0,
        RosterOrder.NUMBER: lambda row: row.number,
        RosterOrder.SINCE: lambda row: row.joined_on or date.max,
        RosterOrder.STATUS: lambda row: list(EnrolmentState).index(row.state),
    }
    chosen = sorted(rows, key=keys[wish.order])  # type: ignore[arg-type]  # each key's values compare with each other
    parts = part_words(chosen, wish.parts)
    places = sorted(range(len(chosen)), key=lambda place: (parts[place] == "", parts[place])) if parts else ()
    return tuple(chosen[place] for place in places) if parts else tuple(chosen)


def part_words(rows: Sequence[RosterRow], parts: RosterParts) -> tuple[str, ...]:
    """The heading each row stands under, "" where nothing is known; no headings at all without parts."""
    words: dict[RosterParts, Callable[[RosterRow], str]] = {
        RosterParts.STATUS: lambda row: state_words(row.state),
        RosterParts.LANGUAGE: lambda row: _language(row.language),
        RosterParts.HANDOUTS: lambda row: _language(row.handout_language or row.language),
    }
    return tuple(words[parts](row) for row in rows) if parts in words else ()


def roster_lines(rows: Sequence[RosterRow], fields: tuple[RosterField, ...], names: Sequence[str]) -> Lines:
    """One line a person, cells as text; `names` are theirs in the same order."""
    return tuple(tuple(_cell(row, name, field) for field in fields) for row, name in zip(rows, names, strict=True))


def _cell(row: RosterRow, name: str, field: RosterField) -> str:
    cells = {
        RosterField.NUMBER: str(row.number),
        RosterField.NAME: name,
        RosterField.STATUS: state_words(row.state),
        RosterField.SINCE: _day(row.joined_on),
        RosterField.PHONE: row.phone,
        RosterField.EMAIL: row.email,
        RosterField.LANGUAGE: _language(row.language),
        RosterField.HANDOUTS: _language(row.handout_language or row.language),
        RosterField.NEEDS: row.needs,
        RosterField.CAME: _("{came} of {expected}").format(came=row.came, expected=row.expected),
    }
    return cells[field]


def _language(language: str) -> str:
    return name_in(i18n.language(), language)


def _day(day: date | None) -> str:
    return "" if day is None else short_day_text(day)


def matrix_columns(matrix: Matrix) -> tuple[RosterColumn, ...]:
    """Name, a column for each session, how often somebody came and the share of it."""
    heads = [RosterColumn(title=_("Name"), kind=ColumnKind.NAME)]
    for session in matrix.sessions:
        day = _("{month}/{day}").format(month=session.starts_at.month, day=session.starts_at.day)
        title = day if session.number is None else _("{number} · {day}").format(number=session.number, day=day)
        heads.append(RosterColumn(title=title))
    return (
        *heads,
        RosterColumn(title=_("Came"), kind=ColumnKind.FIGURE),
        RosterColumn(title=_("Rate"), kind=ColumnKind.FIGURE),
    )


def matrix_lines(matrix: Matrix, statuses: StatusSet, names: Sequence[str]) -> Lines:
    """One line a person: the letter of each mark, "×" where the session was called off, "–" where not expected."""
    return tuple(
        (name, *_marks(matrix, person, statuses), *_share(matrix, person, statuses))
        for name, person in zip(names, matrix.people, strict=True)
    )


def _marks(matrix: Matrix, person: MatrixPerson, statuses: StatusSet) -> list[str]:
    signs = []
    for session, mark in zip(matrix.sessions, person.marks, strict=True):
        if session.state in CALLED_OFF:
            signs.append("×")
        elif mark is None:
            signs.append("–")
        else:
            status = statuses.status(mark[0])
            signs.append(status.sign if status.is_choosable else "")
    return signs


def _share(matrix: Matrix, person: MatrixPerson, statuses: StatusSet) -> tuple[str, str]:
    held = [
        mark
        for session, mark in zip(matrix.sessions, person.marks, strict=True)
        if mark is not None and session.is_sheet_open and session.state not in CALLED_OFF
    ]
    expected = [mark for mark in held if statuses.status(mark[0]).meaning.is_expected]
    came = sum(statuses.status(mark[0]).meaning.counts_as_present for mark in expected)
    share = f"{round(100 * came / len(expected))} %" if expected else ""
    return _("{came} of {expected}").format(came=came, expected=len(expected)), share
