"""What the palette finds in the practice: people, groups with their cohorts, sessions around today, printed sheets."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from groupdesk.base.folding import fold
from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.hits import Hit
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.palette import Provider
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import CohortsShown, GroupsQuery
from groupdesk.domain.states import CALLED_OFF
from groupdesk.services.bundle import Services

_SHOWN = 5
_AROUND = timedelta(days=8)
Go = Callable[[Address], None]


def providers(services: Services, go: Go) -> tuple[Provider, ...]:
    """In the order shown; each is asked on a reader thread."""
    return (
        Provider("people", _("People"), lambda typed: _people(services, go, typed), prefix=_("person")),
        Provider("groups", _("Groups"), lambda typed: _groups(services, go, typed), prefix=_("group")),
        Provider("sessions", _("Sessions"), lambda typed: _sessions(services, go, typed), prefix=_("session")),
        Provider("sheets", _("Printed sheets"), lambda typed: _sheets(services, go, typed), prefix=_("sheet")),
    )


def _people(services: Services, go: Go, typed: str) -> Sequence[Hit]:
    return [
        Hit(
            privacy.shown(row.name),
            _goer(go, Address(places.PEOPLE, row.id)),
            _("No. {number}").format(number=row.number),
            "contact-round",
        )
        for row in services.people.find(typed, _SHOWN)
    ]


def _groups(services: Services, go: Go, typed: str) -> Sequence[Hit]:
    if not typed.strip():
        return []
    rows = services.groups.page(GroupsQuery(text=typed, shown=CohortsShown.ALL), 0, _SHOWN)
    return [
        Hit(
            cohort_title(row.group_name, row.cohort_name),
            _goer(go, Address(places.COHORT, row.cohort_id)),
            row.code,
            "users-round",
        )
        for row in rows
    ]


def _sessions(services: Services, go: Go, typed: str) -> Sequence[Hit]:
    """Sessions of this week and the next whose group holds every typed word; no roll is taken of one called off."""
    wanted = fold(typed).split()
    if not wanted:
        return []
    now = services.desk.now()
    hits = []
    for row in services.sessions.agenda(now - _AROUND, now + _AROUND):
        title = cohort_title(row.group_name, row.cohort_name)
        if row.state not in CALLED_OFF and all(word in fold(title) for word in wanted):
            when = f"{weekday_words(row.starts_at.date())} {clock_words(row.starts_at)}"
            fact = facts_line(session_words(row.number, row.of, row.session_kind), when)
            hits.append(Hit(title, _goer(go, Address(places.ROLL_CALL, row.id)), fact, "list-checks"))
    return hits[:_SHOWN]


def _sheets(services: Services, go: Go, typed: str) -> Sequence[Hit]:
    """The sheet whose code was typed, once all of it stands there."""
    try:
        found = services.returned_sheets.find(typed)
    except Refused:
        return []
    when = f"{weekday_words(found.starts_at.date())} {clock_words(found.starts_at)}"
    address = Address(places.ROLL_CALL, found.session_id, places.SHEET + found.code)
    title = _("Sheet {code}").format(code=found.code)
    return [Hit(title, _goer(go, address), facts_line(found.group_name, when), "scroll-text")]


def _goer(go: Go, address: Address) -> Callable[[], None]:
    return lambda: go(address)
