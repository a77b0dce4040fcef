"""What a participant's time in a meeting makes of a mark: which status, which times, how many credited minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from groupdesk.base.i18n import _
from groupdesk.domain.attendance import MarkDraft
from groupdesk.domain.credit import CreditRule, SessionTimes, Span, Stay, credit, full_minutes
from groupdesk.domain.ids import PersonId
from groupdesk.domain.meetings.participants import Participant
from groupdesk.domain.statuses import AttendanceStatus, Mode, StatusSet, Timing

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class MarkingRule:
    """How a stay becomes a mark. Nobody is late, early or away who was so for `grace_minutes` or less; credited
    minutes follow the group's own rule alone. `mode` is how people took part whose row does not say."""

    times: SessionTimes
    statuses: StatusSet
    credit: CreditRule
    grace_minutes: int
    mode: Mode


def draft_of(participant: Participant, person_id: PersonId, rule: MarkingRule) -> MarkDraft | None:
    """The mark for that person, or None for somebody who was not there during the session at all.

    Refused: status-unknown for a word of a sheet that is no status of the group.
    """
    if participant.status:
        return _said(participant, person_id, rule)
    if not participant.stays:
        return _by_length(participant, person_id, rule)
    inside = _inside(participant.stays, rule.times)
    if not inside:
        return None
    late, early, away = _missed(inside, rule.times)
    away += timedelta(seconds=_untold(participant))
    grace = rule.grace_minutes * _MINUTE
    status = _status(rule, participant, is_late=late > grace, is_early=early > grace, is_away=away > grace)
    return _timed(participant, person_id, rule, status)


def _said(participant: Participant, person_id: PersonId, rule: MarkingRule) -> MarkDraft:
    """The status in the sheet's own words, with whatever times or minutes stand beside it."""
    status = rule.statuses.find(participant.status)
    if not status.meaning.counts_as_present:
        return MarkDraft(person_id=person_id, status=status.code, remark=participant.remark or None)
    if participant.stays:
        return _timed(participant, person_id, rule, status)
    minutes = None if participant.seconds is None else participant.seconds // 60
    return MarkDraft(
        person_id=person_id,
        status=status.code,
        minutes_late=participant.minutes_late,
        mode=participant.mode,
        minutes=None if minutes is None else min(minutes, full_minutes(rule.times)),
        minutes_reason="" if minutes is None else _("Minutes as the sheet tells them."),
        remark=participant.remark or None,
    )


def _by_length(participant: Participant, person_id: PersonId, rule: MarkingRule) -> MarkDraft | None:
    """A report without times tells at most how long somebody was there: it is credited as if from the start."""
    if participant.seconds is None:
        status = _status(rule, participant, is_late=bool(participant.minutes_late))
        return MarkDraft(
            person_id=person_id,
            status=status.code,
            minutes_late=participant.minutes_late,
            mode=participant.mode or rule.mode,
            remark=participant.remark or None,
        )
    if participant.seconds == 0:
        return None
    full = full_minutes(rule.times)
    held = SessionTimes(Span(rule.times.held.start, rule.times.held.start + full * _MINUTE))
    stayed = min(-(-participant.seconds // 60), full)
    minutes = credit(held, [Stay(held.held.start, held.held.start + stayed * _MINUTE)], rule.credit).minutes
    return MarkDraft(
        person_id=person_id,
        status=_status(rule, participant, is_away=full - stayed > rule.grace_minutes).code,
        mode=participant.mode or rule.mode,
        minutes=minutes,
        minutes_reason=_("The report tells {minutes} min and no times.").format(minutes=stayed),
        remark=participant.remark or None,
    )


def _timed(participant: Participant, person_id: PersonId, rule: MarkingRule, status: AttendanceStatus) -> MarkDraft:
    """Times of the first coming and the last going; minutes of their own only where somebody was away between.

    Times are widened to whole minutes, as a clock on the wall would have shown them to somebody who writes them down.
    """
    held = rule.times.held
    came = participant.stays[0].start.replace(second=0, microsecond=0)
    went = _up(participant.stays[-1].end)
    spans = [Stay(stay.start, stay.end) for stay in participant.stays]
    spans[0], spans[-1] = Stay(came, spans[0].time_out), Stay(spans[-1].time_in, went)
    if len(spans) == 1:
        spans = [Stay(came, went)]
    minutes = max(0, credit(rule.times, spans, rule.credit).minutes - _untold(participant) // 60)
    is_whole = minutes == credit(rule.times, [Stay(came, went)], rule.credit).minutes
    reason = _("Joined {count} times, {minutes} min in the meeting.")
    return MarkDraft(
        person_id=person_id,
        status=status.code,
        time_in=None if came == held.start else came.time(),
        time_out=None if went == held.end else went.time(),
        mode=participant.mode or rule.mode,
        minutes=None if is_whole else minutes,
        minutes_reason="" if is_whole else reason.format(count=len(spans), minutes=_minutes(participant)),
        remark=participant.remark or None,
    )


def _inside(stays: Sequence[Span], times: SessionTimes) -> list[Span]:
    """The parts of the stays that lie within the session."""
    held = times.held
    cut = (Span(max(stay.start, held.start), min(stay.end, held.end)) for stay in stays)
    return [span for span in cut if span.start < span.end]


def _missed(inside: Sequence[Span], times: SessionTimes) -> tuple[timedelta, timedelta, timedelta]:
    """How much of the session was missed at its start, at its end, and between; breaks are nobody's absence."""
    gaps = (_without_breaks(Span(one.end, two.start), times) for one, two in zip(inside, inside[1:], strict=False))
    away = sum(gaps, timedelta())
    return inside[0].start - times.held.start, times.held.end - inside[-1].end, away


def _without_breaks(gap: Span, times: SessionTimes) -> timedelta:
    pauses = (min(gap.end, pause.end) - max(gap.start, pause.start) for pause in times.breaks)
    return gap.end - gap.start - sum((max(pause, timedelta()) for pause in pauses), timedelta())


def _status(
    rule: MarkingRule, participant: Participant, *, is_late: bool = False, is_early: bool = False, is_away: bool = False
) -> AttendanceStatus:
    """The status of the group's set that asks for those times; one without lets plain presence stand."""
    wanted: tuple[Timing, ...] = ()
    if is_away or (is_late and is_early):
        wanted = (Timing.BOTH, Timing.TIME_IN if is_late else Timing.TIME_OUT)
    elif is_late or is_early:
        wanted = (Timing.TIME_IN if is_late else Timing.TIME_OUT, Timing.BOTH)
    present = [s for s in rule.statuses.statuses if s.meaning.counts_as_present and s.is_choosable]
    for timing in wanted:
        found = next((status for status in present if status.timing is timing), None)
        if found is not None:
            return found
    mode = participant.mode or rule.mode
    plain = [status for status in present if status.timing is Timing.NONE] or present
    same = (status for status in plain if status.mode is mode)
    usual = (status for status in plain if status.mode is None)
    return next(same, None) or next(usual, plain[0])


def _up(moment: datetime) -> datetime:
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else whole + _MINUTE


def _untold(participant: Participant) -> int:
    """Seconds that somebody was away between times that the report does not tell."""
    return max(0, _length(participant) - participant.seconds) if participant.seconds is not None else 0


def _minutes(participant: Participant) -> int:
    return (_length(participant) if participant.seconds is None else participant.seconds) // 60


def _length(participant: Participant) -> int:
    return sum(int((stay.end - stay.start).total_seconds()) for stay in participant.stays)
