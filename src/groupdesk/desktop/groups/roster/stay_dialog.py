"""What was agreed about a stay: referral, screening, an order, handouts, needs; and wishes while somebody waits."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog, at_top
from groupdesk.desktop.forms.groups.ui_stay_form import Ui_StayForm
from groupdesk.desktop.forms.groups.ui_wishes_form import Ui_WishesForm
from groupdesk.desktop.groups.roster.words import part_words, priority_words
from groupdesk.desktop.groups.weekday_choice import WeekdayChoice
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.words import words
from groupdesk.domain.enrolments import ON_THE_WAY, WAITING, Enrolment, Screening, StayFacts
from groupdesk.domain.errors import Refused
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.wishes import DayPart

_WAITS = WAITING | ON_THE_WAY


class StayDialog(FormDialog):
    """Of a new stay nothing is known yet; `stay` fills the fields."""

    room = 600  # its lines of help fit beside each other, so that a low window shows more of it

    def __init__(self, over: QWidget, name: str, stay: Enrolment, title: str = "") -> None:
        super().__init__(over, title or _("Stay of {name}").format(name=name), _("Keep the changes"))
        self.form = Ui_StayForm()
        self.form.setupUi(self.holder)
        self._stay = stay
        self._choices()
        self.due = self._bind()
        self._fill(stay)
        self.wishes: _Wishes | None = None
        if stay.state in _WAITS:
            self.wishes = _Wishes(stay)
            self.body.insertWidget(self.body.indexOf(self.holder) + 1, self.wishes)

    def facts(self) -> StayFacts:
        """Everything of the form. Refused: date-impossible (date)."""
        form = self.form
        due = self._due_on()
        hours = form.hours_spin.value() or None
        forgotten = tuple(name for name, value in (("due_on", due), ("required_hours", hours)) if value is None)
        wishes = self.wishes.said() if self.wishes is not None else {}
        return StayFacts(
            referred_by=form.referred_edit.text(),
            priority=int(form.priority_combo.currentData()),
            screening=Screening(form.screening_combo.currentData()),
            screening_reason=form.screening_reason_edit.text(),
            mandated_by=form.mandated_edit.text(),
            order_number=form.order_edit.text(),
            required_hours=hours,
            due_on=due,
            handout_language=form.handouts_edit.text(),
            accommodation=form.accommodation_edit.text(),
            forget=forgotten,
            **wishes,  # type: ignore[arg-type]  # the names and types of StayFacts
        )

    def _due_on(self) -> date | None:
        text = self.form.due_edit.text().strip()
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise Refused("date-impossible", date=text) from error

    def _choices(self) -> None:
        form = self.form
        for priority in range(3):
            form.priority_combo.addItem(priority_words(priority), priority)
        for outcome, text in (
            (Screening.NOT_YET, _("Not screened")),
            (Screening.ELIGIBLE, _("Eligible")),
            (Screening.DEFERRED, _("Deferred")),
            (Screening.NOT_ELIGIBLE, _("Not eligible")),
        ):
            form.screening_combo.addItem(text, outcome.value)

    def _bind(self) -> FormField:
        form = self.form
        plain = (
            (form.referred_label, form.referred_edit, form.referred_below),
            (form.priority_label, form.priority_combo, form.priority_below),
            (form.screening_label, form.screening_combo, form.screening_below),
            (form.screening_reason_label, form.screening_reason_edit, form.screening_reason_below),
            (form.mandated_label, form.mandated_edit, form.mandated_below),
            (form.order_label, form.order_edit, form.order_below),
            (form.handouts_label, form.handouts_edit, form.handouts_below),
            (form.accommodation_label, form.accommodation_edit, form.accommodation_below),
        )
        for label, edit, below in plain:
            FormField(label, edit, below)
        hours = FormField(form.hours_label, form.hours_spin, form.hours_below)
        due = FormField(form.due_label, form.due_edit, form.due_below)
        at_top(self.holder)
        self.set_fields({"date-impossible": due, "hours-impossible": hours})
        return due

    def _fill(self, stay: Enrolment) -> None:
        form = self.form
        texts = {
            form.referred_edit: stay.referred_by,
            form.screening_reason_edit: stay.screening_reason,
            form.mandated_edit: stay.mandated_by,
            form.order_edit: stay.order_number,
            form.due_edit: stay.due_on.isoformat() if stay.due_on else "",
            form.handouts_edit: stay.handout_language,
            form.accommodation_edit: stay.accommodation,
        }
        for edit, text in texts.items():
            edit.setText(text)
        form.hours_spin.setValue(stay.required_hours or 0)
        form.priority_combo.setCurrentIndex(stay.priority)
        _choose(form.screening_combo, stay.screening)


class _Wishes(QWidget):
    """Days, time of day and language that suit somebody who waits."""

    def __init__(self, stay: Enrolment) -> None:
        super().__init__()
        self.days = WeekdayChoice()
        self.days.choose_freely(frozenset(Weekday(_NAMES.index(day)) for day in stay.wanted_days))
        holder = QWidget()
        self.form = form = Ui_WishesForm()
        form.setupUi(holder)
        form.times_combo.addItem(_("Any time of day"), ())
        for part in DayPart:
            form.times_combo.addItem(part_words(part).capitalize(), (part.value,))
        form.times_combo.setCurrentIndex(
            1 + list(DayPart).index(DayPart(stay.wanted_times[0])) if stay.wanted_times else 0
        )
        form.language_edit.setText(stay.wanted_language)
        form.constraints_edit.setText(stay.constraints)
        FormField(form.times_label, form.times_combo, form.times_below)
        FormField(form.language_label, form.language_edit, form.language_below)
        FormField(form.constraints_label, form.constraints_edit, form.constraints_below)
        at_top(holder)
        settle(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(Line())
        column.addWidget(words(_("Days that suit them; none chosen means any"), "column"))
        column.addWidget(self.days)
        column.addWidget(holder)

    def said(self) -> dict[str, object]:
        chosen = self.form.times_combo.currentData()
        return {
            "wanted_days": tuple(_NAMES[day] for day in sorted(self.days.chosen())),
            "wanted_times": tuple(chosen or ()),
            "wanted_language": self.form.language_edit.text(),
            "constraints": self.form.constraints_edit.text(),
        }


_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(max(combo.findData(value), 0))
