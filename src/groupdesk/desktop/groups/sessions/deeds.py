"""What can be done with one session, from the tab of its cohort and from the calendar: each asks what it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.clash_wording import clash_lines
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.form_dialog import Errand, run
from groupdesk.desktop.groups.sessions.calling_off import CallOffDialog
from groupdesk.desktop.groups.sessions.dialogs import adding_dialog, describing_dialog, moving_dialog
from groupdesk.desktop.groups.sessions.history import HistoryDialog
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.tasks import Worker
from groupdesk.desktop.wording import session_words
from groupdesk.domain.clashes import ClashRow
from groupdesk.domain.deeds import HistoryRow
from groupdesk.domain.errors import Refused
from groupdesk.domain.groups import Cohort
from groupdesk.domain.ids import CohortId, GroupSessionId
from groupdesk.domain.schedule.conflicts import Conflict
from groupdesk.domain.schedule.moving import Terms
from groupdesk.domain.sessions import GroupSession, SessionRow
from groupdesk.domain.zones import to_utc
from groupdesk.services.bundle import Services
from groupdesk.services.clashes import Thought
from groupdesk.services.latecomers import Latecomer

_EVENING = time(18)
_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Look:
    """What a new time would come to: moved days that are closed, clashes, and people who would begin later."""

    conflicts: tuple[Conflict, ...] = ()
    clashes: tuple[ClashRow, ...] = ()
    late: tuple[Latecomer, ...] = ()


class SessionDeeds(QObject):
    """One a page; reads what a dialog needs, opens it, and does what was entered."""

    def __init__(self, page: QWidget, services: Services, tasks: Worker, deeds: Deeds) -> None:
        super().__init__(page)
        self._page, self._services, self._tasks, self._deeds = page, services, tasks, deeds

    def add(self, cohort_id: CohortId) -> None:
        """The dialog for one more session, a week after the last one at the same time."""

        def read() -> tuple[Cohort, tuple[SessionRow, ...], date]:
            cohort = self._services.groups.cohort(cohort_id)
            return cohort, self._services.sessions.rows(cohort_id), self._services.desk.today(cohort.zone)

        self._tasks.read(self._page, read, lambda known: self._add(*known))

    def move(self, row: SessionRow) -> None:
        """The dialog for another time of one session, or of it and those that follow."""
        self._with_following(row, self._move)

    def call_off(self, row: SessionRow) -> None:
        self._with_following(row, self._call_off)

    def describe(self, session_id: GroupSessionId) -> None:
        self._tasks.read(self._page, lambda: self._services.sessions.session(session_id), self._describe)

    def show_history(self, row: SessionRow) -> None:
        """What happened to it: former numbers and times, and who changed them."""

        def show(history: tuple[HistoryRow, ...]) -> None:
            HistoryDialog(self._page, _title(row), history, row.zone).open()

        self._tasks.read(self._page, lambda: self._services.sessions.history(row.id), show)

    # inside

    def _add(self, cohort: Cohort, rows: Sequence[SessionRow], today: date) -> None:
        last = rows[-1].starts_at if rows else datetime.combine(today, cohort.start_time or _EVENING)
        day = max(last.date() + timedelta(days=7 if rows else 0), today)
        dialog = adding_dialog(self._page, day, last.time(), cohort.length_minutes)
        dialog.breaks.show_breaks(cohort.breaks)

        def look() -> Callable[[], _Look]:
            starts, place = to_utc(dialog.starts_at(), cohort.zone), dialog.form.place_edit.text()
            thought = Thought(starts=starts, minutes=dialog.form.length_spin.value())
            on, kind, services = dialog.starts_at().date(), dialog.draft().kind, self._services
            return lambda: _Look(
                clashes=services.clashes.of_session(cohort.id, thought, place),
                late=services.sessions.latecomers_at(cohort.id, on, kind),
            )

        def prepare() -> Errand:
            draft = dialog.draft()
            says = _("A session is added on {when}.").format(when=_when(draft.starts_at))
            return Errand(lambda: self._services.sessions.add(cohort.id, draft), says)

        self._follow(dialog, look)
        run(dialog, self._deeds, self._page, prepare)

    def _move(self, row: SessionRow, following: int) -> None:
        dialog = moving_dialog(self._page, row, following)
        services = self._services

        def look() -> Callable[[], _Look]:
            starts, terms, all_of_them = dialog.starts_at(), _with_reason(dialog.terms()), dialog.is_following()

            def read() -> _Look:
                done = services.sessions.look_at_move(row.id, starts, terms, following=all_of_them)
                return _Look(
                    done.conflicts,
                    services.clashes.of_move(row.cohort_id, done),
                    services.sessions.latecomers(row.cohort_id, done),
                )

            return read

        def prepare() -> Errand:
            starts, terms, all_of_them = dialog.starts_at(), dialog.terms(), dialog.is_following()
            joining = dialog.lets_join()
            says = _("The session is moved to {when}.").format(when=_when(starts))
            if all_of_them:
                says = _("The sessions are moved, the first one to {when}.").format(when=_when(starts))
            move = services.sessions.move
            return Errand(lambda: move(row.id, starts, terms, following=all_of_them, joining=joining), says)

        self._follow(dialog, look)
        run(dialog, self._deeds, self._page, prepare)

    def _follow(self, dialog: SessionDialog, look: Callable[[], Callable[[], _Look]]) -> None:
        """Shows under the fields what the times in them would come to, whenever they change.

        `look` takes the fields on the GUI thread and gives the reading for another one.
        """

        def ask() -> None:
            self._tasks.read(dialog, look(), show, failed, latest="look")

        def show(found: _Look) -> None:
            lines = [_closed_words(conflict) for conflict in found.conflicts] + clash_lines(found.clashes)
            lines += [_late_words(found.late)] if found.late else []
            dialog.show_note(lines, is_warning=bool(lines))
            dialog.offer_joining(len(found.late))
            if found.conflicts:
                dialog.offer_holding(found.conflicts[0].day)

        def failed(error: BaseException) -> None:
            """Pressing the button says it; while one is still entering, nothing is."""
            if not isinstance(error, Refused):
                self._deeds.fail(dialog, error)
            dialog.show_note([], is_warning=False)

        dialog.changed.connect(ask)
        ask()

    def _describe(self, session: GroupSession) -> None:
        dialog = describing_dialog(self._page, session)
        sessions = self._services.sessions

        def prepare() -> Errand:
            facts = dialog.facts()
            return Errand(lambda: sessions.describe(session.id, facts), _("The session is changed."))

        run(dialog, self._deeds, self._page, prepare)

    def _call_off(self, row: SessionRow, following: int) -> None:
        words = _title(row)
        dialog = CallOffDialog(self._page, words, following)

        def prepare() -> Errand:
            state, reason, ending = dialog.state(), dialog.reason(), dialog.ending()
            says = _("{session} is called off.").format(session=words)
            if ending.following:
                count = following + 1
                says = ngettext("{count} session is called off.", "{count} sessions are called off.", count)
                says = says.format(count=count)
            return Errand(lambda: self._services.sessions.call_off(row.id, state, reason, ending), says)

        run(dialog, self._deeds, self._page, prepare)

    def _with_following(self, row: SessionRow, then: Callable[[SessionRow, int], None]) -> None:
        def count() -> int:
            rows = self._services.sessions.rows(row.cohort_id)
            return sum(r.kind is row.kind and r.is_movable and r.starts_at > row.starts_at for r in rows)

        self._tasks.read(self._page, count, lambda following: then(row, following))


def _with_reason(terms: Terms) -> Terms:
    """Looking needs no reason yet."""
    return replace(terms, reason=terms.reason or "?")


def _closed_words(conflict: Conflict) -> str:
    day = weekday_words(conflict.day)
    if conflict.chosen.day is None:
        return _("{day} is closed ({name}).").format(day=day, name=conflict.closure.name)
    return _("{day} is closed ({name}), so that session goes to {other}.").format(
        day=day, name=conflict.closure.name, other=weekday_words(conflict.chosen.day)
    )


def _late_words(late: Sequence[Latecomer]) -> str:
    names = [one.name for one in late[:_NAMED]]
    others = len(late) - len(names)
    text = ngettext("{names} joins later, so is not expected.", "{names} join later, so are not expected.", len(late))
    if others:
        names.append(ngettext("{count} more", "{count} more", others).format(count=others))
    return text.format(names=", ".join(names))


def _title(row: SessionRow) -> str:
    session = session_words(row.number, row.of, row.kind)
    return _("{session} on {when}").format(session=session, when=_when(row.starts_at))


def _when(at: datetime) -> str:
    return _("{day}, {time}").format(day=weekday_words(at.date()), time=clock_words(at))
