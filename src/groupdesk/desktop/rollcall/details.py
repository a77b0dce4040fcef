"""One mark in full: status, times, minutes by hand with their reason, remark, and every value it ever had."""

from collections.abc import Mapping, Sequence
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.rollcall.ui_mark_details import Ui_MarkDetails
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.rollcall.lines import made_up_words, mode_words, shown_name
from groupdesk.desktop.rollcall.times import read_time
from groupdesk.domain.attendance import UNMARKED, MarkDraft, SheetRow
from groupdesk.domain.deeds import HistoryRow
from groupdesk.domain.statuses import Mode, StatusSet


class MarkDialog(Dialog):
    """Emits the draft when the person keeps it; stays open until accept() is called."""

    kept = Signal(object)  # a MarkDraft

    def __init__(self, over: QWidget, row: SheetRow, statuses: StatusSet) -> None:
        made_up = "" if row.made_up is None else made_up_words(row.made_up)
        text = " ".join(part for part in (made_up, _("Marks are kept with every earlier value.")) if part)
        super().__init__(over, shown_name(row), _("Keep"), text, wide=560)
        self._row, self._statuses = row, statuses
        self._holder = QWidget()
        self.form = Ui_MarkDetails()
        self.form.setupUi(self._holder)
        settle(self._holder)
        self.body.addWidget(self._holder)
        form = self.form
        self._time_in = FormField(form.time_in_label, form.time_in_edit, form.time_in_below)
        self._time_out = FormField(form.time_out_label, form.time_out_edit, form.time_out_below)
        self._minutes = FormField(form.minutes_label, form.minutes_edit, form.minutes_below)
        self._reason = FormField(form.reason_label, form.reason_edit, form.reason_below)
        for label, edit in (
            (form.status_label, form.status_combo),
            (form.mode_label, form.mode_combo),
            (form.remark_label, form.remark_edit),
            (form.history_label, form.history_list),
        ):
            FormField(label, edit)
        with_role(form.history_list, "framed")
        self._fill()
        self.primary.clicked.connect(self._keep)

    def show_history(self, steps: Sequence[HistoryRow]) -> None:
        """Who set what and when, latest first."""
        self.form.history_list.clear()
        lines = [_step_words(step, self._statuses) for step in reversed(steps)]
        self.form.history_list.addItems(lines or [_("Not marked yet.")])

    def refuse(self, sentence: str) -> None:
        """The service said no: said beside the times, which is where it can be put right."""
        self._time_in.refuse(sentence)

    def _fill(self) -> None:
        form, row = self.form, self._row
        for status in self._statuses.statuses:
            if status.is_choosable or status.code == UNMARKED:
                form.status_combo.addItem(status.label, status.code)
        form.status_combo.setCurrentIndex(max(0, form.status_combo.findData(row.status)))
        for mode in Mode:
            form.mode_combo.addItem(mode_words(mode), mode)
        form.mode_combo.setCurrentIndex(max(0, form.mode_combo.findData(row.mode)))
        form.time_in_edit.setText("" if row.time_in is None else f"{row.time_in:%H:%M}")
        form.time_out_edit.setText("" if row.time_out is None else f"{row.time_out:%H:%M}")
        if row.minutes_reason:
            form.minutes_edit.setText(str(row.minutes))
            form.reason_edit.setText(row.minutes_reason)
        form.remark_edit.setText(row.remark)

    def _keep(self) -> None:
        fields = (self._time_in, self._time_out, self._minutes, self._reason)
        for field in fields:
            field.accept()
        time_in, time_out = self._time(self._time_in), self._time(self._time_out)
        minutes = self._whole_minutes()
        reason = self.form.reason_edit.text().strip()
        if minutes is not None and not reason:
            self._reason.refuse(_("Say why the minutes are set by hand."))
        if any(field.problem() for field in fields):
            return
        self.kept.emit(
            MarkDraft(
                person_id=self._row.person_id,
                status=self.form.status_combo.currentData(),
                time_in=time_in,
                time_out=time_out,
                mode=self.form.mode_combo.currentData(),
                minutes=minutes,
                minutes_reason=reason if minutes is not None else "",
                remark=self.form.remark_edit.text(),
            )
        )

    def _time(self, field: FormField) -> time | None:
        text = field.edit.text().strip()  # type: ignore[attr-defined]
        if not text:
            return None
        found = read_time(text)
        if found is None:
            field.refuse(_("Write a time as 18:20."))
        return found

    def _whole_minutes(self) -> int | None:
        text = self.form.minutes_edit.text().strip()
        if text and not (text.isascii() and text.isdigit() and len(text) < 5):
            self._minutes.refuse(_("Write whole minutes, such as 70."))
            return None
        return int(text) if text else None


def _step_words(step: HistoryRow, statuses: StatusSet) -> str:
    when = step.at.astimezone()
    moment = _("{day}, {time}").format(day=weekday_words(when.date()), time=clock_words(when))
    parts = [moment, step.staff_name, _fields_words(step.after or {}, statuses)]
    return " · ".join(part for part in parts if part)


def _fields_words(after: Mapping[str, object], statuses: StatusSet) -> str:
    words = []
    status = statuses.by_code.get(str(after.get("status", "")))
    if status is not None:
        words.append(status.label)
    if isinstance(after.get("minutes"), int):
        words.append(_("{minutes} min").format(minutes=after["minutes"]))
    for name, sentence in (("remark", _("“{words}”")), ("minutes_reason", _("because: {words}"))):
        if after.get(name):
            words.append(sentence.format(words=after[name]))
    return ", ".join(words) or _("Times changed")
