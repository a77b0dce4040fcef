"""Two people side by side: each fact in which they differ is chosen by a press; what a merge does is said below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.base.i18n import later as __
from groupdesk.desktop.kit import privacy, theme
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.language_words import language_words
from groupdesk.desktop.people.wording import state_sign
from groupdesk.desktop.wording import facts_line
from groupdesk.domain.ids import EnrolmentId
from groupdesk.domain.merging import JOINED_FIELDS, DoubleStay, FieldChoice, MergePreview, Side, Suspect

_FACTS = {
    "full_name": __("Name"),
    "goes_by": __("Goes by"),
    "sort_name": __("Listed under"),
    "kind": __("Kind"),
    "pronouns": __("Pronouns"),
    "birth_date": __("Birth date"),
    "birth_year": __("Birth year"),
    "language": __("Language"),
    "needs": __("Needs"),
    "note": __("Note"),
    "referred_by": __("Referred by"),
    "signed_up_on": __("Signed up on"),
    "do_not_print": __("Not printed"),
    "is_part_2": __("42 CFR part 2"),
}
_ROW_HIGH = 28
_WIDE = 690
_NAMES = ("full_name", "goes_by", "sort_name")


class MergePart(QWidget):
    """show_preview() fills it; choices() tells the side of each fact, goes_on() which of two open stays each time."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._holder: QWidget | None = None
        self._groups: dict[str, QButtonGroup] = {}
        self._stays: list[QButtonGroup] = []

    def show_preview(self, preview: MergePreview | None) -> None:
        """Another pair, or none."""
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
            self._holder = None
        self._groups.clear()
        self._stays.clear()
        if preview is None:
            return
        self._holder = holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._table(preview))
        for double in preview.double_stays:
            self._add_stays(column, double, (preview.kept.number, preview.other.number))
        for line in consequences(preview):
            column.addWidget(words(line, "secondary", wrap=True))
        self._column.addWidget(holder)
        # The dialog measures itself once; lines that wrap would be squeezed.
        wide = theme.scaled(_WIDE)
        self.setFixedHeight(max(column.heightForWidth(wide), column.sizeHint().height()))

    def choices(self) -> Mapping[str, Side]:
        chosen = {field: group.checkedButton() for field, group in self._groups.items()}
        return {field: Side(button.property("side")) for field, button in chosen.items() if button is not None}

    def goes_on(self) -> tuple[EnrolmentId, ...]:
        """Of each two open stays in one cohort, the one that goes on."""
        chosen = [group.checkedButton() for group in self._stays]
        return tuple(EnrolmentId(button.property("stay")) for button in chosen if button is not None)

    def let_go_on(self, stay: EnrolmentId) -> None:
        """As if that stay had been pressed."""
        for button in (button for group in self._stays for button in group.buttons()):
            if button.property("stay") == stay:
                button.setChecked(True)

    def choose(self, field: str, side: Side) -> None:
        """As if it had been pressed."""
        for button in self._groups[field].buttons():
            if button.property("side") == side.value:
                button.setChecked(True)

    def texts(self) -> list[str]:
        labels = [label.text() for label in self.findChildren(QLabel)]
        return [*labels, *(button.text() for button in self.findChildren(QRadioButton))]

    def _table(self, preview: MergePreview) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, theme.scaled(96))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, (suspect, title) in enumerate(
            ((preview.kept, _("Stays")), (preview.other, _("Goes into it"))), start=1
        ):
            grid.addWidget(words(f"{title} · {person_words(suspect)}", "column", wrap=True), 0, place)
        row = 1
        for choice in preview.fields:
            if choice.differs:
                self._add_choice(grid, row, choice)
                row += 1
        for label, values in reached_words(preview):
            grid.addWidget(words(label, "facts"), row, 0, Qt.AlignmentFlag.AlignTop)
            for place, value in enumerate(values, start=1):
                grid.addWidget(words(value or "–", wrap=True), row, place)
            row += 1
        return holder

    def _add_choice(self, grid: QGridLayout, row: int, choice: FieldChoice) -> None:
        grid.addWidget(words(_(_FACTS[choice.field]), "facts"), row, 0)
        if choice.field in JOINED_FIELDS and choice.kept and choice.other:
            grid.addWidget(words(choice.kept, wrap=True), row, 1)
            grid.addWidget(words(_("{text} (both are kept)").format(text=choice.other), wrap=True), row, 2)
            return
        group = QButtonGroup(self._holder)
        for place, (side, text) in enumerate(((Side.KEPT, choice.kept), (Side.OTHER, choice.other)), start=1):
            shown = _shown(choice.field, text)
            button = QRadioButton((shown or _("nothing")).replace("&", "&&"))
            button.setProperty("side", side.value)
            button.setAccessibleName(
                _("{fact}: {text}").format(fact=_(_FACTS[choice.field]), text=shown or _("nothing"))
            )
            button.setChecked(side is choice.suggested)
            group.addButton(button)
            grid.addWidget(button, row, place)
        grid.setRowMinimumHeight(row, theme.scaled(_ROW_HIGH))
        self._groups[choice.field] = group

    def _add_stays(self, column: QVBoxLayout, double: DoubleStay, numbers: tuple[int, int]) -> None:
        """Which of the two goes on; the one that is further on the way from the start."""
        whose = numbers if double.goes_on_is_kept else (numbers[1], numbers[0])
        says = _("Both have a place in {cohort}. One goes on, and the other ends as withdrawn:")
        column.addWidget(words(says.format(cohort=double.cohort), wrap=True))
        group = QButtonGroup(self._holder)
        stays = ((double.goes_on, double.goes_on_state), (double.ends, double.ends_state))
        for (stay, state), number in zip(stays, whose, strict=True):
            said = _("“{state}”, of no. {number}, goes on")
            button = QRadioButton(said.format(state=state_sign(state).word, number=number))
            button.setProperty("stay", stay)
            button.setAccessibleName(facts_line(double.cohort, button.text()))
            button.setChecked(stay == double.goes_on)
            group.addButton(button)
            column.addWidget(button)
        self._stays.append(group)


def _shown(field: str, text: str) -> str:
    if field in _NAMES:
        return privacy.shown(text)
    return language_words(text) if field == "language" else text


def person_words(suspect: Suspect) -> str:
    """Ana Lopez, no. 4."""
    return _("{name}, no. {number}").format(name=privacy.shown(suspect.full_name), number=suspect.number)


def reached_words(preview: MergePreview) -> list[tuple[str, tuple[str, str]]]:
    """Phones and addresses of both; all of them are kept."""
    pairs = (
        (_("Phone"), (", ".join(preview.kept.phones), ", ".join(preview.other.phones))),
        (_("E-mail"), (", ".join(preview.kept.emails), ", ".join(preview.other.emails))),
    )
    return [(label, values) for label, values in pairs if any(values)]


def consequences(preview: MergePreview) -> list[str]:
    """What the merge will do, in sentences."""
    stays = ngettext("{count} stay", "{count} stays", preview.stays).format(count=preview.stays)
    marks = ngettext("{count} mark", "{count} marks", preview.marks).format(count=preview.marks)
    told = [_("{stays} and {marks} move along; no mark changes what it says.").format(stays=stays, marks=marks)]
    if preview.shared_sheets:
        sheets = ngettext(
            "Both stand on {count} sheet; both lines stay there.",
            "Both stand on {count} sheets; both lines stay there.",
            preview.shared_sheets,
        )
        told.append(sheets.format(count=preview.shared_sheets))
    return told
