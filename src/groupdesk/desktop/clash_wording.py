"""Clashes as sentences: a warning beside the times that it is about, never a refusal."""

from collections.abc import Iterable
from datetime import date

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.domain.clashes import ClashKind, ClashRow

_MOST_LINES = 4


def clash_words(row: ClashRow, today: date | None = None) -> str:
    """Room 2 is taken by Grief circle, Tue 6 Oct 18:00."""
    sentence = {
        ClashKind.ROOM: _("{name} is taken by {group}, {day} {time}."),
        ClashKind.FACILITATOR: _("{name} leads {group}, {day} {time}."),
        ClashKind.PARTICIPANT: _("{name} is expected at {group}, {day} {time}."),
    }[row.kind]
    day, time = weekday_words(row.starts_at.date(), today), clock_words(row.starts_at)
    return sentence.format(name=_shown(row), group=row.other_name, day=day, time=time)


def _shown(row: ClashRow) -> str:
    """Participants are people whose names may be hidden just now."""
    return privacy.shown(row.name) if row.kind is ClashKind.PARTICIPANT else row.name


def clash_lines(rows: Iterable[ClashRow], today: date | None = None, most: int = _MOST_LINES) -> list[str]:
    """A few of them, rooms and facilitators first, and how many more there are."""
    ordered = sorted(rows, key=lambda row: row.kind is ClashKind.PARTICIPANT)
    said = [clash_words(row, today) for row in ordered]
    if len(said) <= most:
        return said
    rest = len(said) - most
    more = ngettext("And {count} more clash.", "And {count} more clashes.", rest).format(count=rest)
    return [*said[:most], more]
