"""The dialog for a rule of completion: a preset to start from, and every field in three parts."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.groups.completion.rule_parts import AmountPart, CreditPart, LimitsPart
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.segments import Segments
from groupdesk.desktop.kit.words import words
from groupdesk.domain.completion.presets import Preset, legal_note, presets
from groupdesk.domain.completion.rule import CompletionRule
from groupdesk.domain.credit import CreditRule
from groupdesk.domain.errors import Refused

COHORT, GROUP = "cohort", "group"
_AMOUNT, _LIMITS, _CREDIT = "amount", "limits", "credit"
_LETTERS = 12


class RuleDialog(FormDialog):
    """`rule()` gives what was entered; a preset must be confirmed before the rule can be stored."""

    room = 660

    def __init__(self, over: QWidget, rule: CompletionRule | None, group: CreditRule, is_of_cohort: bool) -> None:
        super().__init__(over, _("Rule of completion"), _("Set the rule"))
        self._base = rule or presets()[0].rule
        self.preset_combo = QComboBox()
        self.owner_combo = QComboBox()
        self.confirm_check = QCheckBox(_("Checked with our programme: the rule fits"))
        self._note = words("", "secondary", wrap=True)
        self._more = words("", "facts", wrap=True)
        self.amount, self.limits, self.credit = AmountPart(), LimitsPart(), CreditPart(group)
        self.segments = Segments(
            ((_AMOUNT, _("What is needed")), (_LIMITS, _("Limits")), (_CREDIT, _("Minutes and deadline"))),
            _("Parts of the rule"),
        )
        self._parts = QStackedWidget()
        self._build()
        self.owner_combo.addItem(_("For this group, in every cohort"), GROUP)
        self.owner_combo.addItem(_("For this cohort only"), COHORT)
        self.owner_combo.setCurrentIndex(1 if is_of_cohort else 0)
        self.preset_combo.addItem(_("The rule as it is") if rule else _("Choose a preset…"), "")
        for one in presets():
            self.preset_combo.addItem(one.rule.name, one.code)
        self.show_rule(self._base)
        self.preset_combo.currentIndexChanged.connect(self._on_preset)
        self.segments.chosen.connect(self._on_part)
        self.set_fields({})

    def show_rule(self, rule: CompletionRule) -> None:
        """Fills every field; amounts beyond the first stay as they are and are told of."""
        self._base = rule
        self.amount.show_rule(rule)
        self.limits.show_rule(rule)
        self.credit.show_rule(rule)
        others = len(rule.requirements) - 1
        text = ngettext(
            "The preset asks for {count} more amount besides, which stays as it is.",
            "The preset asks for {count} more amounts besides, which stay as they are.",
            others,
        )
        self._more.setText(text.format(count=others) if others > 0 else "")
        self._more.setVisible(others > 0)

    def owner(self) -> str:
        """COHORT or GROUP."""
        return str(self.owner_combo.currentData())

    def rule(self) -> CompletionRule:
        """Refused: preset-not-checked, completion-rule-impossible (field, value)."""
        if self.preset_combo.currentData() and not self.confirm_check.isChecked():
            raise Refused("preset-not-checked")
        made = self.credit.put_into(self.limits.put_into(self.amount.put_into(self._base)))
        return replace(made, version=1)

    def _combos(self) -> list[QComboBox]:
        parts = (self.amount, self.limits, self.credit)
        return [
            self.preset_combo,
            self.owner_combo,
            *(combo for part in parts for combo in part.findChildren(QComboBox)),
        ]

    def _on_preset(self, _at: int) -> None:
        code = str(self.preset_combo.currentData())
        found: Preset | None = next((one for one in presets() if one.code == code), None)
        self.confirm_check.setChecked(False)
        self.confirm_check.setVisible(found is not None)
        if found is None:
            self._note.setText("")
            self._note.hide()
            return
        self.show_rule(found.rule)
        source = _("Source: {source}").format(source=found.rule.source)
        self._note.setText(" ".join((source, *found.notes)))
        self._note.show()

    def _on_part(self, key: str) -> None:
        self._parts.setCurrentIndex((_AMOUNT, _LIMITS, _CREDIT).index(key))

    def _build(self) -> None:
        column = QVBoxLayout(self.holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._note.hide()
        self.confirm_check.hide()
        for part in (self.amount, self.limits, self.credit):
            self._parts.addWidget(part)
        upper = QGridLayout()
        upper.setHorizontalSpacing(12)
        upper.setVerticalSpacing(4)
        upper.addWidget(words(_("Start from"), "column"), 0, 0)
        upper.addWidget(self.preset_combo, 1, 0)
        upper.addWidget(words(_("Whose rule"), "column"), 0, 1)
        upper.addWidget(self.owner_combo, 1, 1)
        upper.setColumnStretch(0, 3)
        upper.setColumnStretch(1, 2)
        for combo in self._combos():
            # The longest preset must not make the dialog wider than the window.
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_LETTERS)
        column.addLayout(upper)
        column.addWidget(Paragraph(legal_note(), theme.scaled(self.room - 50)))
        column.addWidget(self._note)
        column.addSpacing(4)
        column.addWidget(self.segments)
        column.addSpacing(4)
        column.addWidget(self._parts)
        column.addWidget(self._more)
        column.addWidget(self.confirm_check)
        self.preset_combo.setAccessibleName(_("Start from"))
        self.owner_combo.setAccessibleName(_("Whose rule"))
