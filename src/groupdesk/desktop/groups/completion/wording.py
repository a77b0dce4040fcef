"""Words of the completion tab: signs, figures, decisions, offers."""

from dataclasses import replace
from datetime import date

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.moments import clock_words, day_words, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.domain.completion.facts import Amount, Outlook, Standing
from groupdesk.domain.completion.rows import OutlookRow
from groupdesk.domain.completion.rule import Unit
from groupdesk.domain.completion.stored import DecisionRow
from groupdesk.domain.completion.words import outlook_words
from groupdesk.domain.makeup_credits import MakeUpOffer, MakeUpRow, OpenAbsence

SIGNS = {
    Standing.ON_TRACK: ("circle-check", "good"),
    Standing.COMPLETE: ("badge-check", "good"),
    Standing.AT_RISK: ("triangle-alert", "attention"),
    Standing.CANNOT_COMPLETE: ("user-x", "problem"),
}
_ORDER = {
    Standing.CANNOT_COMPLETE: 0,
    Standing.AT_RISK: 1,
    Standing.ON_TRACK: 2,
    Standing.COMPLETE: 3,
}


def outlook_sign(outlook: Outlook) -> Sign:
    """Icon and words; filled where something is to be decided or done."""
    icon, status = SIGNS[outlook.standing]
    return Sign(outlook_words(outlook), icon, status, filled=outlook.standing in (Standing.AT_RISK, _GONE))


def quiet_outlook_sign(outlook: Outlook) -> Sign:
    """The same without a chip, for the attendance matrix."""
    return replace(outlook_sign(outlook), filled=False)


_GONE = Standing.CANNOT_COMPLETE


def urgency(row: OutlookRow) -> tuple[int, str]:
    """Orders those who need somebody first."""
    return _ORDER[row.outlook.standing], row.stay.name.casefold()


def came_words(row: OutlookRow) -> str:
    """Came of expected so far."""
    figures = row.outlook.figures
    if not figures.expected:
        return "–"
    return _("{came} of {expected}").format(came=figures.came, expected=figures.expected)


def amount_words(amount: Amount) -> str:
    """Had of needed, with the unit."""
    if amount.unit is Unit.MINUTES:
        return _("{had} of {needed} minutes").format(had=amount.had, needed=amount.needed)
    words = ngettext("{had} of {needed} session", "{had} of {needed} sessions", amount.needed)
    return words.format(had=amount.had, needed=amount.needed)


def left_words(row: OutlookRow) -> str:
    """How many absences are left; a dash where there is no limit."""
    left = row.outlook.absences_left
    return "–" if left is None or row.outlook.standing in (Standing.COMPLETE, _GONE) else str(left)


def left_tip(row: OutlookRow) -> str:
    """What the figure means."""
    left = row.outlook.absences_left
    if left is None:
        return _("The rule sets no limit of absences.")
    words = ngettext("{count} absence is left without a make-up.", "{count} absences are left without make-ups.", left)
    return words.format(count=left)


def earliest_words(row: OutlookRow, today: date) -> str:
    """The first day on which the rule can be met."""
    on = row.outlook.earliest_on
    return "" if on is None else day_words(on, today)


def decision_sign(decision: DecisionRow | None) -> Sign | None:
    """Nothing while nobody decided; what has changed since is said at once."""
    if decision is None:
        return None
    words = _("Completed") if decision.is_completed else _("Not completed")
    if decision.is_override:
        words = _("Completed, against the rule")
    if decision.has_changed:
        return Sign(_("{decided}; figures have changed").format(decided=words), "triangle-alert", "attention")
    icon, status = ("badge-check", "good") if decision.is_completed else ("x", "neutral")
    return Sign(words, icon, status, filled=False)


def short_decision_sign(decision: DecisionRow | None) -> Sign | None:
    """The same for a narrow column; the details say it in full."""
    whole = decision_sign(decision)
    if decision is None or whole is None:
        return None
    if decision.has_changed:
        return replace(whole, word=_("Figures changed"))
    return replace(whole, word=_("By exception")) if decision.is_override else whole


def decided_words(decision: DecisionRow, today: date) -> str:
    """Who decided when, by which version of the rule."""
    words = _("By {name} on {day}, rule version {version}.")
    return words.format(
        name=decision.decided_by, day=day_words(decision.decided_on, today), version=decision.rule.version
    )


def absence_words(absence: OpenAbsence, today: date) -> str:
    """Session 3, Tue 20 Oct."""
    day = weekday_words(absence.starts_at.date(), today)
    if absence.number is None:
        return day
    return _("Session {number}, {day}").format(number=absence.number, day=day)


def offer_words(offer: MakeUpOffer, today: date) -> str:
    """Sat 24 Oct 10:00, make-up session; of another cohort its code and number."""
    when = f"{weekday_words(offer.starts_at.date(), today)} {clock_words(offer.starts_at)}"
    if offer.is_make_up_session:
        return _("{when}, make-up session ({code})").format(when=when, code=offer.code)
    return _("{when}, session {number} of {code}").format(when=when, number=offer.number, code=offer.code)


def make_up_words(row: MakeUpRow, today: date) -> str:
    """Which absence is made up by what, and whether it is credited."""
    missed = _("Session {number}").format(number=row.missed_number)
    if row.missed_number is None:
        missed = weekday_words(row.missed_at.date(), today)
    source = row.task
    if row.session_at is not None:
        source = f"{weekday_words(row.session_at.date(), today)} {clock_words(row.session_at)}"
    if row.is_credited:
        words = _("{missed}: made up by {source}, {minutes} min")
        return words.format(missed=missed, source=source, minutes=row.minutes)
    return _("{missed}: to be made up by {source}").format(missed=missed, source=source)
