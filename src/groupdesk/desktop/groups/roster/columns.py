"""The columns of the roster and of the waiting list."""

from collections.abc import Callable, Mapping
from datetime import date

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.moments import day_words, weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.language_words import language_words
from groupdesk.domain.enrolments import RosterRow
from groupdesk.domain.states import SEATED, EnrolmentState
from groupdesk.domain.waiting import WaitingRow
from groupdesk.domain.wishes import Obstacle

Today = Callable[[], date]


def roster_columns(today: Today, alerts: Callable[[], Mapping[str, str]]) -> tuple[Column[RosterRow], ...]:
    """`alerts` are the words of absence alerts by enrolment; they come before everything else there is to know."""
    return (
        Column(
            "name",
            _("Name"),
            lambda row: shown(row.name),
            tip=lambda row: shown(row.full_name),
            sort_by=lambda row: row.name.casefold(),
            stretch=True,
            strong=True,
        ),
        Column("status", _("Status"), _status_word, sign=status_sign, width=130, gives_way=1),
        Column(
            "since",
            _("Since"),
            lambda row: day_words(row.joined_on, today()) if row.joined_on else "",
            sort_by=lambda row: row.joined_on or date.min,
            width=84,
            align="right",
            gives_way=3,
        ),
        Column(
            "handouts",
            _("Handouts"),
            lambda row: language_words(row.handout_language or row.language),
            width=140,
            quiet=True,
            gives_way=4,
        ),
        Column("came", _("Came"), came_words, sort_by=_share, width=84, align="right", gives_way=2),
        Column(
            "missing",
            _("To know"),
            lambda row: "",
            sign=lambda row: alert_sign(alerts().get(row.enrolment_id, "")) or roster_sign(row, today()),
            tip=lambda row: "\n".join(
                part for part in (row.needs, row.accommodation, row.over_capacity_reason) if part
            ),
            sortable=False,
            width=220,
        ),
        Column("needs", _("Needs"), lambda row: row.needs, width=160, quiet=True, shown=False, gives_way=7),
        Column(
            "phone", _("Phone"), lambda row: row.phone, width=130, quiet=True, shown=False, sortable=False, gives_way=5
        ),
        Column(
            "email", _("E-mail"), lambda row: row.email, width=180, quiet=True, shown=False, sortable=False, gives_way=6
        ),
        Column(
            "number",
            _("Number"),
            lambda row: str(row.number),
            sort_by=lambda row: row.number,
            width=80,
            align="right",
            shown=False,
            gives_way=8,
        ),
    )


def waiting_columns(today: Today, wishes: Callable[[WaitingRow], str]) -> tuple[Column[WaitingRow], ...]:
    """`wishes` tells what somebody wants in words."""
    return (
        Column("rank", _("Rank"), _rank_words, width=56, align="right", quiet=True, sortable=False),
        Column("name", _("Name"), lambda row: shown(row.name), stretch=True, strong=True, sortable=False),
        Column("priority", _("Priority"), lambda row: "", sign=priority_sign, width=92, sortable=False, gives_way=1),
        Column(
            "fit",
            _("Fits"),
            lambda row: fit_sign(row).word,
            sign=fit_sign,
            tip=lambda row: fit_sign(row).word,
            stretch=True,
            width=112,
            sortable=False,
        ),
        Column(
            "offer",
            _("Offer"),
            lambda row: offer_sign(row, today()).word,
            sign=lambda row: offer_sign(row, today()),
            width=172,
            sortable=False,
        ),
        Column("wishes", _("Wishes"), wishes, width=130, quiet=True, tip=wishes, sortable=False, gives_way=2),
        Column(
            "since",
            _("Since"),
            lambda row: day_words(row.since, today()) if row.since else "",
            width=66,
            align="right",
            sortable=False,
            gives_way=3,
        ),
        Column("from", _("From"), lambda row: row.referred_by, width=106, sortable=False, gives_way=4),
    )


def status_sign(row: RosterRow) -> Sign:
    """Quiet for everybody who comes; those who left are told apart by icon and word."""
    icon, status = _SIGNS.get(row.state, ("circle", "neutral"))
    return Sign(_status_word(row), icon, status, filled=False)


def agreed_sign(row: RosterRow, today: date) -> Sign | None:
    """An order that must be met, or one more person than seats."""
    if row.mandated_by and row.due_on is not None:
        return Sign(_("Ordered, due {day}").format(day=day_words(row.due_on, today)), "flag")
    if row.mandated_by:
        return Sign(_("Ordered by {whom}").format(whom=row.mandated_by), "flag")
    if row.over_capacity_reason:
        return Sign(_("Above the seats: {reason}").format(reason=row.over_capacity_reason), "user-plus", "attention")
    return None


