"""Rows of one person made into one participant: stretches joined, overlaps counted once."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from groupdesk.base.folding import fold
from groupdesk.domain.credit import SessionTimes, Span, clock_time, joined_spans
from groupdesk.domain.meetings.rows import ReportRow, Shown
from groupdesk.domain.statuses import Mode
from groupdesk.domain.zones import to_utc, to_wall


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person as a report knows them. `rows` rise; the first is the key by which decisions name a participant.

    `stays` are wall-clock spans of the session's zone, in order, without overlaps; empty where the report tells no
    times. `seconds` is the time in the meeting, None where the report tells none.
    """

    rows: tuple[int, ...]
    name: str
    original: str = ""
    email: str = ""
    file_number: int | None = None
    stays: tuple[Span, ...] = ()
    seconds: int | None = None
    minutes_late: int | None = None
    status: str = ""
    mode: Mode | None = None
    remark: str = ""
    is_host: bool = False

    @property
    def key(self) -> int:
        return self.rows[0]


@dataclass(frozen=True, slots=True)
class Clocks:
    """The session with its zone, and the zone in which the report tells its times."""

    times: SessionTimes
    session_zone: str
    report_zone: str

    def wall(self, shown: Shown) -> datetime:
        """That time on the session's clock. Refused: zone-unknown, date-impossible (date)."""
        if not isinstance(shown, datetime):
            return clock_time(self.times, shown)
        instant = shown if shown.tzinfo is not None else to_utc(shown, self.report_zone)
        return to_wall(instant, self.session_zone)[0]

    def span(self, row: ReportRow) -> Span | None:
        """When the row says that somebody was there; a missing end is reckoned, else the session's own counts."""
        length = None if row.seconds is None else timedelta(seconds=row.seconds)
        came = None if row.joined is None else self.wall(row.joined)
        went = None if row.left is None else self.wall(row.left)
        if came is None and went is None:
            return None
        if came is None and went is not None:
            came = went - length if length is not None else min(self.times.held.start, went)
        elif came is not None and went is None:
            went = came + length if length is not None else max(self.times.held.end, came)
        return Span(came, went) if came and went and came <= went else None


def participants(rows: Sequence[ReportRow], clocks: Clocks, apart: Collection[int] = ()) -> tuple[Participant, ...]:
    """One for each person, in the order of their first rows; rows named in `apart` stand for somebody of their own.

    Rows are one person's by their number or e-mail, else by their name. A row without an e-mail is joined to the only
    address that the name has elsewhere in the report.
    """
    addresses = _addresses(rows)
    found: defaultdict[str, list[ReportRow]] = defaultdict(list)
    for row in rows:
        found[_key(row, addresses, apart)].append(row)
    return tuple(one(group, clocks) for group in found.values())


def one(rows: Sequence[ReportRow], clocks: Clocks) -> Participant:
    """Those rows as one participant; what the first of them does not say is taken from the next that does."""
    spans = [span for row in rows if (span := clocks.span(row)) is not None]
    details = [row for row in rows if not row.is_summary]
    exact = [span for row in details if (span := clocks.span(row)) is not None]
    stays = tuple(joined_spans(exact or spans))
    return Participant(
        rows=tuple(sorted(row.number for row in rows)),
        name=next((row.name for row in rows if row.name), ""),
        original=next((row.original for row in rows if row.original), ""),
        email=next((row.email for row in rows if row.email), ""),
        file_number=next((row.file_number for row in rows if row.file_number is not None), None),
        stays=stays,
        seconds=0 if spans and not stays else _seconds(rows, stays, is_exact=bool(exact)),
        minutes_late=next((row.minutes_late for row in rows if row.minutes_late is not None), None),
        status=next((row.status for row in rows if row.status), ""),
        mode=next((row.mode for row in rows if row.mode), None),
        remark=next((row.remark for row in rows if row.remark), ""),
        is_host=any(row.is_host for row in rows),
    )


def together(several: Sequence[Participant]) -> Participant:
    """Participants who turned out to be one person, such as a guest who came back signed in."""
    first = several[0]
    stays = tuple(joined_spans(span for each in several for span in each.stays))
    told = [each.seconds for each in several if each.seconds is not None]
    return Participant(
        rows=tuple(sorted(row for each in several for row in each.rows)),
        name=first.name,
        original=first.original,
        email=next((each.email for each in several if each.email), ""),
        file_number=first.file_number,
        stays=stays,
        seconds=_length(stays) if stays else sum(told) if told else None,
        minutes_late=first.minutes_late,
        status=next((each.status for each in several if each.status), ""),
        mode=first.mode,
        remark=next((each.remark for each in several if each.remark), ""),
        is_host=any(each.is_host for each in several),
    )


def _addresses(rows: Sequence[ReportRow]) -> dict[str, str]:
    """The e-mail address of each name that has exactly one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.email:
            found[fold(row.name)].add(row.email.casefold())
    return {name: addresses.pop() for name, addresses in found.items() if len(addresses) == 1 and name}


def _key(row: ReportRow, addresses: dict[str, str], apart: Collection[int]) -> str:
    if row.number in apart:
        return f"r{row.number}"
    if row.file_number is not None:
        return f"f{row.file_number}"
    email = row.email.casefold() or addresses.get(fold(row.name), "")
    return f"e{email}" if email else f"n{fold(row.name)}"


def _seconds(rows: Sequence[ReportRow], stays: tuple[Span, ...], *, is_exact: bool) -> int | None:
    """From times, which overlaps cannot count twice; a summary tells less than its first and last times."""
    told = [row.seconds for row in rows if row.seconds is not None]
    if stays:
        length = _length(stays)
        return length if is_exact or not told else min(length, sum(told))
    return sum(told) if told else None


def _length(stays: Sequence[Span]) -> int:
    return sum(int((stay.end - stay.start).total_seconds()) for stay in stays)
