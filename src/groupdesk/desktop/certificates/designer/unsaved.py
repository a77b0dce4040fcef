"""The unsaved design: kept encrypted with the practice while somebody works on it, offered when it is opened again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from groupdesk.base.i18n import _
from groupdesk.desktop.certificates.designer.page import DesignerPage
from groupdesk.desktop.drafting import KeepsDrafts, works
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.tasks import Failed, Worker
from groupdesk.domain.certificates.design import Design
from groupdesk.domain.certificates.design_file import read_design, write_design
from groupdesk.domain.drafts import Draft
from groupdesk.domain.errors import Refused

_LOOKS_EVERY_MS = 1_000
_FIELD = "design"
Found = tuple[Draft, Design] | None


class UnsavedDesign(QObject):
    """Does nothing until Drafting takes it up, which it does in a practice that can be written."""

    def __init__(self, page: DesignerPage) -> None:
        super().__init__(page)
        self._page = page
        self._keeping: tuple[KeepsDrafts, Worker, Failed] | None = None
        self._kept: Design | None = None
        self._kept_as = ""
        self._banner: Banner | None = None
        self._timer = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, drafts: KeepsDrafts, tasks: Worker, failed: Failed) -> None:
        """From now on every change is kept within a second."""
        self._keeping = drafts, tasks, failed
        self._timer.start()

    def offer(self) -> None:
        """What was left of the design that was just opened, above the page."""
        if self._keeping is None:
            works().begun.emit(self)
        self._drop_banner()
        if self._keeping is None:
            return
        drafts, tasks, failed = self._keeping
        name, stored = self._name(), self._page.design()
        tasks.read(self, lambda: _left(drafts, name, stored), self._show, failed, latest="draft")

    def look(self) -> None:
        """Keeps the design where it differs from what was kept; what was saved or thrown away is forgotten."""
        if self._keeping is None:
            return
        drafts, tasks, _failed = self._keeping
        now, name = self._page.history.now if self._page.has_changes() and self._page.history else None, self._name()
        if self._kept is not None and (now is None or name != self._kept_as):
            tasks.write(self._page, partial(drafts.discard, self._kept_as), _nothing, self._give_up)
        if now is not None and (now is not self._kept or name != self._kept_as):
            tasks.write(self._page, partial(_keep, drafts, name, now), _nothing, self._give_up)
        self._kept, self._kept_as = now, name

    def stop(self) -> None:
        self._timer.stop()
        self._keeping = None

    def _name(self) -> str:
        return f"design:{self._page.key}"

    def _show(self, found: Found) -> None:
        if found is None or self._page.history is None:
            return
        draft, design = found
        when = draft.kept_at.astimezone()
        says = _("You changed this design on {day} at {time} and did not save it.").format(
            day=weekday_words(when.date()), time=clock_words(when)
        )
        self._banner = Banner(says, "neutral", "pencil", _("Go on with it"), lambda: self._take_up(design))
        throw = Button(_("Throw it away"), role="quiet", dense=True)
        throw.clicked.connect(lambda: self._throw_away(draft.form))
        self._banner.add(throw)
        self._page.body.insertWidget(0, self._banner)
        self._banner.show()

    def _take_up(self, design: Design) -> None:
        """One step, which can be undone."""
        self._drop_banner()
        self._page.change(design, -1)

    def _throw_away(self, name: str) -> None:
        self._drop_banner()
        if self._keeping is not None and self._kept is None:  # else what was changed meanwhile has taken its place
            drafts, tasks, _failed = self._keeping
            tasks.write(self._page, partial(drafts.discard, name), _nothing, self._give_up)

    def _drop_banner(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _give_up(self, error: BaseException) -> None:
        """Says once why it cannot be kept."""
        failed: Callable[[BaseException], object] | None = self._keeping[2] if self._keeping is not None else None
        self.stop()
        if failed is not None:
            failed(error)


def _keep(drafts: KeepsDrafts, name: str, design: Design) -> None:
    drafts.keep(name, {_FIELD: write_design(design).decode("utf-8")})


def _left(drafts: KeepsDrafts, name: str, stored: Design) -> Found:
    """What was kept under that name and is not what is stored; None too for what an older program wrote."""
    draft = drafts.draft(name)
    content = str(draft.fields.get(_FIELD, "")).encode("utf-8") if draft is not None else b""
    if draft is None or content == write_design(stored):
        return None
    try:
        return draft, read_design(content)
    except Refused:
        return None


def _nothing(_done: None) -> None:
    return None
