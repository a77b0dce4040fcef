"""One who signs, in the set-up of certificates: name, role, and the picture of the signature as paper shows it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.words import plain_tip, words
from groupdesk.desktop.pictures import thumbnail
from groupdesk.desktop.tasks import Worker
from groupdesk.services.certificates.designs import Signer

_PICTURE = (120, 40)


class SignerLine(QWidget):
    """`chosen` is the file of another picture; a picture that was removed leaves a line to sign on."""

    def __init__(self, place: int, signer: Signer, picture: bytes, tasks: Worker) -> None:
        super().__init__()
        self._tasks = tasks
        self._digest = signer.picture
        self.chosen: Path | None = None
        self.name, self.role = QLineEdit(signer.name), QLineEdit(signer.role)
        self.picture = words("")
        self.picture.setFixedSize(theme.scaled(_PICTURE[0]), theme.scaled(_PICTURE[1]))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setStyleSheet("background: white; border: 1px solid #B8BFC6")  # paper is white in every theme
        self.choose_button = Button(_("Signature"), "image", dense=True)
        self.remove_button = Button(_("Remove"), "trash-2", role="quiet", dense=True)
        self.choose_button.setAccessibleName(_("Choose a picture of signature {place}").format(place=place))
        self.remove_button.setAccessibleName(_("Remove the picture of signature {place}").format(place=place))
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(lambda: self.remove())
        self._lay_out(place)
        self._show(picture)

    def signer(self) -> Signer:
        """As it was entered, with the picture that is kept already."""
        return Signer(name=self.name.text().strip(), role=self.role.text().strip(), picture=self._digest)

    def take(self, path: Path) -> None:
        """Another picture; it is read whole and checked when it is stored."""
        self.chosen = path
        self._show(path)
        self.picture.setToolTip(plain_tip(path.name))

    def remove(self) -> None:
        self.chosen, self._digest = None, ""
        self._show(b"")

    def _show(self, source: Path | bytes) -> None:
        """Decoded in a thread, however large it is."""
        has = bool(self.chosen or self._digest)
        self.picture.setAccessibleName(_("The signature on paper") if has else _("A line to sign on"))
        self.picture.setVisible(has)
        self.remove_button.setVisible(has)
        self.picture.clear()
        room, ratio = self.picture.size() * 0.9, self.devicePixelRatioF()
        self._tasks.read(
            self, lambda: thumbnail(source, room * ratio), lambda found: self._paint(found, ratio), latest="picture"
        )

    def _paint(self, picture: QImage, ratio: float) -> None:
        if not picture.isNull():
            drawn = QPixmap.fromImage(picture)
            drawn.setDevicePixelRatio(ratio)
            self.picture.setPixmap(drawn)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), _("Choose a picture of the signature"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Pictures (*.png *.jpg *.jpeg *.webp)"), _("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def _lay_out(self, place: int) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(_("Signed by, {place}").format(place=place), self.name), 1)
        row.addWidget(Field(_("Role, with the credential as licensed"), self.role), 1)
        pictures = QHBoxLayout()
        pictures.setSpacing(8)
        for part in (self.picture, self.choose_button, self.remove_button):
            pictures.addWidget(part)
        pictures.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(pictures)
