"""The list of groups and its services: pages of rows from the store, details of the chosen cohort, its deeds."""

from datetime import date

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.cohort_deeds import CohortDeeds
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.columns import groups_query
from groupdesk.desktop.groups.details import CohortFacts
from groupdesk.desktop.groups.page import GroupsPage
from groupdesk.desktop.groups.schedules import when_words
from groupdesk.desktop.groups.wording import (
    counts_words,
    foot_words,
    missing_words,
    progress_words,
    roll_hint,
    roll_session,
    state_sign,
)
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.sources import Query, StoreSource
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.changes import Topic
from groupdesk.domain.groups import CohortsShown, GroupRow, GroupsCounts, GroupsQuery
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.staff import StaffRow
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.GROUPS, Topic.COHORTS, Topic.SESSIONS, Topic.ENROLMENTS, Topic.ATTENDANCE, Topic.STAFF)


class GroupsController(QObject):
    """Built with the page; reads at every visit and after every change."""

    def __init__(self, page: GroupsPage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks = page, services, tasks
        self._deeds = deeds
        self._roll_session = ""
        self.cohort_deeds = CohortDeeds(page, services, tasks, deeds, self._open)
        self._source: StoreSource[GroupRow] = StoreSource(
            lambda query: services.groups.count(groups_query(query)), self._rows
        )
        page.seen.connect(self._on_seen)
        page.cohort_chosen.connect(self._on_chosen)
        page.deed_wanted.connect(self._on_deed)
        page.new_wanted.connect(self.cohort_deeds.plans.new_group)
        page.table.answered.connect(self._read_counts)
        hub.follow(page, _FOLLOWED, self.refresh)
        self._is_shown = False

    @Slot()
    def refresh(self) -> None:
        """Reads what is shown again."""
        if self._is_shown:
            self._page.table.refresh()
            self._on_chosen(self._page.view.current_id())
            self._tasks.read(self._page, self._around, self._show_around, latest="around")

    def _on_seen(self, tab: str) -> None:
        if self._is_shown:
            self.refresh()
        else:
            self._is_shown = True
            self._tasks.read(self._page, self._around, self._show_first, latest="around")
        if tab == places.NEW:
            self._page.wanted.emit(places.GROUPS, "", "")  # the way back leads to the list, not to the dialog
            self.cohort_deeds.plans.new_group()

    def _around(self) -> tuple[tuple[StaffRow, ...], date]:
        """Runs on a reader thread."""
        practice = self._services.practice
        return practice.staff(), practice.today()

    def _show_around(self, answer: tuple[tuple[StaffRow, ...], date]) -> None:
        staff, self._page.today = answer
        self._page.show_staff(staff)

    def _show_first(self, answer: tuple[tuple[StaffRow, ...], date]) -> None:
        self._show_around(answer)
        self._page.show_source(self._source)

    def _rows(self, query: Query, first: int, size: int) -> tuple[GroupRow, ...]:
        return self._services.groups.page(groups_query(query), first, size)

    @Slot()
    def _read_counts(self) -> None:
        self._tasks.read(self._page, self._counts, self._show_counts, latest="counts")

    def _counts(self) -> tuple[GroupsCounts, int]:
        """Runs on a reader thread."""
        return self._services.groups.counts(), self._services.groups.count(GroupsQuery(shown=CohortsShown.ALL))

    def _show_counts(self, answer: tuple[GroupsCounts, int]) -> None:
        counts, every = answer
        query = groups_query(self._page.query())
        hidden = 0 if query.shown is CohortsShown.ARCHIVED else counts.archived
        foot = foot_words(self._page.table.rowCount(), hidden)
        self._page.show_counts(counts_words(counts), foot, is_empty=not every and not counts.archived)

    # the chosen cohort

    def _on_chosen(self, cohort_id: str) -> None:
        if not cohort_id:
            self._page.show_facts(None)
            return
        read = lambda: self._facts(CohortId(cohort_id))  # noqa: E731 (one line, one use)
        gone = self._deeds.fail_unless_gone(self._page)
        self._tasks.read(self._page, read, self._show_facts, gone, latest="facts")

    def _facts(self, cohort_id: CohortId) -> tuple[CohortFacts, GroupRow, str]:
        """Runs on a reader thread."""
        groups = self._services.groups
        row, cohort = groups.row(cohort_id), groups.cohort(cohort_id)
        sessions = self._services.sessions.rows(cohort_id)
        today = self._services.desk.today(cohort.zone)
        group = groups.group(GroupId(cohort.group_id))
        is_archived = cohort.archived_at is not None or group.archived_at is not None
        chosen = roll_session(sessions, today)
        labelled = (
            (_("When"), when_words(cohort)),
            (_("Where"), cohort.place),
            (_("Led by"), ", ".join(row.leaders)),
            (_("Funding"), cohort.funding),
        )
        facts = CohortFacts(
            cohort_id=cohort_id,
            title=row.group_name,
            second=facts_line(row.cohort_name, row.code),
            sign=_filled(state_sign(row, today)),
            progress=progress_words(row, sessions, today),
            held=row.sessions_held,
            planned=row.sessions_planned,
            facts=tuple(fact for fact in labelled if fact[1]),
            seats=_seats(row),
            waiting=_waiting(row),
            missing=tuple(missing_words(sessions, today)),
            roll_hint=roll_hint(chosen, sessions, today),
            is_archived=is_archived,
        )
        return facts, row, chosen.id if chosen else ""

    def _show_facts(self, answer: tuple[CohortFacts, GroupRow, str]) -> None:
        facts, row, self._roll_session = answer
        self._page.menu.show_for(row.state, facts.is_archived)
        self._page.show_facts(facts)

    # deeds

    def _on_deed(self, deed: str, cohort_id: str) -> None:
        if deed == CohortDeed.TAKE_ROLL:
            if self._roll_session:
                self._page.wanted.emit(places.ROLL_CALL, self._roll_session, "")
        elif deed == CohortDeed.OPEN:
            self._open(cohort_id)
        else:
            self.cohort_deeds.do(CohortDeed(deed), CohortId(cohort_id))

    def _open(self, cohort_id: str) -> None:
        self._page.wanted.emit(places.COHORT, cohort_id, "")


def _filled(sign: Sign) -> Sign:
    return Sign(sign.word, sign.icon, sign.status)


def _seats(row: GroupRow) -> str:
    if row.seats is None:
        return ngettext("{count} person, no limit", "{count} people, no limit", row.enrolled).format(count=row.enrolled)
    return _("{taken} of {seats}").format(taken=row.enrolled, seats=row.seats)


def _waiting(row: GroupRow) -> Sign | None:
    if not row.waiting:
        return None
    words = ngettext("{count} waiting", "{count} waiting", row.waiting).format(count=row.waiting)
    return Sign(words, "hourglass", "attention")
