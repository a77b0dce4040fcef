"""Absence alerts as lines of Today: one for each cohort, without a name."""

from collections.abc import Sequence
from itertools import groupby

from groupdesk.base.i18n import ngettext
from groupdesk.desktop import places
from groupdesk.desktop.today.missing_lines import MissingLine
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.alert_words import alert_words
from groupdesk.domain.alerts import AlertRow

_TAB = "completion"


def alert_lines(rows: Sequence[AlertRow]) -> tuple[MissingLine, ...]:
    """Each opens the cohort where one sees who completes and what would help."""
    return tuple(_line(tuple(mine)) for _cohort, mine in groupby(rows, key=lambda row: row.cohort_id))


def _line(rows: tuple[AlertRow, ...]) -> MissingLine:
    """Today stands open on a desk, so that it counts people and names nobody."""
    first = rows[0]
    title = ngettext("Ask after {count} person", "Ask after {count} people", len(rows)).format(count=len(rows))
    said = ", ".join(alert_words(alert) for alert in first.alerts) if len(rows) == 1 else ""
    second = facts_line(first.group_name, said or first.code)
    return MissingLine("user-x", "attention_text", title, second, places.COHORT, first.cohort_id, _TAB)
