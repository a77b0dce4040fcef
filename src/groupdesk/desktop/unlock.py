"""The page one sees first: which practice, its passphrase, and the other ways in. Holds no service."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.entrance_page import EntrancePage, Wish, heading, in_the_middle, promise, scrolled
from groupdesk.desktop.kit import icons, theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.fields import Field
from groupdesk.desktop.kit.surfaces import Card, CardList
from groupdesk.desktop.kit.way_row import WayRow
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.known import SAMPLE_PASSPHRASE, KnownPractice, when_used

_WIDE = 440


class UnlockPage(EntrancePage):
    """Shows one practice to unlock and the others below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_recovery = False
        self._practice = KnownPractice(Path(), "")
        self.title = words("", "title", elided=True)
        self.facts = words("", "facts", elided=True)
        self.secret = Field(_("Passphrase"), QLineEdit())
        self.unlock_button = Button(_("Unlock"), role="primary")
        self.keychain_button = Button(_("Open by this computer's keychain"), "monitor")
        self.recovery_button = Button(_("Use the recovery sheet"), "key-round", role="quiet")
        self.read_button = Button(_("Open it for reading only"), "eye", role="quiet")
        self._others_head = words(_("Other practices"), "column")
        self._others = CardList(_("Other practices"))
        self._lay_out()
        self._set_echo(hidden=True)

    # what the controller says

    def show_practice(
        self, practice: KnownPractice, others: Sequence[KnownPractice] = (), locked: bool = False
    ) -> None:
        """The practice to unlock; `locked` when this was the desk's own locking."""
        self._practice = practice
        self.title.setText(practice.name)
        used = when_used(practice)
        self.facts.setText(_("Locked. Nothing of it is left in memory.") if locked else used)
        self.facts.setVisible(bool(locked or used))
        self._show_others(others)
        self.show_recovery(False)
        # Whoever locked the desk did so against those who come by, and they have the keychain too.
        self.keychain_button.setVisible(practice.by_keychain and not locked)
        if practice.is_sample:
            says = _("The passphrase of the sample is: {passphrase}")
            self.secret.show_help(says.format(passphrase=SAMPLE_PASSPHRASE))

    def take_focus(self) -> None:
        by_keychain = not self.keychain_button.isHidden()
        (self.keychain_button if by_keychain else self.secret.edit).setFocus()

    def show_help(self, sentence: str) -> None:
        """A line under the field, as the passphrase of the sample practice."""
        self.secret.show_help(sentence)

    def show_busy(self, busy: bool) -> None:
        """While the keys are derived: about a second, in which nothing can be pressed twice."""
        self.unlock_button.setText(_("Unlocking …") if busy else self._unlock_words())
        ways = (self.unlock_button, self.keychain_button, self.recovery_button, self._other_file)
        for part in (*ways, self.secret.edit, self._others):
            part.setDisabled(busy)
        if not busy:
            self.secret.edit.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Why it did not open; what was typed stays, chosen for typing over it."""
        self.show_busy(False)
        self.secret.refuse(sentence)
        self.secret.edit.selectAll()

    def offer_reading(self, offered: bool) -> None:
        """The practice cannot be written here and now, but it can be read."""
        self.read_button.setVisible(offered)

    def practice(self) -> KnownPractice:
        """The one that is to be unlocked."""
        return self._practice

    def show_recovery(self, by_recovery: bool) -> None:
        """Asks for the recovery key instead of the passphrase, or the other way round."""
        self._by_recovery = by_recovery
        self.secret.accept()
        self.offer_reading(False)
        self.secret.edit.clear()
        self.secret.show_label(_("Recovery key") if by_recovery else _("Passphrase"))
        says = _("Nine groups from the printed sheet; small letters and blanks are fine.")
        self.secret.show_help(says if by_recovery else "")
        self.recovery_button.setText(_("Use the passphrase") if by_recovery else _("Use the recovery sheet"))
        self.unlock_button.setText(self._unlock_words())
        self._set_echo(hidden=not by_recovery)
        self.secret.edit.setFocus()

    # inside

    def _unlock_words(self) -> str:
        return _("Open with the recovery key") if self._by_recovery else _("Unlock")

    def _lay_out(self) -> None:
        column = scrolled(self)
        column.addStretch(5)
        column.addLayout(heading())
        column.addSpacing(18)
        column.addLayout(in_the_middle(self._card()))
        column.addSpacing(20)
        others = QWidget()
        others.setFixedWidth(theme.scaled(_WIDE))
        below = QVBoxLayout(others)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self._others_head)
        below.addWidget(self._others)
        column.addLayout(in_the_middle(others))
        column.addStretch(6)
        column.addLayout(promise())

    def _card(self) -> Card:
        card = Card(padding=28)
        card.setFixedWidth(theme.scaled(_WIDE))
        trailing = QLineEdit.ActionPosition.TrailingPosition
        self._eye = self.secret.edit.addAction(icons.icon("eye", "text_secondary"), trailing)
        self._eye.setCheckable(True)
        self._eye.setText(_("Show what I type"))
        self._eye.toggled.connect(lambda shown: self._set_echo(hidden=not shown))
        self.secret.edit.returnPressed.connect(self._unlock)
        self.secret.edit.textEdited.connect(self._on_edited)
        self.unlock_button.clicked.connect(self._unlock)
        self.recovery_button.clicked.connect(lambda: self.show_recovery(not self._by_recovery))
        self._other_file = Button(_("Open another practice"), "folder-open", role="quiet")
        self._other_file.clicked.connect(lambda: self.wished.emit(Wish("open")))
        card.body.setSpacing(0)
        for part, space in ((self.title, 2), (self.facts, 18), (self.secret, 18), (self.unlock_button, 8)):
            card.body.addWidget(part)
            card.body.addSpacing(space)
        card.body.addWidget(self.keychain_button)
        self.keychain_button.hide()
        self.keychain_button.clicked.connect(lambda: self.wished.emit(Wish("keychain", practice=self._practice)))
        card.body.addWidget(self.read_button)
        self.read_button.hide()
        self.read_button.clicked.connect(self._read)
        ways = QHBoxLayout()
        ways.setSpacing(0)
        ways.addWidget(self.recovery_button)
        ways.addStretch()
        ways.addWidget(self._other_file)
        card.body.addLayout(ways)
        return card

    def _set_echo(self, hidden: bool) -> None:
        self.secret.edit.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self._eye.setIcon(icons.icon("eye" if hidden else "eye-off", "text_secondary"))
        self._eye.setChecked(not hidden)

    def _show_others(self, others: Sequence[KnownPractice]) -> None:
        self._others.clear()
        for practice in others:
            fact = _("Fictional people, for trying things out") if practice.is_sample else when_used(practice)
            icon = "flask-conical" if practice.is_sample else "folder"
            row = WayRow(icon, practice.name, fact)
            row.clicked.connect(self._chooser(practice))
            self._others.add(row)
        new = WayRow("plus", _("Start a new practice"))
        new.clicked.connect(lambda: self.wished.emit(Wish("new")))
        self._others.add(new)
        restore = WayRow("archive-restore", _("Restore a backup"))
        restore.clicked.connect(lambda: self.wished.emit(Wish("restore")))
        self._others.add(restore)

    def _chooser(self, practice: KnownPractice) -> Callable[[], None]:
        return lambda: self.wished.emit(Wish("choose", practice=practice))

    def _on_edited(self, _text: str) -> None:
        if self.secret.is_refused():
            self.secret.accept()

    def _unlock(self) -> None:
        text = self.secret.edit.text()
        if not text:
            self.secret.refuse(_("Please type it first."))
        else:
            self.wished.emit(Wish("recover" if self._by_recovery else "unlock", text, self._practice))

    def _read(self) -> None:
        self.wished.emit(Wish("read", self.secret.edit.text(), self._practice))
