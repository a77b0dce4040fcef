"""The page of one cohort and its services: the head, and which tab is loaded when."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.groups.cohort.page import CohortHead, CohortPage
from groupdesk.desktop.groups.cohort_deeds import CohortDeeds
from groupdesk.desktop.groups.cohort_menu import CohortDeed
from groupdesk.desktop.groups.schedules import when_words
from groupdesk.desktop.groups.wording import next_session, roll_hint, roll_session, state_sign
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import cohort_title, facts_line, session_words
from groupdesk.domain.changes import Topic
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort, GroupRow
from groupdesk.domain.ids import CohortId, GroupId
from groupdesk.domain.sessions import SessionRow
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.GROUPS, Topic.COHORTS, Topic.SESSIONS, Topic.ATTENDANCE, Topic.ENROLMENTS, Topic.STAFF)
ROSTER, SESSIONS, ATTENDANCE, COMPLETION = "roster", "sessions", "attendance", "completion"


class Opens(Protocol):
    """What every tab's controller can do."""

    def open(self, cohort_id: CohortId) -> None: ...


class CohortController(QObject):
    """`tabs` are the controllers by the key of their tab."""

    def __init__(
        self,
        page: CohortPage,
        services: Services,
        tasks: Worker,
        hub: ChangeHub,
        deeds: Deeds,
        tabs: Mapping[str, Opens],
    ) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._tabs = page, services, tasks, tabs
        self._deeds = deeds
        self._cohort = CohortId("")
        self._loaded: dict[str, CohortId] = {}
        self.cohort_deeds = CohortDeeds(page, services, tasks, deeds, self._open_other)
        page.asked.connect(self._on_asked)
        page.tab_chosen.connect(self._on_tab)
        page.deed_wanted.connect(self._on_deed)
        hub.follow(page, _FOLLOWED, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads the head again; tabs follow changes by themselves."""
        if self._cohort:
            self._tasks.read(self._page, self._read, self._page.show_head, self._failed, latest="head")

    def _failed(self, error: BaseException) -> None:
        """An undo may take away the cohort in sight; then the list is where one goes on."""
        if isinstance(error, Refused) and error.code == "not-found":
            self._cohort = CohortId("")
            self._page.wanted.emit(places.GROUPS, "", "")
        else:
            self._deeds.fail(self._page, error)

    def _on_asked(self, cohort_id: str, tab: str) -> None:
        if not cohort_id:
            self._page.wanted.emit(places.GROUPS, "", "")
            return
        is_other = cohort_id != self._cohort
        self._cohort = CohortId(cohort_id)
        adds = tab == places.ADD_SESSION
        wanted = SESSIONS if adds else tab or (ROSTER if is_other else self._page.tabs.key())
        self._load(self._page.show_tab(wanted))
        self.refresh()
        if adds:
            self._page.wanted.emit(places.COHORT, cohort_id, SESSIONS)
            self._page.add_session_wanted.emit()

    def _on_tab(self, key: str) -> None:
        self._load(key)
        self._page.wanted.emit(places.COHORT, self._cohort, key)

    def _load(self, key: str) -> None:
        """A tab reads a cohort when it is seen for the first time."""
        if key in self._tabs and self._loaded.get(key) != self._cohort:
            self._loaded[key] = self._cohort
            self._tabs[key].open(self._cohort)

    def _read(self) -> CohortHead:
        """Runs on a reader thread."""
        groups, cohort_id = self._services.groups, self._cohort
        row, cohort = groups.row(cohort_id), groups.cohort(cohort_id)
        sessions = self._services.sessions.rows(cohort_id)
        today = self._services.desk.today(cohort.zone)
        group = groups.group(GroupId(cohort.group_id))
        chosen = roll_session(sessions, today)
        following = next_session(sessions, today) or chosen
        sign = state_sign(row, today)
        return CohortHead(
            cohort_id=cohort_id,
            group_name=row.group_name,
            cohort_name=row.cohort_name,
            title=cohort_title(row.group_name, row.cohort_name),
            facts=_facts(row, cohort, sessions, today),
            sign=Sign(sign.word, sign.icon, sign.status),
            state=row.state,
            is_archived=cohort.archived_at is not None or group.archived_at is not None,
            roll_session=chosen.id if chosen else "",
            roll_hint=roll_hint(chosen, sessions, today),
            next_session=following.id if following else "",
        )

    def _on_deed(self, deed: str) -> None:
        self.cohort_deeds.do(CohortDeed(deed), self._cohort)

    def _open_other(self, cohort_id: str) -> None:
        self._page.wanted.emit(places.COHORT, cohort_id, "")


def _facts(row: GroupRow, cohort: Cohort, sessions: tuple[SessionRow, ...], today: date) -> str:
    """Tuesdays 18:00–19:30 · Room 2 · Nadia Brandt, Oscar Ferreira · session 5 of 8."""
    following = next_session(sessions, today)
    where = ""
    if following is not None:
        words = session_words(following.number, following.of, following.kind)
        where = words[:1].lower() + words[1:]
    else:
        where = _("no more sessions") if sessions else _("no sessions planned yet")
    return facts_line(when_words(cohort), row.place, ", ".join(row.leaders), where)
