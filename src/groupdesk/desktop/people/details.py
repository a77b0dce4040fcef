"""The details of the chosen person: facts, ways to reach them, every stay, and what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.moments import clock_words, weekday_words
from groupdesk.desktop.kit.scrolling import fill_scrolling
from groupdesk.desktop.kit.signs import Chip, Sign
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.language_words import language_words
from groupdesk.desktop.people.wording import born_words, state_sign, uses_words
from groupdesk.desktop.wording import cohort_title
from groupdesk.domain.deeds import HistoryRow
from groupdesk.domain.enrolments import PersonEnrolmentRow
from groupdesk.domain.merging import MergeRow
from groupdesk.domain.people import PersonCard

_STEPS_SHOWN = 6
_LONG = 20  # letters; about what stands beside a label in the narrowest panel


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All that the panel shows."""

    card: PersonCard
    stays: tuple[PersonEnrolmentRow, ...]
    history: tuple[HistoryRow, ...]
    merges: tuple[MergeRow, ...] = ()


class PersonDetails(QFrame):
    """Shows PersonFacts; asks for editing, archiving, and for cohorts to be opened."""

    edit_wanted = Signal()
    archive_wanted = Signal()
    statement_wanted = Signal()
    cohort_wanted = Signal(str)
    part_wanted = Signal(str)
    sessions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self.setAccessibleName(_("Details"))
        self.facts: PersonFacts | None = None
        self._title, self._second = words("", "section", elided=True), words("", "facts", elided=True)
        self.edit_button = Button(_("Edit"), "pencil")
        self.archive_button = Button(_("Archive"), "archive", role="quiet")
        self.edit_button.clicked.connect(lambda: self.edit_wanted.emit())
        self.archive_button.clicked.connect(lambda: self.archive_wanted.emit())
        self._column = QVBoxLayout()
        self._lay_out()
        privacy.changed().changed.connect(self._on_privacy)

    def show_facts(self, facts: PersonFacts) -> None:
        self.facts = facts
        person = facts.card.person
        self._title.setText(privacy.shown(person.full_name))
        self._second.setText(_("No. {number}").format(number=person.number))
        archived = person.archived_at is not None
        self.archive_button.setText(_("Restore") if archived else _("Archive"))
        self.archive_button.show_icon("archive-restore" if archived else "archive")
        _empty(self._column)
        self._column.addWidget(_grid(_about(facts.card)))
        self._add_stays(facts.stays)
        self._add_merges(facts.merges)
        self._add_history(facts.history)
        self._column.addStretch(1)

    def texts(self) -> list[str]:
        """Every word of the panel that can be seen, from top to bottom."""
        return [label.text() for label in self.findChildren(QLabel) if label.isVisibleTo(self) and label.text()]

    def _on_privacy(self, _hidden: bool) -> None:
        if self.facts is not None:
            self.show_facts(self.facts)

    def _add_stays(self, stays: Sequence[PersonEnrolmentRow]) -> None:
        self._column.addWidget(Line())
        self._column.addWidget(words(_("Groups"), "column"))
        if not stays:
            self._column.addWidget(words(_("Not enrolled anywhere yet."), "facts"))
        for stay in stays:
            self._column.addWidget(self._stay(stay))
        self.sessions_button = Button(_("All sessions"), "list", dense=True)
        self.sessions_button.clicked.connect(lambda: self.sessions_wanted.emit())
        self._column.addWidget(self.sessions_button, 0, Qt.AlignmentFlag.AlignLeft)
        if stays:
            statement = Button(_("Attendance statement"), "file-text", role="quiet", dense=True)
            statement.clicked.connect(lambda: self.statement_wanted.emit())
            self._column.addWidget(statement, 0, Qt.AlignmentFlag.AlignLeft)

    def _stay(self, stay: PersonEnrolmentRow) -> QWidget:
        title = cohort_title(stay.group_name, stay.cohort_name)
        button = Button(title.replace("&", "&&"), role="quiet", dense=True)
        button.setAccessibleName(_("Open {cohort}").format(cohort=title))
        button.clicked.connect(lambda: self.cohort_wanted.emit(stay.cohort_id))
        sign = state_sign(stay.state)
        if stay.expected:
            came = _("{state}, came {came} of {expected}").format(
                state=sign.word, came=stay.came, expected=stay.expected
            )
            sign = Sign(came, sign.icon, sign.status, filled=False)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.addWidget(Chip(sign))
        row.addStretch(1)
        column.addLayout(row)
        return holder

    def _add_merges(self, merges: Sequence[MergeRow]) -> None:
        """Who was merged into this person, each with the way back."""
        standing = [merge for merge in merges if merge.parted_at is None]
        if not standing:
            return
        self._column.addWidget(Line())
        self._column.addWidget(words(_("Merged from"), "column"))
        for merge in standing:
            told = _("{name}, no. {number}").format(name=privacy.shown(merge.gone_name), number=merge.gone_number)
            day = weekday_words(merge.merged_at.astimezone().date())
            self._column.addWidget(words(f"{told} · {day}", wrap=True))
            button = Button(_("Take the merge back"), "undo-2", role="quiet", dense=True)
            button.clicked.connect(lambda _checked=False, one=merge: self.part_wanted.emit(one.merge_id))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_history(self, history: Sequence[HistoryRow]) -> None:
        self._column.addWidget(Line())
        self._column.addWidget(words(_("Last changes"), "column"))
        for step in list(reversed(history))[:_STEPS_SHOWN]:
            when = step.at.astimezone()
            moment = _("{day}, {time}").format(day=weekday_words(when.date()), time=clock_words(when))
            what = _("Added") if step.before is None else _("Changed: {fields}").format(fields=_fields(step))
            self._column.addWidget(words(f"{moment} · {step.staff_name} · {what}", "secondary", wrap=True))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._second)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.edit_button)
        buttons.addWidget(self.archive_button)
        buttons.addStretch(1)
        self._column.setSpacing(8)
        inner = QWidget()
        with_role(inner, "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(Line())
        column.addLayout(self._column, 1)
        fill_scrolling(self, inner, line=1)


def _about(card: PersonCard) -> list[tuple[str, str]]:
    person = card.person
    lines = [
        (_("Goes by"), privacy.shown(person.goes_by)),
        (_("Born"), born_words(person)),
        (_("Language"), language_words(person.language)),
        (_("Needs"), person.needs),
        (_("Referred by"), person.referred_by),
        (_("Note"), person.note),
        (
            _("On paper"),
            _("No. {number} instead of the name").format(number=person.number) if person.do_not_print else "",
        ),
    ]
    for contact in card.contacts:
        label = {"phone": _("Phone"), "email": _("E-mail"), "post": _("Address")}[contact.kind.value]
        lines.append((label, f"{contact.value}\n{uses_words(contact)}"))
    return [(label, text) for label, text in lines if text]


def _grid(lines: list[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(7)
    grid.setColumnMinimumWidth(0, theme.scaled(78))
    grid.setColumnStretch(1, 1)
    for label, text in lines:
        row, beside = grid.rowCount(), not _is_long_word(text)
        grid.addWidget(words(label, "facts"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_value(text), *((row, 1) if beside else (row + 1, 0, 1, 2)))
    return holder


def _is_long_word(text: str) -> bool:
    """An address of e-mail has no place where it could break, so it takes the whole width."""
    first = text.partition("\n")[0]
    return " " not in first and len(first) > _LONG


def _value(text: str) -> QWidget:
    """Words wrap; one long word, such as an address of e-mail, is cut with dots and told in full by its tip."""
    first, line_break, rest = text.partition("\n")
    if not line_break:
        return _selectable(words(text, wrap=True))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(_selectable(words(first, elided=" " not in first, wrap=" " in first)))
    column.addWidget(words(rest, "secondary", wrap=True))
    return holder


def _selectable(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _fields(step: HistoryRow) -> str:
    """Which facts changed, never their words: those are in the facts above."""
    names = {
        "full_name": _("name"),
        "goes_by": _("goes by"),
        "sort_name": _("listed under"),
        "birth_date": _("birth date"),
        "birth_year": _("birth year"),
        "language": _("language"),
        "needs": _("needs"),
        "note": _("note"),
        "referred_by": _("referred by"),
        "archived_at": _("archived or restored"),
    }
    return ", ".join(names.get(name, name.replace("_", " ")) for name in (step.after or {}))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
