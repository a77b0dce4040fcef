"""Changing the passphrase, making a new recovery key, and a new passphrase in place of a lost one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.keys.passphrase_part import PassphrasePart
from groupdesk.desktop.keys.sheet_part import SheetPart
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.words import words
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.services.care import passphrase_score
from groupdesk.services.sentences import sentence

_WIDE = 560
_OF_THE_PASSPHRASE = ("wrong-passphrase",)


class _KeyDialog(Dialog):
    """Asks for the passphrase first."""

    def __init__(self, over: QWidget, title: str, primary: str, says: str) -> None:
        super().__init__(over, title, primary, wide=_WIDE)
        self._asking = Paragraph(says, theme.scaled(_WIDE - 50))
        self.body.addWidget(self._asking)
        self.now = Field(_("Passphrase that holds now"), QLineEdit())
        self.now.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(self.now)
        self._problem = words("", wrap=True, status="problem")
        self._problem.hide()
        self.start_at(self.now.edit)

    def refuse(self, error: BaseException) -> None:
        """Shows why nothing was changed; anything but a refusal or trouble is raised on."""
        self.show_waiting(False)
        if not isinstance(error, Refused | Trouble):
            raise error
        if error.code in _OF_THE_PASSPHRASE:
            self.now.refuse(sentence(error))
            self.now.edit.setFocus()
        else:
            self._problem.setText(sentence(error))
            self._problem.show()

    def show_waiting(self, waiting: bool) -> None:
        """Deriving the key takes about a second."""
        self.foot_words.setText(_("One moment …") if waiting else "")
        self.primary.setDisabled(waiting)

    def has_passphrase(self) -> bool:
        """Whether something was typed; says beside the field that it was not."""
        self.now.accept()
        self._problem.hide()
        if not self.now.edit.text():
            self.now.refuse(_("Please type it first."))
            self.now.edit.setFocus()
        return bool(self.now.edit.text())


class PassphraseDialog(_KeyDialog):
    """Emits the former and the new passphrase."""

    entered = Signal(str, str)

    def __init__(self, over: QWidget) -> None:
        says = _("Backups made until now still open with the passphrase that held then, or with the recovery key.")
        super().__init__(over, _("Change the passphrase"), _("Change the passphrase"), says)
        self.part = PassphrasePart(passphrase_score)
        self.part.passphrase.label.setText(_("New passphrase"))
        self.part.form.passphrase_edit.setAccessibleName(_("New passphrase"))
        self.body.addWidget(self.part)
        self.body.addWidget(self._problem)
        self.primary.clicked.connect(self._on_primary)

    def _on_primary(self) -> None:
        if self.has_passphrase() and (new := self.part.accepted()):
            self.show_waiting(True)
            self.entered.emit(self.now.edit.text(), new)


class KeychainDialog(_KeyDialog):
    """Emits the passphrase, which is asked again because the desk may stand open."""

    entered = Signal(str)

    def __init__(self, over: QWidget) -> None:
        says = _(
            "Whoever uses your account on this computer can then open the practice without the passphrase, so lock "
            "the screen when you leave. After GroupDesk has locked itself, it asks for the passphrase all the same."
        )
        super().__init__(over, _("Open by this computer's keychain"), _("Turn it on"), says)
        self.body.addWidget(self._problem)
        self.primary.clicked.connect(self._on_primary)

    def _on_primary(self) -> None:
        if self.has_passphrase():
            self.show_waiting(True)
            self.entered.emit(self.now.edit.text())


class LostPassphraseDialog(Dialog):
    """After opening with the recovery key: emits the new passphrase. It can be put off, not forgotten."""

    entered = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, _("Set a new passphrase"), _("Set the passphrase"), wide=_WIDE)
        self.cancel_button.setText(_("Later"))
        says = _(
            "You opened the practice with the recovery key. Set a passphrase now that you will keep, so that the "
            "sheet can go back to its safe place; the key on it still holds."
        )
        self.body.addWidget(Paragraph(says, theme.scaled(_WIDE - 50)))
        self.part = PassphrasePart(passphrase_score)
        self.body.addWidget(self.part)
        self._problem = words("", wrap=True, status="problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.primary.clicked.connect(self._on_primary)
        self.start_at(self.part.form.passphrase_edit)

    def refuse(self, error: BaseException) -> None:
        """Shows why nothing was changed; anything but a refusal or trouble is raised on."""
        self._show_waiting(False)
        if not isinstance(error, Refused | Trouble):
            raise error
        self._problem.setText(sentence(error))
        self._problem.show()

    def _show_waiting(self, waiting: bool) -> None:
        self.foot_words.setText(_("One moment …") if waiting else "")
        self.primary.setDisabled(waiting)

    def _on_primary(self) -> None:
        self._problem.hide()
        if new := self.part.accepted():
            self._show_waiting(True)
            self.entered.emit(new)


class RecoveryKeyDialog(_KeyDialog):
    """Emits the passphrase; then shows the new key this once and waits until it was typed back from paper."""

    entered = Signal(str)

    def __init__(self, over: QWidget) -> None:
        says = _("The sheet you have now then opens older backups only. You will need paper or a printer.")
        super().__init__(over, _("New recovery key"), _("Make a new key"), says)
        self.sheet_part = SheetPart(over.window())
        self.sheet_part.hide()
        self.body.addWidget(self.sheet_part)
        self.body.addWidget(self._problem)
        self._has_key = False
        self.primary.clicked.connect(self._on_primary)

    def show_key(self, recovery_key: str) -> None:
        """The new key holds from now on, so there is no way back until it is on paper."""
        self._has_key = True
        self.show_waiting(False)
        self.now.edit.clear()
        for widget in (self._asking, self.now, self.cancel_button):
            widget.hide()
        self.sheet_part.show_key(recovery_key)
        self.sheet_part.show()
        self.primary.setText(_("Keep the key"))
        self.sheet_part.fields[0].edit.setFocus()

    def reject(self) -> None:
        """Escape does not throw a key away that holds already."""
        if not self._has_key:
            super().reject()

    def _on_primary(self) -> None:
        if self._has_key:
            if self.sheet_part.is_typed_back():
                self.accept()
        elif self.has_passphrase():
            self.show_waiting(True)
            self.entered.emit(self.now.edit.text())
