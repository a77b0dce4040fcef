"""Everything that the Today page shows at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from groupdesk.desktop.kit.moments import (
    long_day_words,
)
from groupdesk.desktop.today.greeting import greeting_words
from groupdesk.desktop.today.missing_lines import MissingLine, backup_missing, missing_line
from groupdesk.desktop.today.session_lines import SessionLine, due_session, session_line, time_until
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.groups import GroupRow
from groupdesk.domain.states import TO_COME
from groupdesk.services.today import Today


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the page shows but for what is in order; equal boards look the same."""

    title: str
    facts: str
    today: tuple[SessionLine, ...]
    tomorrow: tuple[SessionLine, ...]
    tomorrow_words: str
    missing: tuple[MissingLine, ...]
    cohorts: tuple[tuple[str, str], ...] = ()  # id and title of those that may get one more session

    @property
    def is_empty(self) -> bool:
        return not (self.today or self.tomorrow or self.missing)


def board(today: Today, cohorts: Sequence[GroupRow] = ()) -> Board:
    """The page for that moment; `cohorts` are those that may get one more session."""
    day = today.now.date()
    due = due_session(today)
    return Board(
        title=long_day_words(day),
        facts=_greeting(today),
        today=tuple(session_line(row, today, is_due=row.id == due) for row in today.today),
        tomorrow=tuple(session_line(row, today) for row in today.tomorrow),
        tomorrow_words=long_day_words(day + timedelta(days=1)),
        missing=(*backup_missing(today), *(missing_line(missing, today) for missing in today.missing)),
        cohorts=tuple((row.cohort_id, cohort_title(row.group_name, row.cohort_name)) for row in cohorts),
    )


def _greeting(today: Today) -> str:
    to_come = sum(row.state in TO_COME and time_until(row, today) > timedelta() for row in today.today)
    return greeting_words(today.now.hour, today.staff_name, to_come, is_free=not today.today)
