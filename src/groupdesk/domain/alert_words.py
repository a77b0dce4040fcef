"""An absence alert as people say it, in the language in use."""

from groupdesk.base.i18n import ngettext
from groupdesk.domain.alerts import Alert, AlertKind


def alert_words(alert: Alert) -> str:
    """A few words: "2 absences in a row", "5 absences in all", "not seen for 21 days"."""
    if alert.kind is AlertKind.IN_A_ROW:
        words = ngettext("{count} absence in a row", "{count} absences in a row", alert.figure)
    elif alert.kind is AlertKind.TOTAL:
        words = ngettext("{count} absence in all", "{count} absences in all", alert.figure)
    else:
        words = ngettext("not seen for {count} day", "not seen for {count} days", alert.figure)
    return words.format(count=alert.figure)
