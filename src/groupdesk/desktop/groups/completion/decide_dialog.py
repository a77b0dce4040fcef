"""Deciding who completed: with a tick, the stay is completed as well, in the same deed."""

from PySide6.QtWidgets import QCheckBox, QWidget

from groupdesk.base.i18n import _, ngettext
from groupdesk.desktop.form_dialog import FormDialog
from groupdesk.desktop.groups.small_dialogs import ReasonDialog
from groupdesk.desktop.kit.buttons import Button


class QualifiedDialog(FormDialog):
    """About people who meet the rule: `count` of them, or the one with that name."""

    def __init__(self, over: QWidget, count: int, name: str, *, is_over: bool) -> None:
        if name:
            title, text = _("Decide about {name}").format(name=name), _("{name} meets the rule.").format(name=name)
        else:
            title = _("Decide for all who qualify")
            text = ngettext("{count} person meets the rule.", "{count} people meet the rule.", count)
        super().__init__(over, title, _("Completed"), text.format(count=count))
        self.holder.hide()
        self.ends_stay = _tick(self, is_over=is_over)
        self.set_fields({})


class ExceptionDialog(ReasonDialog):
    """About somebody who does not meet the rule: not completed, or completed with a reason."""

    def __init__(self, over: QWidget, name: str, *, is_over: bool, has_open_stay: bool) -> None:
        text = _("{name} does not meet the rule. Completed all the same needs a reason, which stays with the decision.")
        reasons = (_("Agreed with the court"), _("Agreed with the referrer"), _("Illness"))
        title = _("Decide about {name}").format(name=name)
        super().__init__(over, title, _("Completed"), text.format(name=name), reasons)
        self.ends_stay = _tick(self, is_over=is_over and has_open_stay)
        self.ends_stay.setVisible(has_open_stay)
        self.negative = Button(_("Not completed"), "x")
        self.add_foot_button(self.negative)


def _tick(dialog: FormDialog, *, is_over: bool) -> QCheckBox:
    """On from the start once no session is to come any more; until then people usually come on."""
    tick = QCheckBox(_("Their stay is completed too, from today"))
    tick.setChecked(is_over)
    dialog.body.addWidget(tick)
    return tick
