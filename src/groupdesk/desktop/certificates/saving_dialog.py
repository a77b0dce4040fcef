"""Asks where certificates go, one file each, under which names, and whether they are signed."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.certificates.last_saving import LastSaving
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.theme import with_role
from groupdesk.domain.certificates.file_naming import NAME_FIELDS, file_name, names_people
from groupdesk.domain.errors import Refused
from groupdesk.services.certificates.wishes import FilesWish
from groupdesk.services.files import typed_path
from groupdesk.services.sentences import sentence


class SavingDialog(FormDialog):
    """`entered` asks for the files; `stopped` for an end of the work. The passphrase is in its field alone."""

    draft_name = None  # where files go is remembered once they are there, and a passphrase never
    room = 600
    stopped = Signal()

    def __init__(self, over: QWidget, count: int, fields: Mapping[str, str], last: LastSaving) -> None:
        """`fields` is what a pattern makes of the first paper, which is the example."""
        title = ngettext("Save {count} paper as a file", "Save {count} papers, one file each", count)
        super().__init__(over, title.format(count=count), _("Save"))
        self._example = fields
        self.folder = Field(_("Folder"), QLineEdit(last.folder))
        self.pattern = Field(_("Name of each file"), QLineEdit(last.pattern))
        self.replace = QCheckBox(_("Replace files of the same name"))
        self.is_signed = QCheckBox(_("Sign with the organisation's certificate"))
        kept = _("Only where the file lies is remembered.")
        self.signing_file = Field(_("Signing file (.p12 or .pfx)"), QLineEdit(last.signing_file), help=kept)
        self.passphrase = Field(_("Its passphrase"), QLineEdit(), help=_("It is never kept."))
        self.passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.progress = ProgressPanel(_("Writing the files …"))
        self.progress.hide()
        self._fill()
        self._connect()
        self._show_example()
        self._name_fields()

    def wish(self) -> FilesWish:
        """As it was entered, unsigned: what is in the signing file is read in a thread."""
        return FilesWish(
            folder=typed_path(self.folder.edit.text()),
            pattern=self.pattern.edit.text().strip(),
            overwrite=self.replace.isChecked(),
        )

    def signing(self) -> tuple[Path, str] | None:
        """The signing file and its passphrase, None where nothing is signed."""
        if not self.is_signed.isChecked():
            return None
        return typed_path(self.signing_file.edit.text()), self.passphrase.edit.text()

    def chosen(self) -> LastSaving:
        """What may be remembered."""
        signing = self.signing_file.edit.text().strip() if self.is_signed.isChecked() else ""
        return LastSaving(self.folder.edit.text().strip(), self.pattern.edit.text().strip(), signing)

    def show_working(self, working: bool) -> None:
        """How far it is, with a way to stop; nothing can be changed meanwhile."""
        self.holder.setDisabled(working)
        self.primary.setDisabled(working)
        self.cancel_button.setDisabled(working)
        if working:
            self.progress.begin()
        self.progress.setVisible(working)

    def reject(self) -> None:
        """Escape stops the work first; a second one closes."""
        if self.progress.isVisibleTo(self):
            self.stopped.emit()
        else:
            super().reject()

    def refuse(self, error: BaseException) -> None:
        self.show_working(False)
        super().refuse(error)

    def _name_fields(self) -> None:
        folder = dict.fromkeys(("folder-missing", "folder-not-writable", "disk-full"), self.folder)
        pattern = dict.fromkeys(
            ("name-pattern-empty", "name-pattern-wrong", "path-too-long", "file-exists"), self.pattern
        )
        signing = dict.fromkeys(
            ("signer-file-wrong", "signer-expired", "signer-not-yet", "file-not-read"), self.signing_file
        )
        self.set_fields(folder | pattern | signing | {"signer-passphrase-wrong": self.passphrase})

    def _show_example(self) -> None:
        """The name that the first paper would get, as one types."""
        pattern = self.pattern.edit.text().strip()
        try:
            says = _("For example: {name}").format(name=file_name(pattern, self._example))
        except Refused as error:
            says = sentence(error)
        else:
            if names_people(pattern):
                says = _("{example}. These names tell whom the papers are about.").format(example=says)
        self.pattern.accept()
        self.pattern.show_help(says)

    def _insert(self, field: str) -> None:
        self.pattern.edit.insert(f"{{{field}}}")
        self.pattern.edit.setFocus()

    def _choose_folder(self) -> None:
        dialog = _file_dialog(self, _("Choose a folder"), self.folder.edit)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _choose_signing_file(self) -> None:
        dialog = _file_dialog(self, _("Choose the signing file"), self.signing_file.edit)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Signing files (*.p12 *.pfx)"), _("All files (*)")])
        dialog.open()

    def _connect(self) -> None:
        self.pattern.edit.textChanged.connect(lambda _text: self._show_example())
        self.is_signed.toggled.connect(self._signing.setVisible)
        self.progress.cancelled.connect(self.stopped.emit)

    def _fill(self) -> None:
        column = QVBoxLayout(self.holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        choose = Button(_("Choose"), "folder-open")
        choose.setAccessibleName(_("Choose a folder"))
        choose.clicked.connect(lambda: self._choose_folder())
        column.addLayout(_beside(self.folder, choose))
        column.addLayout(_beside(self.pattern, Button(_("Insert a field"), "braces", menu=self._fields_menu())))
        column.addWidget(self.replace)
        column.addWidget(self.is_signed)
        column.addWidget(self._signing_fields())
        self.body.addWidget(self.progress)

    def _signing_fields(self) -> QWidget:
        self._signing = holder = QWidget()
        with_role(holder, "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 0, 0, 0)
        column.setSpacing(12)
        choose = Button(_("Choose"), "folder-open")
        choose.setAccessibleName(_("Choose the signing file"))
        choose.clicked.connect(lambda: self._choose_signing_file())
        column.addLayout(_beside(self.signing_file, choose))
        column.addWidget(self.passphrase)
        holder.hide()
        return holder

    def _fields_menu(self) -> QMenu:
        menu = QMenu(self)
        called = _field_words()
        for field in NAME_FIELDS:
            menu.addAction(called[field], partial(self._insert, field))
        return menu


def _field_words() -> dict[str, str]:
    return {
        "serial": _("Number"),
        "kind": _("Kind"),
        "code": _("Code of the group"),
        "title": _("Title"),
        "day": _("Day of issue"),
        "initials": _("Initials"),
        "name": _("Name"),
    }


def _beside(field: Field[QLineEdit], button: Button) -> QHBoxLayout:
    """The button stands at the height of the editor, whatever is said below."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    beside = QVBoxLayout()
    beside.addSpacing(field.label.sizeHint().height() + 4)
    beside.addWidget(button)
    beside.addStretch(1)
    row.addLayout(beside)
    return row


def _file_dialog(over: SavingDialog, title: str, edit: QLineEdit) -> QFileDialog:
    """Begins where the field points to and puts what is chosen there."""
    dialog = QFileDialog(over.window(), title, edit.text() or str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(edit.setText)
    return dialog
