"""The details of the chosen person: the figures behind the outlook, what stands in the way, what would help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.completion.wording import (
    amount_words,
    decided_words,
    decision_sign,
    make_up_words,
    offer_words,
    outlook_sign,
)
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import day_words
from groupdesk.desktop.kit.scrolling import fill_scrolling
from groupdesk.desktop.kit.signs import Chip
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.domain.completion.facts import Standing
from groupdesk.domain.completion.rows import OutlookRow
from groupdesk.domain.completion.words import reason_words
from groupdesk.domain.makeup_credits import MakeUpOffer, MakeUpRow

_OFFERS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class PersonOutlook:
    """All that the panel shows."""

    row: OutlookRow
    make_ups: tuple[MakeUpRow, ...]
    offers: tuple[MakeUpOffer, ...]
    today: date


class CompletionDetails(QFrame):
    """Shows one person's outlook; asks for a make-up, an approval, a decision, a sign-off, an order."""

    make_up_wanted = Signal()
    approve_wanted = Signal(str)
    remove_wanted = Signal(str)
    decide_wanted = Signal()
    sign_off_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self.setAccessibleName(_("Details"))
        self.outlook: PersonOutlook | None = None
        self._title = words("", "section", elided=True)
        self._chip = QHBoxLayout()
        self.make_up_button = Button(_("Make up…"), "calendar-plus")
        self.decide_button = Button(_("Decide…"), "badge-check")
        self.make_up_button.clicked.connect(lambda: self.make_up_wanted.emit())
        self.decide_button.clicked.connect(lambda: self.decide_wanted.emit())
        self._column = QVBoxLayout()
        self._lay_out()
        privacy.changed().changed.connect(self._on_privacy)

    def show_outlook(self, outlook: PersonOutlook) -> None:
        self.outlook = outlook
        row = outlook.row
        self._title.setText(privacy.shown(row.stay.name))
        _empty(self._chip)
        self._chip.addWidget(Chip(outlook_sign(row.outlook)))
        self._chip.addStretch(1)
        is_complete = row.outlook.standing is Standing.COMPLETE
        self.decide_button.setText(_("Decide: completed") if is_complete else _("Decide…"))
        self.make_up_button.setEnabled(bool(row.outlook.make_ups_possible))
        _empty(self._column)
        self._column.addWidget(_grid(_figures(outlook)))
        self._say(_("Why"), [reason_words(reason) for reason in row.outlook.reasons])
        self._say(_("What would help"), [reason_words(fix) for fix in row.outlook.fixes])
        if row.outlook.make_ups_possible and row.outlook.make_ups_offered:
            self._say(_("Offered for making up"), self._offered(outlook))
        self._add_make_ups(outlook)
        self._add_order(outlook)
        self._add_decision(outlook)
        self._column.addStretch(1)

    def texts(self) -> list[str]:
        """Every word of the panel that can be seen, from top to bottom."""
        return [label.text() for label in self.findChildren(QLabel) if label.isVisibleTo(self) and label.text()]

    def _on_privacy(self, _hidden: bool) -> None:
        if self.outlook is not None:
            self.show_outlook(self.outlook)

    def _offered(self, outlook: PersonOutlook) -> list[str]:
        offered = set(outlook.row.outlook.make_ups_offered)
        found = [offer for offer in outlook.offers if offer.session_id in offered]
        return [offer_words(offer, outlook.today) for offer in found[:_OFFERS_SHOWN]]

    def _say(self, title: str, sentences: Sequence[str]) -> None:
        if not sentences:
            return
        self._column.addWidget(Line())
        self._column.addWidget(words(title, "column"))
        for sentence in sentences:
            self._column.addWidget(words(sentence, wrap=True))

    def _add_make_ups(self, outlook: PersonOutlook) -> None:
        if not outlook.make_ups:
            return
        self._column.addWidget(Line())
        self._column.addWidget(words(_("Make-ups"), "column"))
        for row in outlook.make_ups:
            self._column.addWidget(words(make_up_words(row, outlook.today), wrap=True))
            buttons = QHBoxLayout()
            buttons.setSpacing(8)
            if not row.is_credited:
                approve = Button(_("Credit"), "check", dense=True)
                approve.clicked.connect(lambda _checked=False, key=row.id: self.approve_wanted.emit(key))
                buttons.addWidget(approve)
            remove = Button(_("Take away"), role="quiet", dense=True)
            remove.clicked.connect(lambda _checked=False, key=row.id: self.remove_wanted.emit(key))
            buttons.addWidget(remove)
            buttons.addStretch(1)
            self._column.addLayout(buttons)

    def _add_order(self, outlook: PersonOutlook) -> None:
        stay = outlook.row.stay
        self._column.addWidget(Line())
        self._column.addWidget(words(_("Order"), "column"))
        lines = [line for line in (stay.mandated_by, stay.order_number) if line]
        if stay.required_hours:
            lines.append(_("{hours} hours").format(hours=stay.required_hours))
        if stay.due_on:
            lines.append(_("done by {day}").format(day=day_words(stay.due_on, outlook.today)))
        self._column.addWidget(words(" · ".join(lines) or _("None."), "facts", wrap=True))
        order = Button(_("Edit the order…"), role="quiet", dense=True)
        order.clicked.connect(lambda: self.order_wanted.emit())
        sign = Button(_("Take the sign-off back") if stay.is_signed_off else _("Sign off"), role="quiet", dense=True)
        sign.clicked.connect(lambda: self.sign_off_wanted.emit())
        for button in (order, sign):  # below each other: side by side they are wider than a narrow panel
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_decision(self, outlook: PersonOutlook) -> None:
        decision = outlook.row.decision
        sign = decision_sign(decision)
        if decision is None or sign is None:
            return
        self._column.addWidget(Line())
        self._column.addWidget(words(_("Decision"), "column"))
        self._column.addWidget(words(sign.word, wrap=True))
        self._column.addWidget(words(decided_words(decision, outlook.today), "facts", wrap=True))
        if decision.override_reason:
            reason = _("Reason: {reason}").format(reason=decision.override_reason)
            self._column.addWidget(words(reason, wrap=True))
        if decision.is_rule_newer:
            self._column.addWidget(words(_("The rule has a newer version since."), "facts", wrap=True))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make_up_button)
        buttons.addWidget(self.decide_button)
        buttons.addStretch(1)
        self._column.setSpacing(6)
        inner = QWidget()
        with_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(self._chip)
        column.addLayout(buttons)
        column.addWidget(Line())
        column.addLayout(self._column, 1)
        fill_scrolling(self, inner, line=1)


def _figures(outlook: PersonOutlook) -> list[tuple[str, str]]:
    found, figures = outlook.row.outlook, outlook.row.outlook.figures
    lines = [(_("Counted"), amount_words(amount)) for amount in found.amounts]
    came = _("{came} of {expected}").format(came=figures.came, expected=figures.expected)
    missed = _("{unexcused} unexcused, {excused} excused").format(unexcused=figures.unexcused, excused=figures.excused)
    lines += [(_("Came"), came), (_("Missed"), missed), (_("Made up"), str(figures.made_up))]
    lines += [(_("Credited"), _("{minutes} min").format(minutes=figures.minutes)), (_("To come"), str(figures.open))]
    if found.absences_left is not None:
        lines.append((_("Absences left"), str(found.absences_left)))
    if found.earliest_on is not None:
        lines.append((_("Earliest"), day_words(found.earliest_on, outlook.today)))
    return lines


def _grid(lines: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    with_role(holder, "clear")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, theme.scaled(92))
    grid.setColumnStretch(1, 1)
    for at, (name, value) in enumerate(lines):
        grid.addWidget(words(name, "facts"), at, 0)
        grid.addWidget(words(value, wrap=True), at, 1)
    return holder


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout | QVBoxLayout):
            _empty(inner)
