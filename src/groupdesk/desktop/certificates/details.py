"""The chosen certificate beside the register: what it says, what became of it, what can be done."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.certificates.columns import state_sign
from groupdesk.desktop.kit import privacy
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import full_day_words
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.words import words
from groupdesk.domain.certificates.kinds import CertificateState
from groupdesk.domain.certificates.rows import CertificateRow
from groupdesk.services.certificates.words import kind_name


class CertificateDetails(QWidget):
    """Tells what is to be done with the row it shows."""

    show_wanted = Signal()
    files_wanted = Signal()
    reissue_wanted = Signal()
    revoke_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.row: CertificateRow | None = None
        self._name = words("", "section", wrap=True)
        self._serial = words("", "strong")
        self._sign = Chip(Sign("", "award"))
        self._facts = words("", "secondary", wrap=True)
        self._remark = words("", wrap=True)
        self.show_button = Button(_("Show the paper"), "award")
        self.files_button = Button(_("Save as file"), "file-down")
        self.reissue_button = Button(_("Reissue as duplicate"), "copy")
        self.revoke_button = Button(_("Revoke…"), "ban", role="quiet")
        self._said = ""
        self._lay_out()
        privacy.changed().changed.connect(self._on_privacy)

    def _on_privacy(self, _hidden: bool) -> None:
        if self.row is not None:
            self.show_row(self.row, self._said)

    def show_row(self, row: CertificateRow, remark: str) -> None:
        self.row, self._said = row, remark
        self._name.setText(privacy.shown(row.name))
        self._serial.setText(row.serial)
        self._sign.show_sign(state_sign(row))
        parts = (kind_name(row.kind), row.title, row.cohort_code)
        issued = _("Issued {day} by {name}").format(day=full_day_words(row.issued_on), name=row.issued_by or "–")
        self._facts.setText("\n".join([*(part for part in parts if part), issued]))
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        is_valid = row.state is CertificateState.ISSUED
        self.reissue_button.setVisible(is_valid)
        self.revoke_button.setVisible(is_valid)

    @Slot(int)
    def show_selected(self, count: int) -> None:
        """How many are selected in the list; saving takes them all."""
        several = ngettext("Save {count} as file", "Save {count} as files", count).format(count=count)
        self.files_button.setText(several if count > 1 else _("Save as file"))

    def _lay_out(self) -> None:
        card = Card(16)
        for part in (self._name, self._serial, self._sign, self._facts, self._remark):
            card.body.addWidget(part)
        card.body.addSpacing(8)
        for button, signal in (
            (self.show_button, self.show_wanted),
            (self.files_button, self.files_wanted),
            (self.reissue_button, self.reissue_wanted),
            (self.revoke_button, self.revoke_wanted),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())
            card.body.addWidget(button)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
