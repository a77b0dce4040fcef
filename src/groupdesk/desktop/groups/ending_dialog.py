"""The dialog of a cohort that ends while sessions are still to come: they are called off, or they stay."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.words import tip
from groupdesk.domain.errors import Refused
from groupdesk.domain.states import CohortState
from groupdesk.services.cohort_ending import StillToCome
from groupdesk.services.sentences import sentence


class EndingDialog(ReasonDialog):
    """Enter calls the sessions off, which needs a reason; Ctrl+Enter leaves them as they are."""

    def __init__(self, over: QWidget, state: CohortState, asked: Refused) -> None:
        reasons = (_("All content was covered"), _("Too few people"), _("Nobody to lead it"), _("Funding ended"))
        is_end = state is CohortState.ENDED
        title = _("End the cohort") if is_end else _("Close the cohort for good")
        super().__init__(over, title, _("Call them off"), sentence(asked), reasons)
        self._answer = StillToCome.CALL_OFF
        self.keep_button = Button(_("Leave them planned"))
        tip(self.keep_button, "", "Ctrl+Enter")
        self.keep_button.clicked.connect(lambda: self._keep())
        self.add_foot_button(self.keep_button)

    def answer(self) -> StillToCome:
        return self._answer

    def refuse(self, error: BaseException) -> None:
        self._answer = StillToCome.CALL_OFF
        super().refuse(error)
        self.keep_button.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and with_control and self.keep_button.isEnabled():
            self._keep()
            event.accept()
        else:
            super().keyPressEvent(event)

    # inside

    def _keep(self) -> None:
        self._answer = StillToCome.KEEP
        self.keep_button.setEnabled(False)
        self._on_primary()
