"""What the roll call says of lines while it stands in the order of a printed sheet."""

from collections.abc import Sequence

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.rollcall.lines import hint
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.attendance import UNMARKED, SheetRow
from groupdesk.domain.sheets import ReturnedSheet, SheetLine
from groupdesk.domain.zones import to_wall


def paper_hint(row: SheetRow, line: SheetLine | None) -> Sign | None:
    """One thing to know about the person; `line` is None for somebody who is not on the paper."""
    if row.is_gone:
        return Sign(_("Off the roll"), "user-x", "attention")
    usual = hint(row)
    if usual is not None:
        return usual
    if line is None:
        return Sign(_("Not on the paper"), "user-plus", "neutral")
    if line.name != row.name:
        return Sign(_("On paper: {name}").format(name=privacy.shown(line.name)), "scroll-text", "neutral")
    return None


def open_lines(printed: ReturnedSheet, rows: Sequence[SheetRow]) -> int:
    """How many printed lines have no mark yet, not counting people who left the roll."""
    return sum(row.status == UNMARKED and not row.is_gone for row in rows[: len(printed.lines)])


def printed_words(printed: ReturnedSheet) -> str:
    """ "printed Tue 7 Apr 17:40 by Nadia Brandt", in the zone of the session."""
    at, _fold = to_wall(printed.printed_at, printed.zone)
    when = _("{day} {time}").format(day=weekday_words(at.date()), time=clock_words(at))
    if not printed.printed_by:
        return _("printed {when}").format(when=when)
    return _("printed {when} by {name}").format(when=when, name=printed.printed_by)


def strip_words(printed: ReturnedSheet, rows: Sequence[SheetRow]) -> str:
    """Which printing it is, how many of its lines are open, and the time on it where that is another one by now."""
    lines, still = len(printed.lines), open_lines(printed, rows)
    if still:
        left = ngettext("{still} of {count} line is open", "{still} of {count} lines are open", lines)
        state = left.format(still=still, count=lines)
    else:
        state = _("every line is done") if lines else _("it has no printed lines")
    said = facts_line(_("Sheet {code}").format(code=printed.code), printed_words(printed), state)
    if printed.printed_for == printed.starts_at:
        return said
    before = printed.printed_for
    when = _("{day} {time}").format(day=weekday_words(before.date()), time=clock_words(before))
    return said + ". " + _("It was printed for {when}; the session was moved since.").format(when=when)
