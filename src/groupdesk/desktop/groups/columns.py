"""The columns of the list of groups, and what its filters ask of the store."""

from collections.abc import Callable
from datetime import date

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.wording import kind_line, next_words, seats_words, state_sign
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.sources import Query
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.groups import CohortsShown, GroupRow, GroupsOrder, GroupsQuery

SHOWN, STAFF = "shown", "staff"


def group_columns(today: Callable[[], date]) -> tuple[Column[GroupRow], ...]:
    """`today` is asked at every paint: the program may stay open over midnight."""
    return (
        Column(
            GroupsOrder.GROUP,
            _("Group"),
            lambda row: row.group_name,
            second=kind_line,
            tip=lambda row: cohort_title(row.group_name, row.cohort_name),
            stretch=True,
            strong=True,
        ),
        Column(GroupsOrder.COHORT, _("Cohort"), lambda row: row.cohort_name, quiet=True, stretch=True, width=110),
        Column(GroupsOrder.NEXT, _("Next"), lambda row: next_words(row, today()), width=96, gives_way=1),
        Column(GroupsOrder.ENROLLED, _("Seats"), seats_words, width=80, align="right", gives_way=2),
        Column(
            GroupsOrder.STATE,
            _("State"),
            lambda row: state_sign(row, today()).word,
            sign=lambda row: state_sign(row, today()),
            width=140,
        ),
        Column(
            "code", _("Code"), lambda row: row.code, quiet=True, width=110, shown=False, sortable=False, gives_way=6
        ),
        Column(
            "place", _("Where"), lambda row: row.place, quiet=True, width=140, shown=False, sortable=False, gives_way=5
        ),
        Column(
            "leaders",
            _("Led by"),
            lambda row: ", ".join(row.leaders),
            width=140,
            shown=False,
            sortable=False,
            gives_way=4,
        ),
        Column(
            "waiting",
            _("Waiting"),
            lambda row: str(row.waiting or ""),
            width=80,
            align="right",
            shown=False,
            sortable=False,
            gives_way=3,
        ),
    )


def groups_query(query: Query) -> GroupsQuery:
    """The list's question as the service takes it."""
    filters = dict(query.filters)
    return GroupsQuery(
        text=query.search,
        shown=CohortsShown(filters.get(SHOWN, CohortsShown.CURRENT)),
        staff_id=filters.get(STAFF, ""),
        order=GroupsOrder(query.sort) if query.sort else GroupsOrder.GROUP,
        descending=query.descending,
    )


def shown_words() -> tuple[tuple[CohortsShown, str], ...]:
    """The choices of the state filter, the usual one first."""
    return (
        (CohortsShown.CURRENT, _("Running and upcoming")),
        (CohortsShown.RUNNING, _("Running")),
        (CohortsShown.UPCOMING, _("Upcoming")),
        (CohortsShown.ENDED, _("Ended and cancelled")),
        (CohortsShown.ALL, _("All but archived")),
        (CohortsShown.ARCHIVED, _("Archived")),
    )
