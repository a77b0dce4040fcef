"""Third step: people who may be on file already or stand twice in the sheet, both sides beside each other."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.columns import Column
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.surfaces import Card
from groupdesk.desktop.kit.table import RowTable
from groupdesk.desktop.kit.table_view import TableView
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.tasks import Worker
from groupdesk.domain.imports.matches import Likeness, Verdict
from groupdesk.domain.imports.preview import Answer, Difference, ImportPreview, Match
from groupdesk.services.imports.words import reason_words

_ASIDE = 340
_JOIN, _APART = "join", "apart"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide: a sign-up and somebody on file, or two rows of the sheet."""

    id: str
    rows: tuple[int, int]
    in_sheet: str
    other: str
    likeness: Likeness
    differences: tuple[Difference, ...]
    match: Match | None
    answer: str


class MatchesStep(QWidget):
    """`answers()` and `doubles()` hold what was decided; `doubles_changed` asks for the sheet to be read again."""

    doubles_changed = Signal()

    def __init__(self, tasks: Worker) -> None:
        super().__init__()
        self._decided: dict[str, str] = {}
        self._questions: dict[str, Question] = {}
        self.table: RowTable[Question] = RowTable(self._columns(), lambda question: question.id, tasks, self)
        self.view = TableView(self.table, _("People who may be the same"), "two-line")
        self.answer = QComboBox()
        self._title, self._why = words("", "section", elided=True), words("", "facts", wrap=True)
        self._grid = QGridLayout()
        self._stack = QStackedWidget()
        self._lay_out()
        self.view.chosen.connect(self._show_question)
        self.answer.activated.connect(lambda _at: self._on_answer())
        self._shown = ""

    def show_preview(self, preview: ImportPreview) -> None:
        names = {sign_up.key: sign_up.person.full_name for sign_up in preview.sign_ups}
        found = [_of_match(match, names.get(match.key, "")) for match in _first_matches(preview)]
        found += [
            Question(
                id=f"d{double.earlier_row}-{double.row}",
                rows=(double.earlier_row, double.row),
                in_sheet=_("Row {row}").format(row=double.row),
                other=_("Row {row}").format(row=double.earlier_row),
                likeness=double.likeness,
                differences=(),
                match=None,
                answer=_JOIN if double.is_joined else _APART,
            )
            for double in preview.doubles
            if double.likeness.verdict is not Verdict.NAMESAKE
        ]
        self._questions = {question.id: question for question in found}
        asked_first = sorted(found, key=lambda q: (q.likeness.verdict is Verdict.SAME, q.rows))
        self.table.show_rows(asked_first)
        self._stack.setCurrentIndex(0 if found else 1)
        if asked_first:
            self.view.choose(asked_first[0].id)
            self._show_question(asked_first[0].id)

    def answers(self) -> dict[int, Answer]:
        """What becomes of sign-ups that match somebody on file, where a person decided."""
        return {
            q.rows[0]: Answer(self._decided[q.id])
            for q in self._questions.values()
            if q.match and q.id in self._decided
        }

    def doubles(self) -> dict[tuple[int, int], bool]:
        """Whether two rows are one person, where a person decided."""
        return {
            q.rows: self._decided[q.id] == _JOIN
            for q in self._questions.values()
            if not q.match and q.id in self._decided
        }

    def _columns(self) -> tuple[Column[Question], ...]:
        return (
            Column(
                "sheet",
                _("In the sheet, below on file"),
                lambda q: privacy.shown(q.in_sheet),
                lambda q: privacy.shown(q.other),
                stretch=True,
                strong=True,
            ),
            Column("verdict", _("Likeness"), lambda q: _verdict(q).word, sign=_verdict, width=170),
            Column("answer", _("What happens"), lambda q: _answer_words(self._answer_of(q)), width=165),
        )

    def _answer_of(self, question: Question) -> str:
        return self._decided.get(question.id, question.answer)

    def _show_question(self, question_id: str) -> None:
        question = self._questions.get(question_id)
        if question is None:
            return
        self._shown = question_id
        self._title.setText(privacy.shown(question.in_sheet))
        self._why.setText(" · ".join(reason_words(reason) for reason in question.likeness.reasons))
        self._show_differences(question)
        self.answer.clear()
        choices = (Answer.FILL, Answer.REPLACE, Answer.ADD, Answer.LEAVE_OUT) if question.match else (_JOIN, _APART)
        for choice in choices:
            self.answer.addItem(_answer_words(choice), str(choice))
        self.answer.setCurrentIndex(max(0, self.answer.findData(str(self._answer_of(question)))))

    def _show_differences(self, question: Question) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        heads = ("", _("On file"), _("In the sheet")) if question.differences else ()
        for column, head in enumerate(heads):
            self._grid.addWidget(words(head, "column"), 0, column)
        for row, difference in enumerate(question.differences, start=1):
            cells = (difference.field.replace("_", " "), difference.on_file or "–", difference.in_sheet or "–")
            for column, text in enumerate(cells):
                self._grid.addWidget(words(text, "facts" if column == 0 else "", wrap=True), row, column)

    def _on_answer(self) -> None:
        question = self._questions[self._shown]
        self._decided[question.id] = str(self.answer.currentData())
        self.view.viewport().update()
        if question.match is None:
            self.doubles_changed.emit()

    def _lay_out(self) -> None:
        self.answer.setAccessibleName(_("What happens"))
        card = Card(16)
        card.setFixedWidth(theme.scaled(_ASIDE))
        card.body.addWidget(self._title)
        card.body.addWidget(self._why)
        self._grid.setHorizontalSpacing(12)
        card.body.addLayout(self._grid)
        label = words(_("What happens"), "column")
        label.setBuddy(self.answer)
        card.body.addWidget(label)
        card.body.addWidget(self.answer)
        card.body.addStretch(1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.view, 1)
        row.addWidget(card)
        nothing = Card(0)
        text = _("Nobody in the sheet seems to be on file already, and nobody stands in it twice.")
        nothing.body.addWidget(EmptyState("user-check", _("No doubles"), text))
        self._stack.addWidget(both)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)


def _first_matches(preview: ImportPreview) -> list[Match]:
    """The likest one of each sign-up; people of one name who are surely two are no question."""
    first: dict[int, Match] = {}
    for match in preview.matches:
        if match.likeness.verdict is not Verdict.NAMESAKE:
            first.setdefault(match.key, match)
    return list(first.values())


def _of_match(match: Match, name: str) -> Question:
    other = _("{name}, no. {number}").format(name=match.full_name, number=match.number)
    return Question(
        id=f"m{match.key}",
        rows=(match.key, 0),
        in_sheet=name,
        other=other,
        likeness=match.likeness,
        differences=match.differences,
        match=match,
        answer=match.suggested.value,
    )


def _verdict(question: Question) -> Sign:
    if question.likeness.verdict is Verdict.SAME:
        return Sign(_("Same person"), "user-check", "good", filled=False)
    return Sign(_("Perhaps the same"), "circle-help", "attention")


def _answer_words(answer: str) -> str:
    return {
        Answer.ADD.value: _("Add as somebody new"),
        Answer.FILL.value: _("Fill in what is missing"),
        Answer.REPLACE.value: _("Take over the sheet"),
        Answer.LEAVE_OUT.value: _("Leave out"),
        _JOIN: _("One person"),
        _APART: _("Two people"),
    }[str(answer)]
