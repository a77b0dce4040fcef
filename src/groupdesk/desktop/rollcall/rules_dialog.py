"""The status set of a group, and how its minutes are credited."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.kit.form_fields import FormField
from groupdesk.desktop.kit.words import words
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.status_sets import StatusSetRow

_MOST = 24 * 60


class RulesDialog(FormDialog):
    """For one group; marks that there are keep what they say and their minutes."""

    def __init__(self, over: QWidget, group: str, sets: Sequence[StatusSetRow], chosen: str, rule: CreditRule) -> None:
        text = _("From now on. Marks that there are keep their meaning and their minutes.")
        super().__init__(over, _("Statuses and minutes · {group}").format(group=group), _("Keep the changes"), text)
        self.sets, self.rounding, self.hour = QComboBox(), QComboBox(), QComboBox()
        self.tolerance, self.minimum = QSpinBox(), QSpinBox()
        column = QVBoxLayout(self.holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        statuses = self._field(column, _("Statuses"), self.sets, _("Sets of your own are made in Settings."))
        self._field(column, _("Late without loss, in minutes"), self.tolerance)
        self._field(column, _("Rounding"), self.rounding)
        self._field(column, _("Fewest minutes that count"), self.minimum)
        self._field(column, _("A contact hour has"), self.hour)
        self._fill(sets)
        self._show(chosen, rule)
        self.set_fields(dict.fromkeys(("status-set-lacks", "status-set-archived"), statuses))
        self.start_at(self.sets)

    def set_id(self) -> str:
        return str(self.sets.currentData() or "")

    def rule(self) -> CreditRule:
        rounding, minutes = self.rounding.currentData()
        return CreditRule(
            late_tolerance_minutes=self.tolerance.value(),
            rounding=Rounding(rounding),
            rounding_minutes=minutes,
            minimum_minutes=self.minimum.value(),
            hour_minutes=self.hour.currentData(),
        )

    def _fill(self, sets: Sequence[StatusSetRow]) -> None:
        for row in sets:
            self.sets.addItem(row.name, row.id)
        self.rounding.addItem(_("None: every minute counts"), (Rounding.NONE.value, 5))
        for minutes in (5, 10, 15, 30):
            down, near = _("Down to {minutes} minutes"), _("To the nearest {minutes} minutes")
            self.rounding.addItem(down.format(minutes=minutes), (Rounding.DOWN.value, minutes))
            self.rounding.addItem(near.format(minutes=minutes), (Rounding.NEAREST.value, minutes))
        for minutes in (60, 50):
            self.hour.addItem(_("{minutes} minutes").format(minutes=minutes), minutes)
        for spin in (self.tolerance, self.minimum):
            spin.setRange(0, _MOST)

    def _show(self, chosen: str, rule: CreditRule) -> None:
        self.sets.setCurrentIndex(max(0, self.sets.findData(chosen)))
        wanted = (rule.rounding.value, rule.rounding_minutes)
        offered = [tuple(self.rounding.itemData(at)) for at in range(self.rounding.count())]
        self.rounding.setCurrentIndex(offered.index(wanted) if wanted in offered else 0)
        self.hour.setCurrentIndex(max(0, self.hour.findData(rule.hour_minutes)))
        self.tolerance.setValue(rule.late_tolerance_minutes)
        self.minimum.setValue(rule.minimum_minutes)

    def _field(self, column: QVBoxLayout, label: str, edit: QWidget, help_words: str = "") -> FormField:
        above, below = words(label, "column"), words(help_words, "secondary", wrap=True)
        for widget in (above, edit, below):
            column.addWidget(widget)
        column.addSpacing(8)
        return FormField(above, edit, below)
