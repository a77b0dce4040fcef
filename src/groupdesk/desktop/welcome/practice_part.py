"""The first step of a new practice: name, who starts it, zone, paper, folder."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale, QTimeZone
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.welcome.ui_practice_form import Ui_PracticeForm
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.domain.zones import zone_names

_PAPERS = ("a4", "letter")
_FORBIDDEN = '<>:"/\\|?*'
_ZONE_LETTERS = 28


@dataclass(frozen=True, slots=True)
class PracticeWish:
    """What was filled in; `paper` is a4 or letter."""

    name: str
    staff: str
    zone: str
    paper: str
    folder: Path
    passphrase: str = field(default="", repr=False)


class PracticePart(QWidget):
    """The first step: name, who starts it, zone, paper, folder."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self.form = Ui_PracticeForm()
        self.form.setupUi(self)
        settle(self)
        self._home = home
        form = self.form
        self.name = FormField(form.name_label, form.name_edit, form.name_below)
        self.staff = FormField(form.staff_label, form.staff_edit, form.staff_below)
        self.zone = FormField(form.zone_label, form.zone_box, form.zone_below)
        self.paper = FormField(form.paper_label, form.paper_box, form.paper_below)
        self.folder = FormField(form.folder_label, form.folder_edit, form.folder_below)
        form.zone_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.zone_box.setMinimumContentsLength(_ZONE_LETTERS)
        form.zone_box.setEditable(True)
        names, here = zones_to_choose()
        form.zone_box.addItems(names)
        form.zone_box.setCurrentText(here)
        form.paper_box.addItems([_("A4"), _("Letter")])
        metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
        form.paper_box.setCurrentIndex(0 if metric else 1)
        form.name_edit.textChanged.connect(self._on_name)
        form.folder_button.clicked.connect(self._choose_folder)
        self._on_name("")

    def wish(self) -> PracticeWish | None:
        """What was filled in, or None when something is missing, which is then said beside it."""
        form = self.form
        for entry, edit in ((self.name, form.name_edit), (self.staff, form.staff_edit)):
            entry.accept()
            if not edit.text().strip():
                entry.refuse(_("This is needed; please fill it in."))
        if form.zone_box.findText(form.zone_box.currentText()) < 0:
            self.zone.refuse(_("There is no such time zone; please choose one of the list."))
        else:
            self.zone.accept()
        folder = Path(form.folder_edit.text())
        if folder.exists():
            self.folder.refuse(_("There is something with this name already; please choose another place."))
        else:
            self.folder.accept()
        if any(entry.problem() for entry in (self.name, self.staff, self.zone, self.folder)):
            return None
        paper = _PAPERS[form.paper_box.currentIndex()]
        return PracticeWish(
            form.name_edit.text().strip(), form.staff_edit.text().strip(), form.zone_box.currentText(), paper, folder
        )

    def _on_name(self, name: str) -> None:
        safe = "".join(sign for sign in name if sign.isprintable() and sign not in _FORBIDDEN).strip(" .")[:60]
        self.form.folder_edit.setText(str(self._home / f"{safe or _('Practice')}.groupdesk"))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, _("Where shall the practice be kept?"), str(self._home))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        self._home = Path(folder)
        self._on_name(self.form.name_edit.text())


@cache
def zones_to_choose() -> tuple[list[str], str]:
    """Zones by region and city, without the short names of old, and the computer's own.

    The first time takes 20 ms and reads the disk: ask in any thread before the part is built.
    """
    return sorted(name for name in zone_names() if "/" in name), bytes(QTimeZone.systemTimeZoneId().data()).decode()
