"""The part of a dialog that says who leads a cohort, where it meets and on which days."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.groups.ui_schedule_form import Ui_ScheduleForm
from groupdesk.desktop.groups.days import as_date, as_qdate, as_qtime, as_time
from groupdesk.desktop.groups.leader_choice import LeaderChoice
from groupdesk.desktop.groups.more_part import MoreEntry, MorePart
from groupdesk.desktop.groups.planning import Repeat, ScheduleEntry, repeat_words
from groupdesk.desktop.groups.weekday_choice import WeekdayChoice
from groupdesk.desktop.kit.form_fields import FormField, settle, within
from groupdesk.domain.schedule.rules import Weekday
from groupdesk.domain.staff import StaffRow

_A_MONDAY = date(2024, 1, 1)
_AFTER, _ON_DAY = "after", "on-day"


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortEntry:
    """What the fields say of a cohort besides its days."""

    name: str = ""
    place: str = ""
    leaders: tuple[str, ...] = ()
    code: str = ""
    link: str = ""
    funding: str = ""
    least: int | None = None
    language: str = ""
    schedule: ScheduleEntry


class SchedulePart(QWidget):
    """Emits `changed` when the days would be others."""

    changed = Signal()
    remembered_as = "left_out"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form = Ui_ScheduleForm()
        form.setupUi(self)
        settle(self)
        self._entry = ScheduleEntry(first=_A_MONDAY, start=time(18), length_minutes=90, zone="UTC")
        self._filling = False
        self.leaders = LeaderChoice()
        within(form.leaders_widget, self.leaders)
        self._weekdays = WeekdayChoice()
        within(form.weekdays_widget, self._weekdays)
        self.fields = {
            "name": FormField(form.cohort_label, form.cohort_edit, form.cohort_below),
            "place": FormField(form.place_label, form.place_edit, form.place_below),
            "leaders": FormField(form.leaders_label, form.leaders_widget, form.leaders_below),
            "repeat": FormField(form.repeat_label, form.repeat_combo, form.repeat_below),
            "weekdays": FormField(form.weekdays_label, form.weekdays_widget, form.weekdays_below),
            "first": FormField(form.first_label, form.first_date, form.first_below),
            "start": FormField(form.start_label, form.start_time, form.start_below),
            "length": FormField(form.length_label, form.length_spin, form.length_below),
            "ends": FormField(form.ends_label, form.ends_combo, form.ends_below),
            "count": FormField(form.end_label, form.count_spin, form.end_below),
        }
        form.until_date.setAccessibleName(_("Last day"))
        self.more = MorePart(self)
        form.grid.addWidget(self.more, form.grid.rowCount(), 0, 1, -1)
        form.ends_combo.addItem(_("After a number of sessions"), _AFTER)
        form.ends_combo.addItem(_("On a day"), _ON_DAY)
        self._connect()

    # what it shows and gives

    def show_entry(self, entry: CohortEntry, staff: Sequence[StaffRow]) -> None:
        form, schedule = self.form, entry.schedule
        self._filling, self._entry = True, schedule
        form.cohort_edit.setText(entry.name)
        form.place_edit.setText(entry.place)
        self.leaders.show_staff(staff, entry.leaders)
        self.more.show_entry(_more_of(entry))
        form.first_date.setDate(as_qdate(schedule.first))
        self._fill_repeat(schedule.repeat)
        self._weekdays.choose(schedule.weekdays, schedule.first)
        form.start_time.setTime(as_qtime(schedule.start))
        form.length_spin.setValue(schedule.length_minutes)
        form.ends_combo.setCurrentIndex(form.ends_combo.findData(_ON_DAY if schedule.until else _AFTER))
        form.count_spin.setValue(schedule.count or 8)
        form.until_date.setDate(as_qdate(schedule.until or schedule.first).addDays(0 if schedule.until else 49))
        self.more.breaks.show_session(schedule.start, schedule.length_minutes)
        self._filling = False
        self._show_what_is_asked()

    def entry(self) -> CohortEntry:
        form, more = self.form, self.more.entry()
        return CohortEntry(
            name=form.cohort_edit.text().strip(),
            place=form.place_edit.text().strip(),
            leaders=self.leaders.chosen(),
            code=more.code,
            link=more.link,
            funding=more.funding,
            least=more.least,
            language=more.language,
            schedule=self.schedule(),
        )

    def schedule(self) -> ScheduleEntry:
        """The days as entered now."""
        form, more = self.form, self.more.entry()
        by_day = form.ends_combo.currentData() == _ON_DAY
        return replace(
            self._entry,
            zone=more.zone,
            interval=more.interval,
            breaks=more.breaks,
            repeat=Repeat(form.repeat_combo.currentData()),
            first=as_date(form.first_date.date()),
            start=as_time(form.start_time.time()),
            length_minutes=form.length_spin.value(),
            weekdays=self._weekdays.chosen(),
            count=None if by_day else form.count_spin.value(),
            until=as_date(form.until_date.date()) if by_day else None,
        )

    def leave_out(self, day: date, left_out: bool) -> None:
        """Leaves a day out of the plan, or puts it back."""
        days = self._entry.left_out | {day} if left_out else self._entry.left_out - {day}
        self._entry = replace(self._entry, left_out=days)
        self._on_days()

    def remembered(self) -> object:
        return sorted(day.isoformat() for day in self._entry.left_out)

    def remember(self, value: object) -> None:
        days = value if isinstance(value, list) else []
        self._entry = replace(self._entry, left_out=frozenset(date.fromisoformat(day) for day in days))
        self._on_days()

    def refuse(self, code: str, sentence: str) -> bool:
        """Shows the sentence beside the field that the code is about; False when it is about none of them."""
        name = {
            "rule-empty": "count",
            "rule-too-long": "count",
            "count-impossible": "count",
            "rule-never-ends": "count",
            "plan-empty": "count",
            "date-impossible": "first",
            "session-time-skipped": "start",
            "sessions-overlap": "start",
            "start-impossible": "start",
            "length-impossible": "length",
        }.get(code)
        if name is not None:
            self.fields[name].refuse(sentence)
        return name is not None or self.more.refuse(code, sentence)

    def accept(self) -> None:
        for field in self.fields.values():
            field.accept()
        self.more.accept()
        self._show_what_is_asked()

    # inside

    def _connect(self) -> None:
        form = self.form
        form.first_date.dateChanged.connect(lambda: self._on_first())
        form.repeat_combo.currentIndexChanged.connect(lambda: self._on_days())
        form.start_time.timeChanged.connect(lambda: self._on_times())
        form.length_spin.valueChanged.connect(lambda: self._on_times())
        form.ends_combo.currentIndexChanged.connect(lambda: self._on_days())
        form.count_spin.valueChanged.connect(lambda: self._on_days())
        form.until_date.dateChanged.connect(lambda: self._on_days())
        self._weekdays.changed.connect(self._on_days)
        self.more.changed.connect(self._on_days)
        self.leaders.changed.connect(self._on_days)
        form.place_edit.editingFinished.connect(lambda: self._on_days())

    def _on_first(self) -> None:
        """Another first day: its weekday leads, and the monthly choices are said for it."""
        if self._filling:
            return
        before, first = self._entry.first, as_date(self.form.first_date.date())
        moved = self._weekdays.chosen() - {Weekday(before.weekday())}
        self._entry = replace(self._entry, first=first)
        self._filling = True
        self._fill_repeat(Repeat(self.form.repeat_combo.currentData()))
        self._weekdays.choose(moved, first)
        self._filling = False
        self._on_days()

    def _on_times(self) -> None:
        """Breaks move with the start, so their clock times are others."""
        if not self._filling:
            form = self.form
            self.more.breaks.show_session(as_time(form.start_time.time()), form.length_spin.value())
        self._on_days()

    def _on_days(self) -> None:
        if not self._filling:
            self._show_what_is_asked()
            self.changed.emit()

    def _fill_repeat(self, chosen: Repeat) -> None:
        combo: QComboBox = self.form.repeat_combo
        combo.blockSignals(True)
        combo.clear()
        for repeat, words in repeat_words(as_date(self.form.first_date.date())):
            combo.addItem(words, repeat)
        combo.setCurrentIndex(combo.findData(chosen))
        combo.blockSignals(False)

    def _show_what_is_asked(self) -> None:
        """Only the fields that the chosen kind of schedule needs."""
        form = self.form
        repeat = Repeat(form.repeat_combo.currentData() or Repeat.WEEKLY)
        has_days = repeat is not Repeat.NONE
        by_day = form.ends_combo.currentData() == _ON_DAY
        self.fields["weekdays"].show(repeat in (Repeat.WEEKLY, Repeat.SECOND_WEEK))
        for name in ("first", "start", "length", "ends", "count"):
            self.fields[name].show(has_days)
        form.end_label.setText(_("Last day") if by_day else _("Number of sessions"))
        form.count_spin.setVisible(has_days and not by_day)
        form.until_date.setVisible(has_days and by_day)


def _more_of(entry: CohortEntry) -> MoreEntry:
    schedule = entry.schedule
    return MoreEntry(
        zone=schedule.zone,
        code=entry.code,
        link=entry.link,
        funding=entry.funding,
        interval=schedule.interval if schedule.repeat is not Repeat.SECOND_WEEK else 1,
        breaks=schedule.breaks,
        least=entry.least,
        language=entry.language,
    )
