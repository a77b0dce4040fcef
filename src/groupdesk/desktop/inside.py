"""The window while a practice is open: threads, changes, faults, pages, the idle watch, and leaving again."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtWidgets import QApplication

from groupdesk.base.files import config_folder, resource
from groupdesk.base.i18n import _
from groupdesk.base.settings import Settings
from groupdesk.desktop import feature_actions
from groupdesk.desktop.about.dialog import AboutDialog
from groupdesk.desktop.away import AwayWatch
from groupdesk.desktop.backing_up import BackupWatch
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.deeds import Deeds
from groupdesk.desktop.drafting import Drafting
from groupdesk.desktop.faults import Faults
from groupdesk.desktop.feature_actions import FEATURES
from groupdesk.desktop.features import FeatureParts, all_places
from groupdesk.desktop.finding import providers
from groupdesk.desktop.geometry import Geometry
from groupdesk.desktop.groups.commands import COHORT_ACTIONS, connect_cohort
from groupdesk.desktop.idle import IdleWatch
from groupdesk.desktop.in_turn import InTurn
from groupdesk.desktop.keys.lost_passphrase import LostPassphrase
from groupdesk.desktop.kit import fonts, theme
from groupdesk.desktop.kit.clipboard import clear_private
from groupdesk.desktop.kit.message_bar import MessageBar
from groupdesk.desktop.known import KnownPractice, known_practices, remember, remember_generation
from groupdesk.desktop.leaving import Leaving
from groupdesk.desktop.locking import locked_at, own_practice_at, replace_process
from groupdesk.desktop.navigation import Address
from groupdesk.desktop.rollcall.tick_back import TickBack
from groupdesk.desktop.settings.computer import ThisComputer
from groupdesk.desktop.shell import Shell, ShellParts
from groupdesk.desktop.tasks import Tasks
from groupdesk.desktop.turns import in_turns
from groupdesk.desktop.warming import warm_up
from groupdesk.desktop.window import Window
from groupdesk.domain.changes import Topic
from groupdesk.domain.practice import Practice
from groupdesk.services.opening import OpenPractice
from groupdesk.services.opening_warnings import WarningKind, opening_warnings
from groupdesk.services.own_backups import Occasion
from groupdesk.services.sentences import sentence

_log = logging.getLogger("groupdesk.desktop")


class Inside(QObject):
    """Build one for the open practice; `leave` is what closing and locking do last (tests hand one in)."""

    def __init__(
        self,
        window: Window,
        practice: OpenPractice,
        folder: Path,
        settings: Settings,
        replace: Callable[[list[str]], None] = replace_process,
    ) -> None:
        super().__init__(window)
        self._window, self._practice, self._folder = window, practice, folder
        self._replace = replace
        self._is_closed = False
        self.messages = MessageBar()
        self.faults = Faults(window, sentence, self.messages.say, config_folder() / "log")
        self.faults.install()
        self.tasks = Tasks(self.faults.handle)
        self.hub = ChangeHub()
        self.geometry = Geometry(folder.name)
        practice.database.listen(self.hub.announce)
        self.hub.follow(self, (Topic.PRACTICE,), self._read_name)
        self.computer = ThisComputer(settings, lambda minutes: self.idle.allow(minutes))
        self.shell = self._shell()
        theme.keeper().restyle_by(self.shell.restyling.change)
        feature_actions.connect(self.shell.commands, self.shell.navigator.go)
        connect_cohort(self.shell)
        self._offer_ticking()
        for provider in providers(practice.services, self.shell.navigator.go):
            self.shell.palette_box.add(provider)
        can_write = not practice.read_only
        drafts = practice.services.drafts
        self.drafting = Drafting(window, drafts, self.tasks, self.faults.handle) if can_write else None
        window.show_page(self.shell)
        window.closing.connect(self.close)
        window.ask_before_closing(self._may_close)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.own_practice_wanted.connect(self.leave_sample)
        self.shell.about_wanted.connect(lambda: AboutDialog(window).open())
        self.idle = IdleWatch(window, settings.idle_minutes)
        self.idle.idle.connect(self.lock)
        self.away = AwayWatch(self)
        self.away.listen(self.tasks)
        self.away.away.connect(self.lock)
        self.shell.navigator.moved.connect(self.geometry.keep_address)
        self._warming = warm_up(self, self.tasks)
        self.lost_passphrase = LostPassphrase(window, practice, self.tasks, self.messages.say)
        self.shell.keep_above_pages(self.lost_passphrase.strip)
        own = practice.services.backups
        self.leaving = Leaving(window, own, self.tasks, self.faults.handle)
        self.backups = BackupWatch(self, own, self.tasks, self.faults.handle) if own is not None else None
        _end_with_the_session(self)
        in_turns(self.shell, fonts.register_scripts, self._open_first_page, self._say_first_things)

    def _open_first_page(self) -> None:
        """The one of last time; unless somebody was quicker."""
        if not self._is_closed and not self.shell.navigator.has_begun():
            self.shell.navigator.go(self.geometry.last_address() or Address("today"))

    def _say_first_things(self) -> None:
        if not self._is_closed:
            self.lost_passphrase.ask()
            practice = self._practice
            self.tasks.read(self, lambda: _first_messages(practice), self._say_in_turn)

    def _say_in_turn(self, sentences: list[tuple[str, str]]) -> None:
        InTurn(self.messages, sentences)

    @Slot()
    def lock(self) -> None:
        """Stores what is under way, closes, and lets a new process that knows nothing take the place.

        Whoever was leaving anyway is gone then, without the backup that was under way.
        """
        self.shell.hide()
        if self.leaving.is_under_way():
            self.leaving.cut_short()
            return
        self._end(Occasion.WORKING)  # a backup here at every lock would keep keys in memory for its second
        self._replace(locked_at(self._folder))

    @Slot()
    def leave_sample(self) -> None:
        """From the sample to the practice used last, or to the first start."""
        self.leaving.begin(self._change_to_own)

    def _change_to_own(self) -> None:
        own = next((known.folder for known in known_practices() if not known.is_sample), None)
        self.close()
        self._replace(own_practice_at(own))

    def _may_close(self) -> bool:
        """At once when the session ends or nothing is left to do; else the backup comes first, off this thread."""
        application = QApplication.instance()
        at_once = isinstance(application, QApplication) and application.isSavingSession()
        if self._is_closed or self.leaving.is_over or at_once:
            return True
        if self.drafting is not None:
            self.drafting.look()
        self.leaving.begin(self._window.close)
        return False

    @Slot()
    def close(self) -> None:
        """Finishes what is under way, backs up unless that was done, and folds the practice up.

        A second call does nothing.
        """
        self._end(None if self.leaving.is_over else Occasion.ENDING)

    def _end(self, occasion: Occasion | None) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        clear_private()
        theme.keeper().restyle_by(None)
        self.shell.restyling.finish()
        self.away.stop()
        self._warming.stop()
        if self.drafting is not None:
            self.drafting.stop()
        self.tasks.close()
        if self.backups is not None:
            self.backups.stop()
        self._practice.close(occasion)
        if self._practice.vault is not None:
            remember_generation(self._folder, self._practice.vault.vault_id, self._practice.vault.generation)
        _log.info("closed")

    def _read_name(self) -> None:
        """The practice may have got another name, or its former one back."""
        self.tasks.read(self, self._practice.services.practice.practice, self._show_name, latest="name")

    def _show_name(self, facts: Practice) -> None:
        self.shell.show_practice(_shown_name(facts))
        remember(KnownPractice(self._folder, _shown_name(facts), is_sample=facts.is_sample))

    def _shell(self) -> Shell:
        services = self._practice.services
        facts = services.practice.practice()
        deeds = Deeds(self.tasks, self.messages, services.deeds.undo)
        parts = FeatureParts(
            self._practice,
            self.computer,
            self.tasks,
            self.hub,
            deeds,
            self.faults.handle,
            self.geometry,
            self._show_count,
            self.messages.say,
            lambda address: self.shell.navigator.go(address),
        )
        name = _shown_name(facts)
        return Shell(
            self._window,
            ShellParts(
                all_places(parts),
                (*FEATURES, *COHORT_ACTIONS),
                self.tasks,
                name,
                facts.is_sample,
                _guide_page,
                self.messages,
            ),
        )

    def _offer_ticking(self) -> None:
        """A paper sheet can be ticked back from everywhere."""

        def go(place: str, thing: str, tab: str) -> None:
            self.shell.navigator.go(Address(place, thing, tab))

        tick_back = TickBack(self._window, self._practice.services, self.tasks, go)
        self.shell.commands["sheets.tick-back"].triggered.connect(tick_back.ask)

    def _show_count(self, place: str, count: int) -> None:
        self.shell.sidebar.show_count(place, count)


def _end_with_the_session(inside: Inside) -> None:
    """When the session or the program ends there is no later: it is closed there and then."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.commitDataRequest.connect(inside.close)
        application.aboutToQuit.connect(inside.close)


def _first_messages(practice: OpenPractice) -> list[tuple[str, str]]:
    """Each with its status, the gravest first."""
    grave = {WarningKind.ROLLED_BACK: "problem"}
    said = [(warning.sentence, grave.get(warning.kind, "attention")) for warning in opening_warnings(practice)]
    if practice.read_only:
        says = _("The practice is open elsewhere or cannot be written, so you can read it but not change it.")
        said.append((says, "attention"))
    return said


def _shown_name(facts: Practice) -> str:
    return _("Sample practice") if facts.is_sample else facts.name


def _guide_page(page: str) -> QUrl | None:
    """The page of the guide that was shipped, the first page where there is none of that name."""
    for name in (f"guide/{page}.html", "guide/index.html"):
        try:
            return QUrl.fromLocalFile(str(resource(name)))
        except FileNotFoundError:
            continue
    return None
