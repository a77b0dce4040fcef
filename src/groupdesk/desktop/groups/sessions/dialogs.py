"""Dialogs about one session: one more, another time, other facts, calling it off."""

from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog, offer
from groupdesk.desktop.forms.groups.ui_call_off_form import Ui_CallOffForm
from groupdesk.desktop.forms.groups.ui_session_form import Ui_SessionForm
from groupdesk.desktop.groups.days import as_date, as_qdate, as_qtime, as_time
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.wording import session_kind_words, session_state_words
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import SessionRow
from groupdesk.domain.states import SessionState
from groupdesk.services.sessions import SessionDraft

_KINDS = (
    SessionKind.REGULAR,
    SessionKind.EXTRA,
    SessionKind.MAKE_UP,
    SessionKind.BOOSTER,
    SessionKind.ORIENTATION,
)
_CALLED_OFF = (SessionState.CANCELLED_BY_US, SessionState.CANCELLED_BY_HOST, SessionState.DID_NOT_TAKE_PLACE)


class SessionDialog(FormDialog):
    """The fields of a session; each use shows those that it asks for."""

    def __init__(self, over: QWidget, title: str, primary: str, asked: tuple[str, ...]) -> None:
        super().__init__(over, title, primary)
        self.form = form = Ui_SessionForm()
        form.setupUi(self.holder)
        for kind in _KINDS:
            form.kind_combo.addItem(session_kind_words(kind), kind)
        fields = {
            "kind": FormField(form.kind_label, form.kind_combo, form.kind_below),
            "day": FormField(form.day_label, form.day_date, form.day_below),
            "start": FormField(form.start_label, form.start_time, form.start_below),
            "length": FormField(form.length_label, form.length_spin, form.length_below),
            "place": FormField(form.place_label, form.place_edit, form.place_below),
            "topic": FormField(form.topic_label, form.topic_edit, form.topic_below),
            "reason": FormField(form.reason_label, form.reason_combo, form.reason_below),
        }
        offer(form.reason_combo, (_("Holiday"), _("Room not free"), _("Illness"), _("Weather")))
        for name, field in fields.items():
            field.show(name in asked)
        self.set_fields(
            {
                "session-time-skipped": fields["start"],
                "times-reversed": fields["length"],
                "length-impossible": fields["length"],
                "reason-missing": fields["reason"],
            }
        )

    def show_times(self, day: date, start: time, minutes: int) -> None:
        self.form.day_date.setDate(as_qdate(day))
        self.form.start_time.setTime(as_qtime(start))
        self.form.length_spin.setValue(minutes)

    def starts_at(self) -> datetime:
        return datetime.combine(as_date(self.form.day_date.date()), as_time(self.form.start_time.time()))

    def ends_at(self) -> datetime:
        return self.starts_at() + timedelta(minutes=self.form.length_spin.value())

    def draft(self) -> SessionDraft:
        form = self.form
        return SessionDraft(
            starts_at=self.starts_at(),
            ends_at=self.ends_at(),
            kind=SessionKind(form.kind_combo.currentData()),
            place=form.place_edit.text().strip(),
            topic=form.topic_edit.text().strip(),
        )

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()


def adding_dialog(over: QWidget, day: date, start: time, minutes: int) -> SessionDialog:
    """One more session; an extra one by default, which shifts no numbers."""
    asked = ("kind", "day", "start", "length", "place", "topic")
    dialog = SessionDialog(over, _("Add a session"), _("Add the session"), asked)
    dialog.show_times(day, start, minutes)
    dialog.form.kind_combo.setCurrentIndex(_KINDS.index(SessionKind.EXTRA))
    return dialog


def moving_dialog(over: QWidget, row: SessionRow) -> SessionDialog:
    """Another time for a session that is still to come."""
    dialog = SessionDialog(over, _("Move the session"), _("Move it"), ("day", "start", "length", "reason"))
    minutes = int((row.ends_at - row.starts_at).total_seconds() // 60)
    dialog.show_times(row.starts_at.date(), row.starts_at.time(), minutes)
    return dialog


def describing_dialog(over: QWidget, row: SessionRow) -> SessionDialog:
    """What a session is about, and where."""
    dialog = SessionDialog(over, _("Edit the session"), _("Save"), ("topic", "place"))
    dialog.draft_name = f"session-facts:{row.id}"
    dialog.form.topic_edit.setText(row.topic)
    dialog.form.place_edit.setText(row.place)
    dialog.start_at(dialog.form.topic_edit)
    return dialog


class CallOffDialog(FormDialog):
    """Who called it off, and why."""

    def __init__(self, over: QWidget, words: str) -> None:
        text = _("{session} leaves every count, and its number goes to the next one. It stays in the list.")
        title, yes = _("Call the session off"), _("Call it off")
        super().__init__(over, title, yes, text.format(session=words), "danger")
        self.cancel_button.setText(_("Keep it"))
        self.form = form = Ui_CallOffForm()
        form.setupUi(self.holder)
        for state in _CALLED_OFF:
            form.state_combo.addItem(session_state_words(state), state)
        offer(form.reason_combo, (_("Weather"), _("Facilitator ill"), _("Building closed"), _("Nobody could come")))
        FormField(form.state_label, form.state_combo, form.state_below)
        self.set_fields({"reason-missing": FormField(form.reason_label, form.reason_combo, form.reason_below)})

    def state(self) -> SessionState:
        return SessionState(self.form.state_combo.currentData())

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()
