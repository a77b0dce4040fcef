"""The columns of the list of sessions."""

from collections.abc import Callable
from datetime import date

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.moments import clock_words, span_words, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.wording import facts_line, session_kind_words, session_state_words
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import CALLED_OFF, SessionState

Today = Callable[[], date]


def session_columns(today: Today) -> tuple[Column[SessionRow], ...]:
    return (
        Column("number", _("No."), number_words, width=48, align="right", quiet=True, sortable=False),
        Column("day", _("Day"), lambda row: weekday_words(row.starts_at.date(), today()), width=120, strong=True),
        Column(
            "time",
            _("Time"),
            lambda row: span_words(row.starts_at, row.ends_at),
            width=110,
            sortable=False,
            gives_way=2,
        ),
        Column("topic", _("About"), about_words, tip=about_words, stretch=True, quiet=True, sortable=False),
        Column(
            "place", _("Where"), lambda row: row.place, width=140, quiet=True, sortable=False, shown=False, gives_way=3
        ),
        Column("came", _("Came"), came_words, width=110, align="right", sortable=False, gives_way=1),
        Column(
            "state",
            _("State"),
            lambda row: session_sign(row, today()).word,
            sign=lambda row: session_sign(row, today()),
            tip=lambda row: row.change_reason,
            width=190,
            sortable=False,
        ),
    )


def number_words(row: SessionRow) -> str:
    """Those that are not counted have a dash; the number of a called-off one has gone to the next."""
    return "–" if row.number is None or row.state in CALLED_OFF else str(row.number)


def former_words(row: SessionRow) -> str:
    """The number that a called-off session had, so that people who know it by that find it."""
    return _("was session {number}").format(number=row.number) if row.number and row.state in CALLED_OFF else ""


def about_words(row: SessionRow) -> str:
    """The kind where it is not ordinary, the number it had, topic, a place of its own, and why it was changed."""
    kind = "" if row.kind is SessionKind.REGULAR else session_kind_words(row.kind)
    moved = ""
    if row.moved_from is not None:
        before = weekday_words(row.moved_from.date(), row.starts_at.date())
        moved = _("moved from {day} {time}").format(day=before, time=clock_words(row.moved_from))
    return facts_line(kind, former_words(row), row.topic, row.place, moved, row.change_reason)


def came_words(row: SessionRow) -> str:
    """How many came of those expected; before that how many are expected."""
    if row.state in CALLED_OFF:
        return "–"
    if row.is_sheet_open:
        return _("{came} of {expected}").format(came=row.came, expected=row.expected)
    return _("{count} expected").format(count=row.expected) if row.expected else "–"


def session_sign(row: SessionRow, today: date) -> Sign:
    """What is to be done with it comes first, then how it stands."""
    if row.state in CALLED_OFF:
        return Sign(session_state_words(row.state), "ban")
    on = row.starts_at.date()
    if row.unmarked and (on < today or row.is_sheet_open):
        words = ngettext("{count} not marked", "{count} not marked", row.unmarked).format(count=row.unmarked)
        return Sign(words, "list-checks", "attention")
    if on == today and not row.is_sheet_open:
        return Sign(_("Today"), "clock", "good")
    if row.state is SessionState.MOVED:
        return Sign(session_state_words(row.state), "calendar-clock")
    if row.is_sheet_open:
        return Sign(_("Roll taken"), "circle-check", "good", filled=False)
    icon = "lock" if row.state is SessionState.LOCKED else "calendar"
    return Sign(session_state_words(row.state), icon, filled=False)
