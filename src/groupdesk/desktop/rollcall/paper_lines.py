"""What the roll call says of lines while it stands in the order of a printed sheet."""

from collections.abc import Sequence

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.rollcall.lines import hint
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.attendance import UNMARKED, SheetRow
from groupdesk.domain.papers import SheetLayout
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


def walk_in_words(printed: ReturnedSheet) -> str:
    """ "walk-ins on lines 13–16", "4 slips for walk-ins"; "" without any, and where that was not kept."""
    count, last = printed.walk_in_lines or 0, len(printed.lines)
    if not count:
        return ""
    if printed.layout is SheetLayout.SLIPS:
        return ngettext("{count} slip for walk-ins", "{count} slips for walk-ins", count).format(count=count)
    if count == 1:
        return _("a walk-in on line {line}").format(line=last + 1)
    return _("walk-ins on lines {first}–{last}").format(first=last + 1, last=last + count)


def strip_words(printed: ReturnedSheet, rows: Sequence[SheetRow]) -> str:
    """Which printing it is, its lines for walk-ins, how many lines are open, and its time if that is another now."""
    lines, still = len(printed.lines), open_lines(printed, rows)
    if still:
        left = ngettext("{still} of {count} line is open", "{still} of {count} lines are open", lines)
        state = left.format(still=still, count=lines)
    else:
        state = _("every line is done") if lines else _("it has no printed lines")
    said = facts_line(
        _("Sheet {code}").format(code=printed.code), printed_words(printed), walk_in_words(printed), state
    )
    if printed.printed_for == printed.starts_at:
        return said
    before = printed.printed_for
    when = _("{day} {time}").format(day=weekday_words(before.date()), time=clock_words(before))
    return said + ". " + _("It was printed for {when}; the session was moved since.").format(when=when)
