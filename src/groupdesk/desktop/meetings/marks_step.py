"""Last step: what is stored, which marks that are there give way, what becomes of the rest, and what stays out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.cards import SectionHead
from groupdesk.desktop.kit.scrolling import fill_scrolling
from groupdesk.desktop.kit.surfaces import Card, Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.meetings.wording import conflict_words
from groupdesk.domain.ids import PersonId
from groupdesk.domain.meetings.preview import MeetingPreview, Plan
from groupdesk.services.meetings.words import problem_sentence

_ROWS_SHOWN, _COMBO_W = 8, 220


class MarksStep(QWidget):
    """`changed` tells of marks that give way or a status for the rest; `overwrite` and `rest()` hold them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.overwrite: set[PersonId] = set()
        self.boxes: dict[PersonId, QCheckBox] = {}
        self.rest_combo = QComboBox()
        self.rest_combo.setFixedWidth(theme.scaled(_COMBO_W))
        self.rest_combo.setAccessibleName(_("Those expected who are not in the report"))
        self.rest_combo.activated.connect(lambda _at: self.changed.emit())
        self._counts, self._conflicts, self._out = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def forget(self) -> None:
        """Nothing is chosen for the next report."""
        self.overwrite.clear()
        self.rest_combo.clear()
        self.boxes = {}

    def rest(self) -> str:
        """The status for expected people whom the report does not hold; empty: they stay unmarked."""
        return str(self.rest_combo.currentData() or "")

    def show_plan(self, preview: MeetingPreview, plan: Plan) -> None:
        self._show_counts(preview, plan)
        self._show_conflicts(preview, plan)
        self._show_rest(preview, plan)
        self._show_out(preview)

    def _show_counts(self, preview: MeetingPreview, plan: Plan) -> None:
        _empty(self._counts)
        stored = plan.to_store
        walk_ins = len(plan.newcomers) + sum(mark.is_walk_in for mark in plan.marks)
        same = sum(mark.is_same for mark in plan.marks)
        waiting, away = len(preview.waiting_rows), len(plan.outside)
        good, quiet = "good_text", "neutral_text"
        said = (
            (stored, "check", good, ngettext("{count} mark is stored", "{count} marks are stored", stored)),
            (walk_ins, "user-plus", good, ngettext("{count} is a walk-in", "{count} are walk-ins", walk_ins)),
            (same, "check", quiet, ngettext("{count} is marked so already", "{count} are marked so already", same)),
            (
                len(plan.left_out),
                "user-x",
                quiet,
                ngettext("{count} is left out", "{count} are left out", len(plan.left_out)),
            ),
            (
                away,
                "clock",
                quiet,
                ngettext("{count} was not there during the session", "{count} were not there during the session", away),
            ),
            (
                waiting,
                "clock",
                quiet,
                ngettext("{count} row is of the waiting room", "{count} rows are of the waiting room", waiting),
            ),
        )
        for count, icon, tint, sentence in said:
            if count or icon == "check" and tint == good:
                self._counts.addWidget(_told(icon, tint, sentence.format(count=count)))

    def _show_conflicts(self, preview: MeetingPreview, plan: Plan) -> None:
        if list(self.boxes) != [mark.person_id for mark in plan.conflicts] or not plan.conflicts:
            self._make_boxes(preview, plan)
        for part in (self._conflicts_head, self._cards[1]):
            part.setVisible(bool(plan.conflicts))

    def _make_boxes(self, preview: MeetingPreview, plan: Plan) -> None:
        """Only when others are asked about: a box that was just ticked keeps the keyboard."""
        _empty(self._conflicts)
        self.boxes = {}
        for mark in plan.conflicts:
            box = QCheckBox(conflict_words(preview, mark))
            box.setChecked(not mark.is_kept)
            box.toggled.connect(self._chooser(mark.person_id))
            self.boxes[mark.person_id] = box
            self._conflicts.addWidget(box)

    def _show_rest(self, preview: MeetingPreview, plan: Plan) -> None:
        marked = {mark.person_id for mark in plan.marks}
        missing = [preview.people[person_id].name for person_id in preview.expected if person_id not in marked]
        chosen = self.rest()
        self.rest_combo.clear()
        self.rest_combo.addItem(_("Stay unmarked"), "")
        for status in preview.statuses.statuses:
            if status.is_choosable and status.meaning.is_absence:
                self.rest_combo.addItem(status.label, status.code)
        self.rest_combo.setCurrentIndex(max(0, self.rest_combo.findData(chosen)))
        self._missing.setText(", ".join(privacy.shown(name) for name in missing))
        for part in (self._rest_head, self._cards[2]):
            part.setVisible(bool(missing))

    def _show_out(self, preview: MeetingPreview) -> None:
        _empty(self._out)
        refused = [row for row in preview.report.rows if row.is_refused]
        for row in refused[:_ROWS_SHOWN]:
            why = " ".join(problem_sentence(problem) for problem in row.problems)
            told = _("Row {row}: {why}").format(row=row.number, why=why)
            self._out.addWidget(_told("triangle-alert", "attention_text", told))
        if len(refused) > _ROWS_SHOWN:
            self._out.addWidget(words(_("and {count} more").format(count=len(refused) - _ROWS_SHOWN), "facts"))
        for part in (self._out_head, self._cards[3]):
            part.setVisible(bool(refused))

    def _chooser(self, person_id: PersonId) -> Callable[[bool], None]:
        def choose(on: bool) -> None:
            (self.overwrite.add if on else self.overwrite.discard)(person_id)
            self.changed.emit()

        return choose

    def _lay_out(self) -> None:
        self._conflicts_head = SectionHead(_("Marked already"), _("tick what the report may replace"))
        self._rest_head = SectionHead(_("Expected, and not in the report"))
        self._rest_head.add(self.rest_combo)
        self._out_head = SectionHead(_("Rows that stay out"))
        self._missing = words("", wrap=True)
        rest = QVBoxLayout()
        rest.addWidget(self._missing)
        inner = QWidget()
        with_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._cards: list[Card] = []
        parts: Sequence[tuple[SectionHead | None, QVBoxLayout]] = (
            (None, self._counts),
            (self._conflicts_head, self._conflicts),
            (self._rest_head, rest),
            (self._out_head, self._out),
        )
        for head, content in parts:
            if head is not None:
                column.addWidget(head)
            card = Card(16)
            content.setSpacing(8)
            card.body.addLayout(content)
            column.addWidget(card)
            self._cards.append(card)
        column.addStretch(1)
        fill_scrolling(self, inner, by_arrows=True)


def _told(icon: str, tint: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Icon(icon, tint, 18))
    row.addWidget(words(text, wrap=True), 1)
    return holder


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
