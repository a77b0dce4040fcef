"""Half-filled dialogs: kept encrypted with the practice every second while somebody types, offered when it opens again.

A dialog takes part by its `draft_name`; every FormDialog does. A page with unsaved work tells works().begun. What is
kept goes once it is stored or the person throws it away; Escape, a lock or a crash leave it.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import Dialog, dialogs
from groupdesk.desktop.kit.form_state import fields_of, fill
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.drafts import Draft

_LOOKS_EVERY_MS = 1_000
Fields = Mapping[str, object]


class KeepsDrafts(Protocol):
    """What this room needs of the DraftService."""

    def draft(self, form: str) -> Draft | None: ...

    def keep(self, form: str, fields: Fields) -> None: ...

    def discard(self, form: str) -> None: ...


class Unsaved(Protocol):
    """Work on a page that is kept like a dialog."""

    def begin(self, drafts: KeepsDrafts, tasks: Worker, failed: Failed) -> None: ...

    def look(self) -> None: ...

    def stop(self) -> None: ...


class _Works(QObject):
    begun = Signal(object)  # an Unsaved


_works = _Works()


def works() -> _Works:
    """Its signal `begun` tells of unsaved work on a page, to be kept from then on."""
    return _works


class Drafting(QObject):
    """One a window with a practice that can be written; `failed` hears once a dialog why its draft cannot be kept."""

    def __init__(self, window: QWidget, drafts: KeepsDrafts, tasks: Worker, failed: Failed) -> None:
        super().__init__(window)
        self._window, self._drafts, self._tasks, self._failed = window, drafts, tasks, failed
        self._open: list[_Open | Unsaved] = []
        dialogs().opened.connect(self._on_opened)
        works().begun.connect(self._on_begun)

    def look(self) -> None:
        """Keeps what has changed in every open dialog; also the last thing before a lock."""
        for following in self._open:
            following.look()

    def stop(self) -> None:
        """Keeps everything a last time and follows no dialog any more."""
        dialogs().opened.disconnect(self._on_opened)
        works().begun.disconnect(self._on_begun)
        self.look()
        for following in self._open:
            following.stop()
        self._open.clear()

    @Slot(object)
    def _on_opened(self, dialog: Dialog) -> None:
        if dialog.draft_name is None or dialog.window() is not self._window:
            return
        following = _Open(dialog, self._drafts, self._tasks, self._failed)
        self._open.append(following)
        dialog.finished.connect(lambda _result: self._forget(following))

    @Slot(object)
    def _on_begun(self, work: Unsaved) -> None:
        self._open.append(work)
        work.begin(self._drafts, self._tasks, self._failed)

    def _forget(self, following: "_Open") -> None:
        if following in self._open:
            self._open.remove(following)


class _Open(QObject):
    """One open dialog, from its opening to its end."""

    def __init__(self, dialog: Dialog, drafts: KeepsDrafts, tasks: Worker, failed: Failed) -> None:
        super().__init__(dialog)
        self._dialog, self._drafts, self._tasks, self._failed = dialog, drafts, tasks, failed
        self._at_first = self._kept = fields_of(dialog)
        self._name = dialog.draft_name or _name_of(dialog, self._at_first)
        self._banner: Banner | None = None
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        dialog.accepted.connect(self._on_accepted)
        dialog.rejected.connect(self._on_rejected)
        tasks.read(self, partial(drafts.draft, self._name), self._offer, self._give_up)

    @Slot()
    def look(self) -> None:
        """Keeps the fields where they differ from what was kept last; back at the start, there is nothing to keep."""
        if not (self._timer.isActive() and isValid(self._dialog)):
            return
        held = fields_of(self._dialog)
        if held == self._kept:
            return
        self._kept = held
        work = partial(self._drafts.discard, self._name)
        if held != self._at_first:
            work = partial(self._drafts.keep, self._name, held)
        self._tasks.write(self, work, _nothing, self._give_up)

    def stop(self) -> None:
        self._timer.stop()

    def _offer(self, draft: Draft | None) -> None:
        if draft is None or not self._differs(draft.fields) or not isValid(self._dialog):
            return
        when = draft.kept_at.astimezone()
        says = _("You began this on {day} at {time} and did not finish it.").format(
            day=weekday_words(when.date()), time=clock_words(when)
        )
        self._banner = Banner(says, "neutral", "pencil", _("Fill it in again"), lambda: self._take_up(draft))
        discard = Button(_("Throw it away"), role="quiet", dense=True)
        discard.clicked.connect(self._throw_away)
        self._banner.add(discard)
        self._dialog.body.insertWidget(0, self._banner)
        self._banner.show()

    def _differs(self, fields: Fields) -> bool:
        return any(fields.get(name, value) != value for name, value in fields_of(self._dialog).items())

    def _take_up(self, draft: Draft) -> None:
        fill(self._dialog, draft.fields)
        self._drop_banner()

    def _throw_away(self) -> None:
        self._drop_banner()
        if self._kept == self._at_first:  # else what was typed meanwhile has already taken its place
            self._discard()

    def _drop_banner(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self._dialog.take_focus()

    @Slot()
    def _on_accepted(self) -> None:
        """A dialog that was stored leaves nothing unfinished, an earlier draft included."""
        self._timer.stop()
        self._discard()

    @Slot()
    def _on_rejected(self) -> None:
        self.look()
        self._timer.stop()

    def _discard(self) -> None:
        # Owned by the window: this one goes with its dialog.
        self._tasks.write(self._dialog.window(), partial(self._drafts.discard, self._name), _nothing)

    def _give_up(self, error: BaseException) -> None:
        self._timer.stop()
        self._failed(error)


def _name_of(dialog: Dialog, fields: Fields) -> str:
    """By all that the dialog shows when it opens: so what was begun about one person is not offered for another."""
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    code = hashlib.sha256(json.dumps([shown, fields], sort_keys=True, ensure_ascii=True).encode())
    return f"{type(dialog).__name__}:{code.hexdigest()[:32]}"


def _nothing(_done: None) -> None:
    return None
