"""Beside who gets a paper: how it looks, what it says of this issuing, and the paper itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.pages_view import PagesView
from groupdesk.desktop.kit.theme import with_role
from groupdesk.domain.certificates.design import Orientation
from groupdesk.domain.certificates.hours import takes_hours, typed_hours
from groupdesk.domain.certificates.kinds import CertificateKind, Method
from groupdesk.domain.errors import Refused
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.papers import PaperSize
from groupdesk.services.certificates.wishes import IssueWish
from groupdesk.services.certificates.words import method_name
from groupdesk.services.sentences import sentence

_WIDE, _NARROW = 380, 320


@dataclass(frozen=True, slots=True)
class DesignChoice:
    """A design to choose: what the wish names it by, and its words."""

    key: str
    words: str


class IssuingChoices(QScrollArea):
    """`changed` asks for the paper again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.design, self.paper, self.side, self.language = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.title = QLineEdit()
        self.method, self.place, self.licence = QComboBox(), QLineEdit(), QLineEdit()
        self.hours = Field(
            _("Hours"), QLineEdit(), help=_("Only where no mark tells them. Your name is kept with them.")
        )
        self._kind = CertificateKind.COMPLETION
        self._licences: dict[EnrolmentId, str] = {}
        self._shown: EnrolmentId | None = None
        self.preview = PagesView()
        self._fill()
        self._lay_out()
        self._connect()

    def show_narrow(self, is_narrow: bool) -> None:
        self.setFixedWidth(theme.scaled(_NARROW if is_narrow else _WIDE))

    def show_designs(self, designs: Sequence[DesignChoice], usual: str) -> None:
        """The designs at hand; the usual one is chosen."""
        self.design.blockSignals(True)
        before = self.design.currentData() or usual
        self.design.clear()
        for one in designs:
            self.design.addItem(one.words, one.key)
        self.design.setCurrentIndex(max(0, self.design.findData(before)))
        self.design.blockSignals(False)

    def show_usual_title(self, title: str) -> None:
        """What the paper calls the group unless something else is typed."""
        if not self.title.text():
            self.title.setPlaceholderText(title or _("Group programme"))

    def show_kind(self, kind: CertificateKind) -> None:
        """What accreditors ask for is there for education alone, hours to type where the marks may not tell them."""
        self._kind = kind
        self.hours.setVisible(takes_hours(kind))
        is_education = kind is CertificateKind.EDUCATION
        self.hours.edit.setPlaceholderText(_("As the marks tell") if is_education else _("None"))
        self._education.setVisible(kind is CertificateKind.EDUCATION)

    def show_person(self, enrolment_id: EnrolmentId | None) -> None:
        """Whose licence number the field holds."""
        self._shown = enrolment_id
        self.licence.setText(self._licences.get(enrolment_id, "") if enrolment_id else "")

    def has_sound_hours(self) -> bool:
        """Whether the hours can stand on a paper; says beside the field why not."""
        self.hours.accept()
        try:
            self._hours()
        except Refused as error:
            self.hours.refuse(sentence(error))
            return False
        return True

    def wish(self) -> IssueWish:
        return IssueWish(
            kind=self._kind,
            design=str(self.design.currentData() or ""),
            size=PaperSize(self.paper.currentData()) if self.paper.currentData() else None,
            orientation=Orientation(self.side.currentData()) if self.side.currentData() else None,
            language=str(self.language.currentData() or ""),
            second_language={"en": "es", "es": "en"}.get(str(self.language.currentData()), ""),
            title=self.title.text().strip(),
            method=Method(self.method.currentData()),
            place=self.place.text().strip(),
            licences=dict(self._licences),
            hours=self._hours() if self.has_sound_hours() else None,
        )

    def _hours(self) -> Decimal | None:
        """Refused: as typed_hours."""
        return typed_hours(self.hours.edit.text()) if takes_hours(self._kind) else None

    def _on_licence(self) -> None:
        if self._shown is not None:
            self._licences[self._shown] = self.licence.text().strip()
            self.changed.emit()

    def _fill(self) -> None:
        for value, text in (("", _("As in the settings")), ("letter", _("Letter")), ("a4", _("A4"))):
            self.paper.addItem(text, value)
        for value, text in (("landscape", _("Landscape")), ("portrait", _("Portrait"))):
            self.side.addItem(text, value)
        for value, text in (("", _("As set up")), ("en", "English"), ("es", "Español")):
            self.language.addItem(text, value)
        for method in Method:
            self.method.addItem(method_name(method), method.value)
        for line in (self.title, self.place, self.licence):
            line.setMaxLength(300)

    def _connect(self) -> None:
        for combo in (self.design, self.paper, self.side, self.language, self.method):
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for line in (self.title, self.place, self.hours.edit):
            line.editingFinished.connect(lambda: self.changed.emit())
        self.licence.editingFinished.connect(lambda: self._on_licence())

    def _lay_out(self) -> None:
        holder = QWidget()
        with_role(holder, "clear")
        column = _column(holder)
        column.addLayout(_beside(Field(_("Design"), self.design), Field(_("Language"), self.language)))
        column.addLayout(_beside(Field(_("Paper"), self.paper), Field(_("Turned"), self.side)))
        column.addWidget(Field(_("Title on the paper"), self.title))
        column.addWidget(self.hours)
        column.addWidget(self._education_fields())
        column.addWidget(self.preview, 1)
        self.setWidgetResizable(True)
        self.setWidget(holder)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are walked through; the frame says nothing
        self.show_narrow(False)
        self.show_kind(self._kind)

    def _education_fields(self) -> QWidget:
        """What accreditors ask for."""
        self._education = holder = QWidget()
        with_role(holder, "clear")
        column = _column(holder)
        column.addLayout(_beside(Field(_("Held"), self.method), Field(_("Place"), self.place)))
        column.addWidget(Field(_("Licence number of who is shown"), self.licence))
        return holder


def _column(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for field in fields:
        row.addWidget(field, 1)
    return row
