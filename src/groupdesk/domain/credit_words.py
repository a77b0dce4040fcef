"""A rule of credited minutes as people say it."""

from groupdesk.base.i18n import _
from groupdesk.domain.credit import CreditRule, Rounding


def credit_lines(rule: CreditRule) -> list[str]:
    """One sentence for each thing that the rule says."""
    lines = [
        _("Up to {minutes} minutes late take nothing away.").format(minutes=rule.late_tolerance_minutes)
        if rule.late_tolerance_minutes
        else _("Every minute late is taken away."),
        _("A contact hour has {minutes} minutes.").format(minutes=rule.hour_minutes),
    ]
    if rule.rounding is not Rounding.NONE:
        words = {
            Rounding.DOWN: _("Rounded down to {minutes} minutes."),
            Rounding.NEAREST: _("Rounded to {minutes} minutes."),
        }
        lines.append(words[rule.rounding].format(minutes=rule.rounding_minutes))
    if rule.minimum_minutes:
        lines.append(_("Less than {minutes} minutes count as none.").format(minutes=rule.minimum_minutes))
    return lines


def credit_words(rule: CreditRule) -> str:
    """The same in one paragraph."""
    return " ".join(credit_lines(rule))
