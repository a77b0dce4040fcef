"""Possible duplicates: pairs found while one waits, and the guided merge of the chosen pair."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.base.i18n import later as __
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.empty_state import EmptyState
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.people.merge_part import MergePart, person_words
from groupdesk.domain.errors import Refused, Trouble
from groupdesk.domain.imports.matches import Reason
from groupdesk.domain.merging import Duplicate, MergePreview
from groupdesk.services.sentences import sentence

_SEARCHING, _FOUND, _NONE = 0, 1, 2
_LIST_HIGH, _ROW_HIGH = 180, 28
_REASONS = {
    Reason.SAME_NAME: __("same name"),
    Reason.SIMILAR_NAME: __("similar name"),
    Reason.SAME_BIRTH_DATE: __("same birth date"),
    Reason.SAME_BIRTH_YEAR: __("same birth year"),
    Reason.SWAPPED_BIRTH_DATE: __("day and month of birth swapped"),
    Reason.OTHER_BIRTH_DATE: __("other birth date"),
    Reason.SAME_EMAIL: __("same e-mail"),
    Reason.SAME_PHONE: __("same phone"),
    Reason.SAME_SHORT_PHONE: __("same short number"),
    Reason.SAME_SIGN_UP_DAY: __("signed up on one day"),
    Reason.SAME_REQUEST: __("asked for the same group"),
    Reason.SAME_ROW: __("same row"),
}


class DuplicatesDialog(Dialog):
    """Stays open from pair to pair; tells which pair is looked at and what was decided."""

    pair_chosen = Signal(str, str)  # ids: who stays, who goes
    merge_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(
            over, _("Possible duplicates"), _("Merge"), _("Nothing is lost: a merge can be undone."), wide=760
        )
        self._pairs: list[Duplicate] = []
        self._is_swapped = False
        self.progress = ProgressPanel(_("Comparing people"))
        self.list = QListWidget()
        with_role(self.list, "framed")
        self.list.setAccessibleName(_("Pairs, the likest first"))
        self.part = MergePart()
        self.swap_button = Button(_("Keep the other one"), "repeat", role="quiet", dense=True)
        self.apart_button = Button(_("These are different people"), "users")
        self._problem = words("", wrap=True, status="problem")
        self._found, self._none = QWidget(), QWidget()
        self._arrange()
        self._turn_to(_SEARCHING)

    # what the controller shows

    def show_pairs(self, pairs: Sequence[Duplicate]) -> None:
        """What was found; the first pair is chosen."""
        self._pairs = list(pairs)
        self.list.clear()
        for pair in pairs:
            item = QListWidgetItem(pair_words(pair), self.list)
            item.setSizeHint(QSize(0, theme.scaled(_ROW_HIGH)))
        self.list.setFixedHeight(min(theme.scaled(_ROW_HIGH) * max(len(pairs), 1) + 10, theme.scaled(_LIST_HIGH)))
        found = ngettext("{count} pair", "{count} pairs", len(pairs)).format(count=len(pairs))
        self.foot_words.setText(found if pairs else "")
        self._turn_to(_FOUND if pairs else _NONE)
        if pairs:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def show_preview(self, preview: MergePreview) -> None:
        self.part.show_preview(preview)
        self._problem.hide()
        for button in (self.primary, self.apart_button, self.swap_button):
            button.setEnabled(True)

    def settled(self, gone: str = "") -> None:
        """The chosen pair was decided: the next one. Other pairs of somebody who is gone go as well."""
        at = self.list.currentRow()
        rest = [
            pair
            for place, pair in enumerate(self._pairs)
            if place != at and gone not in (pair.first.id, pair.second.id)
        ]
        self.show_pairs(rest)
        if rest:
            self.list.setCurrentRow(min(at, len(rest) - 1))

    def refuse(self, error: BaseException) -> None:
        """Why it was not done; anything but a refusal or trouble is raised on."""
        if not isinstance(error, Refused | Trouble):
            raise error
        self._problem.setText(sentence(error))
        self._problem.show()
        self.primary.setEnabled(True)

    def pair(self) -> tuple[str, str]:
        """Who stays and who goes into them; ("", "") where nothing is chosen."""
        at = self.list.currentRow()
        if not 0 <= at < len(self._pairs):
            return "", ""
        one, other = self._pairs[at].first.id, self._pairs[at].second.id
        return (other, one) if self._is_swapped else (one, other)

    def pairs(self) -> list[str]:
        return [self.list.item(at).text() for at in range(self.list.count())]

    # inside

    def _on_chosen(self, _at: int) -> None:
        self._is_swapped = False
        self._tell()

    def _swap(self) -> None:
        self._is_swapped = not self._is_swapped
        self._tell()

    def _tell(self) -> None:
        kept, other = self.pair()
        for button in (self.primary, self.apart_button, self.swap_button):
            button.setEnabled(False)
        if kept:
            self.pair_chosen.emit(kept, other)

    def _turn_to(self, page: int) -> None:
        for at, part in enumerate((self.progress, self._found, self._none)):
            part.setVisible(at == page)
        for button in (self.primary, self.apart_button):
            button.setVisible(page == _FOUND)
        self.cancel_button.setText(_("Close"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.list.setSpacing(2)
        column.addWidget(self.list)
        swap = QHBoxLayout()
        swap.addStretch(1)
        swap.addWidget(self.swap_button)
        column.addLayout(swap)
        column.addWidget(self.part)
        column.addWidget(self._problem)
        says = _("Pairs that you settled stay settled.")
        inside = QVBoxLayout(self._none)
        inside.addWidget(EmptyState("user-check", _("Nobody seems to be on file twice"), says, None))
        for part in (self.progress, self._found, self._none):
            self.body.addWidget(part)
        self._problem.hide()
        self.add_foot_button(self.apart_button)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.swap_button.clicked.connect(self._swap)
        self.primary.clicked.connect(lambda: self.merge_wanted.emit())
        self.apart_button.clicked.connect(lambda: self.apart_wanted.emit())


def pair_words(pair: Duplicate) -> str:
    """Ana Lopez, no. 4 – Ana López, no. 17: same name, same phone."""
    reasons = ", ".join(_(_REASONS[reason]) for reason in pair.likeness.reasons)
    return _("{first} – {second}: {reasons}").format(
        first=person_words(pair.first), second=person_words(pair.second), reasons=reasons
    )
