"""What few plans need, folded away: code, zone, link, funding, every how many weeks, a break, a minimum, a language."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import at_top
from groupdesk.desktop.forms.groups.ui_more_form import Ui_MoreForm
from groupdesk.desktop.groups.breaks_field import BreaksField
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.form_fields import FormField, settle, within
from groupdesk.desktop.zone_field import ZoneField, zone_called
from groupdesk.domain.breaks import Break


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreEntry:
    """What its fields say. An interval of 1 is as chosen above; a least of None is no minimum."""

    zone: str
    code: str = ""
    link: str = ""
    funding: str = ""
    interval: int = 1
    breaks: tuple[Break, ...] = ()
    least: int | None = None
    language: str = ""


class MorePart(QWidget):
    """Opens by its button, and by itself where a field is refused; `changed` when the days would be others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(_("More: code, zone, link, funding, breaks, language"), "chevron-right", role="quiet")
        self._holder = QWidget()
        self.form = form = Ui_MoreForm()
        form.setupUi(self._holder)
        self.breaks = BreaksField()
        within(form.breaks_widget, self.breaks)
        settle(self._holder)
        at_top(self._holder)
        self.fields = {
            "code": FormField(form.code_label, form.code_edit, form.code_below),
            "zone": FormField(form.zone_label, form.zone_edit, form.zone_below),
            "link": FormField(form.link_label, form.link_edit, form.link_below),
            "funding": FormField(form.funding_label, form.funding_edit, form.funding_below),
            "interval": FormField(form.interval_label, form.interval_spin, form.interval_below),
            "break": FormField(form.breaks_label, self.breaks, form.breaks_below),
            "least": FormField(form.least_label, form.least_spin, form.least_below),
            "language": FormField(form.language_label, form.language_edit, form.language_below),
        }
        self._zone = ZoneField(form.zone_edit)
        self._zone.chosen.connect(lambda name: self.changed.emit())
        self._zone.unknown.connect(self._on_unknown)
        form.interval_spin.valueChanged.connect(lambda: self.changed.emit())
        self.breaks.changed.connect(lambda: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._holder)
        self.button.clicked.connect(lambda: self.unfold(self._holder.isHidden()))
        self.unfold(False)

    def unfold(self, is_open: bool) -> None:
        self._holder.setVisible(is_open)
        self.button.show_icon("chevron-down" if is_open else "chevron-right")

    def show_entry(self, entry: MoreEntry) -> None:
        form = self.form
        form.interval_spin.blockSignals(True)
        form.code_edit.setText(entry.code)
        form.zone_edit.setText(entry.zone)
        form.link_edit.setText(entry.link)
        form.funding_edit.setText(entry.funding)
        form.interval_spin.setValue(entry.interval)
        self.breaks.show_breaks(entry.breaks)
        form.least_spin.setValue(entry.least or 0)
        form.language_edit.setText(entry.language)
        form.interval_spin.blockSignals(False)

    def entry(self) -> MoreEntry:
        form = self.form
        return MoreEntry(
            zone=zone_called(form.zone_edit.text()) or form.zone_edit.text().strip(),
            code=form.code_edit.text().strip(),
            link=form.link_edit.text().strip(),
            funding=form.funding_edit.text().strip(),
            interval=form.interval_spin.value(),
            breaks=self.breaks.breaks(),
            least=form.least_spin.value() or None,
            language=form.language_edit.text().strip(),
        )

    def refuse(self, code: str, sentence: str) -> bool:
        """Shows the sentence beside the field that the code is about; False when it is about none of them."""
        name = {
            "code-taken": "code",
            "zone-unknown": "zone",
            "break-impossible": "break",
            "breaks-too-long": "break",
            "interval-impossible": "interval",
        }.get(code)
        if name is not None:
            self.unfold(True)
            self.fields[name].refuse(sentence)
        return name is not None

    def accept(self) -> None:
        for field in self.fields.values():
            field.accept()

    def _on_unknown(self, text: str) -> None:
        sentence = _("No time zone is called “{text}”; type a city or a country.").format(text=text[:60])
        self.refuse("zone-unknown", sentence)
