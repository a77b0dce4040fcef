"""Third step: who the people of the report are, with what each would be marked; questions first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.number_field import NumberField
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.words import tip, words
from groupdesk.desktop.meetings.other_person import OtherPerson
from groupdesk.desktop.meetings.wording import Line, found_sign, why_words
from groupdesk.desktop.meetings.zone_row import ZoneRow
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.ids import PersonId
from groupdesk.domain.meetings.matches import Fate
from groupdesk.domain.meetings.preview import Answer, MeetingPreview

_ASIDE, _GRACE_W = 290, 96
_MOST_GRACE = 180


class NamesStep(QWidget):
    """Emits each answer as it is chosen; the controller shows the lines again."""

    answered = Signal(int, object)  # a participant's key and an Answer
    suggestions_taken = Signal()
    parted = Signal(object)  # rows that stand for somebody of their own
    person_given = Signal(int, str)  # a participant's key and the id of somebody on file
    grace_chosen = Signal(int)  # minutes

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        self._preview: MeetingPreview | None = None
        self._lines: dict[str, Line] = {}
        self._shown = ""
        self.zone = ZoneRow()
        self.table: RowTable[Line] = RowTable(self._columns(), lambda line: line.id, tasks, self)
        self.view = TableView(self.table, _("People in the report"), rows="two-line")
        self.answer = QComboBox()
        self.other = OtherPerson()
        self.grace = NumberField(0, _MOST_GRACE, _(" min"))
        self.confirm_button = Button("", "check", dense=True)
        self.take_button = Button(_("Take all suggestions"), "check", dense=True)
        self.part_button = Button(_("These rows are different people"), "git-merge", dense=True, role="quiet")
        self._title, self._why = words("", "section", elided=True), words("", "facts", wrap=True)
        self._facts, self._rows = words("", "facts"), words("", "secondary", wrap=True)
        self._lay_out()
        self.view.chosen.connect(self._show_line)
        self.answer.activated.connect(lambda _at: self._on_answer())
        self.take_button.clicked.connect(lambda: self.suggestions_taken.emit())
        self.part_button.clicked.connect(self._on_part)
        self.confirm_button.clicked.connect(self._on_confirm)
        self.other.person_chosen.connect(self._on_other)
        self.grace.valueChanged.connect(self.grace_chosen.emit)

    def show_lines(self, preview: MeetingPreview, lines: Sequence[Line]) -> None:
        """The participants as they stand; the one that was looked at is looked at still."""
        is_new = self._preview is None or preview.deed != self._preview.deed
        self._preview = preview
        self._lines = {line.id: line for line in lines}
        if is_new:
            self.zone.show_preview(preview)
            self._show_grace(preview.options.grace_minutes)
        self.table.show_rows(lines)
        still_open = [line for line in lines if line.answer is None]
        self._show_facts(len(lines), len(still_open))
        self.take_button.setVisible(any(line.match.fate is not None for line in still_open))
        shown = self._shown if self._shown in self._lines and not is_new else ""
        target = shown or next((line.id for line in still_open), lines[0].id if lines else "")
        if target:
            self.view.choose(target)
            self._show_line(target)

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(
                "name",
                _("In the report"),
                lambda line: privacy.shown(line.name),
                second=lambda line: line.times,
                stretch=True,
                strong=True,
                width=118,
            ),
            Column("means", _("Is"), lambda line: line.means, stretch=True, width=118),
            Column("found", _("Found"), lambda line: found_sign(line).word, sign=found_sign, width=158),
            Column("mark", _("Mark"), lambda line: line.mark, second=lambda line: line.minutes, width=116),
        )

    def _show_facts(self, people: int, still_open: int) -> None:
        told = ngettext("{count} person in the report", "{count} people in the report", people).format(count=people)
        if still_open:
            asked = ngettext("{count} question left", "{count} questions left", still_open)
            told = _("{people} · {questions}").format(people=told, questions=asked.format(count=still_open))
        self._facts.setText(told)

    def _show_line(self, line_id: str) -> None:
        line = self._lines.get(line_id)
        if line is None or self._preview is None:
            return
        self._shown = line_id
        self._title.setText(privacy.shown(line.name))
        self._why.setText(why_words(line))
        rows = line.participant.rows
        told = ngettext("Row {rows} of the file.", "Rows {rows} of the file, joined.", len(rows))
        self._rows.setText(told.format(rows=", ".join(str(row) for row in rows[:8])))
        self.part_button.setVisible(len(rows) > 1 and not line.participant.email)
        self._fill(line, self._preview)
        suggested = line.match.person_id if line.answer is None else None
        self.confirm_button.setVisible(suggested is not None)
        if suggested is not None:
            name = privacy.shown(self._preview.people[suggested].name)
            self.confirm_button.setText(_("Yes, {name}").format(name=name))

    def _fill(self, line: Line, preview: MeetingPreview) -> None:
        """Likely people first, then the walk-in and leaving out, then everybody on the sheet."""
        self.answer.clear()
        if line.answer is None:
            self.answer.addItem(_("Please choose…"), None)
        for one in line.match.candidates:
            self._offer(one.person_id, _("{name} (no. {number})").format(name=one.name, number=one.number))
        self.answer.addItem(_("Add as a walk-in by this name"), Answer(Fate.NEW))
        self.answer.addItem(_("Leave out"), Answer(Fate.LEAVE_OUT))
        likely = {one.person_id for one in line.match.candidates}
        for known in preview.people.values():
            is_chosen = line.answer is not None and line.answer.person_id == known.person_id
            if known.person_id not in likely and (known.is_on_sheet or is_chosen):
                self._offer(known.person_id, known.name)
        chosen = line.answer
        places = (at for at in range(self.answer.count()) if self.answer.itemData(at) == chosen)
        self.answer.setCurrentIndex(next(places, 0))

    def _offer(self, person_id: PersonId, name: str) -> None:
        self.answer.addItem(privacy.shown(name), Answer(Fate.PERSON, person_id))

    def _on_answer(self) -> None:
        answer = self.answer.currentData()
        line = self._lines.get(self._shown)
        if answer is not None and line is not None:
            self.answered.emit(line.key, answer)

    def _on_confirm(self) -> None:
        line = self._lines.get(self._shown)
        if line is not None and line.match.fate is not None:
            self.answered.emit(line.key, Answer(line.match.fate, line.match.person_id))

    def _on_other(self, person_id: str) -> None:
        line = self._lines.get(self._shown)
        if line is not None:
            self.person_given.emit(line.key, person_id)

    def _show_grace(self, minutes: int) -> None:
        self.grace.blockSignals(True)
        self.grace.setValue(minutes)
        self.grace.blockSignals(False)

    def _on_part(self) -> None:
        line = self._lines.get(self._shown)
        if line is not None:
            self.parted.emit(line.participant.rows[1:])

    def _lay_out(self) -> None:
        self.answer.setAccessibleName(_("Who this is"))
        self.grace.setAccessibleName(_("So many minutes late or early still count as there"))
        self.grace.setKeyboardTracking(False)
        self.grace.setFixedWidth(theme.scaled(_GRACE_W))
        tip(self.grace, _("So many minutes late or early still count as there."))
        card = Card(16)
        card.setFixedWidth(theme.scaled(_ASIDE))
        label = words(_("Who this is"), "column")
        label.setBuddy(self.answer)
        asked = (self._title, self._why, self.confirm_button, label, self.answer, self.other)
        for part in (*asked, self._rows, self.part_button):
            card.body.addWidget(part)
        card.body.addStretch(1)
        upper = QHBoxLayout()
        upper.addWidget(self._facts, 1)
        upper.setSpacing(8)
        late = words(_("Late or early after"), "facts")
        late.setBuddy(self.grace)
        upper.addWidget(late)
        upper.addWidget(self.grace)
        upper.addWidget(self.take_button)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.view, 1)
        both.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.zone)
        column.addLayout(upper)
        column.addLayout(both, 1)
