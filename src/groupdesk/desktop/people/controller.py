"""The list of people and its services: pages of rows from the store, details, adding, changing, archiving."""

from PySide6.QtCore import QObject, Slot

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.sources import Query, StoreSource
from groupdesk.desktop.people.columns import count_words, people_query
from groupdesk.desktop.people.details import PersonFacts
from groupdesk.desktop.people.duplicates import Duplicates
from groupdesk.desktop.people.page import PeoplePage
from groupdesk.desktop.people.person_dialog import PersonDialog
from groupdesk.desktop.people.sessions_dialog import SessionsDialog
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.changes import Topic
from groupdesk.domain.deeds import Done
from groupdesk.domain.histories import HistoryLine
from groupdesk.domain.ids import PersonId
from groupdesk.domain.people import PeopleQuery, PersonDraft, PersonRow
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.PEOPLE, Topic.ENROLMENTS, Topic.ATTENDANCE, Topic.IMPORTS)


class PeopleController(QObject):
    """Built with the page; reads at every visit and after every change."""

    def __init__(self, page: PeoplePage, services: Services, tasks: Worker, hub: ChangeHub, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds
        self._is_shown = False
        self._newest = ""
        self._source: StoreSource[PersonRow] = StoreSource(self._count, self._rows)
        page.seen.connect(self._on_seen)
        page.person_chosen.connect(self._on_chosen)
        page.new_wanted.connect(self.new_person)
        page.edit_wanted.connect(self._edit)
        page.archive_wanted.connect(self._archive)
        page.duplicates_wanted.connect(Duplicates(page, services, tasks, deeds).begin)
        page.part_wanted.connect(self._part)
        page.sessions_wanted.connect(self._show_sessions)
        page.table.answered.connect(self._read_counts)
        page.table.answered.connect(self._choose_newest)
        hub.follow(page, _FOLLOWED, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads what is shown again."""
        if self._is_shown:
            self._page.table.refresh()
            self._on_chosen(self._page.view.current_id())

    def _on_seen(self, person_id: str, tab: str) -> None:
        if self._is_shown:
            self.refresh()
        else:
            self._is_shown = True
            self._page.show_source(self._source)
        if person_id:
            self._on_chosen(person_id)
            self._page.view.choose(person_id)
        if tab == places.NEW:
            self.new_person()

    def _count(self, query: Query) -> int:
        return self._services.people.count(people_query(query))

    def _rows(self, query: Query, first: int, size: int) -> tuple[PersonRow, ...]:
        return self._services.people.page(people_query(query), first, size)

    @Slot()
    def _read_counts(self) -> None:
        people = self._services.people

        def counts() -> tuple[int, int]:
            return people.count(PeopleQuery()), people.count(PeopleQuery(archived=True))

        self._tasks.read(self._page, counts, self._show_counts, latest="counts")

    def _show_counts(self, counts: tuple[int, int]) -> None:
        self._page.show_counts(count_words(counts[0]), not any(counts))

    @Slot()
    def _choose_newest(self) -> None:
        """Who was just added is shown as soon as the list has them."""
        if self._newest and self._page.view.choose(self._newest):
            self._newest = ""

    @Slot(str)
    def _on_chosen(self, person_id: str) -> None:
        if not person_id:
            self._page.show_facts(None)
            return
        services = self._services

        def read() -> PersonFacts:
            person = PersonId(person_id)
            return PersonFacts(
                services.people.card(person),
                services.people.enrolments(person),
                services.deeds.history("people", person_id),
                services.merges.merges(person),
            )

        self._tasks.read(self._page, read, self._page.show_facts, latest="details")

    @Slot()
    def new_person(self) -> None:
        """The dialog for somebody new; afterwards that person is shown."""
        dialog = PersonDialog(self._page)

        def add(draft: PersonDraft) -> None:
            def done(made: Done) -> None:
                dialog.accept()
                self._newest = made.id

            told = _("{name} was added.").format(name=privacy.shown(draft.full_name))
            self._deeds.do(self._page, lambda: self._services.people.add(draft), told, done, dialog.refuse)

        dialog.entered.connect(add)
        dialog.open()

    @Slot()
    def _edit(self) -> None:
        facts = self._page.details.facts
        if facts is None:
            return
        person = facts.card.person
        dialog = PersonDialog(self._page, facts.card)

        def change(draft: PersonDraft) -> None:
            told = _("{name} was changed.").format(name=privacy.shown(draft.full_name))
            self._deeds.do(
                self._page,
                lambda: self._services.people.change(person.id, draft, person.version),
                told,
                lambda _done: dialog.accept(),
                dialog.refuse,
            )

        dialog.entered.connect(change)
        dialog.open()

    @Slot()
    def _archive(self) -> None:
        facts = self._page.details.facts
        if facts is None:
            return
        person, people = facts.card.person, self._services.people
        name = privacy.shown(person.full_name)
        if person.archived_at is None:
            told = _("{name} was archived.").format(name=name)
            self._deeds.do(self._page, lambda: people.archive(person.id), told)
        else:
            told = _("{name} is on the lists again.").format(name=name)
            self._deeds.do(self._page, lambda: people.restore(person.id), told)

    @Slot(str)
    def _part(self, merge_id: str) -> None:
        merges = self._services.merges
        self._deeds.do(self._page, lambda: merges.part(merge_id), _("They are two people again."))

    @Slot()
    def _show_sessions(self) -> None:
        facts = self._page.details.facts
        if facts is not None:
            person = facts.card.person
            self._tasks.read(
                self._page,
                lambda: self._past_sessions(person.id),
                lambda lines: SessionsDialog(self._page, privacy.shown(person.full_name), lines).open(),
            )

    def _past_sessions(self, person_id: PersonId) -> tuple[HistoryLine, ...]:
        """Runs on a reader thread."""
        now = self._services.desk.now()
        return tuple(line for line in self._services.attendance.history_of(person_id) if line.starts_utc <= now)
