"""The messages of this sitting, for whoever missed one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.kit.cards import CardRow
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.message_bar import Message
from groupdesk.desktop.kit.surfaces import CardList
from groupdesk.desktop.kit.words import words

_ICONS = {"good": "circle-check", "attention": "triangle-alert", "problem": "circle-alert", "neutral": "info"}
_SHOWN = 30


class MessageLog(Dialog):
    """The newest first."""

    def __init__(self, window: QWidget, messages: Sequence[Message]) -> None:
        super().__init__(window, _("Earlier messages"), _("Close"), wide=560)
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.start_at(self.primary)
        if not messages:
            self.body.addWidget(words(_("There was no message since the practice was opened."), "facts"))
            return
        rows = CardList(_("Earlier messages"))
        for message in list(reversed(messages))[:_SHOWN]:
            icon = _ICONS[message.status]
            rows.add(CardRow(message.sentence, icon=icon, tint=f"{message.status}_text", strong=False))
        self.body.addWidget(rows)
