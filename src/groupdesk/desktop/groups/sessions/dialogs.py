"""What the dialog of a session is opened for: one more, another time, other facts."""

from datetime import date, time

from PySide6.QtWidgets import QWidget

from groupdesk.base.i18n import _
from groupdesk.desktop.groups.sessions.session_dialog import SessionDialog
from groupdesk.desktop.groups.sessions.session_fields import KINDS
from groupdesk.domain.schedule.kinds import SessionKind
from groupdesk.domain.sessions import GroupSession, SessionRow


def adding_dialog(over: QWidget, day: date, start: time, minutes: int) -> SessionDialog:
    """One more session; an extra one by default, which shifts no numbers."""
    asked = ("kind", "day", "start", "length", "place", "topic", "plan", "materials", "breaks")
    dialog = SessionDialog(over, _("Add a session"), _("Add the session"), asked)
    dialog.show_times(day, start, minutes)
    dialog.form.kind_combo.setCurrentIndex(KINDS.index(SessionKind.EXTRA))
    return dialog


def moving_dialog(over: QWidget, row: SessionRow, following: int) -> SessionDialog:
    """Another time for a session that is still to come, or for it and those that follow."""
    dialog = SessionDialog(over, _("Move the session"), _("Move it"), ("day", "start", "length", "reason"))
    minutes = int((row.ends_at - row.starts_at).total_seconds() // 60)
    dialog.show_times(row.starts_at.date(), row.starts_at.time(), minutes)
    dialog.show_following(following)
    return dialog


def describing_dialog(over: QWidget, session: GroupSession) -> SessionDialog:
    """What a session is about, what is planned for it, where, and its breaks."""
    asked = ("topic", "plan", "materials", "place", "link", "breaks")
    dialog = SessionDialog(over, _("Edit the session"), _("Save"), asked)
    dialog.form.topic_edit.setText(session.topic)
    dialog.form.plan_edit.setPlainText(session.plan)
    dialog.form.materials_edit.setPlainText(session.materials)
    dialog.form.place_edit.setText(session.place)
    dialog.form.link_edit.setText(session.link)
    dialog.breaks.show_breaks(session.breaks)
    dialog.breaks.show_session(session.starts_at.time(), session.minutes)
    dialog.start_at(dialog.form.topic_edit)
    return dialog
