"""What this program is, in which version, and the notices of everything it is made of."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from groupdesk import __version__
from groupdesk.base.files import resource
from groupdesk.base.i18n import _
from groupdesk.desktop.kit import theme
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.paragraphs import Paragraph
from groupdesk.desktop.kit.words import words

_WIDE, _HIGH = 640, 260


class AboutDialog(Dialog):
    """Opened by the action shell.about."""

    def __init__(self, window: QWidget) -> None:
        version = _("Version {version}, with Qt {qt}").format(version=__version__, qt=qVersion())
        super().__init__(window, _("About GroupDesk"), _("Close"), version, wide=_WIDE)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.start_at(self.primary)
        says = _(
            "A private desk for people who run groups, classes, workshops and outreach. It works without the internet "
            "and sends nothing anywhere. It is free to use, to change and to pass on under the MIT licence."
        )
        self.body.addWidget(Paragraph(says, theme.scaled(_WIDE - 50), role=""))
        self.body.addWidget(words(_("Notices of what it is made of"), "column"))
        self.notices = QPlainTextEdit(notices())
        self.notices.setReadOnly(True)
        self.notices.setAccessibleName(_("Notices of what it is made of"))
        self.notices.setFixedHeight(theme.scaled(_HIGH))
        self.body.addWidget(self.notices)


def notices() -> str:
    """The notices that were shipped, one file after the other by name."""
    files = sorted(resource("licences").rglob("*.txt"))
    return "\n\n".join(f"{path.stem}\n\n{path.read_text(encoding='utf-8', errors='replace')}" for path in files)
