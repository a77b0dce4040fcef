"""The first start: three ways to begin, none of which needs an account."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.entrance_page import EntrancePage, Wish, heading, in_the_middle, promise, scrolled
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.way_row import WayRow
from groupdesk.desktop.kit.words import words

_WIDE = 520


class WelcomePage(EntrancePage):
    """Shown while this computer knows no practice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fact = _("Fictional people, a session tonight")
        self.sample_row = WayRow("flask-conical", _("Try the sample practice"), fact)
        fact = _("A name, a passphrase, a recovery sheet: two minutes")
        self.new_row = WayRow("plus", _("Start a new practice"), fact)
        fact = _("One that lies on this computer already")
        self.open_row = WayRow("folder-open", _("Open a practice"), fact)
        fact = _("From a file that ends in .gdbackup")
        self.restore_row = WayRow("archive-restore", _("Restore a backup"), fact)
        self._busy = words("", "facts")
        self._problem = words("", status="problem", wrap=True)
        self._lay_out()
        for row, kind in (
            (self.sample_row, "sample"),
            (self.new_row, "new"),
            (self.open_row, "open"),
            (self.restore_row, "restore"),
        ):
            row.clicked.connect(self._wisher(kind))

    def take_focus(self) -> None:
        self.sample_row.setFocus()

    def show_busy(self, busy: bool) -> None:
        super().show_busy(busy)
        self._busy.setText(_("One moment …") if busy else "")

    def show_problem(self, sentence: str) -> None:
        self.show_busy(False)
        self._problem.setText(sentence)

    def _wisher(self, kind: str) -> Callable[[], None]:
        return lambda: self.wished.emit(Wish(kind))

    def _lay_out(self) -> None:
        ways = CardList(_("Ways to begin"))
        ways.setFixedWidth(theme.scaled(_WIDE))
        for row in (self.sample_row, self.new_row, self.open_row, self.restore_row):
            row.setMinimumHeight(theme.scaled(64))
            ways.add(row)
        column = scrolled(self)
        column.addStretch(5)
        column.addLayout(heading())
        column.addSpacing(24)
        column.addLayout(in_the_middle(words(_("How do you want to begin?"), "title")))
        column.addSpacing(6)
        says = _("You can do all of it later as well; the sample is easily left again.")
        column.addLayout(in_the_middle(words(says, "facts")))
        column.addSpacing(20)
        column.addLayout(in_the_middle(ways))
        column.addSpacing(14)
        column.addLayout(in_the_middle(self._busy))
        self._problem.setFixedWidth(theme.scaled(_WIDE))
        column.addLayout(in_the_middle(self._problem))
        column.addStretch(6)
        column.addLayout(promise())
