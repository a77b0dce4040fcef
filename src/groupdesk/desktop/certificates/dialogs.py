"""Dialogs of certificates: for which cohort, why one is revoked or issued by exception, what to verify, the set-up."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.words import words
from groupdesk.services.certificates.designs import Signer
from groupdesk.services.certificates.setting import SettingsDraft

_HOURS = (60, 50)
_SIGNERS = 3


def _column(dialog: FormDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog.holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


class CohortDialog(FormDialog):
    """For whom certificates are to be issued; `cohorts` are ids with their words."""

    def __init__(self, over: QWidget, cohorts: Sequence[tuple[str, str]]) -> None:
        super().__init__(over, _("Issue certificates"), _("Go on"))
        self.cohorts = Field(_("For which group"), QComboBox())
        for cohort, text in cohorts:
            self.cohorts.edit.addItem(text, cohort)
        _column(self).addWidget(self.cohorts)
        self.primary.setEnabled(bool(cohorts))

    def cohort_id(self) -> str:
        return str(self.cohorts.edit.currentData() or "")


class WhyDialog(FormDialog):
    """Asks for the reason of what stays on record."""

    def __init__(self, over: QWidget, title: str, primary: str, text: str, role: str = "primary") -> None:
        super().__init__(over, title, primary, text, role)
        self.why = Field(_("Why"), QLineEdit(), help=_("It stays in the register."))
        self.why.edit.setMaxLength(500)
        _column(self).addWidget(self.why)

    def reason(self) -> str:
        return self.why.edit.text().strip()

    def refuse_empty(self) -> None:
        """Says beside the field that a reason is needed."""
        self.why.refuse(_("Please say why."))
        self.primary.setEnabled(True)


class VerifyDialog(FormDialog):
    """Checks a number or the text of a code; the answer stands below. Files are chosen with the other button."""

    def __init__(self, over: QWidget, check: Callable[[str], None]) -> None:
        super().__init__(over, _("Verify a certificate"), _("Check"))
        self.what = Field(_("Number, or the text of the code"), QPlainTextEdit(), help=_("Scan the code or type it."))
        self.what.edit.setMaximumHeight(90)
        self.answer: QLabel = words("", wrap=True)
        column = _column(self)
        column.addWidget(self.what)
        column.addWidget(self.answer)
        self.entered.connect(lambda: check(self.what.edit.toPlainText().strip()))

    def show_answer(self, sentences: Sequence[str]) -> None:
        self.primary.setEnabled(True)
        self.answer.setText("\n".join(sentences))


class SetUpDialog(FormDialog):
    """What stands on every certificate."""

    room = 620

    def __init__(self, over: QWidget, draft: SettingsDraft) -> None:
        brand = _(
            "Logo and colour are those of the practice, from Settings, Practice. A design of your own keeps "
            "its colours, and its logo where it has one."
        )
        super().__init__(over, _("Set up certificates"), _("Save"), brand)
        self._draft = draft
        self.series = Field(_("Series"), QLineEdit(draft.series_code), help=_("One to four capitals before a number."))
        self.contact = Field(_("Contact"), QLineEdit(draft.contact), help=_("Where people ask about a certificate."))
        self.body_name = Field(_("Approved for continuing education by"), QLineEdit(draft.provider_body))
        self.number = Field(_("Number of the approval"), QLineEdit(draft.provider_number))
        self.hour = Field(_("An hour of education has"), QComboBox())
        for minutes in _HOURS:
            self.hour.edit.addItem(_("{count} minutes").format(count=minutes), minutes)
        self.hour.edit.setCurrentIndex(_HOURS.index(draft.minutes_an_hour))
        self.names = [QLineEdit() for _number in range(_SIGNERS)]
        self.roles = [QLineEdit() for _number in range(_SIGNERS)]
        column = _column(self)
        for pair in ((self.series, self.contact), (self.body_name, self.number)):
            column.addLayout(_beside(*pair))
        column.addWidget(self.hour)
        self._add_signers(column)
        self._fields = {}

    def _add_signers(self, column: QVBoxLayout) -> None:
        for place, (name, role) in enumerate(zip(self.names, self.roles, strict=True), 1):
            signer = self._draft.signers[place - 1] if place <= len(self._draft.signers) else Signer(name="")
            name.setText(signer.name)
            role.setText(signer.role)
            signed = Field(_("Signed by, {place}").format(place=place), name)
            column.addLayout(_beside(signed, Field(_("Role, with the credential as licensed"), role)))

    def draft(self) -> SettingsDraft:
        """As it was entered; pictures of signatures stay with their names."""
        pictures = {one.name: one.picture for one in self._draft.signers}
        signing = [
            Signer(name=name.text().strip(), role=role.text().strip(), picture=pictures.get(name.text().strip(), ""))
            for name, role in zip(self.names, self.roles, strict=True)
            if name.text().strip()
        ]
        return SettingsDraft(
            series_code=self.series.edit.text().strip().upper(),
            contact=self.contact.edit.text().strip(),
            provider_name=self._draft.provider_name,
            provider_body=self.body_name.edit.text().strip(),
            provider_number=self.number.edit.text().strip(),
            provider_line=self._draft.provider_line,
            minutes_an_hour=int(self.hour.edit.currentData()),
            language=self._draft.language,
            second_language=self._draft.second_language,
            design=self._draft.design,
            signers=tuple(signing),
        )
