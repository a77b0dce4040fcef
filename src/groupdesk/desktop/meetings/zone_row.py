"""The line that asks in which time zone a report tells its times, once for each kind of report."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.domain.meetings.preview import MeetingPreview
from groupdesk.domain.meetings.zones import USUAL_ZONES
from groupdesk.domain.zone_search import offset_words
from groupdesk.domain.zones import to_utc
from groupdesk.services.meetings.words import kind_words


class ZoneRow(QFrame):
    """Asks while the zone is not settled; afterwards says which it is, still to be changed."""

    zone_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "banner", status="attention")
        self.combo = QComboBox()
        self.combo.setFixedWidth(theme.scaled(260))
        self.combo.setAccessibleName(_("Time zone of the report"))
        self.combo.activated.connect(self._on_combo)
        self.take_button = Button(_("Yes, that is right"), "check", dense=True)
        self.take_button.clicked.connect(lambda: self.zone_chosen.emit(self.combo.currentData()))
        self._sentence = words("", wrap=True)
        self._is_settled = False
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(Icon("clock", "text_secondary", 18))
        row.addWidget(self._sentence, 1)
        row.addWidget(self.combo)
        row.addWidget(self.take_button)

    def show_preview(self, preview: MeetingPreview) -> None:
        zone = preview.zone
        self.setVisible(zone.is_needed)
        self._is_settled = zone.is_settled
        with_role(self, "banner", status="neutral" if zone.is_settled else "attention")
        self.take_button.setVisible(not zone.is_settled)
        asked = _("In which time zone are the times of this report? They fit the session in the one shown.")
        known = _("Times of a {kind} are read in this zone.").format(kind=kind_words(preview.report.kind))
        self._sentence.setText(known if zone.is_settled else asked)
        instant = to_utc(preview.session.starts_at, preview.session.zone)
        names = dict.fromkeys((zone.proposed or zone.zone, zone.zone, preview.session.zone, "UTC", *USUAL_ZONES))
        self.combo.clear()
        for name in names:
            shown = _("{zone} ({offset})").format(zone=name.replace("_", " "), offset=offset_words(name, instant))
            self.combo.addItem(shown, name)

    def _on_combo(self) -> None:
        if self._is_settled:
            self.zone_chosen.emit(self.combo.currentData())