def came_words(row: RosterRow) -> str:
    """How often the person came: 3 of 3; nothing before the first session."""
    return _("{came} of {expected}").format(came=row.came, expected=row.expected) if row.expected else "–"


def roster_sign(row: RosterRow, today: date) -> Sign | None:
    """What one should know of this person before the next session."""
    if row.state in SEATED and row.left_on is not None:
        return Sign(_("Leaves {day}").format(day=day_words(row.left_on, today)), "log-out")
    if row.left_on is not None:
        return Sign(_("Left {day}").format(day=day_words(row.left_on, today)), "log-out")
    if row.away_from is None or row.away_to is None:
        return agreed_sign(row, today)
    if row.away_from == row.away_to:
        return Sign(_("Away {day}").format(day=day_words(row.away_from, today)), "calendar-x")
    if row.away_from <= today:
        return Sign(_("Away until {day}").format(day=day_words(row.away_to, today)), "calendar-x")
    first, last = day_words(row.away_from, today), day_words(row.away_to, today)
    return Sign(_("Away {first} to {last}").format(first=first, last=last), "calendar-x")


def priority_sign(row: WaitingRow) -> Sign | None:
    """Nothing where it is the usual one."""
    if not row.priority:
        return None
    return Sign(_("Urgent"), "flag", "problem") if row.priority > 1 else Sign(_("Soon"), "flag", "attention")


def fit_sign(row: WaitingRow) -> Sign:
    """Whether days, time and language suit somebody, and what does not."""
    words = {Obstacle.DAY: _("other days"), Obstacle.TIME: _("other time"), Obstacle.LANGUAGE: _("other language")}
    if row.fits:
        return Sign(_("Fits"), "check", "good", filled=False)
    return Sign(", ".join(words[obstacle] for obstacle in row.obstacles), "minus", "neutral", filled=False)


def _rank_words(row: WaitingRow) -> str:
    return str(row.rank) if row.rank else "–"


def offer_sign(row: WaitingRow, today: date) -> Sign:
    if not row.rank:
        return Sign(state_words(row.state), "list-checks", "neutral", filled=False)
    if row.state is not EnrolmentState.OFFERED or row.offer_ends_on is None:
        return Sign(_("Waiting"), "hourglass")
    day = weekday_words(row.offer_ends_on, today)
    if row.offer_ends_on < today:
        return Sign(_("Offer ran out {day}").format(day=day), "send", "problem")
    return Sign(_("Offered until {day}").format(day=day), "send", "attention")


def state_words(state: EnrolmentState) -> str:
    return {
        EnrolmentState.ENROLLED: _("Enrolled"),
        EnrolmentState.ACTIVE: _("Active"),
        EnrolmentState.COMPLETED: _("Completed"),
        EnrolmentState.WITHDRAWN: _("Withdrew"),
        EnrolmentState.DISCHARGED: _("Discharged"),
        EnrolmentState.TRANSFERRED: _("Transferred"),
        EnrolmentState.DID_NOT_START: _("Did not start"),
        EnrolmentState.DECEASED: _("Deceased"),
        EnrolmentState.WAITLISTED: _("Waiting"),
        EnrolmentState.OFFERED: _("Offered"),
        EnrolmentState.REFERRED: _("Referred"),
        EnrolmentState.SCREENING: _("In screening"),
        EnrolmentState.ELIGIBLE: _("Eligible"),
        EnrolmentState.DEFERRED: _("Deferred"),
        EnrolmentState.NOT_ELIGIBLE: _("Not eligible"),
    }.get(state, str(state))


_SIGNS = {
    EnrolmentState.ENROLLED: ("circle-check", "good"),
    EnrolmentState.ACTIVE: ("circle-check", "good"),
    EnrolmentState.COMPLETED: ("badge-check", "good"),
    EnrolmentState.TRANSFERRED: ("arrow-right", "neutral"),
    EnrolmentState.WITHDRAWN: ("log-out", "neutral"),
    EnrolmentState.DISCHARGED: ("log-out", "neutral"),
    EnrolmentState.DID_NOT_START: ("user-x", "neutral"),
}


def _status_word(row: RosterRow) -> str:
    return state_words(row.state)


def _share(row: RosterRow) -> float:
    return row.came / row.expected if row.expected else -1.0


def alert_sign(words: str) -> Sign | None:
    """What an absence alert says, None without one."""
    return Sign(words, "user-x", "attention") if words else None
