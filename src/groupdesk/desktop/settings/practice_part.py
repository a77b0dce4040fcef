"""The facts of the practice, each stored as soon as it is made."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.settings.ui_practice_form import Ui_PracticeForm
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.languages import language_choices
from groupdesk.desktop.settings.brand_part import BrandPart
from groupdesk.desktop.zone_field import ZoneField
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.practice import Paper, Practice
from groupdesk.services.holiday_places import HolidayPlace
from groupdesk.services.sentences import sentence

_PAPERS = (Paper.A4, Paper.LETTER)


class PracticePart(QWidget):
    """Emits `changed` with the fields of Practice that are to have other values."""

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.form = form = Ui_PracticeForm()
        form.setupUi(self)
        settle(self)
        self._practice: Practice | None = None
        self._asked: dict[str, object] = {}
        self._countries: dict[str, HolidayPlace] = {}
        self.name = FormField(form.name_label, form.name_edit, form.name_below)
        self.zone = FormField(form.zone_label, form.zone_edit, form.zone_below)
        FormField(form.country_label, form.country_box, form.country_below)
        self.address = FormField(form.address_label, form.address_edit, form.address_below)
        self.contact = FormField(form.contact_label, form.contact_edit, form.contact_below)
        self.footer = FormField(form.footer_label, form.footer_edit, form.footer_below)
        FormField(form.language_label, form.language_box, form.language_below)
        FormField(form.paper_label, form.paper_box, form.paper_below)
        FormField(form.region_label, form.region_box, form.region_below)
        self.zone_field = ZoneField(form.zone_edit)
        form.paper_box.addItems([_("A4"), _("Letter")])
        for code, name in language_choices():
            form.language_box.addItem(name, code)
        self.brand = BrandPart()
        form.grid.addWidget(self.brand, form.grid.rowCount(), 0, 1, 2)
        self._connect()

    def show_practice(self, practice: Practice, zone_words: str) -> None:
        """What is stored; a line in which somebody is writing just now is left alone."""
        self._practice, self._asked = practice, {}
        _show(self.form.name_edit, practice.name)
        _show(self.form.address_edit, practice.address)
        _show(self.form.contact_edit, practice.contact)
        _show(self.form.footer_edit, practice.footer)
        self.brand.show_colour(practice.colour)
        self.zone_field.show_zone(practice.zone)
        self.zone.show_help(zone_words)
        self.form.paper_box.setCurrentIndex(_PAPERS.index(practice.paper))
        _choose(self.form.language_box, practice.language.partition("-")[0])
        self._show_country()

    def show_countries(self, countries: Sequence[HolidayPlace]) -> None:
        """The countries to choose from, by name; until then only the stored one stands there."""
        self._countries = {country.code: country for country in countries}
        self._show_country()

    def refuse(self, error: BaseException) -> bool:
        """Says beside the field why its fact was not stored; False for what is about no field."""
        self._asked = {}
        fields = {
            "name-missing": self.name,
            "zone-unknown": self.zone,
            "colour-unknown": self.brand.colour,
            "picture-unreadable": self.brand.logo,
            "picture-too-large": self.brand.logo,
            "file-not-readable": self.brand.logo,
        }
        if not isinstance(error, Refused | Trouble) or error.code not in fields:
            return False
        fields[error.code].refuse(sentence(error))
        return True

    def _connect(self) -> None:
        form = self.form
        form.name_edit.editingFinished.connect(lambda: self._on_text("name", form.name_edit, self.name))
        form.address_edit.editingFinished.connect(lambda: self._on_text("address", form.address_edit, self.address))
        form.contact_edit.editingFinished.connect(lambda: self._on_text("contact", form.contact_edit, self.contact))
        form.footer_edit.editingFinished.connect(lambda: self._on_text("footer", form.footer_edit, self.footer))
        self.brand.colour_chosen.connect(lambda colour: self._want(colour=colour))
        form.paper_box.activated.connect(lambda at: self._want(paper=_PAPERS[at]))
        form.language_box.activated.connect(lambda _at: self._want(language=form.language_box.currentData()))
        form.country_box.activated.connect(lambda _at: self._want(country=form.country_box.currentData(), region=""))
        form.region_box.activated.connect(lambda _at: self._want(region=form.region_box.currentData()))
        self.zone_field.chosen.connect(self._on_zone)
        self.zone_field.unknown.connect(lambda text: self.refuse(Refused("zone-unknown", zone=text[:60])))

    def _on_text(self, name: str, edit: QLineEdit, field: FormField) -> None:
        field.accept()
        edit.setModified(False)
        self._want(**{name: edit.text().strip()})

    def _on_zone(self, name: str) -> None:
        self.zone.accept()
        self._want(zone=name)

    def _want(self, **fields: object) -> None:
        practice = self._practice
        if practice is None:
            return
        # What was asked for a moment ago counts as stored: Return and leaving the line both tell of one change.
        if any(self._asked.get(name, getattr(practice, name)) != value for name, value in fields.items()):
            self._asked = {**self._asked, **fields}
            self.changed.emit(fields)

    def _show_country(self) -> None:
        practice = self._practice
        if practice is None:
            return
        codes = sorted({*self._countries, practice.country} - {""}, key=_country_name)
        _fill(self.form.country_box, [("", _("No country")), *((code, _country_name(code)) for code in codes)])
        _choose(self.form.country_box, practice.country)
        known = self._countries.get(practice.country)
        regions = known.regions if known is not None else ((practice.region, practice.region),)
        _fill(self.form.region_box, [("", _("The whole country")), *(region for region in regions if region[0])])
        _choose(self.form.region_box, practice.region)
        self.form.region_box.setEnabled(self.form.region_box.count() > 1)


def _show(edit: QLineEdit, text: str) -> None:
    if not (edit.hasFocus() and edit.isModified()):
        edit.setText(text)


def _fill(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    if [box.itemData(at) for at in range(box.count())] != [key for key, _words in choices]:
        box.clear()
        for key, words in choices:
            box.addItem(words, key)


def _choose(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(max(box.findData(key), 0))


def _country_name(code: str) -> str:
    """As Qt calls it in English; the code itself where Qt knows none."""
    territory = QLocale.codeToTerritory(code)
    return code if territory == QLocale.Country.AnyTerritory else QLocale.territoryToString(territory)
