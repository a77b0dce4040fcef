"""The way from a paper in one's hand to its roll call: the code that is printed on it, typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop import places
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.sheets import ReturnedSheet
from groupdesk.services.bundle import Services
from groupdesk.services.sentences import sentence

_MOST = 40
Go = Callable[[str, str, str], object]


class TickBackDialog(FormDialog):
    """One field; what is wrong with the code is said below it."""

    room = 420
    draft_name = None

    def __init__(self, over: QWidget) -> None:
        text = _("The sheet comes up in the order in which it was printed.")
        super().__init__(over, _("Tick back a paper sheet"), _("Open the sheet"), text)
        self.code = Field(
            _("Code on the sheet"), QLineEdit(), _("Six letters, like 222-23Y; dash and case do not matter")
        )
        self.code.edit.setMaxLength(_MOST)
        self.code.edit.textEdited.connect(lambda: self.code.accept())
        column = QVBoxLayout(self.holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.code)
        self.start_at(self.code.edit)

    def refuse(self, error: BaseException) -> None:
        """Anything but a refusal or trouble is raised on."""
        if not isinstance(error, Refused | Trouble):
            raise error
        self.primary.setEnabled(True)
        self.code.refuse(sentence(error))
        self.code.edit.selectAll()
        self.code.edit.setFocus()


class TickBack(QObject):
    """`go` opens an address: place, thing and tab."""

    def __init__(self, over: QWidget, services: Services, tasks: Worker, go: Go) -> None:
        super().__init__(over)
        self._over, self._services, self._tasks, self._go = over, services, tasks, go

    @Slot()
    def ask(self) -> None:
        """Opens the field for the code."""
        dialog = TickBackDialog(self._over)

        def entered() -> None:
            typed = dialog.code.edit.text()
            self._tasks.read(dialog, lambda: self._services.returned_sheets.find(typed), found, dialog.refuse)

        def found(sheet: ReturnedSheet) -> None:
            dialog.accept()
            self._go(places.ROLL_CALL, sheet.session_id, places.SHEET + sheet.code)

        dialog.entered.connect(entered)
        dialog.open()
