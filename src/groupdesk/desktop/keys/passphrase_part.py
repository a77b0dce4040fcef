"""The second step of a new practice: a passphrase that is hard to guess."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.keys.ui_passphrase_form import Ui_PassphraseForm
from groupdesk.desktop.keys.suggestion import suggested_passphrase
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.theme import with_role


class PassphrasePart(QWidget):
    """Says while one types how hard it is to guess."""

    def __init__(self, strength: Callable[[str], tuple[int, bool]]) -> None:
        super().__init__()
        self.form = Ui_PassphraseForm()
        self.form.setupUi(self)
        self._strength = strength
        form = self.form
        self.passphrase = FormField(form.passphrase_label, form.passphrase_edit, form.passphrase_below)
        self.again = FormField(form.again_label, form.again_edit, form.again_below)
        with_role(form.suggest_button, "quiet", dense="true")
        form.passphrase_edit.textChanged.connect(self._on_text)
        form.suggest_button.clicked.connect(self._suggest)
        self._on_text("")

    def accepted(self) -> str:
        """The passphrase, or "" when it is too weak or was not repeated, which is then said beside it."""
        text = self.form.passphrase_edit.text()
        self.passphrase.accept()
        self.again.accept()
        if not self._strength(text)[1]:
            self.passphrase.refuse(_("This is too easy to guess; add a word or two, or let one be suggested."))
            return ""
        if text != self.form.again_edit.text():
            self.again.refuse(_("The two are not the same; please type it once more."))
            return ""
        return text

    def _on_text(self, text: str) -> None:
        score, is_enough = self._strength(text)
        self.form.strength_bar.setValue(score)
        says = (_("Very easy to guess"), _("Easy to guess"), _("Not hard enough yet"), _("Good"), _("Very good"))
        self.form.strength_words.setText(says[max(score, 3) if is_enough else min(score, 2)] if text else "")

    def _suggest(self) -> None:
        self.form.suggestion_words.setText(suggested_passphrase())
