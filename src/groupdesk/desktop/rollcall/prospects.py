"""Below the roll: what an absence means for who missed – absences left, earliest completion, a make-up offered."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtWidgets import QBoxLayout

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.changes import ChangeHub
from groupdesk.desktop.kit.announce import announce
from groupdesk.desktop.kit.moments import clock_words, day_words, short_weekday, weekday_words
from groupdesk.desktop.kit.privacy import shown
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.rollcall.pane import SheetPane
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.attendance import MarkDraft, SheetRow
from groupdesk.domain.changes import Topic
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.rows import CohortCompletion, OutlookRow
from groupdesk.domain.ids import CohortId
from groupdesk.domain.makeup_credits import MakeUpOffer
from groupdesk.services.bundle import Services

_FOLLOWED = (Topic.ATTENDANCE, Topic.COMPLETION, Topic.SESSIONS)
_A_WEEK = timedelta(days=7)


class Prospects(QObject):
    """One a sheet. Speaks of who was marked absent last, or of the chosen person where that one is absent."""

    def __init__(self, pane: SheetPane, services: Services, tasks: Worker, hub: ChangeHub) -> None:
        super().__init__(pane)
        self._pane, self._services, self._tasks = pane, services, tasks
        self._about = ""
        self._found: CohortCompletion | None = None
        self.line = words("", "facts", wrap=True)
        self.line.setObjectName("prospect")
        self.line.hide()
        layout = pane.layout()
        if isinstance(layout, QBoxLayout):
            layout.addWidget(self.line)
        pane.shown.connect(self._on_shown)
        pane.mark_wanted.connect(self._on_mark)
        pane.view.selectionModel().currentRowChanged.connect(self._on_current)
        hub.follow(pane, _FOLLOWED, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Reads where everybody of the cohort stands."""
        sheet = self._pane.sheet
        if sheet is not None:
            cohort_id = sheet.cohort_id
            self._tasks.read(self._pane, lambda: self._read(cohort_id), self._show, latest="prospects")

    def _read(self, cohort_id: CohortId) -> CohortCompletion | None:
        """Runs on a reader thread; nothing is reckoned where no rule is set."""
        if self._services.completion_rules.in_force(cohort_id) is None:
            return None
        return self._services.completion.outlook(cohort_id)

    def _show(self, found: CohortCompletion | None) -> None:
        self._found = found
        self._say()

    @Slot()
    def _on_shown(self) -> None:
        if self._found is None or self._pane.sheet is None or self._found.cohort_id != self._pane.sheet.cohort_id:
            self.refresh()
        else:
            self._say()

    @Slot(object, object)
    def _on_mark(self, before: SheetRow, draft: MarkDraft) -> None:
        if self._pane.model.statuses.status(draft.status).meaning.is_absence:
            self._about = before.person_id
        elif self._about == before.person_id:
            self._about = ""
        self._say()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        rows = self._pane.model.rows
        if 0 <= current.row() < len(rows) and self._is_absent(rows[current.row()]):
            self._about = rows[current.row()].person_id
            self._say()

    def _is_absent(self, row: SheetRow) -> bool:
        return self._pane.model.statuses.status(row.status).meaning.is_absence

    def _say(self) -> None:
        text = ""
        if self._found is not None and self._about:
            row = next((one for one in reversed(self._found.rows) if one.stay.person_id == self._about), None)
            text = "" if row is None else prospect_words(row, self._found)
        if text != self.line.text():
            self.line.setText(text)
            if text:
                announce(self.line, text)
        self.line.setVisible(bool(text))


def prospect_words(row: OutlookRow, found: CohortCompletion) -> str:
    """ "Tom R.: 2 absences left; earliest completion 14 May; make-up offered Sat 10:00"."""
    outlook, parts = row.outlook, []
    if outlook.standing is Standing.CANNOT_COMPLETE:
        parts.append(_("cannot complete any more"))
    elif outlook.absences_left is not None:
        left = ngettext("{count} absence left", "{count} absences left", outlook.absences_left)
        parts.append(left.format(count=outlook.absences_left))
    if outlook.earliest_on is not None:
        parts.append(_("earliest completion {day}").format(day=day_words(outlook.earliest_on, found.today)))
    offers: Mapping[str, MakeUpOffer] = {offer.session_id: offer for offer in found.offers}
    offered = next((offers[key] for key in outlook.make_ups_offered if key in offers), None)
    if offered is not None and outlook.make_ups_possible:
        parts.append(_("make-up offered {when}").format(when=_when(offered, found.today)))
    if not parts:
        return ""
    return _("{name}: {prospect}").format(name=shown(row.stay.name), prospect="; ".join(parts))


def _when(offer: MakeUpOffer, today: date) -> str:
    on = offer.starts_at.date()
    day = short_weekday(on) if on - today < _A_WEEK else weekday_words(on, today)
    return f"{day} {clock_words(offer.starts_at)}"
