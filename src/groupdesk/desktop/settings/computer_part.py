"""What is chosen for this computer alone: colours, size, when it locks, language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from groupdesk.base.i18n import _
from groupdesk.base.settings import Settings, settings_of
from groupdesk.desktop.forms.settings.ui_computer_form import Ui_ComputerForm
from groupdesk.desktop.kit.form_fields import FormField, settle

_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)


class ComputerPart(QWidget):
    """Says when `settings` are to be others."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = form = Ui_ComputerForm()
        form.setupUi(self)
        settle(self)
        self.settings = Settings()
        for label, edit, below in (
            (form.theme_label, form.theme_box, form.theme_below),
            (form.size_label, form.size_box, form.size_below),
            (form.idle_label, form.idle_spin, form.idle_below),
            (form.language_label, form.language_box, form.language_below),
        ):
            FormField(label, edit, below)
        for key, words in (
            ("system", _("As the system")),
            ("light", _("Light")),
            ("dark", _("Dark")),
            ("high_contrast", _("High contrast")),
        ):
            form.theme_box.addItem(words, key)
        for size in _SIZES:
            form.size_box.addItem(_("{percent} %").format(percent=round(size * 100)), size)
        form.language_box.addItem("English", "en")
        form.idle_spin.setKeyboardTracking(False)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """What holds now; choosing nothing emits nothing."""
        self.settings = settings
        form = self.form
        form.theme_box.setCurrentIndex(form.theme_box.findData(settings.theme))
        form.size_box.setCurrentIndex(_nearest(form.size_box, settings.enlarged))
        form.idle_spin.blockSignals(True)
        form.idle_spin.setValue(settings.idle_minutes)
        form.idle_spin.blockSignals(False)

    def _connect(self) -> None:
        form = self.form
        form.theme_box.activated.connect(lambda _at: self._want(theme=form.theme_box.currentData()))
        form.size_box.activated.connect(lambda _at: self._want(enlarged=form.size_box.currentData()))
        form.idle_spin.valueChanged.connect(lambda minutes: self._want(idle_minutes=minutes))
        form.language_box.activated.connect(lambda _at: self._want(language=form.language_box.currentData()))

    def _want(self, **chosen: object) -> None:
        wanted = settings_of({**self.settings._asdict(), **chosen})
        if wanted != self.settings:
            self.settings = wanted
            self.chosen.emit()


def _nearest(box: QComboBox, size: float) -> int:
    return min(range(box.count()), key=lambda at: abs(float(box.itemData(at)) - size))
