"""What this program is, in which version, and the notices of everything it is made of."""

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from groupdesk import __version__
from groupdesk.base.i18n import _
from groupdesk.desktop.about.notices import Part, parts
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.buttons import Button
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.mark import Mark
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.surfaces import Icon
from groupdesk.desktop.kit.theme import with_role
from groupdesk.desktop.kit.words import words

_WIDE, _HIGH, _LIST, _LINE, _MARK = 860, 270, 220, 26, 48


class AboutDialog(Dialog):
    """Opened by the action shell.about."""

    def __init__(self, window: QWidget) -> None:
        version = _("Version {version}").format(version=__version__)
        super().__init__(window, _("About GroupDesk"), _("Close"), version, wide=_WIDE)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.start_at(self.primary)
        self._parts = parts()
        self.list = QListWidget()
        self.text = QPlainTextEdit()
        self.copy_button = Button(_("Copy version details"), "copy")
        self.add_foot_button(self.copy_button)
        self.copy_button.clicked.connect(self._copy)
        self.body.addLayout(self._what_it_is())
        self.body.addWidget(words(_("What it is made of, with the licence of each"), "column"))
        self.body.addLayout(self._notices())

    def _what_it_is(self) -> QHBoxLayout:
        says = _(
            "A private desk for people who run groups, classes, workshops and outreach. It is free to use, to change "
            "and to pass on under the MIT licence."
        )
        promise = QHBoxLayout()
        promise.setSpacing(8)
        promise.addWidget(Icon("shield-check", "good_text", 16))
        promise.addWidget(words(_("Nothing leaves this computer. GroupDesk sends nothing anywhere."), "strong"), 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Paragraph(says, theme.scaled(_WIDE - 50 - _MARK - 16), role=""))
        column.addLayout(promise)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(_MARK), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return row

    def _notices(self) -> QHBoxLayout:
        with_role(self.list, "framed")
        self.list.setAccessibleName(_("What it is made of"))
        for part in self._parts:
            item = QListWidgetItem(_line(part), self.list)
            item.setSizeHint(QSize(0, theme.scaled(_LINE)))
        self.list.setFixedSize(theme.scaled(_LIST), theme.scaled(_HIGH))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._show_notice)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.scaled(_HIGH))
        self.list.setCurrentRow(0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        return row

    def _show_notice(self, number: int) -> None:
        part = self._parts[number]
        self.text.setAccessibleName(_("Licence of {name}").format(name=part.name))
        heading = _("{name}: {licence}").format(name=part.name, licence=part.licence)
        self.text.setPlainText(f"{heading}\n\n{part.text()}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(version_details())
        self.foot_words.setText(_("Copied"))


def version_details() -> str:
    """One line for whoever helps: versions and the kind of system; no name, no path, no practice."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"GroupDesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}"


def _line(part: Part) -> str:
    return _("{name} {version}").format(name=part.name, version=part.version) if part.version else part.name
