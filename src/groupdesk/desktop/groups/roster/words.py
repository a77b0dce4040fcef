"""How the waiting list is told: wishes, meetings, free seats, ways to reach people, offers, the steps of a stay."""

from datetime import date

from PySide6.QtCore import QLocale

from groupdesk.base.i18n import _, ngettext
from groupdesk.base.i18n import later as __
from groupdesk.desktop.groups.roster.columns import state_words
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.language_words import language_words
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.enrolments import StayStep
from groupdesk.domain.offers import Answer, Offer, OfferWay, Reach
from groupdesk.domain.waiting import Vacancy, WaitingRow
from groupdesk.domain.wishes import DayPart, Meetings, Wanted

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PARTS = {DayPart.MORNING: __("morning"), DayPart.AFTERNOON: __("afternoon"), DayPart.EVENING: __("evening")}
_WAYS = {
    OfferWay.IN_PERSON: __("In person"),
    OfferWay.CALL: __("Phone call"),
    OfferWay.VOICEMAIL: __("Voicemail"),
    OfferWay.TEXT: __("Text message"),
    OfferWay.EMAIL: __("E-mail"),
    OfferWay.POST: __("Post"),
}
_ANSWERS = {
    Answer.OPEN: __("no answer yet"),
    Answer.ACCEPTED: __("accepted"),
    Answer.DECLINED: __("declined"),
    Answer.EXPIRED: __("ran out"),
    Answer.TAKEN_BACK: __("taken back"),
}
_PRIORITIES = (__("Usual"), __("Soon"), __("Urgent"))


def way_words(way: OfferWay) -> str:
    return _(_WAYS[way])


def part_words(part: DayPart) -> str:
    return _(_PARTS[part])


def priority_words(priority: int) -> str:
    return _(_PRIORITIES[min(max(priority, 0), len(_PRIORITIES) - 1)])


def wanted_words(wanted: Wanted, constraints: str = "") -> str:
    """Tue, Thu · evening · Spanish · near the door."""
    days = ", ".join(_day(day, QLocale.FormatType.ShortFormat) for day in wanted.days)
    times = ", ".join(part_words(DayPart(part)) for part in wanted.times)
    return facts_line(days, times, language_words(wanted.language) if wanted.language else "", constraints)


def meetings_words(meetings: Meetings) -> str:
    """Tuesday evening and Spanish; "" where nothing is known."""
    days = ", ".join(_day(day, QLocale.FormatType.LongFormat) for day in meetings.days)
    when = days
    if meetings.part is not None:
        when = _("{day} {part}").format(day=days, part=part_words(meetings.part)) if days else part_words(meetings.part)
    if when and meetings.language:
        return _("{when} and {language}").format(when=when, language=language_words(meetings.language))
    return when or (language_words(meetings.language) if meetings.language else "")


def vacancy_words(vacancy: Vacancy) -> str:
    """1 seat, 4 waiting, 2 match Tuesday evening and Spanish."""
    seats = ngettext("{count} seat", "{count} seats", vacancy.free).format(count=vacancy.free)
    what = meetings_words(vacancy.meetings)
    if not what:
        return _("{seats}, {waiting} waiting").format(seats=seats, waiting=vacancy.waiting)
    told = _("{seats}, {waiting} waiting, {fitting} match {what}")
    return told.format(seats=seats, waiting=vacancy.waiting, fitting=vacancy.fitting, what=what)


def reach_words(reach: Reach) -> str:
    """555 010 0101: phone call, text message; no voicemail · say “Sam from the club”."""
    allowed = ", ".join(way_words(way).lower() for way in reach.allowed)
    barred = ", ".join(_("no {way}").format(way=way_words(way).lower()) for way in reach.barred)
    uses = "; ".join(part for part in (allowed, barred) if part)
    label = _("say “{label}”").format(label=reach.safe_label) if reach.safe_label else ""
    return facts_line(_("{value}: {uses}").format(value=reach.value, uses=uses), label)


def offer_words(offer: Offer, today: date) -> str:
    """Offered Tue 6 Oct by phone call until Fri 9 Oct: declined Thu 8 Oct."""
    told = _("Seat offered {day} ({way}), until {ends}: {answer}").format(
        day=weekday_words(offer.sent_on, today),
        way=way_words(offer.way).lower(),
        ends=weekday_words(offer.ends_on, today),
        answer=_(_ANSWERS[offer.answer]),
    )
    skipped = _("others were skipped: {reason}").format(reason=offer.skipped) if offer.skipped else ""
    return facts_line(told, skipped, offer.note)


def step_words(step: StayStep) -> tuple[str, str]:
    """(when and who, what): Tue 6 Oct, 17:30 · Nadia; Waiting → Enrolled · reason."""
    when = step.at.astimezone()
    moment = _("{day}, {time}").format(day=weekday_words(when.date()), time=clock_words(when))
    if step.state_before is None:
        what = state_words(step.state)
    elif step.state_before is step.state:
        what = _("Facts changed: {fields}").format(fields=", ".join(name.replace("_", " ") for name in step.changed))
    else:
        what = _("{before} → {after}").format(before=state_words(step.state_before), after=state_words(step.state))
    return facts_line(moment, step.staff_name), facts_line(what, step.reason, step.note)


def first_of(line: tuple[WaitingRow, ...]) -> str:
    """Whom an offer would pass over, for the field that asks why."""
    names = ", ".join(shown(row.name) for row in line[:3])
    return names if len(line) <= 3 else _("{names} and {count} more").format(names=names, count=len(line) - 3)


def _day(day: str, form: QLocale.FormatType) -> str:
    return QLocale().standaloneDayName(_DAYS.index(day) + 1, form)
