"""The attendance statement of one person: every session, what it counted, what made up for it, who recorded it."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from groupdesk.base.i18n import _, ngettext
from groupdesk.documents.forms.roster import print_rosters
from groupdesk.documents.forms.wording import short_day_text
from groupdesk.domain.credit import hours
from groupdesk.domain.errors import Refused
from groupdesk.domain.histories import HistoryLine, Totals, for_others, totals
from groupdesk.domain.ids import CohortId, PersonId
from groupdesk.domain.name_check import names_found
from groupdesk.domain.papers import ColumnKind, PaperSetting, RosterColumn, RosterPaper
from groupdesk.domain.people import Person
from groupdesk.interop.csv_out import csv_bytes
from groupdesk.interop.xlsx_out import Workbook, xlsx_bytes
from groupdesk.services.desk import Desk
from groupdesk.services.papers.frame import file_name, paper_setting
from groupdesk.services.papers.statement_words import cohort_parts, file_heads, file_rows, paper_cells
from groupdesk.services.papers.wishes import Format, PaperFile, PaperWish
from groupdesk.services.practices import PracticeService
from groupdesk.services.statuses import read_rule
from groupdesk.store import histories, status_sets
from groupdesk.store.people import PEOPLE
from groupdesk.store.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementAsk:
    """Whose statement; of one cohort or of all; from one day to another, both included; None leaves an end open."""

    person_id: PersonId
    cohort_id: CohortId | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """What the statement says, before it is set on paper. `hours` are contact hours by each group's rule."""

    person: Person
    lines: tuple[HistoryLine, ...]
    hours: Fraction
    hour_minutes: frozenset[int]
    others: tuple[str, ...]


def statement_file(desk: Desk, ask: StatementAsk, wish: PaperWish) -> PaperFile:
    """The statement as PDF, CSV or XLSX; sessions to come are not in it.

    Refused: not-found, dates-crossed (joined, left), statement-empty, statement-names-others (days) when a typed word
    names somebody else of these groups (invariant 14), format-not-possible (format).
    """
    if wish.format not in (Format.PDF, Format.CSV, Format.XLSX):
        raise Refused("format-not-possible", format=wish.format)
    if ask.from_on is not None and ask.to_on is not None and ask.to_on < ask.from_on:
        raise Refused("dates-crossed", joined=ask.from_on, left=ask.to_on)
    today = PracticeService(desk).today()
    found = desk.read(lambda reading: _found(reading, ask, today))
    if not found.lines:
        raise Refused("statement-empty")
    _refuse_others(found)
    number = _("no. {number}").format(number=found.person.number)
    name = file_name(today, _("Attendance statement"), number, wish.format)
    if wish.format is Format.CSV:
        return PaperFile(name=name, format=Format.CSV, content=csv_bytes(file_heads(), file_rows(found.lines)))
    if wish.format is Format.XLSX:
        book = Workbook(_("Attendance statement"), file_heads(), file_rows(found.lines), desk.now())
        return PaperFile(name=name, format=Format.XLSX, content=xlsx_bytes(book))
    paper = _paper(found, ask, paper_setting(desk, wish.size))
    if wish.signature:
        paper = replace(paper, signed_by=_("Issued by: name and signature"))
    printed = print_rosters([paper])
    return PaperFile(name=name, format=Format.PDF, content=printed.pdf, pages=printed.pages, notes=printed.notes)


def _found(reading: Reading, ask: StatementAsk, today: date) -> _Found:
    person = reading.get(PEOPLE, ask.person_id)
    last = today if ask.to_on is None else min(ask.to_on, today)
    lines = tuple(
        line
        for line in histories.history_of(reading, ask.person_id)
        if line.starts_at.date() <= last
        and (ask.from_on is None or ask.from_on <= line.starts_at.date())
        and ask.cohort_id in (None, line.cohort_id)
    )
    rules = {line.cohort_id: read_rule(status_sets.stored_of(reading, line.cohort_id)[1]) for line in lines}
    elsewhere = for_others(lines)
    minutes = ((line.cohort_id, _credited(line, elsewhere)) for line in lines)
    credited = sum((hours(one, rules[cohort]) for cohort, one in minutes), Fraction(0))
    lengths = frozenset(rule.hour_minutes for rule in rules.values())
    return _Found(person, lines, credited, lengths, histories.others_named(reading, ask.person_id, tuple(rules)))


