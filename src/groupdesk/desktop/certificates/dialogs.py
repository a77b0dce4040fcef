"""Dialogs of certificates: for which cohort, why one is revoked or issued by exception, what to verify, the set-up."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from groupdesk.base.i18n import _
from groupdesk.desktop.certificates.signer_line import SignerLine
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
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

    file_chosen = Signal(object)  # the path of a PDF or a photograph

    def __init__(self, over: QWidget, check: Callable[[str], None]) -> None:
        super().__init__(over, _("Verify a certificate"), _("Check"))
        self.what = Field(_("Number, or the text of the code"), QPlainTextEdit(), help=_("Scan the code or type it."))
        self.what.edit.setMaximumHeight(90)
        self.file_button = Button(_("Choose a PDF or photograph"), "folder-open")
        self.answer: QLabel = words("", wrap=True)
        column = _column(self)
        column.addWidget(self.what)
        column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.answer)
        self.entered.connect(lambda: check(self.what.edit.toPlainText().strip()))
        self.file_button.clicked.connect(self._choose)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), _("Choose a certificate"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("PDF and pictures (*.pdf *.png *.jpg *.jpeg *.webp)"), _("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        dialog.open()

    def show_answer(self, sentences: Sequence[str]) -> None:
        self.primary.setEnabled(True)
        self.answer.setText("\n".join(sentences))


class SetUpDialog(FormDialog):
    """What stands on every certificate."""

    room = 620

    def __init__(self, over: QWidget, draft: SettingsDraft, pictures: Mapping[str, bytes], tasks: Worker) -> None:
        """`tasks` decode pictures."""
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
        known = (*draft.signers, *(Signer(name="") for _place in range(_SIGNERS)))[:_SIGNERS]
        self.signing = [SignerLine(n, one, pictures.get(one.picture, b""), tasks) for n, one in enumerate(known, 1)]
        column = _column(self)
        for pair in ((self.series, self.contact), (self.body_name, self.number)):
            column.addLayout(_beside(*pair))
        column.addWidget(self.hour)
        for line in self.signing:
            column.addWidget(line)
        self._fields = {}

    def pictures(self) -> dict[int, Path]:
        """The files chosen for the signatures of those who sign, by place in the draft."""
        named = [line for line in self.signing if line.signer().name]
        return {place: line.chosen for place, line in enumerate(named) if line.chosen}

    def draft(self) -> SettingsDraft:
        """As it was entered."""
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
            signers=tuple(line.signer() for line in self.signing if line.signer().name),
        )
