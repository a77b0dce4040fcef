"""A person's facts as a form: a new one, or one to change."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.people.ui_person_form import Ui_PersonForm
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.language_words import language_words
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.people import ContactDraft, ContactKind, ContactPoint, ContactUse, PersonCard, PersonDraft
from groupdesk.services.sentences import sentence

_APART = 8


class PersonDialog(Dialog):
    """Emits a PersonDraft; stays open until accept(), so that a refusal is shown beside its field."""

    entered = Signal(object)

    def __init__(self, over: QWidget, card: PersonCard | None = None) -> None:
        title = _("New person") if card is None else _("Edit person")
        super().__init__(over, title, _("Add the person") if card is None else _("Keep the changes"), wide=600)
        self._card = card
        self.draft_name = f"person:{card.person.id if card else 'new'}"
        self._holder = QWidget()
        self.form = Ui_PersonForm()
        self.form.setupUi(self._holder)
        settle(self._holder)
        self.body.addWidget(self._holder)
        self._problem = words("", wrap=True, status="problem")
        self._problem.hide()
        self.body.addWidget(self._problem)
        form = self.form
        self.name = FormField(form.name_label, form.name_edit, form.name_below)
        self.birth = FormField(form.birth_label, form.birth_edit, form.birth_below)
        for label, edit in (
            (form.goes_by_label, form.goes_by_edit),
            (form.sort_label, form.sort_edit),
            (form.language_label, form.language_edit),
            (form.phone_label, form.phone_edit),
            (form.email_label, form.email_edit),
            (form.needs_label, form.needs_edit),
            (form.referred_label, form.referred_edit),
            (form.note_label, form.note_edit),
        ):
            FormField(label, edit)
        for label in self._holder.findChildren(QLabel, QRegularExpression("_label$")):
            if label is not form.name_label:  # the first row stands at the top
                label.setContentsMargins(0, theme.scaled(_APART), 0, 0)
        if card is not None:
            self._fill(card)
        self.start_at(form.name_edit)
        self.primary.clicked.connect(self._on_primary)

    def refuse(self, error: BaseException) -> None:
        """Why it was not kept, beside the field it is about; anything but a refusal is raised on."""
        if not isinstance(error, Refused | Trouble):
            raise error
        field = {"name-missing": self.name, "name-too-long": self.name, "birth-date-impossible": self.birth}.get(
            error.code
        )
        if field is not None:
            field.refuse(sentence(error))
            field.edit.setFocus()
        else:
            self._problem.setText(sentence(error))
            self._problem.show()

    def _on_primary(self) -> None:
        self.name.accept()
        self.birth.accept()
        self._problem.hide()
        born = read_birth(self.form.birth_edit.text())
        if born is None:
            self.birth.refuse(_("Write the day as 1988-07-11, or the year alone."))
            return
        self.entered.emit(self._draft(*born))

    def _draft(self, birth_date: date | None, birth_year: int | None) -> PersonDraft:
        form, person = self.form, self._card.person if self._card else None
        draft = PersonDraft(
            full_name=_text(form.name_edit),
            goes_by=_text(form.goes_by_edit),
            sort_name=_text(form.sort_edit),
            birth_date=birth_date,
            birth_year=birth_year,
            language=_text(form.language_edit),
            needs=_text(form.needs_edit),
            note=_text(form.note_edit),
            referred_by=_text(form.referred_edit),
            contacts=self._contacts(),
            do_not_print=form.no_print_check.isChecked(),
        )
        if person is None:
            return draft
        return replace(
            draft,
            kind=person.kind,
            pronouns=person.pronouns,
            signed_up_on=person.signed_up_on,
            is_part_2=person.is_part_2,
        )

    def _contacts(self) -> tuple[ContactDraft, ...]:
        """The two of the form first; further ones that the person has stay as they are."""
        form = self.form
        phone_uses = _checked(
            (form.call_check, ContactUse.CALL),
            (form.voicemail_check, ContactUse.VOICEMAIL),
            (form.text_check, ContactUse.TEXT),
        )
        mail_uses = _checked((form.email_check, ContactUse.EMAIL))
        made = [
            ContactDraft(kind=ContactKind.PHONE, value=_text(form.phone_edit), uses=phone_uses),
            ContactDraft(kind=ContactKind.EMAIL, value=_text(form.email_edit), uses=mail_uses),
        ]
        kept = [contact for contact in self._others() if contact.value]
        others = [ContactDraft(kind=c.kind, value=c.value, uses=c.uses, safe_label=c.safe_label) for c in kept]
        return tuple(draft for draft in (*made, *others) if draft.value)

    def _others(self) -> list[ContactPoint]:
        if self._card is None:
            return []
        shown = [_first(self._card, ContactKind.PHONE), _first(self._card, ContactKind.EMAIL)]
        return [contact for contact in self._card.contacts if contact not in shown]

    def _fill(self, card: PersonCard) -> None:
        form, person = self.form, card.person
        texts = {
            form.name_edit: person.full_name,
            form.goes_by_edit: person.goes_by,
            form.sort_edit: person.sort_name,
            form.language_edit: language_words(person.language),
            form.needs_edit: person.needs,
            form.note_edit: person.note,
            form.referred_edit: person.referred_by,
            form.birth_edit: person.birth_date.isoformat() if person.birth_date else str(person.birth_year or ""),
        }
        for edit, text in texts.items():
            edit.setText(text)
        form.no_print_check.setChecked(person.do_not_print)
        phone, mail = _first(card, ContactKind.PHONE), _first(card, ContactKind.EMAIL)
        if phone is not None:
            form.phone_edit.setText(phone.value)
            form.call_check.setChecked(ContactUse.CALL in phone.uses)
            form.voicemail_check.setChecked(ContactUse.VOICEMAIL in phone.uses)
            form.text_check.setChecked(ContactUse.TEXT in phone.uses)
        if mail is not None:
            form.email_edit.setText(mail.value)
            form.email_check.setChecked(ContactUse.EMAIL in mail.uses)


def read_birth(text: str) -> tuple[date | None, int | None] | None:
    """A birth date, or a year alone, or neither; None when it cannot be read."""
    text = text.strip()
    if not text:
        return None, None
    if text.isascii() and text.isdigit() and len(text) == 4:
        return None, int(text)
    try:
        return date.fromisoformat(text), None
    except ValueError:
        return None


def _first(card: PersonCard, kind: ContactKind) -> ContactPoint | None:
    return next((contact for contact in card.contacts if contact.kind is kind), None)


def _text(edit: QLineEdit) -> str:
    return edit.text().strip()


def _checked(*pairs: tuple[QCheckBox, ContactUse]) -> tuple[str, ...]:
    return tuple(use.value for box, use in pairs if box.isChecked())