def _credited(line: HistoryLine, elsewhere: frozenset[str]) -> int:
    """Minutes there unless they count for another session, and those made up elsewhere for the same one."""
    there = 0 if line.session_id in elsewhere else line.minutes or 0
    return there + (0 if line.made_up is None else line.made_up.minutes)


def _refuse_others(found: _Found) -> None:
    hits = [line for line in found.lines if names_found(_typed(line), found.others)]
    if hits:
        days = tuple(dict.fromkeys(short_day_text(line.starts_at.date()) for line in hits))
        raise Refused("statement-names-others", days=days)


def _typed(line: HistoryLine) -> str:
    """Words on the statement that somebody typed about the person."""
    return f"{line.minutes_reason} {'' if line.made_up is None else line.made_up.task}"


def _paper(found: _Found, ask: StatementAsk, setting: PaperSetting) -> RosterPaper:
    columns = (
        RosterColumn(title=_("Day"), kind=ColumnKind.NAME),
        RosterColumn(title=_("Session")),
        RosterColumn(title=_("Status")),
        RosterColumn(title=_("Minutes"), kind=ColumnKind.FIGURE),
        RosterColumn(title=_("Made up")),
        RosterColumn(title=_("Recorded by")),
    )
    lines = sorted(found.lines, key=lambda line: (line.group_name, line.code, line.starts_utc))
    return RosterPaper(
        setting=setting,
        title=_("Attendance statement · {name}").format(name=found.person.full_name),
        facts=tuple(_facts(found, ask)),
        columns=columns,
        rows=tuple(paper_cells(line, setting) for line in lines),
        parts=tuple(cohort_parts(lines)),
        note=_note(),
        landscape=False,
    )


def _facts(found: _Found, ask: StatementAsk) -> list[str]:
    sums = totals(found.lines)
    first, last = found.lines[0].starts_at.date(), found.lines[-1].starts_at.date()
    period = _("{first} to {last}").format(
        first=short_day_text(ask.from_on or first), last=short_day_text(ask.to_on or last)
    )
    born = (
        "" if found.person.birth_date is None else _("born {day}").format(day=short_day_text(found.person.birth_date))
    )
    who = " · ".join(part for part in (born, period) if part)
    return [who, _came_words(sums), _hours_words(found, sums)]


def _came_words(sums: Totals) -> str:
    parts = [
        _("Came to {came} of {count} sessions").format(came=sums.came, count=sums.sessions),
        ngettext("{count} excused absence", "{count} excused absences", sums.excused).format(count=sums.excused)
        if sums.excused
        else "",
        _("of these {count} said beforehand").format(count=sums.planned) if sums.planned else "",
        ngettext("{count} unexcused absence", "{count} unexcused absences", sums.unexcused).format(count=sums.unexcused)
        if sums.unexcused
        else "",
        _("{count} made up").format(count=sums.made_up) if sums.made_up else "",
        _("{count} not marked").format(count=sums.unmarked) if sums.unmarked else "",
        _("{count} called off").format(count=sums.called_off) if sums.called_off else "",
        _("{count} as a guest").format(count=sums.walk_ins) if sums.walk_ins else "",
    ]
    return " · ".join(part for part in parts if part)


def _hours_words(found: _Found, sums: Totals) -> str:
    credited = sums.minutes + sums.made_up_minutes
    said = _("Credited: {minutes} of {offered} minutes").format(minutes=credited, offered=sums.offered)
    length = f"{next(iter(found.hour_minutes))}" if len(found.hour_minutes) == 1 else _("each group's")
    contact = _("{hours} contact hours of {length} minutes").format(hours=_decimal(found.hours), length=length)
    return f"{said} · {contact}"


def _note() -> str:
    return _(
        "This statement shows what was recorded up to the day of printing. It says when somebody was there and nothing "
        "of progress, conduct or outcome. Minutes are credited by the rule of the group; sessions that were called off "
        "count neither way."
    )


def _decimal(value: Fraction) -> str:
    """At most two places, the last one rounded down: nobody is certified more than was credited."""
    whole, rest = divmod(int(value * 100), 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
