"""The dialog of one session: its fields, what would come of them, and what a doubtful day or time asks."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.form_dialog import FormDialog, offer
from groupdesk.desktop.forms.groups.ui_session_form import Ui_SessionForm
from groupdesk.desktop.groups.breaks_field import BreaksField
from groupdesk.desktop.groups.days import as_date, as_qdate, as_qtime, as_time
from groupdesk.desktop.groups.sessions.session_fields import KINDS, by_code, session_fields
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_fields import within
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import shortcut_words, tip, words
from groupdesk.desktop.wording import session_kind_words
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.schedule.moving import Terms
from groupdesk.services.session_making import SessionDraft
from groupdesk.services.sessions import SessionDescription

_EARLIER, _LATER = 0, 1


class SessionDialog(FormDialog):
    """The fields of a session; each use shows those that it asks for. `changed` tells of another time or place."""

    changed = Signal()

    def __init__(self, over: QWidget, title: str, primary: str, asked: tuple[str, ...]) -> None:
        super().__init__(over, title, primary)
        self.form = form = Ui_SessionForm()
        form.setupUi(self.holder)
        self.breaks = BreaksField()
        within(form.breaks_widget, self.breaks)
        self._primary_words = primary
        self._proposal: date | None = None
        self._holds = False
        for kind in KINDS:
            form.kind_combo.addItem(session_kind_words(kind), kind)
        offer(form.reason_combo, (_("Holiday"), _("Room not free"), _("Illness"), _("Weather")))
        self.fields = session_fields(form, self.breaks, asked)
        self.note = words("", "secondary", wrap=True)
        self.note.hide()
        self.body.addWidget(self.note)
        self.join_check = QCheckBox()
        self.join_check.hide()
        self.body.addWidget(self.join_check)
        self.hold_button = Button("")
        tip(self.hold_button, "", "Ctrl+Enter")
        self.hold_button.hide()
        self.hold_button.clicked.connect(lambda: self._hold())
        self.add_foot_button(self.hold_button)
        self.set_fields(by_code(self.fields))
        self._connect()

    # what it shows and gives

    def show_times(self, day: date, start: time, minutes: int) -> None:
        self.form.day_date.setDate(as_qdate(day))
        self.form.start_time.setTime(as_qtime(start))
        self.form.length_spin.setValue(minutes)
        self.breaks.show_session(start, minutes)

    def show_following(self, count: int) -> None:
        """How many follow; the question is not asked where none does."""
        combo = self.form.scope_combo
        combo.addItem(_("Only this session"), False)
        text = ngettext("This one and the one that follows", "This one and the {count} that follow", count)
        combo.addItem(text.format(count=count), True)
        self.fields["scope"].show(count > 0)

    def show_note(self, lines: Sequence[str], is_warning: bool) -> None:
        """What would come of it, below the fields: closed days, clashes."""
        with_role(self.note, status="attention" if is_warning else "")
        self.note.setText("\n".join(lines))
        self.note.setVisible(bool(lines))

    def offer_joining(self, count: int) -> None:
        """How many people would begin later than the session; Ctrl+J lets them join from its day."""
        text = ngettext("Let {count} person join from this day", "Let {count} people join from this day", count)
        said = _("{words} ({shortcut})").format(words=text.format(count=count), shortcut=shortcut_words("Ctrl+J"))
        self.join_check.setText(said)
        self.join_check.setVisible(count > 0)

    def lets_join(self) -> bool:
        return not self.join_check.isHidden() and self.join_check.isChecked()

    def offer_holding(self, day: date | None) -> None:
        """The new day is closed, and one may meet all the same: Ctrl+Enter. None where it is open."""
        self.hold_button.setVisible(day is not None)
        if day is not None:
            self.hold_button.setText(_("Meet on {day} anyway").format(day=weekday_words(day)))

    def starts_at(self) -> datetime:
        return datetime.combine(as_date(self.form.day_date.date()), as_time(self.form.start_time.time()))

    def ends_at(self) -> datetime:
        return self.starts_at() + timedelta(minutes=self.form.length_spin.value())

    def clock(self) -> int | None:
        """Which reading of a doubtful time was chosen; None while nothing was asked."""
        return None if self.form.clock_combo.isHidden() else int(self.form.clock_combo.currentData())

    def is_following(self) -> bool:
        return not self.form.scope_combo.isHidden() and bool(self.form.scope_combo.currentData())

    def terms(self) -> Terms:
        clock = self.clock()
        return Terms(
            reason=self.reason(),
            length_minutes=self.form.length_spin.value(),
            even_if_closed=self._holds,
            clocks={} if clock is None else {self.starts_at(): clock},
        )

    def draft(self) -> SessionDraft:
        form = self.form
        return SessionDraft(
            starts_at=self.starts_at(),
            ends_at=self.ends_at(),
            kind=SessionKind(form.kind_combo.currentData()),
            place=form.place_edit.text().strip(),
            topic=form.topic_edit.text().strip(),
            plan=form.plan_edit.toPlainText().strip(),
            materials=form.materials_edit.toPlainText().strip(),
            breaks=self.breaks.breaks(),
            clock=self.clock(),
            let_join=self.lets_join(),
        )

    def facts(self) -> SessionDescription:
        form = self.form
        return SessionDescription(
            topic=form.topic_edit.text(),
            plan=form.plan_edit.toPlainText(),
            materials=form.materials_edit.toPlainText(),
            place=form.place_edit.text(),
            link=form.link_edit.text(),
            breaks=self.breaks.breaks(),
        )

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()

    def refuse(self, error: BaseException) -> None:
        """A doubtful time is asked about; a closed day offers the next free one, which Enter takes."""
        if isinstance(error, Refused) and error.code.startswith("session-time-"):
            self._ask_clock(error)
        if isinstance(error, Refused) and error.code == "closed-instead":
            self._propose(error.facts["proposal"])
            self.offer_holding(self.starts_at().date())
        self._holds = False
        super().refuse(error)
        self.hold_button.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if with_control and is_enter and self.hold_button.isVisible() and self.hold_button.isEnabled():
            self._hold()
        elif with_control and event.key() == Qt.Key.Key_J and self.join_check.isVisible():
            self.join_check.toggle()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    # inside

    def _hold(self) -> None:
        """Meets on the closed day, as it was entered."""
        self._holds, self._proposal = True, None
        self.hold_button.setEnabled(False)
        self._on_primary()

    def _propose(self, day: object) -> None:
        if isinstance(day, date):
            self._proposal = day
            self.primary.setText(_("Take {day}").format(day=weekday_words(day)))

    def _ask_clock(self, error: Refused) -> None:
        combo, at = self.form.clock_combo, self.starts_at()
        combo.clear()
        if error.code == "session-time-twice":
            combo.addItem(_("The first {time}, before the clocks change").format(time=clock_words(at)), _EARLIER)
            combo.addItem(_("The second {time}, after the clocks change").format(time=clock_words(at)), _LATER)
        else:
            for place, name in enumerate(("earlier", "later")):
                meant = error.facts[name]
                time_words = clock_words(meant) if isinstance(meant, datetime) else ""
                combo.addItem(_("Meet at {time}").format(time=time_words), place)
            combo.setCurrentIndex(_LATER)
        self.fields["clock"].show()

    def _on_primary(self) -> None:
        if self._proposal is not None:
            self.form.day_date.setDate(as_qdate(self._proposal))
        super()._on_primary()

    def _on_time(self) -> None:
        """Another time needs another answer, and breaks move with it."""
        self.breaks.show_session(self.starts_at().time(), self.form.length_spin.value())
        self._proposal, self._holds = None, False
        self.offer_holding(None)
        self.primary.setText(self._primary_words)
        self.fields["clock"].show(False)
        self.changed.emit()

    def _connect(self) -> None:
        form = self.form
        form.day_date.dateChanged.connect(lambda: self._on_time())
        form.start_time.timeChanged.connect(lambda: self._on_time())
        form.length_spin.valueChanged.connect(lambda: self._on_time())
        form.scope_combo.currentIndexChanged.connect(lambda: self.changed.emit())
        form.kind_combo.currentIndexChanged.connect(lambda: self.changed.emit())
        form.place_edit.editingFinished.connect(lambda: self.changed.emit())
