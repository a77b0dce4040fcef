"""The three parts of the dialog for a rule: what is needed, limits, minutes and deadline."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.forms.groups.ui_rule_amount_form import Ui_RuleAmountForm
from groupdesk.desktop.forms.groups.ui_rule_credit_form import Ui_RuleCreditForm
from groupdesk.desktop.forms.groups.ui_rule_limits_form import Ui_RuleLimitsForm
from groupdesk.desktop.groups.days import as_date, as_qdate
from groupdesk.desktop.kit.form_fields import FormField, settle
from groupdesk.domain.completion.rule import CompletionRule, MakeUps, Requirement, ShareOf, Unit
from groupdesk.domain.credit import CreditRule, Rounding
from groupdesk.domain.credit_words import credit_words
from groupdesk.domain.errors import Refused

_SHARES = (Fraction(1), Fraction(9, 10), Fraction(4, 5), Fraction(3, 4), Fraction(2, 3), Fraction(1, 2))
_AMOUNT = ""
_NONE = -1
_STEPS = (5, 10, 15, 30)


class AmountPart(QWidget):
    """What must be reached: an amount or a share, of sessions or minutes, with or without make-ups."""

    def __init__(self) -> None:
        super().__init__()
        self.form = form = Ui_RuleAmountForm()
        form.setupUi(self)
        form.unit_combo.addItem(_("Sessions"), Unit.SESSIONS)
        form.unit_combo.addItem(_("Credited minutes"), Unit.MINUTES)
        form.need_combo.addItem(_("All of them"), "1")
        for share in _SHARES[1:]:
            form.need_combo.addItem(_("At least {share}").format(share=share), str(share))
        form.need_combo.addItem(_("A fixed amount"), _AMOUNT)
        form.whole_combo.addItem(_("Of those the person was expected at"), ShareOf.EXPECTED)
        form.whole_combo.addItem(_("Of all that the cohort offers"), ShareOf.OFFERED)
        form.makeups_combo.addItem(_("Count where they were made"), MakeUps.ALLOWED)
        form.makeups_combo.addItem(_("Every absence must be made up"), MakeUps.ALL)
        form.makeups_combo.addItem(_("Do not count"), MakeUps.NONE)
        _bind(form, ("name", form.name_edit), ("unit", form.unit_combo), ("need", form.need_combo))
        _bind(form, ("amount", form.amount_spin), ("whole", form.whole_combo), ("makeups", form.makeups_combo))
        _bind(form, ("strands", form.strands_edit))
        form.need_combo.currentIndexChanged.connect(self._on_need)
        settle(self)

    def show_rule(self, rule: CompletionRule) -> None:
        form = self.form
        first = rule.requirements[0] if rule.requirements else Requirement(share=Fraction(2, 3))
        form.name_edit.setText(rule.name)
        _choose(form.unit_combo, first.unit)
        if first.share is not None and form.need_combo.findData(str(first.share)) < 0:
            form.need_combo.insertItem(1, _("At least {share}").format(share=first.share), str(first.share))
        _choose(form.need_combo, _AMOUNT if first.share is None else str(first.share))
        form.amount_spin.setValue(first.amount or 1)
        _choose(form.whole_combo, first.share_of)
        _choose(form.makeups_combo, rule.make_ups)
        form.strands_edit.setText(", ".join(sorted(first.strands)))
        self._on_need()

    def put_into(self, rule: CompletionRule) -> CompletionRule:
        form = self.form
        share = str(form.need_combo.currentData())
        first = rule.requirements[0] if rule.requirements else Requirement()
        made = replace(
            first,
            unit=Unit(form.unit_combo.currentData()),
            share=Fraction(share) if share else None,
            amount=None if share else form.amount_spin.value(),
            share_of=ShareOf(form.whole_combo.currentData()),
            strands=frozenset(_listed(form.strands_edit.text())),
        )
        return replace(
            rule,
            name=form.name_edit.text().strip(),
            requirements=(made, *rule.requirements[1:]),
            make_ups=MakeUps(form.makeups_combo.currentData()),
        )

    def _on_need(self) -> None:
        is_amount = self.form.need_combo.currentData() == _AMOUNT
        self.form.amount_spin.setEnabled(is_amount)
        self.form.whole_combo.setEnabled(not is_amount)


class LimitsPart(QWidget):
    """How much may be missed, and what must not be."""

    def __init__(self) -> None:
        super().__init__()
        self.form = form = Ui_RuleLimitsForm()
        form.setupUi(self)
        self._spins: dict[str, QSpinBox] = {
            "most_absences": form.absences_spin,
            "most_unexcused": form.unexcused_spin,
            "most_in_a_row": form.row_spin,
            "most_unexcused_in_a_row": form.unexcused_row_spin,
            "most_days_between": form.gap_spin,
        }
        _bind(form, ("absences", form.absences_spin), ("unexcused", form.unexcused_spin), ("row", form.row_spin))
        _bind(form, ("unexcused_row", form.unexcused_row_spin), ("gap", form.gap_spin))
        _bind(form, ("must", form.must_edit), ("modules", form.modules_edit))
        settle(self)

    def show_rule(self, rule: CompletionRule) -> None:
        form = self.form
        for name, spin in self._spins.items():
            spin.setValue(_NONE if getattr(rule, name) is None else getattr(rule, name))
        form.must_edit.setText(", ".join(str(number) for number in sorted(rule.must_sessions)))
        form.modules_edit.setText(", ".join(sorted(rule.must_modules)))
        form.still_counts_check.setChecked(rule.made_up_counts_as_absence)

    def put_into(self, rule: CompletionRule) -> CompletionRule:
        """Refused: completion-rule-impossible (field, value) where a session is no number."""
        form = self.form
        limits = {name: _limit(spin) for name, spin in self._spins.items()}
        return replace(
            rule,
            must_sessions=frozenset(_number(word) for word in _listed(form.must_edit.text())),
            must_modules=frozenset(_listed(form.modules_edit.text())),
            made_up_counts_as_absence=form.still_counts_check.isChecked(),
            most_absences=limits["most_absences"],
            most_unexcused=limits["most_unexcused"],
            most_in_a_row=limits["most_in_a_row"],
            most_unexcused_in_a_row=limits["most_unexcused_in_a_row"],
            most_days_between=limits["most_days_between"],
        )


class CreditPart(QWidget):
    """How minutes are credited, until when it must be done, and whether somebody signs off."""

    def __init__(self, group: CreditRule) -> None:
        super().__init__()
        self._group = group
        self.form = form = Ui_RuleCreditForm()
        form.setupUi(self)
        form.group_label.setText(credit_words(group))
        self._own = (form.late_spin, form.minimum_spin, form.rounding_combo, form.step_combo, form.hour_combo)
        form.group_check.toggled.connect(self._on_group)
        form.rounding_combo.addItem(_("None"), Rounding.NONE)
        form.rounding_combo.addItem(_("Down"), Rounding.DOWN)
        form.rounding_combo.addItem(_("To the nearest"), Rounding.NEAREST)
        for step in _STEPS:
            form.step_combo.addItem(_("{minutes} minutes").format(minutes=step), step)
        for length in (60, 50):
            form.hour_combo.addItem(_("{minutes} minutes").format(minutes=length), length)
        _bind(form, ("late", form.late_spin), ("minimum", form.minimum_spin), ("rounding", form.rounding_combo))
        _bind(form, ("step", form.step_combo), ("hour", form.hour_combo), ("days", form.days_spin))
        _bind(form, ("due", form.due_date))
        form.has_due_check.toggled.connect(form.due_date.setEnabled)
        form.due_date.setEnabled(False)
        form.due_date.setDate(as_qdate(date.today()))  # noqa: DTZ011 (only where the calendar opens)
        settle(self)

    def show_rule(self, rule: CompletionRule) -> None:
        form, credit = self.form, rule.credit or self._group
        form.group_check.setChecked(rule.credit is None)
        self._on_group(rule.credit is None)
        form.late_spin.setValue(credit.late_tolerance_minutes)
        form.minimum_spin.setValue(credit.minimum_minutes)
        _choose(form.rounding_combo, credit.rounding)
        _choose(form.step_combo, credit.rounding_minutes)
        _choose(form.hour_combo, credit.hour_minutes)
        form.days_spin.setValue(_NONE if rule.due_days is None else rule.due_days)
        form.has_due_check.setChecked(rule.due_on is not None)
        if rule.due_on is not None:
            form.due_date.setDate(as_qdate(rule.due_on))
        form.sign_off_check.setChecked(rule.needs_sign_off)

    def put_into(self, rule: CompletionRule) -> CompletionRule:
        form = self.form
        credit = CreditRule(
            late_tolerance_minutes=form.late_spin.value(),
            rounding=Rounding(form.rounding_combo.currentData()),
            rounding_minutes=int(form.step_combo.currentData()),
            minimum_minutes=form.minimum_spin.value(),
            hour_minutes=int(form.hour_combo.currentData()),
        )
        return replace(
            rule,
            credit=None if form.group_check.isChecked() else credit,
            due_days=_limit(form.days_spin),
            due_on=as_date(form.due_date.date()) if form.has_due_check.isChecked() else None,
            needs_sign_off=form.sign_off_check.isChecked(),
        )

    def _on_group(self, as_group: bool) -> None:
        for edit in self._own:
            edit.setEnabled(not as_group)


def _bind(form: object, *fields: tuple[str, QWidget]) -> None:
    for name, edit in fields:
        label: QLabel = getattr(form, f"{name}_label")
        FormField(label, edit, getattr(form, f"{name}_below"))


def _choose(combo: QComboBox, value: object) -> None:
    combo.setCurrentIndex(max(combo.findData(value), 0))


def _limit(spin: QSpinBox) -> int | None:
    return None if spin.value() == _NONE else spin.value()


def _listed(text: str) -> list[str]:
    return [word for part in text.replace(";", ",").split(",") if (word := " ".join(part.split()))]


def _number(word: str) -> int:
    if not word.isdecimal() or len(word) > 6:
        raise Refused("completion-rule-impossible", field="must_sessions", value=word[:20])
    return int(word)
