"""Last step: what will happen in figures, who goes into which cohort, and the rows that stay out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import SectionHead
from groupdesk.desktop.kit.scrolling import fill_scrolling
from groupdesk.desktop.kit.surfaces import Card, Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.groups import GroupRow
from groupdesk.domain.ids import CohortId
from groupdesk.domain.imports.preview import ImportPreview, WantedGroup
from groupdesk.services.imports.words import problem_sentence, skip_words

_COMBO_W, _REFUSED_SHOWN = 360, 8


class SummaryStep(QWidget):
    """`cohorts()` says where those who asked for a group go; `save_refused` asks for the error file."""

    save_refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._combos: dict[str, QComboBox] = {}
        self.save_button = Button(_("Save the refused rows"), "file-down")
        self.save_button.clicked.connect(self.save_refused)
        self._counts, self._groups, self._refused = QVBoxLayout(), QGridLayout(), QVBoxLayout()
        self._lay_out()

    def show_preview(self, preview: ImportPreview, cohorts: Sequence[GroupRow], adds: int, leaves: int) -> None:
        """`adds` and `leaves` count people who are added and left out as decided."""
        counts = preview.counts
        _empty(self._counts)
        on_file = counts.ready - adds - leaves
        good, quiet, asks = "good_text", "neutral_text", "attention_text"
        said = (
            (adds, "user-plus", good, ngettext("{count} person is added", "{count} people are added", adds)),
            (
                on_file,
                "user-check",
                quiet,
                ngettext("{count} is on file already", "{count} are on file already", on_file),
            ),
            (
                counts.doubles,
                "git-merge",
                quiet,
                ngettext("{count} row is joined", "{count} rows are joined", counts.doubles),
            ),
            (leaves, "user-x", quiet, ngettext("{count} is left out", "{count} are left out", leaves)),
            (counts.refused, "triangle-alert", asks, _refused_words(counts.refused)),
        )
        for count, icon, tint, sentence in said:
            if count or icon == "user-plus":
                self._counts.addWidget(_line(icon, tint, sentence.format(count=count)))
        self._show_groups(preview.groups, cohorts)
        self._show_refused(preview)

    def cohorts(self) -> dict[str, CohortId]:
        """Wanted group, in the words of the sheet, to the chosen cohort."""
        chosen = {group: combo.currentData() for group, combo in self._combos.items()}
        return {group: CohortId(cohort) for group, cohort in chosen.items() if cohort}

    def _show_groups(self, groups: Sequence[WantedGroup], cohorts: Sequence[GroupRow]) -> None:
        _empty(self._groups)
        self._combos.clear()
        for row, group in enumerate(groups):
            title = group.group or _("All of them")
            people = ngettext("{count} person", "{count} people", group.people).format(count=group.people)
            self._groups.addWidget(words(title, "strong", elided=True), row, 0)
            self._groups.addWidget(words(people, "facts"), row, 1)
            combo = QComboBox()
            combo.setFixedWidth(theme.scaled(_COMBO_W))
            combo.addItem(_("Keep as a wish for later"), "")
            for cohort in cohorts:
                combo.addItem(cohort_title(cohort.group_name, cohort.cohort_name), cohort.cohort_id)
            combo.setCurrentIndex(max(0, combo.findData(group.cohort_id)))
            combo.setAccessibleName(_("Where those go who asked for {group}").format(group=title))
            self._groups.addWidget(combo, row, 2)
            self._combos[group.group] = combo
        for part in (self._groups_head, self._cards[1]):
            part.setVisible(bool(groups))

    def _show_refused(self, preview: ImportPreview) -> None:
        _empty(self._refused)
        self.save_button.setVisible(bool(preview.refused))
        for entry in preview.refused[:_REFUSED_SHOWN]:
            why = " ".join(problem_sentence(problem) for problem in entry.problems)
            row = _("Row {row}: {why}").format(row=entry.row.number, why=why)
            self._refused.addWidget(_line("triangle-alert", "attention_text", row))
        for skipped in preview.skipped[:_REFUSED_SHOWN]:
            row = _("Row {row} is not a person: {what}").format(row=skipped.number, what=skip_words(skipped.reason))
            self._refused.addWidget(_line("info", "neutral_text", row))
        for part in (self._refused_head, self._cards[2]):
            part.setVisible(bool(preview.refused or preview.skipped))

    def _lay_out(self) -> None:
        self._counts.setSpacing(8)
        self._groups.setHorizontalSpacing(16)
        self._groups.setVerticalSpacing(8)
        self._groups.setColumnStretch(0, 1)
        self._groups_head = SectionHead(
            _("Those who asked for a group"), _("seats while they last, then the waiting list")
        )
        self._refused_head = SectionHead(_("Rows that stay out"))
        self._refused_head.add(self.save_button)
        inner = QWidget()
        with_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._cards: list[Card] = []
        for head, content in (
            (None, self._counts),
            (self._groups_head, self._groups),
            (self._refused_head, self._refused),
        ):
            if head is not None:
                column.addWidget(head)
            card = Card(16)
            card.body.addLayout(content)
            column.addWidget(card)
            self._cards.append(card)
        column.addStretch(1)
        fill_scrolling(self, inner, by_arrows=True)


def _refused_words(count: int) -> str:
    return ngettext("{count} row is refused", "{count} rows are refused", count)


def _line(icon: str, tint: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Icon(icon, tint, 18))
    row.addWidget(words(text, wrap=True), 1)
    return holder


def _empty(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
