"""When a cohort meets, in words."""

from datetime import date, datetime, timedelta

from groupdesk.desktop.kit.moments import span_words
from groupdesk.domain.groups import Cohort
from groupdesk.domain.schedule.stored import rule_of
from groupdesk.domain.schedule.words import day_words


def when_words(cohort: Cohort) -> str:
    """Days and times: "Tuesdays 18:00–19:30"; "" without a rule."""
    rule = rule_of(cohort)
    if rule is None:
        return ""
    begins = datetime.combine(date.min, rule.start)
    return f"{day_words(rule)} {span_words(begins, begins + timedelta(minutes=rule.length_minutes))}"
