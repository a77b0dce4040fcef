"""The lines of an attendance statement as words, for paper and for a file."""

from collections.abc import Iterable, Sequence

from groupdesk.base.i18n import _
from groupdesk.documents.forms.wording import short_day_text, time_span_text
from groupdesk.domain.attendance import MarkSource
from groupdesk.domain.histories import HistoryLine
from groupdesk.domain.makeup_credits import MadeUp
from groupdesk.domain.papers import PaperSetting
from groupdesk.domain.states import CALLED_OFF
from groupdesk.domain.statuses import Mode


def paper_cells(line: HistoryLine, setting: PaperSetting) -> tuple[str, ...]:
    """One line on paper: day, session, status, minutes, what made up for it, who recorded it."""
    times = time_span_text(line.starts_at.time(), line.ends_at.time(), setting.twelve_hours)
    day = _("{day}, {times}").format(day=short_day_text(line.starts_at.date()), times=times)
    number = _kind_words(line)
    made_up = "" if line.made_up is None else _made_up_words(line.made_up)
    return (day, number, _status_words(line), _minutes_words(line), made_up, _recorded_words(line))


def _kind_words(line: HistoryLine) -> str:
    return "" if line.number is None else str(line.number)


def _status_words(line: HistoryLine) -> str:
    words = [line.status.label]
    if line.is_planned:
        words.append(_("said beforehand"))
    if line.enrolment_id is None:
        words.append(_("as a guest"))
    if line.time_in is not None:
        words.append(_("in {time}").format(time=f"{line.time_in:%H:%M}"))
    if line.time_out is not None:
        words.append(_("out {time}").format(time=f"{line.time_out:%H:%M}"))
    if line.mode is not Mode.IN_PERSON and line.status.mode is not line.mode and line.status.meaning.counts_as_present:
        words.append({Mode.VIDEO: _("by video"), Mode.PHONE: _("by phone")}[line.mode])
    return ", ".join(words)


def _minutes_words(line: HistoryLine) -> str:
    if line.state in CALLED_OFF:
        return "–"
    if line.minutes is None:
        return _("0 of {offered}").format(offered=line.offered) if line.status.meaning.is_absence else ""
    said = _("{minutes} of {offered}").format(minutes=line.minutes, offered=line.offered)
    if not line.minutes_reason:
        return said
    return _("{minutes}, by hand: {reason}").format(minutes=said, reason=line.minutes_reason)


def _made_up_words(made_up: MadeUp) -> str:
    what = made_up.task or _session_words(made_up)
    return _("{minutes} min on {day}: {what}").format(
        minutes=made_up.minutes, day=short_day_text(made_up.on), what=what
    )


def _session_words(made_up: MadeUp) -> str:
    if made_up.number is None:
        return made_up.code
    return _("{code}, session {number}").format(code=made_up.code, number=made_up.number)


def _recorded_words(line: HistoryLine) -> str:
    if line.state in CALLED_OFF or not line.recorded_by:
        return ""
    sources = {
        MarkSource.VIDEO_REPORT: _("video report"),
        MarkSource.PAPER: _("signed sheet"),
        MarkSource.IMPORT: _("imported list"),
        MarkSource.SELF: _("the person"),
    }
    source = sources.get(line.source)
    return line.recorded_by if source is None else f"{line.recorded_by} ({source})"


def cohort_parts(lines: Sequence[HistoryLine]) -> Iterable[tuple[int, str]]:
    """A heading where another cohort begins."""
    for place, line in enumerate(lines):
        if place == 0 or line.cohort_id != lines[place - 1].cohort_id:
            yield place, " · ".join(part for part in (line.group_name, line.cohort_name, line.code) if part)


def file_heads() -> list[str]:
    """The column titles of a file."""
    return [
        *(_("Day"), _("Starts"), _("Ends"), _("Zone"), _("Group"), _("Cohort"), _("Session"), _("Kind"), _("Status")),
        *(_("Counts as"), _("Said beforehand"), _("Guest"), _("Mode"), _("Time in"), _("Time out"), _("Minutes")),
        *(_("Offered"), _("Set by hand because"), _("Made up minutes"), _("Made up on"), _("Made up by")),
        *(_("Recorded by"), _("Recorded at (UTC)"), _("Source")),
    ]


def file_rows(lines: Sequence[HistoryLine]) -> list[tuple[str, ...]]:
    """The rows of a file: days and times written alike in every language."""
    return [_row(line) for line in lines]


def _row(line: HistoryLine) -> tuple[str, ...]:
    made_up = line.made_up
    return (
        line.starts_at.date().isoformat(),
        f"{line.starts_at:%H:%M}",
        f"{line.ends_at:%H:%M}",
        line.zone,
        line.group_name,
        line.code,
        _kind_words(line),
        line.kind.value,
        line.status.label,
        line.status.meaning.value,
        _("yes") if line.is_planned else "",
        _("yes") if line.enrolment_id is None else "",
        line.mode.value if line.status.meaning.counts_as_present else "",
        "" if line.time_in is None else f"{line.time_in:%H:%M}",
        "" if line.time_out is None else f"{line.time_out:%H:%M}",
        "" if line.minutes is None else str(line.minutes),
        str(line.offered),
        line.minutes_reason,
        "" if made_up is None else str(made_up.minutes),
        "" if made_up is None else made_up.on.isoformat(),
        "" if made_up is None else made_up.task or _session_words(made_up),
        line.recorded_by,
        "" if line.recorded_at is None else f"{line.recorded_at:%Y-%m-%d %H:%M}",
        line.source.value if line.recorded_at is not None else "",
    )
