"""The dialog that calls a session off, or it and those that follow, with as many added at the end if wanted."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.form_dialog import FormDialog, offer
from groupdesk.desktop.forms.groups.ui_call_off_form import Ui_CallOffForm
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.moments import weekday_words
from groupdesk.desktop.kit.words import tip
from groupdesk.desktop.wording import session_state_words
from groupdesk.domain.errors import Refused
from groupdesk.domain.states import SessionState
from groupdesk.services.rearranging import Ending

_CALLED_OFF = (SessionState.CANCELLED_BY_US, SessionState.CANCELLED_BY_HOST, SessionState.DID_NOT_TAKE_PLACE)


class CallOffDialog(FormDialog):
    """Who called it off, and why. Ctrl+Enter also adds one at the end; a closed day there is refused with another one,
    which Enter takes."""

    def __init__(self, over: QWidget, words: str, following: int) -> None:
        text = _("{session} leaves every count, and its number goes to the next one. It stays in the list.")
        title, yes = _("Call the session off"), _("Call it off")
        super().__init__(over, title, yes, text.format(session=words), "danger")
        self._makes_good = self._agreed = False
        self.cancel_button.setText(_("Keep it"))
        self.at_end_button = Button(_("Call off, add one at the end"))
        tip(self.at_end_button, "", "Ctrl+Enter")
        self.at_end_button.clicked.connect(lambda: self._enter_with_one_more())
        self.add_foot_button(self.at_end_button)
        self.form = form = Ui_CallOffForm()
        form.setupUi(self.holder)
        for state in _CALLED_OFF:
            form.state_combo.addItem(session_state_words(state), state)
        offer(form.reason_combo, (_("Weather"), _("Facilitator ill"), _("Building closed"), _("Nobody could come")))
        FormField(form.state_label, form.state_combo, form.state_below)
        scope = FormField(form.scope_label, form.scope_combo, form.scope_below)
        self._fill_scope(scope, following)
        self.set_fields({"reason-missing": FormField(form.reason_label, form.reason_combo, form.reason_below)})
        self.start_at(form.reason_combo)

    def state(self) -> SessionState:
        return SessionState(self.form.state_combo.currentData())

    def reason(self) -> str:
        return self.form.reason_combo.currentText().strip()

    def ending(self) -> Ending:
        return Ending(
            following=bool(self.form.scope_combo.currentData()), make_good=self._makes_good, agreed=self._agreed
        )

    def refuse(self, error: BaseException) -> None:
        """A closed day at the end offers the next free one."""
        if isinstance(error, Refused) and error.code == "closed-instead":
            proposal = error.facts["proposal"]
            if isinstance(proposal, date):
                self._agreed = True
                self.primary.setText(_("Call off, meet on {day}").format(day=weekday_words(proposal)))
                self.at_end_button.hide()
        elif not self._agreed:
            self._makes_good = False
        super().refuse(error)
        self.at_end_button.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and with_control and self.at_end_button.isEnabled() and self.at_end_button.isVisible():
            self._enter_with_one_more()
            event.accept()
        else:
            super().keyPressEvent(event)

    # inside

    def _enter_with_one_more(self) -> None:
        self._makes_good = True
        self.at_end_button.setEnabled(False)
        self._on_primary()

    def _fill_scope(self, field: FormField, following: int) -> None:
        combo = self.form.scope_combo
        combo.addItem(_("Only this session"), False)
        text = ngettext("This one and the one that follows", "This one and the {count} that follow", following)
        combo.addItem(text.format(count=following), True)
        field.show(following > 0)
