"""Offering a seat: until when, how it may reach the person, and why somebody further up the line is passed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog, at_top, offer
from groupdesk.desktop.forms.groups.ui_offer_form import Ui_OfferForm
from groupdesk.desktop.groups.days import as_date, as_qdate
from groupdesk.desktop.groups.roster.words import first_of, reach_words, way_words
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.words import words
from groupdesk.domain.offers import OfferDraft, OfferWay, Reach
from groupdesk.domain.waiting import WaitingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFacts:
    """What the dialog must know: the name as shown, who is passed over, how the person may be reached."""

    name: str
    ends_on: date
    passed_over: tuple[WaitingRow, ...]
    reaches: tuple[Reach, ...]


class OfferDialog(FormDialog):
    """Ways that the person does not allow cannot be chosen, and are named."""

    def __init__(self, over: QWidget, facts: OfferFacts) -> None:
        super().__init__(over, _("Offer a seat to {name}").format(name=facts.name), _("Offer the seat"))
        self.form = form = Ui_OfferForm()
        form.setupUi(self.holder)
        form.ends_date.setDate(as_qdate(facts.ends_on))
        allowed = {way for reach in facts.reaches for way in reach.allowed}
        for way in OfferWay:
            if way in allowed or way is OfferWay.IN_PERSON:
                form.way_combo.addItem(way_words(way), way)
        form.way_combo.setCurrentIndex(1 if form.way_combo.count() > 1 else 0)
        offer(form.skipped_combo, _reasons())
        ends = FormField(form.ends_label, form.ends_date, form.ends_below)
        how = FormField(form.way_label, form.way_combo, form.way_below)
        self.skipped = FormField(form.skipped_label, form.skipped_combo, form.skipped_below)
        self.skipped.show_help(_("Further up: {names}.").format(names=first_of(facts.passed_over)))
        self.skipped.show(bool(facts.passed_over))
        FormField(form.note_label, form.note_edit, form.note_below)
        at_top(self.holder)
        self.set_fields({"date-in-the-past": ends, "contact-not-allowed": how, "rank-skipped": self.skipped})
        self.body.insertWidget(0, self._limits(facts.reaches))
        self.start_at(form.skipped_combo if facts.passed_over else form.ends_date)

    def draft(self) -> OfferDraft:
        form = self.form
        return OfferDraft(
            ends_on=as_date(form.ends_date.date()),
            way=OfferWay(form.way_combo.currentData()),
            skipped=form.skipped_combo.currentText().strip() if self.skipped.edit.isVisibleTo(self) else "",
            note=form.note_edit.text().strip(),
        )

    def limits(self) -> list[str]:
        """The lines that say how the person may be reached."""
        return self._lines

    def _limits(self, reaches: Sequence[Reach]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._lines = [reach_words(reach) for reach in reaches]
        column.addWidget(words(_("How they may be reached"), "column"))
        for line in self._lines or [_("There is no way to reach them on file.")]:
            column.addWidget(words(line, wrap=True))
        return holder


def _reasons() -> tuple[str, ...]:
    return (
        _("The day or the language does not suit them"),
        _("Could not be reached"),
        _("In greater need"),
        _("A court ordered it"),
    )
