"""Making a practice out of a backup: the file, what opens it, and where it is put."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.welcome.ui_restore_form import Ui_RestoreForm
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.form_fields import FormField

_KEY_LETTERS = 36


@dataclass(frozen=True, slots=True)
class RestoreWish:
    """What was chosen; the secret is a recovery key when it looks like one, else a passphrase."""

    backup: Path
    folder: Path
    secret: str = field(repr=False)

    @property
    def is_recovery_key(self) -> bool:
        letters = "".join(sign for sign in self.secret if sign.isalnum())
        return len(letters) == _KEY_LETTERS and self.secret.count("-") + self.secret.count(" ") >= 8


class RestoreDialog(Dialog):
    """Emits `restore_wanted`; whoever restores calls accept() or show_problem()."""

    restore_wanted = Signal(object)  # a RestoreWish

    def __init__(self, window: QWidget, home: Path) -> None:
        super().__init__(window, _("Restore a backup"), _("Restore"), wide=520)
        self._home = home
        self._window_shown = window
        self.form = Ui_RestoreForm()
        inner = QWidget()
        self.form.setupUi(inner)
        form = self.form
        self.backup = FormField(form.backup_label, form.backup_edit, form.backup_below)
        self.secret = FormField(form.secret_label, form.secret_edit, form.secret_below)
        self.folder = FormField(form.folder_label, form.folder_edit, form.folder_below)
        self.problem = Banner("", "problem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addWidget(inner)
        form.backup_button.clicked.connect(self._choose_backup)
        form.folder_button.clicked.connect(self._choose_folder)
        self.primary.clicked.connect(self._restore)
        self.start_at(form.backup_button)

    def show_problem(self, sentence: str) -> None:
        self.show_waiting(False)
        self.problem.say(sentence)
        self.problem.show()

    def show_waiting(self, waiting: bool) -> None:
        self.foot_words.setText(_("One moment …") if waiting else "")
        self.primary.setDisabled(waiting)

    def choose(self, backup: str) -> None:
        """Takes a file; the practice is put beside the others under the file's name."""
        self.form.backup_edit.setText(backup)
        name = Path(backup).stem
        folder, number = self._home / f"{name}.groupdesk", 2
        while folder.exists():
            folder, number = self._home / f"{name} {number}.groupdesk", number + 1
        self.form.folder_edit.setText(str(folder))

    def _restore(self) -> None:
        form = self.form
        for entry, edit in ((self.backup, form.backup_edit), (self.secret, form.secret_edit)):
            entry.accept()
            if not edit.text():
                entry.refuse(_("This is needed."))
        if not self.backup.problem() and not self.secret.problem():
            self.problem.hide()
            self.show_waiting(True)
            backup, folder = Path(form.backup_edit.text()), Path(form.folder_edit.text())
            self.restore_wanted.emit(RestoreWish(backup, folder, form.secret_edit.text()))

    def _choose_backup(self) -> None:
        dialog = QFileDialog(self._window_shown, _("Choose a backup"), str(self._home))
        dialog.setNameFilters([_("Backups of GroupDesk (*.gdbackup)"), _("All files (*)")])
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window_shown, _("Where shall the practice be put?"), str(self._home))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        self._home = Path(folder)
        self.choose(self.form.backup_edit.text() or "practice.gdbackup")
