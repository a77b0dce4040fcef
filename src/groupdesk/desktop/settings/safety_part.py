"""Safety of the file: backups, its health, the passphrase and the recovery key."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.kit.banner import Banner
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.cards import CardRow, SectionHead
from groupdesk.desktop.kit.progress import ProgressPanel
from groupdesk.desktop.kit.signs import Sign
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words
from groupdesk.desktop.settings.rows import column_of, row_button
from groupdesk.desktop.settings.wording import moment_words, size_words
from groupdesk.services.care import KeptBackup

_SHOWN = 5


class SafetyPart(QWidget):
    """Tells what is wanted, shows what came of it."""

    backup_wanted = Signal()
    backup_elsewhere_wanted = Signal()
    folder_wanted = Signal()
    check_wanted = Signal()
    passphrase_wanted = Signal()
    recovery_key_wanted = Signal()
    keychain_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.backup_button = Button(_("Back up now"), "database-backup")
        self.elsewhere_button = Button(_("Back up to another disk"), "hard-drive", role="quiet", dense=True)
        self.folder_button = Button(_("Open the folder"), "folder-open", role="quiet", dense=True)
        self.progress = ProgressPanel(_("Writing the backup and comparing it with the practice …"))
        self.progress.hide()
        self.checking = ProgressPanel(_("Reading the whole practice, the log and the newest backup …"))
        self.checking.cancel_button.hide()
        self.checking.hide()
        self.health = Banner("", "good")
        self.health.hide()
        self._backups_head = SectionHead(_("Backups"))
        self._backups_head.add(self.backup_button)
        self._backups = CardList(_("Backups"))
        self.empty = words(_("No backup yet."), "facts")
        self._more = words("", "secondary")
        self._lay_out()
        self.backup_button.clicked.connect(lambda: self.backup_wanted.emit())
        self.elsewhere_button.clicked.connect(lambda: self.backup_elsewhere_wanted.emit())
        self.folder_button.clicked.connect(lambda: self.folder_wanted.emit())

    def show_backups(self, backups: Sequence[KeptBackup]) -> None:
        """The newest ones; damaged files are always shown."""
        self._backups.clear()
        sound = [backup for backup in backups if not backup.is_damaged]
        damaged = [backup for backup in backups if backup.is_damaged]
        for backup in (*sound[:_SHOWN], *damaged):
            self._backups.add(_backup_row(backup))
        rest = max(len(sound) - _SHOWN, 0)
        self._more.setText(
            ngettext(
                "{count} earlier backup is in the folder.", "{count} earlier backups are in the folder.", rest
            ).format(count=rest)
        )
        self._more.setVisible(bool(rest))
        self._backups.setVisible(bool(backups))
        self.empty.setVisible(not backups)

    def backup_rows(self) -> Sequence[QWidget]:
        """The rows shown, newest first."""
        return self._backups.rows

    def show_backing_up(self, working: bool) -> None:
        if working:
            self.progress.begin()
        self.progress.setVisible(working)
        for button in (self.backup_button, self.elsewhere_button):
            button.setDisabled(working)

    def show_checking(self, working: bool) -> None:
        """While the check runs, what the last one found is out of sight."""
        self.checking.setVisible(working)
        self.check_row_button.setDisabled(working)
        if working:
            self.health.hide()

    def show_health(self, sentence: str, status: str) -> None:
        """What the check found."""
        self._health_holder.removeWidget(self.health)
        self.health.deleteLater()
        self.health = Banner(sentence, status)
        self._health_holder.addWidget(self.health)

    def _lay_out(self) -> None:
        column = column_of(self)
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.folder_button)
        beside.addWidget(self.elsewhere_button)
        beside.addStretch(1)
        beside.addWidget(self._more)
        restoring = _("To restore one: close GroupDesk, start it, choose “Restore a backup”, then its file.")
        for widget in (self._backups_head, self.progress, self.empty, self._backups):
            column.addWidget(widget)
        column.addLayout(beside)
        column.addWidget(words(restoring, "secondary", wrap=True))
        column.addSpacing(14)
        column.addWidget(SectionHead(_("Health and keys")))
        holder = QWidget()
        with_role(holder, "clear")
        self._health_holder = column_of(holder, 0)
        self._health_holder.addWidget(self.health)
        column.addWidget(holder)
        column.addWidget(self.checking)
        column.addWidget(self._keys())

    def show_keychain(self, is_on: bool) -> None:
        """Whether this computer's keychain opens the practice."""
        self._by_keychain = is_on
        self.keychain_button.setText(_("Turn off") if is_on else _("Turn on"))
        about = _("Turn opening by the keychain off") if is_on else _("Turn opening by the keychain on")
        self.keychain_button.setAccessibleName(about)
        self.keychain_state.setText(_("On") if is_on else _("Off"))

    def _keys(self) -> CardList:
        rows = CardList(_("Health and keys"))
        self._by_keychain, self.keychain_state = False, words("", "secondary")
        self.keychain_button = row_button("", "", lambda: self.keychain_wanted.emit(not self._by_keychain))
        self.check_row_button = row_button(_("Check now"), _("Check the practice now"), self.check_wanted.emit)
        self.passphrase_button = row_button(_("Change"), _("Change the passphrase"), self.passphrase_wanted.emit)
        self.key_button = row_button(_("Make a new one"), _("Make a new recovery key"), self.recovery_key_wanted.emit)
        for icon, title, second, button in (
            (
                "shield-check",
                _("The practice"),
                _("Whether file and log of deeds are whole and unaltered"),
                self.check_row_button,
            ),
            ("lock", _("Passphrase"), _("Opens the practice every day"), self.passphrase_button),
            ("key-round", _("Recovery key"), _("On paper, for the day the passphrase is forgotten"), self.key_button),
        ):
            row = CardRow(title, second, icon=icon)
            row.add(button)
            rows.add(row)
        says = _("Opens the practice when GroupDesk starts under your account")
        row = CardRow(_("Keychain of this computer"), says, icon="monitor")
        row.add(self.keychain_state)
        row.add(self.keychain_button)
        rows.add(row)
        self.show_keychain(is_on=False)
        return rows


def _backup_row(backup: KeptBackup) -> CardRow:
    if backup.made is None:
        return CardRow(backup.path.name, _("Cannot be restored"), "file-x", sign=Sign(_("Damaged"), "x", "problem"))
    sign = Sign(_("Verified"), "circle-check", "good", filled=False)
    return CardRow(moment_words(backup.made), size_words(backup.size_bytes), "database-backup", sign=sign)
