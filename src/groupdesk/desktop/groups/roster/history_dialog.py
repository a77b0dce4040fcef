"""The history of a stay: every state it was in, when, by whom and why, and every offer of a seat."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.roster.words import offer_words, step_words
from groupdesk.desktop.kit.dialog import Dialog
from groupdesk.desktop.kit.surfaces import Line
from groupdesk.desktop.kit.words import words
from groupdesk.domain.enrolments import StayStep
from groupdesk.domain.offers import Offer


class HistoryDialog(Dialog):
    """Oldest first; `Close` is all there is to do."""

    def __init__(
        self, over: QWidget, name: str, steps: Sequence[StayStep], offers: Sequence[Offer], today: date
    ) -> None:
        super().__init__(over, _("History of the stay of {name}").format(name=name), _("Close"))
        self.cancel_button.hide()
        self.primary.clicked.connect(self.accept)
        self.body.setSpacing(4)
        for step in steps:
            when, what = step_words(step)
            self.body.addWidget(words(what, wrap=True))
            self.body.addWidget(words(when, "secondary", wrap=True))
            self.body.addSpacing(6)
        if offers:
            self.body.addWidget(Line())
            self.body.addWidget(words(_("Offers"), "column"))
            for offer in offers:
                self.body.addWidget(words(offer_words(offer, today), wrap=True))
        self.start_at(self.primary)

    def texts(self) -> list[str]:
        return [label.text() for label in self.findChildren(QLabel) if label.text()]
