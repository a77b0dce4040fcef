"""An outlook and a rule as people say them, in the language in use."""

from collections.abc import Mapping

from groupdesk.base.i18n import _, ngettext
from groupdesk.domain.completion.facts import Outlook, Reason, Standing
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, Unit

_HOUR = 60


def outlook_words(outlook: Outlook) -> str:
    """The few words of a table cell: "On course, 1 absence left", "Needs all 3 left", "Cannot complete any more"."""
    if outlook.standing is Standing.COMPLETE:
        return _("Complete")
    if outlook.standing is Standing.CANNOT_COMPLETE:
        return _("Cannot complete any more")
    if outlook.standing is Standing.AT_RISK:
        return _at_risk(outlook)
    if outlook.figures.made_up:
        return _("On course, {count} made up").format(count=outlook.figures.made_up)
    if outlook.absences_left is not None and outlook.figures.absences:
        words = ngettext("On course, {count} absence left", "On course, {count} absences left", outlook.absences_left)
        return words.format(count=outlook.absences_left)
    return _("On course")


def reason_words(reason: Reason) -> str:
    """One reason or fix as a whole sentence; days are written 2026-11-26."""
    facts = dict(reason.facts)
    count = facts.get("count", facts.get("open", 0))
    sentence = _sentences(count if isinstance(count, int) else 0)[reason.code]
    return sentence.format(**{name: _shown(facts, name) for name in facts})


def rule_words(rule: CompletionRule) -> str:
    """What must be done, in one line: "at least 2/3 of the sessions, make-ups count"."""
    amounts = _("{first}; {second}")
    words = requirement_words(rule.requirements[0])
    for requirement in rule.requirements[1:]:
        words = amounts.format(first=words, second=requirement_words(requirement))
    endings = {
        MakeUps.NONE: _("{amounts}, without make-ups"),
        MakeUps.ALLOWED: _("{amounts}, make-ups count"),
        MakeUps.ALL: _("{amounts}, every absence made up"),
    }
    return endings[rule.make_ups].format(amounts=words)


def requirement_words(requirement: Requirement) -> str:
    """One amount: "all sessions", "at least 3/4 of the minutes", "12 hours (education)"."""
    in_minutes = requirement.unit is Unit.MINUTES
    if requirement.share == 1:
        words = _("all minutes") if in_minutes else _("all sessions")
    elif requirement.share is not None:
        words = _("at least {share} of the minutes") if in_minutes else _("at least {share} of the sessions")
        words = words.format(share=str(requirement.share))
    elif in_minutes:
        words = _amount_of_time(requirement.amount or 0)
    else:
        count = requirement.amount or 0
        words = ngettext("{count} session", "{count} sessions", count).format(count=count)
    if not requirement.strands:
        return words
    return _("{amount} ({strands})").format(amount=words, strands=", ".join(sorted(requirement.strands)))


def _at_risk(outlook: Outlook) -> str:
    if outlook.make_ups_needed:
        words = ngettext("Needs {count} make-up", "Needs {count} make-ups", outlook.make_ups_needed)
        return words.format(count=outlook.make_ups_needed)
    codes = {reason.code for reason in outlook.reasons}
    if "no-absence-left" in codes:
        words = ngettext("Needs the {count} left", "Needs all {count} left", outlook.figures.open)
        return words.format(count=outlook.figures.open)
    return _("At risk")


def _amount_of_time(minutes: int) -> str:
    if minutes % _HOUR:
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    return ngettext("{count} hour", "{count} hours", minutes // _HOUR).format(count=minutes // _HOUR)


def _shown(facts: Mapping[str, object], name: str) -> str:
    value = facts[name]
    if name == "unit":
        return _("minutes") if value == Unit.MINUTES.value else _("sessions")
    return str(value)


def _sentences(n: int) -> Mapping[str, str]:
    return _amount_sentences(n) | _limit_sentences() | _other_sentences(n) | _fix_sentences(n)


def _amount_sentences(n: int) -> dict[str, str]:
    return {
        "amount-out-of-reach": _("{needed} {unit} are needed and at most {possible} can still be reached."),
        "amount-needs-make-ups": ngettext(
            "Coming to everything gives {possible} of {needed} {unit}; {count} make-up is needed besides.",
            "Coming to everything gives {possible} of {needed} {unit}; {count} make-ups are needed besides.",
            n,
        ),
        "too-few-sessions-planned": _("{needed} {unit} are needed; the sessions planned so far give {possible}."),
        "must-attend": _("Session or module {item} must be attended; next on {on}."),
        "must-needs-make-up": _("Session or module {item} was missed and must be made up."),
        "must-not-planned": _("Session or module {item} must be attended and is not planned yet."),
        "must-missed": _("Session or module {item} was missed and cannot be made up."),
    }


def _limit_sentences() -> dict[str, str]:
    return {
        "too-many-absences": _("{count} absences; at most {most} are allowed."),
        "too-many-unexcused": _("{count} unexcused absences; at most {most} are allowed."),
        "too-many-in-a-row": _("{count} absences in a row; at most {most} are allowed."),
        "too-many-unexcused-in-a-row": _("{count} unexcused absences in a row; at most {most} are allowed."),
        "gap-too-long": _("{days} days between attendances; at most {most} are allowed."),
        "gap-ahead": _("The next session comes {days} days after the last attendance; at most {most} are allowed."),
    }


def _other_sentences(n: int) -> dict[str, str]:
    return {
        "make-ups-due": ngettext(
            "{count} absence must still be made up.", "{count} absences must still be made up.", n
        ),
        "no-absence-left": ngettext(
            "No absence is left: the {open} session to come is needed.",
            "No absence is left: all {open} sessions to come are needed.",
            n,
        ),
        "limits-still-apply": ngettext(
            "The amount is reached; the absence limit still applies to {open} session.",
            "The amount is reached; the absence limit still applies to {open} sessions.",
            n,
        ),
        "unmarked-sessions": ngettext(
            "{count} past session is not marked yet.", "{count} past sessions are not marked yet.", n
        ),
        "sign-off-missing": _("The sign-off is missing."),
        "enrolment-ended": _("The enrolment has ended before the rule was met."),
        "deadline-passed": _("The deadline was {on}."),
        "no-sessions-yet": _("No session is planned for this person yet."),
    }


def _fix_sentences(n: int) -> dict[str, str]:
    return {
        "make-up": ngettext(
            "Make up {count} absence; make-up sessions planned: {offered}.",
            "Make up {count} absences; make-up sessions planned: {offered}.",
            n,
        ),
        "come-to-all": ngettext("Come to the {count} session left.", "Come to all {count} sessions left.", n),
        "mark-sessions": ngettext("Take the roll of {count} session.", "Take the roll of {count} sessions.", n),
        "plan-sessions": _("Plan more sessions: {count} {unit} are missing."),
        "sign-off": _("Sign off."),
    }
