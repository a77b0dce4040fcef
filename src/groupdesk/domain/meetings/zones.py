"""In which zone a report tells its times: the chosen one if the report fits the session by it, else what would fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from groupdesk.domain.credit import Span, joined_spans
from groupdesk.domain.errors import Refused
from groupdesk.domain.meetings.rows import MeetingReport
from groupdesk.domain.zones import to_utc, to_wall

# Tried where neither the practice nor the session explains a report: one zone for each hour that many people keep.
USUAL_ZONES = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
    "America/Anchorage", "Pacific/Honolulu", "America/Halifax", "America/Sao_Paulo", "Europe/London", "Europe/Berlin",
    "Europe/Athens", "Europe/Moscow", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo",
    "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
_CLEARLY, _TIGHT = 0.25, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """The session as instants, with its zone; `known` are zones that the practice has to do with, likeliest first."""

    starts_utc: datetime
    ends_utc: datetime
    zone: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFinding:
    """`zone` is the one in which the times were read. `is_settled` where it was chosen or remembered and fits, or
    where the report tells no times that need one. `proposed` fits better, or is what to ask about; else as `zone`.
    """

    zone: str
    is_needed: bool
    is_settled: bool
    proposed: str


def zone_of(report: MeetingReport, placing: Placing, *, chosen: str, remembered: str) -> ZoneFinding:
    """What is known about the zone of a report.

    Refused: report-other-day (report_on, session_on) and report-other-time (report_from, report_to, session_from,
    session_to) where the report fits the session in no zone, or not in the chosen one; zone-unknown (zone).
    """
    spans = _spans(report)
    if not spans:
        return ZoneFinding(zone=chosen or remembered or placing.zone, is_needed=False, is_settled=True, proposed="")
    zones = [zone for zone in (chosen,) if zone] or list(
        dict.fromkeys(zone for zone in (remembered, placing.zone, *placing.known, "UTC") if zone)
    )
    scores = {zone: _share(spans, placing, zone) for zone in zones}
    if not chosen and max(scores.values()) < _TIGHT:
        scores |= {zone: share for zone in USUAL_ZONES if (share := _share(spans, placing, zone)) >= _TIGHT}
    best = max(scores, key=lambda zone: scores[zone])
    if scores[best] == 0:
        raise _elsewhere(spans, placing, chosen or remembered or placing.zone)
    first = chosen or remembered or best
    if scores[first] + _CLEARLY < scores[best]:
        return ZoneFinding(zone=best, is_needed=True, is_settled=False, proposed=best)
    return ZoneFinding(zone=first, is_needed=True, is_settled=bool(chosen or remembered), proposed=first)


def _spans(report: MeetingReport) -> list[Span]:
    """When the report says that anybody was there, in its own time; of the meeting as a whole where no row does."""
    found = []
    for row in report.taken:
        if not row.has_moment:
            continue
        came, went = (shown if isinstance(shown, datetime) else None for shown in (row.joined, row.left))
        came, went = came or went, went or came
        if came and went and came.tzinfo is None and went.tzinfo is None:
            length = timedelta(seconds=max(row.seconds or 0, 60)) if came == went else timedelta()
            found.append(Span(came, max(went, came + length)))
    if not found and report.started:
        found = [Span(report.started, report.ended or report.started + timedelta(hours=1))]
    return joined_spans(found)


def _share(spans: Sequence[Span], placing: Placing, zone: str) -> float:
    """How much of the session the report covers in that zone, from 0 to 1."""
    length = (placing.ends_utc - placing.starts_utc).total_seconds()
    covered = 0.0
    for span in spans:
        start, end = max(to_utc(span.start, zone), placing.starts_utc), min(to_utc(span.end, zone), placing.ends_utc)
        covered += max(0.0, (end - start).total_seconds())
    return covered / length if length else 0.0


def _elsewhere(spans: Sequence[Span], placing: Placing, zone: str) -> Refused:
    longest = max(spans, key=lambda span: span.end - span.start)
    report_from = to_wall(to_utc(longest.start, zone), placing.zone)[0]
    report_to = to_wall(to_utc(longest.end, zone), placing.zone)[0]
    session_from, session_to = (to_wall(at, placing.zone)[0] for at in (placing.starts_utc, placing.ends_utc))
    if report_from.date() != session_from.date():
        return Refused("report-other-day", report_on=report_from.date(), session_on=session_from.date())
    times = {"report_from": report_from, "report_to": report_to, "session_from": session_from, "session_to": session_to}
    return Refused("report-other-time", **{name: f"{at:%H:%M}" for name, at in times.items()})
